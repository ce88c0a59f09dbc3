"""An action of the work agenda: every move, exactly one accountable owner, and a next date."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.makers import LATER, MONDAY, TUESDAY, make_knelpunt, make_organisatie
from tests.people import People
from tests.werkagenda.test_actions import accept, letter, passage_of
from tests.werkagenda.test_register import read, row
from weerklank.documenten.enums import PassageSoort
from weerklank.kern.actions import end_rol
from weerklank.kern.enums import Happened
from weerklank.kern.models import Rolvervulling
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.werkagenda.acties import (
    establish_actie,
    finish_actie,
    hand_over,
    move_actie,
    propose_again,
    start_actie,
    stop_actie,
)
from weerklank.werkagenda.enums import ACTIE_CLOSED, ACTIE_MOVES, ActieStand
from weerklank.werkagenda.keeping import connect, disconnect, edit_actie, set_term
from weerklank.werkagenda.models import Actie, ActieKnelpunt, Toezegging
from weerklank.werkagenda.problems import (
    ChangedMeanwhile,
    GroepUnknown,
    NextMissing,
    NextPast,
    NobodyToKeep,
    PlanningBackwards,
    TermijnBackwards,
    TermijnPast,
    TitelMissing,
    TooLong,
)
from weerklank.werkagenda.queries import floating, is_stale, overdue

SAID: dict[str, Any] = {
    "titel": "De termijn wordt verlengd",
    "resultaat": "Mensen hebben acht weken.",
    "trekker_rol": "directeur",
    "groep": "vereenvoudiging",
    "geld": "gedekt",
    "geld_toelichting": "",
    "burgertoets": "",
    "begin_on": None,
    "eind_on": None,
    "next_on": dt.date(2026, 6, 1),
}


@pytest.fixture
def actie(people: People) -> Actie:
    made = accept(passage_of(letter(people)), people, soort=PassageSoort.ACTIE)
    assert isinstance(made, Actie)
    return made


@pytest.mark.parametrize("seen", ActieStand)
@pytest.mark.parametrize("to", ActieStand)
def test_every_move_is_allowed_or_refused_as_the_table_says(
    people: People, actie: Actie, seen: ActieStand, to: ActieStand
) -> None:
    Actie.objects.filter(pk=actie.pk).update(stand=seen, next_on=None if seen in ACTIE_CLOSED else actie.next_on)
    actie.refresh_from_db()

    def move() -> None:
        move_actie(actie, to, happened=Happened.ACTIE_STARTED, by=people.coordinator, now=TUESDAY)

    if to in ACTIE_MOVES[seen]:
        move()
        now = Actie.objects.get(pk=actie.pk)
        assert (now.stand, (now.next_on is None) == (to in ACTIE_CLOSED)) == (to, True)
    else:
        with pytest.raises(Cannot) as refused:
            move()
        assert refused.value.problems == [MoveNotPossible()]


def test_an_action_goes_from_proposal_to_result(people: People, actie: Actie) -> None:
    by = {"by": people.coordinator, "now": TUESDAY}
    establish_actie(actie, next_on=None, **by)
    start_actie(actie, next_on=dt.date(2026, 4, 1), **by)
    finish_actie(actie, toelichting="De termijn is acht weken.", **by)

    assert [step.naar for step in actie.stappen.order_by("id")] == ["voorgesteld", "vastgesteld", "loopt", "gereed"]
    assert Actie.objects.get().next_on is None


def test_stopping_needs_a_reason_and_can_be_undone(people: People, actie: Actie) -> None:
    by = {"by": people.coordinator, "now": TUESDAY}
    with pytest.raises(Cannot) as refused:
        stop_actie(actie, toelichting=" ", **by)
    stop_actie(actie, toelichting="Geen geld.", **by)
    propose_again(actie, toelichting="Er is toch geld.", **by)

    assert refused.value.problems == [ReasonMissing()]
    assert (Actie.objects.get().stand, Actie.objects.get().next_on is None) == ("voorgesteld", False)


def test_handing_over_goes_on_elsewhere_and_points_back(people: People, actie: Actie) -> None:
    new = hand_over(actie, people.elders, toelichting="Daar hoort het.", by=people.coordinator, now=TUESDAY)

    assert (Actie.objects.get(pk=actie.pk).stand, new.stand, new.trekker, new.vorige) == (
        "overgedragen",
        "voorgesteld",
        people.elders,
        actie,
    )
    assert new.titel == actie.titel
    assert new.next_on is not None


@pytest.mark.parametrize("where", ["nobody", "self"])
def test_handing_over_to_nobody_is_refused(people: People, actie: Actie, where: str) -> None:
    aan = make_organisatie() if where == "nobody" else people.uitvoerder
    with pytest.raises(Cannot) as refused:
        hand_over(actie, aan, toelichting="Weg ermee.", by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [NobodyToKeep()]
    assert Actie.objects.get().stand == "voorgesteld"


def test_only_the_accountable_organisation_moves_it(people: People, actie: Actie) -> None:
    for person in (people.beleid, people.melder, people.coordinator_elders):
        by = {"by": person, "now": TUESDAY}
        for act in (
            lambda b=by: establish_actie(actie, next_on=None, **b),
            lambda b=by: stop_actie(actie, toelichting="x", **b),
            lambda b=by: hand_over(actie, people.elders, toelichting="x", **b),
            lambda b=by: edit_actie(actie, SAID, seen_version=1, **b),
        ):
            with pytest.raises(Cannot) as refused:
                act()
            assert refused.value.problems == [NotAllowed()]


def test_nothing_floats(people: People, actie: Actie) -> None:
    """An open action has a next date, by the database, and an organisation where somebody may keep it."""
    with pytest.raises(IntegrityError), transaction.atomic():
        Actie.objects.update(next_on=None)

    assert list(floating()) == []
    keepers = Rolvervulling.objects.filter(organisatie=people.uitvoerder).exclude(rol="professional")
    for vervulling in keepers.exclude(rol="coordinator"):
        end_rol(vervulling, by=None, now=TUESDAY)
    with pytest.raises(Cannot):
        end_rol(keepers.get(rol="coordinator", ended_at=None), by=None, now=TUESDAY)
    assert list(floating()) == []
    keepers.update(ended_at=TUESDAY)
    assert list(floating()) == [actie]


def test_what_passed_its_date_is_overdue(actie: Actie) -> None:
    assert list(overdue(actie.next_on)) == []
    assert list(overdue(actie.next_on + dt.timedelta(days=1))) == [actie]


@pytest.mark.parametrize(("days", "stale"), [(90, False), (91, True)])
def test_an_action_that_nobody_touched_for_ninety_days_is_stale(actie: Actie, days: int, stale: bool) -> None:
    assert is_stale(actie, actie.updated_on + dt.timedelta(days=days)) is stale


def test_a_closed_action_is_never_stale(people: People, actie: Actie) -> None:
    stop_actie(actie, toelichting="Klaar.", by=people.coordinator, now=TUESDAY)

    assert is_stale(actie, actie.updated_on + dt.timedelta(days=400)) is False


def test_editing_keeps_every_field_and_marks_it_fresh(people: People, actie: Actie) -> None:
    edit_actie(actie, SAID, seen_version=1, by=people.coordinator, now=LATER.replace(month=4))
    actie.refresh_from_db()

    assert {name: getattr(actie, name) for name in SAID} == SAID
    assert (actie.version, actie.updated_on.month) == (2, 4)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"titel": " "}, TitelMissing()),
        ({"titel": "x" * 201}, TooLong("titel", 200)),
        ({"next_on": None}, NextMissing()),
        ({"next_on": TUESDAY.date()}, NextPast()),
        ({"begin_on": dt.date(2026, 5, 2), "eind_on": dt.date(2026, 5, 1)}, PlanningBackwards()),
        ({"groep": "digitale_agenda"}, GroepUnknown()),
        ({"groep": "bestaat-niet"}, GroepUnknown()),
    ],
)
def test_what_cannot_be_kept_is_said_in_words(people: People, actie: Actie, said: dict[str, Any], problem: Any) -> None:
    with pytest.raises(Cannot) as refused:
        edit_actie(actie, SAID | said, seen_version=1, by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [problem]


def test_who_saves_after_somebody_else_is_told(people: People, actie: Actie) -> None:
    edit_actie(actie, SAID, seen_version=1, by=people.coordinator, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        edit_actie(actie, SAID, seen_version=1, by=people.eigenaar, now=TUESDAY)
    assert refused.value.problems == [ChangedMeanwhile()]


def test_an_action_is_tied_to_a_knelpunt_and_a_toezegging_once(people: People, actie: Actie) -> None:
    read([row(1)])
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    by = {"by": people.coordinator, "now": TUESDAY}
    first, again = connect(actie, knelpunt, **by), connect(actie, knelpunt, **by)
    connect(actie, Toezegging.objects.get(), **by)
    disconnect(first, **by)
    disconnect(first, **by)

    assert first == again
    assert ActieKnelpunt.objects.get().ended_at == TUESDAY
    assert list(actie.toezeggingen.all()) == [Toezegging.objects.get()]


def test_nobody_ties_what_they_may_not_read(people: People, actie: Actie) -> None:
    concept = make_knelpunt(
        eigenaar=people.eigenaar,
        organisatie=people.uitvoerder,
        geadresseerde=people.ministerie,
        established=False,
    )
    mine = hand_over(actie, people.elders, toelichting="x", by=people.coordinator, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        connect(mine, concept, by=people.coordinator_elders, now=TUESDAY)

    assert refused.value.problems == [NotAllowed()]


@pytest.mark.parametrize(
    ("start", "until", "problem"),
    [
        (None, dt.date(2026, 3, 3), TermijnPast()),
        (dt.date(2026, 6, 1), dt.date(2026, 5, 1), TermijnBackwards()),
        (dt.date(2026, 6, 1), None, TermijnBackwards()),
    ],
)
def test_an_own_term_lies_ahead(people: People, start: dt.date | None, until: dt.date | None, problem: Any) -> None:
    read([row(1)])
    with pytest.raises(Cannot) as refused:
        set_term(Toezegging.objects.get(), start=start, until=until, seen_version=1, by=people.beleid, now=TUESDAY)

    assert refused.value.problems == [problem]


def test_an_own_term_can_be_taken_away_and_nobody_overwrites_another(people: People) -> None:
    read([row(1)], now=MONDAY)
    toezegging, until = Toezegging.objects.get(), dt.date(2026, 9, 1)
    set_term(toezegging, start=None, until=until, seen_version=1, by=people.beleid, now=TUESDAY)
    with pytest.raises(Cannot) as refused:
        set_term(toezegging, start=None, until=None, seen_version=1, by=people.directeur, now=TUESDAY)
    set_term(toezegging, start=None, until=None, seen_version=2, by=people.directeur, now=TUESDAY)

    assert refused.value.problems == [ChangedMeanwhile()]
    assert (Toezegging.objects.get().termijn_until, Toezegging.objects.get().termijn_bron) == (None, "")
