"""The log, the clocks, people and their tokens."""

import datetime as dt

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_organisatie
from weerklank.kern.actions import (
    add_gebruiker,
    close_access,
    end_rol,
    give_rol,
    make_sleutel,
    open_access,
    record,
    revoke_sleutel,
    start_termijn,
    use_sleutel,
)
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import ApiSleutel, Gebeurtenis, Gebruiker, Rolvervulling
from weerklank.kern.problems import Cannot, EmailInUse, LastOfRol, RolElsewhere
from weerklank.kern.queries import holders_of, story_of
from weerklank.kern.rules import active_rollen


def test_an_event_says_who_what_when_and_about_which_record(people):
    event = record(
        Happened.KNELPUNT_MERGED,
        about=people.uitvoerder,
        by=people.coordinator,
        at=MONDAY,
        van=12,
        due_on=dt.date(2026, 4, 1),
    )

    event.refresh_from_db()
    assert (event.soort, event.by, event.at, event.over, event.over_id, event.gegevens) == (
        "knelpunt-samengevoegd",
        people.coordinator,
        MONDAY,
        "organisatie",
        people.uitvoerder.pk,
        {"van": 12, "due_on": "2026-04-01"},
    )


@pytest.mark.parametrize("words", ["de klant belde", "a\nb", "", "x" * 81, "é"])
def test_words_of_people_are_refused_in_the_log(people, words):
    before = Gebeurtenis.objects.count()

    with pytest.raises(ValueError, match="only codes and ids"):
        record(Happened.KNELPUNT_MERGED, about=people.uitvoerder, by=None, at=MONDAY, reden=words)

    assert Gebeurtenis.objects.count() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kern_gebeurtenis SET at = now()",
        "UPDATE kern_gebeurtenis SET at = now() WHERE false",
        "DELETE FROM kern_gebeurtenis",
        "TRUNCATE kern_gebeurtenis CASCADE",
    ],
)
def test_the_database_refuses_to_change_the_log(people, statement):
    before = list(Gebeurtenis.objects.order_by("pk").values())

    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic():
            cursor.execute(statement)

    assert before
    assert list(Gebeurtenis.objects.order_by("pk").values()) == before


def test_a_story_holds_the_events_of_one_record_in_order(people):
    for organisatie, at in [(people.elders, MONDAY), (people.uitvoerder, TUESDAY), (people.uitvoerder, MONDAY)]:
        record(Happened.KNELPUNT_MERGED, about=organisatie, by=None, at=at)

    story = story_of(people.uitvoerder).filter(soort=Happened.KNELPUNT_MERGED)
    assert [event.at for event in story] == [MONDAY, TUESDAY]


def test_a_clock_keeps_the_size_and_basis_of_its_first_day(db):
    termijn = start_termijn("antwoord", on=dt.date(2026, 3, 2))

    assert (termijn.due_on, termijn.omvang, termijn.grondslag) == (dt.date(2026, 4, 13), "6 weken", "instelling")


def test_a_clock_is_late_from_the_next_day_on(db):
    termijn = start_termijn("triage", on=dt.date(2026, 3, 2))

    assert termijn.due_on == dt.date(2026, 3, 16)
    assert not termijn.is_overdue(dt.date(2026, 3, 16))
    assert termijn.is_overdue(dt.date(2026, 3, 17))


def test_a_role_is_given_once_however_often_it_is_given(db):
    organisatie = make_organisatie()
    gebruiker = make_gebruiker()

    first = give_rol(gebruiker, Rol.COORDINATOR, organisatie, by=None, now=MONDAY)
    second = give_rol(gebruiker, Rol.COORDINATOR, organisatie, by=None, now=TUESDAY)

    assert first == second
    assert story_of(gebruiker).filter(soort=Happened.ROL_GIVEN).count() == 1


def test_ending_a_role_twice_is_one_event(people):
    vervulling = Rolvervulling.objects.get(gebruiker=people.melder)

    end_rol(vervulling, by=None, now=MONDAY)
    end_rol(vervulling, by=None, now=TUESDAY)

    vervulling.refresh_from_db()
    assert vervulling.ended_at == MONDAY
    assert story_of(people.melder).filter(soort=Happened.ROL_ENDED).count() == 1
    assert list(holders_of(Rol.PROFESSIONAL, people.uitvoerder)) == [people.collega]


