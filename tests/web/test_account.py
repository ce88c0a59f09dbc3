"""Logging in, in our look, with two steps."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from tests.makers import make_gebruiker
from tests.people import People
from weerklank.kern.enums import Rol

PASSWORD = "een lange zin om te onthouden"


def log_in(client: Client, people: People) -> None:
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL, password=PASSWORD)
    answer = client.post("/account/login/", {"login": user.email, "password": PASSWORD, "next": "/over"})
    assert answer.status_code == 302


def test_logging_in_shows_our_page(client: Client, db: None) -> None:
    page = client.get("/account/login/", headers={"accept-language": "nl"}).content.decode()
    assert '<h1 class="utrecht-heading-1">Inloggen</h1>' in page
    assert "weerklank.css" in page


def test_a_wrong_password_is_told_above_the_form_and_the_address_stays(client: Client, people: People) -> None:
    answer = client.post("/account/login/", {"login": "iemand@voorbeeld.invalid", "password": "fout"})
    page = answer.content.decode()
    assert 'class="weerklank-fouten"' in page
    assert 'value="iemand@voorbeeld.invalid"' in page


@pytest.mark.parametrize(
    "path", ["/account/password/change/", "/account/mfa/", "/account/logout/", "/account/reauthenticate/"]
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_account_pages_stand_on_our_skeleton(client: Client, people: People, path: str, language: str) -> None:
    log_in(client, people)
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


def test_the_app_is_switched_on_with_its_code(client: Client, people: People) -> None:
    log_in(client, people)
    activate = "/account/mfa/totp/activate/"
    assert client.get(activate)["Location"] == "/account/reauthenticate/?next=%2Faccount%2Fmfa%2Ftotp%2Factivate%2F"
    client.post("/account/reauthenticate/", {"password": PASSWORD, "next": activate})
    page = client.get(activate)
    assert "<svg" in page.content.decode()
    assert 'src="data:' not in page.content.decode()
    secret = page.context["form"].secret
    counter = next(iter(yield_hotp_counters_from_time()))
    answer = client.post(activate, {"code": format_hotp_value(hotp_value(secret, counter))})
    assert answer["Location"] == "/account/mfa/recovery-codes/"
    codes = client.get("/account/mfa/recovery-codes/")
    assert codes.content.decode().count("<code>") == 10
    assert client.get("/account/mfa/").content.decode().count("utrecht-status-badge--success") == 1
