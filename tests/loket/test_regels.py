"""Routing rules: made, ordered, switched, and switching themselves off."""

import pytest

from tests.loket.makers import BIJSTAND, make_bijstand, make_regel_of
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_organisatie
from weerklank.begrippen.actions import accept as accept_term
from weerklank.begrippen.actions import propose as propose_term
from weerklank.begrippen.actions import reopen as reopen_term
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Gebruiker, Rolvervulling
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed
from weerklank.loket.enums import Schakelreden
from weerklank.loket.models import Regeltreffer, Routeregel, Schakeling
from weerklank.loket.nacht import apply_regels, check_regels
from weerklank.loket.problems import (
    BegripUnknown,
    ConditionMissing,
    DoelIsSelf,
    DoelUnmanned,
    NaamMissing,
    WetUnknown,
    WoordenUnusable,
)
from weerklank.loket.queries import latest_signalen, regels_visible_to
from weerklank.loket.regels import Voorwaarden, make_regel, move_regel, switch, take_over, tried
from weerklank.wetten.models import Regeling


def problems_of(act):
    with pytest.raises(Cannot) as refused:
        act()
    return refused.value.problems


def leave(user):
    """This person holds no role any more."""
    Rolvervulling.objects.filter(gebruiker=user).update(ended_at=TUESDAY)


def order_of(people):
    rows = Routeregel.objects.filter(organisatie=people.uitvoerder).order_by("volgorde")
    return list(rows.values_list("naam", flat=True))


@pytest.mark.parametrize(
    ("said", "problems"),
    [
        ({"naam": " "}, [NaamMissing()]),
        ({"naam": "x" * 101}, [NaamMissing()]),
        ({"begrip": ""}, [ConditionMissing()]),
        ({"begrip": "bestaat niet"}, [BegripUnknown()]),
        ({"wet": "de wet van Oma"}, [WetUnknown()]),
        ({"woorden": "de en"}, [WoordenUnusable()]),
        ({"woorden": "woord " * 30}, [WoordenUnusable()]),
    ],
)
def test_what_cannot_be_a_rule_is_refused_with_the_reason(people, said, problems):
    assert problems_of(lambda: make_regel_of(people, people.elders, **said)) == problems
    assert Routeregel.objects.count() == 0


def test_a_rule_points_to_another_organisation_where_somebody_takes_signalen(people):
    assert problems_of(lambda: make_regel_of(people, people.uitvoerder)) == [DoelIsSelf()]
    assert problems_of(lambda: make_regel_of(people, people.ministerie)) == [DoelUnmanned()]


def test_only_the_coordinator_of_the_organisation_makes_moves_and_switches_rules(people):
    regel = make_regel_of(people, people.elders)
    said = Voorwaarden(naam="Mijn", naar=people.elders, begrip="bijstand")
    for user in (people.coordinator_elders, people.melder, people.eigenaar):
        for act in (
            lambda by: make_regel(said, organisatie=people.uitvoerder, by=by, now=TUESDAY),
            lambda by: tried(said, organisatie=people.uitvoerder, by=by),
            lambda by: move_regel(regel, up=True, by=by, now=TUESDAY),
            lambda by: switch(regel, aan=False, by=by, now=TUESDAY),
            lambda by: take_over(regel, by=by, now=TUESDAY),
        ):
            assert problems_of(lambda act=act, user=user: act(user)) == [NotAllowed()]
    assert list(regels_visible_to(people.coordinator_elders)) == []
    assert list(regels_visible_to(people.coordinator)) == [regel]


def test_the_order_can_be_changed_and_stays_whole(people):
    first, _second, third = (make_regel_of(people, people.elders, naam=naam) for naam in ("een", "twee", "drie"))

    move_regel(third, up=True, by=people.coordinator, now=TUESDAY)
    assert order_of(people) == ["een", "drie", "twee"]
    move_regel(first, up=False, by=people.coordinator, now=TUESDAY)
    assert order_of(people) == ["drie", "een", "twee"]
    move_regel(third, up=True, by=people.coordinator, now=TUESDAY)
    assert order_of(people) == ["drie", "een", "twee"]
    assert Gebeurtenis.objects.filter(soort=Happened.ROUTEREGEL_MOVED).count() == 2


def test_off_and_on_are_rows_with_who_and_when(people):
    regel = make_regel_of(people, people.elders)
    switch(regel, aan=False, by=people.coordinator, now=TUESDAY)

    assert problems_of(lambda: switch(regel, aan=False, by=people.coordinator, now=TUESDAY)) == [MoveNotPossible()]
    switch(regel, aan=True, by=people.coordinator, now=TUESDAY)

    assert list(Schakeling.objects.order_by("id").values_list("aan", "reden", "by")) == [
        (False, "mens", people.coordinator.pk),
        (True, "mens", people.coordinator.pk),
    ]


