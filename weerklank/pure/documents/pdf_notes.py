"""Footnotes at the foot of a page or column: small print that begins with a mark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.pure.documents.lines import raised
from weerklank.pure.documents.pdf_layout import Row
from weerklank.pure.periods.grammar import MONTH

_RAISED_MARK = re.compile(r"\s*([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})")
_PLAIN_MARK = re.compile(rf"\s*(\d{{1,3}}|[*\u2020\u2021]{{1,3}})[.)]?(?=\s+(?!{MONTH})\S|[A-Z\u00ab\u2018\u201c])")
_SMALLER = 0.93


@dataclass(slots=True)
class Note:
    """A footnote: its mark as it stands in the text (raised) and its rows, the mark still in front."""

    mark: str
    length: int
    rows: list[Row]


def split_notes(rows: Sequence[Row], body: float) -> tuple[list[Row], list[Note]]:
    """Give the rows of the running text and the footnotes under it. `body` is the height of running text.

    A block of small print that does not begin with a mark is no note: it stands in the margin.
    """
    start = len(rows)
    while start and (rows[start - 1].size < _SMALLER * body or _RAISED_MARK.match(rows[start - 1].text)):
        start -= 1
    if start == 0 and rows and _mark(rows[0], None) is None:
        return list(rows), []
    while start < len(rows) and _mark(rows[start], None) is None:
        start += 1
    notes: list[Note] = []
    for row in rows[start:]:
        found = _mark(row, notes[-1].mark if notes else None)
        if found:
            notes.append(Note(*found, [row]))
        else:
            notes[-1].rows.append(row)
    return list(rows[:start]), notes


def _mark(row: Row, before: str | None) -> tuple[str, int] | None:
    """The mark a row begins with and its length: raised, or a number that is the next one."""
    text = row.text
    if hit := _RAISED_MARK.match(text):
        return hit[1], hit.end()
    hit = _PLAIN_MARK.match(text)
    if not hit:
        return None
    if before is not None and hit[1].isdigit() and raised(hit[1]) != _next(before):
        return None
    return raised(hit[1]), hit.end()


def _next(mark: str) -> str:
    plain = "".join(str("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".find(sign)) for sign in mark)
    return raised(str(int(plain) + 1)) if plain.isdigit() else ""
