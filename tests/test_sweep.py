"""Nothing that somebody types, in a form or in an address, may end in a fault of ours or in a script on a page."""

import base64
import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.people import People
from tests.sweep_world import World, browser_of, make_world
from weerklank.kern.models import Gebruiker

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'>{{ 7*7 }}"
HARMLESS = "Het formulier past niet bij de regel."

NASTY = {
    "long": "woord " * 1_800,
    "odd": "\u202eشكرا\u202c 👩🏽‍🦽🧾 half \ud800 paar १२३",
    "null": "nul\x00byte",
    "script": SCRIPT,
    "huge number": "9" * 5_000,
    "year one": "0001-01-01",
    "grown by masking": "a@b.nl 1-1-1970 " * 12,
}
"""What a clumsy person or an attacker types, by name."""

FIELDS = [
    "tekst",
    "zin",
    "wie",
    "voor",
    "na",
    "bij",
    "kandidaat",
    "termijn_van",
    "termijn_tot",
    "passage",
    "herkomst",
    "regel",
    "doelgroep",
    "frequentie",
    "geautomatiseerd",
    "organisatie",
    "inzending",
    "begonnen",
    "keuze",
    "sealed",
    "aan",
    "grond",
    "reden",
    "knelpunt",
    "titel",
    "omschrijving",
    "soort",
    "groepen",
    "omvang",
    "omvang_bron",
    "voorstel",
    "eigenaar",
    "geadresseerde",
    "version",
    "citaat",
    "woorden",
    "toch",
    "hash",
    "oordeel",
    "naar",
    "inleiding",
    "ondertekenaar",
    "toelichting",
    "naam",
    "email",
    "rol",
    "toegang",
    "login",
    "password",
    "language",
    "next",
    "termijn_from_on",
    "termijn_until",
    "doel",
    "trekker",
    "trekker_rol",
    "resultaat",
    "groep",
    "geld",
    "geld_toelichting",
    "burgertoets",
    "begin_on",
    "eind_on",
    "next_on",
    "bestand",
    "begrip",
    "wet",
    "gebied",
    "gebiedsoort",
    "namens",
    "woord",
    "breder",
    "bron",
    "stap",
    "koppen",
    "kolom_tekst",
    "kolom_referentie",
    "adres",
    "eigen",
    "werk",
    "punt_1",
    "punt-1-soort",
    "punt-1-toelichting",
    "punt-1-actie",
    "punt-1-actie_eigenaar",
    "punt-1-actie_on",
    "punt-1-middelen",
    "punt-1-besloten_door",
    "punt-1-herzien_on",
    "punt-1-onderzoek_until",
    "punt-1-doorgestuurd_aan",
]
KEYS = [
    "deel",
    "aan",
    "bij",
    "passage",
    "soort",
    "afzender",
    "van",
    "ministerie",
    "dossier",
    "tot",
    "vak",
    "trekker",
    "groep",
    "q",
    "zoek",
    "toon",
    "blad",
    "pagina",
    "wachtend",
    "eigen",
    "signalen",
    "gedaan",
    "op",
    "van",
    "tot",
    "dag",
    "voor",
    "taken",
    "organisatie",
    "stand",
    "artikel",
    "cursor",
    "limit",
    "zoekterm",
    "taal",
    "next",
]
PRIVATE = (
    "/balie/",
    "/begrippen/",
    "/berichten/",
    "/beheer/",
    "/beleid/",
    "/coordinatie/",
    "/documenten/",
    "/loket/",
    "/werkagenda/",
    "/werkplek/",
)
"""What a visitor does not see; the rest is tried as a visitor only."""
WRITTEN = "application/x-www-form-urlencoded"
CURSORS = tuple(
    base64.urlsafe_b64encode(json.dumps(["n", *values]).encode()).decode().rstrip("=")
    for values in (["\ud800"], ["\ud800", "1"])
)
"""Cursors that no list gave out, made to look as if."""
PARTS = {
    "int": ("0", "99999999999999999999", "9" * 5_000),
    "slug": ("bestaat-niet",),
    "str": ("%00", "%F0%9F%94%A5", "..%2f", "'"),
}
PARTS["path"] = PARTS["str"]


def patterns(resolver: URLResolver, before: str = "") -> list[str]:
    """Every address of the site as it stands in the url files."""
    found = []
    for one in resolver.url_patterns:
        here = before + str(one.pattern)
        found += patterns(one, here) if isinstance(one, URLResolver) else [here] if isinstance(one, URLPattern) else []
    return found


ROUTES = sorted({f"/{route}" for route in patterns(get_resolver()) if not re.search(r"[\^(]|logout|/mfa/", route)})


def addresses(world: World) -> list[str]:
    """Every address, each with records that exist, of every kind that could stand there."""
    kinds = {
        "balie/signalen": ["open", "joined", "closed"],
        "coordinatie/signalen": ["open", "offered"],
        "aangeboden": ["doorzending"],
        "begrippen/voorstellen": ["term", "decided_term"],
        "loket/bevoegdheden": ["bevoegdheid"],
        "loket/verbeteringen": ["verbetering"],
        "loket/regels": ["regel"],
        "knelpunten": ["concept", "asked", "answered"],
        "beleid": ["waiting", "drafted", "published"],
        "documenten/passages": ["found"],
        "toezeggingen": ["registered", "own_toezegging"],
        "acties": ["actie", "own_actie"],
        "banden/<slug:soort>": ["band"],
        "coordinatie/voorstellen": ["voorstel"],
        "voorstellen": ["koppeling"],
        "coordinatie/inlezen": ["bulk"],
        "inlezen": ["invoer"],
        "documenten": ["own_document", "official"],
        "accounts": ["beheerder"],
        "sleutels": ["sleutel"],
        "beheer/post": ["postadres"],
        "beheer/post/mails": ["verzending"],
        "berichten": ["bericht"],
    }
    found = []
    for route in ROUTES:
        names = next((names for kind, names in kinds.items() if f"{kind}/<" in route), ["open"])
        found += [_filled(route, world, name) for name in (names if "<" in route else ["open"])]
    return sorted(set(found))


