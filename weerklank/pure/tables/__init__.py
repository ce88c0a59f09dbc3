"""Tables as people send them: CSV, XLSX or ODS, from memory.

`open_table(data)` gives the header and the rows; `guess` says which column is probably what.
"""

from weerklank.pure.tables.dates import parse_date
from weerklank.pure.tables.guess import Column, guess
from weerklank.pure.tables.kinds import Fault, Format, Limits, Row, Table, UnreadableTableError
from weerklank.pure.tables.separated import read_separated
from weerklank.pure.tables.sheets import read_spreadsheet

__all__ = [
    "Column",
    "Fault",
    "Format",
    "Limits",
    "Row",
    "Table",
    "UnreadableTableError",
    "guess",
    "open_table",
    "parse_date",
]

_OLE = b"\xd0\xcf\x11\xe0"
"""How an Excel file from before 2007 begins, and also any Office file with a password."""


def open_table(data: bytes, limits: Limits = Limits()) -> Table:  # noqa: B008 - frozen
    """The table in this file, by what is in it and not by its name. Raises UnreadableTableError."""
    if len(data) > limits.size:
        raise UnreadableTableError(Fault.TOO_LARGE)
    if data.startswith(_OLE):
        raise UnreadableTableError(Fault.LOCKED)
    if data.startswith(b"PK\x03\x04"):
        return read_spreadsheet(data, limits)
    if data.startswith((b"%PDF", b"PK", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")):
        raise UnreadableTableError(Fault.NO_TABLE)
    return read_separated(data, limits)
