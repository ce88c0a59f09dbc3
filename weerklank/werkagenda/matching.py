"""Laying letters beside the register: which promise is the same, which letter keeps one; a person decides."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from weerklank.documenten.enums import PassageSoort, PassageStand
from weerklank.documenten.models import Document, Lezing, Passage
from weerklank.documenten.queries import passages_of
from weerklank.kern.ministeries import Ministeries, signer_of
from weerklank.kern.search import candidates, lexemes_of
from weerklank.pure.commitments.sentences import sentences
from weerklank.pure.likeness import Likeness
from weerklank.pure.toezeggingen.match import (
    SHOWN_FROM,
    Evidence,
    Weighed,
    says_fulfilled,
    weigh_fulfilled,
    weigh_same,
)
from weerklank.signalen.melding import vector_of
from weerklank.werkagenda.actions import dossier_of
from weerklank.werkagenda.enums import Herkomst, Koppelsoort, Koppelstand, Vak
from weerklank.werkagenda.models import Koppeling, Registerinvoer, Toezegging, Vergelijking, Vondst

MOST_EACH = 3
"""How many toezeggingen are proposed for one place; of more nobody reads the reasons."""

NUMBER_NEAR = 80
"""A number that stands so many characters behind a promise belongs to it: "(TZ202412-116)"."""

MOST_SENTENCES = 50
"""How many sentences of one letter are tried as keeping a promise."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document that is compared: the promise itself, or a sentence that keeps one."""

    begin: int
    eind: int
    tekst: str
    soort: Koppelsoort
    passage: Passage | None = None
    numbers: frozenset[str] = frozenset()
    fulfils: bool = False


def stale_documents() -> QuerySet[Document]:
    """Documents that were never compared, or not since their newest reading or the newest change of the register."""
    newer = Lezing.objects.filter(document=OuterRef("document"), pk__gt=OuterRef("lezing"))
    imported = Registerinvoer.objects.filter(finished_at__isnull=False).exclude(nieuw=0, gewijzigd=0)
    last = imported.order_by("-id").values_list("finished_at", flat=True).first()
    fresh = Vergelijking.objects.filter(~Exists(newer), document=OuterRef("pk"))
    if last:
        fresh = fresh.filter(at__gt=last)
    return Document.objects.filter(~Exists(fresh), lezingen__isnull=False).distinct().order_by("pk")


def compare_stale(*, now: dt.datetime, most: int = 20) -> int:
    """Compare documents that wait for it; gives how many. Safe to run twice or twofold."""
    waiting = list(stale_documents()[:most])
    ministeries = Ministeries()
    for document in waiting:
        compare(document, ministeries=ministeries, now=now)
    return len(waiting)


@transaction.atomic
def compare(document: Document, *, ministeries: Ministeries | None = None, now: dt.datetime) -> int:
    """Lay one document beside the register; gives how many new proposals there are.

    What a person decided stays as decided, also when the document is read or compared again.
    """
    Document.objects.select_for_update().get(pk=document.pk)
    passages = [passage for passage in passages_of(document) if not _is_no_promise(document, passage)]
    lezing = document.lezingen.order_by("-id").first()
    if lezing is None:
        return 0
    _note_vondsten(document, passages, now=now)
    known = ministeries or Ministeries()
    proposed = sum(_propose(document, place, known, now=now) for place in _places(document, passages))
    Vergelijking.objects.update_or_create(document=document, defaults={"lezing": lezing, "at": now})
    return proposed


def _is_no_promise(document: Document, passage: Passage) -> bool:
    """Whether a sentence that was read as a promise is none: a person refused it, or it keeps an earlier one."""
    if passage.soort != PassageSoort.TOEZEGGING:
        return False
    refused = passage.stand == PassageStand.GEWEIGERD
    return refused or says_fulfilled(document.tekst[passage.begin : passage.eind])


def _note_vondsten(document: Document, passages: Iterable[Passage], *, now: dt.datetime) -> None:
    """A Vondst for each promise of the newest reading; those of older readings are gone from the lists."""
    promises = [passage for passage in passages if passage.soort == PassageSoort.TOEZEGGING]
    decided = Koppeling.objects.filter(document=document, soort=Koppelsoort.ZELFDE, stand=Koppelstand.BEVESTIGD)
    both = set(decided.values_list("begin", flat=True))
    Vondst.objects.filter(document=document, weg_at=None).exclude(passage__in=promises).update(weg_at=now)
    rows = [
        Vondst(
            passage=passage,
            document=document,
            organisatie_id=document.organisatie_id,
            vak=Vak.BEIDE if passage.begin in both else Vak.BRIEF,
            found_at=now,
        )
        for passage in promises
    ]
    Vondst.objects.bulk_create(rows, ignore_conflicts=True)


