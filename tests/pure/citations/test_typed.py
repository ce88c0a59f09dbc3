"""Citations as people type them at a counter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations import parse_citation


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("art 4:84 awb", "art. 4:84 Awb"),
        ("4:84 Awb", "art. 4:84 Awb"),
        ("Participatiewet 31", "art. 31 Participatiewet"),
        ("pw art. 31 lid 2", "art. 31 lid 2 Participatiewet"),
        ("31 lid 2 participatiewet", "art. 31 lid 2 Participatiewet"),
        ("artikel 3 lid 2 onder b van de wmo", "art. 3 lid 2 onder b Wmo"),
        ("wmo 2015 2.3.5", "art. 2.3.5 Wmo 2015"),
        ("ART. 18 LID 10 PARTICIPATIEWET", "art. 18 lid 10 Participatiewet"),
        ("Wet IB 2001 art 3.1", "art. 3.1 Wet inkomstenbelasting 2001"),
        ("jeugdwet", "Jeugdwet"),
        ("art 12 voorbeeldwet", "art. 12 Voorbeeldwet"),
        ("  artikel   7:2 ,awb ", "art. 7:2 Awb"),
    ],
)
def test_sloppy_typing_is_understood(typed, written):
    assert [str(found) for found in parse_citation(typed)] == [written]


def test_two_citations_in_one_box_are_two():
    assert [str(found) for found in parse_citation("31 Participatiewet en art 4:84 Awb")] == [
        "art. 31 Participatiewet",
        "art. 4:84 Awb",
    ]


@pytest.mark.parametrize("typed", ["", "ik heb een vraag over 3 dingen", "bel mij op 0612345678", "???", "\x00"])
def test_what_is_no_citation_gives_nothing(typed):
    assert parse_citation(typed) == []


def test_an_article_without_a_law_is_kept_as_unsure():
    (found,) = parse_citation("artikel 12")

    assert (found.artikel, found.law, found.certainty) == ("12", "", 0.4)


def test_a_found_place_has_a_jci_link():
    assert parse_citation("pw 31 lid 2")[0].jci == "jci1.3:c:BWBR0015703&artikel=31&lid=2"


@given(st.text(max_size=200))
def test_nothing_typed_makes_it_fail(typed):
    assert all(found.law or found.artikel for found in parse_citation(typed))
