"""A judgement and what follows from it on the work agenda: one transaction, all or nothing."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from weerklank.documenten.actions import judge_passage, mark_passage
from weerklank.documenten.correctie import Correctie
from weerklank.documenten.enums import STATEMENTS, PassageSoort, Verdict
from weerklank.documenten.models import Document, Oordeel, Passage
from weerklank.kern.models import Gebruiker
from weerklank.werkagenda.actions import retract, take_up


@transaction.atomic
def decide(
    passage: Passage,
    *,
    verdict: Verdict,
    correction: Correctie | None = None,
    reden: str = "",
    by: Gebruiker,
    now: dt.datetime,
) -> Oordeel:
    """Judge a passage; what is accepted comes on the agenda, what is taken back leaves it. Raises Cannot."""
    was_accepted = Passage.objects.get(pk=passage.pk).is_accepted
    oordeel = judge_passage(passage, verdict=verdict, correction=correction, reden=reden, by=by, now=now)
    if verdict in (Verdict.AANVAARD, Verdict.GECORRIGEERD):
        follow(oordeel, by=by, now=now)
    elif was_accepted and oordeel.soort in STATEMENTS:
        retract(oordeel.passage.root, by=by, now=now)
    return oordeel


def follow(oordeel: Oordeel, *, by: Gebruiker, now: dt.datetime) -> None:
    """Put an accepted sentence on the agenda, under the passage in which it was first judged."""
    if oordeel.soort in STATEMENTS:
        take_up(
            oordeel.passage.root,
            soort=PassageSoort(oordeel.soort),
            tekst=oordeel.tekst,
            wie=oordeel.wie,
            termijn_van=oordeel.termijn_van,
            termijn_tot=oordeel.termijn_tot,
            by=by,
            now=now,
        )


@transaction.atomic
def mark(document: Document, marked: Correctie, *, by: Gebruiker, now: dt.datetime) -> Oordeel:
    """Mark what the reader missed, and put it on the agenda. Raises Cannot."""
    oordeel = mark_passage(document, marked, by=by, now=now)
    follow(oordeel, by=by, now=now)
    return oordeel


@transaction.atomic
def accept_all(passages: Iterable[Passage], *, by: Gebruiker, now: dt.datetime) -> int:
    """Accept each of these as it is proposed; gives how many. Raises Cannot, and then accepted none."""
    return len([decide(passage, verdict=Verdict.AANVAARD, by=by, now=now) for passage in passages])
