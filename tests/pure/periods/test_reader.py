"""Dutch deadlines as days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.periods import find_periods

JULY = date(2025, 7, 1)
WORDS = (
    "uiterlijk |voor |binnen |na |in |het |1 |31 |februari |juli |2026|eerste |kwartaal |van |"
    "zomer|reces|zomerreces|eind |medio |een paar |drie |weken|jaar|dit jaar|volgende maand|"
    " of | en |99 |9999-12-31|deze maand|Q3 |begin "
)
PIECES = st.sampled_from(WORDS.split("|"))


def one(text, on=JULY):
    (period,) = find_periods(text, on)
    return (period.first and period.first.isoformat(), period.last and period.last.isoformat())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("medio 2026", ("2026-05-01", "2026-08-31")),
        ("begin 2026", ("2026-01-01", "2026-03-31")),
        ("eind van het jaar", ("2025-10-01", "2025-12-31")),
        ("in het eerste kwartaal van 2021", ("2021-01-01", "2021-03-31")),
        ("in het eerste kwartaal", ("2026-01-01", "2026-03-31")),
        ("in Q3 2025", ("2025-07-01", "2025-09-30")),
        ("uiterlijk aankomend najaar", ("2025-07-01", "2025-11-30")),
        ("voor de zomer", ("2025-07-01", "2026-05-31")),
        ("rond de zomer", ("2025-06-01", "2025-08-31")),
        ("binnen zes weken", ("2025-07-01", "2025-08-12")),
        ("binnen een halfjaar", ("2025-07-01", "2026-01-01")),
        ("binnen een paar maanden", ("2025-07-01", "2025-10-01")),
        ("voor 1 oktober", ("2025-07-01", "2025-09-30")),
        ("uiterlijk 6 maart 2026", ("2025-07-01", "2026-03-06")),
        ("uiterlijk september 2025", ("2025-07-01", "2025-09-30")),
        ("met ingang van 1 januari 2026", ("2026-01-01", "2026-01-01")),
        ("voor het kerstreces", ("2025-07-01", "2025-12-19")),
        ("na het zomerreces", ("2025-09-01", None)),
        ("na de zomer", ("2025-09-01", "2025-11-30")),
        ("in de loop van deze maand", ("2025-07-01", "2025-07-31")),
        ("de tweede helft van dit jaar", ("2025-07-01", "2025-12-31")),
        ("tussen 1 juli en 1 oktober", ("2025-07-01", "2025-10-01")),
        ("voor Prinsjesdag", ("2025-07-01", "2025-09-15")),
        ("volgende week", ("2025-07-07", "2025-07-13")),
        ("op 31 februari 2026", (None, None)),
        ("in de komende periode", (None, None)),
        ("voor de begrotingsbehandeling", (None, None)),
    ],
)
def test_a_time_becomes_days(text, days):
    assert one(text) == days


def test_two_times_that_are_one_deadline_are_one():
    assert one("voor de zomer of rond 1 juni", date(2018, 4, 5)) == ("2018-04-05", "2018-06-01")


def test_without_a_date_of_the_document_only_years_give_days():
    assert [one("in het najaar van 2026", None), one("binnen zes weken", None)] == [
        ("2026-09-01", "2026-11-30"),
        (None, None),
    ]


@pytest.mark.parametrize("text", ["artikel 2025", "voor 2 personen", "mei is een maand", "kwartaal", "een kamer"])
def test_other_words_are_no_time(text):
    assert find_periods(text, JULY) == []


@given(st.lists(PIECES, max_size=12).map("".join), st.dates())
def test_a_first_day_never_comes_after_a_last_day(text, on):
    for period in find_periods(text, on):
        assert 0 <= period.start < period.end <= len(text)
        assert period.first is None or period.last is None or period.first <= period.last


def test_what_is_planned_for_a_time_comes_then_and_not_before_it():
    (planned,) = find_periods("Indiening is voorzien voor de tweede helft van 2026.", date(2025, 7, 1))
    (due,) = find_periods("Indiening volgt voor de tweede helft van 2026.", date(2025, 7, 1))

    assert (planned.first, planned.last) == (date(2026, 7, 1), date(2026, 12, 31))
    assert (due.first, due.last) == (date(2025, 7, 1), date(2026, 6, 30))
