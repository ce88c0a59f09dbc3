"""The date of a document."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.periods import document_date


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
