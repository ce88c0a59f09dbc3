"""The words for times."""

from weerklank.pure.periods.grammar import MONTHS, PERIOD


def test_every_month_is_a_time_with_a_year():
    assert [bool(PERIOD.search(f"in {month} 2026")) for month in MONTHS] == [True] * 12
