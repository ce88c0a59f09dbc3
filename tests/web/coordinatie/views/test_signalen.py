"""Triage of one signaal."""

import threading

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.makers import make_knelpunt, make_signaal
from tests.people import People, browser_of, make_people
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.signalen.models import Doorzending, GeenVervolg, Signaal
from weerklank.signalen.queries import queue_for


@pytest.fixture
def signaal(people: People) -> Signaal:
    return make_signaal(
        by=people.melder, organisatie=people.uitvoerder, tekst="Mensen zonder DigiD krijgen hun papieren niet op tijd."
    )


def at(signaal: Signaal, step: str = "") -> str:
    return f"/coordinatie/signalen/{signaal.pk}/{step}"


def test_the_page_shows_the_text_what_looks_like_it_and_who_sent_it(
    coordinator: Client, people: People, signaal: Signaal, knelpunt: Knelpunt
) -> None:
    page = coordinator.get(at(signaal))

    assert signaal.tekst in page.content.decode()
    assert people.melder.naam in page.content.decode()
    assert [one.knelpunt for one in page.context["proposals"].knelpunten] == [knelpunt]
    assert "gebruikt dezelfde woorden" in page.content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_the_same_queries_however_much_looks_like_it(
    coordinator: Client, people: People, signaal: Signaal, number: int
) -> None:
    for _ in range(number):
        make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
        make_signaal(by=people.collega, organisatie=people.uitvoerder, tekst=signaal.tekst)
    coordinator.get(at(signaal))

    with CaptureQueriesContext(connection) as queries:
        coordinator.get(at(signaal))

    assert len(queries) == 10, "\n".join(q["sql"][:200] for q in queries)


def test_the_sender_stays_hidden_from_the_organisation_it_was_offered_to(
    coordinator: Client, people: People, signaal: Signaal
) -> None:
    coordinator.post(at(signaal, "doorsturen/"), {"aan": people.elders.pk, "reden": "Dit gaat over hun wet."})
    offered = Doorzending.objects.get()
    elders = browser_of(people.coordinator_elders)
    elders.post(f"/coordinatie/aangeboden/{offered.pk}/aanvaarden/")

    page = elders.get(at(signaal)).content.decode()

    assert signaal.tekst in page
    assert people.melder.naam not in page
    assert people.melder.email not in page


def test_an_owner_of_knelpunten_reads_without_sender_and_without_buttons(
    eigenaar: Client, people: People, signaal: Signaal
) -> None:
    page = eigenaar.get(at(signaal)).content.decode()

    assert signaal.tekst in page
    assert people.melder.naam not in page
    assert "geen-vervolg" not in page


def test_bundling_goes_on_to_the_next_and_can_be_undone(
    coordinator: Client, people: People, signaal: Signaal, knelpunt: Knelpunt
) -> None:
    following = make_signaal(by=people.melder, organisatie=people.uitvoerder)

    done = coordinator.post(at(signaal, "bundelen/"), {"knelpunt": knelpunt.pk})
    page = coordinator.get(done["Location"]).content.decode()
    undone = coordinator.post(at(signaal, "ongedaan/"))

    assert done["Location"] == f"{at(following)}?gedaan={signaal.pk}"
    assert at(signaal, "ongedaan/") in page
    assert undone["Location"] == at(signaal)
    signaal.refresh_from_db()
    assert signaal.stand == "in_triage"
    assert Bundeling.objects.filter(signaal=signaal, ended_at=None).count() == 0


def test_the_last_one_leads_back_to_the_empty_queue(coordinator: Client, signaal: Signaal, knelpunt: Knelpunt) -> None:
    done = coordinator.post(at(signaal, "bundelen/"), {"knelpunt": knelpunt.pk})

    assert done["Location"] == f"/coordinatie/?gedaan={signaal.pk}"
    assert "Ongedaan maken" in coordinator.get(done["Location"]).content.decode()


@pytest.mark.parametrize("words", ["aanvraagtermijn", "papieren elkaar"])
def test_a_knelpunt_is_found_by_words(coordinator: Client, signaal: Signaal, knelpunt: Knelpunt, words: str) -> None:
    assert coordinator.get(at(signaal), {"zoek": words}).context["found"] == [knelpunt]


def test_a_knelpunt_is_found_by_its_number(coordinator: Client, signaal: Signaal, knelpunt: Knelpunt) -> None:
    forms = (knelpunt.kenmerk, knelpunt.kenmerk.lower(), str(knelpunt.pk))

    assert [coordinator.get(at(signaal), {"zoek": form}).context["found"] for form in forms] == [[knelpunt]] * 3


