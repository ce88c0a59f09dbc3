"""What a table is once it was read, and what can be wrong with one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a file, or with one row of it."""

    EMPTY = "leeg"
    NO_TABLE = "geen-tabel"
    LOCKED = "oud-of-beveiligd"
    DAMAGED = "beschadigd"
    TOO_LARGE = "te-groot"
    TOO_MANY_ROWS = "te-veel-rijen"
    TOO_MANY_COLUMNS = "te-veel-kolommen"
    NO_ROWS = "geen-rijen"

    CELL_TOO_LONG = "cel-te-lang"
    EXTRA_CELLS = "te-veel-cellen"
    QUOTES = "aanhalingstekens"


class UnreadableTableError(Exception):
    """Nothing of this file can be read as a table."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    ODS = "ods"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read, so that a small file cannot fill the memory."""

    size: int = 50_000_000
    """Bytes of the file."""
    unpacked: int = 200_000_000
    """Bytes of what is packed in a spreadsheet, and characters of all its cells together."""
    rows: int = 100_000
    columns: int = 200
    cell: int = 32_767
    """Characters of one cell: what a cell of Excel can hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the header. `number` counts as a spreadsheet does: the first row of the file is 1."""

    number: int
    cells: tuple[str, ...]
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table in memory: its header, and its rows as often as they are asked for.

    `total` is the number of rows that `rows()` gives: rows without any word are skipped, yet keep their number.
    """

    format: Format
    header: tuple[str, ...]
    total: int
    rows: Callable[[], Iterator[Row]]
