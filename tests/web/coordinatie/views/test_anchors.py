"""Tying a knelpunt to the law."""

from django.test import Client

from tests.people import People, browser_of
from weerklank.knelpunten.models import Knelpunt


def at(knelpunt: Knelpunt) -> str:
    return f"/coordinatie/knelpunten/{knelpunt.pk}/vindplaatsen/"


def test_what_is_no_citation_is_refused_and_kept(eigenaar: Client, knelpunt: Knelpunt) -> None:
    refused = eigenaar.post(at(knelpunt), {"citaat": "iets met geld"})

    assert refused.status_code == 422
    assert "Dit lijkt niet op een wet met een artikel." in refused.content.decode()
    assert 'value="iets met geld"' in refused.content.decode()


def test_a_law_that_is_not_in_the_register_can_be_kept_as_typed(eigenaar: Client, knelpunt: Knelpunt) -> None:
    refused = eigenaar.post(at(knelpunt), {"citaat": "art 4:84 awb"})
    kept = eigenaar.post(at(knelpunt), {"citaat": "art 4:84 awb", "toch": "1"})

    assert refused.status_code == 422
    assert "Deze wet staat niet in het register" in refused.content.decode()
    assert 'name="toch"' in refused.content.decode()
    assert kept.status_code == 302
    assert [str(place) for place in knelpunt.vindplaatsen.all()] == ["art. 4:84 Awb"]
    assert (
        "De tekst van dit artikel is niet ingelezen; alleen de plaats is bekend."
        in eigenaar.get(kept["Location"]).content.decode()
    )


def test_an_anchor_is_taken_away_and_its_history_stays(eigenaar: Client, knelpunt: Knelpunt) -> None:
    eigenaar.post(at(knelpunt), {"citaat": "art 4:84 awb", "toch": "1"})
    anker = knelpunt.ankers.get()

    eigenaar.post(f"{at(knelpunt)}{anker.pk}/weg/")

    anker.refresh_from_db()
    assert anker.ended_at is not None
    assert (
        "Er is nog geen wetsartikel genoemd."
        in eigenaar.get(f"/coordinatie/knelpunten/{knelpunt.pk}/").content.decode()
    )


def test_somebody_of_another_organisation_may_not(people: People, knelpunt: Knelpunt) -> None:
    refused = browser_of(people.coordinator_elders).post(at(knelpunt), {"citaat": "art 4:84 awb", "toch": "1"})

    assert refused.status_code == 403
    assert knelpunt.ankers.count() == 0
