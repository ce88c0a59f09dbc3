"""The larger parts of a law."""

import pytest

from weerklank.pure.citations import Kind, Law, find_citations
from weerklank.pure.citations.structures import level_of, structure_groups

OWN = Law("Voorbeeldregeling", "BWBR0000001")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("hoofdstuk 4 van de Awb", [{"hoofdstuk": "4"}]),
        ("afdeling 4 van hoofdstuk V", [{"afdeling": "4", "hoofdstuk": "V"}]),
        ("de hoofdstukken IV, VI en X", [{"hoofdstuk": "IV"}, {"hoofdstuk": "VI"}, {"hoofdstuk": "X"}]),
        ("paragraaf 4.1.3.3. van", [{"paragraaf": "4.1.3.3"}]),
        ("bijlage II, hoofdstuk 2", [{"bijlage": "II", "hoofdstuk": "2"}]),
        ("in hoofdstuk en afdeling", []),
    ],
)
def test_larger_parts_are_read_with_the_parts_they_stand_in(text, parts):
    assert [item.parts for group in structure_groups(text, bare=False) for item in group] == parts


def test_a_chapter_is_tied_to_its_law():
    (hit,) = find_citations("Zie hoofdstuk 4 van de Awb.", internal=True)

    assert (hit.kind, hit.norm["hoofdstuk"], hit.norm["bwb_id"]) == (Kind.WETSDEEL, "4", "BWBR0005537")


def test_the_annex_of_a_law_is_its_own():
    hits = find_citations("Het model staat in de bijlage.", own_law=OWN, internal=True)

    assert [(hit.kind, hit.norm["bwb_id"]) for hit in hits] == [(Kind.WETSDEEL, "BWBR0000001")]


def test_larger_parts_are_given_only_when_asked_for():
    assert [hit.kind for hit in find_citations("Zie hoofdstuk 4 van de Awb.")] == [Kind.WET]


def test_every_word_has_a_level():
    assert [level_of(word) for word in ("Titels", "\u00a7\u00a7", "Bijlagen")] == ["titeldeel", "paragraaf", "bijlage"]
