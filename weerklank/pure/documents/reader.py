"""Open a document of any supported kind. The kind is read from the bytes, not from the name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from weerklank.pure.documents.head import different, read_head
from weerklank.pure.documents.markup import read_xml
from weerklank.pure.documents.model import DocumentText, Format, FoundDate
from weerklank.pure.documents.odata import looks_like_json, read_odata, read_records
from weerklank.pure.documents.plain import decode, line_map, looks_binary, repair
from weerklank.pure.documents.problems import Remark, Trouble, UnreadableDocumentError
from weerklank.pure.documents.webpage import read_html
from weerklank.pure.periods import document_date

MAX_BYTES = 200_000_000
_MARGIN = 4_000
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\ufeff?\s*<(?:\?xml|!DOCTYPE|!--|[a-z])", re.IGNORECASE)
_XML_ROOTS = re.compile(
    r"\ufeff?\s*<(?:\?xml|!DOCTYPE\s+(?!html)|(?:officiele-publicatie|kamerwrk|wetgeving|toestand)[\s>])", re.IGNORECASE
)
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
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_FIELDS = ("title", "number", "kind", "sender", "addressee", "dossier", "parliamentary_year")


def read_document(data: bytes, name: str = "") -> DocumentText:
    """Give the text and the metadata of a document; `name` only helps to tell HTML and XML from text.

    What the file's own metadata leaves open is read from the head of the text. Raises
    UnreadableDocumentError, with a sentence for the reader, for what cannot be read; what can be read of a
    damaged file is given with `remarks`. Reading twice gives the same. Plain text comes back character for
    character, but for mojibake, so that offsets lead back to the file. A file with several records
    (JSON) is given as one document; `read_documents` gives them apart.
    """
    _check_bytes(data)
    document, margin = _by_bytes(data, name)
    return _complete(document, margin)


def read_documents(data: bytes, name: str = "") -> Iterator[DocumentText]:
    """Give every document in a file: each record of Tweede Kamer JSON, and for any other file the one document.

    Raises as `read_document` does, before the first document.
    """
    _check_bytes(data)
    text = "" if _binary(data) else decode(data)[0]
    if not looks_like_json(text):
        yield read_document(data, name)
        return
    for document in read_records(text):
        yield _complete(document, "")


def read_file(path: Path) -> DocumentText:
    """Open the document at a path. Raises UnreadableDocumentError for a folder, a file that is not there or
    cannot be opened, and one that is too large: before it is read."""
    try:
        if path.is_dir():
            raise UnreadableDocumentError(Trouble.FOLDER)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableDocumentError(Trouble.TOO_LARGE, f"{size // 1_000_000} MB")
        return read_document(path.read_bytes(), path.name)
    except FileNotFoundError as problem:
        raise UnreadableDocumentError(Trouble.MISSING) from problem
    except OSError as problem:
        raise UnreadableDocumentError(Trouble.CLOSED) from problem


def _check_bytes(data: bytes) -> None:
    if not data.strip():
        raise UnreadableDocumentError(Trouble.EMPTY)
    if len(data) > MAX_BYTES:
        raise UnreadableDocumentError(Trouble.TOO_LARGE, f"{len(data) // 1_000_000} MB")


def _complete(document: DocumentText, margin: str) -> DocumentText:
    """Fill what the file left open from the head of its text, and name dates that contradict each other."""
    if not document.text.strip():
        raise UnreadableDocumentError(Trouble.EMPTY)
    known = read_head(document.text, margin[:_MARGIN]) if document.format is not Format.JSON else None
    if known is None:
        return document
    own_law = document.number.startswith("BWB")
    values = {field: getattr(document, field) or getattr(known, field) for field in _FIELDS}
    if own_law:
        values["sender"] = ""
    if document.format in (Format.PDF, Format.WORD, Format.ODT) and known.subject:
        values["title"] = known.subject
    dates = document.dates if own_law else different((*document.dates, *known.dates))
    debate = document.number.startswith(("h-tk-", "h-ek-"))
    written = None if debate else document_date(document.text)
    first = document.dated or written or (dates[0].day if dates else None)
    if first and not dates:
        dates = (FoundDate(first, "tekst"),)
    remarks = document.remarks
    if len(dates) > 1:
        said = ", ".join(f"{found.day.isoformat()} ({found.basis})" for found in dates)
        remarks = (*remarks, Remark(Trouble.DATES_DIFFER, said))
    return replace(document, dated=first, dates=dates, remarks=remarks, **values)


def _binary(data: bytes) -> str:
    return next((kind for mark, kind in _BINARY if data[:1024].lstrip().startswith(mark)), "")


def _by_bytes(data: bytes, name: str) -> tuple[DocumentText, str]:
    kind = _binary(data)
    if kind == "pdf":
        return _pdf(data)
    if kind == "zip":
        return _zip(data)
    if kind == "ole" and _ENCRYPTED_PACKAGE in data:
        raise UnreadableDocumentError(Trouble.ENCRYPTED)
    if kind:
        raise UnreadableDocumentError(Trouble.UNKNOWN)
    return _textual(data, name), ""


def _textual(data: bytes, name: str) -> DocumentText:
    original, encoding = decode(data)
    head = original[:2000]
    if _HTML.match(head):
        return _with_letters(read_html, original)
    if _XML_ROOTS.match(head) or (_XML.match(head) and name.lower().endswith(".xml")):
        return read_xml(data)
    if name.lower().endswith((".html", ".htm", ".xhtml")) and "<" in head:
        return _with_letters(read_html, original)
    if looks_binary(original):
        raise UnreadableDocumentError(Trouble.UNKNOWN)
    if looks_like_json(original):
        return read_odata(original)
    return _plain(original, encoding)


def _plain(original: str, encoding: str) -> DocumentText:
    text, repaired = repair(original)
    return DocumentText(
        text=text,
        format=Format.TEXT,
        encoding=encoding,
        coverage="volledige tekst",
        remarks=_letters(text, repaired),
        source=line_map(original, text),
    )


def _with_letters(read: Callable[[str], DocumentText], original: str) -> DocumentText:
    text, repaired = repair(original)
    document = read(text)
    return replace(document, remarks=(*document.remarks, *_letters(text, repaired)))


def _letters(text: str, repaired: int) -> tuple[Remark, ...]:
    lost = text.count("\ufffd")
    remarks = (Remark(Trouble.MOJIBAKE, f"{repaired}x"),) if repaired else ()
    return (*remarks, Remark(Trouble.LOST_LETTERS, f"{lost}x")) if lost else remarks


def _pdf(data: bytes) -> tuple[DocumentText, str]:
    from weerklank.pure.documents.pdf import read_pdf  # noqa: PLC0415 - the PDF engine loads only for a PDF

    return read_pdf(data)


def _zip(data: bytes) -> tuple[DocumentText, str]:
    """Word or ODT: told apart by the names inside. Any other zip is not read."""
    if b"word/" in data:
        from weerklank.pure.documents.word import read_word  # noqa: PLC0415 - python-docx loads only for Word

        return read_word(data)
    if b"content.xml" in data and b"opendocument.text" in data[:2000]:
        from weerklank.pure.documents.odt import read_odt  # noqa: PLC0415

        return read_odt(data), ""
    raise UnreadableDocumentError(Trouble.UNKNOWN)
