"""Writing documents: the one door. The text that is stored is the text that is read, and each person who judges what
was found adds a row."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Length

from weerklank import __version__
from weerklank.documenten.bewaren import columns_of
from weerklank.documenten.correctie import Correctie, proposed, soort_problems
from weerklank.documenten.enums import (
    MOVES,
    STATEMENTS,
    Herkomst,
    PassageStand,
    Verdict,
    stand_after,
)
from weerklank.documenten.herlezen import carry_over
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
from weerklank.documenten.problems import (
    JudgedMeanwhile,
    NothingToKeep,
    OrganisatieMissing,
    ReadAgainMeanwhile,
    SoortNotFitting,
)
from weerklank.documenten.queries import newest_lezing, words_at
from weerklank.documenten.rules import may_judge, may_save
from weerklank.documenten.vondsten import passages_in
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import NotAllowed, Problem, reason_problems, refuse_on
from weerklank.pure.documents import DocumentText
from weerklank.pure.pseudonymise import mask
from weerklank.pure.reading import Reading, read_text
from weerklank.pure.typed import clean

READER = f"Weerklank {__version__}, regels"
"""Who read it: shown with every result, so that nobody takes it for a person's judgement."""

Read = Callable[..., Reading]
"""Reads a text as `pure.reading.read_text` does."""

BY_HAND = "mens"
"""What stands for the rule where a person marked what every rule missed."""

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
    values = columns_of(opened, official=official, file_name=file_name)
    document, is_new = Document.objects.get_or_create(
        hash=values["hash"],
        is_officieel=official,
        organisatie=None if official else organisatie,
        defaults=values | {"saved_at": now, "saved_by": by},
    )
    if is_new:
        _keep_reading(document, READER, read_text, dekking=opened.coverage, number=opened.number, now=now)
        _count(document)
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


def _keep_reading(document: Document, lezer: str, read: Read, *, dekking: str, number: str, now: dt.datetime) -> Lezing:
    own_law = number if number.startswith("BWB") else ""
    reading = read(document.tekst, on=document.datum, own_law=own_law)
    lezing = Lezing.objects.create(document=document, lezer=lezer, dekking=dekking[:200], read_at=now)
    Passage.objects.bulk_create(passages_in(lezing, reading), batch_size=_BATCH)
    return lezing


@transaction.atomic
def reread(
    document: Document, *, by: Gebruiker | None, now: dt.datetime, lezer: str = READER, read: Read = read_text
) -> Lezing:
    """Read a document again with a newer version of the rules; what people judged is carried over.

    A passage that is found again (`documenten.overnemen`) keeps its judgement, so what was refused stays refused; one
    that was judged and is not found any more stays, marked so; what a person marked stays. The older reading is
    kept whole. Reading again with the version that read it last gives that reading back. `by` is None for the
    operator at the command line. Raises Cannot.
    """
    refuse_on([] if may_judge(by, document) else [NotAllowed()])
    document = Document.objects.select_for_update().get(pk=document.pk)
    before = newest_lezing(document)
    if before and before.lezer == lezer:
        return before
    dekking = before.dekking if before else ""
    lezing = _keep_reading(document, lezer, read, dekking=dekking, number=document.nummer, now=now)
    again, lost = carry_over(document, before, lezing) if before else (0, 0)
    _count(document)
    record(
        Happened.DOCUMENT_REREAD,
        about=document,
        by=by,
        at=now,
        namens=document.organisatie,
        lezing=lezing.pk,
        overgenomen=again,
        niet_gevonden=lost,
    )
    return lezing


def _count(document: Document) -> None:
    """Count the proposed sentences of the newest reading, and how many of them wait: what lists and pages show."""
    sentences = Passage.objects.filter(lezing=newest_lezing(document), soort__in=STATEMENTS)
    document.voorstellen = sentences.count()
    document.te_beoordelen = sentences.filter(stand=PassageStand.OPEN).count()
    document.save(update_fields=["voorstellen", "te_beoordelen"])


@transaction.atomic
def judge_passage(
    passage: Passage,
    *,
    verdict: Verdict,
    correction: Correctie | None = None,
    reden: str = "",
    by: Gebruiker,
    now: dt.datetime,
) -> Oordeel:
    """Say of a passage that it stands there, stands there otherwise (`correction`), or does not; or take that back.

    The correction and the reason are masked before they are stored. Raises Cannot: NotAllowed, JudgedMeanwhile when
    somebody else was first (nothing is overwritten), ReadAgainMeanwhile when it is of an older reading, and every
    problem of the correction at once. A correction without its values is a ValueError.
    """
    document, fresh = _locked(passage)
    refuse_on([] if may_judge(by, document) else [NotAllowed()])
    refuse_on(_move_problems(fresh, verdict))
    if verdict == Verdict.GECORRIGEERD and correction is None:
        raise ValueError("a correction needs its values")
    final = correction or proposed(fresh)
    problems = final.problems(length=_length(document)) if correction else []
    refuse_on(problems + soort_problems(fresh, final.soort) + reason_problems(reden, needed=False))
    said = _said(document, fresh, final, seen_as_is=correction is None)
    oordeel = _add(fresh, verdict, said | {"reden": mask(clean(reden)).text}, by=by, now=now)
    _move(fresh, document, stand_after(verdict))
    _tell(oordeel, document, by=by, now=now)
    passage.stand = fresh.stand
    return oordeel


