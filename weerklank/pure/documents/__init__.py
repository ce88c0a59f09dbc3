"""Documents in: plain text, HTML, official XML, PDF with a text layer and Word, with typed refusals."""

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.documents.reader import read_document

__all__ = ["DocumentText", "Format", "Trouble", "UnreadableDocumentError", "read_document"]
