"""Splitting a knelpunt: some of its signalen go on as a knelpunt of their own, and that can be undone."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.actions import anchor, open_knelpunt
from weerklank.knelpunten.beschrijving import Beschrijving
from weerklank.knelpunten.bundling import call_different, let_go_into, move_bundelingen
from weerklank.knelpunten.enums import Koppelgrond
from weerklank.knelpunten.models import Bundeling, Knelpunt, Samenvoeging, Splitsing
from weerklank.knelpunten.problems import ChooseSignalen, KnelpuntClosed, LeaveOne, PartOfAnother, TooManyParts
from weerklank.knelpunten.queries import ankers_of
from weerklank.knelpunten.rules import may_edit

MOST_PARTS = 5
"""Parts of one knelpunt at a time: more is a reason to describe it anew (behaviours 9)."""


@transaction.atomic
def split_off(
    knelpunt: Knelpunt, chosen: Collection[int], beschrijving: Beschrijving, *, by: Gebruiker, now: dt.datetime
) -> Splitsing:
    """Open a concept of the chosen signalen, with the same places in the law; the rest stays where it is.

    One level deep, at most MOST_PARTS at a time. `chosen` are numbers of signalen that stand with it. Raises Cannot.
    """
    row = Knelpunt.objects.select_for_update().get(pk=knelpunt.pk)
    standing = Bundeling.objects.filter(knelpunt=row, ended_at=None)
    moving = standing.filter(signaal__in=chosen)
    refuse_on(_problems(row, moving.count(), standing.count(), by))
    deel = open_knelpunt(beschrijving, organisatie=row.organisatie, by=by, now=now)
    for anker in ankers_of(row):
        anchor(deel, anker.vindplaats, by=by, now=now)
    splitsing = Splitsing.objects.create(van=row, deel=deel, by=by, started_at=now)
    move_bundelingen(moving, deel, grond=Koppelgrond.SPLITSING, by=by, now=now)
    call_different(deel, row, by=by, now=now)
    record(Happened.KNELPUNT_SPLIT_OFF, about=row, by=by, at=now, knelpunt=deel.pk)
    return splitsing


def _problems(row: Knelpunt, moving: int, standing: int, by: Gebruiker) -> list[Problem]:
    if not may_edit(by, row):
        return [NotAllowed()]
    problems: list[Problem] = [KnelpuntClosed()] if row.is_closed else []
    active = Splitsing.objects.filter(ended_at=None)
    problems += [PartOfAnother()] if active.filter(deel=row).exists() else []
    problems += [TooManyParts(MOST_PARTS)] if active.filter(van=row).count() >= MOST_PARTS else []
    if not moving:
        return [*problems, ChooseSignalen()]
    return problems + ([LeaveOne()] if moving == standing else [])


@transaction.atomic
def undo_split(splitsing: Splitsing, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> Samenvoeging:
    """Bring a part back: it goes into what it came from, with all its signalen. Itself a merge, so reversible too."""
    refuse_on(([] if may_edit(by, splitsing.van) else [NotAllowed()]) + reason_problems(toelichting, needed=False))
    if not Splitsing.objects.filter(pk=splitsing.pk, ended_at=None).update(ended_at=now, ended_by=by):
        raise Cannot([MoveNotPossible()])
    return let_go_into(splitsing.deel, splitsing.van, toelichting=toelichting, by=by, now=now)
