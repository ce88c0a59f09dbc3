"""What somebody types about a citizen goes through every way in, and is then looked for everywhere."""

import csv
import json
import logging
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from tests.leaks.places import SECRET, WORDS, leaks
from tests.spreadsheets import ods, xlsx
from tests.sweep_world import World, browser_of
from tests.web.balie.conftest import fields_of
from weerklank.documenten.actions import save_document
from weerklank.kern.actions import make_sleutel
from weerklank.pure.documents import DocumentText, Format

FIELDS = ("tekst", "regel", "doelgroep", "reden", "titel", "omschrijving", "groepen", "omvang", "omvang_bron")
FIELDS += (
    "voorstel",
    "citaat",
    "naar",
    "toelichting",
    "inleiding",
    "ondertekenaar",
    "punt_1",
    "punt_2",
    "wie",
    "zin",
    "q",
    "begrip",
    "woord",
    "breder",
    "zoek",
    "naam",
    "resultaat",
    "trekker_rol",
    "geld_toelichting",
    "burgertoets",
)
PUNT = ("toelichting", "actie", "actie_eigenaar", "middelen", "aanvaard_gevolg", "alternatieven", "zwaarder_belang")
SECRETS = dict.fromkeys(FIELDS, SECRET) | {f"punt-1-{name}": SECRET for name in (*PUNT, "besloten_door")}
"""Every field of every form that takes somebody's words."""


def test_nothing_leaks_from_the_counter(world: World, log: StringIO) -> None:
    browser = browser_of(world.people.melder)
    form = SECRETS | {"organisatie": world.people.uitvoerder.pk, "inzending": str(uuid4())}
    browser.post("/balie/gelijkend/", form | {"regel": SECRET[:200], "doelgroep": SECRET[:200]})
    checked = browser.post("/balie/controle/", form | {"regel": SECRET[:200], "doelgroep": SECRET[:200]})
    browser.post("/balie/", form)
    browser.post("/balie/controle/", form | {"frequentie": SECRET, "geautomatiseerd": SECRET, "begonnen": SECRET})
    sent = browser.post("/balie/signalen/", fields_of(checked) | {"keuze": SECRET, "tekst": SECRET})
    browser_of(None).post("/balie/signalen/", form)

    assert sent.status_code == 302
    assert leaks(log) == []


def test_the_server_masks_whatever_reaches_the_place_where_it_is_stored(world: World, log: StringIO) -> None:
    """The seal of step two is the only way in: a made one, one without its marks, or plain text stores nothing."""
    browser = browser_of(world.people.melder)
    before = world.open.__class__.objects.count()
    answers = [
        browser.post("/balie/signalen/", SECRETS | {"sealed": made}) for made in ("", SECRET, "eyJ0ZWtzdCI6MX0:1:x")
    ]

    assert [answer.status_code for answer in answers] == [302] * 3
    assert world.open.__class__.objects.count() == before
    assert leaks(log) == []


def test_nothing_leaks_from_the_api(world: World, log: StringIO) -> None:
    _key, token = make_sleutel(
        world.people.uitvoerder, world.people.melder, naam="kassa", by=world.beheerder, now=world.open.submitted_at
    )
    client = Client(raise_request_exception=False)
    good = {"tekst": SECRET, "regel": SECRET[:200], "doelgroep": SECRET[:200]}
    bodies = [good, good | {"frequentie": SECRET}, good | {SECRET: 1}, {"tekst": [SECRET]}, SECRET]
    headers = {"authorization": f"Bearer {token}", "idempotency-key": str(uuid4())}
    codes = [
        client.post("/api/v1/signalen", json.dumps(body), content_type="application/json", headers=headers).status_code
        for body in bodies
    ]
    client.post("/api/v1/signalen", SECRET, content_type="application/json", headers=headers)
    client.post(
        "/api/v1/signalen", "{}", content_type="application/json", headers=headers | {"idempotency-key": SECRET}
    )
    client.get("/api/v1/knelpunten", {"zoekterm": SECRET, SECRET: SECRET, "cursor": SECRET})

    assert codes == [201, 400, 400, 400, 400]
    assert leaks(log) == []


