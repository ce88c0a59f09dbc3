"""The log is told from where it was left: nothing twice, nothing skipped."""

import threading

import pytest
from django.db import connection, transaction

from tests.berichten.conftest import PowerCutError, power_cut
from tests.makers import MONDAY, TUESDAY, make_knelpunt, make_signaal
from tests.people import People, make_people
from weerklank.berichten.enums import Groep, Reden, Wijze
from weerklank.berichten.models import Bericht, Leesplaats, Voorkeur
from weerklank.berichten.vertellen import begin, tell
from weerklank.berichten.zinnen import kenmerk_of, kop_of, waarom_of, zin_of
from weerklank.kern.actions import give_rol, record
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.bundling import bundle


def heard_by(person: object) -> list[str]:
    return list(Bericht.objects.filter(gebruiker=person).order_by("id").values_list("gebeurtenis__soort", flat=True))


def test_what_happened_before_the_first_run_is_not_told(people: People) -> None:
    make_signaal(by=people.melder, organisatie=people.uitvoerder)

    assert (tell(), tell()) == (0, 0)


def test_each_step_is_told_once_however_often_the_worker_runs(told: People) -> None:
    signaal = make_signaal(by=told.melder, organisatie=told.uitvoerder)

    assert (tell(), tell()) == (2, 0)
    knelpunt = make_knelpunt(eigenaar=told.eigenaar, organisatie=told.uitvoerder, geadresseerde=told.ministerie)
    bundle(signaal, knelpunt, by=told.coordinator, now=TUESDAY)
    assert tell() == 1
    assert heard_by(told.melder) == [Happened.SIGNAAL_SUBMITTED, Happened.SIGNAAL_BUNDLED]
    assert heard_by(told.coordinator) == [Happened.SIGNAAL_SUBMITTED]


def test_two_reasons_are_one_bericht(told: People) -> None:
    make_signaal(by=told.coordinator, organisatie=told.uitvoerder)
    tell()

    bericht = Bericht.objects.get(gebruiker=told.coordinator)
    assert bericht.redenen == [Reden.MELDER, Reden.COORDINATOR]
    assert waarom_of(bericht) == "je meldde dit signaal, je beoordeelt signalen van je organisatie"
    assert bericht.groep == Groep.EIGEN


def test_two_own_signalen_with_one_knelpunt_are_one_bericht_about_the_newest(told: People) -> None:
    signalen = [make_signaal(by=told.melder, organisatie=told.uitvoerder, tekst=f"Te kort, {n}.") for n in range(2)]
    knelpunt = make_knelpunt(
        eigenaar=told.eigenaar, organisatie=told.uitvoerder, geadresseerde=told.ministerie, established=False
    )
    for signaal in signalen:
        bundle(signaal, knelpunt, by=told.coordinator, now=MONDAY)
    record(Happened.KNELPUNT_ESTABLISHED, about=knelpunt, by=told.eigenaar, at=TUESDAY)
    tell()

    bericht = Bericht.objects.get(gebruiker=told.melder, gebeurtenis__soort=Happened.KNELPUNT_ESTABLISHED)
    assert (bericht.signaal, kenmerk_of(bericht)) == (signalen[1], signalen[1].kenmerk)
    assert kop_of(bericht) == f"{signalen[1].kenmerk}: knelpunt vastgesteld"
    assert zin_of(bericht) == "Het knelpunt waar je signaal bij staat, is vastgesteld."


def test_whoever_did_it_is_not_told(told: People) -> None:
    give_rol(told.coordinator, Rol.KNELPUNTEIGENAAR, told.uitvoerder, by=None, now=MONDAY)
    knelpunt = make_knelpunt(eigenaar=told.coordinator, organisatie=told.uitvoerder, geadresseerde=told.ministerie)
    record(Happened.KNELPUNT_LAPSED, about=knelpunt, by=told.coordinator, at=TUESDAY)
    tell()

    assert heard_by(told.coordinator) == []


def test_the_own_choice_counts_before_the_setting(told: People, settings: object) -> None:
    settings.MAIL_IS_SENT = True  # type: ignore[attr-defined]
    Voorkeur.objects.create(gebruiker=told.melder, groep=Groep.EIGEN, wijze=Wijze.NIET)
    make_signaal(by=told.melder, organisatie=told.uitvoerder)
    tell()

    said = {b.gebruiker: (b.wijze, b.mail_at is None) for b in Bericht.objects.select_related("gebruiker")}
    assert said == {told.melder: (Wijze.NIET, True), told.coordinator: (Wijze.DAGELIJKS, False)}


def test_without_a_mail_server_everything_stands_on_the_page_and_nothing_waits_to_be_mailed(told: People) -> None:
    make_signaal(by=told.melder, organisatie=told.uitvoerder)
    tell()

    assert list(Bericht.objects.values_list("mail_at", "read_at")) == [(None, None)] * 2


def test_a_break_in_the_middle_leaves_no_half_told_batch(told: People) -> None:
    make_signaal(by=told.melder, organisatie=told.uitvoerder)
    place = Leesplaats.objects.get().plaats
    with pytest.raises(PowerCutError):
        power_cut(tell)

    assert (Leesplaats.objects.get().plaats, Bericht.objects.count()) == (place, 0)
    assert tell() == 2


@pytest.mark.django_db(transaction=True)
def test_what_is_still_being_written_is_waited_for_and_not_skipped() -> None:
    """One transaction takes its number and stays busy; another takes the next number and is done."""
    people = make_people()
    begin()
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )
    tell()
    taken, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            record(Happened.ARTIKEL_CHANGED, about=knelpunt, by=None, at=MONDAY)
            taken.set()
            go_on.wait(10)
        connection.close()

    busy = threading.Thread(target=slow)
    busy.start()
    taken.wait(10)
    record(Happened.SLEPEND_MARKED, about=knelpunt, by=None, at=TUESDAY)
    before = [tell(), tell()]
    go_on.set()
    busy.join()

    assert (before, tell()) == ([0, 0], 2)
    assert heard_by(people.eigenaar) == [Happened.ARTIKEL_CHANGED, Happened.SLEPEND_MARKED]


@pytest.mark.django_db(transaction=True)
def test_a_number_that_was_taken_and_given_up_holds_nothing_up_for_longer_than_a_run() -> None:
    people = make_people()
    begin()
    with pytest.raises(PowerCutError):
        power_cut(lambda: record(Happened.GEBRUIKER_ADDED, about=people.melder, by=None, at=MONDAY))
    make_signaal(by=people.melder, organisatie=people.uitvoerder)

    assert (tell(), tell(), tell()) == (0, 2, 0)
    assert Leesplaats.objects.get().plaats == Gebeurtenis.objects.latest("pk").pk
