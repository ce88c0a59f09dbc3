"""Reading the register of toezeggingen into Weerklank: what changed is changed, what was stays as a version."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from django.db import connection, transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.ministeries import Ministeries
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import NotAllowed, refuse_on
from weerklank.pure.toezeggingen import BadRecordError, Broken, Fault, Found, Gegeven, open_register, parse_record
from weerklank.werkagenda.enums import BRON_DONE, Herkomst, Uitkomst, Vak
from weerklank.werkagenda.models import (
    Registerinvoer,
    Registerregel,
    Toezegging,
    Toezeggingverband,
    Toezeggingversie,
)
from weerklank.werkagenda.rules import may_import

BATCH = 500
"""Records of one transaction: what was read before a break-off stays, and the next run goes on behind it."""

_LOCK = 0x54_5A  # one import at a time writes: two that come at once take turns per batch
_MOST_ROWS = 1_000
"""How many rows of one run are kept to look at; the counts tell of the rest."""

MIRRORED: dict[str, tuple[str, ...]] = {
    "nummer": ("nummer",),
    "tekst": ("tekst", "tekstafgekapt"),
    "functie": ("functie",),
    "ministerie_id": ("ministerie", "functie"),
    "ministerie_tekst": ("ministerie",),
    "kamer": ("nummer",),
    "toegezegd_aan": ("toegezegdaan",),
    "activiteit_nummer": ("activiteitnummer", "activiteit"),
    "gedaan_on": ("aanmaakdatum",),
    "bron_status": ("status",),
    "bron_nakoming_on": ("datumnakoming",),
    "bron_nakoming_brief": ("kamerbriefnakoming",),
    "bron_weg_at": (),
}
"""The columns that come from the register and nowhere else, with the names there. What a file does not have it
does not empty; `bron_weg_at` every record says."""

Progress = Callable[[int], None]


def import_register(
    file: BinaryIO,
    *,
    bestand: str,
    by: Gebruiker | None,
    now: dt.datetime,
    progress: Progress = lambda _read: None,
) -> Registerinvoer:
    """Read a file of the register (seekable, binary) and keep what is new or changed in it.

    Every good record is kept, also of half a file; what could not be read stands in `regels` of the run that is
    given back, with the reason. The same file again changes nothing; a record that changed keeps its old version.
    Raises Cannot, or UnreadableRegisterError when nothing of it is a register.
    """
    refuse_on([] if may_import(by) else [NotAllowed()])
    opened = open_register(file)
    invoer = Registerinvoer.objects.create(bestand=bestand[:255], vorm=opened.shape.value, started_at=now, by=by)
    run = _Run(invoer, now)
    if opened.odd:
        run.note(0, "", Uitkomst.ONGEWIJZIGD, [[Fault.ENCODING, opened.encoding]])
    while rows := list(islice(opened.records, BATCH)):
        run.keep(rows)
        progress(run.read)
    return run.finish(by)


_Fresh = tuple[Toezegging, Found, Gegeven]
_Changed = tuple[Toezegging, Found, Gegeven, list[str]]


class _Run:
    """One import: what it counted and what it has to say."""

    def __init__(self, invoer: Registerinvoer, now: dt.datetime) -> None:
        self.invoer, self.now, self.read = invoer, now, 0
        self._ministeries = Ministeries()
        self._counts = dict.fromkeys(Uitkomst, 0)
        self._notes: list[Registerregel] = []
        self._noted = 0

    def note(self, place: int, kenmerk: str, uitkomst: Uitkomst, reasons: list[list[str]]) -> None:
        """Keep a row to look at, up to a number that a person can look at."""
        self._noted += 1
        if self._noted <= _MOST_ROWS:
            values = {"plaats": place, "kenmerk": kenmerk[:80], "uitkomst": uitkomst, "redenen": reasons}
            self._notes.append(Registerregel(invoer=self.invoer, **values))

    @transaction.atomic
    def keep(self, rows: Iterable[Found | Broken]) -> None:
        """Store one batch: all of it, or nothing when something breaks."""
        self._take_turn()
        good = list(self._good(rows))
        stored = self._stored([gegeven for _row, gegeven in good])
        fresh: list[_Fresh] = []
        changed: list[_Changed] = []
        for row, gegeven in good:
            outcome = self._decide(row, gegeven, stored, fresh, changed)
            self._counts[outcome] += 1
            if gegeven.remarks and outcome != Uitkomst.ONGEWIJZIGD:
                self.note(row.place, gegeven.nummer, outcome, [list(remark) for remark in gegeven.remarks])
        self._write(fresh, changed)
        Registerregel.objects.bulk_create(self._notes)
        self._notes = []
        Registerinvoer.objects.filter(pk=self.invoer.pk).update(**self._counts)

    def _take_turn(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])

    def _good(self, rows: Iterable[Found | Broken]) -> Iterator[tuple[Found, Gegeven]]:
        """The records that can be kept; of one that stands twice in a batch the last."""
        kept: dict[str, tuple[Found, Gegeven]] = {}
        for row in rows:
            self.read += 1
            if isinstance(row, Broken):
                self._bad(row.place, "", [[row.fault, row.detail]])
                if row.final:
                    self.invoer.breuk = f"{row.fault}: {row.detail}"
                continue
            try:
                gegeven = parse_record(row.raw)
            except BadRecordError as problem:
                self._bad(row.place, problem.kenmerk, [[fault, ""] for fault in problem.faults])
                continue
            if gegeven.key in kept:
                self.note(row.place, gegeven.nummer, Uitkomst.GEWIJZIGD, [[Fault.TWICE, gegeven.key]])
            kept[gegeven.key] = (row, gegeven)
        yield from kept.values()

    def _bad(self, place: int, kenmerk: str, reasons: list[list[str]]) -> None:
        self._counts[Uitkomst.ONLEESBAAR] += 1
        self.note(place, kenmerk, Uitkomst.ONLEESBAAR, reasons)

    def _stored(self, gegevens: list[Gegeven]) -> dict[str, Toezegging]:
        """What is there already, by id, and by number where a file gave none. One query."""
        keys = {gegeven.key for gegeven in gegevens} | {f"nr:{gegeven.nummer}" for gegeven in gegevens}
        numbers = {gegeven.nummer for gegeven in gegevens if gegeven.key.startswith("nr:")}
        rows = Toezegging.objects.select_for_update(of=("self",)).defer("vector", "zoek")
        found = {row.bron_id: row for row in rows.filter(bron_id__in=keys) if row.bron_id}
        by_number = rows.filter(nummer__in=numbers, herkomst=Herkomst.REGISTER) if numbers else []
        return {f"nr:{row.nummer}": row for row in by_number} | found

    def _decide(
        self,
        row: Found,
        gegeven: Gegeven,
        stored: dict[str, Toezegging],
        fresh: list[_Fresh],
        changed: list[_Changed],
    ) -> Uitkomst:
        known = stored.get(gegeven.key) or stored.get(f"nr:{gegeven.nummer}")
        mark = _hash(row.raw)
        if known is None:
            fresh.append((self._new(gegeven, mark), row, gegeven))
            return Uitkomst.NIEUW
        older = gegeven.changed_at and known.bron_gewijzigd_at and gegeven.changed_at < known.bron_gewijzigd_at
        if bytes(known.bron_hash or b"") == mark or older:
            return Uitkomst.ONGEWIJZIGD
        names = self._mirror(known, gegeven, mark)
        changed.append((known, row, gegeven, names))
        return Uitkomst.GEWIJZIGD

    def _new(self, gegeven: Gegeven, mark: bytes) -> Toezegging:
        toezegging = Toezegging(herkomst=Herkomst.REGISTER, vak=Vak.REGISTER, made_at=self.now, bron_id=gegeven.key)
        self._mirror(toezegging, gegeven, mark)
        return toezegging

    def _mirror(self, toezegging: Toezegging, gegeven: Gegeven, mark: bytes) -> list[str]:
        """Write the columns of the register; gives the names of those that were different."""
        columns = self._columns(toezegging, gegeven)
        said = [name for name, sources in MIRRORED.items() if not sources or gegeven.given.intersection(sources)]
        names = [name for name in said if getattr(toezegging, name) != columns[name]]
        for name in names:
            setattr(toezegging, name, columns[name])
        if not gegeven.key.startswith("nr:"):
            toezegging.bron_id = gegeven.key
        toezegging.bron_hash, toezegging.bron_gewijzigd_at = mark, gegeven.changed_at or toezegging.bron_gewijzigd_at
        toezegging.is_open = is_open(toezegging)
        if "tekst" in names:
            toezegging.vector = None
        return names

    def _columns(self, toezegging: Toezegging, gegeven: Gegeven) -> dict[str, Any]:
        ministerie = self._ministeries.named(gegeven.ministerie, gegeven.functie)
        gone = (toezegging.bron_weg_at or self.now) if gegeven.removed else None
        return {
            "nummer": gegeven.nummer or toezegging.nummer,
            "tekst": _fuller(gegeven.tekst, toezegging.tekst),
            "functie": gegeven.functie,
            "ministerie_id": ministerie.pk if ministerie else None,
            "ministerie_tekst": gegeven.ministerie,
            "kamer": gegeven.kamer,
            "toegezegd_aan": gegeven.toegezegd_aan,
            "activiteit_nummer": gegeven.activiteit,
            "gedaan_on": gegeven.gedaan_on,
            "bron_status": gegeven.status,
            "bron_nakoming_on": gegeven.nakoming_on,
            "bron_nakoming_brief": gegeven.nakoming_brief,
            "bron_weg_at": gone,
        }

    def _write(
        self,
        fresh: list[_Fresh],
        changed: list[_Changed],
    ) -> None:
        Toezegging.objects.bulk_create([toezegging for toezegging, _row, _gegeven in fresh])
        if changed:
            written = [*MIRRORED, "bron_id", "bron_hash", "bron_gewijzigd_at", "is_open"]
            names = [name.removesuffix("_id") if name == "ministerie_id" else name for name in written]
            Toezegging.objects.bulk_update([row[0] for row in changed], names)
            retold = [row[0].pk for row in changed if "tekst" in row[3]]
            Toezegging.objects.filter(pk__in=retold).update(vector=None)
            Toezeggingverband.objects.filter(toezegging__in=[row[0] for row in changed]).delete()
        everything: list[_Changed] = [(*row, []) for row in fresh]
        everything += changed
        Toezeggingversie.objects.bulk_create(self._version(*row) for row in everything)
        Toezeggingverband.objects.bulk_create(
            Toezeggingverband(toezegging=toezegging, soort=kind, doel=target)
            for toezegging, _row, gegeven, _names in everything
            for kind, target in gegeven.links
        )

    def _version(self, toezegging: Toezegging, row: Found, gegeven: Gegeven, names: list[str]) -> Toezeggingversie:
        return Toezeggingversie(
            toezegging=toezegging,
            invoer=self.invoer,
            ruw=_storable(row.raw),
            hash=toezegging.bron_hash,
            gewijzigd=names,
            bron_gewijzigd_at=gegeven.changed_at,
            read_at=self.now,
        )

    def finish(self, by: Gebruiker | None) -> Registerinvoer:
        """Close the run: the counts and the event."""
        values = {"finished_at": self.now, "breuk": self.invoer.breuk} | self._counts
        with transaction.atomic():
            Registerinvoer.objects.filter(pk=self.invoer.pk).update(**values)
            counts: dict[str, Any] = {str(name): count for name, count in self._counts.items()}
            record(Happened.REGISTER_IMPORTED, about=self.invoer, by=by, at=self.now, **counts)
        return Registerinvoer.objects.get(pk=self.invoer.pk)


def is_open(toezegging: Toezegging) -> bool:
    """Whether somebody still waits for it: not done or gone in the register, and no letter laid to it that keeps it."""
    done = toezegging.bron_status.casefold() in BRON_DONE
    return not (done or toezegging.bron_weg_at or toezegging.gestand_on)


def _fuller(came: str, held: str) -> str:
    """The longer of two texts where the new one is only the beginning of what we have."""
    start = came.rstrip(".\u2026 ")
    return held if came != start and len(held) > len(came) and held.startswith(start) else came or held


def _storable(raw: object) -> object:
    """A record as PostgreSQL keeps it: null characters and half characters become a replacement mark."""
    words = json.dumps(raw, ensure_ascii=False).replace("\\u0000", "\ufffd")
    return json.loads(words.encode("utf-8", "replace"))


def _hash(raw: object) -> bytes:
    """The mark by which a record is known again: the order of its names does not matter."""
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).digest()
