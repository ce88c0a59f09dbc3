"""Writing in the law register: reading law files into it, and marking a place in law text."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from django.db import connection, transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot
from weerklank.pure.bwb.anchor import Gevonden, context_of, find_quote
from weerklank.pure.bwb.flat import VlakkeRegeling
from weerklank.pure.bwb.sources import Wetbestand, is_archive, read_source, source_size
from weerklank.pure.bwb.workers import Gelezen, read_all
from weerklank.pure.bwb.wti import Wti
from weerklank.wetten.enums import Ankerstand, Uitkomst
from weerklank.wetten.herplaatsen import anchored_laws, follow_anchors
from weerklank.wetten.models import Artikel, Artikelversie, Herplaatsing, Invoer, Invoerbestand, Regeling, Vindplaats
from weerklank.wetten.queries import Citation, find_article, newest_text, part_of
from weerklank.wetten.store import Opgeslagen, Store
from weerklank.wetten.store_wti import store_wti

STAND_2012: Final = dt.date(2012, 10, 1)
"""The state that files without a date of their own show: those of the Basiswettenbestand of October 2012."""

PROCESSES: Final = 2
_ANALYZE_FROM: Final = 500
_TOGETHER: Final = 25
"""Files that are stored in one transaction: a run that is killed loses at most so many, each of them whole."""
_LARGE: Final = 300
"""A regulation of more parts than this does not wait for others."""


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far a run is: bytes of the source read, and how many files had each outcome."""

    positie: int
    omvang: int
    aantallen: dict[Uitkomst, int]
    naam: str


Progress = Callable[[Voortgang], None]


def import_regelingen(
    source: Path,
    *,
    by: Gebruiker | None,
    now: dt.datetime,
    progress: Progress | None = None,
    opnieuw: bool = False,
    stand: dt.date = STAND_2012,
    processes: int = PROCESSES,
) -> Invoer:
    """Read a file, manifest, folder or archive of law text and its metadata (WTI) into the register.

    Promises: a regulation is stored in one transaction (with a few others), so that a run which is killed
    leaves no half regulation and the next run goes on where it stopped (files are recognised by their
    SHA-256; `opnieuw` reads them again). The same file a second time changes nothing; a newer state closes
    the period of the older text, and in the same transaction every place quoted from that law is looked for
    in its newest text. What cannot be read is kept in the report (`unreadable_in`) and stops nothing.
    `stand` is the day for files that name none. Reads in `processes` processes when there is more than a
    handful. Raises FileNotFoundError.
    """
    files, omvang = read_source(source), source_size(source)
    invoer = Invoer.objects.create(bron=source.name, omvang=omvang, started_at=now, by=by)
    run = _Run(invoer, stand, progress, set() if opnieuw else _stored_hashes())
    many = is_archive(source) or source.is_dir()
    with _not_waiting_for_the_disk():
        for gelezen in read_all(filter(run.is_fresh, files), processes=processes if many else 1):
            run.keep(gelezen)
    run.finish(by=by, now=now)
    return invoer


def _stored_hashes() -> set[bytes]:
    rows = Invoerbestand.objects.filter(regeling__isnull=False).values_list("hash", flat=True)
    return {bytes(digest) for digest in rows.iterator() if digest is not None}


