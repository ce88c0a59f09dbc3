"""When the Tweede Kamer is in recess, and Prinsjesdag, as rules that hold for the years 2018 to 2025.

The House publishes its calendar each year and the beginning follows a pattern: always after a Friday.
Summer: after the Friday in 3-9 July, until the Monday nine weeks later. May: after the Friday in 21-27
April, or after Good Friday when that is one week earlier. Christmas: after the Friday in 17-23 December.
Autumn and spring recess follow the school holidays, which differ per region; there the middle of the
possible weeks is taken. Where a year differs, the rule does.
"""

from collections.abc import Callable
from datetime import date, timedelta

RECESS_NAMES = (
    "zomerreces",
    "kerstreces",
    "meireces",
    "herfstreces",
    "voorjaarsreces",
    "krokusreces",
    "paasreces",
)


def recess(name: str, year: int) -> tuple[date, date]:
    """Give the first and last day of the recess called `name` that begins in `year`."""
    friday, length = _BEGIN[name](year)
    return friday + timedelta(days=1), friday + timedelta(days=length)


def budget_day(year: int) -> date:
    """Give Prinsjesdag: the third Tuesday of September (Grondwet, artikel 65)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def easter(year: int) -> date:
    """Give Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _friday_from(year: int, month: int, day: int) -> date:
    first = date(year, month, day)
    return first + timedelta(days=(4 - first.weekday()) % 7)


def _may(year: int) -> tuple[date, int]:
    friday, good_friday = _friday_from(year, 4, 21), easter(year) - timedelta(days=2)
    return (good_friday if friday - good_friday == timedelta(days=7) else friday), 16


_BEGIN: dict[str, Callable[[int], tuple[date, int]]] = {
    "zomerreces": lambda year: (_friday_from(year, 7, 3), 58),
    "kerstreces": lambda year: (_friday_from(year, 12, 17), 23),
    "meireces": _may,
    "paasreces": lambda year: (easter(year) - timedelta(days=2), 3),
    "herfstreces": lambda year: (_friday_from(year, 10, 13), 9),
    "voorjaarsreces": lambda year: (_friday_from(year, 2, 16), 9),
    "krokusreces": lambda year: (_friday_from(year, 2, 16), 9),
}
