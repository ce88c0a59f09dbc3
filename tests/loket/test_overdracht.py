"""Handing over: refusing says whose it is, a term that passes gives it back, and what nobody wants is somebody's."""

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.loket.makers import coordinator_of, make_bevoegdheid, make_bijstand, offered, refused
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_organisatie
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Vangnetplaatsing
from weerklank.loket.nacht import lapse_offers
from weerklank.loket.overdracht import lapse_offer, refuse_offer, why_in_vangnet
from weerklank.loket.queries import vangnet_of
from weerklank.signalen.actions import accept, close_without_follow_up, offer, withdraw_offer
from weerklank.signalen.enums import OPEN, GeenVervolgGrond, SignaalStand
from weerklank.signalen.models import Doorzending, Signaal
from weerklank.signalen.problems import TegenvoorstelIsSelf
from weerklank.signalen.queries import floating, queue_for

LATE = dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.UTC)
"""The day after the term of an offer of Monday 2 March ended (five working days)."""


def make_others(number: int) -> list[Organisatie]:
    """Organisations with a coordinator each."""
    found = [make_organisatie() for _ in range(number)]
    for organisatie in found:
        make_gebruiker(organisatie, Rol.COORDINATOR)
    return found


@pytest.fixture
def vangnet(people) -> Organisatie:
    """The organisation that staffs the basket by policy/loket.yaml."""
    found = make_organisatie("Wie het vangnet bemant (fictief)")
    found.slug = instelling().organisatie
    found.save()
    make_gebruiker(found, Rol.COORDINATOR)
    return found


def happened(signaal):
    return [event.soort for event in Gebeurtenis.objects.filter(over="signaal", over_id=signaal.pk).order_by("id")]


def test_refusing_needs_a_reason_the_right_person_and_another_organisation(people):
    doorzending = offered(make_bijstand(people), people.elders)

    with pytest.raises(Cannot) as refusal:
        refuse_offer(doorzending, reden=" ", naar=people.elders, by=people.coordinator, now=TUESDAY)

    assert refusal.value.problems == [NotAllowed(), ReasonMissing(), TegenvoorstelIsSelf()]
    assert Doorzending.objects.get().ended_at is None


def test_a_refusal_keeps_whose_it_then_is_and_the_offerer_stays_owner(people):
    signaal = make_bijstand(people)

    assert refused(signaal, people.elders, naar=people.ministerie) is None

    doorzending = Doorzending.objects.get()
    signaal.refresh_from_db()
    assert (doorzending.uitkomst, doorzending.tegenvoorstel) == ("geweigerd", people.ministerie)
    assert (signaal.eigenaar, signaal.stand, signaal.next_on > MONDAY.date()) == (people.uitvoerder, "in_triage", True)


def test_a_term_that_passes_without_an_answer_returns_the_decision_and_is_logged(people):
    signaal = make_bijstand(people)
    doorzending = offered(signaal, people.elders)

    on_time = lapse_offers(now=LATE - dt.timedelta(days=1))
    late, again = lapse_offers(now=LATE), lapse_offers(now=LATE)

    signaal.refresh_from_db()
    doorzending.refresh_from_db()
    assert (on_time, late, again) == (0, 1, 0)
    assert (doorzending.uitkomst, doorzending.ended_by, doorzending.ended_at) == ("verlopen", None, LATE)
    assert (signaal.eigenaar, signaal.stand, signaal.next_on > LATE.date()) == (people.uitvoerder, "in_triage", True)
    assert happened(signaal)[-1] == Happened.SIGNAAL_OFFER_LAPSED


def test_who_answers_after_the_term_lapsed_is_too_late_and_the_other_way_round(people):
    doorzending = offered(make_bijstand(people), people.elders)
    lapse_offer(doorzending, now=LATE)
    with pytest.raises(Cannot) as refusal:
        accept(doorzending, by=people.coordinator_elders, now=LATE)

    answered = offered(make_bijstand(people), people.elders)
    accept(answered, by=people.coordinator_elders, now=TUESDAY)

    assert refusal.value.problems == [MoveNotPossible()]
    assert lapse_offer(answered, now=LATE) is False


def test_the_third_no_lands_in_the_basket_which_is_somebodys(people, vangnet):
    signaal = make_bijstand(people)
    others = make_others(4)

    placed = [refused(signaal, other, naar=others[3]) for other in others[:3]]

    signaal.refresh_from_db()
    assert [place is None for place in placed] == [True, True, False]
    assert (placed[2].reden, placed[2].weigeringen, placed[2].van) == ("weigeringen", 3, people.uitvoerder)
    assert (signaal.eigenaar, signaal.stand, signaal.next_on) == (vangnet, "in_triage", placed[2].termijn.due_on)
    assert happened(signaal)[-1] == Happened.SIGNAAL_IN_VANGNET
    assert list(queue_for(coordinator_of(vangnet))) == [signaal]


def test_the_second_no_lands_in_the_basket_when_nobody_is_left_to_propose(people, vangnet):
    first, second = make_others(2)
    make_bevoegdheid(people, first)
    signaal = make_bijstand(people)

    assert refused(signaal, first) is None
    placed = refused(signaal, second)

    assert (placed.reden, placed.bij) == ("alle_voorstellen", vangnet)


def test_while_somebody_is_left_to_propose_it_stays_with_who_offers(people, vangnet):
    first, second, third = make_others(3)
    signaal = make_bijstand(people)

    assert refused(signaal, first, naar=third) is None
    assert refused(signaal, second) is None
    assert Signaal.objects.get(pk=signaal.pk).eigenaar == people.uitvoerder


