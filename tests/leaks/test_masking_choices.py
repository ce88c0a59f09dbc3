"""What a reporter or a program may hide or show in the masking leaves nothing behind either."""

import json
from io import StringIO
from uuid import uuid4

from django.test import Client

from tests.leaks.places import SECRET, everywhere, leaks
from tests.sweep_world import World, browser_of
from tests.web.balie.conftest import fields_of
from weerklank.kern.actions import make_sleutel


def test_nothing_leaks_from_what_a_reporter_changes_in_the_masking(world: World, log: StringIO) -> None:
    """Words typed to be hidden, words asked back that were sure, and a seal with doubtful words that is never sent."""
    browser = browser_of(world.people.melder)
    form = {"tekst": f"{SECRET} Zij woont bij het Oranjepoortje.", "organisatie": world.people.uitvoerder.pk}
    page = browser.post("/balie/controle/", form | {"inzending": str(uuid4())})
    fields = fields_of(page)
    asked = [browser.post("/balie/maskering/", fields | {"toon": [str(n) for n in range(9)]}).status_code]
    for words in ("Oranjepoortje", SECRET, "Oranjepoortje\n" + SECRET, "111222333"):
        asked.append(browser.post("/balie/maskering/", fields | {"weghalen": words}).status_code)
        asked.append(browser.post("/balie/signalen/", fields | {"weghalen": words, "toon": "0"}).status_code)
    browser_of(None).post("/balie/maskering/", fields | {"weghalen": SECRET})
    hidden = browser.post("/balie/maskering/", fields | {"weghalen": "Oranjepoortje"})
    sent = browser.post("/balie/signalen/", fields_of(hidden))

    assert set(asked) == {200, 422}
    assert sent.status_code == 302
    assert everywhere("ranjepoortje") == []
    assert "ranjepoortje" not in log.getvalue()
    assert leaks(log) == []


def test_a_doubtful_word_stands_in_the_text_alone_when_the_reporter_lets_it(world: World, log: StringIO) -> None:
    browser = browser_of(world.people.melder)
    form = {"tekst": "Volgens Amber hapert het loket.", "organisatie": world.people.uitvoerder.pk}
    page = browser.post("/balie/controle/", form | {"inzending": str(uuid4())})
    browser.post("/balie/signalen/", fields_of(browser.post("/balie/maskering/", fields_of(page) | {"toon": "0"})))

    assert everywhere("Amber") == ["signalen_signaal.tekst"]
    assert "Amber" not in log.getvalue()


def test_nothing_leaks_from_what_a_program_hides_or_shows(world: World, log: StringIO) -> None:
    _key, token = make_sleutel(
        world.people.uitvoerder, world.people.melder, naam="kassa", by=world.beheerder, now=world.open.submitted_at
    )
    bodies = [
        {"tekst": SECRET, "weghalen": [SECRET[:199]], "laatStaan": ["Veerman"]},
        {"tekst": SECRET, "weghalen": "Veerman"},
        {"tekst": f"{SECRET} Oranjepoortje.", "weghalen": ["Oranjepoortje"]},
    ]
    client = Client(raise_request_exception=False)
    codes = [
        client.post(
            "/api/v1/signalen",
            json.dumps(body),
            content_type="application/json",
            headers={"authorization": f"Bearer {token}", "idempotency-key": str(uuid4())},
        ).status_code
        for body in bodies
    ]

    assert codes == [400, 400, 201]
    assert everywhere("ranjepoortje") == []
    assert leaks(log) == []
