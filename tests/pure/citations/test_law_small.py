"""Laws without a capital and laws by their day."""

import pytest

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.law_small import law_of_day


def laws(text, **given):
    return [(text[hit.start : hit.end], hit.norm.get("bwb_id")) for hit in find_citations(text, **given)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("volgens de participatiewet moet dat", [("participatiewet", "BWBR0015703")]),
        ("de wet op het onderwijstoezicht zegt", [("wet op het onderwijstoezicht", "BWBR0013800")]),
        ("de wet zegt het, en een weet ook", []),
    ],
)
def test_a_law_needs_no_capital_when_the_register_knows_it(text, found):
    assert laws(text) == found


def test_a_wet_is_told_by_its_day_also_in_a_letter():
    assert laws("de wet van 22 juni 1950") == [("wet van 22 juni 1950", "BWBR0002063")]


def test_a_besluit_of_a_day_is_a_law_only_in_law_text():
    own = Law("Voorbeeldregeling", "BWBR0000001")
    text = "het besluit van 3 maart 2021 over u"

    assert (laws(text), laws(text, own_law=own)) == ([], [("besluit van 3 maart 2021", None)])


def test_a_numbered_decision_of_a_minister_is_not_the_law_of_that_day():
    day = "Wet van 22 juni 1950"

    assert (law_of_day(day, len(day), day).bwb_id, law_of_day(f"{day}, nr. 12", len(day), day).bwb_id) == (
        "BWBR0002063",
        "",
    )


def test_laws_of_one_day_are_told_apart_by_their_heading():
    fish = "Het besluit van 3 juni 2003, houdende instelling van een productschap voor de visserij en visproducten (Stb. 253)."
    wood = "Het besluit van 3 juni 2003, houdende instelling van een bedrijfschap voor bosbouw."
    nothing = "Het besluit van 3 juni 2003 vervalt."

    assert [find_citations(text, own_law=Law("Voorbeeldbesluit", "BWBR0000001"))[0].norm.get("bwb_id") for text in (fish, wood, nothing)] == [
        "BWBR0015163",
        "BWBR0015161",
        None,
    ]


def test_a_wet_of_a_day_can_have_a_capital():
    found = find_citations("waarop de Wet van 11 oktober 2007 tot wijziging van de Wet milieubeheer geldt")

    assert [hit.norm["wet"] for hit in found] == ["Wet van 11 oktober 2007", "Wet milieubeheer"]
