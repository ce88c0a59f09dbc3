"""What goes out and what comes in. Field names are those of the code; `namen` gives them their name in the API."""

import datetime as dt
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from ninja import Field, Schema
from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from weerklank.antwoorden.enums import AntwoordSoort, Oordeel, VerzoekStand
from weerklank.api.v1.namen import api_name
from weerklank.kern.enums import Happened, Organisatiesoort
from weerklank.knelpunten.enums import KnelpuntSoort, KnelpuntStand
from weerklank.signalen.enums import Frequentie, Geautomatiseerd, SignaalStand

MOST_TOGETHER = 500
"""Signalen of one batch."""


def _none_for_empty(value: Any) -> Any:
    return None if value == "" else value


def _utc(moment: dt.datetime) -> str:
    """RFC 3339 in UTC with Z (/core/date-time/timezone)."""
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


Moment = Annotated[dt.datetime, PlainSerializer(_utc), WithJsonSchema({"type": "string", "format": "date-time"})]
MaybeDate = Annotated[dt.date | None, BeforeValidator(_none_for_empty)]


class Uit(Schema, alias_generator=api_name, populate_by_name=True):
    """Something that goes out."""


class OrganisatieKort(Uit):
    slug: str
    naam: str


class Organisatie(OrganisatieKort):
    soort: Organisatiesoort
    telefoon: str
    adres: str


class KnelpuntKort(Uit):
    """A knelpunt in a list."""

    pk: int
    kenmerk: str
    titel: str
    stand: KnelpuntStand
    organisatie: OrganisatieKort
    geadresseerde: OrganisatieKort
    signalen_aantal: int | None = Field(description="Leeg als het er te weinig zijn om precies te noemen.")
    wacht_sinds: dt.date | None
    due_on: dt.date | None
    dagen_te_laat: int = Field(description="Op de dag van dit antwoord; 0 als niemand te laat is.")
    answered_on: dt.date | None
    first_published_at: Moment
    pagina: str = Field(description="Adres van de pagina voor mensen.")


class Gewijzigd(Uit):
    """What became of a quoted place since; the owner has not looked at it yet."""

    lot: str = Field(description="Wat er met de aangehaalde tekst gebeurde, zoals: gewijzigd of vervallen.")
    sinds: MaybeDate = None


class Artikel(Uit):
    kenmerk: str
    regeling: str
    bwb_id: str
    artikel: str
    lid: str
    onderdeel: str
    tekst: str
    stand_op: MaybeDate = Field(
        None, description="De dag waarvan de tekst de stand geeft; leeg als de tekst er niet is."
    )
    jci: str
    link: str
    gewijzigd: Gewijzigd | None = Field(None, description="Leeg als de tekst nog zo luidt of de eigenaar al keek.")


class Signalen(Uit):
    aantal: int | None
    minder_dan: int | None
    organisaties: int | None
    melders: int | None = Field(
        None, description="Ten minste zoveel verschillende melders, geteld zonder te weten wie. Leeg: niet te noemen."
    )


class Termijn(Uit):
    regel: str
    omvang: str
    grondslag: str = Field(description="wet, afspraak of instelling. Bij instelling schrijft geen wet de termijn voor.")


class PuntAntwoord(Uit):
    """The answer to one point: which fields are filled depends on `soort`."""

    soort: AntwoordSoort
    toelichting: str | None = None
    actie: str | None = None
    actie_eigenaar: str | None = None
    actie_on: dt.date | None = None
    middelen: str | None = None
    aanvaard_gevolg: str | None = None
    alternatieven: str | None = None
    zwaarder_belang: str | None = None
    besloten_door: str | None = None
    herzien_on: dt.date | None = None
    onderzoek_until: dt.date | None = None
    doorgestuurd_aan: str | None = None


class Punt(Uit):
    nummer: int
    vraag: str
    antwoord: PuntAntwoord | None


class Reactie(Uit):
    oordeel: Oordeel
    toelichting: str
    on: dt.date


class Verzoek(Uit):
    """A request for an answer, with the answer once it was published."""

    kenmerk: str
    aan: Organisatie
    stand: VerzoekStand
    requested_on: dt.date
    due_on: dt.date
    dagen_te_laat: int
    termijn: Termijn
    reminded_on: dt.date | None
    answered_on: dt.date | None
    ondertekenaar: str = Field(description="De functie van wie het antwoord vaststelde.")
    inleiding: str
    punten: list[Punt]
    reactie: Reactie | None


class Stap(Uit):
    """One step of the history."""

    soort: Happened
    on: dt.date
    namens: str | None
    toelichting: str


class Slepend(Uit):
    """Whether a knelpunt drags on, why, and since when it was put forward."""

    stand: str
    redenen: list[str]
    sinds: dt.date
    tot: dt.date | None = Field(description="De dag waarop het werd afgesloten; leeg als het nog loopt.")
    standen: int = Field(description="Keren achter elkaar in de Stand van de Uitvoering.")


