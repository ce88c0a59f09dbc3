"""Carrying judgements over from one reading of a document to the next. Nothing of the older one is changed."""

from collections.abc import Mapping, Sequence

from weerklank.documenten.enums import Herkomst, PassageStand
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
from weerklank.documenten.overnemen import places_in, recognised
from weerklank.documenten.queries import latest_oordelen

_BATCH = 1000


def carry_over(document: Document, before: Lezing, after: Lezing) -> tuple[int, int]:
    """Give the passages of the new reading the judgements of the old one, inside the caller's transaction.

    Gives how many were found again, and how many stay without being found.
    """
    old = {row.pk: row for row in _worth_keeping(before)}
    said = latest_oordelen(old.values())
    new = {row.pk: row for row in Passage.objects.filter(lezing=after)}
    again = _found_again(document.tekst, old, said, new)
    copies = {pk: _copy(row, after) for pk, row in old.items() if pk not in again}
    Passage.objects.bulk_create(copies.values(), batch_size=_BATCH)
    for pk, where in again.items():
        new[where].stand, new[where].eerste = old[pk].stand, old[pk].root
    Passage.objects.bulk_update([new[pk] for pk in again.values()], ["stand", "eerste"], batch_size=_BATCH)
    homes = {pk: new[where] for pk, where in again.items()} | copies
    Oordeel.objects.bulk_create([_repeated(said[pk], homes[pk]) for pk in old if _counts(old[pk])], batch_size=_BATCH)
    return len(again), sum(not copy.gevonden for copy in copies.values())


def _worth_keeping(before: Lezing) -> Sequence[Passage]:
    """What a person judged, and what a person marked, also when the mark was taken back."""
    rows = Passage.objects.filter(lezing=before).select_related("eerste").order_by("begin", "id")
    return [row for row in rows if _counts(row) or row.herkomst == Herkomst.MENS]


def _counts(passage: Passage) -> bool:
    return passage.stand != PassageStand.OPEN


def _found_again(
    text: str, old: Mapping[int, Passage], said: Mapping[int, Oordeel], new: Mapping[int, Passage]
) -> dict[int, int]:
    """Which new passage each old one is: first by what the reader said of it, then by what the person made of it."""
    pairs: dict[int, int] = {}
    for rows in (old, said):
        taken = set(pairs.values())
        spans = {pk: (row.soort, row.begin, row.eind) for pk, row in rows.items() if pk not in pairs}
        free = {pk: (row.soort, row.begin, row.eind) for pk, row in new.items() if pk not in taken}
        pairs |= recognised(places_in(text, spans), places_in(text, free))
    return pairs


def _copy(passage: Passage, lezing: Lezing) -> Passage:
    """The same passage in a reading that does not find it; what a person marked was never found by a reader."""
    return Passage(
        lezing=lezing,
        eerste=passage.root,
        gevonden=passage.herkomst == Herkomst.MENS,
        **{
            name: getattr(passage, name)
            for name in ("begin", "eind", "soort", "velden", "kandidaten", "regel", "zekerheid", "wie", "herkomst")
        },
        termijn_tekst=passage.termijn_tekst,
        termijn_van=passage.termijn_van,
        termijn_tot=passage.termijn_tot,
        stand=passage.stand,
    )


def _repeated(oordeel: Oordeel, passage: Passage) -> Oordeel:
    """The judgement of the same person at the same moment, on the passage of the new reading."""
    kept = ("verdict", "soort", "begin", "eind", "tekst", "velden", "wie", "termijn_van", "termijn_tot", "reden")
    return Oordeel(
        passage=passage,
        nummer=1,
        overgenomen_van=oordeel,
        by=oordeel.by,
        at=oordeel.at,
        **{name: getattr(oordeel, name) for name in kept},
    )
