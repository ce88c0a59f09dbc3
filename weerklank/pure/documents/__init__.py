"""Documents in: plain text, HTML, official XML, PDF with a text layer and Word, with typed refusals."""

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.official import is_official
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.documents.reader import read_document

__all__ = ["DocumentText", "Format", "Trouble", "UnreadableDocumentError", "is_official", "read_document"]
