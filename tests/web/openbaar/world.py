"""Published knelpunten for tests of what the public sees."""

import datetime as dt
import html
import re

from tests.makers import (
    COMPLY,
    EXPLAIN,
    MONDAY,
    TUESDAY,
    make_established,
    make_knelpunt,
    make_publicatie,
    make_verzoek,
)
from tests.people import People
from weerklank.antwoorden.models import Verzoek
from weerklank.knelpunten.actions import anchor
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.actions import publish_antwoord
from weerklank.pure.citations import parse_citation
from weerklank.wetten.actions import make_vindplaats


def make_public(people: People, *, artikel: str = "", now: dt.datetime = MONDAY, **rest: object) -> Knelpunt:
    """An established knelpunt that is public."""
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie, now=now, **rest
    )
    if artikel:
        anchor(
            knelpunt,
            make_vindplaats(parse_citation(artikel)[0], by=people.eigenaar, now=now),
            by=people.eigenaar,
            now=now,
        )
    make_publicatie(knelpunt, by=people.eigenaar, now=now)
    return knelpunt


def make_waiting(people: People, *, now: dt.datetime = MONDAY, **rest: object) -> tuple[Knelpunt, Verzoek]:
    """A public knelpunt that waits for an answer, due six weeks after `now`."""
    knelpunt = make_public(people, now=now, **rest)
    verzoek = make_verzoek(
        knelpunt, by=people.eigenaar, vragen=("Verleng de termijn.", "Herstel wat misging."), now=now
    )
    make_publicatie(knelpunt, by=people.eigenaar, now=now)
    return knelpunt, verzoek


def make_answered(people: People, *, explain: bool = False, now: dt.datetime = TUESDAY, **rest: object) -> Knelpunt:
    """A public knelpunt with a published answer to both points."""
    knelpunt, verzoek = make_waiting(people, **rest)
    make_established(verzoek, by=people.directeur, antwoord=EXPLAIN if explain else COMPLY, now=now)
    publish_antwoord(verzoek, by=people.directeur, now=now)
    return knelpunt


def text_of(response) -> str:
    """The words of a page, as somebody reads them."""
    assert response.status_code == 200
    body = re.sub(r"<(script|style)\b.*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    body = re.sub(r"</?time[^>]*>", "", body)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def titles(response) -> list[str]:
    """The titles of the knelpunten that a page lists, in order."""
    return re.findall(r'<a href="/knelpunten/\d+/" lang="nl">([^<]+)</a>', response.content.decode())
