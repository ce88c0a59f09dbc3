"""A document as text, with what the file says about itself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Format(StrEnum):
    """How a document came."""

    TEXT = "txt"
    HTML = "html"
    XML = "xml"
    PDF = "pdf"
    WORD = "docx"


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document and its metadata; a field that the file does not give is empty or None.

    For plain text `text` is the file's content, character for character, so offsets lead back to the file.
    `coverage` says what was read ("12 bladzijden met tekst, 1 zonder").
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
