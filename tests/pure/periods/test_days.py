"""Counting on from a day."""

from datetime import date

import pytest

from weerklank.pure.periods.days import later, month_end


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (1, "maand", date(2025, 2, 28)),
        (13, "maanden", date(2026, 2, 28)),
        (2, "jaar", date(2027, 1, 31)),
        (1, "halfjaar", date(2025, 7, 31)),
        (2, "weken", date(2025, 2, 14)),
        (10, "dagen", date(2025, 2, 10)),
    ],
)
def test_months_end_where_the_month_ends(count, unit, day):
    assert later(date(2025, 1, 31), count, unit) == day


def test_february_knows_leap_years():
    assert [month_end(2024, 2).day, month_end(2025, 2).day, month_end(2025, 12).day] == [29, 28, 31]