class _Run:
    """One run: what was read before, what came of each file, and telling how far it is."""

    def __init__(self, invoer: Invoer, stand: dt.date, progress: Progress | None, stored: set[bytes]) -> None:
        self._invoer = invoer
        self._stand = stand
        self._progress = progress
        self._stored = stored
        self._anchored = anchored_laws()
        self._store = Store()
        self._waiting: list[Gelezen] = []
        self._counts = dict.fromkeys(Uitkomst, 0)

    def is_fresh(self, file: Wetbestand) -> bool:
        """Whether the file still has to be read; one that was stored before only counts."""
        if file.fout is not None or hashlib.sha256(file.data).digest() not in self._stored:
            return True
        self._tell(file.naam, file.positie, Uitkomst.ONGEWIJZIGD)
        return False

    def keep(self, gelezen: Gelezen) -> None:
        """Store one file, or note why it could not be read, together with a few others."""
        self._waiting.append(gelezen)
        if len(self._waiting) >= _TOGETHER or _is_large(gelezen):
            self._write()

    def _write(self) -> None:
        """Store what waits in one transaction, each file with its note: all of it, or nothing."""
        if not self._waiting:
            return
        # Two runs at once lock the same regulations in the same order, so neither waits for the other for ever.
        waiting, self._waiting = sorted(self._waiting, key=_law_of), []
        with transaction.atomic():
            bestanden = [self._noted(gelezen) for gelezen in waiting]
            self._store.flush()
            Invoerbestand.objects.bulk_create(bestanden)
        for gelezen, bestand in zip(waiting, bestanden, strict=True):
            self._tell(gelezen.naam, gelezen.positie, Uitkomst(bestand.uitkomst))
        self._note(positie=max(gelezen.positie for gelezen in waiting))

    def _noted(self, gelezen: Gelezen) -> Invoerbestand:
        bestand = self._stored_file(gelezen.regeling) if gelezen.regeling else _unread_file(gelezen)
        bestand.invoer = self._invoer
        bestand.naam = gelezen.naam
        return bestand

    def _note(self, **values: object) -> None:
        """Write how far the run is; between two notes the files themselves tell it."""
        totals = {uitkomst.value: number for uitkomst, number in self._counts.items()}
        Invoer.objects.filter(pk=self._invoer.pk).update(**values, **totals)

    def _stored_file(self, regeling: VlakkeRegeling | Wti) -> Invoerbestand:
        done = self._stored_law(regeling)
        self._stored.add(regeling.bestand_hash)
        return Invoerbestand(
            hash=regeling.bestand_hash,
            uitkomst=done.uitkomst,
            meldingen=list(done.meldingen),
            regeling_id=done.regeling_id,
        )

    def _stored_law(self, law: VlakkeRegeling | Wti) -> Opgeslagen:
        """Store text or metadata; after new text every place quoted from that law is looked for again."""
        if isinstance(law, Wti):
            self._store.flush()
            return store_wti(law, stand=self._stand)
        done = self._store.store(law, stand=law.stand or self._stand)
        if law.bwb_id in self._anchored and done.uitkomst != Uitkomst.ONGEWIJZIGD:
            self._store.flush()
            follow_anchors(Regeling.objects.get(pk=done.regeling_id), now=self._invoer.started_at)
        return done

    def _tell(self, naam: str, positie: int, uitkomst: Uitkomst) -> None:
        self._counts[uitkomst] += 1
        if self._progress is not None:
            self._progress(Voortgang(positie, self._invoer.omvang, dict(self._counts), naam))

    def finish(self, *, by: Gebruiker | None, now: dt.datetime) -> None:
        """Store what still waits; close the run with its totals and one line in the log."""
        self._write()
        with transaction.atomic():
            self._note(positie=self._invoer.omvang, finished_at=now)
            totals: dict[str, Any] = {uitkomst.value: number for uitkomst, number in self._counts.items()}
            record(Happened.WETTEN_IMPORTED, about=self._invoer, by=by, at=now, **totals)
        self._invoer.refresh_from_db()
        if self._counts[Uitkomst.NIEUW] >= _ANALYZE_FROM:
            _analyze()


