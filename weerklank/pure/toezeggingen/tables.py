"""CSV with a line of names: commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from weerklank.pure.toezeggingen.fields import plain
from weerklank.pure.toezeggingen.model import LARGEST_RECORD, Broken, Fault, Found, UnreadableRegisterError

_CHUNK = 1 << 16


def read_table(text: io.TextIOBase, head: str) -> Iterator[Found | Broken]:
    """One record a row. Raises UnreadableRegisterError when the first line names no number and no text."""
    first = head.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    try:
        names = next(csv.reader([first.rstrip("\r")], delimiter=mark), [])
    except csv.Error as problem:
        raise UnreadableRegisterError(Fault.NO_REGISTER, first[:80]) from problem
    known = {plain(name) for name in names}
    if not known & {"nummer", "id"} or not any(name.startswith("tekst") for name in known):
        raise UnreadableRegisterError(Fault.NO_REGISTER, first[:80])
    return _rows(csv.reader(_lines(text, head), delimiter=mark), names)


def _lines(text: io.TextIOBase, head: str) -> Iterator[str]:
    """The lines after the first, each with its end; a line that never ends is given in pieces."""
    held = head.partition("\n")[2]
    while True:
        *whole, held = held.splitlines(keepends=True) or [""]
        yield from whole
        if held.endswith("\n") or len(held) > LARGEST_RECORD:
            yield held
            held = ""
        chunk = text.read(_CHUNK)
        if not chunk:
            break
        held += chunk
    if held:
        yield held


def _rows(rows: Iterator[list[str]], names: list[str]) -> Iterator[Found | Broken]:
    place = 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as problem:
            place += 1
            yield Broken(place, Fault.MALFORMED, str(problem)[:80])
            continue
        if not any(cell.strip() for cell in row):
            continue
        place += 1
        if len(row) != len(names):
            yield Broken(place, Fault.COLUMNS, f"{len(row)}/{len(names)}: {' '.join(row)[:60]}")
        else:
            yield Found(place, dict(zip(names, row, strict=True)))
