"""Follow every quoted place of a law into its newest text. Places are never changed: what became of them is added."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import connection, transaction
from django.db.models import F, QuerySet

from weerklank.pure.bwb.relocate import SHORTEST, Ligging, Lot, Plek, follow, stands_in
from weerklank.wetten.enums import Ankerstand
from weerklank.wetten.models import Artikel, Artikelversie, Herplaatsing, Regeling, Vindplaats

BATCH: Final = 500
"""Anchors, or texts of the law, that are in memory at once."""


@dataclass(frozen=True, slots=True)
class _Gevolgd:
    """One anchor with where it is now, and in which text."""

    vindplaats: Vindplaats
    ligging: Ligging
    versie: Artikelversie | None


def anchored_laws() -> set[str]:
    """The BWB ids of every law from which something was quoted. One query."""
    return set(Vindplaats.objects.exclude(bwb_id="").values_list("bwb_id", flat=True).distinct())


def follow_anchors(regeling: Regeling, *, now: dt.datetime) -> int:
    """Find every quoted place of this regulation back in its newest text; gives of how many the place changed.

    Promises: an unchanged place gets no row, a second call adds none; some five queries for each BATCH of anchors,
    however many articles the law has. Call it in the transaction that stored the text.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("follow anchors in the transaction that stored the text")
    rows = Vindplaats.objects.filter(bwb_id=regeling.bwb_id).select_related("versie", "artikel").order_by("id")
    changed = last = 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        changed += _follow_batch(regeling, batch, now)
        last = batch[-1].pk
    return changed


def newest_of(vindplaatsen: Iterable[Vindplaats]) -> dict[int, Herplaatsing]:
    """Per anchor what became of it last; one that never moved is not in it. One query."""
    rows = Herplaatsing.objects.filter(vindplaats__in=[row.pk for row in vindplaatsen])
    newest = rows.order_by("vindplaats", "-id").distinct("vindplaats").select_related("versie__artikel")
    return {row.vindplaats_id: row for row in newest}


def _follow_batch(regeling: Regeling, anchors: Sequence[Vindplaats], now: dt.datetime) -> int:
    versies = _newest_texts(_artikelen_of(regeling, anchors))
    found = [_followed(anchor, versies.get(_key_of(anchor))) for anchor in anchors]
    lost = [one for one in found if one.ligging.lot is Lot.LOS]
    elsewhere = _elsewhere(regeling, [one.vindplaats for one in lost])
    found = [elsewhere.get(one.vindplaats.pk, one) for one in found]
    known = newest_of(anchors)
    fresh = [row for one in found if (row := _row(one, known.get(one.vindplaats.pk), now))]
    Herplaatsing.objects.bulk_create(fresh)
    return len(fresh)


def _key_of(anchor: Vindplaats) -> int | str:
    """The article of an anchor: the one it was pinned to, else the number that was cited."""
    return anchor.artikel_id or anchor.artikel_nr


def _artikelen_of(regeling: Regeling, anchors: Sequence[Vindplaats]) -> dict[int | str, Artikel]:
    """The articles that are still there, by `_key_of`; the body of the law goes before its annexes."""
    pinned = {anchor.artikel_id for anchor in anchors if anchor.artikel_id}
    cited = {anchor.artikel_nr for anchor in anchors if not anchor.artikel_id and anchor.artikel_nr}
    known = Artikel.objects.filter(pk__in=pinned, weg_op=None)
    found: dict[int | str, Artikel] = {artikel.pk: artikel for artikel in known}
    named = (
        regeling.artikelen.filter(nummer__in=cited, weg_op=None, soort="artikel") if cited else Artikel.objects.none()
    )
    for artikel in named.order_by("in_bijlage", "volgorde", "id"):
        found.setdefault(artikel.nummer, artikel)
    return found


