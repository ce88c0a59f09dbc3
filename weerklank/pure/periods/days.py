"""From the words of a match to the days they mean."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from weerklank.pure.periods.grammar import MONTH_NUMBER, QUARTERS, SEASONS
from weerklank.pure.periods.recess import budget_day, recess

Interval = tuple[date, date]


def later(on: date, count: float, unit: str) -> date:
    if unit.startswith("halfjaar"):
        return _add_months(on, 6)
    if unit.startswith(("dag", "werkdag")):
        return on + timedelta(days=int(count))
    if unit.startswith(("week", "weken")):
        return on + timedelta(weeks=int(count))
    months = {"maand": 1, "kwart": 3, "jaar": 12, "jaren": 12}
    return _add_months(on, int(count * next(size for word, size in months.items() if unit.startswith(word))))


def _add_months(on: date, months: int) -> date:
    year, month = divmod(on.month - 1 + months, 12)
    return min(month_end(on.year + year, month + 1), date(on.year + year, month + 1, 1) + timedelta(days=on.day - 1))


def month_after(on: date) -> tuple[int, int]:
    return (on.year + 1, 1) if on.month == 12 else (on.year, on.month + 1)


def month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _months(year: int, first: int, last: int) -> Interval:
    return date(year, first, 1), month_end(year if last >= first else year + 1, last)


def _year(words: str | None, on: date | None) -> int | None:
    """Give the year that words mean; None when they say none."""
    if not words:
        return None
    if words[-4:].isdecimal():
        return int(words[-4:])
    if on is None:
        return None
    return on.year + (1 if words.lower().startswith(("volgend", "komend")) else 0)


def _next(on: date | None, year: int | None, make: Callable[[int], Interval]) -> Interval | None:
    """Give the interval in `year`, or else the first one that has not passed on `on`."""
    if year is not None:
        return make(year)
    if on is None:
        return None
    days = make(on.year)
    return days if days[1] >= on else make(on.year + 1)


def _read_day(hit: re.Match[str], on: date | None) -> Interval | None:
    month, day = MONTH_NUMBER[hit["daymonth"].lower()], int(hit["day"])
    return _next(on, _year(hit["dayyear"], on), lambda year: (date(year, month, day),) * 2)


def _read_iso(hit: re.Match[str], _: date | None) -> Interval:
    day = date.fromisoformat(hit["iso"])
    return day, day


def _read_dmy(hit: re.Match[str], _: date | None) -> Interval:
    day, month, year = (int(part) for part in re.split("[-/]", hit["dmy"]))
    return date(year, month, day), date(year, month, day)


def _read_quarter(hit: re.Match[str], on: date | None) -> Interval | None:
    number = QUARTERS[hit["quarter"].lower()] if hit["quarter"] else int(hit["q"])
    year = _year(hit["quarteryear"] or hit["qyear"], on)
    return _next(on, year, lambda y: _months(y, 3 * number - 2, 3 * number))


def _read_half(hit: re.Match[str], on: date | None) -> Interval | None:
    first = 1 if hit["half"].lower() == "eerste" else 7
    return _next(on, _year(hit["halfyear"], on), lambda y: _months(y, first, first + 5))


def _read_edge(hit: re.Match[str], on: date | None) -> Interval | None:
    edge = "eind" if "eind" in hit["edge"].lower() or hit["edge"].lower() == "ultimo" else hit["edge"].lower()
    if hit["edgemonth"] or hit["edgeweek"]:
        month = MONTH_NUMBER[hit["edgemonth"].lower()] if hit["edgemonth"] else (on.month if on else 1)
        return _next(on, _year(hit["edgemonthyear"], on), lambda y: _third_of_month(y, month, edge))
    first, last = {"begin": (1, 3), "eind": (10, 12)}.get(edge, (5, 8))
    return _next(on, _year(hit["edgeyear"], on), lambda y: _months(y, first, last))


def _third_of_month(year: int, month: int, edge: str) -> Interval:
    first, last = {"begin": (1, 10), "eind": (21, month_end(year, month).day)}.get(edge, (11, 20))
    return date(year, month, first), date(year, month, last)


def _read_season(hit: re.Match[str], on: date | None) -> Interval | None:
    first, last = SEASONS[hit["season"].lower()]
    year = _year(hit["seasonyear"], on)
    if (hit["which"] or "").lower().startswith("afgelopen"):
        days = _next(on, year, lambda y: _months(y, first, last))
        return None if days is None else _months(days[0].year - 1, first, last)
    return _next(on, year, lambda y: _months(y, first, last))


def _read_recess(hit: re.Match[str], on: date | None) -> Interval | None:
    name = hit["recess"].lower()
    return _next(on, _year(hit["recessyear"], on), lambda y: recess(name, y))


def _read_christmas(_: re.Match[str], on: date | None) -> Interval | None:
    return _next(on, None, lambda y: (date(y, 12, 25), date(y, 12, 26)))


def _read_budget(hit: re.Match[str], on: date | None) -> Interval | None:
    return _next(on, _year(hit["budgetyear"], on), lambda y: (budget_day(y), budget_day(y)))


def _read_month(hit: re.Match[str], on: date | None) -> Interval | None:
    number = MONTH_NUMBER[hit["month"].lower()]
    return _next(on, _year(hit["monthyear"], on), lambda y: _months(y, number, number))


def _read_year(hit: re.Match[str], _: date | None) -> Interval:
    return _months(int(hit["year"]), 1, 12)


def _read_this(hit: re.Match[str], on: date | None) -> Interval | None:
    if on is None:
        return None
    which, _, unit = " ".join(hit["this"].lower().split()).partition(" ")
    if not unit:
        day = on + timedelta(days=which == "morgen")
        return day, day
    step = 0 if which in {"dit", "deze"} else 1
    if unit == "week":
        monday = on - timedelta(days=on.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "maand":
        year, month = month_after(on) if step else (on.year, on.month)
        return _months(year, month, month)
    if unit == "kwartaal":
        shifted = _add_months(on.replace(day=1), 3 * step)
        first = 3 * ((shifted.month - 1) // 3) + 1
        return _months(shifted.year, first, first + 2)
    return _months(on.year + step, 1, 12)


READERS: dict[str, Callable[[re.Match[str], date | None], Interval | None]] = {
    "day": _read_day,
    "iso": _read_iso,
    "dmy": _read_dmy,
    "quarter": _read_quarter,
    "q": _read_quarter,
    "half": _read_half,
    "edge": _read_edge,
    "season": _read_season,
    "recess": _read_recess,
    "christmas": _read_christmas,
    "budget": _read_budget,
    "month": _read_month,
    "this": _read_this,
    "year": _read_year,
}
