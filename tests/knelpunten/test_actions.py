"""Describing, establishing, moving a knelpunt."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.makers import MONDAY, TUESDAY, make_beschrijving, make_gebruiker, make_knelpunt, make_ministerie
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.kern.queries import story_of
from weerklank.knelpunten import actions
from weerklank.knelpunten.enums import CLOSED, MOVES, KnelpuntStand
from weerklank.knelpunten.models import Knelpunt, Standwijziging
from weerklank.knelpunten.problems import (
    ChangedMeanwhile,
    EigenaarWithoutRol,
    FieldTooLong,
    GeadresseerdeNotMinisterie,
    OmschrijvingMissing,
    OmvangWithoutBron,
    TitelMissing,
)


@pytest.fixture
def beschrijving(people):
    return make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie)


@pytest.fixture
def concept(people):
    return make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )


def in_state(knelpunt, stand):
    Knelpunt.objects.filter(pk=knelpunt.pk).update(
        stand=stand, next_on=None if stand in CLOSED else dt.date(2026, 4, 1)
    )
    knelpunt.refresh_from_db()
    return knelpunt


def test_a_new_knelpunt_is_a_concept_with_an_owner_and_a_next_date(people, beschrijving):
    knelpunt = actions.open_knelpunt(beschrijving, organisatie=people.uitvoerder, by=people.coordinator, now=MONDAY)

    knelpunt.refresh_from_db()
    assert (knelpunt.stand, knelpunt.eigenaar, knelpunt.next_on) == ("concept", people.eigenaar, dt.date(2026, 3, 30))
    assert [event.soort for event in story_of(knelpunt)] == [Happened.KNELPUNT_OPENED]
    assert [(s.van, s.naar, s.by) for s in knelpunt.standwijzigingen.all()] == [("", "concept", people.coordinator)]


def test_every_problem_of_a_description_is_told_at_once(people):
    wrong = make_beschrijving(
        eigenaar=people.outsider,
        geadresseerde=people.elders,
        titel=" ",
        omschrijving="",
        omvang="veel",
        groepen="g" * 401,
    )

    with pytest.raises(Cannot) as refused:
        actions.open_knelpunt(wrong, organisatie=people.uitvoerder, by=people.melder, now=MONDAY)

    assert refused.value.problems == [
        NotAllowed(),
        FieldTooLong("groepen", 400),
        TitelMissing(),
        OmschrijvingMissing(),
        OmvangWithoutBron(),
        GeadresseerdeNotMinisterie(),
        EigenaarWithoutRol(),
    ]
    assert Knelpunt.objects.count() == 0


def test_editing_is_refused_when_somebody_else_was_first(people, concept, beschrijving):
    mine, theirs = replace(beschrijving, titel="Mijn titel"), replace(beschrijving, titel="Hun titel")
    actions.edit_knelpunt(concept, mine, seen_version=1, by=people.eigenaar, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.edit_knelpunt(concept, theirs, seen_version=1, by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [ChangedMeanwhile()]
    concept.refresh_from_db()
    assert (concept.titel, concept.version) == ("Mijn titel", 2)


def test_establishing_is_for_the_owner_and_not_for_the_coordinator(people, concept):
    with pytest.raises(Cannot) as refused:
        actions.establish(concept, by=people.coordinator, now=TUESDAY)
    assert refused.value.problems == [NotAllowed()]

    actions.establish(concept, by=people.eigenaar, now=TUESDAY)

    concept.refresh_from_db()
    assert concept.stand == KnelpuntStand.VASTGESTELD


@pytest.mark.parametrize("van", KnelpuntStand)
@pytest.mark.parametrize("naar", KnelpuntStand)
def test_every_move_is_allowed_or_refused_as_the_table_says(people, concept, van, naar):
    knelpunt = in_state(concept, van)
    steps = Standwijziging.objects.count()

    def move():
        actions.move_knelpunt(knelpunt, naar, happened=Happened.KNELPUNT_EDITED, by=None, now=TUESDAY)

    if naar in MOVES[van]:
        move()
    else:
        with pytest.raises(Cannot):
            move()

    knelpunt.refresh_from_db()
    assert knelpunt.stand == (naar if naar in MOVES[van] else van)
    assert Standwijziging.objects.count() == steps + (naar in MOVES[van])
    assert (knelpunt.next_on is None) == (knelpunt.stand in CLOSED)


def test_a_knelpunt_that_moved_meanwhile_is_not_moved_again(people, concept):
    seen = Knelpunt.objects.get(pk=concept.pk)
    actions.establish(concept, by=people.eigenaar, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.lapse(seen, toelichting="Wet ingetrokken.", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_the_ministry_claims_and_the_executor_confirms(people, concept):
    knelpunt = in_state(concept, KnelpuntStand.IN_UITVOERING)
    actions.claim_solved(knelpunt, toelichting="De wet is gewijzigd.", by=people.beleid, now=MONDAY)
    with pytest.raises(Cannot) as refused:
        actions.confirm_solved(knelpunt, toelichting="", by=people.beleid, now=TUESDAY)
    assert refused.value.problems == [NotAllowed()]

    actions.confirm_solved(knelpunt, toelichting="", by=people.eigenaar, now=TUESDAY)

    knelpunt.refresh_from_db()
    assert (knelpunt.stand, knelpunt.next_on) == (KnelpuntStand.OPGELOST, None)


def test_a_claim_needs_words_and_a_denial_too(people, concept):
    knelpunt = in_state(concept, KnelpuntStand.IN_UITVOERING)
    with pytest.raises(Cannot) as refused:
        actions.claim_solved(knelpunt, toelichting=" ", by=people.beleid, now=MONDAY)
    assert refused.value.problems == [ReasonMissing()]

    actions.claim_solved(knelpunt, toelichting="Gedaan.", by=people.beleid, now=MONDAY)
    with pytest.raises(Cannot) as refused:
        actions.deny_solved(knelpunt, toelichting="", by=people.eigenaar, now=TUESDAY)
    assert refused.value.problems == [ReasonMissing()]

    actions.deny_solved(knelpunt, toelichting="Het werkt niet.", by=people.eigenaar, now=TUESDAY)
    assert knelpunt.stand == KnelpuntStand.IN_UITVOERING


@pytest.mark.parametrize("action", [actions.close_unsolved, actions.lapse, actions.reopen])
def test_closing_and_opening_again_need_a_reason(people, concept, action):
    knelpunt = in_state(concept, KnelpuntStand.BEANTWOORD)

    with pytest.raises(Cannot) as refused:
        action(knelpunt, toelichting="", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [ReasonMissing()]
    assert knelpunt.stand == KnelpuntStand.BEANTWOORD


def test_reopening_says_why_in_its_row(people, concept):
    knelpunt = in_state(concept, KnelpuntStand.NIET_OPGELOST)

    actions.reopen(knelpunt, toelichting="Er komen weer signalen.", by=people.eigenaar, now=TUESDAY)

    last = knelpunt.standwijzigingen.order_by("pk").last()
    assert (last.van, last.naar, last.toelichting) == ("niet_opgelost", "heropend", "Er komen weer signalen.")


def test_a_merged_knelpunt_is_split_off_not_reopened(people, concept):
    knelpunt = in_state(concept, KnelpuntStand.SAMENGEVOEGD)

    with pytest.raises(Cannot) as refused:
        actions.reopen(knelpunt, toelichting="Toch anders.", by=people.eigenaar, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]


def test_the_addressee_may_be_another_ministry_but_never_an_executor(people, beschrijving):
    other = make_ministerie()
    knelpunt = actions.open_knelpunt(
        replace(beschrijving, geadresseerde=other), organisatie=people.uitvoerder, by=people.eigenaar, now=MONDAY
    )

    assert knelpunt.geadresseerde == other


def test_the_owner_must_hold_a_fitting_role_in_that_organisation(people, beschrijving):
    elsewhere = make_gebruiker(people.elders, Rol.KNELPUNTEIGENAAR)

    with pytest.raises(Cannot) as refused:
        actions.open_knelpunt(
            replace(beschrijving, eigenaar=elsewhere), organisatie=people.uitvoerder, by=people.eigenaar, now=MONDAY
        )

    assert refused.value.problems == [EigenaarWithoutRol()]


def test_a_knelpunt_without_a_vector_gets_the_one_it_had(people, beschrijving):
    knelpunt = actions.open_knelpunt(beschrijving, organisatie=people.uitvoerder, by=people.coordinator, now=MONDAY)
    knelpunt.refresh_from_db()
    before = list(knelpunt.vector)
    Knelpunt.objects.update(vector=None)

    assert (actions.add_missing_vectors(), actions.add_missing_vectors()) == (1, 0)
    knelpunt.refresh_from_db()
    assert list(knelpunt.vector) == pytest.approx(before, abs=0.01)