def _newest_texts(artikelen: dict[int | str, Artikel]) -> dict[int | str, Artikelversie]:
    """The text of each article that is not followed by another."""
    by_key = {artikel.pk: key for key, artikel in artikelen.items()}
    rows = _valid_texts().filter(artikel__in=by_key)
    return {by_key[row.artikel_id]: row for row in rows.order_by("artikel", "-geldig_van", "-id").distinct("artikel")}


def _valid_texts() -> QuerySet[Artikelversie]:
    return Artikelversie.objects.exclude(geldig_tot=F("geldig_van")).select_related("artikel").defer("zoek")


def _followed(anchor: Vindplaats, versie: Artikelversie | None) -> _Gevolgd:
    if versie is None:
        return _Gevolgd(anchor, Ligging(Lot.LOS), None)
    ligging = follow(place_of(anchor), versie.tekst, versie.blocks)
    return _Gevolgd(anchor, ligging, versie)


def place_of(anchor: Vindplaats) -> Plek:
    """An anchor as it was quoted, for following it."""
    pinned = anchor.versie.tekst[anchor.van : anchor.tot] if anchor.versie and anchor.van is not None else anchor.citaat
    return Plek(pinned, anchor.lid, anchor.onderdeel, anchor.voor, anchor.na, is_citaat=bool(anchor.citaat))


def _elsewhere(regeling: Regeling, lost: Sequence[Vindplaats]) -> dict[int, _Gevolgd]:
    """Anchors that are gone from their own article, found with the same words in another one of the law.

    Reads the texts of the law once, however many anchors are lost.
    """
    wanted = {anchor.pk: (anchor, place_of(anchor)) for anchor in lost if anchor.versie_id or anchor.citaat}
    wanted = {pk: pair for pk, pair in wanted.items() if len(pair[1].woorden) >= SHORTEST}
    if not wanted:
        return {}
    places: dict[int, list[tuple[Ligging, Artikelversie]]] = {pk: [] for pk in wanted}
    rows = _valid_texts().filter(artikel__regeling=regeling, artikel__weg_op=None, geldig_tot=None)
    for versie in rows.iterator(BATCH):
        words = " ".join(versie.tekst.split())
        for pk, (_anchor, plek) in wanted.items():
            if plek.woorden in words:
                places[pk] += [(ligging, versie) for ligging in stands_in(plek, versie.tekst, versie.blocks)]
    return {pk: _only(wanted[pk][0], found) for pk, found in places.items() if found}


def _only(anchor: Vindplaats, found: Sequence[tuple[Ligging, Artikelversie]]) -> _Gevolgd:
    if len(found) > 1:
        return _Gevolgd(anchor, Ligging(Lot.MEERDERE), None)
    return _Gevolgd(anchor, *found[0])


def _row(one: _Gevolgd, known: Herplaatsing | None, now: dt.datetime) -> Herplaatsing | None:
    """The row that tells where the place is now; None when that was known already."""
    ligging, anchor = one.ligging, one.vindplaats
    placed = ligging.van >= 0
    row = Herplaatsing(
        vindplaats=anchor,
        lot=ligging.lot.value,
        versie=one.versie if placed else None,
        van=ligging.van if placed else None,
        tot=ligging.tot if placed else None,
        lid=ligging.lid[:40],
        onderdeel=ligging.onderdeel[:80],
        at=now,
    )
    if known is not None:
        return None if _same(row, known) else row
    return None if _as_pinned(row, anchor) else row


def _same(row: Herplaatsing, known: Herplaatsing) -> bool:
    names = ("lot", "versie_id", "van", "tot")
    return all(getattr(row, name) == getattr(known, name) for name in names)


def _as_pinned(row: Herplaatsing, anchor: Vindplaats) -> bool:
    """Whether the outcome says no more than the anchor itself: never found still means nothing happened."""
    if row.versie_id is None:
        stand = Ankerstand.MEERDERE if row.lot == Lot.MEERDERE else Ankerstand.LOS
        return anchor.stand == stand
    return (row.versie_id, row.van, row.tot) == (anchor.versie_id, anchor.van, anchor.tot)
