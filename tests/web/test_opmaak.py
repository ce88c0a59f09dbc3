"""Dates, terms and numbers in both languages (standards 12)."""

import datetime as dt

import pytest
from django.utils import translation

from weerklank.web import opmaak

FRIDAY = dt.date(2021, 3, 5)


def test_a_date_reads_as_dutch_and_as_english() -> None:
    with translation.override("nl"):
        dutch = opmaak.datum(FRIDAY)
    with translation.override("en"):
        english = opmaak.datum(FRIDAY)
    assert dutch == '<time datetime="2021-03-05">5 maart 2021</time>'
    assert english == '<time datetime="2021-03-05">5 March 2021</time>'


def test_a_short_date_is_for_tables() -> None:
    assert opmaak.datum_kort("2021-03-05") == '<time datetime="2021-03-05">05-03-2021</time>'


@pytest.mark.parametrize("nothing", [None, "", "31-02-2021", "2021-02-31", "geen datum"])
def test_what_is_no_date_shows_nothing(nothing: str | None) -> None:
    assert opmaak.datum(nothing) == ""


def test_a_moment_belongs_to_its_dutch_day() -> None:
    just_past_midnight = dt.datetime(2021, 7, 1, 22, 30, tzinfo=dt.UTC)
    assert opmaak.day_of(just_past_midnight) == dt.date(2021, 7, 2)


def test_a_moment_has_its_clock() -> None:
    moment = dt.datetime(2021, 3, 5, 9, 30, tzinfo=dt.UTC)
    with translation.override("nl"):
        assert opmaak.tijdstip(moment) == '<time datetime="2021-03-05T10:30+01:00">5 maart 2021, 10.30 uur</time>'


@pytest.mark.parametrize(
    ("due", "words", "tone"),
    [
        (dt.date(2021, 3, 4), "1 dag te laat", "te-laat"),
        (dt.date(2021, 3, 3), "2 dagen te laat", "te-laat"),
        (dt.date(2021, 3, 5), "vandaag", "bijna"),
        (dt.date(2021, 3, 7), "voor de volgende werkdag", "bijna"),
        (dt.date(2021, 3, 8), "over 1 werkdag", "bijna"),
        (dt.date(2021, 3, 12), "over 5 werkdagen", "bijna"),
        (dt.date(2021, 3, 15), "over 6 werkdagen", ""),
        (dt.date(2021, 4, 6), "over 20 werkdagen", ""),
        (dt.date(2021, 6, 5), "over 3 maanden", ""),
    ],
)
def test_a_term_says_how_far_away_it_is(due: dt.date, words: str, tone: str) -> None:
    with translation.override("nl"):
        assert opmaak.termijn(due, FRIDAY) == (words, tone)


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (FRIDAY, "0 dagen"),
        (dt.date(2021, 3, 4), "1 dag"),
        (dt.date(2020, 12, 5), "2 maanden"),
        (dt.date(2018, 3, 5), "3 jaar"),
        (dt.date(2021, 3, 9), "0 dagen"),
    ],
)
def test_waiting_is_told_in_the_unit_that_fits(since: dt.date, words: str) -> None:
    with translation.override("nl"):
        assert opmaak.geleden(since, FRIDAY) == words


def test_numbers_follow_the_language() -> None:
    with translation.override("nl"):
        assert [opmaak.getal(1234.5), opmaak.bedrag(1234.56), opmaak.procent(0.12)] == [
            "1.234,5",
            "€\u00a01.234,56",
            "12%",
        ]
    with translation.override("en"):
        assert [opmaak.getal(1234.5), opmaak.bedrag(1234.56), opmaak.procent(0.12)] == [
            "1,234.5",
            "€\u00a01,234.56",
            "12%",
        ]


def test_no_number_shows_nothing() -> None:
    assert [opmaak.getal(None), opmaak.bedrag(None), opmaak.procent(None)] == ["", "", ""]
