"""Who sees what: every address with a number in it, for everybody who might try it."""

import re

import pytest
from django.apps import apps
from django.db import models, transaction
from django.test import Client

from tests.makers import TUESDAY
from tests.people import People
from tests.sweep_world import World, browser_of, make_world
from weerklank.antwoorden.models import PuntAntwoord
from weerklank.kern.models import Gebeurtenis, Gebruiker
from weerklank.knelpunten.actions import lapse, reopen
from weerklank.knelpunten.bundling import merge, split
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import visible_to
from weerklank.publicatie.plan import plan_publicatie

HARMLESS = "Het formulier past niet bij de regel."

OWN = {"melder", "collega", "coordinator", "eigenaar", "beheerder", "redacteur", "fg"}
"""Everybody of the executor."""

EVERYBODY = OWN | {"beleid", "directeur", "outsider", "coordinator_elders"}
"""Everybody with an account."""

KEEPERS = {"coordinator", "eigenaar", "beleid", "directeur", "coordinator_elders"}
"""Whoever keeps a work agenda somewhere."""

PAGES: dict[str, set[str]] = {
    "/balie/signalen/{open}/": {"melder"},
    "/coordinatie/signalen/{open}/": {"coordinator", "eigenaar", "fg"},
    "/coordinatie/signalen/{bundled}/": {"coordinator", "eigenaar", "fg"},
    "/coordinatie/signalen/{offered}/": {"coordinator", "eigenaar", "fg", "coordinator_elders"},
    "/coordinatie/knelpunten/{concept}/": {"coordinator", "eigenaar", "fg"},
    "/coordinatie/knelpunten/{asked}/": {
        "coordinator",
        "eigenaar",
        "redacteur",
        "fg",
        "directeur",
        "coordinator_elders",
    },
    "/coordinatie/knelpunten/{answered}/wijzigingen/{wijziging}/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{answered}/slepend/": {"coordinator", "eigenaar"},
    "/coordinatie/voorstellen/": {"coordinator", "eigenaar", "coordinator_elders"},
    "/coordinatie/voorstellen/{voorstel}/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/nieuw-knelpunt/": {"coordinator"},
    "/coordinatie/knelpunten/{concept}/afsplitsen/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{concept}/terugvoegen/": {"coordinator", "eigenaar"},
    "/coordinatie/inlezen/": {"coordinator", "coordinator_elders"},
    "/coordinatie/inlezen/{bulk}/": {"coordinator"},
    "/coordinatie/inlezen/{bulk}/terugdraaien/": {"coordinator"},
    "/coordinatie/inlezen/{bulk}/geweigerd.csv": {"coordinator"},
    "/beleid/{drafted}/": {"beleid", "directeur"},
    "/beleid/{drafted}/antwoord/": {"beleid", "directeur"},
    "/beheer/accounts/{melder}/": {"beheerder"},
    "/beheer/correcties/": {"beheerder"},
    "/coordinatie/last/": {"coordinator", "coordinator_elders", "beheerder"},
    "/werkagenda/toezeggingen/{registered}/": EVERYBODY,
    "/werkagenda/toezeggingen/{own_toezegging}/": OWN,
    "/werkagenda/acties/{actie}/": EVERYBODY,
    "/werkagenda/acties/{own_actie}/": OWN,
    "/werkagenda/acties/{actie}/bewerken/": {"coordinator", "eigenaar"},
    "/werkagenda/vergelijken/": EVERYBODY,
    "/werkagenda/inlezen/": {"coordinator", "coordinator_elders", "beheerder"},
    "/werkagenda/inlezen/{invoer}/": {"coordinator", "coordinator_elders", "beheerder"},
    "/berichten/": EVERYBODY,
    "/berichten/voorkeuren/": EVERYBODY,
    "/beheer/post/": {"beheerder"},
    "/begrippen/": EVERYBODY,
    "/begrippen/begrip/huurtoeslag/": EVERYBODY,
    "/begrippen/proberen/": EVERYBODY,
    "/begrippen/voorstellen/": EVERYBODY,
    "/begrippen/nieuw/": EVERYBODY,
    "/loket/": EVERYBODY,
    "/loket/uitleg/": EVERYBODY,
    "/loket/bevoegdheden/{bevoegdheid}/": EVERYBODY,
    "/loket/bevoegdheden/nieuw/": EVERYBODY,
    "/loket/bevoegdheden/{bevoegdheid}/verbeteren/": EVERYBODY,
    "/loket/bevoegdheden/{bevoegdheid}/einde/": EVERYBODY,
    "/loket/verbeteringen/": EVERYBODY,
    "/loket/regels/": {"coordinator", "coordinator_elders"},
    "/loket/regels/nieuw/": {"coordinator", "coordinator_elders"},
    "/loket/regels/{regel}/": {"coordinator"},
    "/loket/vangnet/": {"coordinator", "coordinator_elders"},
    "/loket/cijfers/": {"coordinator", "coordinator_elders"},
    "/documenten/{own_document}/": {"melder", "collega", "coordinator", "eigenaar", "beheerder", "redacteur", "fg"},
    "/documenten/{own_document}/zelf-markeren/": {"coordinator", "eigenaar"},
    "/documenten/{own_document}/alles-aanvaarden/": {"coordinator", "eigenaar"},
    "/documenten/passages/{found}/corrigeren/": {"coordinator", "eigenaar"},
    "/documenten/nieuw/": {"coordinator", "eigenaar", "redacteur", "beleid", "coordinator_elders"},
    "/coordinatie/knelpunten/nieuw/?passage={found}": {"coordinator", "eigenaar", "redacteur", "fg"},
}
"""Who gets each page; nobody else does, the visitor without an account included."""

