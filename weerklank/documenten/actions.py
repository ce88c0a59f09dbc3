"""Writing documents: the one door. The text that is stored is the text that is read."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from decimal import Decimal

from django.db import transaction

from weerklank import __version__
from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Document, Lezing, Passage
from weerklank.documenten.problems import NothingToKeep, OrganisatieMissing
from weerklank.documenten.rules import may_save
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import NotAllowed, Problem, refuse_on
from weerklank.pure.citations import Citation
from weerklank.pure.commitments import Commitment, CommitmentKind
from weerklank.pure.documents import DocumentText
from weerklank.pure.pseudonymise import mask
from weerklank.pure.reading import Reading, read_text
from weerklank.pure.typed import clean

READER = f"Weerklank {__version__}, regels"
"""Who read it: shown with every result, so that nobody takes it for a person's judgement."""

_BATCH = 1000


@transaction.atomic
def save_document(
    opened: DocumentText,
    *,
    official: bool,
    organisatie: Organisatie | None = None,
    file_name: str,
    by: Gebruiker | None,
    now: dt.datetime,
) -> tuple[Document, bool]:
    """Keep a document with what the reader finds in it; gives it and whether it is new.

    `official`: an official publication is kept as it stands, with the names of ministers, for everybody.
    Any other text is masked in memory first, title and file name too, and is of `organisatie`; only the
    masked text is read and kept. The same content again gives the first document back and reads nothing.
    `by` is None for the operator at the command line. Raises Cannot.
    """
    refuse_on(_problems(opened, official, organisatie, by))
    values = _values(opened, official=official, file_name=file_name)
    document, is_new = Document.objects.get_or_create(
        hash=values["hash"],
        is_officieel=official,
        organisatie=None if official else organisatie,
        defaults=values | {"saved_at": now, "saved_by": by},
    )
    if is_new:
        _keep_reading(document, opened, now=now)
        record(
            Happened.DOCUMENT_SAVED,
            about=document,
            by=by,
            at=now,
            namens=organisatie,
            sha256=document.hash[:16],
        )
    return document, is_new


def _problems(
    opened: DocumentText, official: bool, organisatie: Organisatie | None, by: Gebruiker | None
) -> list[Problem]:
    if not may_save(by, organisatie):
        return [NotAllowed()]
    problems: list[Problem] = [] if opened.text.strip() else [NothingToKeep()]
    return problems if official or organisatie else [*problems, OrganisatieMissing()]


def _values(opened: DocumentText, *, official: bool, file_name: str) -> dict[str, object]:
    text, marks = _stored(opened.text, official=official)
    title = _stored_name(opened.title or file_name, official=official)
    return {
        "titel": title[:300],
        "soort": _stored(opened.kind, official=official)[0][:200],
        "nummer": _stored_name(opened.number, official=official)[:80],
        "datum": opened.dated,
        "bestandsnaam": _stored_name(file_name, official=official)[:255],
        "formaat": opened.format.value,
        "tekst": text,
        "maskeringen": marks,
        "hash": hashlib.sha256(text.encode()).hexdigest(),
    }


def _stored(text: str, *, official: bool) -> tuple[str, list[dict[str, object]]]:
    """The text as it may be stored. A null character, which the database refuses, becomes a replacement
    mark."""
    plain = text.replace("\x00", "\ufffd")
    if official:
        return plain, []
    masked = mask(plain)
    marks: list[dict[str, object]] = [
        {"start": span.start, "end": span.end, "type": str(span.type), "rule": span.rule} for span in masked.marks
    ]
    return masked.text, marks


_MARKS_BETWEEN = re.compile(r"_+|(?<=\w)-(?=\w)")
"""What people write between the words of a file name: Brief_mevrouw-Jansen_111222333.pdf."""


def _stored_name(name: str, *, official: bool) -> str:
    """A file name, title or number as it may be stored: read as words, so that a name in it is seen as a name."""
    if official:
        return _stored(name, official=True)[0]
    between = _MARKS_BETWEEN if " " not in name.strip() else re.compile("_+")
    return _stored(between.sub(" ", clean(name)), official=False)[0]


def _keep_reading(document: Document, opened: DocumentText, *, now: dt.datetime) -> Lezing:
    own_law = opened.number if opened.number.startswith("BWB") else ""
    reading = read_text(document.tekst, on=opened.dated, own_law=own_law)
    lezing = Lezing.objects.create(document=document, lezer=READER, dekking=opened.coverage[:200], read_at=now)
    Passage.objects.bulk_create(_passages(lezing, reading), batch_size=_BATCH)
    return lezing


def _passages(lezing: Lezing, reading: Reading) -> Iterable[Passage]:
    for citation in reading.citations:
        yield _citation(lezing, citation)
    for commitment in reading.commitments:
        yield _statement(lezing, commitment)


def _citation(lezing: Lezing, found: Citation) -> Passage:
    return Passage(
        lezing=lezing,
        begin=found.start,
        eind=found.end,
        soort=found.kind.value,
        velden=dict(found.norm),
        kandidaten=[dict(reading) for reading in found.candidates],
        regel=found.rule[:120],
        zekerheid=Decimal(f"{found.certainty:.2f}"),
    )


_SOORTEN = {
    CommitmentKind.TOEZEGGING: PassageSoort.TOEZEGGING,
    CommitmentKind.ACTIE: PassageSoort.ACTIE,
    CommitmentKind.MOTIE_VERZOEK: PassageSoort.MOTIE_VERZOEK,
    CommitmentKind.KNELPUNT: PassageSoort.KNELPUNT,
}


def _statement(lezing: Lezing, found: Commitment) -> Passage:
    by = found.deadline
    return Passage(
        lezing=lezing,
        begin=found.start,
        eind=found.end,
        soort=_SOORTEN[found.kind],
        wie=found.actor[:200],
        velden={"omdat": found.because},
        regel=found.rule[:120],
        zekerheid=Decimal(f"{found.certainty:.2f}"),
        termijn_tekst=" ".join(by.text.split())[:200] if by else "",
        termijn_van=by.first if by else None,
        termijn_tot=by.last if by else None,
    )