def test_silence_counts_as_a_no_by_the_setting(people, vangnet):
    signaal = make_bijstand(people)
    refused(signaal, make_others(1)[0])
    offered(signaal, people.elders)

    lapse_offers(now=LATE)

    assert why_in_vangnet(signaal)[1] == 2
    assert Vangnetplaatsing.objects.get().reden == "alle_voorstellen"


def test_without_a_staffed_basket_it_stays_with_its_owner(people):
    signaal = make_bijstand(people)

    assert [refused(signaal, other) for other in make_others(3)] == [None] * 3
    signaal.refresh_from_db()
    assert (signaal.eigenaar, signaal.stand, list(floating())) == (people.uitvoerder, "in_triage", [])


def test_what_left_the_basket_does_not_come_back_into_it(people, vangnet):
    signaal = make_bijstand(people)
    for other in make_others(2):
        refused(signaal, other)
    signaal.refresh_from_db()
    accept(offered(signaal, people.elders), by=people.coordinator_elders, now=TUESDAY)
    signaal.refresh_from_db()

    assert [refused(signaal, other) for other in make_others(2)] == [None, None]
    signaal.refresh_from_db()
    assert signaal.eigenaar == people.elders


@pytest.mark.parametrize("number", [0, 1, 3])
def test_the_basket_shows_what_waits_to_who_staffs_it_and_to_nobody_else(
    people, vangnet, number, django_assert_num_queries
):
    staff = coordinator_of(vangnet)
    others = make_others(2)
    for _ in range(number):
        signaal = make_bijstand(people)
        for other in others:
            refused(signaal, other)

    with django_assert_num_queries(2):
        found = list(vangnet_of(staff))
    assert len(found) == number
    assert [list(vangnet_of(user)) for user in (people.coordinator, people.coordinator_elders, people.melder)] == [
        [],
        [],
        [],
    ]


def test_what_is_decided_on_is_no_longer_in_the_basket(people, vangnet):
    signaal = make_bijstand(people)
    for other in make_others(2):
        refused(signaal, other)
    signaal.refresh_from_db()
    staff = coordinator_of(vangnet)

    close_without_follow_up(signaal, grond=GeenVervolgGrond.EENMALIG, reden="Hersteld.", by=staff, now=TUESDAY)

    assert list(vangnet_of(staff)) == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["offer", "accept", "refuse", "refuse", "withdraw", "lapse", "close"]),
        st.integers(0, 4),
        st.integers(-1, 4),
    ),
    min_size=1,
    max_size=14,
)


@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, staffed=st.booleans())
def test_no_signaal_is_ever_without_an_owner(people, steps, staffed):
    """Through any sequence of offers, acceptances, refusals, withdrawals and lapsed terms, whoever tries them."""
    with transaction.atomic():
        _walk(people, steps, staffed=staffed)
        transaction.set_rollback(True)


def _walk(people, steps, *, staffed):
    organisaties = [people.uitvoerder, people.elders, *make_others(3)]
    if staffed:
        Organisatie.objects.filter(pk=organisaties[4].pk).update(slug=instelling().organisatie)
    signaal = make_bijstand(people)
    for step, one, other in steps:
        before = Signaal.objects.get(pk=signaal.pk)
        try:
            with transaction.atomic():
                _step(step, before, organisaties[one], organisaties[other] if other >= 0 else None)
        except Cannot:
            assert owner_and_state(signaal) == (before.eigenaar_id, before.stand)
        _holds(signaal, before, step)


def _step(step, signaal, one, other):
    """One step as the person who may do it, or a lapsed term."""
    doorzending = Doorzending.objects.filter(signaal=signaal, ended_at=None).select_related("signaal", "aan").first()
    owner = coordinator_of(signaal.eigenaar)
    if step == "offer":
        offer(signaal, one, reden="Hoort bij u.", by=owner, now=MONDAY)
    elif step == "close":
        close_without_follow_up(signaal, grond=GeenVervolgGrond.EENMALIG, reden="Klaar.", by=owner, now=MONDAY)
    elif doorzending is None:
        return
    elif step == "accept":
        accept(doorzending, by=coordinator_of(doorzending.aan), now=TUESDAY)
    elif step == "refuse":
        refuse_offer(doorzending, reden="Nee.", naar=other, by=coordinator_of(doorzending.aan), now=TUESDAY)
    elif step == "withdraw":
        withdraw_offer(doorzending, by=owner, now=TUESDAY)
    else:
        lapse_offers(now=LATE)


def owner_and_state(signaal):
    return Signaal.objects.values_list("eigenaar", "stand").get(pk=signaal.pk)


def _holds(signaal, before, step):
    now = Signaal.objects.get(pk=signaal.pk)
    waiting = Doorzending.objects.filter(signaal=signaal, ended_at=None)
    assert coordinator_of(now.eigenaar).is_active
    assert list(floating()) == []
    assert (now.stand == SignaalStand.AANGEBODEN) == waiting.exists()
    assert not waiting.exists() or waiting.get().van_id == now.eigenaar_id
    assert (now.next_on is not None) == (now.stand in OPEN)
    if now.eigenaar_id != before.eigenaar_id and step != "accept":
        assert Vangnetplaatsing.objects.get(signaal=signaal).bij_id == now.eigenaar_id
