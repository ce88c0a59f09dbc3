"""Knelpunten that are the same, also of two organisations: proposing it, asking for it, and both owners agreeing."""

import datetime as dt
from collections import Counter

import numpy as np
from django.db import transaction
from django.db.models import Q

from weerklank.begrippen.queries import effective
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.bundling import let_go_into
from weerklank.knelpunten.enums import CLOSED, MOVES, KnelpuntStand, VoorstelSoort, VoorstelUitkomst
from weerklank.knelpunten.models import Instemming, Knelpunt, Paaroordeel, Voorstel
from weerklank.knelpunten.problems import AskedAlready, KnelpuntClosed, NothingAgreed, VoorstelDecided
from weerklank.knelpunten.queries import articles_of, established_once, visible_to
from weerklank.knelpunten.rules import may_decide_voorstel, may_edit
from weerklank.pure.cluster import pairs_alike
from weerklank.pure.cluster.reasons import shared_by
from weerklank.signalen.melding import masked

MOST_EACH = 3
"""In how many proposals one knelpunt may stand at a time: those it is most like."""

MERGEABLE = [stand for stand in KnelpuntStand if KnelpuntStand.SAMENGEVOEGD in MOVES[stand]]


@transaction.atomic
def propose_merges(*, now: dt.datetime) -> int:
    """Propose knelpunten that look the same: of one organisation, or public ones of two. Gives how many are new.

    The younger goes into the older. What was refused, or is proposed already, is not proposed again.
    """
    _end_closed(now)
    rows = list(Knelpunt.objects.filter(stand__in=MERGEABLE, vector__isnull=False).order_by("pk"))
    public = set(Knelpunt.objects.filter(established_once(), stand__in=MERGEABLE).values_list("pk", flat=True))
    vectors = np.array([row.vector for row in rows], dtype=np.float32)
    said = _decided_pairs()
    waiting = Voorstel.objects.filter(ended_at=None, soort=VoorstelSoort.SAMENVOEGEN).values_list("knelpunt", "naar")
    standing = Counter(pk for pair in waiting for pk in pair)
    made = 0
    for one, other, likeness in pairs_alike(vectors):
        old, young = rows[one], rows[other]
        seen_by_both = old.organisatie_id == young.organisatie_id or {old.pk, young.pk} <= public
        busy = max(standing[old.pk], standing[young.pk]) >= MOST_EACH
        if not seen_by_both or busy or (old.pk, young.pk) in said:
            continue
        _propose(young, old, likeness, now)
        standing.update((old.pk, young.pk))
        made += 1
    return made


def _end_closed(now: dt.datetime) -> None:
    """End what can no longer be merged."""
    closed = Q(knelpunt__stand__in=CLOSED) | Q(naar__stand__in=CLOSED)
    gone = Voorstel.objects.filter(closed, soort=VoorstelSoort.SAMENVOEGEN, ended_at=None)
    Voorstel.objects.filter(pk__in=list(gone.values_list("pk", flat=True))).update(
        ended_at=now, uitkomst=VoorstelUitkomst.INGEHAALD
    )


def _decided_pairs() -> set[tuple[int, int]]:
    """Pairs of knelpunten that are proposed now or were called different, the older first."""
    refused = Paaroordeel.objects.filter(ended_at=None, zelfde=False, met__isnull=False).values_list("knelpunt", "met")
    waiting = Voorstel.objects.filter(ended_at=None, soort=VoorstelSoort.SAMENVOEGEN).values_list("knelpunt", "naar")
    return {(min(pair), max(pair)) for pair in [*refused, *waiting]}


def _propose(young: Knelpunt, old: Knelpunt, likeness: float, now: dt.datetime) -> Voorstel:
    articles = articles_of([young.pk, old.pk])
    texts = [f"{row.titel} {row.omschrijving}" for row in (young, old)]
    shared = shared_by(texts, [articles.get(row.pk, frozenset()) for row in (young, old)], effective())
    return Voorstel.objects.create(
        soort=VoorstelSoort.SAMENVOEGEN,
        organisatie_id=young.organisatie_id,
        knelpunt=young,
        naar=old,
        aantal=0,
        likeness=min(1.0, max(0.0, likeness)),
        redenen=shared.as_json(),
        started_at=now,
    )