POSTS: dict[str, set[str]] = {
    "/coordinatie/inlezen/": {"coordinator", "coordinator_elders"},
    "/coordinatie/inlezen/{bulk}/terugdraaien/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/nieuw-knelpunt/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/weigeren/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/ongedaan/": {"coordinator"},
    "/coordinatie/voorstellen/{voorstel}/intrekken/": {"coordinator"},
    "/coordinatie/knelpunten/{concept}/afsplitsen/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{concept}/terugvoegen/": {"coordinator", "eigenaar"},
    "/coordinatie/signalen/{open}/bundelen/": {"coordinator"},
    "/coordinatie/signalen/{open}/doorsturen/": {"coordinator"},
    "/coordinatie/signalen/{open}/geen-vervolg/": {"coordinator"},
    "/coordinatie/signalen/{closed}/ongedaan/": {"coordinator"},
    "/coordinatie/aangeboden/{doorzending}/aanvaarden/": {"coordinator_elders"},
    "/coordinatie/aangeboden/{doorzending}/weigeren/": {"coordinator_elders"},
    "/coordinatie/knelpunten/{answered}/vindplaatsen/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{answered}/vindplaatsen/{anker}/weg/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{answered}/wijzigingen/{wijziging}/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{answered}/slepend/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{asked}/bewerken/": {"coordinator", "eigenaar"},
    "/coordinatie/knelpunten/{asked}/publiceren/": {"eigenaar", "redacteur"},
    "/coordinatie/knelpunten/{answered}/voorleggen/": {"eigenaar"},
    "/coordinatie/knelpunten/{asked}/stap/vervallen/": {"eigenaar"},
    "/coordinatie/knelpunten/{concept}/stap/vaststellen/": {"eigenaar"},
    "/beleid/{waiting}/antwoord/": {"beleid", "directeur"},
    "/beleid/{drafted}/vaststelling/": {"directeur"},
    "/beleid/{drafted}/publicatie/": {"directeur"},
    "/beleid/{drafted}/concept/": {"directeur"},
    "/beleid/{waiting}/oplossing/": {"beleid", "directeur"},
    "/documenten/passages/{found}/": {"coordinator", "eigenaar"},
    "/documenten/passages/{found}/corrigeren/": {"coordinator", "eigenaar"},
    "/documenten/{own_document}/zelf-markeren/": {"coordinator", "eigenaar"},
    "/documenten/{own_document}/alles-aanvaarden/": {"coordinator", "eigenaar"},
    "/documenten/{own_document}/herlezen/": {"coordinator", "eigenaar"},
    "/documenten/nieuw/": {"coordinator", "eigenaar", "redacteur", "beleid", "coordinator_elders"},
    "/werkagenda/toezeggingen/{registered}/termijn/": KEEPERS,
    "/werkagenda/toezeggingen/{registered}/verbinden/": KEEPERS,
    "/werkagenda/toezeggingen/{own_toezegging}/termijn/": {"coordinator", "eigenaar"},
    "/werkagenda/toezeggingen/{own_toezegging}/stap/nagekomen/": {"coordinator", "eigenaar"},
    "/werkagenda/acties/{actie}/bewerken/": {"coordinator", "eigenaar"},
    "/werkagenda/acties/{actie}/stap/vaststellen/": {"coordinator", "eigenaar"},
    "/werkagenda/acties/{actie}/stap/overdragen/": {"coordinator", "eigenaar"},
    "/werkagenda/acties/{own_actie}/stap/stoppen/": {"coordinator", "eigenaar"},
    "/werkagenda/acties/{actie}/verbinden/": {"coordinator", "eigenaar"},
    "/werkagenda/banden/actie-knelpunt/{band}/los/": {"coordinator", "eigenaar"},
    "/werkagenda/voorstellen/{koppeling}/bevestigen/": KEEPERS,
    "/werkagenda/voorstellen/{own_koppeling}/bevestigen/": {"coordinator", "eigenaar"},
    "/werkagenda/voorstellen/{own_koppeling}/afwijzen/": {"coordinator", "eigenaar"},
    "/werkagenda/vergelijken/nu/": KEEPERS,
    "/werkagenda/inlezen/": {"coordinator", "coordinator_elders", "beheerder"},
    "/begrippen/voorstellen/{term}/aanvaarden/": {"beheerder", "redacteur"},
    "/begrippen/voorstellen/{term}/afwijzen/": {"beheerder", "redacteur"},
    "/begrippen/voorstellen/{term}/intrekken/": {"beheerder", "coordinator", "redacteur"},
    "/begrippen/voorstellen/{decided_term}/ongedaan/": {"beheerder", "redacteur"},
    "/beheer/post/{postadres}/stand/": {"beheerder"},
    "/beheer/post/mails/{verzending}/opnieuw/": {"beheerder"},
    "/loket/verbeteringen/{verbetering}/aanvaarden/": {"coordinator", "redacteur"},
    "/loket/verbeteringen/{verbetering}/afwijzen/": {"coordinator", "redacteur"},
    "/loket/verbeteringen/{verbetering}/intrekken/": {"coordinator"},
    "/loket/regels/nieuw/": {"coordinator", "coordinator_elders"},
    "/loket/regels/{regel}/uit/": {"coordinator"},
    "/loket/regels/{regel}/hoger/": {"coordinator"},
    "/loket/regels/{regel}/overnemen/": {"coordinator"},
    "/beheer/accounts/{melder}/rollen/": {"beheerder"},
    "/beheer/accounts/{melder}/toegang/": {"beheerder"},
    "/beheer/sleutels/{sleutel}/einde/": {"beheerder"},
}
"""Who may do each thing; everybody else is refused (302 to the login, 403 or 404) and nothing changes."""