def _places(document: Document, passages: list[Passage]) -> Iterator[Place]:
    """What of a document is compared: its promises, and the sentences that keep a promise or cite its number."""
    cited = [(p.begin, str(p.velden.get("nummer", ""))) for p in passages if p.soort == PassageSoort.TOEZEGGINGNUMMER]
    for passage in passages:
        if passage.soort == PassageSoort.TOEZEGGING:
            near = {number for begin, number in cited if passage.begin <= begin <= passage.eind + NUMBER_NEAR}
            tekst = document.tekst[passage.begin : passage.eind]
            yield Place(passage.begin, passage.eind, tekst, Koppelsoort.ZELFDE, passage, frozenset(near))
    promised = [(p.begin, p.eind) for p in passages if p.soort == PassageSoort.TOEZEGGING]
    tried = 0
    for begin, end in sentences(document.tekst):
        tekst = document.tekst[begin:end]
        numbers = frozenset(number for at, number in cited if begin <= at < end)
        fulfils = says_fulfilled(tekst)
        inside = any(first <= begin < last for first, last in promised)
        if (fulfils or (numbers and not inside)) and tried < MOST_SENTENCES:
            tried += 1
            yield Place(begin, end, tekst, Koppelsoort.NAKOMING, None, numbers, fulfils)


def _propose(document: Document, place: Place, ministeries: Ministeries, *, now: dt.datetime) -> int:
    held = Koppeling.objects.filter(document=document, begin=place.begin, soort=place.soort)
    if held.filter(stand=Koppelstand.BEVESTIGD).exists():
        return 0
    best = sorted(_weighed(document, place, ministeries), key=lambda pair: (-pair[1].score, pair[0].pk))[:MOST_EACH]
    return sum(_keep(document, place, toezegging, weighed, now=now) for toezegging, weighed in best)


def _weighed(document: Document, place: Place, ministeries: Ministeries) -> Iterator[tuple[Toezegging, Weighed]]:
    """The toezeggingen that are likely enough, each with its score and why."""
    named = ministeries.named(place.passage.wie if place.passage else "", signer_of(document.tekst))
    dossier = dossier_of(place.passage) if place.passage else ""
    weigh = weigh_same if place.soort == Koppelsoort.ZELFDE else weigh_fulfilled
    for toezegging, likeness in _candidates(place):
        both = named is not None and toezegging.ministerie_id is not None
        evidence = Evidence(
            words=likeness.words,
            cosine=likeness.cosine,
            cites_number=toezegging.nummer in place.numbers,
            says_fulfilled=place.fulfils,
            same_ministry=named.pk == toezegging.ministerie_id if named and both else None,
            days=_days(toezegging, document),
            same_dossier=bool(dossier) and dossier == toezegging.dossier,
        )
        weighed = weigh(evidence)
        if weighed.score >= SHOWN_FROM:
            yield toezegging, weighed


def _candidates(place: Place) -> Iterator[tuple[Toezegging, Likeness]]:
    """By words, by meaning, and by every number that is cited there."""
    among = Toezegging.objects.filter(herkomst=Herkomst.REGISTER, bron_weg_at=None).defer("vector", "zoek")
    found = candidates(among, lexemes_of(place.tekst), vector_of(place.tekst))
    yield from found
    held = {row.pk for row, _likeness in found}
    for row in among.filter(nummer__in=place.numbers).exclude(pk__in=held):
        yield row, Likeness(str(row.pk), 0.0, 0.0)


def _days(toezegging: Toezegging, document: Document) -> int | None:
    if document.datum is None or toezegging.gedaan_on is None:
        return None
    return (document.datum - toezegging.gedaan_on).days


def _keep(document: Document, place: Place, toezegging: Toezegging, weighed: Weighed, *, now: dt.datetime) -> bool:
    """Propose it, or renew the score of a proposal; what was decided is left alone. Whether it is new."""
    values = {
        "score": Decimal(str(weighed.score)),
        "redenen": [[str(ground), part] for ground, part in weighed.parts],
        "eind": place.eind,
        "passage": place.passage,
    }
    key = {"document": document, "begin": place.begin, "toezegging": toezegging, "soort": place.soort}
    fixed = {"organisatie_id": document.organisatie_id, "proposed_at": now}
    koppeling, is_new = Koppeling.objects.get_or_create(**key, defaults=values | fixed)
    if not is_new and koppeling.stand == Koppelstand.VOORGESTELD:
        Koppeling.objects.filter(pk=koppeling.pk, stand=Koppelstand.VOORGESTELD).update(**values)
    return is_new


def embed_missing(*, most: int = 500) -> int:
    """Give toezeggingen without a vector one, so that they are found by meaning; gives how many. Safe to run twice."""
    from weerklank.signalen.melding import embedder  # noqa: PLC0415 - beside its one use

    rows = list(Toezegging.objects.filter(vector=None).exclude(tekst="").order_by("pk").only("pk", "tekst")[:most])
    if not rows:
        return 0
    vectors = embedder().embed([row.tekst for row in rows])
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE werkagenda_toezegging AS t SET vector = v.vector::halfvec"
            " FROM unnest(%s::bigint[], %s::text[]) AS v(id, vector) WHERE t.id = v.id",
            [[row.pk for row in rows], [str([round(float(x), 6) for x in vector]) for vector in vectors]],
        )
    return len(rows)


def newest_first(rows: QuerySet[Koppeling]) -> QuerySet[Koppeling]:
    """Proposals with the surest first, and what a page of them reads."""
    return rows.select_related("document", "toezegging__ministerie", "passage").order_by(F("score").desc(), "-pk")


def waiting_for(toezegging: Toezegging) -> Q:
    """Which proposals are about a toezegging and not decided yet."""
    return Q(toezegging=toezegging, stand=Koppelstand.VOORGESTELD)