@transaction.atomic
def ask_merge(van: Knelpunt, naar: Knelpunt, *, by: Gebruiker, now: dt.datetime, toelichting: str = "") -> Voorstel:
    """An owner asks the other owner to let two knelpunten become one; the own side agrees with that.

    The other owner reads the `toelichting`, masked. Raises Cannot when it was asked already, or when one of them
    cannot be merged now.
    """
    allowed = (may_edit(by, van) or may_edit(by, naar)) and _both_seen(van, naar, by)
    problems: list[Problem] = [] if allowed else [NotAllowed()]
    problems += [] if van.stand in MERGEABLE and not naar.is_closed and van.pk != naar.pk else [KnelpuntClosed()]
    pair = {(van.pk, naar.pk), (naar.pk, van.pk)}
    waiting = Voorstel.objects.filter(ended_at=None, soort=VoorstelSoort.SAMENVOEGEN)
    standing = [row for row in waiting.filter(knelpunt__in=[van, naar]) if (row.knelpunt_id, row.naar_id) in pair]
    problems += [AskedAlready()] if any(_agrees(row, by) for row in standing) else []
    refuse_on(problems)
    voorstel = standing[0] if standing else _propose(van, naar, 0.0, now)
    return agree(voorstel, by=by, now=now, toelichting=toelichting)


def _both_seen(van: Knelpunt, naar: Knelpunt, by: Gebruiker) -> bool:
    return visible_to(by).filter(pk__in=[van.pk, naar.pk]).count() == 2


def _agrees(voorstel: Voorstel, by: Gebruiker) -> bool:
    """Whether every side that this person speaks for agreed already."""
    agreed = set(voorstel.instemmingen.filter(ended_at=None).values_list("organisatie", flat=True))
    return bool(_sides(voorstel, by)) and _sides(voorstel, by) <= agreed


def _sides(voorstel: Voorstel, by: Gebruiker) -> set[int]:
    both = [row for row in (voorstel.knelpunt, voorstel.naar) if row]
    return {row.organisatie_id for row in both if may_edit(by, row)}


@transaction.atomic
def agree(voorstel: Voorstel, *, by: Gebruiker, now: dt.datetime, toelichting: str = "") -> Voorstel:
    """Agree for the own side. When every owner agrees, the knelpunten become one in the same step.

    Agreeing twice changes nothing. Raises Cannot when it was decided already or one of them was closed.
    """
    row = Voorstel.objects.select_for_update().get(pk=voorstel.pk)
    sides = _sides(row, by)
    refuse_on([] if sides else [NotAllowed()])
    refuse_on([] if row.is_open and row.soort == VoorstelSoort.SAMENVOEGEN else [VoorstelDecided()])
    refuse_on(reason_problems(toelichting, needed=False))
    said = {"by": by, "started_at": now, "toelichting": masked(toelichting)[0]}
    for organisatie in sorted(sides):
        _one, is_new = Instemming.objects.get_or_create(
            voorstel=row, organisatie_id=organisatie, ended_at=None, defaults=said
        )
        if is_new:
            record(Happened.VOORSTEL_AGREED, about=row, by=by, at=now, organisatie=organisatie)
    _merge_when_agreed(row, by=by, now=now)
    return row


def _merge_when_agreed(row: Voorstel, *, by: Gebruiker, now: dt.datetime) -> None:
    assert row.knelpunt is not None and row.naar is not None  # noqa: S101, PT018 - held by a constraint
    wanted = {row.knelpunt.organisatie_id, row.naar.organisatie_id}
    agreed = dict(row.instemmingen.filter(ended_at=None).order_by("pk").values_list("organisatie", "toelichting"))
    if not wanted <= agreed.keys():
        return
    why = "\n".join(filter(None, agreed.values()))
    let_go_into(row.knelpunt, row.naar, toelichting=why, by=by, now=now)
    row.uitkomst, row.ended_at, row.by = VoorstelUitkomst.AANVAARD, now, by
    row.save()
    Paaroordeel.objects.create(knelpunt=row.knelpunt, met=row.naar, zelfde=True, voorstel=row, by=by, started_at=now)
    record(Happened.VOORSTEL_ACCEPTED, about=row, by=by, at=now, knelpunt=row.naar.pk)


@transaction.atomic
def withdraw(voorstel: Voorstel, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take the own agreement back while the other side has not decided.

    Raises Cannot when it was decided already, or when the own side did not agree: so too the second time.
    """
    row = Voorstel.objects.select_for_update().get(pk=voorstel.pk)
    refuse_on([] if may_decide_voorstel(by, row) else [NotAllowed()])
    refuse_on([] if row.is_open else [VoorstelDecided()])
    own = Instemming.objects.filter(voorstel=row, organisatie__in=_sides(row, by), ended_at=None)
    refuse_on([] if own.update(ended_at=now) else [NothingAgreed()])
    record(Happened.VOORSTEL_REOPENED, about=row, by=by, at=now)