WRITTEN = {
    "verdict": "geweigerd",
    "version": "1",
    "doel": "K-00001",
    "reden": "Dat past hier niet.",
    "inleiding": "Dank.",
    "toelichting": "Gedaan.",
    "toegang": "open",
}
REFUSED = {302, 403, 404}
"""What a visitor gets; who is logged in gets no 302."""


@pytest.fixture
def world(people: People) -> World:
    return make_world(people, HARMLESS)


def everybody(world: World) -> dict[str, Gebruiker | None]:
    found = {name: getattr(world.people, name) for name in vars(world.people)}
    found |= {name: getattr(world, name) for name in ("beheerder", "redacteur", "fg")}
    return {name: one for name, one in found.items() if isinstance(one, Gebruiker)} | {"visitor": None}


def filled(path: str, world: World) -> str:
    numbers = {name: record.pk for name, record in world.records().items()} | {"melder": world.people.melder.pk}
    return path.format(**numbers)


def test_every_page_is_for_exactly_those_it_is_meant_for(world: World) -> None:
    browsers = {name: browser_of(user) for name, user in everybody(world).items()}
    got = {
        path: {name for name, browser in browsers.items() if browser.get(filled(path, world)).status_code == 200}
        for path in PAGES
    }

    assert got == PAGES


