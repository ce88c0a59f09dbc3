"""Deciding about proposals: every allowed and forbidden move, and the way back."""

import pytest

from tests.knelpunten.alike import beschrijving, knelpunt_about, signaal_about
from tests.makers import LATER, MONDAY, TUESDAY
from weerklank.kern.enums import Happened
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, ReasonMissing
from weerklank.kern.queries import story_of
from weerklank.knelpunten import groeperen, voorstellen
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.enums import VOORSTEL_MOVES, Koppelgrond, VoorstelUitkomst
from weerklank.knelpunten.models import Bundeling, Knelpunt, Paaroordeel, Voorstel, VoorstelLid
from weerklank.knelpunten.problems import ChooseSignalen, ChooseTwo, VoorstelDecided
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.models import Signaal


@pytest.fixture
def bundel(people):
    """Three signalen that may be one knelpunt."""
    return _proposed(people)


@pytest.fixture
def bijvoeg(people):
    """Three signalen that may belong to a knelpunt."""
    knelpunt_about(people, 1)
    return _proposed(people)


def _proposed(people):
    """The one proposal about three signalen of one subject."""
    for _ in range(3):
        signaal_about(people, 1)
    groeperen.propose_for(people.uitvoerder, now=MONDAY)
    return Voorstel.objects.get()


def pks_of(voorstel):
    return list(voorstel.leden.order_by("signaal").values_list("signaal", flat=True))


def standing():
    rows = Bundeling.objects.filter(ended_at=None).order_by("signaal").values_list("signaal", "knelpunt", "grond")
    return [tuple(row) for row in rows]


def said():
    rows = Paaroordeel.objects.filter(ended_at=None).order_by("pk")
    return [(row.signaal_id, row.ander_id, row.knelpunt_id, row.zelfde) for row in rows]


def problems_of(action, *args, **rest):
    with pytest.raises(Cannot) as refused:
        action(*args, now=TUESDAY, **rest)
    return refused.value.problems


def test_accepting_adds_the_signalen_and_keeps_what_was_said(people, bijvoeg):
    pks, knelpunt = pks_of(bijvoeg), bijvoeg.knelpunt_id
    voorstellen.accept_into(bijvoeg, pks, by=people.coordinator, now=TUESDAY)

    bijvoeg.refresh_from_db()
    assert (bijvoeg.uitkomst, bijvoeg.by) == (VoorstelUitkomst.AANVAARD, people.coordinator)
    assert standing() == [(pk, knelpunt, Koppelgrond.VOORSTEL) for pk in pks]
    assert said() == [(pk, None, knelpunt, True) for pk in pks]
    assert [event.soort for event in story_of(bijvoeg)] == [Happened.VOORSTEL_ACCEPTED]


def test_accepting_in_part_says_of_the_others_that_they_do_not_belong(people, bijvoeg):
    first, second, third = pks_of(bijvoeg)
    voorstellen.accept_into(bijvoeg, [first, third], by=people.coordinator, now=TUESDAY)

    bijvoeg.refresh_from_db()
    knelpunt = bijvoeg.knelpunt_id
    assert bijvoeg.uitkomst == VoorstelUitkomst.DEELS
    assert said() == [(first, None, knelpunt, True), (third, None, knelpunt, True), (second, None, knelpunt, False)]
    groeperen.propose_for(people.uitvoerder, now=LATER)
    assert Voorstel.objects.filter(ended_at=None).count() == 0


def test_a_new_knelpunt_takes_the_chosen_signalen(people, bundel):
    pks = pks_of(bundel)
    said_by = {"by": people.coordinator, "now": TUESDAY}
    voorstellen.accept_as_new(bundel, pks, beschrijving(people, titel="Samen"), **said_by)

    bundel.refresh_from_db()
    assert (bundel.knelpunt.titel, bundel.uitkomst) == ("Samen", VoorstelUitkomst.AANVAARD)
    assert standing() == [(pk, bundel.knelpunt_id, Koppelgrond.VOORSTEL) for pk in pks]


def test_choosing_too_few_is_refused_and_opens_nothing(people, bundel):
    pks = pks_of(bundel)
    described = beschrijving(people)

    assert problems_of(voorstellen.accept_as_new, bundel, pks[:1], described, by=people.coordinator) == [ChooseTwo()]
    assert Knelpunt.objects.count() == 0


def test_nothing_chosen_is_refused(people, bijvoeg):
    strange = signaal_about(people, 5).pk

    assert problems_of(voorstellen.accept_into, bijvoeg, [strange], by=people.coordinator) == [ChooseSignalen()]


def test_refusing_says_of_each_two_that_they_differ(people, bundel):
    one, two, three = pks_of(bundel)
    voorstellen.refuse(bundel, reden="Het zijn drie zaken.", by=people.coordinator, now=TUESDAY)

    bundel.refresh_from_db()
    assert (bundel.uitkomst, bundel.reden) == (VoorstelUitkomst.GEWEIGERD, "Het zijn drie zaken.")
    assert said() == [(one, two, None, False), (one, three, None, False), (two, three, None, False)]
    assert Signaal.objects.filter(stand=SignaalStand.INGEDIEND).count() == 3


