"""Tables from a spreadsheet: XLSX (ISO/IEC 29500) and ODS (OpenDocument 1.3).

Both are zip files with XML. The reader builds the whole grid in memory, so a file of a kilobyte that claims a cell in
the last corner of the sheet, or one cell repeated a million times, would fill it: everything is weighed first.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from weerklank.pure.tables.kinds import Fault, Format, Limits, Table, UnreadableTableError
from weerklank.pure.tables.shape import RawRow, shaped
from weerklank.pure.tables.weigh import weigh_ods, weigh_xlsx
from weerklank.pure.unpacking import DAMAGED, Bounds

_PARTS = 2_000


def read_spreadsheet(data: bytes, limits: Limits) -> Table:
    """The first visible sheet with words in it. Raises UnreadableTableError."""
    try:
        parts = _unpacked(data, limits)
        form = Format.ODS if "content.xml" in parts else Format.XLSX
        (weigh_ods if form == Format.ODS else weigh_xlsx)(parts, limits)
        grid = _grid(_packed(parts))
    except (*DAMAGED, etree.XMLSyntaxError, CalamineError, ValueError) as error:
        raise UnreadableTableError(Fault.DAMAGED) from error
    return shaped(form, partial(_records, grid), limits)


def _unpacked(data: bytes, limits: Limits) -> dict[str, bytes]:
    """The XML parts, weighed before they are unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        wanted = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels", "mimetype"))]
        if not Bounds(limits.unpacked, _PARTS).hold(len(data), sum(part.file_size for part in wanted), len(wanted)):
            raise UnreadableTableError(Fault.TOO_LARGE)
        parts = {part.filename: archive.read(part) for part in wanted}
    if "content.xml" not in parts and "xl/workbook.xml" not in parts:
        raise UnreadableTableError(Fault.NO_TABLE)
    return parts


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The same parts in a new archive, not compressed: what was weighed is what the reader gets."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    out.seek(0)
    return out


def _grid(file: io.BytesIO) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(file)
    for sheet in book.sheets_metadata:
        if sheet.visible == SheetVisibleEnum.Visible:
            grid = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            if any(cell != "" for row in grid for cell in row):
                return grid
    return []


def _records(grid: list[list[Any]]) -> Iterator[RawRow]:
    for number, row in enumerate(grid, start=1):
        yield number, [_words(cell) for cell in row], None


def _words(cell: Any) -> str:
    """A cell as a person reads it: whole numbers without a point, days without a clock."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return "" if cell is None else str(cell)
