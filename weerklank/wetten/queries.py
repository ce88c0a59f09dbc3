"""Reading the law register. Law text is public (Auteurswet art. 11): no reader is refused, so no
`visible_to`.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib.postgres.aggregates import BoolOr
from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, F, Q, QuerySet

from weerklank.kern.problems import Cannot
from weerklank.pure.bwb.model import Blok, Deelsoort
from weerklank.pure.bwb.parts import find_part
from weerklank.wetten.enums import Ankerlot
from weerklank.wetten.models import (
    Artikel,
    Artikelversie,
    Herplaatsing,
    Invoer,
    Invoerbestand,
    Regeling,
    Regelingnaam,
    Verwijzing,
    Vindplaats,
)
from weerklank.wetten.problems import (
    ArticleNotFound,
    LawNotFound,
    NoLongerInForce,
    NotYetInForce,
    PartNotFound,
)

_WORD = re.compile(r"\w+")
_WORDS = 12
PAGE = 50
"""How many rows one page of a list holds, at most."""


class Citation(Protocol):
    """What a citation must tell to be looked up; `weerklank.pure.citations.LawCitation` does."""

    @property
    def law(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def bwb_id(self) -> str: ...
    @property
    def artikel(self) -> str: ...
    @property
    def lid(self) -> str: ...
    @property
    def onderdeel(self) -> str: ...


def find_regeling(citation: Citation) -> Regeling:
    """The regulation a citation means: by BWB id, else by a name it is known by.

    A name that several share gives the one with the most articles. Raises Cannot(LawNotFound). One query.
    """
    if citation.bwb_id:
        found = Regeling.objects.filter(bwb_id=citation.bwb_id).first()
    else:
        keys = {name.casefold() for name in (citation.law, citation.name) if name}
        found = Regeling.objects.filter(namen__sleutel__in=keys).order_by("-artikelen_aantal", "id").first()
    if found is None:
        raise Cannot([LawNotFound(citation.name or citation.law or citation.bwb_id)])
    return found


def find_article(citation: Citation) -> Artikel:
    """The article a citation means, of the body of the law before that of its annexes.

    Raises Cannot with LawNotFound or ArticleNotFound. Two queries.
    """
    regeling = find_regeling(citation)
    found = articles_with_number(regeling, citation.artikel).first()
    if found is None:
        raise Cannot([ArticleNotFound(citation.artikel, regeling.naam)])
    return found


def articles_with_number(regeling: Regeling, nummer: str) -> QuerySet[Artikel]:
    """All articles that carry this number, current ones and those of the body first. At most PAGE when
    sliced.
    """
    return (
        Artikel.objects.filter(regeling=regeling, nummer=nummer, soort=Deelsoort.ARTIKEL)
        .select_related("regeling")
        .order_by(F("weg_op").asc(nulls_first=True), "in_bijlage", "volgorde", "id")
    )


def text_on(artikel: Artikel, day: dt.date) -> Artikelversie:
    """The text of an article in force on a day. Never an older one in its place.

    Raises Cannot with NoLongerInForce (names the last day in force) or NotYetInForce. One query, two when it
    raises.
    """
    valid = artikel.versies.filter(geldig_van__lte=day).exclude(geldig_tot=F("geldig_van"))
    found = valid.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=day)).first()
    if found is not None:
        return found
    last = valid.order_by("-geldig_van", "-id").first()
    if last is not None and last.laatste_dag is not None:
        raise Cannot([NoLongerInForce(last.laatste_dag)])
    first = artikel.versies.exclude(geldig_tot=F("geldig_van")).order_by("geldig_van").first()
    raise Cannot([NotYetInForce(first.geldig_van if first else day)])


def newest_text(artikel: Artikel) -> Artikelversie:
    """The text that was valid last, whether it still is or not. Every article has one."""
    return artikel.versies.exclude(geldig_tot=F("geldig_van")).order_by("-geldig_van", "-id")[0]


def versions_of(artikel: Artikel) -> QuerySet[Artikelversie]:
    """Every text of an article that was ever valid, newest first, without the texts themselves."""
    return (
        artikel.versies.exclude(geldig_tot=F("geldig_van"))
        .order_by("-geldig_van", "-id")
        .defer("tekst", "blokken", "zoek")
    )


def changed_on(regeling: Regeling, day: dt.date) -> QuerySet[Artikelversie]:
    """The texts of a regulation that begin on a day; page it by `id`."""
    rows = Artikelversie.objects.filter(artikel__regeling=regeling, geldig_van=day).exclude(geldig_tot=day)
    return rows.select_related("artikel").defer("tekst", "blokken", "zoek")


@dataclass(frozen=True, slots=True)
class Wijzigingsdag:
    """A day on which texts of a regulation began or ended. `bronnen`: where that was published, as the WTI tells."""

    dag: dt.date
    nieuw: int
    weg: int
    begin_bekend: bool
    bronnen: tuple[str, ...] = ()


def days_of(regeling: Regeling, *, before: dt.date | None = None, most: int = PAGE) -> list[Wijzigingsdag]:
    """The days on which something of a regulation changed, newest first, at most `most`; only those before a day.

    Three queries, however many articles there are.
    """
    until = {"geldig_van__lt": before} if before else {}
    texts = Artikelversie.objects.filter(artikel__regeling=regeling, **until).exclude(geldig_tot=F("geldig_van"))
    begun = texts.values("geldig_van").annotate(number=Count("pk"), known=BoolOr("begin_bekend"))
    new = {row["geldig_van"]: row for row in begun.order_by("-geldig_van")[:most]}
    gone_until = {"weg_op__lt": before} if before else {}
    ended = regeling.artikelen.filter(weg_op__isnull=False, **gone_until).values("weg_op")
    counted = ended.annotate(number=Count("pk")).order_by("-weg_op")[:most]
    gone: dict[dt.date | None, int] = {row["weg_op"]: row["number"] for row in counted}
    days = sorted(new.keys() | {day for day in gone if day}, reverse=True)[:most]
    sources = _sources_of(regeling, days)
    return [
        Wijzigingsdag(
            day,
            new[day]["number"] if day in new else 0,
            gone.get(day, 0),
            new[day]["known"] if day in new else True,
            tuple(sorted(sources.get(day, ()))),
        )
        for day in days
    ]


def _sources_of(regeling: Regeling, days: Sequence[dt.date]) -> dict[dt.date, set[str]]:
    """Where the changes of these days were published."""
    found: dict[dt.date, set[str]] = {}
    for day, source in regeling.wijzigingen.filter(datum__in=days).exclude(bron="").values_list("datum", "bron"):
        found.setdefault(day, set()).add(source)
    return found


def part_of(versie: Artikelversie, lid: str, onderdeel: str) -> Blok | None:
    """The paragraph or part in a text; None when neither is asked for.

    Raises Cannot(PartNotFound) when the text has no such paragraph or part.
    """
    if not lid and not onderdeel:
        return None
    found = find_part(versie.blocks, lid, onderdeel)
    if found is None:
        asked = " ".join(filter(None, (f"lid {lid}" if lid else "", f"onderdeel {onderdeel}" if onderdeel else "")))
        raise Cannot([PartNotFound(asked)])
    return found


def quote_of(vindplaats: Vindplaats) -> dict[str, Any]:
    """What a page or publication shows of an anchor, as JSON-ready data: the pinned text with its state date.

    Keys: kenmerk ("art. 4:84 lid 1 Awb"), wet (as people name it), regeling (its official
    name), bwb_id, artikel, lid, onderdeel, titel, tekst
    (the quoted words, or the place as a whole), stand (gevonden, meerdere, los), stand_op (ISO day of the
    text, empty without one), jci, link.
    """
    versie = vindplaats.versie
    found = versie is not None and vindplaats.van is not None
    return {
        "kenmerk": str(vindplaats),
        "wet": vindplaats.wet,
        "regeling": vindplaats.artikel.regeling.naam if vindplaats.artikel else vindplaats.wet,
        "bwb_id": vindplaats.bwb_id,
        "artikel": vindplaats.artikel_nr,
        "lid": vindplaats.lid,
        "onderdeel": vindplaats.onderdeel,
        "titel": versie.titel if versie else "",
        "tekst": versie.tekst[vindplaats.van : vindplaats.tot] if versie and found else vindplaats.citaat,
        "stand": vindplaats.stand,
        "stand_op": versie.stand.isoformat() if versie else "",
        "jci": vindplaats.jci,
        "link": vindplaats.link,
    }


def contents_of(regeling: Regeling) -> QuerySet[Artikel]:
    """The parts that a regulation has now, in the order of the law; page it by (`volgorde`, `id`)."""
    return regeling.artikelen.filter(weg_op=None)


def titles_of(artikelen: Sequence[Artikel]) -> dict[int, tuple[str, bool]]:
    """Title and whether it is repealed, of the newest text of each of these parts. One query."""
    rows = Artikelversie.objects.filter(artikel__in=[a.pk for a in artikelen], geldig_tot=None)
    return {pk: (titel, gone) for pk, titel, gone in rows.values_list("artikel_id", "titel", "vervallen")}


def search_regelingen(words: str) -> QuerySet[Regeling]:
    """Regulations whose title has all these Dutch words (stems and beginnings count), or that are called so.

    Page it by (`naam`, `id`). Without words: every regulation.
    """
    rows = Regeling.objects.defer("zoek", "intitule")
    if not words.strip():
        return rows
    named = Regelingnaam.objects.filter(sleutel=words.strip().casefold()[:400]).values("regeling")
    hit = Q(pk__in=named) | Q(bwb_id=words.strip().upper()[:12])
    query = _beginnings(words)
    return rows.filter(hit | Q(zoek=query)) if query else rows.filter(hit)


def _beginnings(words: str) -> SearchQuery | None:
    """All of these words, each also as the beginning of a longer one ("kinderbijslag" finds
    "kinderbijslagwet").
    """
    plain = _WORD.findall(words)[:_WORDS]
    terms = " & ".join(f"'{word}':*" for word in plain)
    return SearchQuery(terms, search_type="raw", config="dutch") if terms else None


def references_to(artikel: Artikel, *, limit: int = PAGE) -> list[Verwijzing]:
    """References in other parts to this article, in texts that are not yet followed by another. One query."""
    rows = Verwijzing.objects.filter(
        doel_bwb_id=artikel.regeling.bwb_id, doel_artikel=artikel.nummer, versie__geldig_tot=None
    ).exclude(doel_artikel="")
    return list(
        rows.select_related("versie__artikel__regeling")
        .defer("versie__tekst", "versie__blokken")
        .order_by("id")[:limit]
    )


def references_from(versie: Artikelversie, *, limit: int = 500) -> list[Verwijzing]:
    """The references in one text, in reading order, at most `limit`. One query."""
    return list(versie.verwijzingen.order_by("van", "id")[:limit])


def known_among(bwb_ids: Iterable[str]) -> set[str]:
    """Which of these regulations the register has. One query."""
    wanted = {bwb_id for bwb_id in bwb_ids if bwb_id}
    return set(Regeling.objects.filter(bwb_id__in=wanted).values_list("bwb_id", flat=True)) if wanted else set()


def unreadable_in(invoer: Invoer, *, limit: int = 1000) -> list[Invoerbestand]:
    """The files of a run that could not be read, in order, at most `limit`. One query."""
    return list(invoer.bestanden.filter(regeling=None).order_by("id")[:limit])


def changed_places_in(invoer: Invoer) -> int:
    """How many quoted places turned out to be changed, moved or gone in a run. One query."""
    return Herplaatsing.objects.filter(at=invoer.started_at, lot__in=Ankerlot.telling()).count()


def notices_in(invoer: Invoer, *, limit: int = 1000) -> list[Invoerbestand]:
    """The files of a run that were read with a remark, in order, at most `limit`. One query."""
    return list(invoer.bestanden.filter(regeling__isnull=False).exclude(meldingen=[]).order_by("id")[:limit])
