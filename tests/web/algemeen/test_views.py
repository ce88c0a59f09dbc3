"""The pages for everybody are there without logging in, in both languages, and leave no cookie."""

import pytest
from django.test import Client

from tests.makers import make_gebruiker
from tests.people import People
from weerklank.kern.enums import Rol

PAGES = ("/over", "/privacy", "/toegankelijkheid")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_is_public_and_leaves_no_cookie(client: Client, db: None, path: str, language: str) -> None:
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()
    assert dict(answer.cookies) == {}


def test_terms_are_shown_as_settings(client: Client, db: None) -> None:
    page = client.get("/over", headers={"accept-language": "nl"}).content.decode()
    assert "Antwoord op een verzoek" in page
    assert "42 dagen" in page
    assert "instelling" in page


def test_the_route_for_whistleblowers_is_named(client: Client, db: None) -> None:
    assert "Wet bescherming klokkenluiders" in client.get("/over", headers={"accept-language": "nl"}).content.decode()


def test_the_style_page_is_for_who_manages(client: Client, people: People) -> None:
    assert client.get("/stijl").status_code == 404
    client.force_login(people.melder)
    assert client.get("/stijl").status_code == 404
    client.force_login(make_gebruiker(people.uitvoerder, Rol.BEHEERDER))
    assert client.get("/stijl").status_code == 200


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_style_page_keeps_what_was_typed(client: Client, people: People, language: str) -> None:
    client.force_login(make_gebruiker(people.uitvoerder, Rol.BEHEERDER))
    answer = client.post("/stijl", {"omschrijving": "<b>kort</b>"}, headers={"accept-language": language})
    assert answer.status_code == 200
    assert "&lt;b&gt;kort&lt;/b&gt;" in answer.content.decode()
    assert "<b>kort</b>" not in answer.content.decode()
