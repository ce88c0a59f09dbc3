"""A session lives while it is used, and says when it ends."""

import time

from django.conf import settings
from django.test import Client

from tests.people import People
from weerklank.web import sessie


def test_a_visitor_has_no_session_and_gets_no_cookie(client: Client) -> None:
    answer = client.get("/sessie")
    assert answer.json() == {"seconden": 0, "token": ""}
    assert dict(answer.cookies) == {}


def test_somebody_logged_in_hears_how_long_and_gets_a_token(client: Client, people: People) -> None:
    client.force_login(people.melder)
    answer = client.get("/sessie").json()
    assert settings.SESSION_COOKIE_AGE - 5 <= answer["seconden"] <= settings.SESSION_COOKIE_AGE
    assert len(answer["token"]) == 64


def test_a_session_is_renewed_by_use_but_not_with_every_page(client: Client, people: People) -> None:
    client.force_login(people.melder)
    client.get("/over")
    first = client.session[sessie.KEY]
    assert "sessie" not in client.get("/over").cookies
    session = client.session
    session[sessie.KEY] = first - sessie.RENEW_AFTER - 1
    session.save()
    assert "sessie" in client.get("/over").cookies
    assert client.session[sessie.KEY] >= first


def test_staying_starts_the_full_time_again(client: Client, people: People) -> None:
    client.force_login(people.melder)
    session = client.session
    session[sessie.KEY] = int(time.time()) - 200
    session.save()
    assert client.get("/sessie").json()["seconden"] <= settings.SESSION_COOKIE_AGE - 200
    assert client.post("/sessie").json()["seconden"] >= settings.SESSION_COOKIE_AGE - 5
