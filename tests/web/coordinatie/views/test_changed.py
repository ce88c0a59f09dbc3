"""The page on which an owner looks at a changed article."""

from pathlib import Path

import pytest
from django.test import Client

from tests.knelpunten.test_gewijzigd import NEW, OLD, change, notice, the_task, tied
from tests.people import People, make_people
from weerklank.knelpunten.models import Artikelwijziging

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> People:
    return make_people()


def client_of(user: object) -> Client:
    client = Client(headers={"accept-language": "nl"})
    client.force_login(user)
    return client


def flagged(people: People, folder: Path) -> tuple[int, str]:
    """A knelpunt whose article changed, and the address where its owner looks."""
    knelpunt = tied(people, folder)
    change(folder, OLD | {"1": NEW})
    notice()
    return knelpunt.pk, f"/coordinatie/knelpunten/{knelpunt.pk}/wijzigingen/{the_task().pk}/"


def test_the_agenda_and_the_knelpunt_tell_what_there_is_to_look_at(people: People, tmp_path: Path) -> None:
    pk, url = flagged(people, tmp_path)
    client = client_of(people.eigenaar)

    agenda, page = (
        client.get(path).content.decode() for path in ("/coordinatie/knelpunten/", f"/coordinatie/knelpunten/{pk}/")
    )

    assert (url in agenda, url in page) == (True, True)
    assert "artikel gewijzigd" in page
    assert "vier</del>" in page.replace('<span class="weerklank-onzichtbaar"> [einde weg] </span>', "")


def test_the_page_shows_the_difference_and_asks_whether_it_still_holds(people: People, tmp_path: Path) -> None:
    _, url = flagged(people, tmp_path)

    html = client_of(people.eigenaar).get(url).content.decode()

    assert "De tekst van dit artikel is gewijzigd." in html
    assert html.count('name="keuze"') == 3


@pytest.mark.parametrize(
    ("keuze", "reden", "next_page"),
    [("klopt_nog", "", "{pk}/"), ("aangepast", "", "{pk}/bewerken/"), ("vervallen", "Opgelost door de wet.", "{pk}/")],
)
def test_each_answer_leads_on(people: People, tmp_path: Path, keuze: str, reden: str, next_page: str) -> None:
    pk, url = flagged(people, tmp_path)

    response = client_of(people.eigenaar).post(url, {"keuze": keuze, "reden": reden})

    assert response.status_code == 302
    assert response.headers["location"] == "/coordinatie/knelpunten/" + next_page.format(pk=pk)
    assert Artikelwijziging.objects.get().oordeel == keuze


@pytest.mark.parametrize(
    ("data", "status"),
    [({}, 422), ({"keuze": "iets"}, 422), ({"keuze": "vervallen", "reden": ""}, 422), ({"keuze": "ingehaald"}, 422)],
)
def test_an_answer_that_lacks_something_keeps_the_page(people: People, tmp_path: Path, data: dict, status: int) -> None:
    _, url = flagged(people, tmp_path)

    assert client_of(people.eigenaar).post(url, data).status_code == status
    assert Artikelwijziging.objects.get().ended_at is None


def test_answering_what_was_answered_says_so(people: People, tmp_path: Path) -> None:
    pk, url = flagged(people, tmp_path)
    client = client_of(people.eigenaar)
    client.post(url, {"keuze": "klopt_nog"})

    assert client.post(url, {"keuze": "klopt_nog"}).status_code == 409
    assert client.get(url).headers["location"] == f"/coordinatie/knelpunten/{pk}/"


def test_a_change_of_another_knelpunt_is_not_found(people: People, tmp_path: Path) -> None:
    _, url = flagged(people, tmp_path)
    other = tied(people, tmp_path)
    task = url.split("/")[-2]

    assert client_of(people.eigenaar).get(f"/coordinatie/knelpunten/{other.pk}/wijzigingen/{task}/").status_code == 404
