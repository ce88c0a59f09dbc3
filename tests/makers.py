"""Records for tests: plain functions with good defaults. What matters to a test stands in the test."""

import datetime as dt
import itertools
from typing import Any
from uuid import UUID

from weerklank.antwoorden.actions import establish_antwoord, request_antwoord, save_concept
from weerklank.antwoorden.enums import AntwoordSoort
from weerklank.antwoorden.models import Verzoek
from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
from weerklank.kern.enums import Organisatiesoort, Rol
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.knelpunten.actions import establish, open_knelpunt
from weerklank.knelpunten.beschrijving import Beschrijving
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.actions import publish
from weerklank.publicatie.models import Publicatie
from weerklank.publicatie.plan import plan_publicatie
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Signaal

AMSTERDAM = dt.timezone(dt.timedelta(hours=1))
MONDAY = dt.datetime(2026, 3, 2, 10, 0, tzinfo=AMSTERDAM)
TUESDAY = MONDAY + dt.timedelta(days=1)
LATER = MONDAY + dt.timedelta(weeks=10)

_numbers = itertools.count(1)


def make_organisatie(naam: str = "", *, soort: str = Organisatiesoort.ZBO, **rest: Any) -> Organisatie:
    number = next(_numbers)
    return add_organisatie(
        naam=naam or f"Uitvoerder {number} (fictief)",
        slug=f"organisatie-{number}",
        soort=soort,
        by=None,
        now=MONDAY,
        **rest,
    )


def make_ministerie(naam: str = "") -> Organisatie:
    return make_organisatie(naam or f"Ministerie {next(_numbers)} (fictief)", soort=Organisatiesoort.DEPARTEMENT)


def make_gebruiker(
    organisatie: Organisatie | None = None, *rollen: Rol, naam: str = "", password: str | None = None
) -> Gebruiker:
    """Somebody with these roles in that organisation."""
    number = next(_numbers)
    gebruiker = add_gebruiker(
        email=f"persoon{number}@voorbeeld.invalid",
        naam=naam or f"Persoon {number}",
        password=password,
        by=None,
        now=MONDAY,
    )
    for rol in rollen:
        assert organisatie is not None
        give_rol(gebruiker, rol, organisatie, by=None, now=MONDAY)
    return gebruiker


def make_signaal(
    *,
    by: Gebruiker,
    organisatie: Organisatie,
    tekst: str = "De termijn is te kort voor mensen zonder DigiD.",
    now: dt.datetime = MONDAY,
    **rest: Any,
) -> Signaal:
    melding = prepare_melding(tekst, **rest)
    signaal, _is_new = submit_signaal(
        melding, organisatie=organisatie, inzending=UUID(int=next(_numbers)), by=by, now=now
    )
    return signaal


def make_beschrijving(*, eigenaar: Gebruiker, geadresseerde: Organisatie, **rest: Any) -> Beschrijving:
    values = {
        "titel": "De aanvraagtermijn is te kort",
        "omschrijving": "Mensen zonder DigiD krijgen hun papieren niet op tijd bij elkaar.",
        "soort": "regelgeving",
    }
    return Beschrijving(eigenaar=eigenaar, geadresseerde=geadresseerde, **(values | rest))


def make_knelpunt(
    *,
    eigenaar: Gebruiker,
    organisatie: Organisatie,
    geadresseerde: Organisatie,
    established: bool = True,
    now: dt.datetime = MONDAY,
    **rest: Any,
) -> Knelpunt:
    beschrijving = make_beschrijving(eigenaar=eigenaar, geadresseerde=geadresseerde, **rest)
    knelpunt = open_knelpunt(beschrijving, organisatie=organisatie, by=eigenaar, now=now)
    if established:
        establish(knelpunt, by=eigenaar, now=now)
    return knelpunt


def make_verzoek(
    knelpunt: Knelpunt, *, by: Gebruiker, vragen: tuple[str, ...] = ("Verleng de termijn.",), now: dt.datetime = MONDAY
) -> Verzoek:
    return request_antwoord(knelpunt, vragen, by=by, now=now)


COMPLY = {
    "soort": AntwoordSoort.OVERNEMEN,
    "actie": "De termijn wordt acht weken.",
    "actie_eigenaar": "directie Inkomen",
    "actie_on": dt.date(2026, 9, 1),
    "middelen": "binnen de bestaande begroting",
}
EXPLAIN = {
    "soort": AntwoordSoort.NIET,
    "aanvaard_gevolg": "Sommige mensen moeten opnieuw aanvragen.",
    "alternatieven": "Een langere termijn en een hersteltermijn.",
    "zwaarder_belang": "Snelle zekerheid voor alle aanvragers.",
    "besloten_door": "de directeur Inkomen",
    "herzien_on": dt.date(2027, 1, 4),
}


def make_concept(
    verzoek: Verzoek, *, by: Gebruiker, antwoord: dict[str, object] | None = None, now: dt.datetime = TUESDAY
) -> None:
    """A draft that answers every point the same way; by default it can be established."""
    punten = {punt.nummer: antwoord or COMPLY for punt in verzoek.punten.all()}
    save_concept(verzoek, inleiding="Dank voor dit knelpunt.", punten=punten, seen_version=None, by=by, now=now)


def make_established(
    verzoek: Verzoek, *, by: Gebruiker, antwoord: dict[str, object] | None = None, now: dt.datetime = TUESDAY
) -> None:
    make_concept(verzoek, by=by, antwoord=antwoord, now=now)
    establish_antwoord(verzoek, ondertekenaar="directeur Inkomen", by=by, now=now)


def make_publicatie(knelpunt: Knelpunt, *, by: Gebruiker, now: dt.datetime = MONDAY) -> Publicatie:
    return publish(plan_publicatie(knelpunt), by=by, now=now)
