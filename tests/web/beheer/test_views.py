"""The pages of management."""

import re

import pytest
from django.test import Client

from tests.makers import MONDAY, make_gebruiker, make_organisatie, make_signaal
from tests.people import browser_of
from weerklank.kern.actions import give_rol, use_sleutel
from weerklank.kern.enums import Rol
from weerklank.kern.models import ApiSleutel, Gebruiker, Rolvervulling


@pytest.fixture
def manager(people):
    return make_gebruiker(people.uitvoerder, Rol.BEHEERDER, naam="Bas Beheer")


@pytest.fixture
def client(manager):
    return browser_of(manager)


def test_a_manager_sees_the_own_people_only(people, client):
    page = client.get("/beheer/").content.decode()

    assert people.melder.naam in page
    assert people.outsider.naam not in page


@pytest.mark.parametrize("extra", [0, 2])
def test_the_list_costs_five_queries_whatever_its_length(people, client, extra, django_assert_num_queries):
    for _ in range(extra):
        make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL)

    with django_assert_num_queries(5):
        client.get("/beheer/")


@pytest.mark.parametrize("who", ["melder", "coordinator", "beleid", "outsider"])
def test_who_does_not_manage_is_kept_out(people, who):
    assert browser_of(getattr(people, who)).get("/beheer/").status_code == 403


def test_an_account_of_another_organisation_is_not_found(people, client):
    assert client.get(f"/beheer/accounts/{people.outsider.pk}/").status_code == 404
    assert client.post(f"/beheer/accounts/{people.outsider.pk}/toegang/", {"toegang": "dicht"}).status_code == 404


def test_a_new_account_has_its_first_role_and_no_password(people, client):
    made = client.post(
        "/beheer/accounts/nieuw/",
        {
            "naam": "Nora Nieuw",
            "email": "nora@voorbeeld.invalid",
            "organisatie": people.uitvoerder.pk,
            "rol": "professional",
        },
    )

    nora = Gebruiker.objects.get(email="nora@voorbeeld.invalid")
    assert made.url == f"/beheer/accounts/{nora.pk}/"
    assert not nora.has_usable_password()
    assert [(r.rol, r.organisatie) for r in nora.rolvervullingen.all()] == [("professional", people.uitvoerder)]


def test_an_address_in_use_says_so_and_keeps_the_form(people, client):
    page = client.post(
        "/beheer/accounts/nieuw/",
        {
            "naam": "Nora Nieuw",
            "email": people.melder.email.upper(),
            "organisatie": people.uitvoerder.pk,
            "rol": "professional",
        },
    )

    assert page.status_code == 409
    assert "Nora Nieuw" in page.content.decode()
    assert "bestaat al een account" in page.content.decode()


def test_nobody_gives_a_role_in_an_organisation_of_others(people, client):
    refused = client.post(
        f"/beheer/accounts/{people.melder.pk}/rollen/", {"organisatie": people.elders.pk, "rol": "beheerder"}
    )

    assert refused.status_code == 403
    assert not Rolvervulling.objects.filter(gebruiker=people.melder, organisatie=people.elders).exists()


def test_a_role_is_given_and_ended(people, client):
    client.post(
        f"/beheer/accounts/{people.melder.pk}/rollen/",
        {"organisatie": people.uitvoerder.pk, "rol": "redacteur"},
    )
    given = Rolvervulling.objects.get(gebruiker=people.melder, rol="redacteur")

    client.post(f"/beheer/accounts/{people.melder.pk}/rollen/{given.pk}/einde/")

    given.refresh_from_db()
    assert given.ended_at is not None


def test_the_last_coordinator_stays_and_the_page_says_why(people, client):
    only = Rolvervulling.objects.get(gebruiker=people.coordinator)

    page = client.post(f"/beheer/accounts/{people.coordinator.pk}/rollen/{only.pk}/einde/", follow=True)

    only.refresh_from_db()
    assert only.ended_at is None
    assert "Dit is de laatste met deze rol" in page.content.decode()


def test_a_role_elsewhere_cannot_be_ended_from_here(people, client):
    elsewhere = give_rol(people.melder, Rol.PROFESSIONAL, people.elders, by=None, now=MONDAY)

    assert client.post(f"/beheer/accounts/{people.melder.pk}/rollen/{elsewhere.pk}/einde/").status_code == 404


def test_nobody_locks_the_own_door(manager, client):
    assert client.post(f"/beheer/accounts/{manager.pk}/toegang/", {"toegang": "dicht"}).status_code == 403


def test_a_closed_account_is_logged_out_at_once(people, client):
    theirs = Client()
    theirs.force_login(people.melder)

    client.post(f"/beheer/accounts/{people.melder.pk}/toegang/", {"toegang": "dicht"})

    assert theirs.get("/balie/").status_code == 302
    client.post(f"/beheer/accounts/{people.melder.pk}/toegang/", {"toegang": "open"})
    people.melder.refresh_from_db()
    assert people.melder.is_active


def test_a_token_is_shown_once(people, client):
    page = client.post(
        "/beheer/sleutels/", {"organisatie": people.uitvoerder.pk, "naam": "zaaksysteem"}
    ).content.decode()

    token = re.search(r"wk_[\w-]+", page).group()
    assert use_sleutel(token, window=1)[0].organisatie == people.uitvoerder
    assert token not in client.get("/beheer/sleutels/").content.decode()


def test_a_revoked_token_stays_on_the_list(people, client):
    client.post("/beheer/sleutels/", {"organisatie": people.uitvoerder.pk, "naam": "zaaksysteem"})
    sleutel = ApiSleutel.objects.get()

    client.post(f"/beheer/sleutels/{sleutel.pk}/einde/")

    sleutel.refresh_from_db()
    assert sleutel.revoked_at is not None
    assert "zaaksysteem" in client.get("/beheer/sleutels/").content.decode()


def test_what_a_system_reports_with_a_token_comes_in_under_a_coordinator(people, client):
    page = client.post(
        "/beheer/sleutels/", {"organisatie": people.uitvoerder.pk, "naam": "zaaksysteem"}
    ).content.decode()
    account = use_sleutel(re.search(r"wk_[\w-]+", page).group(), window=1)[0].gebruiker

    signaal = make_signaal(by=account, organisatie=people.uitvoerder)

    assert (account, signaal.eigenaar) == (people.coordinator, people.uitvoerder)


def test_without_a_coordinator_there_is_no_token(db):
    organisatie = make_organisatie()
    client = browser_of(make_gebruiker(organisatie, Rol.BEHEERDER))

    page = client.post("/beheer/sleutels/", {"organisatie": organisatie.pk, "naam": "zaaksysteem"})

    assert page.status_code == 422
    assert ApiSleutel.objects.count() == 0
