"""Dutch working days, and when a term ends.

Holidays are those of art. 3 of the Algemene termijnenwet (Atw): New Year's Day, Easter Monday,
Whit Monday, both Christmas days, Ascension Day, King's Day, 5 May, and Good Friday, which it puts
on a par. Days that the Crown makes equal for one year (art. 3 lid 3) are not known here.
"""

from datetime import date, timedelta
from functools import cache

import holidays

from weerklank.pure.terms import Richting, Soort, Term

ATW_LONGEST_DAYS = 90
"""Atw art. 4 under b: a term of more than ninety days, twelve weeks or three months keeps its end."""
ATW_LONGEST_WEEKS_IN_DAYS = 84
ATW_SHORTEST_DAYS = 3


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year, categories=("public", "optional")))


def is_workday(day: date) -> bool:
    """Whether this is no Saturday, Sunday or generally recognised holiday (Atw art. 3)."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def next_workday(day: date) -> date:
    """The day itself if it is a working day, else the first one after it."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def add_days(start: date, days: int) -> date:
    """So many calendar days later (or earlier, when negative); the start itself does not count."""
    return start + timedelta(days=days)


def add_weeks(start: date, weeks: int) -> date:
    """The same day of the week, so many weeks later (or earlier)."""
    return start + timedelta(weeks=weeks)


def add_workdays(start: date, days: int) -> date:
    """The nth working day after the start (before it, when negative); the start itself does not count.

    Zero gives the start, working day or not.
    """
    step = timedelta(days=1 if days > 0 else -1)
    day = start
    for _ in range(abs(days)):
        day += step
        while not is_workday(day):
            day += step
    return day


def due_on(start: date, term: Term) -> date:
    """The last day of the term that begins (or, for a term counted back, ends) on `start`.

    What arrives on a Saturday, Sunday or holiday counts as arrived on the next working day, unless
    the term rests on the Atw, which shifts the end instead. A term counted back is counted from
    exactly `start`.
    """
    if term.richting is Richting.TERUG:
        return _counted(start, -term.days, term.soort)
    if term.atw:
        return atw_end(start, term)
    return _counted(next_workday(start), term.days, term.soort)


def _counted(start: date, days: int, soort: Soort) -> date:
    return add_workdays(start, days) if soort is Soort.WERKDAGEN else add_days(start, days)


def atw_end(start: date, term: Term) -> date:
    """The end of a term set by law.

    An end on a Saturday, Sunday or holiday moves to the next day that is none (Atw art. 1 lid 1);
    a term of at least three days holds at least two working days (art. 2); long terms are not
    touched (art. 4 under b).
    """
    end = _counted(start, term.days, term.soort)
    if term.days > (ATW_LONGEST_WEEKS_IN_DAYS if term.in_weeks else ATW_LONGEST_DAYS):
        return end
    if not term.in_weeks and term.days >= ATW_SHORTEST_DAYS:
        end = max(end, add_workdays(start, 2))
    return next_workday(end)


def is_overdue(due: date, today: date) -> bool:
    """Whether a term that ended on `due` is late: from the day after on."""
    return today > due
