"""OpenDocument text (odt): paragraphs, lists, tables in order, notes; tracked changes as accepted."""

from collections.abc import Mapping

from lxml import etree

from weerklank.pure.documents.archive import check_archive, part_of
from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.documents.sources import Unit
from weerklank.pure.documents.tree import Dialect, Role, flatten
from weerklank.pure.wordlist import wordlist

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ROLES: Mapping[str, Role] = (
    dict.fromkeys(wordlist("p h list list-item list-header line-break table section"), Role.BLOCK)
    | dict.fromkeys(
        wordlist("tracked-changes annotation forms note-citation sequence-decls title desc scripts automatic-styles"),
        Role.SKIP,
    )
    | {"table-row": Role.ROW, "table-cell": Role.CELL, "note": Role.NOTE, "text-box": Role.ASIDE}
    | dict.fromkeys(("s", "tab"), Role.SPACE)
)


def read_odt(data: bytes) -> DocumentText:
    """Give the text of an ODT file, one line per paragraph, table cells separated by a tab.

    A note stands under the paragraph that refers to it. Raises UnreadableDocumentError when the file is damaged,
    encrypted, empty, unpacks to something huge, or holds XML entities.
    """
    names = check_archive(data)
    body = part_of(data, "content.xml").find(f"{_OFFICE}body")
    if body is None:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD)
    places = {node: number for number, node in enumerate(body.iter(f"{_TEXT}p", f"{_TEXT}h"), start=1)}
    dialect = Dialect(
        _ROLES, mark=_mark, before=_sign, unit=Unit.PARAGRAPH, number=lambda element: _paragraph(element, places)
    )
    text, source = flatten(body, dialect)
    title = part_of(data, "meta.xml").findtext(f".//{_TITLE}") or "" if "meta.xml" in names else ""
    return DocumentText(
        text=text,
        format=Format.ODT,
        title=" ".join(title.split()),
        encoding="odt",
        coverage="alinea's, tabellen, noten en tekstvakken",
        source=source,
    )


def _mark(note: etree._Element, count: int) -> str:
    return " ".join((note.findtext(f"{_TEXT}note-citation") or "").split())[:5] or str(count)


def _sign(element: etree._Element) -> str:
    return "- " if element.tag == f"{_TEXT}list-item" else ""


def _paragraph(element: etree._Element, places: Mapping[etree._Element, int]) -> int:
    node: etree._Element | None = element
    while node is not None:
        if number := places.get(node):
            return number
        node = node.getparent()
    return 0
