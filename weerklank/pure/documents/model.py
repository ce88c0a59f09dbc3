"""A document as text, with what the file says about itself and where each character came from."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from weerklank.pure.documents.problems import Remark
from weerklank.pure.documents.sources import SourceMap, SourcePlace


class Format(StrEnum):
    """How a document came."""

    TEXT = "txt"
    HTML = "html"
    XML = "xml"
    PDF = "pdf"
    WORD = "docx"
    ODT = "odt"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a document gives for itself, and on what grounds ("Datum", "Den Haag", "metadata")."""

    day: date
    basis: str


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document and its metadata; a field that the file does not give is empty or None.

    For plain text `text` is the file's content, character for character, so offsets lead back to the file;
    only mojibake is repaired, and then `remarks` says so. For every format `source_of` leads back.
    `coverage` says what was read ("12 van 13 bladzijden met tekst"); `remarks` what a reader must know: a
    file that was cut off, pages without text, dates that contradict each other. `sender` and `addressee`
    are offices and organisations, never private persons. `dossier` is written without spaces ("29362",
    "35470-XIV"), `parliamentary_year` as "2020-2021". `dates` holds each date the document gives for itself.
    """

    text: str
    format: Format
    title: str = ""
    number: str = ""
    kind: str = ""
    dated: date | None = None
    encoding: str = ""
    official: bool = False
    coverage: str = ""
    sender: str = ""
    addressee: str = ""
    dossier: str = ""
    parliamentary_year: str = ""
    dates: tuple[FoundDate, ...] = ()
    remarks: tuple[Remark, ...] = ()
    source: SourceMap | None = field(default=None, compare=False, repr=False)

    def source_of(self, start: int, end: int) -> SourcePlace | None:
        """Give where text[start:end] stands in the file; None when the document was not read from a file."""
        return self.source.place(start, end) if self.source else None
