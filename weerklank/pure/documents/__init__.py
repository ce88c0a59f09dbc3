"""Documents in: plain text, HTML, official XML, PDF with a text layer, Word, ODT and Tweede Kamer JSON.

Refusals and remarks are typed; `source_of` leads every stretch of text back to its place in the file.
"""

from weerklank.pure.documents.model import DocumentText, Format, FoundDate
from weerklank.pure.documents.official import is_official
from weerklank.pure.documents.problems import Remark, Trouble, UnreadableDocumentError
from weerklank.pure.documents.reader import read_document, read_documents, read_file
from weerklank.pure.documents.sources import SourceMap, SourcePlace, Unit

__all__ = [
    "DocumentText",
    "Format",
    "FoundDate",
    "Remark",
    "SourceMap",
    "SourcePlace",
    "Trouble",
    "Unit",
    "UnreadableDocumentError",
    "is_official",
    "read_document",
    "read_documents",
    "read_file",
]