@contextmanager
def _not_waiting_for_the_disk() -> Iterator[None]:
    """A crash of the machine may lose the last regulations of a run, whole; the next run reads them again."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    try:
        yield
    finally:
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("RESET synchronous_commit")


def _law_of(gelezen: Gelezen) -> str:
    return gelezen.regeling.bwb_id if gelezen.regeling else ""


def _is_large(gelezen: Gelezen) -> bool:
    return isinstance(gelezen.regeling, VlakkeRegeling) and len(gelezen.regeling.delen) > _LARGE


def _unread_file(gelezen: Gelezen) -> Invoerbestand:
    fout = gelezen.fout
    assert fout is not None
    detail = f"{fout.detail} ({fout.gelezen})" if fout.gelezen else fout.detail
    return Invoerbestand(uitkomst=Uitkomst.ONLEESBAAR, reden=fout.reden, detail=detail[:500])


def _analyze() -> None:
    """Tell the planner that the tables are no longer empty."""
    with connection.cursor() as cursor:
        for model in (Artikel, Artikelversie):
            cursor.execute(f"ANALYZE {model._meta.db_table}")


@transaction.atomic
def make_vindplaats(
    citation: Citation,
    *,
    by: Gebruiker | None,
    now: dt.datetime,
    citaat: str = "",
    voor: str = "",
    na: str = "",
) -> Vindplaats:
    """Mark the place a citation means, in the newest text, or the quoted words in it.

    `voor` and `na` are what stands before and after the quotation, to choose between several places. Always
    gives a Vindplaats: one whose law, article, part or words the register lacks is kept as `los`, one that
    fits several places as `meerdere`. The same place twice is the same row.
    """
    plek = _locate(citation, citaat, voor, na)
    if plek.versie is not None and plek.van is not None and plek.tot is not None:
        voor, na = context_of(plek.versie.tekst, plek.van, plek.tot)
    said = _columns_of(citation, plek) | {"citaat": citaat, "voor": voor, "na": na}
    return _kept(said, plek, by=by, now=now)


@transaction.atomic
def repin(herplaatsing: Herplaatsing, *, by: Gebruiker | None, now: dt.datetime) -> Vindplaats | None:
    """Mark the place where a quoted place is now, pinned to the newer text; the older Vindplaats stays as it is.

    None when it has no certain place any more. The second time gives the first Vindplaats back.
    """
    versie, old = herplaatsing.versie, herplaatsing.vindplaats
    if versie is None or herplaatsing.van is None or herplaatsing.tot is None:
        return None
    voor, na = context_of(versie.tekst, herplaatsing.van, herplaatsing.tot)
    said = {
        "bwb_id": old.bwb_id,
        "wet": old.wet,
        "artikel_nr": versie.artikel.nummer or old.artikel_nr,
        "lid": herplaatsing.lid,
        "onderdeel": herplaatsing.onderdeel,
        "citaat": herplaatsing.tekst if old.citaat else "",
        "voor": voor,
        "na": na,
    }
    plek = _Plek(versie.artikel, versie, herplaatsing.van, herplaatsing.tot, Ankerstand.GEVONDEN)
    return _kept(said, plek, by=by, now=now)


def _kept(said: dict[str, str], plek: "_Plek", *, by: Gebruiker | None, now: dt.datetime) -> Vindplaats:
    """The Vindplaats with exactly this, made when it is not there."""
    key = _key_of([*said.values(), str(plek.versie.pk if plek.versie else "")])
    vindplaats, _is_new = Vindplaats.objects.get_or_create(
        sleutel=key, defaults={**said, **plek._asdict(), "by": by, "created_at": now}
    )
    return vindplaats


class _Plek(NamedTuple):
    """Where a citation was found, as columns of Vindplaats."""

    artikel: Artikel | None = None
    versie: Artikelversie | None = None
    van: int | None = None
    tot: int | None = None
    stand: Ankerstand = Ankerstand.LOS


def _columns_of(citation: Citation, plek: _Plek) -> dict[str, str]:
    regeling = plek.artikel.regeling if plek.artikel else None
    return {
        "bwb_id": regeling.bwb_id if regeling else citation.bwb_id,
        "wet": citation.law or citation.name or (regeling.naam if regeling else ""),
        "artikel_nr": citation.artikel,
        "lid": citation.lid,
        "onderdeel": citation.onderdeel,
    }


def _locate(citation: Citation, citaat: str, voor: str, na: str) -> _Plek:
    """The place, or as much of it as the register has: an article without the part that was cited is an orphan."""
    try:
        artikel = find_article(citation)
    except Cannot:
        return _Plek()
    versie = newest_text(artikel)
    try:
        blok = part_of(versie, citation.lid, citation.onderdeel)
    except Cannot:
        return _Plek(artikel, versie)
    start, end = (blok.van, blok.tot) if blok else (0, len(versie.tekst))
    found = find_quote(versie.tekst[start:end], citaat, before=voor, after=na)
    if found.uitkomst is not Gevonden.GEVONDEN:
        return _Plek(artikel, versie, stand=Ankerstand(found.uitkomst))
    return _Plek(artikel, versie, start + found.van, start + found.tot, Ankerstand.GEVONDEN)


def _key_of(values: list[str]) -> bytes:
    return hashlib.sha256("\x1f".join(values).encode()).digest()
