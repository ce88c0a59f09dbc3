"""Tables as text: CSV (RFC 4180) as spreadsheets and registration systems really write it.

Dutch Excel separates with a semicolon and writes Windows-1252; "sep=;" on the first line tells Excel what separates.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from weerklank.pure.tables.kinds import Fault, Format, Limits, Table, UnreadableTableError
from weerklank.pure.tables.shape import RawRow, shaped

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ";,\t|"
_NOTHING = "\x1f"
"""The separator of a file with one column: a character that no text holds."""
_SAMPLE = 30
_LONGEST_RECORD = 500
"""Lines of one record: a quote that never closes costs this many lines of reading, not the whole file."""


def read_separated(data: bytes, limits: Limits) -> Table:
    """A table from text with separators. Raises UnreadableTableError."""
    text = _decoded(data)
    if "\x00" in text:
        raise UnreadableTableError(Fault.NO_TABLE)
    lines = list(io.StringIO(text, newline=""))
    skipped, separator = _said(lines)
    lines = lines[skipped:]
    return shaped(Format.CSV, partial(_records, lines, separator or _guessed(lines)), limits)


def _decoded(data: bytes) -> str:
    """The text, by its mark, else as UTF-8, else as Windows-1252, in which nearly every byte is a letter."""
    encodings = [name for mark, name in _MARKS if data.startswith(mark)] or ["utf-8", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableTableError(Fault.DAMAGED)


def _said(lines: list[str]) -> tuple[int, str]:
    """How many lines the file uses to say what separates, and what it says."""
    first = lines[0].rstrip("\r\n").lower() if lines else ""
    return (1, first[4]) if len(first) == 5 and first.startswith("sep=") else (0, "")


def _guessed(lines: list[str]) -> str:
    """The separator that gives the most rows the width of the header, and of those the widest header."""
    fits = {separator: _fit(lines, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda separator: fits[separator])
    return best if fits[best] > (0, 0) else _NOTHING


def _fit(lines: list[str], separator: str) -> tuple[float, int]:
    """The share of the first rows as wide as the header, and that width; nothing when it separates no header."""
    widths = [len(cells) for _n, cells, _f in islice(_records(lines, separator), _SAMPLE) if cells]
    if not widths or widths[0] < 2:
        return (0, 0)
    return (Counter(widths)[widths[0]] / len(widths), widths[0])


class _Lines:
    """Lines that can be gone back to: a quote that does not close spoils its own line alone."""

    def __init__(self, lines: list[str]) -> None:
        self.lines, self.at, self.begun = lines, 0, 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at >= len(self.lines) or self.at - self.begun >= _LONGEST_RECORD:
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def _records(lines: list[str], separator: str) -> Iterator[RawRow]:
    """Each record with its number. One whose quotes do not close is a fault, and reading goes on at the next line."""
    source, number = _Lines(lines), 0
    reader = csv.reader(source, delimiter=separator, strict=True)
    while source.at < len(lines):
        number, source.begun = number + 1, source.at
        try:
            yield number, next(reader), None
        except csv.Error:
            source.at = source.begun + 1
            yield number, (), Fault.QUOTES
