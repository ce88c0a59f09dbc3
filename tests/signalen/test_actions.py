"""Submitting, deciding, sending on, undoing."""

import datetime as dt
from uuid import UUID

import pytest

from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_signaal
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.kern.queries import story_of
from weerklank.signalen import actions
from weerklank.signalen.enums import MOVES, GeenVervolgGrond, SignaalStand
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Doorzending, GeenVervolg, Signaal
from weerklank.signalen.problems import SameOrganisatie

KEY = UUID(int=1)


@pytest.fixture
def signaal(people):
    return make_signaal(by=people.melder, organisatie=people.uitvoerder)


def happened(signaal):
    return [event.soort for event in story_of(signaal)]


def close(signaal, by, reden="Dit is een klacht."):
    return actions.close_without_follow_up(signaal, grond=GeenVervolgGrond.ANDERE_WEG, reden=reden, by=by, now=TUESDAY)


def test_a_submitted_signaal_has_an_owner_a_next_date_and_a_sender(people):
    signaal, is_new = actions.submit_signaal(
        prepare_melding("Loopt vast."),
        organisatie=people.uitvoerder,
        inzending=KEY,
        by=people.melder,
        now=MONDAY,
        seconds=42,
    )

    signaal.refresh_from_db()
    assert is_new
    assert (signaal.eigenaar, signaal.stand, signaal.next_on) == (people.uitvoerder, "ingediend", dt.date(2026, 3, 16))
    assert (signaal.afzender.gebruiker, signaal.seconds) == (people.melder, 42)
    assert happened(signaal) == [Happened.SIGNAAL_SUBMITTED]


def test_the_log_does_not_say_who_sent_it(signaal):
    assert [event.by for event in story_of(signaal)] == [None]


def test_sending_twice_is_one_signaal(people):
    first, _ = actions.submit_signaal(
        prepare_melding("Een."), organisatie=people.uitvoerder, inzending=KEY, by=people.melder, now=MONDAY
    )
    second, is_new = actions.submit_signaal(
        prepare_melding("Een."), organisatie=people.uitvoerder, inzending=KEY, by=people.melder, now=TUESDAY
    )

    assert (second, is_new) == (first, False)
    assert Signaal.objects.count() == 1


def test_the_same_key_of_another_organisation_is_another_signaal(people):
    first, _ = actions.submit_signaal(
        prepare_melding("Een."), organisatie=people.uitvoerder, inzending=KEY, by=people.melder, now=MONDAY
    )
    other, is_new = actions.submit_signaal(
        prepare_melding("Een."), organisatie=people.elders, inzending=KEY, by=people.outsider, now=MONDAY
    )

    assert is_new
    assert other != first


def test_somebody_without_the_role_cannot_submit(people):
    with pytest.raises(Cannot) as refused:
        actions.submit_signaal(
            prepare_melding("Een."), organisatie=people.elders, inzending=KEY, by=people.melder, now=MONDAY
        )

    assert refused.value.problems == [NotAllowed()]
    assert Signaal.objects.count() == 0


def test_a_reporter_can_point_at_one_that_is_the_same(people, signaal):
    mine, _ = actions.submit_signaal(
        prepare_melding("Ook vast."),
        organisatie=people.uitvoerder,
        inzending=KEY,
        by=people.collega,
        now=MONDAY,
        same_as=[signaal],
    )

    assert [row.ander for row in mine.verwantschappen.all()] == [signaal]
    assert mine.stand == SignaalStand.INGEDIEND


def test_no_follow_up_needs_a_reason(people, signaal):
    with pytest.raises(Cannot) as refused:
        close(signaal, people.coordinator, reden=" ")

    assert refused.value.problems == [ReasonMissing()]
    signaal.refresh_from_db()
    assert signaal.stand == SignaalStand.INGEDIEND
    assert happened(signaal) == [Happened.SIGNAAL_SUBMITTED]


def test_no_follow_up_ends_the_next_date_and_masks_the_reason(people, signaal):
    decision = close(signaal, people.coordinator, reden="Mevrouw Jansen kan in bezwaar.")

    signaal.refresh_from_db()
    assert (signaal.stand, signaal.next_on) == (SignaalStand.GEEN_VERVOLG, None)
    assert "Jansen" not in decision.reden
    assert happened(signaal)[-1] == Happened.SIGNAAL_CLOSED


@pytest.mark.parametrize("who", ["melder", "eigenaar", "coordinator_elders", "beleid"])
def test_only_the_coordinator_of_the_owner_decides(people, signaal, who):
    with pytest.raises(Cannot) as refused:
        close(signaal, getattr(people, who))

    assert refused.value.problems == [NotAllowed()]
    assert GeenVervolg.objects.count() == 0


