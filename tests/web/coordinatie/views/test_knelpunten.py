"""The agenda of knelpunten and the page of one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.makers import (
    make_concept,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_publicatie,
    make_signaal,
    make_verzoek,
)
from tests.people import People, browser_of
from weerklank.kern.enums import Rol
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.actions import publish_antwoord


@pytest.mark.parametrize("number", [1, 3])
def test_the_agenda_costs_the_same_queries_however_many_there_are(
    eigenaar: Client, people: People, number: int
) -> None:
    for _ in range(number):
        make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    eigenaar.get("/coordinatie/knelpunten/")

    with CaptureQueriesContext(connection) as queries:
        page = eigenaar.get("/coordinatie/knelpunten/")

    assert len(page.context["rows"]) == number
    assert len(queries) == 7, "\n".join(q["sql"][:150] for q in queries)


def test_words_find_every_knelpunt_that_is_public_or_ours(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    page = eigenaar.get("/coordinatie/knelpunten/", {"zoek": "aanvraagtermijn"})

    assert page.context["rows"] == [(knelpunt, 0)]
    assert "Niets gevonden" in eigenaar.get("/coordinatie/knelpunten/", {"zoek": "woonboot"}).content.decode()


def test_the_page_tells_everything_about_one_knelpunt(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())
    make_publicatie(knelpunt, by=people.eigenaar)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)

    page = eigenaar.get(f"/coordinatie/knelpunten/{knelpunt.pk}/").content.decode()

    told = [
        knelpunt.omschrijving,
        signaal.tekst,
        "1 signaal",
        people.eigenaar.naam,
        people.ministerie.naam,
        verzoek.kenmerk,
        "Verleng de termijn.",
        "wacht op antwoord",
        "versie 1",
        f"Antwoord gevraagd aan {people.ministerie.naam}, uiterlijk op",
    ]
    assert [words for words in told if words not in page] == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_the_same_queries_however_many_signalen(
    eigenaar: Client, people: People, knelpunt: Knelpunt, number: int
) -> None:
    for _ in range(number):
        bundle(
            make_signaal(by=people.melder, organisatie=people.uitvoerder),
            knelpunt,
            by=people.coordinator,
            now=timezone.now(),
        )
    path = f"/coordinatie/knelpunten/{knelpunt.pk}/"
    eigenaar.get(path)

    with CaptureQueriesContext(connection) as queries:
        eigenaar.get(path)

    assert len(queries) == 13, "\n".join(q["sql"][:150] for q in queries)


def test_a_draft_answer_is_not_shown_before_it_is_published(
    eigenaar: Client, people: People, knelpunt: Knelpunt
) -> None:
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_concept(verzoek, by=people.beleid)
    path = f"/coordinatie/knelpunten/{knelpunt.pk}/"

    page = eigenaar.get(path).content.decode()

    assert "De termijn wordt acht weken." not in page
    assert "antwoord in concept" not in page


def test_a_published_answer_is_shown_point_by_point(eigenaar: Client, people: People, knelpunt: Knelpunt) -> None:
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())

    page = eigenaar.get(f"/coordinatie/knelpunten/{knelpunt.pk}/").content.decode()

    assert [
        words
        for words in ("De termijn wordt acht weken.", "directeur Inkomen", "Reageren op het antwoord")
        if words not in page
    ] == []


def test_the_signalen_of_another_organisation_are_counted_and_not_shown(people: People, knelpunt: Knelpunt) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())

    page = browser_of(people.coordinator_elders).get(f"/coordinatie/knelpunten/{knelpunt.pk}/").content.decode()

    assert "1 signaal" in page
    assert signaal.tekst not in page


def test_a_concept_of_another_organisation_is_not_found(people: People) -> None:
    concept = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, established=False
    )

    assert browser_of(people.coordinator_elders).get(f"/coordinatie/knelpunten/{concept.pk}/").status_code == 404


def test_a_director_of_the_executor_has_an_agenda_too(people: People, knelpunt: Knelpunt) -> None:
    director = make_gebruiker(people.uitvoerder, Rol.BESTUURDER)

    page = browser_of(director).get("/coordinatie/knelpunten/")

    assert page.context["rows"] == [(knelpunt, 0)]
    assert page.context["may_open"] is False


@pytest.mark.parametrize("who", ["melder", "beleid"])
def test_who_has_no_role_with_knelpunten_is_sent_away(people: People, knelpunt: Knelpunt, who: str) -> None:
    browser = browser_of(getattr(people, who))

    paths = (
        "",
        "nieuw/",
        f"{knelpunt.pk}/",
        f"{knelpunt.pk}/bewerken/",
        f"{knelpunt.pk}/voorleggen/",
        f"{knelpunt.pk}/publiceren/",
    )
    assert [browser.get(f"/coordinatie/knelpunten/{path}").status_code for path in paths] == [403] * 6