def counts() -> dict[str, int]:
    """How many rows each table of ours has, sessions left out."""
    return {
        model.__name__: model.objects.count()
        for model in apps.get_models()
        if model.__module__.startswith("weerklank.")
    }


def test_who_may_not_do_something_is_refused_and_changes_nothing(world: World) -> None:
    """Read as: each thing is refused to everybody who is not on its list."""
    before, let_in = counts(), {}
    typed = WRITTEN | {"knelpunt": world.asked.pk, "aan": world.people.elders.pk}
    for name, user in everybody(world).items():
        browser = browser_of(user)
        for path, allowed in POSTS.items():
            answer = browser.post(filled(path, world), typed) if name not in allowed else None
            if answer and answer.status_code not in (REFUSED if user is None else {403, 404}):
                let_in[path, name] = answer.status_code

    assert let_in == {}
    assert counts() == before


def test_who_may_do_something_is_not_shut_out(world: World) -> None:
    """So that the test above cannot pass because everybody is refused."""
    said = {
        "verdict": "aanvaard",
        "knelpunt": world.asked.pk,
        "rol": "professional",
        "organisatie": world.people.uitvoerder.pk,
    }
    shut_out = []
    for path, allowed in POSTS.items():
        browser = browser_of(everybody(world)[sorted(allowed)[0]])
        with transaction.atomic():
            shut_out += [path] if browser.post(filled(path, world), said).status_code in (403, 404) else []
            transaction.set_rollback(True)

    assert shut_out == []


def test_every_post_needs_a_token_of_the_own_page(world: World) -> None:
    """All but the check of the counter (it stores nothing) and the language (see the comments there)."""
    wrong = []
    for path, allowed in POSTS.items():
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(everybody(world)[sorted(allowed)[0]])
        if browser.post(filled(path, world), WRITTEN).status_code != 403:
            wrong.append(path)

    assert wrong == []


def links_from(browser: Client, start: list[str], *, most: int = 150) -> dict[str, str]:
    """Every page somebody can click to from these, with its content; each numbered address of one kind once or twice."""
    todo, seen, kinds = list(start), {}, {}
    while todo and len(seen) < most:
        path = todo.pop(0)
        kind = re.sub(r"\d+", "#", path.split("?")[0])
        kinds[kind] = kinds.get(kind, 0) + 1
        if path in seen or kinds[kind] > 8:
            continue
        answer = browser.get(path)
        seen[path] = answer.getvalue().decode(errors="replace")
        if answer.status_code == 200:
            todo += [
                link.split("#")[0]
                for link in re.findall(r'href="(/[^"]*)"', seen[path])
                if not link.startswith("/static")
            ]
    return seen


STARTS = [
    "/",
    "/werkplek/",
    "/balie/",
    "/balie/signalen/",
    "/coordinatie/",
    "/coordinatie/aangeboden/",
    "/coordinatie/knelpunten/",
    "/coordinatie/voorstellen/",
]
STARTS += [
    "/coordinatie/toezicht/",
    "/beleid/",
    "/beleid/beantwoord/",
    "/documenten/",
    "/werkagenda/",
    "/werkagenda/acties/",
    "/werkagenda/vergelijken/",
    "/knelpunten/",
    "/volgen/",
    "/api/v1/knelpunten",
]


