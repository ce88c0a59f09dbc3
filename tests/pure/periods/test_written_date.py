"""The date of a document."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.periods import document_date, read_document_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Den Haag, 5 maart 2021\n\nGeachte voorzitter", date(2021, 3, 5)),
        ("’s-Gravenhage, 5 maart 2021", date(2021, 3, 5)),
        ("Voorgesteld 1 februari 2023", date(2023, 2, 1)),
        ("Voorgesteld tijdens het Wetgevingsoverleg van 12 februari 2024", date(2024, 2, 12)),
        ("Documentdatum 05-03-2021\nPublicatiedatum 12-03-2021", date(2021, 3, 5)),
        ("Nummer: 2025D31349, datum: 2025-07-01", date(2025, 7, 1)),
        ("brief van 3 mei 2020\nDatum: 4 juni 2020", date(2020, 6, 4)),
        ("Datum: 31 februari 2020", None),
        ("geen datum", None),
    ],
)
def test_the_date_is_read_from_the_head(text, day):
    assert document_date(text) == day


def test_a_date_deep_in_the_text_is_not_the_date_of_the_document():
    assert document_date("woorden " * 60 + "op 1 mei 2020 gebeurde") is None


@given(st.text())
def test_no_text_makes_it_fail(text):
    assert document_date(text) is None or isinstance(document_date(text), date)


@pytest.mark.parametrize(
    ("head", "day", "source"),
    [
        ("Datum 1 juli 2025\n", date(2025, 7, 1), "de regel met de datum"),
        ("DATUM: 05-03-2021", date(2021, 3, 5), "de regel met de datum"),
        ("Den Haag, 25 juni 2021", date(2021, 6, 25), "de plaats en de dag"),
        ("Amersfoort, 1 febr. 2019", date(2019, 2, 1), "de plaats en de dag"),
        ("'s-Gravenhage, 6 november 1998", date(1998, 11, 6), "de plaats en de dag"),
        ("Vastgesteld 5 april 2018", date(2018, 4, 5), "de aanhef van het kamerstuk"),
        ("Nieuwsbericht | 16-05-2024 | 10:30", date(2024, 5, 16), "de kop van het bericht"),
        ("Onze brief van 3 mei 2020 is bekend.\n8 oktober 2021\n", date(2021, 10, 8), "bovenaan"),
        ("Geachte heer", None, ""),
    ],
)
def test_the_date_says_where_it_was_read(head, day, source):
    read = read_document_date(head)

    assert (read.day, read.read_from, read.others) == (day, source, ())


def test_dates_that_contradict_each_other_are_told():
    read = read_document_date("Datum 1 juli 2025\n\nDen Haag, 2 juli 2025\nGeachte voorzitter,")

    assert (read.day, read.others) == (date(2025, 7, 1), (date(2025, 7, 2),))
