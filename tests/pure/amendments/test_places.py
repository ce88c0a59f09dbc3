"""The grammar of places."""

import pytest

from weerklank.pure.amendments import Place
from weerklank.pure.amendments.places import places_at


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("artikel 30, tweede lid, onderdeel a", [Place("30", "2", "a")]),
        ("Artikel 4:13", [Place("4:13")]),
        ("de artikelen 3, eerste lid, en 4", [Place("3", "1"), Place("4")]),
        ("het eerste tot en met het derde lid", [Place("", "1 tot en met 3")]),
        ("het tweede lid van artikel 7", [Place("7", "2")]),
        ("onderdeel b van het eerste lid", [Place("", "1", "b")]),
        ("het vierde lid, onderdelen a en b, en in het zesde lid", [Place("", "4", "a en b"), Place("", "6")]),
        ("artikel 29, vierde lid, aanhef", [Place("29", "4", "", "aanhef")]),
        ("het opschrift van artikel 5", [Place("5", "", "", "opschrift")]),
        ("bijlage 2", [Place(deel="bijlage 2")]),
        ("hoofdstuk 3", [Place(deel="hoofdstuk 3")]),
        ("tabel I van de bijlage", [Place(deel="tabel I van bijlage")]),
        ("het zesde lid (nieuw)", [Place("", "6")]),
        ("artikel I, onderdeel G.4", [Place("I", "", "G.4")]),
        ("artikel I, artikel 64b, tweede lid", [Place("64b", "2", "", "in artikel I")]),
    ],
)
def test_places_are_read_with_what_they_stand_in(words: str, places: list[Place]) -> None:
    found = places_at(words, 0)

    assert found is not None
    assert list(found.places) == places
    assert found.end == len(words)


@pytest.mark.parametrize("words", ["", "de minister", "een wet", "iets anders"])
def test_other_words_name_no_place(words: str) -> None:
    assert places_at(words, 0) is None


def test_a_place_inherits_what_it_does_not_say() -> None:
    assert Place(lid="2").inside(Place("7", "1", "a")) == Place("7", "2", "a")
    assert Place(onderdeel="b").inside(Place("7", "1")) == Place("7", "1", "b")
    assert Place("8").inside(Place("7", "1")) == Place("8")
