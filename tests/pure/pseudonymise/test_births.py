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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("moeder 3-4-48, vader 12-1-45", "12-1-45"),
        ("zoon 9.2.06 en dochter 3/4/08", "9.2.06"),
        ("partner: 17-5-1983", "17-5-1983"),
        ("kind 2 11-01-2017, kind 3 5-6-2019", "5-6-2019"),
        ("mw 2-11-'55 en dhr 4-8-'52", "2-11-'55"),
        ("oma 1-2-1938.", "1-2-1938"),
        ("zus 4-9-71; broer 3-3-69", "3-3-69"),
        ("(echtgenote 12-12-62)", "12-12-62"),
        ("oudste 1-5-09, jongste 2-6-12", "2-6-12"),
        ("mevr bj 71 wil aow", "71"),
    ],
)
def test_a_day_of_long_ago_behind_a_relative_is_a_date_of_birth(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text",
    [
        "vader 21 jaar, zoon 3 jr",
        "vrouw 3-4 keer gebeld",
        "kind 2-3-24 op school",
        "brief 21-6-19 nooit gehad",
        "moeder 12-3-2024 gebeld",
        "zoon 1-2 dagen ziek",
        "besluit van 3-4-2024",
        "partner 3-3-2025, zie brief",
        "dochter 2 x 45 minuten",
        "man 10-12 uur per week",
    ],
)
def test_a_recent_day_or_a_row_of_numbers_behind_a_relative_is_no_date_of_birth(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("geb ± 1955", ["1955"]),
        ("geb. ca. 1955", ["1955"]),
        ("geboren rond 1955 in Fez", ["1955"]),
        ("geb circa '55", ["'55"]),
        ("wat is uw geb datum?\n[09:15] bezoeker: 19 07 1996\nok", ["19 07 1996"]),
        ("ik: geboortedatum?\nklant: 19-7-96\nok", ["19-7-96"]),
        ("geb zes-zes-'66", ["zes-zes-'66"]),
        ("geb zes juni zesenzestig", ["zes juni zesenzestig"]),
        ("dochter (van mei 2014)", ["mei 2014"]),
        ("zoon (geb. '14)", ["'14"]),
        ("zoon wordt 27 op 4 december (van '97)", ["4 december", "'97"]),
        ("kind geb 14.08 jl.", ["14.08"]),
        ("kind geb 140214, bel 140214 of 14 020", ["140214"]),
        ("geb. 3-III-1961 te Oss", ["3-III-1961"]),
        ("geb 12e vd 3e 1961", ["12e vd 3e 1961"]),
        ("geb.dd 03.03.61", ["03.03.61"]),
        ("gebdat=19610303;", ["19610303"]),
        ("geboren op 3 mrt '61", ["3 mrt '61"]),
        ("DOB 03/03/1961", ["03/03/1961"]),
        ("né le 3 mars 1961", ["3 mars 1961"]),
        ("geboren am 3. März 1961", ["3. März 1961"]),
        ("geboortejaar 1961", ["1961"]),
        ("(geboren 1961)", ["1961"]),
        ("g.d.: 3 maart 1961", ["3 maart 1961"]),
        ("geb.datum is drie maart negentien eenenzestig", ["drie maart negentien eenenzestig"]),
        ("vandaag jarig, wordt 65 (3-3-1961)", ["3-3-1961"]),
        ("klant, 3-3-1961, woont", ["3-3-1961"]),
        ("mevrouw is van maart '61", ["maart '61"]),
        ("geb.: 3 / 3 / 61", ["3 / 3 / 61"]),
        ("geb 3-3-1961/4-5-1963", ["3-3-1961", "4-5-1963"]),
        ("geboren: 1961-03-03T00:00", ["1961-03-03"]),
    ],
)
def test_a_birth_date_in_one_of_the_forms_people_use_is_masked(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("geboortedatum van Aysel K., 27/5/94, in het onderwerp", "27/5/94"),
        ("geboortedatum van mw. Kaya: 27-5-1994", "27-5-1994"),
        ("wil correctie van 11-07-1953, dag klopt niet", "11-07-1953"),
        ("H.G.M. Aalbers, insolventienr F.05/24/118, 19 aug. 1972. Woont nu", "19 aug. 1972"),
        ("geboortedatum staat fout, akte zegt 17 september 1979.", "17 september 1979"),
    ],
)
def test_a_day_of_birth_further_from_its_word_is_masked(text: str, date: str) -> None:
    assert date in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text", ["precies die van 2015", "correctie volgens de wet van 12-3-1998", "Regels voor het gezin van 1950."]
)
def test_days_and_years_of_papers_and_things_are_no_birth(text: str) -> None:
    assert mask(text).text == text
