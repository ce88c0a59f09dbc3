"""What can be wrong with a file, each with a code and one sentence in Dutch and in English."""

from enum import Enum


class Trouble(Enum):
    """A way in which a file cannot be read: code, Dutch sentence, English sentence."""

    EMPTY = ("leeg", "Dit bestand is leeg (0 bytes).", "This file is empty (0 bytes).")
    SCANNED = (
        "zonder-tekstlaag",
        "Deze PDF bevat alleen beelden, geen tekst. Maak er eerst met tekstherkenning (OCR) tekst van.",
        "This PDF holds images only, no text. Turn it into text first with text recognition (OCR).",
    )
    ENCRYPTED = (
        "versleuteld",
        "Deze PDF is met een wachtwoord beveiligd en is daarom niet te lezen.",
        "This PDF is protected with a password and can therefore not be read.",
    )
    BROKEN_PDF = (
        "kapotte-pdf",
        "Deze PDF is beschadigd of niet volledig.",
        "This PDF is damaged or incomplete.",
    )
    BROKEN_XML = (
        "kapotte-xml",
        "De XML in dit bestand klopt niet of is afgebroken.",
        "The XML in this file is not well-formed or was cut off.",
    )
    HOSTILE_XML = (
        "gevaarlijke-xml",
        "Dit XML-bestand bevat entiteiten die het geheugen kunnen vullen of andere bestanden ophalen. "
        "Het is geweigerd.",
        "This XML file holds entities that can fill the memory or fetch other files. It was refused.",
    )
    BROKEN_WORD = (
        "kapot-word",
        "Dit Word-bestand is beschadigd of niet volledig.",
        "This Word file is damaged or incomplete.",
    )
    ZIP_BOMB = (
        "zipbom",
        "Dit Word-bestand wordt na uitpakken onredelijk groot. Het is geweigerd.",
        "This Word file becomes unreasonably large when unpacked. It was refused.",
    )
    TOO_LARGE = (
        "te-groot",
        "Dit bestand is te groot om in één keer te lezen.",
        "This file is too large to read in one go.",
    )
    UNKNOWN = (
        "onbekend-soort",
        "Dit soort bestand kan Weerklank niet lezen. Wel: tekst, HTML, officiële XML, PDF en Word (docx).",
        "Weerklank cannot read this kind of file. It can read text, HTML, official XML, PDF and Word (docx).",
    )

    @property
    def code(self) -> str:
        """The code for machines; it never changes."""
        return str(self.value[0])


class UnreadableDocumentError(Exception):
    """A file that cannot be read; `dutch` and `english` say why in one sentence."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        self.trouble = trouble
        self.detail = detail
        super().__init__(self.english)

    @property
    def code(self) -> str:
        """The code of the trouble."""
        return self.trouble.code

    @property
    def dutch(self) -> str:
        """The reason in Dutch."""
        return f"{self.trouble.value[1]} ({self.detail})" if self.detail else str(self.trouble.value[1])

    @property
    def english(self) -> str:
        """The reason in English."""
        return f"{self.trouble.value[2]} ({self.detail})" if self.detail else str(self.trouble.value[2])