WRITING = {
    "coordinator": (
        "/werkagenda/toezeggingen/{own_toezegging}/stap/nagekomen/",
        "/coordinatie/signalen/{open}/doorsturen/",
        "/coordinatie/signalen/{bundled}/geen-vervolg/",
        "/coordinatie/signalen/{open}/nieuw-knelpunt/",
        "/coordinatie/knelpunten/{concept}/vindplaatsen/",
        "/coordinatie/knelpunten/nieuw/",
        "/documenten/{own_document}/zelf-markeren/",
        "/documenten/passages/{found}/",
        "/loket/bevoegdheden/nieuw/",
        "/loket/bevoegdheden/{bevoegdheid}/einde/",
        "/loket/verbeteringen/{verbetering}/afwijzen/",
        "/loket/regels/nieuw/",
    ),
    "eigenaar": (
        "/coordinatie/knelpunten/{concept}/bewerken/",
        "/coordinatie/knelpunten/{answered}/voorleggen/",
        "/coordinatie/knelpunten/{answered}/slepend/",
        "/coordinatie/knelpunten/{asked}/stap/vervallen/",
        "/coordinatie/knelpunten/{concept}/samenvoegen/",
        "/documenten/passages/{found}/corrigeren/",
        "/werkagenda/acties/{actie}/bewerken/",
        "/werkagenda/acties/{own_actie}/stap/stoppen/",
        "/werkagenda/acties/{actie}/verbinden/",
    ),
    "coordinator_elders": ("/coordinatie/aangeboden/{doorzending}/weigeren/",),
    "directeur": ("/beleid/{drafted}/antwoord/", "/beleid/{drafted}/vaststelling/", "/beleid/{waiting}/antwoord/"),
    "beheerder": ("/beheer/sleutels/",),
}
"""Every address where staff write words, by who may."""


def chosen(world: World) -> dict[str, object]:
    """What the choices of all those forms need to be accepted."""
    people = world.people
    return {
        "aan": people.elders.pk,
        "grond": "eenmalig",
        "soort": "regelgeving",
        "organisatie": people.uitvoerder.pk,
        "eigenaar": people.eigenaar.pk,
        "geadresseerde": people.ministerie.pk,
        "version": 1,
        "toch": "1",
        "punt-1-soort": "deels",
        "doel": world.asked.kenmerk,
        "geld": "deels",
        "next_on": "2999-01-01",
        "naar": "weet-niet",
        "namens": people.uitvoerder.pk,
        "gebiedsoort": "land",
    }


def test_nothing_leaks_from_what_staff_write(world: World, log: StringIO) -> None:
    codes = {}
    for who, paths in WRITING.items():
        browser = browser_of(getattr(world, who, None) or getattr(world.people, who))
        for path in paths:
            address = path.format(**{name: record.pk for name, record in world.records().items()})
            short = {"titel": SECRET[:100], "naam": SECRET[:70], "ondertekenaar": SECRET[:110]}
            short |= {f"punt-1-{name}": SECRET for name in ("middelen", "besloten_door", "actie_eigenaar")}
            if path.endswith("{found}/"):
                short |= {"verdict": "geweigerd"}
            if path.endswith("corrigeren/"):
                browser.post(address.removesuffix("corrigeren/"), {"verdict": "teruggenomen", "reden": SECRET})
                short |= {"soort": "actie", "wie": SECRET[:150]}
            if path.startswith("/loket/"):
                short |= {"begrip": "Anw", "wet": "", "woorden": SECRET[:100], "bron": ""}
                short |= {"naar": world.people.elders.pk, "van": ""}
            if "vindplaatsen" in path:
                short |= {"citaat": "artikel 3 Wet van mevrouw Annelies Veerman BSN 111222333"}
            codes[path] = browser.post(address, SECRETS | chosen(world) | short).status_code
    refused = {path: code for path, code in codes.items() if code not in (200, 302)}

    assert leaks(log) == []
    assert set(refused) == {
        "/coordinatie/signalen/{bundled}/geen-vervolg/",
        "/coordinatie/signalen/{open}/nieuw-knelpunt/",
        "/coordinatie/knelpunten/{concept}/samenvoegen/",
        "/beleid/{drafted}/vaststelling/",
        "/coordinatie/knelpunten/{concept}/vindplaatsen/",
        "/beleid/{waiting}/antwoord/",
        "/documenten/{own_document}/zelf-markeren/",
    }


@pytest.mark.parametrize("who", [None, "melder", "coordinator", "beleid", "beheerder"])
def test_nothing_leaks_from_addresses_and_search_boxes(world: World, log: StringIO, who: str | None) -> None:
    browser = browser_of(getattr(world, who or "", None) or getattr(world.people, who or "", None))
    asked = dict.fromkeys(
        ("q", "zoek", "toon", "blad", "pagina", "gedaan", "op", "next", "organisatie", "artikel"), SECRET
    )
    for path in (
        "/",
        "/zoeken/",
        "/knelpunten/",
        "/wetten/",
        "/coordinatie/",
        "/coordinatie/knelpunten/",
        "/beleid/",
        "/beheer/",
    ):
        browser.get(path, asked)
    browser.get(f"/coordinatie/signalen/{world.open.pk}/", asked)
    browser.post("/taal/", {"language": SECRET, "next": f"/zoeken/?q={SECRET}"})
    browser.get("/bestaat-niet/", asked)

    assert leaks(log) == []


def test_nothing_leaks_from_a_login_that_fails(world: World, log: StringIO) -> None:
    """People paste into the wrong box. The reset of a password answers the address that was typed, and keeps nothing."""
    client = Client(raise_request_exception=False)
    client.post("/account/login/", {"login": "annelies.v@voorbeeld.nl", "password": SECRET, "next": f"/?q={SECRET}"})
    client.post("/account/login/", {"login": SECRET, "password": SECRET})
    client.post("/account/password/reset/", {"email": SECRET})
    client.post("/account/password/reset/", {"email": "annelies.v@voorbeeld.nl"})

    assert leaks(log) == []


