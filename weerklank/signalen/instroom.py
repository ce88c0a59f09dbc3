"""Reading in a table of signalen: many at once, along the same way as one.

What stands in a row is masked in memory before anything else sees it. A row becomes a signaal with its law articles,
sender, clock and line in the log, or it is the same as one that came in before, or it is refused with its number and
the reason. Rows are stored a batch at a time: what was stored before a break stays, whole, and the next run goes on.
The vectors cost twice what the rest costs; the worker makes them meanwhile (`actions.add_missing_vectors`).

Starting and reading are two steps: `begin_import` refuses what can be refused beforehand and makes the run, `read` of
what it gives does the work, in the same thread or in another one of the process. The rows themselves stay in memory.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import NotAllowed, refuse_on
from weerklank.pure.tables import Column, Row, Table, parse_date
from weerklank.pure.typed import clean
from weerklank.signalen.bewaren import fresh, store, take_turn
from weerklank.signalen.enums import Bron, Herkomst, Weigering, bron_named
from weerklank.signalen.melding import Melding, mask_melding
from weerklank.signalen.models import Bulkinvoer, Bulkregel, Signaal
from weerklank.signalen.problems import ColumnMissing
from weerklank.signalen.rules import may_import

BATCH = 500
"""Rows of one transaction."""

_LONGEST_RULE = 200

Mapped = Mapping[Column, int]
"""Which column, counted from 0, serves which purpose."""

Progress = Callable[[int], None]


Clock = Callable[[], dt.datetime]


def import_signalen(
    table: Table,
    mapping: Mapped,
    *,
    organisatie: Organisatie,
    bron: Bron,
    by: Gebruiker | None,
    now: dt.datetime,
    clock: Clock | None = None,
    progress: Progress = lambda _rows: None,
) -> Bulkinvoer:
    """Read in every row of a table; gives the run with its counts, and its refused rows in `regels`.

    Begins and reads at once: see `begin_import`, which also says what is refused.
    """
    begun = begin_import(table, mapping, organisatie=organisatie, bron=bron, by=by, now=now, clock=clock)
    return begun.read(progress)


def begin_import(
    table: Table,
    mapping: Mapped,
    *,
    organisatie: Organisatie,
    bron: Bron,
    by: Gebruiker | None,
    now: dt.datetime,
    clock: Clock | None = None,
) -> "Begun":
    """Make the run of a table; its `read` then reads the rows.

    `by` becomes the sender of each signaal, so that it hears of each later step; None is the operator at the command
    line. The same file again adds nothing: a row is known by its own reference where the mapping has one, else by
    its text with its rule and day. `now` is the moment of each signaal; `clock` tells when each batch was stored,
    which is `now` without one. Raises Cannot when not allowed or when no column holds the text.
    """
    refuse_on([] if may_import(by, organisatie) else [NotAllowed()])
    refuse_on([] if 0 <= mapping.get(Column.TEKST, -1) < len(table.header) else [ColumnMissing()])
    said = {"organisatie": organisatie, "by": by, "bron": bron, "vorm": table.format, "rijen": table.total}
    invoer = Bulkinvoer.objects.create(**said, started_at=now, batch_at=now)
    return Begun(invoer, table, mapping, now, clock or (lambda: now))


@dataclass(slots=True)
class _Read:
    """One row that can be kept, masked."""

    number: int
    key: uuid.UUID
    by_reference: bool
    melding: Melding
    bron: Bron
    day: dt.date | None


@dataclass(slots=True)
class _Batch:
    """The rows of one transaction, and what became of them."""

    rows: int = 0
    read: list[_Read] = field(default_factory=list)
    fresh: list[_Read] = field(default_factory=list)
    known: int = 0
    refused: list[Bulkregel] = field(default_factory=list)


class _Refused(Exception):
    """This row cannot become a signaal."""

    def __init__(self, *reasons: str) -> None:
        super().__init__()
        self.reasons = list(reasons)


class _TakenBackError(Exception):
    """The run was taken back while its rows were read."""


class Begun:
    """One file on its way in."""

    def __init__(self, invoer: Bulkinvoer, table: Table, mapping: Mapped, now: dt.datetime, clock: Clock) -> None:
        self.invoer, self.table, self.mapping, self.now, self.clock = invoer, table, mapping, now, clock
        self.organisatie = invoer.organisatie

    def read(self, progress: Progress = lambda _rows: None) -> Bulkinvoer:
        """Read every row, once; gives the run with its counts. Stops when it is taken back meanwhile."""
        read = 0
        try:
            for batch in self._prepared():
                self._keep(batch)
                read += batch.rows
                progress(read)
            self._finish()
        except _TakenBackError:
            self.invoer.refresh_from_db()
        return self.invoer

    def _prepared(self) -> Iterator[_Batch]:
        """The batches in order, masked. While one is stored, which is mostly waiting for the database, a thread masks
        the next; it asks the database nothing."""
        rows = iter(self.table.rows())
        with ThreadPoolExecutor(1, thread_name_prefix="inlezen") as beside:
            coming = beside.submit(self._prepare, rows)
            while (batch := coming.result()).rows:
                coming = beside.submit(self._prepare, rows)
                yield batch

    def _prepare(self, rows: Iterator[Row]) -> _Batch:
        """The next rows, masked. An empty batch when there are none left."""
        batch = _Batch()
        for row in islice(rows, BATCH):
            batch.rows += 1
            try:
                batch.read.append(self._read(row))
            except _Refused as refused:
                self._refuse(batch, row.number, refused.reasons)
        return batch

    def _keep(self, batch: _Batch) -> None:
        """Store one batch: all of it, or nothing when something breaks."""
        with transaction.atomic():
            take_turn(self.organisatie)
            self._hold()
            self._sort_out(batch)
            self._store(batch.fresh)
            Bulkregel.objects.bulk_create(batch.refused)
            self.invoer.nieuw += len(batch.fresh)
            self.invoer.bekend += batch.known
            self.invoer.geweigerd += len(batch.refused)
            self.invoer.batch_at = self.clock()
            self.invoer.save(update_fields=["nieuw", "bekend", "geweigerd", "batch_at"])

    @transaction.atomic
    def _finish(self) -> None:
        self._hold()
        self.invoer.finished_at = self.clock()
        self.invoer.save(update_fields=["finished_at"])
        counts = {name: getattr(self.invoer, name) for name in ("nieuw", "bekend", "geweigerd")}
        about, namens = self.invoer, self.organisatie
        record(Happened.SIGNALEN_IMPORTED, about=about, by=self.invoer.by, at=self.now, namens=namens, **counts)

    def _hold(self) -> None:
        """Let nobody take the run back until the end of the transaction. Raises when somebody did."""
        run = Bulkinvoer.objects.select_for_update().filter(pk=self.invoer.pk, undone_at=None)
        if not run.values_list("pk"):
            raise _TakenBackError

    def _refuse(self, batch: _Batch, number: int, reasons: list[str]) -> None:
        batch.refused.append(Bulkregel(invoer=self.invoer, nummer=number, redenen=reasons))

    def _read(self, row: Row) -> _Read:
        """The row as it may be stored. Raises _Refused with every reason at once."""
        if row.fault:
            raise _Refused(row.fault)
        said = {purpose: row.cells[place].strip() for purpose, place in self.mapping.items()}
        day, bron = said.get(Column.DATUM, ""), said.get(Column.BRON, "")
        source = bron_named(bron) if bron else Bron(self.invoer.bron)
        tekst, regel = said[Column.TEKST], said.get(Column.REGEL, "")
        reasons = self._reasons(tekst, regel, day, source)
        if reasons or source is None:
            raise _Refused(*reasons)
        return _Read(
            number=row.number,
            key=self._key(said),
            by_reference=bool(said.get(Column.REFERENTIE)),
            melding=mask_melding(tekst, regel=regel),
            bron=source,
            day=parse_date(day) if day else None,
        )

    def _reasons(self, tekst: str, regel: str, day: str, source: Bron | None) -> list[str]:
        date = parse_date(day) if day else None
        wrong = {
            Weigering.GEEN_TEKST: not clean(tekst),
            Weigering.TEKST_TE_LANG: len(tekst) > settings.SIGNAAL_MAX_LENGTH,
            Weigering.REGEL_TE_LANG: len(regel) > _LONGEST_RULE,
            Weigering.DATUM: bool(day) and date is None,
            Weigering.TOEKOMST: date is not None and date > local_date(self.now),
            Weigering.BRON: source is None,
        }
        return [reason for reason, so in wrong.items() if so]

    def _key(self, said: Mapping[Column, str]) -> uuid.UUID:
        """The `inzending` of a row: the same row of the same organisation has the same one.

        A keyed hash (HMAC-SHA-256, RFC 2104) with the secret of this install, which is not in the database: a bare
        hash of a reference or a text could be guessed back to a BSN. A row without reference is known by its whole
        text before masking: two texts that differ only in the person they are about are two signalen.
        """
        reference = said.get(Column.REFERENTIE, "")
        words = ["r", reference] if reference else ["t", *(said.get(one, "") for one in _TOLD)]
        salt = f"weerklank.signalen.instroom.{self.organisatie.pk}"
        return uuid.UUID(bytes=salted_hmac(salt, "\x1f".join(words), algorithm="sha256").digest()[:16])

    def _sort_out(self, batch: _Batch) -> None:
        """Apart: what is new, what is the same as before, and a known reference with another text."""
        same = Signaal.objects.filter(organisatie=self.organisatie, inzending__in=[one.key for one in batch.read])
        texts: dict[uuid.UUID, tuple[str, str]] = {
            key: (tekst, regel) for key, tekst, regel in same.values_list("inzending", "tekst", "regel")
        }
        for one in batch.read:
            told = (one.melding.tekst, one.melding.regel)
            if one.key not in texts:
                texts[one.key] = told
                batch.fresh.append(one)
            elif texts[one.key] == told or not one.by_reference:
                batch.known += 1
            else:
                self._refuse(batch, one.number, [Weigering.ANDERE_TEKST])

    def _store(self, read: list[_Read]) -> None:
        """The rows of one batch with their clocks, senders and lines in the log."""
        if not read:
            return
        store([self._signaal(one) for one in read], by=self.invoer.by, now=self.now)

    def _signaal(self, one: _Read) -> Signaal:
        return fresh(
            one.melding,
            organisatie=self.organisatie,
            now=self.now,
            herkomst=Herkomst.BESTAND,
            bron=one.bron,
            bron_on=one.day,
            invoer=self.invoer,
            inzending=one.key,
        )


_TOLD = (Column.TEKST, Column.REGEL, Column.DATUM)