def _filled(route: str, world: World, name: str) -> str:
    others = {"anker": world.anker.pk, "wijziging": world.wijziging.pk, "verzoek": world.published.pk}
    others |= {"vervulling": 1, "nummer": 1, "stap": "vervallen"}
    others |= {"soort": "actie-knelpunt"} if name == "band" else {}
    others |= {"slug": world.people.uitvoerder.slug, "artikel": "BWBR0005537:4:84", "naam": "huurtoeslag", "bwb_id": "BWBR0005537"}
    own = getattr(world, name).pk
    return re.sub(r"<\w+:(\w+)>", lambda m: str(others.get(m[1], own)), route)


@pytest.fixture
def world(people: People) -> World:
    return make_world(people, HARMLESS)


@pytest.fixture
def scripted(people: People) -> World:
    for organisatie in (people.uitvoerder, people.ministerie, people.elders):
        organisatie.naam = f"{SCRIPT} {organisatie.pk}"
        organisatie.telefoon, organisatie.adres = "<b>0", SCRIPT
        organisatie.save()
    for person in (people.coordinator, people.eigenaar, people.melder):
        person.naam = f"{SCRIPT} {person.pk}"
        person.save()
    return make_world(people, SCRIPT)


def workers(world: World) -> dict[str, Gebruiker | None]:
    people = world.people
    return {
        "visitor": None,
        "melder": people.melder,
        "coordinator": people.coordinator,
        "eigenaar": people.eigenaar,
        "directeur": people.directeur,
        "beheerder": world.beheerder,
    }


WHO = ("visitor", "melder", "coordinator", "eigenaar", "directeur", "beheerder")


SHUT = {302, 403, 404, 405}
"""Answers after which trying the same door with other words teaches nothing new."""


def ask(browser: Client, method: str, path: str, data: Any) -> int:
    """The status of one request, which is undone: the next finds the world as it was."""
    with transaction.atomic():
        answer = browser.generic("POST", path, data, WRITTEN) if method == "post" else browser.get(path, data)
        transaction.set_rollback(True)
    return answer.status_code


def typed(value: str) -> bytes:
    """A form with this in every field; half a surrogate pair as a broken program sends it."""
    return urlencode(dict.fromkeys(FIELDS, value.encode("utf-8", "surrogatepass"))).encode()


@pytest.mark.parametrize("who", ["melder", "coordinator", "eigenaar", "directeur", "beheerder"])
def test_nothing_typed_in_any_form_is_a_fault_of_ours(world: World, who: str) -> None:
    browser, faults = browser_of(workers(world)[who]), set()
    doors = {path for path in addresses(world) if ask(browser, "post", path, b"") not in SHUT}
    for kind, value in NASTY.items():
        said = typed(value)
        faults |= {(kind, path) for path in doors if ask(browser, "post", path, said) >= 500}

    assert faults == set()
    assert doors != set()


@pytest.mark.parametrize("who", ["visitor", "coordinator", "directeur", "beheerder"])
def test_nothing_in_any_address_is_a_fault_of_ours(world: World, who: str) -> None:
    browser = browser_of(workers(world)[who])
    own = PRIVATE if who != "visitor" else ("/",)
    doors = [path for path in addresses(world) if path.startswith(own) and ask(browser, "get", path, {}) == 200]
    asked = [(path, dict.fromkeys(KEYS, value)) for path in doors for value in (*CURSORS, NASTY["null"])]
    for route in ROUTES if who == "visitor" else [route for route in ROUTES if route.startswith(own)]:
        parts = next((parts for kind, parts in PARTS.items() if f"<{kind}:" in route), ())
        asked += [(re.sub(r"<\w+:\w+>", lambda _m, p=part: p, route), {}) for part in parts]  # type: ignore[misc]

    assert {(path, str(data)[:60]) for path, data in asked if ask(browser, "get", path, data) >= 500} == set()


@pytest.mark.parametrize("who", WHO)
def test_what_somebody_typed_is_text_on_every_page(scripted: World, who: str) -> None:
    """Also in titles, feeds, lists of choices and problems; nothing is run as a template either."""
    browser = browser_of(workers(scripted)[who])
    asked = dict.fromkeys(KEYS, SCRIPT)
    own = PRIVATE if who != "visitor" else ("/",)
    pages = {path: browser.get(path, asked) for path in addresses(scripted) if path.startswith(own)}
    live = {
        path
        for path, page in pages.items()
        if not any(kind in page.get("Content-Type", "") for kind in ("json", "csv"))
        and re.search(r"<script>alert|<img src=x|[^{]49[^0-9].{0,9}onerror", page.getvalue().decode())
    }

    assert sum(page.status_code == 200 for page in pages.values()) > 3
    assert live == set()
    assert {path for path, page in pages.items() if page.status_code >= 500} == set()
