"""Tying a knelpunt to the law."""

from pathlib import Path

import pytest
from django.test import Client

from tests.people import People, browser_of
from tests.wetten.makers import make_state, read_in
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


LAW = "Het bestuursorgaan handelt overeenkomstig de beleidsregel, tenzij de beleidsregel te hard is."


@pytest.fixture
def awb(tmp_path: Path, db: None) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {"4:84": LAW}, bwb_id="BWBR0005537", titel="Algemene wet bestuursrecht"))


@pytest.mark.usefixtures("awb")
def test_quoted_words_are_kept_with_what_stands_around_them(eigenaar: Client, knelpunt: Knelpunt) -> None:
    kept = eigenaar.post(at(knelpunt), {"citaat": "art 4:84 awb", "woorden": "overeenkomstig  de\nbeleidsregel"})

    place = knelpunt.vindplaatsen.get()
    assert (kept.status_code, place.stand) == (302, "gevonden")
    assert (place.voor, LAW[place.van : place.tot], place.na[:8]) == (
        "Het bestuursorgaan handelt ",
        "overeenkomstig de beleidsregel",
        ", tenzij",
    )


@pytest.mark.usefixtures("awb")
@pytest.mark.parametrize(
    ("woorden", "waarom"),
    [
        ("iets heel anders dan de wet", "Deze woorden staan niet zo in de regel."),
        ("Het bestuursorgaan handelt overeenkomstig de regel", "Deze woorden staan niet zo in de regel."),
        ("de beleidsregel", "Deze woorden staan vaker in de regel."),
    ],
)
def test_words_without_one_certain_place_are_refused_and_kept_in_the_form(
    eigenaar: Client, knelpunt: Knelpunt, woorden: str, waarom: str
) -> None:
    refused = eigenaar.post(at(knelpunt), {"citaat": "art 4:84 awb", "woorden": woorden})

    assert refused.status_code == 422
    assert waarom in refused.content.decode()
    assert woorden in refused.content.decode()
    assert knelpunt.ankers.count() == 0