def test_a_rule_whose_owner_left_switches_itself_off_and_tells_the_coordinators(people):
    regel = make_regel_of(people, people.elders)
    other = make_gebruiker(people.uitvoerder, Rol.COORDINATOR)
    leave(people.coordinator)

    assert (check_regels(now=TUESDAY), check_regels(now=TUESDAY)) == (1, 0)

    event = Gebeurtenis.objects.get(soort=Happened.ROUTEREGEL_OFF_BY_ITSELF)
    row = regels_visible_to(other).get()
    assert (row.actief, row.schakelreden, row.schakelingen.get().by) == (False, "eigenaar_weg", None)
    assert (event.over_id, event.by, event.gegevens) == (
        regel.pk,
        None,
        {"reden": "eigenaar_weg", "ontvanger": "coordinatoren"},
    )


def test_a_closed_account_is_as_gone_as_an_ended_role(people):
    make_regel_of(people, people.elders)
    Gebruiker.objects.filter(pk=people.coordinator.pk).update(is_active=False)

    assert check_regels(now=TUESDAY) == 1


def test_a_colleague_who_turns_it_on_again_takes_it_over(people):
    regel = make_regel_of(people, people.elders)
    other = make_gebruiker(people.uitvoerder, Rol.COORDINATOR)
    leave(people.coordinator)
    check_regels(now=TUESDAY)

    switch(Routeregel.objects.get(pk=regel.pk), aan=True, by=other, now=TUESDAY)

    regel.refresh_from_db()
    assert (regel.actief, regel.eigenaar, check_regels(now=TUESDAY)) == (True, other, 0)


def test_a_rule_to_where_nobody_is_left_switches_itself_off_and_tells_its_owner(people):
    regel = make_regel_of(people, people.elders)
    leave(people.coordinator_elders)

    assert check_regels(now=TUESDAY) == 1
    event = Gebeurtenis.objects.get(soort=Happened.ROUTEREGEL_OFF_BY_ITSELF)
    assert event.gegevens == {"reden": "doel_weg", "ontvanger": "eigenaar"}
    regel = Routeregel.objects.get(pk=regel.pk)
    assert problems_of(lambda: switch(regel, aan=True, by=people.coordinator, now=TUESDAY)) == [DoelUnmanned()]


def test_a_rule_on_a_concept_that_is_gone_switches_itself_off(people):
    said = {"begrip": "zonnefiets", "woord": "zonnefiets", "soort": "regelingen", "reden": "Nieuw."}
    term = propose_term(**said, organisatie=people.uitvoerder, by=people.melder, now=MONDAY)
    editor = make_gebruiker(people.uitvoerder, Rol.REDACTEUR)
    accept_term(term, by=editor, now=MONDAY)
    make_regel_of(people, people.elders, begrip="zonnefiets")
    assert check_regels(now=TUESDAY) == 0

    reopen_term(term, by=editor, now=TUESDAY)

    assert check_regels(now=TUESDAY) == 1
    assert Schakeling.objects.get().reden == Schakelreden.BEGRIP_WEG


def test_a_rule_on_an_article_that_left_the_register_switches_itself_off(people):
    make_regel_of(people, people.elders, begrip="", wet="art. 31 Pw")
    assert check_regels(now=TUESDAY) == 0
    Regeling.objects.create(bwb_id="BWBR0015703", soort="wet", formaat="toestand", naam="Pw", stand=MONDAY.date())

    assert check_regels(now=TUESDAY) == 1
    assert Schakeling.objects.get().reden == Schakelreden.WET_WEG


def test_a_rule_acts_once_on_a_signaal_and_the_history_says_which(people):
    first = make_regel_of(people, people.elders)
    make_regel_of(people, people.elders, naam="later", woorden="brief")
    signaal = make_bijstand(people)
    make_bijstand(people, tekst="Het paspoort was op.")

    assert (apply_regels(since=MONDAY, now=TUESDAY), apply_regels(since=None, now=TUESDAY)) == (1, 0)

    event = Gebeurtenis.objects.get(soort=Happened.SIGNAAL_ROUTED)
    assert (event.over_id, event.gegevens) == (signaal.pk, {"aan": people.elders.pk, "regel": first.pk})
    assert Regeltreffer.objects.get().regel == first


def test_a_rule_that_is_off_or_of_another_organisation_does_not_act(people):
    regel = make_regel_of(people, people.elders)
    switch(regel, aan=False, by=people.coordinator, now=MONDAY)
    third = make_organisatie()
    by = make_gebruiker(third, Rol.COORDINATOR)
    make_regel(Voorwaarden("Anders", people.elders, begrip="bijstand"), organisatie=third, by=by, now=MONDAY)
    make_bijstand(people)

    assert apply_regels(since=None, now=TUESDAY) == 0


@pytest.mark.parametrize("number", [0, 1, 3])
def test_rules_are_tried_on_signalen_that_this_person_may_read(people, number):
    for _ in range(number):
        make_bijstand(people, tekst=BIJSTAND)

    assert latest_signalen(people.coordinator, people.uitvoerder).count() == number
    assert list(latest_signalen(people.coordinator_elders, people.uitvoerder)) == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_rules_costs_the_same_queries_however_many_there_are(people, number, django_assert_num_queries):
    for _ in range(number):
        make_regel_of(people, people.elders)

    with django_assert_num_queries(1):
        rows = [(r.naar.naam, r.eigenaar.naam, r.schakelreden) for r in regels_visible_to(people.coordinator)]
    assert len(rows) == number
