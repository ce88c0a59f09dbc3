"""A day as people and systems write it in a cell."""

import datetime as dt
import re

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", re.DOTALL)
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,].*)?", re.DOTALL)
_WORDS = re.compile(r"(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{4})")


def parse_date(text: str) -> dt.date | None:
    """The day in 2026-03-01, 1-3-2026, 01/03/2026 or 1 maart 2026, a clock behind it or not; None for anything else.

    Day before month, as Dutch people write. A year of two digits is not guessed.
    """
    said = text.strip().lower()[:60]
    if found := _ISO.fullmatch(said):
        return _day(*map(int, found.groups()))
    if found := _DUTCH.fullmatch(said):
        return _day(*map(int, reversed(found.groups())))
    found = _WORDS.fullmatch(said.replace("mrt", "maa"))
    if found and found[2] in _MONTHS:
        return _day(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