def test_reopening_ends_the_decision_and_starts_a_new_clock(people, signaal):
    close(signaal, people.coordinator)

    actions.reopen(signaal, by=people.coordinator, now=TUESDAY)

    signaal.refresh_from_db()
    assert (signaal.stand, signaal.next_on) == (SignaalStand.IN_TRIAGE, dt.date(2026, 3, 17))
    assert [(d.ended_at, d.ended_by) for d in GeenVervolg.objects.all()] == [(TUESDAY, people.coordinator)]
    assert happened(signaal)[-1] == Happened.SIGNAAL_REOPENED


def test_the_second_of_two_coordinators_is_refused(people, signaal):
    mine, theirs = Signaal.objects.get(pk=signaal.pk), Signaal.objects.get(pk=signaal.pk)
    other = make_gebruiker(people.uitvoerder, Rol.COORDINATOR)
    close(mine, people.coordinator)

    with pytest.raises(Cannot) as refused:
        actions.offer(theirs, people.elders, reden="Hoort bij u.", by=other, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]
    assert Doorzending.objects.count() == 0
    assert GeenVervolg.objects.filter(ended_at=None).count() == 1


def test_the_offerer_stays_owner_until_the_other_accepts(people, signaal):
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)
    signaal.refresh_from_db()
    assert (signaal.eigenaar, signaal.stand, signaal.next_on) == (people.uitvoerder, "aangeboden", dt.date(2026, 3, 9))

    actions.accept(doorzending, by=people.coordinator_elders, now=TUESDAY)

    signaal.refresh_from_db()
    assert (signaal.eigenaar, signaal.organisatie, signaal.stand) == (people.elders, people.uitvoerder, "in_triage")
    assert happened(signaal)[-2:] == [Happened.SIGNAAL_OFFERED, Happened.SIGNAAL_ACCEPTED]


def test_a_refused_offer_returns_with_its_reason(people, signaal):
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)

    actions.refuse(doorzending, reden="Niet onze regel.", naar=None, by=people.coordinator_elders, now=TUESDAY)

    signaal.refresh_from_db()
    doorzending.refresh_from_db()
    assert (signaal.eigenaar, signaal.stand) == (people.uitvoerder, "in_triage")
    assert (doorzending.uitkomst, doorzending.antwoord) == ("geweigerd", "Niet onze regel.")


def test_refusing_needs_a_reason_and_the_right_person(people, signaal):
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)

    with pytest.raises(Cannot) as refused:
        actions.refuse(doorzending, reden="", naar=None, by=people.coordinator, now=TUESDAY)

    assert refused.value.problems == [NotAllowed(), ReasonMissing()]


def test_an_offer_can_be_withdrawn_until_it_is_answered(people, signaal):
    doorzending = actions.offer(signaal, people.elders, reden="Hoort bij u.", by=people.coordinator, now=MONDAY)
    actions.withdraw_offer(doorzending, by=people.coordinator, now=TUESDAY)

    with pytest.raises(Cannot) as refused:
        actions.accept(doorzending, by=people.coordinator_elders, now=TUESDAY)

    assert refused.value.problems == [MoveNotPossible()]
    signaal.refresh_from_db()
    assert (signaal.eigenaar, signaal.stand) == (people.uitvoerder, "in_triage")


def test_a_signaal_cannot_be_offered_to_its_own_organisation(people, signaal):
    with pytest.raises(Cannot) as refused:
        actions.offer(signaal, people.uitvoerder, reden="Hier.", by=people.coordinator, now=MONDAY)

    assert refused.value.problems == [SameOrganisatie()]


@pytest.mark.parametrize("van", SignaalStand)
@pytest.mark.parametrize("naar", SignaalStand)
def test_every_move_is_allowed_or_refused_as_the_table_says(people, signaal, van, naar):
    Signaal.objects.filter(pk=signaal.pk).update(stand=van)
    signaal.stand = van

    if naar in MOVES[van]:
        actions.move_signaal(signaal, naar, next_on=dt.date(2026, 4, 1))
    else:
        with pytest.raises(Cannot):
            actions.move_signaal(signaal, naar, next_on=dt.date(2026, 4, 1))

    signaal.refresh_from_db()
    assert signaal.stand == (naar if naar in MOVES[van] else van)


def test_missing_vectors_are_made_later_and_others_left_alone(people):
    first, second, third = (
        make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst=f"Tekst {n}.") for n in range(3)
    )
    Signaal.objects.filter(pk__in=[first.pk, third.pk]).update(vector=None)

    assert actions.add_missing_vectors() == 2
    assert actions.add_missing_vectors() == 0
    assert Signaal.objects.filter(vector=None).count() == 0
