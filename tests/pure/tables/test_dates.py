"""A day in a cell."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.tables import parse_date


@pytest.mark.parametrize(
    "text",
    ["2026-03-01", "1-3-2026", "01/03/2026", "1.3.2026 14:05", "1 maart 2026", "1 mrt 2026", "2026-03-01T09:00:00"],
)
def test_the_first_of_march_in_seven_ways(text: str) -> None:
    assert parse_date(text) == dt.date(2026, 3, 1)


@pytest.mark.parametrize("text", ["", "maart", "31-2-2026", "1-3-26", "13-13-2026", "0-0-0000", "123456"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert isinstance(parse_date(text), dt.date | None)


@given(st.dates())
def test_every_day_is_read_back(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == parse_date(f"{day.day}-{day.month}-{day.year:04}") == day
