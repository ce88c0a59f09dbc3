"""The pages of policy."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from tests.makers import (
    COMPLY,
    MONDAY,
    TUESDAY,
    make_concept,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_ministerie,
    make_publicatie,
    make_signaal,
    make_verzoek,
)
from tests.people import browser_of
from weerklank.antwoorden.enums import VerzoekStand
from weerklank.antwoorden.models import Antwoord, PuntAntwoord
from weerklank.kern.enums import Rol
from weerklank.knelpunten import bundling
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.publicatie.models import Publicatie


@pytest.fixture
def knelpunt(people):
    return make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)


@pytest.fixture
def verzoek(people, knelpunt):
    return make_verzoek(knelpunt, by=people.eigenaar)


def draft(**fields):
    values = {
        "inleiding": "Dank.",
        "version": "",
        "punt-1-soort": "overnemen",
        "punt-1-actie": "De termijn wordt acht weken.",
    }
    return values | fields


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_as_many_queries_for_three_as_for_one(people, count, django_assert_num_queries):
    for _ in range(count):
        make_verzoek(
            make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie),
            by=people.eigenaar,
        )
    client = browser_of(people.beleid)

    with django_assert_num_queries(5):
        page = client.get("/beleid/")

    assert page.content.decode().count('<th scope="row">') == count


@pytest.mark.parametrize("count", [1, 3])
def test_a_verzoek_costs_ten_queries_whatever_the_number_of_signalen(
    people, knelpunt, count, django_assert_num_queries
):
    for number in range(count):
        signaal = make_signaal(
            by=people.melder, organisatie=people.uitvoerder, tekst=f"Klanten lopen vast, keer {number}."
        )
        bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    client = browser_of(people.beleid)

    with django_assert_num_queries(10):
        page = client.get(f"/beleid/{verzoek.pk}/")

    assert page.content.decode().count("Klanten lopen vast, keer") == count


def test_policy_reads_the_words_of_reporters_but_not_their_names(people, knelpunt):
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst="Klanten lopen vast op de termijn.")
    bundling.bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)

    page = browser_of(people.beleid).get(f"/beleid/{verzoek.pk}/").content.decode()

    assert "Klanten lopen vast op de termijn." in page
    assert people.melder.naam not in page
    assert people.melder.email not in page


@pytest.mark.parametrize("who", ["melder", "coordinator", "eigenaar", "outsider"])
def test_who_does_not_write_answers_is_kept_out(people, verzoek, who):
    assert browser_of(getattr(people, who)).get("/beleid/").status_code == 403


def test_another_ministry_does_not_find_it(people, verzoek):
    elsewhere = make_gebruiker(make_ministerie(), Rol.BELEID)

    assert browser_of(elsewhere).get(f"/beleid/{verzoek.pk}/").status_code == 404


def test_a_visitor_is_sent_to_log_in(verzoek):
    page = Client().get(f"/beleid/{verzoek.pk}/")

    assert (page.status_code, page.url) == (302, f"{reverse('account_login')}?next=/beleid/{verzoek.pk}/")


def test_a_draft_is_kept_and_shown_again(people, verzoek):
    client = browser_of(people.beleid)

    saved = client.post(f"/beleid/{verzoek.pk}/antwoord/", draft())

    assert (saved.status_code, saved.url) == (302, f"/beleid/{verzoek.pk}/")
    form = client.get(f"/beleid/{verzoek.pk}/antwoord/").content.decode()
    assert "De termijn wordt acht weken." in form
    assert '<option value="overnemen" selected>' in form


def test_what_was_typed_stays_when_a_date_does_not_exist(people, verzoek):
    page = browser_of(people.beleid).post(f"/beleid/{verzoek.pk}/antwoord/", draft(**{"punt-1-actie_on": "2026-02-30"}))

    text = page.content.decode()
    assert page.status_code == 422
    assert "De termijn wordt acht weken." in text
    assert 'value="2026-02-30"' in text
    assert Antwoord.objects.count() == 0


def test_what_was_typed_stays_when_somebody_else_saved_first(people, verzoek):
    make_concept(verzoek, by=people.directeur)

    page = browser_of(people.beleid).post(f"/beleid/{verzoek.pk}/antwoord/", draft(inleiding="Mijn eigen zin."))

    assert page.status_code == 409
    assert "Mijn eigen zin." in page.content.decode()
    assert Antwoord.objects.get().inleiding == "Dank voor dit knelpunt."


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "👩‍👧 مرحبا", "x" * 9_999])
def test_strange_text_is_kept_and_shown_safely(people, verzoek, text):
    client = browser_of(people.beleid)
    client.post(f"/beleid/{verzoek.pk}/antwoord/", draft(inleiding=text))

    page = client.get(f"/beleid/{verzoek.pk}/").content.decode()

    assert "<script>alert" not in page
    assert Antwoord.objects.get().inleiding == text


def test_too_long_a_text_is_refused_with_a_message_and_kept(people, verzoek):
    page = browser_of(people.beleid).post(f"/beleid/{verzoek.pk}/antwoord/", draft(inleiding="x" * 100_000))

    assert page.status_code == 422
    assert "x" * 100_000 in page.content.decode()


def test_establishing_lists_what_is_missing(people, verzoek):
    browser_of(people.beleid).post(f"/beleid/{verzoek.pk}/antwoord/", draft())

    page = browser_of(people.directeur).post(f"/beleid/{verzoek.pk}/vaststelling/", {"ondertekenaar": "directeur"})

    assert page.status_code == 422
    assert "Punt 1: noem wie ervoor zorgt." in page.content.decode()


def test_draft_establish_publish(people, knelpunt, verzoek):
    make_publicatie(knelpunt, by=people.eigenaar, now=TUESDAY)
    make_concept(verzoek, by=people.beleid, antwoord=COMPLY | {"actie_on": dt.date(2099, 1, 1)})
    director = browser_of(people.directeur)

    assert (
        director.post(f"/beleid/{verzoek.pk}/vaststelling/", {"ondertekenaar": "directeur Inkomen"}).status_code == 302
    )
    assert director.post(f"/beleid/{verzoek.pk}/publicatie/").status_code == 302

    verzoek.refresh_from_db()
    knelpunt.refresh_from_db()
    assert (verzoek.stand, knelpunt.stand) == (VerzoekStand.GEPUBLICEERD, KnelpuntStand.BEANTWOORD)
    frozen = Publicatie.objects.order_by("-versie").first()
    assert frozen.inhoud["verzoeken"][0]["punten"][0]["antwoord"]["actie"] == COMPLY["actie"]


def test_establishing_can_be_undone_and_publishing_not(people, verzoek):
    make_established(verzoek, by=people.directeur)
    director = browser_of(people.directeur)

    assert director.post(f"/beleid/{verzoek.pk}/concept/").status_code == 302
    director.post(f"/beleid/{verzoek.pk}/vaststelling/", {"ondertekenaar": "directeur"})
    director.post(f"/beleid/{verzoek.pk}/publicatie/")

    assert director.post(f"/beleid/{verzoek.pk}/concept/").status_code == 409


def test_publishing_twice_is_refused_with_the_new_state(people, verzoek):
    make_established(verzoek, by=people.directeur)
    director = browser_of(people.directeur)
    director.post(f"/beleid/{verzoek.pk}/publicatie/")

    again = director.post(f"/beleid/{verzoek.pk}/publicatie/")

    assert again.status_code == 409
    assert PuntAntwoord.objects.count() == 1


def test_forwarding_says_to_whom(people, verzoek):
    other = make_ministerie("Ministerie van Elders (fictief)")
    make_gebruiker(other, Rol.BELEID)
    make_established(
        verzoek,
        by=people.directeur,
        antwoord={"soort": "niet_bevoegd", "toelichting": "Nee.", "doorgestuurd_aan": other},
    )

    page = browser_of(people.directeur).post(f"/beleid/{verzoek.pk}/publicatie/", follow=True)

    assert "Ministerie van Elders (fictief)" in page.content.decode()


def test_a_claim_waits_for_the_executor(people, knelpunt, verzoek):
    make_established(verzoek, by=people.directeur)
    director = browser_of(people.directeur)
    director.post(f"/beleid/{verzoek.pk}/publicatie/")

    assert director.post(f"/beleid/{verzoek.pk}/oplossing/", {"toelichting": ""}).status_code == 422
    assert director.post(f"/beleid/{verzoek.pk}/oplossing/", {"toelichting": "De wet is gewijzigd."}).status_code == 302

    knelpunt.refresh_from_db()
    assert knelpunt.stand == KnelpuntStand.OPGELOST_GEMELD


def test_an_empty_list_says_what_will_come(people):
    assert "Er wacht niets op uw antwoord" in browser_of(people.beleid).get("/beleid/").content.decode()


def test_a_long_list_goes_on_in_pages(people):
    for number in range(22):
        make_verzoek(
            make_knelpunt(
                eigenaar=people.eigenaar,
                organisatie=people.uitvoerder,
                geadresseerde=people.ministerie,
                titel=f"Nummer {number}",
            ),
            by=people.eigenaar,
        )
    client = browser_of(people.beleid)

    first = client.get("/beleid/").context["page"]
    second = client.get(first.volgende).context["page"]
    back = client.get(second.vorige).context["page"]

    assert (len(first.rows), len(second.rows)) == (20, 2)
    assert {row.pk for row in first.rows}.isdisjoint({row.pk for row in second.rows})
    assert [row.pk for row in back.rows] == [row.pk for row in first.rows]


@pytest.mark.parametrize("made_up", ["x", "bnVsbA", "W10", "%00"])
def test_a_made_up_page_is_the_first_page(people, verzoek, made_up):
    assert browser_of(people.beleid).get(f"/beleid/?blad={made_up}").context["page"].rows == [verzoek]
