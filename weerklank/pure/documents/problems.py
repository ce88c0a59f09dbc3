"""What can be wrong with a file, each with a code and one sentence in Dutch and in English.

A refusal (`UnreadableDocumentError`) is for a file of which nothing can be read; a `Remark` stands beside
the part that was read.
"""

from dataclasses import dataclass
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
        "Dit bestand is met een wachtwoord beveiligd en is daarom niet te lezen.",
        "This file is protected with a password and can therefore not be read.",
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
        "Dit Word- of ODT-bestand is beschadigd of niet volledig.",
        "This Word or ODT file is damaged or incomplete.",
    )
    ZIP_BOMB = (
        "zipbom",
        "Dit Word- of ODT-bestand wordt na uitpakken onredelijk groot. Het is geweigerd.",
        "This Word or ODT file becomes unreasonably large when unpacked. It was refused.",
    )
    BROKEN_JSON = (
        "kapotte-json",
        "De JSON in dit bestand klopt niet of is afgebroken.",
        "The JSON in this file is not well-formed or was cut off.",
    )
    NO_RECORDS = (
        "geen-records",
        "Dit JSON-bestand bevat geen gegevens van de Tweede Kamer.",
        "This JSON file holds no records of the House of Representatives.",
    )
    TOO_LARGE = (
        "te-groot",
        "Dit bestand is te groot om in één keer te lezen.",
        "This file is too large to read in one go.",
    )
    UNKNOWN = (
        "onbekend-soort",
        "Dit soort bestand kan Weerklank niet lezen. Wel: tekst, HTML, officiële XML, PDF, Word (docx), "
        "ODT en JSON van de Tweede Kamer.",
        "Weerklank cannot read this kind of file. It can read text, HTML, official XML, PDF, Word (docx), "
        "ODT and JSON of the House of Representatives.",
    )
    FOLDER = ("map", "Dit is een map, geen bestand.", "This is a folder, not a file.")
    MISSING = ("niet-gevonden", "Dit bestand bestaat niet.", "This file does not exist.")
    CLOSED = ("niet-te-openen", "Dit bestand is niet te openen.", "This file cannot be opened.")
    PART_OF_XML = (
        "deel-van-xml",
        "De XML klopt niet of is afgebroken; het leesbare deel is gelezen.",
        "The XML is not well-formed or was cut off; the readable part was read.",
    )
    PART_OF_JSON = (
        "deel-van-json",
        "Een deel van de JSON klopt niet of is afgebroken; de hele records zijn gelezen.",
        "A part of the JSON is not well-formed or was cut off; the whole records were read.",
    )
    PAGES_WITHOUT_TEXT = (
        "bladzijden-zonder-tekst",
        "Een deel van de bladzijden heeft geen tekst (leeg of gescand) en is niet gelezen.",
        "A part of the pages has no text (empty or scanned) and was not read.",
    )
    TOO_MANY_PAGES = (
        "te-veel-bladzijden",
        "Dit bestand heeft meer bladzijden dan Weerklank leest; de rest is niet gelezen.",
        "This file has more pages than Weerklank reads; the rest was not read.",
    )
    MOJIBAKE = (
        "tekens-hersteld",
        "Er stonden verminkte letters in dit bestand (zoals Ã« voor ë); die zijn hersteld.",
        "This file held garbled letters (such as Ã« for ë); they were repaired.",
    )
    LOST_LETTERS = (
        "tekens-verloren",
        "Er staan onleesbare tekens in dit bestand (\ufffd); wat daar stond is niet te herstellen.",
        "This file holds unreadable characters (\ufffd); what stood there cannot be repaired.",
    )
    DATES_DIFFER = (
        "data-verschillen",
        "Dit stuk noemt voor zichzelf meer dan één datum.",
        "This document gives more than one date for itself.",
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
        return _said(self.trouble.value[1], self.detail)

    @property
    def english(self) -> str:
        """The reason in English."""
        return _said(self.trouble.value[2], self.detail)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader must know about a document that was read; `detail` says where or which."""

    trouble: Trouble
    detail: str = ""

    @property
    def code(self) -> str:
        """The code of the trouble."""
        return self.trouble.code

    @property
    def dutch(self) -> str:
        """The remark in Dutch."""
        return _said(self.trouble.value[1], self.detail)

    @property
    def english(self) -> str:
        """The remark in English."""
        return _said(self.trouble.value[2], self.detail)


def _said(sentence: str, detail: str) -> str:
    return f"{sentence} ({detail})" if detail else sentence