class Knelpunt(Uit):
    """A knelpunt as it was last published."""

    pk: int
    kenmerk: str
    titel: str
    omschrijving: str
    soort: KnelpuntSoort
    stand: KnelpuntStand
    groepen: str
    omvang: str
    omvang_bron: str
    voorstel: str
    is_hardheid: bool
    organisatie: Organisatie
    geadresseerde: Organisatie
    opened_on: dt.date
    voorgelegd_on: dt.date | None
    dagen_te_laat: int
    signalen: Signalen
    artikelen: list[Artikel]
    verzoeken: list[Verzoek]
    geschiedenis: list[Stap]
    slepend: Slepend | None = Field(None, description="Leeg zolang er niets is gemeten.")
    versie: int
    hash: str = Field(description="SHA-256 van het bestand van deze versie.")
    published_at: Moment
    first_published_at: Moment
    pagina: str
    bestand: str = Field(description="Het bestand waarover de hash is berekend.")


class SignaalIn(Schema, alias_generator=api_name, extra="forbid"):
    """A signaal. Personal data of citizens is masked before anything is kept."""

    tekst: str = Field(min_length=1, max_length=settings.SIGNAAL_MAX_LENGTH, description="Wat er misgaat.")
    regel: str = Field("", max_length=200, description="De regel zoals de melder hem noemt, zoals: art. 4:84 Awb.")
    frequentie: Frequentie = Field(Frequentie.ONBEKEND, description="Leeg: weet ik niet.")
    doelgroep: str = Field("", max_length=200, description="Voor wie het moeilijk is.")
    geautomatiseerd: Geautomatiseerd = Field(
        Geautomatiseerd.ONBEKEND, description="Of de computer grotendeels bepaalde. Leeg: weet ik niet."
    )
    weghalen: list[Annotated[str, Field(max_length=200)]] = Field(
        [], max_length=50, description="Woorden die ook weg moeten, overal in dit signaal. Ze worden niet bewaard."
    )
    laat_staan: list[Annotated[str, Field(max_length=200)]] = Field(
        [],
        max_length=50,
        description="Woorden die mogen blijven staan. Alleen wat een regel met twijfel afdekt; anders volgt 400.",
    )


class Masker(Uit):
    """A span that was masked: place in the stored text, kind, rule and how sure. Never what stood there."""

    start: int
    end: int
    type: str
    rule: str
    certainty: str = Field("", description="zeker of twijfel; leeg bij oudere signalen.")


class HerkendArtikel(Uit):
    bwb_id: str
    artikel: str
    lid: str


class Signaal(Uit):
    """A signaal as it is kept. Who sent it is not in it."""

    pk: int
    kenmerk: str
    tekst: str
    maskeringen: list[Masker]
    regel: str
    artikelen: list[HerkendArtikel]
    frequentie: Frequentie
    doelgroep: str
    geautomatiseerd: Geautomatiseerd
    stand: SignaalStand
    submitted_at: Moment
    next_on: dt.date | None = Field(description="De eerstvolgende datum waarop iemand iets moet doen.")


class SignaalGegeven(Signaal):
    """A signaal that was just sent in."""

    bijna_hetzelfde: int | None = Field(
        None, description="Het id van een signaal dat dezelfde melder net stuurde en dat bijna hetzelfde zegt."
    )


class SignaalInReeks(SignaalIn):
    """A signaal of a batch, with the key that makes it one however often it is sent."""

    sleutel: UUID = Field(description="Een UUID per signaal. Dezelfde sleutel opnieuw geeft hetzelfde signaal terug.")


class ReeksIn(Schema, alias_generator=api_name, extra="forbid"):
    """Signalen that are sent together."""

    signalen: list[SignaalInReeks] = Field(min_length=1, max_length=MOST_TOGETHER)


class Fout(Schema):
    """One fault in what was sent."""

    in_: str = Field(alias="in", description="body, query, path of header")
    location: str
    code: str
    detail: str


class Gegeven(Uit):
    """What became of one signaal of a batch."""

    sleutel: UUID
    status: int = Field(description="201 nieuw, 200 was er al, 409 de sleutel is van een ander signaal, 400 geweigerd.")
    signaal: int | None = Field(description="Het id van het signaal; leeg bij 400 en 409.")
    fouten: list[Fout]


class Reeks(Uit):
    """What became of each, in the order in which they were sent."""

    signalen: list[Gegeven]


class Probleem(Schema):
    """Problem details (RFC 9457)."""

    type: str
    status: int
    title: str
    detail: str
    errors: list[Fout] | None = None


def _unquoted(value: Any) -> Any:
    """The draft standard writes the key between quotes, most programs do not: both are read."""
    return value.strip('"') if isinstance(value, str) else value


Sleutelwaarde = Annotated[UUID, BeforeValidator(_unquoted)]
