"""Where somebody starts."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.makers import make_gebruiker
from tests.people import People
from weerklank.kern.actions import give_rol
from weerklank.kern.enums import Rol


@pytest.mark.parametrize(("who", "place"), [("melder", "/balie/"), ("beleid", "/beleid/")])
def test_who_has_one_task_goes_straight_to_it(client: Client, people: People, who: str, place: str) -> None:
    client.force_login(getattr(people, who))

    assert client.get(reverse(settings.LOGIN_REDIRECT_URL))["Location"] == place


def test_who_has_more_tasks_chooses(client: Client, people: People) -> None:
    client.force_login(people.coordinator)

    page = client.get("/werkplek/").content.decode()

    places = ("/balie/", "/coordinatie/", "/coordinatie/knelpunten/", "/coordinatie/toezicht/")
    assert [place for place in places if f'class="weerklank-kaart__titel"><a href="{place}"' not in page] == []
    assert 'weerklank-kaart__titel"><a href="/beleid/"' not in page


def test_who_has_no_role_hears_what_to_do(client: Client, db: None) -> None:
    client.force_login(make_gebruiker())

    assert "Je hebt nog geen rol" in client.get("/werkplek/").content.decode()


@pytest.mark.parametrize("rol", list(Rol))
def test_every_role_has_somewhere_to_go(client: Client, people: People, rol: Rol) -> None:
    user = make_gebruiker()
    give_rol(user, rol, people.uitvoerder, by=None, now=timezone.now())
    client.force_login(user)

    page = client.get("/werkplek/")
    places = [page["Location"]] if page.status_code == 302 else [start.url for start in page.context["starts"]]

    assert [client.get(place).status_code for place in places] == [200] * len(places)
    assert places