@pytest.mark.parametrize("joint", [" ", "_", "-"])
def test_nothing_leaks_from_an_own_document(world: World, log: StringIO, joint: str) -> None:
    """Also not from its file name, its title, or what the file says about itself."""
    name = joint.join(["Brief", "mevrouw", "Veerman", "111222333", "0612345678"]) + ".pdf"
    opened = DocumentText(text=SECRET, format=Format.PDF, title=name, number=name, kind=SECRET, coverage="1 bladzijde")

    save_document(
        opened,
        official=False,
        organisatie=world.people.uitvoerder,
        file_name=name,
        by=world.people.coordinator,
        now=world.open.submitted_at,
    )

    assert leaks(log) == []


def test_a_fault_of_ours_does_not_tell_the_log_what_was_typed(world: World, log: StringIO) -> None:
    """A database error quotes the row; the log keeps kind and place only."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE signalen_geenvervolg ADD CONSTRAINT proef CHECK (reden !~ 'Veldwerk')")
    browser = browser_of(world.people.coordinator)
    answer = browser.post(
        f"/coordinatie/signalen/{world.open.pk}/geen-vervolg/", {"grond": "eenmalig", "reden": "Veldwerk bij Overloon"}
    )

    assert answer.status_code == 500
    assert "CheckViolation" in log.getvalue() or "IntegrityError" in log.getvalue()
    assert "Veldwerk" not in log.getvalue()


def test_the_sweep_can_fail(world: World, log: StringIO) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE signalen_signaal SET tekst = %s WHERE id = %s", [SECRET, world.open.pk])
    logging.getLogger("weerklank").warning("%s", SECRET)

    found = leaks(log)

    assert "111222333 in signalen_signaal.tekst" in found
    assert sum("in the log" in one for one in found) == len(WORDS)


BULK = "/coordinatie/inlezen/"


@pytest.mark.usefixtures("every_place_taken")
@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_nothing_leaks_from_a_file_of_signalen(world: World, log: StringIO, kind: str) -> None:
    """Personal data in every column, in the header, in the file name, in good rows and in refused ones."""
    header = [f"Tekst van {SECRET}", f"Kenmerk {SECRET}", "Regel", "Datum", "Bron", f"Overig {SECRET}"]
    good = [SECRET, SECRET, SECRET[:190], "1-3-2026", "inspectie", SECRET]
    bad = [["", *good[1:]], [*good[:2], SECRET * 3, SECRET, SECRET, SECRET], [SECRET, SECRET]]
    rows = [header, good, *bad, [f"{SECRET} Nog een.", "annelies.v@voorbeeld.nl", "", "", "", ""]]
    content = {"csv": as_csv(rows), "xlsx": xlsx(rows), "ods": ods(rows)}[kind]
    browser = browser_of(world.people.coordinator)
    said = {"organisatie": world.people.uitvoerder.pk, "bron": "ombudsman"}

    def sent(data: bytes, **more: str) -> Any:
        file = SimpleUploadedFile(f"Brief_mevrouw_Veerman_111222333.{kind}", data)
        return browser.post(BULK, said | {"bestand": file} | more)

    looked = sent(content, stap="bekijk")
    assert [word for word in WORDS if word in looked.content.decode()] == []
    mapping = {"kolom_tekst": "0", "kolom_referentie": "1", "kolom_regel": "2", "kolom_datum": "3", "kolom_bron": "4"}
    done = sent(content, stap="inlezen", koppen=looked.context["kolommen"].mark, **mapping)
    report = browser.get(done["Location"]).content + browser.get(f"{done['Location']}geweigerd.csv").content
    sent(content, stap="inlezen", koppen=SECRET, kolom_tekst=SECRET)
    sent(b"\x89PNG" + content, stap="bekijk")
    sent(content[: len(content) // 2], stap="inlezen")

    assert [word for word in WORDS if word in report.decode()] == []
    assert leaks(log) == []


def as_csv(rows: list[list[str]]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode("cp1252")


def test_nothing_leaks_from_a_document_that_is_read_in_on_the_page(world: World, log: StringIO) -> None:
    """Also not when it cannot be read, or is marked with words that are not in it."""
    browser = browser_of(world.people.coordinator)
    own = {"herkomst": "eigen", "organisatie": world.people.uitvoerder.pk}
    name = "Brief_mevrouw_Veerman_111222333.txt"
    codes = [
        browser.post("/documenten/nieuw/", own | {"bestand": SimpleUploadedFile(name, content)}).status_code
        for content in (SECRET.encode(), b"\x89PNG" + SECRET.encode(), SECRET.encode("utf-16"))
    ]
    browser.get("/documenten/", {"soort": SECRET, "afzender": SECRET, "van": SECRET})

    assert codes[:2] == [302, 422]
    assert leaks(log) == []
