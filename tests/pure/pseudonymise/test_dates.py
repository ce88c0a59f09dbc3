"""Days of what happened to somebody go; days of laws, letters and terms stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise import coarsened, mask


@pytest.mark.parametrize(
    ("text", "coarse"),
    [
        ("Op 14 maart 2025 overleed zijn vrouw.", "In maart 2025 overleed zijn vrouw."),
        ("Haar man ging op 3-7-2024 in detentie.", "Haar man ging in juli 2024 in detentie."),
        ("Hij is sinds 12 september dakloos.", "Hij is sinds september dakloos."),
    ],
)
def test_the_day_of_what_happened_to_somebody_becomes_its_month(text: str, coarse: str) -> None:
    assert coarsened(mask(text))[0].text == coarse


@pytest.mark.parametrize(
    "text",
    [
        "Per 14 maart 2025 krijgt zij niets.",
        "Vanaf 1 juli 2025 valt hij onder de nieuwe regel.",
        "De beschikking van 3 februari 2025 klopt niet, zegt hij.",
        "De wet is op 14 maart 2025 gewijzigd, zegt hij.",
        "De termijn loopt tot 14 mei 2026, weet ze.",
        "De Raad van State besliste op 18 oktober 2023.",
    ],
)
def test_days_of_laws_letters_and_terms_stay(text: str) -> None:
    assert coarsened(mask(text))[0].text == text


def test_the_marks_stand_where_the_words_are_and_the_day_can_be_put_back() -> None:
    masked, words = coarsened(mask("Mevrouw Jansen: op 14 maart 2025 overleed haar man, en de heer Bakker ook."))
    places = [masked.text[mark.start : mark.end] for mark in masked.marks]

    assert places == ["[PERSOON-1]", "in maart 2025", "[PERSOON-2]"]
    assert words == ("", "op 14 maart 2025", "")


def test_a_coarser_date_is_no_masked_span() -> None:
    masked = mask("Op 14 maart 2025 overleed zijn vrouw.")

    assert coarsened(masked)[0].spans == masked.spans == ()


@given(st.text(max_size=200), st.sampled_from(["op 14 maart 2025", "3-7-2024", "12 sept", ""]))
def test_a_second_time_changes_nothing(text: str, date: str) -> None:
    once = coarsened(mask(f"{text} hij viel {date}. {text}"))[0]

    assert coarsened(once)[0].text == once.text