def _add(passage: Passage, verdict: Verdict, said: dict[str, Any], *, by: Gebruiker, now: dt.datetime) -> Oordeel:
    """The next row of this passage."""
    last = passage.oordelen.order_by("-nummer").first()
    nummer = last.nummer + 1 if last else 1
    return Oordeel.objects.create(passage=passage, nummer=nummer, verdict=verdict, by=by, at=now, **said)


def _tell(oordeel: Oordeel, document: Document, *, by: Gebruiker, now: dt.datetime) -> None:
    record(
        Happened.PASSAGE_JUDGED,
        about=document,
        by=by,
        at=now,
        namens=document.organisatie,
        passage=oordeel.passage_id,
        verdict=oordeel.verdict,
        als=oordeel.soort,
    )


def _locked(passage: Passage) -> tuple[Document, Passage]:
    """The document, locked so that judging and reading again wait for each other, and the passage as it is now."""
    rows = Document.objects.select_for_update(of=("self",)).select_related("organisatie")
    document = rows.defer("tekst", "maskeringen").get(lezingen=passage.lezing_id)
    return document, Passage.objects.select_related("eerste").get(pk=passage.pk)


def _move_problems(passage: Passage, verdict: Verdict) -> list[Problem]:
    newer = Lezing.objects.filter(document__lezingen=passage.lezing_id, pk__gt=passage.lezing_id)
    if newer.exists():
        return [ReadAgainMeanwhile()]
    stand = PassageStand(passage.stand)
    return [] if verdict in MOVES[stand] else [JudgedMeanwhile(stand)]


def _length(document: Document) -> int:
    return int(Document.objects.filter(pk=document.pk).values_list(Length("tekst"), flat=True).get())


def _said(document: Document, passage: Passage, final: Correctie, *, seen_as_is: bool) -> dict[str, Any]:
    """The values of a judgement. Those of the reader came from the stored text: they stand as they are."""
    words = words_at(document, final.begin, final.eind)
    columns = final.columns(words)
    if seen_as_is or final.wie == passage.wie:
        columns["wie"] = passage.wie
    return columns


def _move(passage: Passage, document: Document, to: PassageStand) -> None:
    """The one place that writes the state of a passage and the kept count of those that wait."""
    was_open = passage.stand == PassageStand.OPEN
    Passage.objects.filter(pk=passage.pk).update(stand=to)
    passage.stand = to
    if passage.is_statement:
        change = (to == PassageStand.OPEN) - was_open
        Document.objects.filter(pk=document.pk).update(te_beoordelen=F("te_beoordelen") + change)


@transaction.atomic
def mark_passage(document: Document, marked: Correctie, *, by: Gebruiker, now: dt.datetime) -> Oordeel:
    """Mark a sentence that the reader missed: a passage whose origin is a person, and which is thereby accepted.

    Where the newest reading has a passage of that kind on exactly that span, that one is judged instead. Raises Cannot
    with every problem at once.
    """
    refuse_on([] if may_judge(by, document) else [NotAllowed()])
    locked = Document.objects.select_for_update().get(pk=document.pk)
    fitting: list[Problem] = [] if marked.soort in STATEMENTS else [SoortNotFitting()]
    refuse_on(fitting + marked.problems(length=len(locked.tekst)))
    lezing = newest_lezing(locked)
    there = Passage.objects.filter(lezing=lezing, soort=marked.soort, begin=marked.begin, eind=marked.eind).first()
    if there:
        return judge_passage(there, verdict=Verdict.GECORRIGEERD, correction=marked, by=by, now=now)
    passage = _marked(locked, lezing, marked)
    record(Happened.PASSAGE_MARKED, about=locked, by=by, at=now, namens=locked.organisatie, passage=passage.pk)
    return judge_passage(passage, verdict=Verdict.AANVAARD, by=by, now=now)


def _marked(document: Document, lezing: Lezing | None, marked: Correctie) -> Passage:
    """The passage of a person, open: the judgement follows at once."""
    Document.objects.filter(pk=document.pk).update(
        voorstellen=F("voorstellen") + 1, te_beoordelen=F("te_beoordelen") + 1
    )
    said = marked.columns(document.tekst[marked.begin : marked.eind])
    return Passage.objects.create(
        lezing=lezing or Lezing.objects.create(document=document, lezer=BY_HAND, read_at=document.saved_at),
        begin=marked.begin,
        eind=marked.eind,
        soort=marked.soort,
        wie=said["wie"],
        termijn_van=marked.termijn_van,
        termijn_tot=marked.termijn_tot,
        regel=BY_HAND,
        zekerheid=Decimal(1),
        herkomst=Herkomst.MENS,
    )
