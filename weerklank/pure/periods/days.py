"""From the words of a match to the days they mean."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from weerklank.pure.periods.grammar import (
    LEARNING_YEARS,
    MONTH_NUMBER,
    QUARTERS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from weerklank.pure.periods.recess import RECESS_NAMES, budget_day, easter, recess
from weerklank.pure.workdays import add_workdays

Interval = tuple[date, date]


def later(on: date, count: float, unit: str) -> date:
    if unit.startswith("halfjaar"):
        return _add_months(on, 6)
    if unit.startswith("werkdag"):
        return add_workdays(on, int(count))
    if unit.startswith("dag"):
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
    if hit["h"]:
        return _months(int(hit["hyear"]), 6 * int(hit["h"]) - 5, 6 * int(hit["h"]))
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
    if year is None and on and (which := (hit["which"] or "").lower()):
        if which == "dit":
            return _months(on.year, first, last)
        if which.startswith("volgend") and first <= on.month <= last:
            return _months(on.year + 1, first, last)
    return _next(on, year, lambda y: _months(y, first, last))


def _read_recess(hit: re.Match[str], on: date | None) -> Interval | None:
    name = hit["recess"].lower()
    return _next(on, _year(hit["recessyear"], on), lambda y: recess(name, y))


def _read_any_recess(_: re.Match[str], on: date | None) -> Interval | None:
    """ "Na het reces" is after the one that is going on or comes first."""
    if on is None:
        return None
    names = [name for name in RECESS_NAMES if name != "paasreces"]
    all_of_them = (recess(name, year) for name in names for year in (on.year - 1, on.year, on.year + 1))
    return min((days for days in all_of_them if days[1] >= on), key=lambda days: days[0])


def _read_new_year(_: re.Match[str], on: date | None) -> Interval | None:
    return (date(on.year, 12, 31), date(on.year + 1, 1, 1)) if on else None


def _read_feast(hit: re.Match[str], on: date | None) -> Interval | None:
    weeks = 7 if hit["feast"].lower() == "pinksteren" else 0

    def days(year: int) -> Interval:
        sunday = easter(year) + timedelta(weeks=weeks)
        return sunday, sunday + timedelta(days=1)

    return _next(on, None, days)


def _read_weekday(hit: re.Match[str], on: date | None) -> Interval | None:
    """ "Komende dinsdag" is the first one after today; "volgende week dinsdag" the one of next week."""
    if on is None:
        return None
    number = WEEKDAYS[hit["dayname"].lower()]
    said = " ".join((hit["nextday"] or "").lower().split())
    if said.endswith("week"):
        day = on - timedelta(days=on.weekday()) + timedelta(weeks=said.startswith("volgende"), days=number)
    else:
        day = on + timedelta(days=(number - on.weekday() - 1) % 7 + 1)
    return day, day


def _read_week_of(hit: re.Match[str], on: date | None) -> Interval | None:
    month, day = MONTH_NUMBER[hit["weekmonth"].lower()], int(hit["weekday"])

    def days(year: int) -> Interval:
        monday = date(year, month, day) - timedelta(days=date(year, month, day).weekday())
        return monday, monday + timedelta(days=6)

    return _next(on, _year(hit["weekyear"], on), days)


def _read_nth_week(hit: re.Match[str], on: date | None) -> Interval | None:
    month, nth = MONTH_NUMBER[hit["nthmonth"].lower()], hit["nthweek"].lower()

    def days(year: int) -> Interval:
        if nth == "laatste":
            return month_end(year, month) - timedelta(days=6), month_end(year, month)
        first = 1 + 7 * ("eerste", "tweede", "derde").index(nth)
        return date(year, month, first), date(year, month, first + 6)

    return _next(on, _year(hit["nthyear"], on), days)


def _read_term_year(hit: re.Match[str], on: date | None) -> Interval | None:
    """A school year begins on 1 August (WPO, artikel 1), a year of study on 1 September (WHW, artikel 1.1),
    a year of parliament on Prinsjesdag (Grondwet, artikel 65)."""
    name = " ".join(hit["termyear"].lower().split())

    def begin(year: int) -> date:
        return date(year, *LEARNING_YEARS[name]) if name in LEARNING_YEARS else budget_day(year)

    year = int(hit["termfrom"]) if hit["termfrom"] else None
    if year is None:
        if on is None:
            return None
        following = re.search(r"\b(?:volgend|komend|aankomend)", hit.group(), re.IGNORECASE) is not None
        year = on.year - (begin(on.year) > on) + following
    return begin(year), begin(year + 1) - timedelta(days=1)


def _read_short(hit: re.Match[str], _: date | None) -> Interval:
    day = date(int(hit["shortyear"]), SHORT_MONTHS[hit["shortmonth"].lower()], int(hit["shortday"]))
    return day, day


def _read_span(hit: re.Match[str], on: date | None) -> Interval | None:
    month, first, last = MONTH_NUMBER[hit["spanmonth"].lower()], int(hit["fromday"]), int(hit["today"])
    return _next(on, _year(hit["spanyear"], on), lambda y: (date(y, month, first), date(y, month, last)))


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
    "weekday": _read_week_of,
    "nthweek": _read_nth_week,
    "termyear": _read_term_year,
    "shortday": _read_short,
    "fromday": _read_span,
    "anyrecess": _read_any_recess,
    "newyear": _read_new_year,
    "feast": _read_feast,
    "dayname": _read_weekday,
    "h": _read_half,
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
