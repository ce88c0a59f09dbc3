"""The headers and cookies of every answer, whatever became of the request."""

from pathlib import Path

import pytest
from django.test import Client

from tests.makers import make_gebruiker
from tests.people import People
from weerklank import environment
from weerklank.kern.enums import Rol

PASSWORD = "een lange zin om te onthouden"
PAGES = {
    "page": ("/over", {}, 200),
    "login": ("/account/login/", {}, 200),
    "not found": ("/bestaat-niet/", {}, 404),
    "null": ("/wetten/%00/", {}, 404),
    "work page": ("/balie/", {}, 302),
    "other host": ("/over", {"host": "kwaad.example"}, 400),
    "api": ("/api/v1/knelpunten", {}, 200),
    "api not found": ("/api/v1/niets", {}, 404),
    "static": ("/static/beeld/merk.svg", {}, 200),
    "feed": ("/knelpunten/feed.atom", {}, 200),
    "health": ("/gezondheid", {}, 200),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_answer_carries_the_security_headers(db: None, name: str) -> None:
    path, headers, status = PAGES[name]
    answer = Client(raise_request_exception=False).get(path, headers=headers)

    assert answer.status_code == status
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "camera=()" in answer["Permissions-Policy"]


@pytest.mark.parametrize(
    "path", ["/", "/over", "/balie/", "/balie/signalen/", "/werkplek/", "/documenten/", "/bestaat-niet/", "/wetten/"]
)
def test_nothing_that_somebody_sees_while_logged_in_is_kept(client: Client, people: People, path: str) -> None:
    client.force_login(people.melder)

    assert "no-store" in client.get(path)["Cache-Control"]


@pytest.mark.parametrize(
    ("who", "path"), [("beleid", "/beleid/"), ("directeur", "/beleid/beantwoord/"), ("coordinator", "/coordinatie/")]
)
def test_no_work_page_is_kept(client: Client, people: People, who: str, path: str) -> None:
    client.force_login(getattr(people, who))

    assert "no-store" in client.get(path)["Cache-Control"]


def test_a_visitor_may_keep_a_public_page_for_a_short_while(client: Client, db: None) -> None:
    assert client.get("/")["Cache-Control"] == "public, max-age=60"


def test_logging_out_makes_the_browser_forget(client: Client, people: People) -> None:
    client.force_login(people.melder)
    answer = client.post("/account/logout/")

    assert answer["Clear-Site-Data"] == '"cache"'
    assert "no-store" in answer["Cache-Control"]
    assert client.get("/balie/").status_code == 302


def logged_in(people: People) -> tuple[Client, str]:
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL, password=PASSWORD)
    client = Client()
    client.get("/account/login/")
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    return client, user.email


def test_a_session_that_was_planted_before_logging_in_is_not_the_one_after(people: People) -> None:
    client, _email = logged_in(people)
    first = client.cookies["sessie"].value
    client.post("/account/logout/")
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL, password=PASSWORD)
    client.cookies["sessie"] = first
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})

    assert client.cookies["sessie"].value != first
    assert client.cookies["sessie"]["httponly"] is True
    assert client.cookies["sessie"]["samesite"] == "Lax"


def test_a_closed_account_is_out_at_once(people: People, client: Client) -> None:
    client.force_login(people.melder)
    people.melder.is_active = False
    people.melder.save()

    assert client.get("/balie/signalen/").status_code == 401  # the page that gives typed words back


@pytest.mark.parametrize(
    "away", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example", "javascript:alert(1)", "https:kwaad"]
)
def test_logging_in_and_choosing_a_language_lead_nowhere_else(people: People, away: str) -> None:
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL, password=PASSWORD)
    client = Client()
    login = client.post("/account/login/", {"login": user.email, "password": PASSWORD, "next": away})
    taal = client.post("/taal/", {"language": "en", "next": away}, headers={"referer": away})

    assert (login["Location"], taal["Location"]) == ("/werkplek/", "/")


def test_the_reset_of_a_password_tells_nobody_who_has_an_account(people: People, mailoutbox: list[object]) -> None:
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL, password=PASSWORD)
    told = [
        Client().post("/account/password/reset/", {"email": email})
        for email in (user.email, "niemand@voorbeeld.invalid")
    ]

    assert told[0].status_code == told[1].status_code == 302
    assert told[0]["Location"] == told[1]["Location"]
    assert len(mailoutbox) == 1


@pytest.mark.parametrize(("path", "field"), [("/account/login/", "login"), ("/account/password/reset/", "email")])
def test_guessing_is_limited(db: None, path: str, field: str) -> None:
    client = Client()
    answers = [client.post(path, {field: "iemand@voorbeeld.invalid", "password": f"raad {n}"}) for n in range(12)]
    pages = {answer.status_code for answer in answers[-2:]} | {"te vaak" in answers[-1].content.decode().lower()}

    assert 429 in pages or answers[-1].context["form"].errors != answers[0].context["form"].errors


def test_who_stands_behind_a_made_up_address_is_counted_all_the_same(db: None) -> None:
    """X-Forwarded-For is believed only of as many proxies as the installation says it has."""
    statuses = [
        Client()
        .post(
            "/account/password/reset/", {"email": f"n{n}@voorbeeld.invalid"}, headers={"x-forwarded-for": f"10.0.0.{n}"}
        )
        .status_code
        for n in range(8)
    ]

    assert statuses[-1] == 429


def test_the_secret_is_made_whole_and_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEERKLANK_DATA", str(tmp_path / "gegevens"))
    monkeypatch.delenv("WEERKLANK_SECRET_KEY", raising=False)
    secret = environment.secret_key()
    kept = tmp_path / "gegevens" / "geheim.txt"

    assert (len(secret) > 50, secret == environment.secret_key()) == (True, True)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["geheim.txt"]
