"""The recesses of the House, against the calendars it published."""

from datetime import date

import pytest

from weerklank.pure.periods.recess import budget_day, easter, recess


@pytest.mark.parametrize(
    ("name", "year", "last_friday"),
    [
        ("zomerreces", 2018, (7, 6)),
        ("zomerreces", 2020, (7, 3)),
        ("zomerreces", 2021, (7, 9)),
        ("zomerreces", 2022, (7, 8)),
        ("zomerreces", 2023, (7, 7)),
        ("zomerreces", 2025, (7, 4)),
        ("meireces", 2018, (4, 27)),
        ("meireces", 2019, (4, 19)),
        ("meireces", 2023, (4, 21)),
        ("meireces", 2025, (4, 18)),
        ("kerstreces", 2020, (12, 18)),
        ("kerstreces", 2023, (12, 22)),
    ],
)
def test_a_recess_begins_the_day_after_a_friday(name, year, last_friday):
    first, last = recess(name, year)

    assert first.toordinal() - 1 == date(year, *last_friday).toordinal()
    assert first < last


def test_budget_day_is_the_third_tuesday_of_september():
    assert [budget_day(2024), budget_day(2025)] == [date(2024, 9, 17), date(2025, 9, 16)]


def test_easter_is_when_it_was():
    assert [easter(2019), easter(2024), easter(2025)] == [
        date(2019, 4, 21),
        date(2024, 3, 31),
        date(2025, 4, 20),
    ]