OTHERS = ("visitor", "collega", "eigenaar", "fg", "redacteur", "beleid", "outsider", "coordinator_elders")


def test_the_sender_is_named_on_no_page_of_anybody_else(world: World) -> None:
    """Walked by clicking; the page of an account belongs to the beheerder, who manages it, and names no signaal."""
    starts, person = [*STARTS, *(filled(path, world) for path in PAGES)], world.people.melder
    pages = {who: links_from(browser_of(everybody(world)[who]), starts) for who in OTHERS}
    naming = [
        (who, path)
        for who, seen in pages.items()
        for path, page in seen.items()
        if person.naam in page or person.email in page
    ]

    assert min(map(len, pages.values())) > 10
    assert naming == []


def test_the_own_coordinator_does_see_the_sender(world: World) -> None:
    page = browser_of(world.people.coordinator).get(f"/coordinatie/signalen/{world.open.pk}/").content.decode()

    assert world.people.melder.naam in page


def test_what_a_reporter_did_names_the_reporter_in_one_table_alone(world: World) -> None:
    """Every foreign key to an account, followed: what a reporter did stands in Afzender and nowhere else."""
    person = world.people.melder
    naming = {
        model.__name__
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is Gebruiker
        if model.objects.filter(**{field.name: person}).exists()
    }

    assert naming == {"Afzender", "Rolvervulling"}


def test_no_event_about_an_act_of_a_reporter_says_who(world: World) -> None:
    acts = Gebeurtenis.objects.filter(soort__in=["signaal-ingediend", "signaal-gekoppeld-door-melder"])

    assert acts.count() >= 7
    assert set(acts.values_list("by", flat=True)) == {None}
    assert str(world.people.melder.pk) not in {
        str(v) for e in acts for k, v in e.gegevens.items() if k not in ("signaal", "knelpunt")
    }


def test_nobody_outside_reads_a_knelpunt_that_was_never_established(world: World) -> None:
    """Also not after it was merged, split off again, lapsed or reopened as a concept."""
    people, outside = world.people, (world.people.beleid, world.people.coordinator_elders)
    seen, plans = [], []
    for step in (lapse, reopen):
        step(Knelpunt.objects.get(pk=world.concept.pk), toelichting="Vergissing.", by=people.eigenaar, now=TUESDAY)
        seen += [visible_to(user).filter(pk=world.concept.pk).exists() for user in outside]
        plans.append(len(plan_publicatie(world.concept).problems))

    assert (seen, plans) == ([False] * 4, [1, 1])
    assert Knelpunt.objects.get(pk=world.concept.pk).stand == "concept"


def test_a_concept_that_was_merged_and_split_off_is_a_concept_again(world: World) -> None:
    people = world.people
    merged = merge(world.concept, world.asked, toelichting="Hetzelfde.", by=people.eigenaar, now=TUESDAY)
    hidden = not visible_to(people.beleid).filter(pk=world.concept.pk).exists()
    split(merged, toelichting="Toch niet.", by=people.eigenaar, now=TUESDAY)

    assert (hidden, Knelpunt.objects.get(pk=world.concept.pk).stand) == (True, "concept")


def test_a_draft_answer_is_read_by_its_ministry_alone(world: World) -> None:
    PuntAntwoord.objects.filter(punt__verzoek=world.drafted).update(toelichting="Zeldzaam conceptwoord")
    starts = ["/", f"/coordinatie/knelpunten/{world.drafted.knelpunt_id}/", f"/beleid/{world.drafted.pk}/"]
    starts += ["/balie/signalen/", "/coordinatie/knelpunten/", f"/api/v1/knelpunten/{world.drafted.knelpunt_id}"]
    reading = {
        name
        for name, user in everybody(world).items()
        if any("Zeldzaam conceptwoord" in page for page in links_from(browser_of(user), starts, most=25).values())
    }

    assert reading == {"beleid", "directeur"}
