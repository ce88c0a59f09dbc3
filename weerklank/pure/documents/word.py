"""Word files (docx): paragraphs and tables in order, with the size checked before anything is unpacked."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError

_MAX_UNPACKED = 200_000_000
_MAX_RATIO = 200
_MAX_PARTS = 5_000


def read_word(data: bytes) -> DocumentText:
    """Give the text of a docx file, one line per paragraph, table cells separated by a tab.

    Raises UnreadableDocumentError when the file is damaged, unpacks to something huge, or holds XML entities.
    """
    _check_size(data)
    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_lines(document)).strip()
        title = document.core_properties.title or ""
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError, OSError) as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem
    if not text:
        raise UnreadableDocumentError(Trouble.EMPTY)
    return DocumentText(
        text=text,
        format=Format.WORD,
        title=" ".join(title.split()),
        encoding="docx",
        coverage="alinea's en tabellen; geen tekstvakken en voetnoten",
    )


def _check_size(data: bytes) -> None:
    """Refuse what unpacks to more than 200 MB, or to more than 200 times its size, by the archive's own
    count and by a first look into every part for entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > _MAX_PARTS or unpacked > _MAX_UNPACKED or unpacked > _MAX_RATIO * max(len(data), 10_000):
                raise UnreadableDocumentError(Trouble.ZIP_BOMB)
            for part in parts:
                _check_part(archive, part)
    except zipfile.BadZipFile as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if not part.filename.endswith((".xml", ".rels")):
        return
    try:
        with archive.open(part) as stream:
            head = stream.read(4096)
    except (RuntimeError, NotImplementedError, OSError, EOFError) as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem
    if b"<!ENTITY" in head or b"<!DOCTYPE" in head:
        raise UnreadableDocumentError(Trouble.HOSTILE_XML)


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text for cell in row.cells)
