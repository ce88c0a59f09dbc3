"""Signalen that other organisations offer."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.makers import make_signaal
from tests.people import People, browser_of
from weerklank.signalen.actions import offer
from weerklank.signalen.models import Doorzending


@pytest.fixture
def offered(people: People) -> Doorzending:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    return offer(signaal, people.elders, reden="Dit gaat over jullie wet.", by=people.coordinator, now=timezone.now())


@pytest.fixture
def elders(people: People) -> Client:
    """The browser of Coen Elders, to whom things are offered."""
    return browser_of(people.coordinator_elders)


def test_an_offer_is_shown_with_its_reason_and_in_the_queue(elders: Client, offered: Doorzending) -> None:
    page = elders.get("/coordinatie/aangeboden/").content.decode()

    assert "Dit gaat over jullie wet." in page
    assert offered.signaal.tekst in page
    assert "biedt 1 signaal aan" in elders.get("/coordinatie/").content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_queries_however_many_there_are(elders: Client, people: People, number: int) -> None:
    for _ in range(number):
        signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
        offer(signaal, people.elders, reden="Dit gaat over jullie wet.", by=people.coordinator, now=timezone.now())
    elders.get("/coordinatie/aangeboden/")

    with CaptureQueriesContext(connection) as queries:
        page = elders.get("/coordinatie/aangeboden/")

    assert len(page.context["rows"]) == number
    assert len(queries) == 6, "\n".join(q["sql"][:150] for q in queries)


def test_taking_over_makes_it_ours(elders: Client, people: People, offered: Doorzending) -> None:
    done = elders.post(f"/coordinatie/aangeboden/{offered.pk}/aanvaarden/")

    offered.signaal.refresh_from_db()
    assert done["Location"] == f"/coordinatie/signalen/{offered.signaal_id}/"
    assert offered.signaal.eigenaar == people.elders


def test_refusing_needs_a_reason_and_keeps_what_was_typed(elders: Client, people: People, offered: Doorzending) -> None:
    refused = elders.post(f"/coordinatie/aangeboden/{offered.pk}/weigeren/", {"reden": " ", "naar": "weet-niet"})
    silent = elders.post(f"/coordinatie/aangeboden/{offered.pk}/weigeren/", {"reden": "Dit is niet onze wet."})
    said = {"reden": "Dit is niet onze wet.", "naar": people.ministerie.pk}
    done = elders.post(f"/coordinatie/aangeboden/{offered.pk}/weigeren/", said)

    offered.signaal.refresh_from_db()
    assert refused.status_code == 422
    assert "Vul een reden in." in refused.content.decode()
    assert silent.status_code == 422
    assert "Kies een organisatie, of zeg dat je het niet weet." in silent.content.decode()
    assert "Dit is niet onze wet." in silent.content.decode()
    assert done["Location"] == "/coordinatie/aangeboden/"
    assert Doorzending.objects.get().tegenvoorstel == people.ministerie
    assert (offered.signaal.stand, offered.signaal.eigenaar) == ("in_triage", people.uitvoerder)


def test_an_offer_that_was_answered_meanwhile_says_so(elders: Client, offered: Doorzending) -> None:
    elders.post(f"/coordinatie/aangeboden/{offered.pk}/aanvaarden/")

    again = elders.post(f"/coordinatie/aangeboden/{offered.pk}/weigeren/", {"reden": "Toch niet.", "naar": "weet-niet"})

    assert again.status_code == 409
    assert "Dit kan nu niet." in again.content.decode()


def test_an_offer_to_others_is_not_found(coordinator: Client, offered: Doorzending) -> None:
    assert coordinator.post(f"/coordinatie/aangeboden/{offered.pk}/aanvaarden/").status_code == 404


@pytest.mark.parametrize("who", ["melder", "eigenaar", "beleid"])
def test_only_a_coordinator_sees_offers(people: People, who: str) -> None:
    assert browser_of(getattr(people, who)).get("/coordinatie/aangeboden/").status_code == 403
