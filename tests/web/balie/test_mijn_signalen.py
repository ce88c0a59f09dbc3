"""My signals: what happened with what I told."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.makers import make_established, make_knelpunt, make_signaal, make_verzoek
from tests.people import People
from weerklank.knelpunten.bundling import bundle
from weerklank.publicatie.actions import publish_antwoord
from weerklank.signalen.actions import close_without_follow_up
from weerklank.signalen.enums import GeenVervolgGrond


@pytest.mark.parametrize("number", [1, 3])
def test_my_signalen_cost_the_same_queries_however_many_there_are(melder: Client, people: People, number: int) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    for _ in range(number):
        signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
        bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())

    melder.get("/balie/signalen/")

    with CaptureQueriesContext(connection) as queries:
        page = melder.get("/balie/signalen/")

    assert len(page.context["news"]) == number
    assert len(queries) == 7, "\n".join(q["sql"][:150] for q in queries)


def test_my_signalen_say_what_happened_since_the_last_visit(melder: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    before = melder.get("/balie/signalen/").content.decode()
    close_without_follow_up(
        signaal, grond=GeenVervolgGrond.EENMALIG, reden="Dit is hersteld.", by=people.coordinator, now=timezone.now()
    )

    after = melder.get("/balie/signalen/").content.decode()
    again = melder.get("/balie/signalen/").content.decode()

    assert ["nieuw sinds" in page for page in (before, after, again)] == [False, True, False]
    assert "besloot dat dit signaal geen vervolg krijgt" in after


def test_one_signaal_tells_the_decision_with_its_reason(melder: Client, people: People) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    close_without_follow_up(
        signaal, grond=GeenVervolgGrond.EENMALIG, reden="Dit is hersteld.", by=people.coordinator, now=timezone.now()
    )

    page = melder.get(f"/balie/signalen/{signaal.pk}/").content.decode()

    assert "eenmalige fout, al hersteld. Dit is hersteld." in page
    assert people.coordinator.naam not in page


def test_once_bundled_the_answer_is_told_too(melder: Client, people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    bundle(signaal, knelpunt, by=people.coordinator, now=timezone.now())
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()
    before = melder.get(f"/balie/signalen/{signaal.pk}/").content.decode()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())

    after = melder.get(f"/balie/signalen/{signaal.pk}/").content.decode()

    assert ["De termijn wordt acht weken." in page for page in (before, after)] == [False, True]
    assert f"{people.ministerie.naam} maakte het antwoord openbaar." in after


def test_the_signaal_of_a_colleague_is_not_found(melder: Client, people: People) -> None:
    other = make_signaal(by=people.collega, organisatie=people.uitvoerder)

    assert melder.get(f"/balie/signalen/{other.pk}/").status_code == 404
