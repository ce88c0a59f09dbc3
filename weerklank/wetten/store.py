"""Write one regulation into the register: new rows in bulk, changed periods one by one, all in one
transaction.
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from django.db import connection, transaction

from weerklank.pure.bwb.flat import VlakArtikel, VlakkeRegeling
from weerklank.pure.bwb.timeline import Tekststand, add_to_timeline, set_periods
from weerklank.wetten.enums import Melding, Uitkomst
from weerklank.wetten.models import Artikel, Artikelversie, Regeling, Regelingnaam, Verwijzing

NAME_LENGTH: Final = 300
_KEY_LENGTH: Final = 400
_BLOCK: Final = 1000
_ARTIKEL: Final = "id regeling_id soort pad nummer label in_bijlage containers volgorde weg_op"
_VERSIE: Final = (
    "id artikel_id geldig_van geldig_tot begin_bekend stand titel tekst blokken taal vervallen redactie "
    "stam_id versie_id hash"
)
_VERWIJZING: Final = "versie_id van tot intern doc doel_bwb_id doel_artikel doel_locatie in_titel"
Part = TypeVar("Part", Artikel, VlakArtikel)


@dataclass(frozen=True, slots=True)
class Opgeslagen:
    """What storing one regulation did."""

    regeling_id: int
    uitkomst: Uitkomst
    meldingen: tuple[str, ...] = ()


class Ids:
    """Primary keys for bulk rows, taken from the table's own sequence by the thousand; unused ones are
    skipped.
    """

    def __init__(self, model: type[Artikel | Artikelversie]) -> None:
        self._table = model._meta.db_table
        self._free: list[int] = []

    def next(self) -> int:
        if not self._free:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [self._table, _BLOCK],
                )
                self._free = [row[0] for row in cursor.fetchall()][::-1]
        return self._free.pop()


@dataclass(slots=True)
class _Rows:
    """New rows, waiting to be copied."""

    artikelen: list[tuple[Any, ...]] = field(default_factory=list)
    versies: list[tuple[Any, ...]] = field(default_factory=list)
    verwijzingen: list[tuple[Any, ...]] = field(default_factory=list)
    namen: list[tuple[int, str, str]] = field(default_factory=list)


class Store:
    """Stores regulations one after the other; keeps the keys it has reserved, and the rows of new regulations until
    `flush` copies those of several at once.
    """

    def __init__(self) -> None:
        self._waiting = _Rows()
        self._artikel_ids = Ids(Artikel)
        self._versie_ids = Ids(Artikelversie)

    def store(self, flat: VlakkeRegeling, *, stand: dt.date) -> Opgeslagen:
        """Bring one regulation up to what a file of state day `stand` shows. Call it inside a transaction.

        New texts get their period, older ones are closed, references are kept with the text they stand in.
        The same file again changes nothing. A file that lacks more than half of the known parts closes none
        of the missing. The rows of a new regulation are there after `flush`, in the same transaction.
        """
        if not connection.in_atomic_block:
            raise transaction.TransactionManagementError("store one regulation in one transaction")
        values = _columns_of(flat, stand)
        regeling_id = insert_regeling(values)
        if regeling_id is None:
            self.flush()
            return self._change(_Rows(), flat, values, stand)
        for deel in flat.delen:
            self._add_part(self._waiting, regeling_id, deel, stand)
        self._waiting.namen += _names_of(regeling_id, flat)
        return Opgeslagen(regeling_id, Uitkomst.NIEUW, flat.meldingen)

    def flush(self) -> None:
        """Copy the rows that wait. Call it before the transaction in which they were made ends."""
        rows, self._waiting = self._waiting, _Rows()
        _copy_all(rows)

    def _change(self, rows: _Rows, flat: VlakkeRegeling, values: dict[str, Any], stand: dt.date) -> Opgeslagen:
        """Bring a known regulation, locked, up to date; the newest whole state gives titles and order."""
        regeling = Regeling.objects.select_for_update().get(bwb_id=flat.bwb_id)
        known = list(regeling.artikelen.order_by("volgorde", "id"))
        change = _Change(regeling, stand, match_parts(known, flat.delen), known, _texts_of(known))
        changed = self._update(rows, change)
        if change.is_whole:
            changed |= _close(change.missing, change.texts, stand)
        rows.namen += _names_of(regeling.pk, flat)
        _copy_all(rows)
        if change.gives_order:
            Regeling.objects.filter(pk=regeling.pk).update(**values)
        if changed:
            _count_articles(regeling)
        meldingen = flat.meldingen if change.is_whole else (*flat.meldingen, Melding.VERKORT)
        fresh = Uitkomst.GEWIJZIGD if known else Uitkomst.NIEUW
        return Opgeslagen(regeling.pk, fresh if changed else Uitkomst.ONGEWIJZIGD, meldingen)

    def _update(self, rows: _Rows, change: "_Change") -> bool:
        """Store what is new and close what is older. True when a text came or a period changed."""
        changed = False
        for deel, artikel in change.pairs:
            if artikel is None:
                placed = deel if change.is_whole else replace(deel, volgorde=change.end + deel.volgorde)
                self._add_part(rows, change.regeling.pk, placed, change.stand, gone_on=change.gone_on)
                changed = True
            else:
                changed |= self._update_part(rows, artikel, deel, change)
        return changed

    def _add_part(
        self, rows: _Rows, regeling_id: int, deel: VlakArtikel, stand: dt.date, *, gone_on: dt.date | None = None
    ) -> None:
        pk = self._artikel_ids.next()
        rows.artikelen.append(
            (pk, regeling_id, deel.soort, deel.pad, deel.nummer, deel.label, deel.in_bijlage, deel.containers,
             deel.volgorde, gone_on)
        )  # fmt: skip
        self._add_text(rows, pk, deel, set_periods([seen_of(deel, stand)], gone_on)[0])

    def _add_text(self, rows: _Rows, artikel_id: int, deel: VlakArtikel, text: Tekststand) -> None:
        pk = self._versie_ids.next()
        rows.versies.append(
            (pk, artikel_id, text.van, text.tot, text.begin_bekend, text.stand, deel.titel, deel.tekst,
            deel.blokken,
             deel.taal, deel.vervallen, deel.redactie, deel.stam_id, deel.versie_id, deel.hash)
        )  # fmt: skip
        rows.verwijzingen += [
            (pk, ref.van, ref.tot, ref.intern, ref.doc, ref.bwb_id, ref.artikel, ref.locatie, ref.in_titel)
            for ref in deel.verwijzingen
        ]

    def _update_part(self, rows: _Rows, artikel: Artikel, deel: VlakArtikel, change: "_Change") -> bool:
        known, stand = change.texts[artikel.pk], change.stand
        newest = not known or stand >= max(text.stand for text in known)
        gone_on = None if newest or (artikel.weg_op and stand >= artikel.weg_op) else artikel.weg_op
        after = add_to_timeline(known, seen_of(deel, stand), gone_on=gone_on)
        changed = _write_periods(known, after)
        for text in after:
            if text.sleutel is None:
                self._add_text(rows, artikel.pk, deel, text)
                changed = True
        if gone_on != artikel.weg_op:
            Artikel.objects.filter(pk=artikel.pk).update(weg_op=gone_on)
        if change.gives_order:
            _write_place(artikel, deel)
        return changed


@dataclass(frozen=True)
class _Change:
    """A file of one state day beside what is known of its regulation: which of the two is only a piece of the law."""

    regeling: Regeling
    stand: dt.date
    pairs: list[tuple[VlakArtikel, Artikel | None]]
    known: list[Artikel]
    texts: dict[int, list[Tekststand]]

    @cached_property
    def missing(self) -> list[Artikel]:
        """Known parts that the file does not have."""
        present = {artikel.pk for _, artikel in self.pairs if artikel is not None}
        return [artikel for artikel in self.known if artikel.pk not in present and artikel.weg_op is None]

    @cached_property
    def is_whole(self) -> bool:
        """Whether the file can be the whole law: it lacks at most half of the known parts."""
        return len(self.missing) * 2 <= len(self.known)

    @cached_property
    def known_is_whole(self) -> bool:
        """Whether what is known can be the whole law: it lacks at most half of the parts of the file."""
        return sum(artikel is None for _, artikel in self.pairs) * 2 <= len(self.pairs)

    @property
    def is_older(self) -> bool:
        return self.stand < self.regeling.stand

    @property
    def gives_order(self) -> bool:
        """Whether titles and order come from this file: the newest state of the whole law."""
        return self.is_whole and not (self.is_older and self.known_is_whole)

    @property
    def gone_on(self) -> dt.date | None:
        """For parts that only this file has: the newer whole state that no longer has them."""
        return self.regeling.stand if self.is_older and self.known_is_whole else None

    @property
    def end(self) -> int:
        """The first free place after all known parts."""
        return max((artikel.volgorde for artikel in self.known), default=-1) + 1


def seen_of(deel: VlakArtikel, stand: dt.date) -> Tekststand:
    """What a file of this state day says about one part. Without its own date: since that day."""
    return Tekststand(deel.hash, deel.inwerking or stand, stand, begin_bekend=deel.inwerking is not None)


def match_parts(known: Sequence[Artikel], delen: Sequence[VlakArtikel]) -> list[tuple[VlakArtikel, Artikel | None]]:
    """Which known part each part of a file is: by path, else (moved to another chapter) by a number that is
    unique.
    """
    by_path = {artikel.pad: artikel for artikel in known}
    paths = {deel.pad for deel in delen}
    left = [artikel for artikel in known if artikel.pad not in paths]
    fresh = [deel for deel in delen if deel.pad not in by_path]
    moved = dict(_unique_by_number(fresh))
    homeless = dict(_unique_by_number(left))
    found = {deel.pad: homeless[number] for number, deel in moved.items() if number in homeless}
    return [(deel, by_path.get(deel.pad) or found.get(deel.pad)) for deel in delen]


def _unique_by_number(parts: Iterable[Part]) -> Iterable[tuple[str, Part]]:
    seen: dict[str, Part | None] = {}
    for part in parts:
        if part.nummer and part.soort == "artikel" and not part.in_bijlage:
            seen[part.nummer] = None if part.nummer in seen else part
    return ((number, part) for number, part in seen.items() if part is not None)


def _name_of(flat: VlakkeRegeling) -> str:
    name = flat.citeertitel or next(iter(flat.aliassen), "") or flat.intitule or flat.bwb_id
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1] + "…"


def _columns_of(flat: VlakkeRegeling, stand: dt.date) -> dict[str, Any]:
    return {
        "bwb_id": flat.bwb_id,
        "soort": flat.soort,
        "formaat": flat.formaat,
        "citeertitel": flat.citeertitel,
        "intitule": flat.intitule,
        "naam": _name_of(flat),
        "taal": flat.taal,
        "stand": stand,
        "inwerkingtreding": flat.inwerkingtreding,
        "artikelen_aantal": sum(deel.soort == "artikel" for deel in flat.delen),
    }


def insert_regeling(values: dict[str, Any]) -> int | None:
    """The key of a new regulation; None when it is there already. One statement, whoever else is writing."""
    names, marks = ", ".join(values), ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Regeling._meta.db_table} ({names}) VALUES ({marks}) "  # noqa: S608 - our own names
            "ON CONFLICT (bwb_id) DO NOTHING RETURNING id",
            list(values.values()),
        )
        row = cursor.fetchone()
    return int(row[0]) if row else None


def name_key(name: str) -> str:
    """A name as it is looked up: without capitals, cut to the width of its column."""
    return name.casefold()[:_KEY_LENGTH]


def _names_of(regeling_id: int, flat: VlakkeRegeling) -> list[tuple[int, str, str]]:
    names = {name_key(name): name for name in (flat.citeertitel, *flat.aliassen) if name}
    return [(regeling_id, key, name) for key, name in names.items()]


def _add_names(names: Sequence[tuple[int, str, str]]) -> None:
    """Keep the names that are not known yet of their regulation."""
    if not names:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Regelingnaam._meta.db_table} (regeling_id, sleutel, naam) "  # noqa: S608 - our own names
            "SELECT * FROM unnest(%s::bigint[], %s::text[], %s::text[]) ON CONFLICT DO NOTHING",
            [list(column) for column in zip(*names, strict=True)],
        )


def _texts_of(known: Sequence[Artikel]) -> dict[int, list[Tekststand]]:
    found: dict[int, list[Tekststand]] = {artikel.pk: [] for artikel in known}
    rows = Artikelversie.objects.filter(artikel__in=found).values_list(
        "artikel_id", "hash", "geldig_van", "stand", "begin_bekend", "id", "geldig_tot"
    )
    for artikel_id, digest, van, stand, begin_bekend, pk, tot in rows.iterator():
        found[artikel_id].append(Tekststand(bytes(digest), van, stand, begin_bekend, pk, tot))
    return found


def _write_periods(before: Sequence[Tekststand], after: Sequence[Tekststand]) -> bool:
    """Write what changed; True when a period did. Periods are closed before one is opened: only one may be
    open.
    """
    old = {text.sleutel: text for text in before}
    new = [text for text in after if text.sleutel is not None and old[text.sleutel] != text]
    for text in sorted(new, key=lambda text: text.tot is None):
        Artikelversie.objects.filter(pk=cast(int, text.sleutel)).update(
            geldig_van=text.van, geldig_tot=text.tot, stand=text.stand, begin_bekend=text.begin_bekend
        )
    return any((text.van, text.tot) != (old[text.sleutel].van, old[text.sleutel].tot) for text in new)


def _write_place(artikel: Artikel, deel: VlakArtikel) -> None:
    values = {
        "pad": deel.pad,
        "label": deel.label,
        "volgorde": deel.volgorde,
        "containers": json.loads(deel.containers),
    }
    if any(getattr(artikel, name) != value for name, value in values.items()):
        Artikel.objects.filter(pk=artikel.pk).update(**values)


def _close(missing: Sequence[Artikel], texts: dict[int, list[Tekststand]], stand: dt.date) -> bool:
    """Close what a newer state no longer has, on the day of that state: the last day is not known more
    exactly.
    """
    changed = False
    for artikel in missing:
        known = sorted(texts[artikel.pk], key=lambda text: (text.stand, text.sleutel))
        if known and stand > known[-1].stand:
            Artikel.objects.filter(pk=artikel.pk).update(weg_op=stand)
            changed |= _write_periods(known, set_periods(known, stand))
    return changed


def _count_articles(regeling: Regeling) -> None:
    number = regeling.artikelen.filter(soort="artikel", weg_op=None).count()
    Regeling.objects.filter(pk=regeling.pk).update(artikelen_aantal=number)


def _copy_all(rows: _Rows) -> None:
    _copy(Artikel, _ARTIKEL, rows.artikelen)
    _copy(Artikelversie, _VERSIE, rows.versies)
    _copy(Verwijzing, _VERWIJZING, rows.verwijzingen)
    _add_names(rows.namen)


def _copy(model: type[Artikel | Artikelversie | Verwijzing], columns: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if not rows:
        return
    names = ", ".join(columns.split())
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {model._meta.db_table} ({names}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
