"""Open a document of any supported kind. The kind is read from the bytes, not from the name."""

import re
from dataclasses import replace

from weerklank.pure.documents.markup import read_html, read_xml
from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.plain import decode, looks_binary
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.periods import document_date

MAX_BYTES = 200_000_000
_HTML = re.compile(r"\s*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|[a-z])", re.IGNORECASE)
_WORD_PART = b"word/"
_BINARY = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b", "gzip"),
)


def read_document(data: bytes, name: str = "") -> DocumentText:
    """Give the text and the metadata of a document; `name` only helps to tell HTML from text.

    Raises UnreadableDocumentError, with a sentence for the reader, for what cannot be read. Reading twice
    gives the same. Plain text comes back character for character, so that offsets lead back to the file.
    """
    if not data.strip():
        raise UnreadableDocumentError(Trouble.EMPTY)
    if len(data) > MAX_BYTES:
        raise UnreadableDocumentError(Trouble.TOO_LARGE, f"{len(data) // 1_000_000} MB")
    document = _by_bytes(data, name)
    if not document.text.strip():
        raise UnreadableDocumentError(Trouble.EMPTY)
    return document if document.dated else replace(document, dated=document_date(document.text))


def _by_bytes(data: bytes, name: str) -> DocumentText:
    kind = next((kind for mark, kind in _BINARY if data.lstrip()[:8].startswith(mark)), "")
    if kind == "pdf":
        return _pdf(data)
    if kind == "zip" and _WORD_PART in data:
        return _word(data)
    if kind:
        raise UnreadableDocumentError(Trouble.UNKNOWN)
    return _textual(data, name)


def _textual(data: bytes, name: str) -> DocumentText:
    text, encoding = decode(data)
    head = text[:2000]
    if _HTML.match(head) or name.lower().endswith((".html", ".htm")):
        return read_html(text)
    if _XML.match(head) and (head.lstrip().startswith("<?xml") or name.lower().endswith(".xml")):
        return read_xml(data)
    if looks_binary(text):
        raise UnreadableDocumentError(Trouble.UNKNOWN)
    return DocumentText(
        text=text, format=Format.TEXT, title=_title(text), encoding=encoding, coverage="volledige tekst"
    )


def _title(text: str) -> str:
    for line in text[:2000].splitlines():
        if len(line.strip()) > 3:
            return " ".join(line.split())[:200]
    return ""


def _pdf(data: bytes) -> DocumentText:
    from weerklank.pure.documents.pdf import read_pdf  # noqa: PLC0415 - the PDF engine loads only for a PDF

    return read_pdf(data)


def _word(data: bytes) -> DocumentText:
    from weerklank.pure.documents.word import read_word  # noqa: PLC0415 - python-docx loads only for a Word file

    return read_word(data)
