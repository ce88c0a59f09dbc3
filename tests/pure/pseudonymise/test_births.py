"""Dates of birth and other dates."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("geboren op 12 maart 1985", "geboren op [GEBOORTEDATUM-1]"),
        ("geb. dat. 3-4-'67", "geb. dat. [GEBOORTEDATUM-1]"),
        ("mw Smit (7-8-1949)", "[PERSOON-1] ([GEBOORTEDATUM-1])"),
        (
            "twee geboortedata: 01-01-1980 en 14-07-1981",
            "twee geboortedata: [GEBOORTEDATUM-1] en [GEBOORTEDATUM-2]",
        ),
        ("betreft 12-03-1985", "betreft [GEBOORTEDATUM-1]"),
    ],
)
def test_a_date_of_birth_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "Op 12 maart 2024 kreeg zij een brief.",
        "De brief van 12-03-2024 is weg.",
        "wie geboren is na 1 januari 1960 krijgt later AOW",
        "het besluit van 20-06-1996",
        "geboren in 1985",
    ],
)
def test_the_date_of_an_event_or_a_group_stays(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("geboren op drie april negentienhonderd eenenzestig", ["drie april negentienhonderd eenenzestig"]),
        ("zij is van 19 mei 1944", ["19 mei 1944"]),
        ("de brief is van 19 mei 1944", []),
        ("de groep van 1961 valt erbuiten", []),
    ],
)
def test_a_date_in_words_or_with_a_subject_is_a_date_of_birth(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("geboren in augustus 1943 te Paramaribo", "augustus 1943"),
        ("dochter (3-1-2020) telt niet mee", "3-1-2020"),
        ("wordt 18 op 3 maart 2026", "3 maart 2026"),
        ("hij is op 4 mei 1967 in Suriname geboren", "4 mei 1967"),
    ],
)
def test_a_date_of_birth_that_is_told_in_passing_is_masked(text: str, date: str) -> None:
    assert mask(text).text == text.replace(date, "[GEBOORTEDATUM-1]")


def test_the_month_in_which_a_group_was_born_stays() -> None:
    text = "Kinderen geboren in januari 2024 vallen erbuiten."

    assert mask(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "geboortejaar 1961",
        "mevrouw (geboren 1958) wacht",
        "hij is geboren in 1958",
        "born March 3, 1994",
        "ze is van '72",
        "geboren drie maart achtentachtig",
    ],
)
def test_a_year_or_an_english_date_of_birth_is_masked(text: str) -> None:
    assert [span.type for span in mask(text).spans if span.type == "GEBOORTEDATUM"] == ["GEBOORTEDATUM"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("geboren op de derde april 1971", "de derde april 1971"),
        ("is hij van '88? hij is van 12 mei '88", "12 mei '88"),
        ("gebortedatum 4 5 1966", "4 5 1966"),
        ("19710403 is zijn geb datum", "19710403"),
        ("moeder is van zesendertig", "zesendertig"),
        ("zij wordt op 12-09 achttien", "12-09"),
    ],
)
def test_a_date_of_birth_in_an_odd_form_is_masked_whole(text: str, date: str) -> None:
    assert date in [text[span.start : span.end] for span in mask(text).spans]
