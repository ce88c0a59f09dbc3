"""Proposing words and deciding on them."""

import pytest

from tests.makers import MONDAY, TUESDAY, make_gebruiker
from tests.people import People
from weerklank.begrippen import actions
from weerklank.begrippen.enums import TERM_MOVES, TermStand
from weerklank.begrippen.models import Editie, Term
from weerklank.begrippen.problems import (
    BegripMissing,
    BrederUnknown,
    OrganisatieMissing,
    SoortMissing,
    WoordInTooMany,
    WoordIsPersonal,
    WoordKnown,
    WoordMissing,
)
from weerklank.begrippen.queries import effective
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.pure.begrippen import find_begrippen

pytestmark = pytest.mark.django_db
ACTS = {
    TermStand.AANVAARD: actions.accept,
    TermStand.AFGEWEZEN: actions.reject,
    TermStand.INGETROKKEN: actions.withdraw,
    TermStand.VOORGESTELD: actions.reopen,
}


def propose(people: People, **said: object) -> Term:
    values = {
        "begrip": "huurtoeslag",
        "woord": "huurzegel",
        "reden": "Zo zeggen ze het.",
        "organisatie": people.uitvoerder,
    }
    return actions.propose(**values | {"by": people.melder, "now": MONDAY} | said)


def named(tekst: str) -> set[str]:
    return {hit.begrip for hit in find_begrippen(tekst, effective())}


@pytest.fixture
def redacteur(people: People):
    return make_gebruiker(people.uitvoerder, Rol.REDACTEUR)


def test_an_accepted_word_is_recognised_and_an_undone_one_is_not(people: People, redacteur) -> None:
    term = propose(people)
    proposed = "huurtoeslag" in named("de huurzegel")
    actions.accept(term, by=redacteur, now=TUESDAY)
    accepted, first = "huurtoeslag" in named("de huurzegel"), Editie.objects.get().nummer
    actions.reopen(term, by=redacteur, now=TUESDAY)

    assert (proposed, accepted, "huurtoeslag" in named("de huurzegel")) == (False, True, False)
    assert Editie.objects.get().nummer == first + 1
    assert list(Gebeurtenis.objects.filter(over="term").order_by("id").values_list("soort", flat=True)) == [
        Happened.TERM_PROPOSED,
        Happened.TERM_ACCEPTED,
        Happened.TERM_REOPENED,
    ]


def test_a_new_concept_comes_with_its_facet_and_stands_under_another(people: People, redacteur) -> None:
    said = {"begrip": "buurtbudgetje", "woord": "straatpotje", "soort": "regelingen", "breder": "minimaregeling"}
    actions.accept(propose(people, **said), by=redacteur, now=TUESDAY)

    assert named("een straatpotje") == {"buurtbudgetje"}
    assert "minimaregeling" in effective().broader("buurtbudgetje")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"begrip": " ", "soort": "woorden"}, BegripMissing),
        ({"begrip": "a/b", "soort": "woorden"}, BegripMissing),
        ({"begrip": "x" * 121, "soort": "woorden"}, BegripMissing),
        ({"woord": ""}, WoordMissing),
        ({"woord": "x"}, WoordMissing),
        ({"woord": "y" * 121}, WoordMissing),
        ({"woord": "mevrouw Annelies Veerman"}, WoordIsPersonal),
        ({"woord": "111222333"}, WoordIsPersonal),
        ({"woord": "Huursubsidie"}, WoordKnown),
        ({"begrip": "nog onbekend"}, SoortMissing),
        ({"begrip": "nog onbekend", "soort": "woorden", "breder": "bestaat niet"}, BrederUnknown),
        ({"reden": " "}, ReasonMissing),
        ({"organisatie": None}, OrganisatieMissing),
    ],
)
def test_what_is_no_word_for_the_list_is_refused_with_its_reason(people: People, said, problem) -> None:
    with pytest.raises(Cannot) as refusal:
        propose(people, **said)

    assert {type(one) for one in refusal.value.problems} == {problem}
    assert Term.objects.count() == 0


def test_a_word_that_three_concepts_have_gets_no_fourth(people: People, redacteur) -> None:
    for begrip in ("huurtoeslag", "zorgtoeslag", "bijstand"):
        actions.accept(propose(people, begrip=begrip), by=redacteur, now=TUESDAY)

    with pytest.raises(Cannot) as refusal:
        propose(people, begrip="WW")

    assert refusal.value.problems == [WoordInTooMany(("bijstand", "huurtoeslag", "zorgtoeslag"))]
    assert "bijstand, huurtoeslag, zorgtoeslag" in str(refusal.value)


def test_a_reason_is_stored_masked(people: People) -> None:
    term = propose(people, reden="Mevrouw Annelies Veerman zei het zo.")

    assert "Veerman" not in term.reden


def test_the_same_word_is_proposed_once(people: People) -> None:
    propose(people)

    with pytest.raises(Cannot) as refusal:
        propose(people, woord="HUURZEGEL")

    assert refusal.value.problems == [WoordKnown()]


@pytest.mark.parametrize("start", list(TermStand))
@pytest.mark.parametrize("to", list(TermStand))
def test_every_move_is_allowed_or_refused_as_the_table_says(people: People, redacteur, start, to) -> None:
    term = propose(people)
    if start != TermStand.VOORGESTELD:
        ACTS[start](term, by=redacteur, now=TUESDAY)
    if to in TERM_MOVES[start]:
        ACTS[to](term, by=redacteur, now=TUESDAY)
    else:
        with pytest.raises(Cannot) as refusal:
            ACTS[to](term, by=redacteur, now=TUESDAY)
        assert refusal.value.problems == [MoveNotPossible()]

    assert Term.objects.get(pk=term.pk).stand == (to if to in TERM_MOVES[start] else start)


def test_who_may_not_decide_changes_nothing(people: People) -> None:
    term = propose(people)
    for act in (actions.accept, actions.reject):
        for somebody in (people.melder, people.coordinator_elders):
            with pytest.raises(Cannot) as refusal:
                act(term, by=somebody, now=TUESDAY)
            assert refusal.value.problems == [NotAllowed()]

    assert Term.objects.get(pk=term.pk).stand == TermStand.VOORGESTELD


def test_who_proposed_takes_it_back_and_a_word_proposed_since_stands_in_the_way_of_undoing(people: People) -> None:
    term = propose(people)
    actions.withdraw(term, by=people.melder, now=TUESDAY)
    propose(people)

    with pytest.raises(Cannot) as refusal:
        actions.reopen(term, by=people.melder, now=TUESDAY)

    assert refusal.value.problems == [WoordKnown()]


def test_the_first_who_decides_decides(people: People, redacteur) -> None:
    term = propose(people)
    seen_by_a_second = Term.objects.get(pk=term.pk)
    actions.accept(term, by=redacteur, now=TUESDAY)

    with pytest.raises(Cannot) as refusal:
        actions.reject(seen_by_a_second, by=redacteur, now=TUESDAY)

    assert refusal.value.problems == [MoveNotPossible()]
