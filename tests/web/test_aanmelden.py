"""Logging in: no signing up, and a second step where the install requires one."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

REQUIRED = override_settings(MFA_REQUIRED=True)


@pytest.fixture
def client(people):
    client = Client()
    client.force_login(people.melder)
    return client


def test_nobody_signs_up():
    page = Client().get("/account/signup/")

    assert "<form" not in page.content.decode().split("<main")[1].split("</main")[0]


@REQUIRED
@pytest.mark.parametrize("path", ["/balie/", "/werkplek/", "/coordinatie/"])
def test_without_a_second_step_one_gets_no_further_than_setting_it_up(client, path):
    page = client.get(path)

    assert (page.status_code, page.url) == (302, "/account/mfa/totp/activate/")


@REQUIRED
def test_reading_public_pages_needs_no_second_step(db):
    assert Client().get("/").status_code == 200


@REQUIRED
def test_one_can_always_log_out_and_set_it_up(client):
    assert client.get("/account/logout/").status_code == 200
    assert client.get("/account/password/change/").status_code in (200, 302)


@REQUIRED
def test_with_a_second_step_one_works_on_and_it_is_asked_once(people, client):
    TOTP.activate(people.melder, generate_totp_secret())

    with CaptureQueriesContext(connection) as first:
        assert client.get("/balie/").status_code == 200
    with CaptureQueriesContext(connection) as second:
        assert client.get("/balie/").status_code == 200

    asked = ["mfa_authenticator" in str(list(queries)) for queries in (first, second)]
    assert asked == [True, False]


def test_where_it_is_not_required_one_works_without(client):
    assert client.get("/balie/").status_code == 200
