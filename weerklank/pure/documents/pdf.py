"""PDF with a text layer. Running headers, page numbers and hyphenation at line ends are taken out."""

import re
from collections import Counter

import pypdfium2  # type: ignore[import-untyped]

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError

_LEAST_PER_PAGE = 8
_MAX_PAGES = 5_000
_PAGE_NUMBER = re.compile(r"^\s*(?:pagina\s+)?\d{1,4}(?:\s*(?:/|van)\s*\d{1,4})?\s*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HYPHENATED = re.compile(r"(?<=[a-z\u00e0-\u00ff])[\u00ad-]\n(?=[a-z\u00e0-\u00ff])")


def read_pdf(data: bytes) -> DocumentText:
    """Give the text of a PDF, page after page with an empty line between.

    Raises UnreadableDocumentError when it is encrypted, damaged, or holds no text (a scan).
    """
    pages, title = _pages(data)
    with_text = sum(len(page.strip()) >= _LEAST_PER_PAGE for page in pages)
    if not with_text:
        raise UnreadableDocumentError(Trouble.SCANNED)
    text = "\n\n".join(_without_running_lines(pages)).strip()
    return DocumentText(
        text=_HYPHENATED.sub("", text),
        format=Format.PDF,
        title=title,
        encoding="pdf",
        coverage=f"{with_text} van {len(pages)} bladzijden met tekst",
    )


def _pages(data: bytes) -> tuple[list[str], str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        trouble = Trouble.ENCRYPTED if "password" in str(problem).lower() else Trouble.BROKEN_PDF
        raise UnreadableDocumentError(trouble) from problem
    try:
        pages = [_page_text(document, number) for number in range(min(len(document), _MAX_PAGES))]
        return pages, " ".join(document.get_metadata_value("Title").split())
    finally:
        document.close()


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        words = document[number].get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""
    return str(words).replace("\r\n", "\n").replace("\r", "\n").replace("\x02", "").replace("\ufffe", "")


def _without_running_lines(pages: list[str]) -> list[str]:
    """Take out the first and last lines that return on most pages, and bare page numbers."""
    lines = [page.strip().split("\n") for page in pages]
    seen = Counter(_shape(line) for page in lines for line in {*page[:2], *page[-2:]})
    often = {shape for shape, times in seen.items() if shape and times > max(2, len(pages) // 2)}
    return ["\n".join(_kept(page, often)) for page in lines]


def _kept(page: list[str], often: set[str]) -> list[str]:
    edge = {0, 1, len(page) - 2, len(page) - 1}
    return [
        line
        for place, line in enumerate(page)
        if not (place in edge and (_PAGE_NUMBER.match(line) or _shape(line) in often))
    ]


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))
