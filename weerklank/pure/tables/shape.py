"""From loose cells to a table: the first row with words is the header, each row below has as many cells as it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from weerklank.pure.tables.kinds import Fault, Format, Limits, Row, Table, UnreadableTableError

RawRow = tuple[int, Sequence[str], Fault | None]
"""The number of a row, its cells as they stand there, and what was wrong with it already."""


def shaped(form: Format, raw: Callable[[], Iterator[RawRow]], limits: Limits) -> Table:
    """The table in rows that can be read again and again. Raises UnreadableTableError beyond a limit."""
    header = next(((number, cells) for number, cells, _fault in raw() if any(map(str.strip, cells))), None)
    if header is None:
        raise UnreadableTableError(Fault.EMPTY)
    names = _without_tail(header[1])
    if len(names) > limits.columns:
        raise UnreadableTableError(Fault.TOO_MANY_COLUMNS)

    def rows() -> Iterator[Row]:
        below = (row for row in raw() if row[0] > header[0])
        return (_row(row, len(names), limits) for row in below if row[2] or any(map(str.strip, row[1])))

    total = sum(1 for _one in islice(rows(), limits.rows + 1))
    if total > limits.rows:
        raise UnreadableTableError(Fault.TOO_MANY_ROWS)
    if not total:
        raise UnreadableTableError(Fault.NO_ROWS)
    return Table(form, tuple(name.strip()[:200] for name in names), total, rows)


def _row(raw: RawRow, width: int, limits: Limits) -> Row:
    number, cells, fault = raw
    cells = _without_tail(cells)
    if fault is None and len(cells) > width:
        fault = Fault.EXTRA_CELLS
    if fault is None and any(len(cell) > limits.cell for cell in cells):
        fault = Fault.CELL_TOO_LONG
    if fault:
        return Row(number, ("",) * width, fault)
    return Row(number, (*cells, *("",) * (width - len(cells))))


def _without_tail(cells: Sequence[str]) -> Sequence[str]:
    """The cells up to the last one with a word in it."""
    end = next((n for n in range(len(cells), 0, -1) if cells[n - 1].strip()), 0)
    return cells[:end]
