"""The list of concepts: what may stand in it, and what is known of it."""

from collections import defaultdict
from importlib.resources import files

import pytest

from weerklank.pure.begrippen import Begrip, Soort, Thesaurus, ThesaurusProblem, read_list, shipped
from weerklank.pure.begrippen.model import entry_of

MOST_CONCEPTS = 3
"""In how many concepts one term may stand: more, and it says nothing any more."""


def test_a_list_is_read_as_it_is_written() -> None:
    rows = read_list("huurtoeslag: {ook: [HT, huursubsidie], breder: [toeslagen], wet: BWBR0008659}", Soort.REGELING)
    assert rows == [Begrip("huurtoeslag", Soort.REGELING, ("HT", "huursubsidie"), ("toeslagen",), "BWBR0008659")]


@pytest.mark.parametrize(
    "text",
    [
        "a: {ook: [b]}\na: {ook: [c]}",
        "a: {ook: b}",
        "a: {ook: [18]}",
        "a: {zie: [b]}",
        "a: b",
        "12: {ook: [b]}",
        "- a",
        "",
        "a: [",
    ],
)
def test_a_list_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ThesaurusProblem):
        read_list(text, Soort.WOORD)


def test_a_circle_is_refused_by_name() -> None:
    with pytest.raises(ThesaurusProblem, match="'a' valt onder zichzelf"):
        Thesaurus([Begrip("a", Soort.WOORD, breder=("b",)), Begrip("b", Soort.WOORD, breder=("a",))])


def test_a_term_of_one_letter_is_refused() -> None:
    with pytest.raises(ThesaurusProblem, match="'x' geen woord"):
        Thesaurus([Begrip("regeling", Soort.WOORD, ("x",))])


def test_broader_goes_all_the_way_up_and_narrower_one_down() -> None:
    known = Thesaurus([Begrip("a1", Soort.WOORD, breder=("b1",)), Begrip("b1", Soort.WOORD, breder=("c1",))])
    assert known.broader("a1") == {"b1", "c1"}
    assert known.narrower("c1") == ["b1"]
    assert known.begrippen["c1"].soort == Soort.BREED


def test_a_term_names_every_concept_that_has_it() -> None:
    known = Thesaurus(
        [Begrip("bewind", Soort.REGELING, ("curator",)), Begrip("faillissement", Soort.MENS, ("curator",))]
    )
    assert known.named_by("curatele") == []
    assert known.named_by("curators") == ["bewind", "faillissement"]
    assert known.named_by("?") == []


def test_every_shipped_list_loads() -> None:
    folder = files("weerklank.pure.begrippen") / "lijst"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{soort}.yaml" for soort in Soort if soort != Soort.BREED
    )
    assert len(shipped().begrippen) > 250


def test_no_shipped_term_stands_in_more_concepts_than_somebody_can_tell_apart() -> None:
    held = defaultdict(set)
    for begrip in shipped().begrippen.values():
        for term in begrip.terms():
            held[term.lower()].add(begrip.naam)
    assert {term: names for term, names in held.items() if len(names) > MOST_CONCEPTS} == {}


def test_every_shipped_law_has_the_form_of_a_bwb_number() -> None:
    laws = {begrip.wet for begrip in shipped().begrippen.values() if begrip.wet}
    assert {law for law in laws if not (law.startswith("BWBR") and law[4:].isdigit() and len(law) == 11)} == set()


def test_no_shipped_term_is_without_letters() -> None:
    assert [
        term for one in shipped().begrippen.values() for term in one.terms() if entry_of(one.naam, term) is None
    ] == []
