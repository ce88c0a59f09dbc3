"""How an article is written."""

import pytest

from weerklank.pure.citations.article_grammar import articles_at


def read(text):
    return [(text[item.start : item.end], item.artikel, item.parts) for item in articles_at(text, 0)]


@pytest.mark.parametrize(
    ("text", "artikel", "parts"),
    [
        ("artikel 8", "8", {}),
        ("art. 4:84", "4:84", {}),
        ("artikel 7:658a", "7:658a", {}),
        ("artikel 2.3.5", "2.3.5", {}),
        ("artikel 18quater", "18quater", {}),
        ("Artikel XII", "XII", {}),
        ("artikel 8, eerste lid", "8", {"lid": "1"}),
        ("art. 31 lid 2 sub m", "31", {"lid": "2", "onderdeel": "m"}),
        ("artikel 23 eerste lid onderdeel d", "23", {"lid": "1", "onderdeel": "d"}),
        ("artikel 64, lid 1 en 2", "64", {"lid": "1 en 2"}),
        ("artikel 8, onderdelen a tot en met e, en l", "8", {"onderdeel": "a tot en met e, l"}),
        (
            "artikel 8, eerste lid, onderdelen a en b, onder 2°",
            "8",
            {"lid": "1", "onderdeel": "a en b", "subonderdeel": "2°"},
        ),
        ("artikel 1, aanhef en onder c", "1", {"onderdeel": "c"}),
        ("artikel 4, derde lid, tweede volzin", "4", {"lid": "3", "zin": "2"}),
        ("artikelen 5 tot en met 7", "5 tot en met 7", {}),
    ],
)
def test_one_article_is_read_whole(text, artikel, parts):
    assert read(text) == [(text, artikel, parts)]


def test_a_list_gives_one_item_for_each_article_and_for_each_range():
    assert [artikel for _, artikel, _ in read("artikelen 3:4, 4:84 en 5 tot en met 7")] == [
        "3:4",
        "4:84",
        "5 tot en met 7",
    ]


def test_a_single_article_goes_on_only_when_a_law_follows():
    assert [artikel for _, artikel, _ in read("artikel 18d of 18e van de wet")] == ["18d", "18e"]
    assert [artikel for _, artikel, _ in read("artikel 18 en 3 mensen")] == ["18"]


@pytest.mark.parametrize(
    "text",
    ["artikel over de zorg", "artikel 50-kennisgeving", "artikel 3 miljoen", "artikelsgewijs", "kunst"],
)
def test_what_is_no_article_gives_nothing(text):
    assert read(text) == []


def test_parts_do_not_swallow_ordinary_words():
    assert read("artikel 8, onder de voorwaarden")[0][0] == "artikel 8"


def test_an_abbreviation_after_a_comma_is_no_roman_number():
    assert [item.artikel for item in articles_at("artikel 29, eerste lid, onder b, Vw", 0)] == ["29"]


def test_the_paragraph_of_the_next_article_is_not_of_this_one():
    assert articles_at("artikel 11 en het eerste lid van artikel 44", 0)[0].parts == {}
