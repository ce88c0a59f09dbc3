"""Tables from a spreadsheet: XLSX (ISO/IEC 29500) and ODS (OpenDocument 1.3).

Both are zip files with XML. The reader builds the whole grid in memory, so a file of a kilobyte that claims a cell in
the last corner of the sheet, or one cell repeated a million times, would fill it: everything is weighed first.
"""

import datetime as dt
import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Any

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from weerklank.pure.tables.kinds import Fault, Format, Limits, Table, UnreadableTableError
from weerklank.pure.tables.shape import RawRow, shaped
from weerklank.pure.tables.weigh import weigh_ods, weigh_xlsx

_PARTS = 2_000


def read_spreadsheet(data: bytes, limits: Limits) -> Table:
    """The first visible sheet with words in it. Raises UnreadableTableError."""
    try:
        parts = _unpacked(data, limits)
        form = Format.ODS if "content.xml" in parts else Format.XLSX
        (weigh_ods if form == Format.ODS else weigh_xlsx)(parts, limits)
        grid = _grid(_packed(parts))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, etree.XMLSyntaxError) as error:
        raise UnreadableTableError(Fault.DAMAGED) from error
    except (CalamineError, ValueError) as error:
        raise UnreadableTableError(Fault.DAMAGED) from error
    return shaped(form, partial(_records, grid), limits)


def _unpacked(data: bytes, limits: Limits) -> dict[str, bytes]:
    """The XML parts. What a file says of its own size is not believed: reading stops at the limit."""
    parts: dict[str, bytes] = {}
    left = limits.unpacked
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels", "mimetype"))]
        if len(names) > _PARTS:
            raise UnreadableTableError(Fault.TOO_LARGE)
        for name in names:
            with archive.open(name) as part:
                parts[name] = part.read(left + 1)
            left -= len(parts[name])
            if left < 0:
                raise UnreadableTableError(Fault.TOO_LARGE)
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