def test_the_last_coordinator_cannot_leave_until_there_is_another(people):
    vervulling = Rolvervulling.objects.get(gebruiker=people.coordinator)
    with pytest.raises(Cannot) as refused:
        end_rol(vervulling, by=None, now=TUESDAY)
    assert refused.value.problems == [LastOfRol()]

    make_gebruiker(people.uitvoerder, Rol.COORDINATOR)
    end_rol(vervulling, by=None, now=TUESDAY)

    assert people.coordinator not in holders_of(Rol.COORDINATOR, people.uitvoerder)


def test_closing_an_account_keeps_its_history_and_can_be_undone(people):
    manager = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)

    close_access(people.melder, by=manager, now=MONDAY)
    close_access(people.melder, by=manager, now=TUESDAY)
    people.melder.refresh_from_db()
    assert not people.melder.is_active
    open_access(people.melder, by=manager, now=TUESDAY)

    people.melder.refresh_from_db()
    assert people.melder.is_active
    assert [e.soort for e in story_of(people.melder)][-2:] == [Happened.GEBRUIKER_CLOSED, Happened.GEBRUIKER_OPENED]


def test_a_manager_does_not_close_the_account_of_somebody_who_also_works_elsewhere(people):
    manager = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)
    give_rol(people.melder, Rol.PROFESSIONAL, people.elders, by=None, now=MONDAY)

    with pytest.raises(Cannot) as refused:
        close_access(people.melder, by=manager, now=TUESDAY)

    assert refused.value.problems == [RolElsewhere()]


def test_an_address_has_one_account(people):
    with pytest.raises(Cannot) as refused:
        add_gebruiker(email=people.melder.email.upper(), naam="Ander", password=None, by=None, now=MONDAY)

    assert refused.value.problems == [EmailInUse()]


def test_a_token_is_never_stored_and_opens_its_own_organisation(people):
    sleutel, token = make_sleutel(people.uitvoerder, people.coordinator, naam="koppeling", by=None, now=MONDAY)

    found, _times = use_sleutel(token, window=1)
    assert found == sleutel
    assert (found.organisatie.naam, found.gebruiker.email) == (people.uitvoerder.naam, people.coordinator.email)
    assert token not in str(list(ApiSleutel.objects.values()))


def test_a_revoked_token_opens_nothing(people):
    sleutel, token = make_sleutel(people.uitvoerder, people.coordinator, naam="koppeling", by=None, now=MONDAY)
    other, other_token = make_sleutel(people.uitvoerder, people.coordinator, naam="tweede", by=None, now=MONDAY)

    revoke_sleutel(sleutel, by=None, now=TUESDAY)

    assert use_sleutel(token, window=1) is None
    assert use_sleutel(other_token, window=1) == (other, 1)


def test_a_token_of_a_closed_account_opens_nothing(people):
    _sleutel, token = make_sleutel(people.uitvoerder, people.collega, naam="koppeling", by=None, now=MONDAY)
    Gebruiker.objects.filter(pk=people.collega.pk).update(is_active=False)

    assert use_sleutel(token, window=1) is None


def test_the_use_of_a_token_is_counted_in_each_stretch_of_time_apart(people):
    _sleutel, token = make_sleutel(people.uitvoerder, people.melder, naam="koppeling", by=None, now=MONDAY)

    assert [use_sleutel(token, window=window)[1] for window in (1, 1, 1, 2, 2)] == [1, 2, 3, 1, 2]


def test_who_uses_a_token_has_the_roles_of_now_in_one_query(people, django_assert_num_queries):
    _sleutel, token = make_sleutel(people.uitvoerder, people.coordinator, naam="koppeling", by=None, now=MONDAY)
    held = active_rollen(Gebruiker.objects.get(pk=people.coordinator.pk))

    with django_assert_num_queries(1):
        found, _times = use_sleutel(token, window=1)
        assert active_rollen(found.gebruiker) == held != frozenset()

    Rolvervulling.objects.filter(gebruiker=people.coordinator).update(ended_at=TUESDAY)
    found, _times = use_sleutel(token, window=1)
    assert active_rollen(found.gebruiker) == frozenset()


def test_an_account_is_found_by_its_address_in_any_case(db):
    made = add_gebruiker(
        email="Jo.Jansen@Voorbeeld.invalid", naam="Jo", password="een-lang-wachtwoord", by=None, now=MONDAY
    )

    assert type(made).objects.get_by_natural_key("JO.JANSEN@voorbeeld.invalid") == made
    assert made.check_password("een-lang-wachtwoord")
