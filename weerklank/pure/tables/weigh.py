"""How large the grid of a spreadsheet will be, counted before anything builds it."""

import io
import re
from collections.abc import Iterator

from lxml import etree

from weerklank.pure.tables.kinds import Fault, Limits, UnreadableTableError

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SPARE_ROWS = 100
"""Empty rows that may stand between the rows that are counted."""


def _elements(part: bytes, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """Each element with one of these tags, emptied afterwards. Entities are not expanded, nothing is fetched."""
    source = io.BytesIO(part)
    for _event, element in etree.iterparse(source, tag=tags, resolve_entities=False, no_network=True, huge_tree=True):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def weigh_xlsx(parts: dict[str, bytes], limits: Limits) -> None:
    """Raises UnreadableTableError when a sheet has a cell beyond the limits, or too many words in all."""
    strings = parts.get("xl/sharedStrings.xml", b"<a/>")
    shared = [_characters(element) for element in _elements(strings, ("{*}si",))]
    for name, part in parts.items():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            _weigh_sheet(part, shared, limits)


def _weigh_sheet(part: bytes, shared: list[int], limits: Limits) -> None:
    words = 0
    for cell in _elements(part, ("{*}c",)):
        place = _PLACE.fullmatch(cell.get("r") or "A1")
        if place is None:
            raise UnreadableTableError(Fault.DAMAGED)
        _within(int(place[2]), _column(place[1]), limits)
        words += _length(cell, shared)
        if words > limits.unpacked:
            raise UnreadableTableError(Fault.TOO_LARGE)


def _characters(element: etree._Element) -> int:
    return sum(len(str(piece)) for piece in element.itertext())


def _length(cell: etree._Element, shared: list[int]) -> int:
    text = "".join(str(piece) for piece in cell.itertext()).strip()
    if cell.get("t") == "s" and text.isdecimal() and int(text) < len(shared):
        return shared[int(text)]
    return len(text)


def _column(letters: str) -> int:
    """The number of a column: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _within(rows: int, columns: int, limits: Limits) -> None:
    if rows > limits.rows + _SPARE_ROWS:
        raise UnreadableTableError(Fault.TOO_MANY_ROWS)
    if columns > limits.columns:
        raise UnreadableTableError(Fault.TOO_MANY_COLUMNS)


def weigh_ods(parts: dict[str, bytes], limits: Limits) -> None:
    """As for XLSX. In ODS a row or cell says how often it is repeated; empty ones at the end do not count."""
    rows, words = 0, 0
    for row in _elements(parts["content.xml"], (f"{_TABLE}table-row", f"{_TABLE}table")):
        if row.tag == f"{_TABLE}table":
            rows = 0
            continue
        times = _repeated(row, "number-rows-repeated")
        width, length = _row_of(row)
        rows += times
        if width:
            _within(rows, width, limits)
            words += length * times
        if words > limits.unpacked:
            raise UnreadableTableError(Fault.TOO_LARGE)


def _row_of(row: etree._Element) -> tuple[int, int]:
    """How wide a row is up to its last cell with words, and how many characters it holds."""
    at = width = length = 0
    for cell in row:
        times = _repeated(cell, "number-columns-repeated")
        at += times
        words = _characters(cell)
        if words or any(str(name).endswith("}value-type") for name in cell.attrib):
            width, length = at, length + words * times
    return width, length


def _repeated(element: etree._Element, name: str) -> int:
    said = str(element.get(f"{_TABLE}{name}") or "1")
    return int(said) if said.isdecimal() and len(said) < 9 else 10**9
