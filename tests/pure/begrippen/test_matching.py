"""Finding concepts in what people write."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.begrippen import Begrip, Soort, Thesaurus, find_begrippen, shipped, weights

KNOWN = Thesaurus(
    [
        Begrip("huurtoeslag", Soort.REGELING, ("HT", "huursubsidie"), ("toeslagen",)),
        Begrip("toeslagen", Soort.REGELING, ("toeslag",), ("geld",)),
        Begrip("bijstand", Soort.REGELING, ("PW", "WW")),
        Begrip("ziekte", Soort.MENS, ("ALS", "STAP")),
        Begrip("leeftijdsgrens", Soort.MOEITE, ("18 jaar",)),
        Begrip("dakloos", Soort.MENS, ("op straat",)),
        Begrip("verrekenen", Soort.REGELING, ("loon korten",)),
        Begrip("geen plek", Soort.MOEITE),
        Begrip("bewind", Soort.REGELING, ("curator",)),
        Begrip("faillissement", Soort.MENS, ("curator",)),
    ]
)


def named(text: str) -> list[str]:
    return [hit.begrip for hit in find_begrippen(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Haar huursubsidie stopte.", ["huurtoeslag"]),
        ("ht stopgezet", ["huurtoeslag"]),
        ("HT-beschikking kwijt", ["huurtoeslag"]),
        ("wacht op een WW'er", ["bijstand"]),
        ("als hij op stap gaat", []),
        ("Hij heeft ALS.", ["ziekte"]),
        ("ALS DAT ZO IS", []),
        ("wordt 18 jaar", ["leeftijdsgrens"]),
        ("op 18 maart van dit jaar", []),
        ("staat op straat", ["dakloos"]),
        ("de straat is opgebroken", []),
        ("er is geen enkele plek", ["geen plek"]),
        ("er is plek", []),
        ("loon wordt dan deels gekort", []),
        ("korten ze weer op het loon", ["verrekenen"]),
        ("de curator zwijgt", ["bewind", "faillissement"]),
        ("huurtoeslagaanvraag", ["huurtoeslag"]),
        ("", []),
    ],
)
def test_what_people_write_is_recognised(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_hit_says_where_it_stands_and_whether_the_words_are_whole() -> None:
    whole, inside = find_begrippen("HT en huurtoeslagaanvraag", KNOWN)
    assert (whole.term, whole.start, whole.end, whole.whole) == ("HT", 0, 2, True)
    assert (inside.term, inside.start, inside.end, inside.whole) == ("huurtoeslag", 6, 25, False)


def test_broader_concepts_weigh_less_than_what_is_named() -> None:
    assert weights("HT", KNOWN) == {"huurtoeslag": 1.0, "toeslagen": 0.4, "geld": 0.4}


@given(st.text(max_size=300))
def test_nothing_that_is_typed_is_a_fault_and_every_hit_lies_in_the_text(text: str) -> None:
    hits = find_begrippen(text)
    assert [hit for hit in hits if not 0 <= hit.start < hit.end <= len(text)] == []
    assert set(weights(text)) >= {hit.begrip for hit in hits}


@given(st.sampled_from(sorted(shipped().begrippen)), st.sampled_from(["", "Mevrouw zegt: ", "(", "en "]))
def test_every_concept_is_found_by_its_own_name(naam: str, before: str) -> None:
    assert naam in weights(before + naam)


def test_time_grows_with_the_text_and_not_faster() -> None:
    text = "De huurtoeslagaanvraag van een alleenstaande moeder ligt stil; zij kan de huur niet betalen. "
    find_begrippen(text * 50)

    def seconds(times: int) -> float:
        begin = time.process_time()
        find_begrippen(text * times)
        return time.process_time() - begin

    short, long = min(seconds(50) for _ in range(3)), min(seconds(500) for _ in range(3))
    assert long < 30 * short


def test_a_heap_of_letters_without_a_space_costs_no_time() -> None:
    begin = time.process_time()
    find_begrippen("toeslag" * 20_000)
    assert time.process_time() - begin < 1
