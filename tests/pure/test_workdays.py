"""Working days and ends of terms."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.terms import Grondslag, Richting, Soort, Term
from weerklank.pure.workdays import (
    add_days,
    add_weeks,
    add_workdays,
    due_on,
    is_overdue,
    is_workday,
    next_workday,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
TERM = Term("t", "t", 10, Soort.WERKDAGEN, Grondslag.INSTELLING, "t")
SIX_WEEKS = replace(TERM, days=42, soort=Soort.KALENDERDAGEN, in_weeks=True)


def by_law(days: int, in_weeks: bool = False) -> Term:
    return replace(SIX_WEEKS, days=days, in_weeks=in_weeks, grondslag=Grondslag.WET, atw=True)


def test_the_holidays_of_2026_are_those_of_the_algemene_termijnenwet() -> None:
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    free = [day for day in year if day.weekday() < 5 and not is_workday(day)]
    assert free == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
    ]


def test_ten_working_days_from_a_saturday_count_from_monday() -> None:
    assert due_on(date(2026, 11, 21), TERM) == due_on(date(2026, 11, 23), TERM) == date(2026, 12, 7)


def test_working_days_step_over_easter() -> None:
    assert add_workdays(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert add_workdays(date(2026, 4, 7), -1) == date(2026, 4, 2)


def test_a_setting_in_weeks_may_end_on_a_holiday() -> None:
    assert due_on(date(2026, 11, 13), SIX_WEEKS) == date(2026, 12, 25)


def test_a_statutory_term_that_ends_on_christmas_moves_to_the_next_working_day() -> None:
    assert due_on(date(2026, 11, 13), by_law(42, in_weeks=True)) == date(2026, 12, 28)


def test_a_statutory_term_starts_on_the_day_of_receipt_even_in_a_weekend() -> None:
    assert due_on(date(2026, 11, 21), by_law(9)) == date(2026, 11, 30)


def test_a_statutory_term_of_three_days_holds_two_working_days() -> None:
    assert due_on(date(2026, 12, 24), by_law(3)) == date(2026, 12, 29)


def test_a_statutory_term_of_more_than_twelve_weeks_keeps_its_end() -> None:
    assert due_on(date(2026, 11, 21), by_law(84, in_weeks=True)) == date(2027, 2, 15)
    assert due_on(date(2026, 11, 21), by_law(91, in_weeks=True)) == date(2027, 2, 20)


def test_a_reminder_is_counted_back_from_the_due_date() -> None:
    reminder = replace(SIX_WEEKS, days=14, richting=Richting.TERUG)
    assert due_on(date(2026, 12, 25), reminder) == date(2026, 12, 11)


def test_late_starts_on_the_day_after() -> None:
    due = date(2026, 12, 25)
    assert [is_overdue(due, due + timedelta(days=n)) for n in (-1, 0, 1)] == [False, False, True]


@given(DAYS)
def test_the_next_workday_is_a_workday_within_five_days(day: date) -> None:
    found = next_workday(day)
    assert is_workday(found)
    assert timedelta(0) <= found - day <= timedelta(days=5)


@given(DAYS, st.integers(1, 120))
def test_working_days_forth_and_back_return_to_the_same_working_day(day: date, days: int) -> None:
    start = next_workday(day)
    assert add_workdays(add_workdays(start, days), -days) == start


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_working_days_add_up(day: date, first: int, second: int) -> None:
    assert add_workdays(add_workdays(day, first), second) == add_workdays(day, first + second)


@given(DAYS, st.integers(-100, 100))
def test_a_week_is_seven_days(day: date, weeks: int) -> None:
    assert add_weeks(day, weeks) == add_days(day, 7 * weeks)


@given(DAYS, DAYS, st.integers(1, 120), st.booleans())
def test_what_arrives_later_is_never_due_earlier(one: date, two: date, days: int, atw: bool) -> None:
    term = by_law(days) if atw else replace(TERM, days=days)
    early, late = sorted((one, two))
    assert due_on(early, term) <= due_on(late, term)


@given(DAYS, st.integers(1, 90))
def test_a_statutory_term_of_at_most_ninety_days_ends_on_a_workday(day: date, days: int) -> None:
    assert is_workday(due_on(day, by_law(days)))