def test_a_reason_is_masked_and_needed(people, bijvoeg):
    assert problems_of(voorstellen.refuse, bijvoeg, reden=" ", by=people.coordinator) == [ReasonMissing()]

    voorstellen.refuse(bijvoeg, reden="Volgens mevrouw Jansen niet.", by=people.coordinator, now=TUESDAY)

    bijvoeg.refresh_from_db()
    assert "Jansen" not in bijvoeg.reden


@pytest.mark.parametrize("who", ["melder", "collega", "eigenaar", "coordinator_elders", "beleid"])
def test_only_the_coordinator_of_the_owner_decides(people, bundel, who):
    by, pks, described = getattr(people, who), pks_of(bundel), beschrijving(people)

    assert problems_of(voorstellen.accept_as_new, bundel, pks, described, by=by) == [NotAllowed()]
    assert problems_of(voorstellen.refuse, bundel, reden="Nee.", by=by) == [NotAllowed()]
    assert problems_of(voorstellen.undo, bundel, by=by) == [NotAllowed()]


def _decide(voorstel, uitkomst, people):
    by = {"by": people.coordinator, "now": TUESDAY}
    pks = pks_of(voorstel)
    if uitkomst == VoorstelUitkomst.GEWEIGERD:
        voorstellen.refuse(voorstel, reden="Nee.", **by)
    elif uitkomst == VoorstelUitkomst.INGEHAALD:
        for pk in pks:
            bundle(Signaal.objects.get(pk=pk), knelpunt_about(people, 9), **by)
        groeperen.propose_for(people.uitvoerder, now=TUESDAY)
    elif uitkomst:
        voorstellen.accept_into(voorstel, pks if uitkomst == VoorstelUitkomst.AANVAARD else pks[:1], **by)
    voorstel.refresh_from_db()
    assert voorstel.uitkomst == uitkomst


DECISIONS = {
    "accept": lambda one, people: voorstellen.accept_into(one, pks_of(one), by=people.coordinator, now=LATER),
    "refuse": lambda one, people: voorstellen.refuse(one, reden="Nee.", by=people.coordinator, now=LATER),
    "undo": lambda one, people: voorstellen.undo(one, by=people.coordinator, now=LATER),
}


@pytest.mark.parametrize("uitkomst", ["", *VoorstelUitkomst.values])
@pytest.mark.parametrize("decision", DECISIONS)
def test_every_move_that_is_not_on_the_table_is_refused(people, bijvoeg, uitkomst, decision):
    _decide(bijvoeg, uitkomst, people)
    back = decision == "undo"
    allowed = "" in VOORSTEL_MOVES[uitkomst] if back else uitkomst == ""

    if allowed:
        DECISIONS[decision](bijvoeg, people)
    else:
        with pytest.raises(Cannot) as refused:
            DECISIONS[decision](bijvoeg, people)
        assert refused.value.problems == [MoveNotPossible() if back else VoorstelDecided()]


@pytest.mark.parametrize("uitkomst", ["aanvaard", "deels", "geweigerd"])
def test_undoing_brings_everything_back(people, bijvoeg, uitkomst):
    before = (pks_of(bijvoeg), bijvoeg.knelpunt_id, bijvoeg.aantal)
    _decide(bijvoeg, uitkomst, people)

    voorstellen.undo(bijvoeg, by=people.coordinator, now=LATER)

    bijvoeg.refresh_from_db()
    assert (bijvoeg.uitkomst, bijvoeg.reden, bijvoeg.is_open) == ("", "", True)
    assert (pks_of(bijvoeg), bijvoeg.knelpunt_id, bijvoeg.aantal) == before
    assert (standing(), said(), VoorstelLid.objects.filter(ended_at=None).count()) == ([], [], 3)
    groeperen.propose_for(people.uitvoerder, now=LATER)
    assert Voorstel.objects.count() == 1


def test_undoing_a_new_knelpunt_keeps_it_without_its_signalen(people, bundel):
    pks = pks_of(bundel)
    voorstellen.accept_as_new(bundel, pks, beschrijving(people), by=people.coordinator, now=TUESDAY)
    knelpunt = Knelpunt.objects.get()

    voorstellen.undo(bundel, by=people.coordinator, now=LATER)

    bundel.refresh_from_db()
    assert (bundel.knelpunt, standing(), Knelpunt.objects.get()) == (None, [], knelpunt)


def test_undoing_is_refused_when_its_signalen_went_elsewhere(people, bundel):
    voorstellen.refuse(bundel, reden="Nee.", by=people.coordinator, now=TUESDAY)
    for pk in pks_of(bundel)[:2]:
        bundle(Signaal.objects.get(pk=pk), knelpunt_about(people, 4), by=people.coordinator, now=TUESDAY)

    assert problems_of(voorstellen.undo, bundel, by=people.coordinator) == [MoveNotPossible()]
    assert len(said()) == 3
