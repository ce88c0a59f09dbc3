"""A regulation as flat rows of plain values: what crosses a process border and goes into a database.

Blocks become compact JSON; :func:`blocks_from_json` gives them back.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from weerklank.pure.bwb.model import Artikel, Blok, Bloksoort, Regeling, Verwijzing
from weerklank.pure.bwb.reader import read_regeling

MAX_NUMBER: Final = 200
"""Characters of an article number that count; the longest real one is a sentence."""


@dataclass(frozen=True, slots=True)
class VlakkeVerwijzing:
    """One reference: span in the text or title, and the target as regulation, article number and the rest of the JCI
    place.
    """

    van: int
    tot: int
    intern: bool
    doc: str
    bwb_id: str
    artikel: str
    locatie: str
    in_titel: bool = False


@dataclass(frozen=True, slots=True)
class VlakArtikel:
    """One citable part as one row; ``volgorde`` counts from 0 in the order of the law, ``blokken`` is JSON
    text.
    """

    volgorde: int
    soort: str
    pad: str
    label: str
    nummer: str
    titel: str
    in_bijlage: bool
    taal: str
    containers: str
    tekst: str
    blokken: str
    hash: bytes
    vervallen: bool
    redactie: str
    inwerking: date | None
    stam_id: str
    versie_id: str
    verwijzingen: tuple[VlakkeVerwijzing, ...]


@dataclass(frozen=True, slots=True)
class VlakkeRegeling:
    """One file, read: the regulation's own columns, its parts, and the SHA-256 of the bytes it came from."""

    bestand_hash: bytes
    bwb_id: str
    soort: str
    formaat: str
    citeertitel: str
    intitule: str
    aliassen: tuple[str, ...]
    stand: date | None
    inwerkingtreding: date | None
    taal: str
    delen: tuple[VlakArtikel, ...]
    meldingen: tuple[str, ...]


def read_flat(data: bytes) -> VlakkeRegeling:
    """Read one file straight to rows; errors as in :func:`~weerklank.pure.bwb.reader.read_regeling`."""
    return flatten(read_regeling(data), hashlib.sha256(data).digest())


def flatten(regeling: Regeling, bestand_hash: bytes) -> VlakkeRegeling:
    """The same regulation as rows, codes and numbers cut to the width of their columns.

    NUL, the one character that PostgreSQL text cannot hold, does not occur in XML.
    """
    return VlakkeRegeling(
        bestand_hash=bestand_hash,
        bwb_id=regeling.bwb_id,
        soort=regeling.soort[:60],
        formaat=regeling.formaat.value,
        citeertitel=regeling.citeertitel,
        intitule=regeling.intitule,
        aliassen=regeling.aliassen,
        stand=regeling.stand,
        inwerkingtreding=regeling.inwerkingtreding,
        taal=regeling.taal[:12],
        delen=tuple(_flat_part(number, deel) for number, deel in enumerate(regeling.delen)),
        meldingen=regeling.meldingen,
    )


def _flat_part(volgorde: int, deel: Artikel) -> VlakArtikel:
    blokken = _dump([_block_to_json(blok) for blok in deel.blokken])
    redactie = "\n".join(deel.redactie)
    containers = [[c.soort, c.kop.label, c.kop.nr, c.kop.titel] for c in deel.containers]
    return VlakArtikel(
        volgorde=volgorde,
        soort=deel.soort.value,
        pad=deel.pad,
        label=deel.kop.label,
        nummer=deel.kop.nr[:MAX_NUMBER],
        titel=deel.kop.titel,
        in_bijlage=any(container.soort == "bijlage" for container in deel.containers),
        taal=deel.taal[:12],
        containers=_dump(containers),
        tekst=deel.tekst,
        blokken=blokken,
        hash=text_hash(deel.kop.titel, deel.tekst, redactie),
        vervallen=deel.vervallen,
        redactie=redactie,
        inwerking=deel.inwerking,
        stam_id=deel.stam_id[:40],
        versie_id=deel.versie_id[:40],
        verwijzingen=tuple(
            [_flat_reference(ref) for ref in deel.verwijzingen]
            + [_flat_reference(ref, in_titel=True) for ref in deel.titelverwijzingen]
        ),
    )


def _flat_reference(ref: Verwijzing, *, in_titel: bool = False) -> VlakkeVerwijzing:
    jci = ref.jci
    if jci is None:
        return VlakkeVerwijzing(ref.van, ref.tot, ref.intern, ref.doc, "", "", "", in_titel)
    locatie = "&".join(f"{soort}={nr}" for soort, nr in jci.locatie)
    artikel = jci.artikel[:MAX_NUMBER]
    return VlakkeVerwijzing(ref.van, ref.tot, ref.intern, ref.doc, jci.bwb_id, artikel, locatie, in_titel)


def text_hash(titel: str, tekst: str, redactie: str) -> bytes:
    """SHA-256 of what a reader sees of a part; equal hashes mean that nothing changed."""
    return hashlib.sha256("\x1f".join((titel, tekst, redactie)).encode()).digest()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _block_to_json(blok: Blok) -> dict[str, Any]:
    row: dict[str, Any] = {"soort": blok.soort.value, "van": blok.van, "tot": blok.tot}
    if blok.nr:
        row["nr"] = blok.nr
    if blok.redactie:
        row["redactie"] = blok.redactie
    if blok.bron:
        row["bron"] = blok.bron
    if blok.breed > 1 or blok.hoog > 1:
        row["breed"], row["hoog"] = blok.breed, blok.hoog
    if blok.delen:
        row["delen"] = [_block_to_json(deel) for deel in blok.delen]
    return row


def blocks_from_json(rows: Sequence[Mapping[str, Any]]) -> tuple[Blok, ...]:
    """The blocks as they were before :func:`flatten`."""
    return tuple(
        Blok(
            soort=Bloksoort(row["soort"]),
            van=row["van"],
            tot=row["tot"],
            nr=row.get("nr", ""),
            delen=blocks_from_json(row.get("delen", ())),
            redactie=row.get("redactie", ""),
            bron=row.get("bron", ""),
            breed=row.get("breed", 1),
            hoog=row.get("hoog", 1),
        )
        for row in rows
    )
