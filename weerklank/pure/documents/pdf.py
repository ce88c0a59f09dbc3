"""PDF with a text layer: columns in reading order, no running headers, footnotes where they belong."""

from collections.abc import Iterable

import pypdfium2  # type: ignore[import-untyped]

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.pdf_layout import Row, rows_of
from weerklank.pure.documents.pdf_margins import without_running
from weerklank.pure.documents.pdf_page import page_runs
from weerklank.pure.documents.pdf_text import written
from weerklank.pure.documents.problems import Remark, Trouble, UnreadableDocumentError

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
MAX_OBJECTS = 100_000
"""A page with more pieces than this is no page of text, and the PDF engine would take minutes for it."""
_LEAST_PER_PAGE = 8
_NAMED = 12


def read_pdf(data: bytes) -> tuple[DocumentText, str]:
    """Give the text of a PDF, one line per paragraph, and the running headers and footers that were taken out.

    `coverage` and a remark say which pages have no text, and when it was longer than 5,000 pages or 20 million
    characters. Raises UnreadableDocumentError when it is encrypted, damaged, or holds no text (a scan).
    """
    pages, count, title = _pages(data)
    empty = [number for number, rows in enumerate(pages, start=1) if _characters(rows) < _LEAST_PER_PAGE]
    if len(empty) == len(pages):
        raise UnreadableDocumentError(Trouble.SCANNED)
    kept, margin = without_running(pages)
    lines = written(kept)
    document = DocumentText(
        text=lines.text(),
        format=Format.PDF,
        title=title,
        encoding="pdf",
        coverage=_coverage(len(pages) - len(empty), count, empty),
        remarks=tuple(_remarks(empty, len(pages), count)),
        source=lines.source,
    )
    return document, "\n".join(margin)


def _pages(data: bytes) -> tuple[list[list[Row]], int, str]:
    """The rows of each page, how many pages there are in the file, and its title."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        trouble = Trouble.ENCRYPTED if "password" in str(problem).lower() else Trouble.BROKEN_PDF
        raise UnreadableDocumentError(trouble) from problem
    try:
        if not len(document):
            raise UnreadableDocumentError(Trouble.BROKEN_PDF)
        return _all_rows(document), len(document), _title(document)
    finally:
        document.close()


def _all_rows(document: pypdfium2.PdfDocument) -> list[list[Row]]:
    pages: list[list[Row]] = []
    total = 0
    for number in range(min(len(document), MAX_PAGES)):
        rows = _rows(document, number)
        total += _characters(rows)
        pages.append(rows)
        if total > MAX_CHARACTERS:
            break
    return pages


def _rows(document: pypdfium2.PdfDocument, number: int) -> list[Row]:
    """The rows of one page; one that is damaged or has too many pieces counts as a page without text."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    try:
        too_many = pypdfium2.raw.FPDFPage_CountObjects(page.raw) > MAX_OBJECTS
        return [] if too_many else rows_of(page_runs(page))
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()


def _characters(rows: Iterable[Row]) -> int:
    return sum(len(run.text.strip()) for row in rows for run in row.runs)


def _title(document: pypdfium2.PdfDocument) -> str:
    """The title of the file, unless a word processor made it up ("Microsoft Word - brief.docx")."""
    title = " ".join(document.get_metadata_value("Title").split())
    made_up = title.lower().startswith(("microsoft", "untitled", "naamloos", "document")) or "." in title[-6:-2]
    return "" if made_up else title


def _coverage(with_text: int, count: int, empty: list[int]) -> str:
    said = f"{with_text} van {count} bladzijden met tekst"
    return f"{said}; zonder tekst: {_listed(empty)}" if empty else said


def _remarks(empty: list[int], read: int, count: int) -> Iterable[Remark]:
    if empty:
        yield Remark(Trouble.PAGES_WITHOUT_TEXT, _listed(empty))
    if read < count:
        yield Remark(Trouble.TOO_MANY_PAGES, f"{read} / {count}")


def _listed(numbers: list[int]) -> str:
    """Page numbers in words: "2, 4-6 ..."."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1][-1:] = [spans[-1][-1], number] if len(spans[-1]) == 1 else [number]
        else:
            spans.append([number])
    said = ", ".join("-".join(map(str, span)) for span in spans[:_NAMED])
    return f"{said} ..." if len(spans) > _NAMED else said