def test_no_follow_up_needs_a_ground_and_a_reason_and_keeps_what_was_typed(
    coordinator: Client, signaal: Signaal
) -> None:
    nothing = coordinator.post(at(signaal, "geen-vervolg/"), {"reden": "Hersteld op 1 mei."})
    no_reason = coordinator.post(at(signaal, "geen-vervolg/"), {"grond": "eenmalig", "reden": "  "})

    assert (nothing.status_code, no_reason.status_code) == (422, 422)
    assert "Hersteld op 1 mei." in nothing.content.decode()
    assert "Vul een reden in." in no_reason.content.decode()
    assert "#geen_vervolg_reden" in no_reason.content.decode()
    assert GeenVervolg.objects.count() == 0


def test_no_follow_up_is_decided_and_undone(coordinator: Client, signaal: Signaal) -> None:
    coordinator.post(at(signaal, "geen-vervolg/"), {"grond": "eenmalig", "reden": "Hersteld."})
    closed = coordinator.get(at(signaal)).content.decode()
    coordinator.post(at(signaal, "ongedaan/"))

    signaal.refresh_from_db()
    assert "eenmalige fout, al hersteld. Hersteld." in closed
    assert signaal.stand == "in_triage"


def test_sending_on_needs_a_place_and_a_reason(coordinator: Client, people: People, signaal: Signaal) -> None:
    nowhere = coordinator.post(at(signaal, "doorsturen/"), {"reden": "Dit gaat over hun wet."})
    same = coordinator.post(
        at(signaal, "doorsturen/"), {"aan": people.uitvoerder.pk, "reden": "Dit gaat over hun wet."}
    )

    assert (nowhere.status_code, same.status_code) == (422, 422)
    assert "Dit gaat over hun wet." in nowhere.content.decode()
    assert "Dit signaal is al bij deze organisatie." in same.content.decode()


def test_an_offer_is_undone(coordinator: Client, people: People, signaal: Signaal) -> None:
    coordinator.post(at(signaal, "doorsturen/"), {"aan": people.elders.pk, "reden": "Dit gaat over hun wet."})
    coordinator.post(at(signaal, "ongedaan/"))

    signaal.refresh_from_db()
    assert (signaal.stand, signaal.eigenaar) == ("in_triage", people.uitvoerder)


def test_undoing_what_was_never_done_says_so(coordinator: Client, signaal: Signaal) -> None:
    refused = coordinator.post(at(signaal, "ongedaan/"))

    assert refused.status_code == 409
    assert "Dit kan nu niet." in refused.content.decode()


def test_who_comes_second_sees_what_the_first_decided(
    coordinator: Client, people: People, signaal: Signaal, knelpunt: Knelpunt
) -> None:
    bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())

    second = coordinator.post(at(signaal, "geen-vervolg/"), {"grond": "eenmalig", "reden": "Hersteld."})

    page = second.content.decode()
    assert second.status_code == 409
    assert "Misschien heeft iemand anders dit intussen veranderd." in page
    assert knelpunt.titel in page


@pytest.mark.parametrize("step", ["bundelen/", "doorsturen/", "geen-vervolg/", "ongedaan/"])
@pytest.mark.parametrize("who", ["melder", "eigenaar", "beleid"])
def test_only_a_coordinator_decides(people: People, signaal: Signaal, who: str, step: str) -> None:
    assert browser_of(getattr(people, who)).post(at(signaal, step), {}).status_code == 403


@pytest.mark.parametrize("step", ["", "geen-vervolg/"])
def test_the_coordinator_of_another_organisation_finds_nothing(people: People, signaal: Signaal, step: str) -> None:
    elders = browser_of(people.coordinator_elders)
    answer = elders.post(at(signaal, step), {"grond": "eenmalig", "reden": "x"}) if step else elders.get(at(signaal))

    assert answer.status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_the_same_moment_one_holds() -> None:
    people = make_people()
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    start, answers = threading.Barrier(2), []

    def decide(step: str, data: dict[str, object]) -> None:
        browser = browser_of(people.coordinator)
        start.wait()
        answers.append(browser.post(at(signaal, step), data).status_code)
        connections.close_all()

    threads = [
        threading.Thread(target=decide, args=("bundelen/", {"knelpunt": knelpunt.pk})),
        threading.Thread(target=decide, args=("geen-vervolg/", {"grond": "eenmalig", "reden": "Hersteld."})),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [302, 409]
    assert Bundeling.objects.count() + GeenVervolg.objects.count() == 1
    assert queue_for(people.coordinator).count() == 0
