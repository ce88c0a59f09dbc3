"""Writing which signalen stand with which knelpunt: bundle, unbundle, merge, split. A person decides."""

import datetime as dt

from django.db import transaction
from django.db.models import Q, QuerySet

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.actions import move_knelpunt, open_again
from weerklank.knelpunten.enums import KnelpuntStand, Koppelgrond
from weerklank.knelpunten.models import Bundeling, Knelpunt, Paaroordeel, Samenvoeging
from weerklank.knelpunten.problems import KnelpuntClosed, MergedFurther, SignaalElsewhere
from weerklank.knelpunten.queries import visible_to
from weerklank.knelpunten.rules import may_edit
from weerklank.signalen.actions import back_in_triage, move_signaal
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.models import Afzender, Signaal
from weerklank.signalen.rules import may_triage


def bundle(
    signaal: Signaal,
    knelpunt: Knelpunt,
    *,
    by: Gebruiker,
    now: dt.datetime,
    grond: Koppelgrond = Koppelgrond.COORDINATOR,
) -> Bundeling:
    """A coordinator puts a signaal with a knelpunt. Doing it twice gives the first Bundeling back."""
    return _bundle(signaal, knelpunt, allowed=may_triage(by, signaal), grond=grond, by=by, now=now)


def join(signaal: Signaal, knelpunt: Knelpunt, *, by: Gebruiker, now: dt.datetime) -> Bundeling:
    """The reporter adds the own signaal to what is already known. The coordinator can undo it."""
    own = Afzender.objects.filter(signaal=signaal, gebruiker=by).exists()
    return _bundle(signaal, knelpunt, allowed=own, grond=Koppelgrond.MELDER, by=by, now=now)


@transaction.atomic
def _bundle(
    signaal: Signaal, knelpunt: Knelpunt, *, allowed: bool, grond: Koppelgrond, by: Gebruiker, now: dt.datetime
) -> Bundeling:
    knelpunt = Knelpunt.objects.select_for_update().get(pk=knelpunt.pk)
    earlier = Bundeling.objects.filter(signaal=signaal, ended_at=None).first()
    if earlier and earlier.knelpunt_id == knelpunt.pk:
        return earlier
    refuse_on(_bundle_problems(knelpunt, by, allowed=allowed, elsewhere=earlier is not None))
    move_signaal(signaal, SignaalStand.GEKOPPELD, next_on=None)
    said_otherwise = Paaroordeel.objects.filter(signaal=signaal, knelpunt=knelpunt, zelfde=False, ended_at=None)
    said_otherwise.update(ended_at=now)
    by_melder = grond == Koppelgrond.MELDER
    # A reporter is not named in rows that others can read: who sent a signaal stands in Afzender alone.
    named = None if by_melder else by
    bundeling = Bundeling.objects.create(signaal=signaal, knelpunt=knelpunt, grond=grond, by=named, started_at=now)
    happened = Happened.SIGNAAL_JOINED if by_melder else Happened.SIGNAAL_BUNDLED
    for about in (signaal, knelpunt):
        record(happened, about=about, by=named, at=now, signaal=signaal.pk, knelpunt=knelpunt.pk)
    return bundeling


def _bundle_problems(knelpunt: Knelpunt, by: Gebruiker, *, allowed: bool, elsewhere: bool) -> list[Problem]:
    if not allowed or not visible_to(by).filter(pk=knelpunt.pk).exists():
        return [NotAllowed()]
    problems: list[Problem] = [KnelpuntClosed()] if knelpunt.is_closed else []
    return problems + ([SignaalElsewhere()] if elsewhere else [])


@transaction.atomic
def unbundle(bundeling: Bundeling, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take a signaal out of a knelpunt: it is back in its owner's queue, and not proposed for that knelpunt again.

    Refused when it already ended.
    """
    signaal = bundeling.signaal
    refuse_on([] if may_triage(by, signaal) else [NotAllowed()])
    if not Bundeling.objects.filter(pk=bundeling.pk, ended_at=None).update(ended_at=now, ended_by=by):
        raise Cannot([MoveNotPossible()])
    back_in_triage(signaal, now=now)
    Paaroordeel.objects.create(signaal=signaal, knelpunt=bundeling.knelpunt, zelfde=False, by=by, started_at=now)
    for about in (signaal, bundeling.knelpunt):
        record(
            Happened.SIGNAAL_UNBUNDLED, about=about, by=by, at=now, signaal=signaal.pk, knelpunt=bundeling.knelpunt_id
        )


@transaction.atomic
def merge(van: Knelpunt, naar: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> Samenvoeging:
    """Let one knelpunt go into another that the same person may edit. Nothing is lost or doubled.

    Knelpunten of two organisations become one when both owners agree: `samenvoegen.agree`.
    """
    problems: list[Problem] = [] if may_edit(by, van) and may_edit(by, naar) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting, needed=False))
    return let_go_into(van, naar, toelichting=toelichting, by=by, now=now)


def let_go_into(van: Knelpunt, naar: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> Samenvoeging:
    """The merge itself, of what its owners agreed on. Call it inside a transaction."""
    both = Knelpunt.objects.select_for_update().filter(pk__in=[van.pk, naar.pk]).order_by("pk")
    open_now = {row.pk for row in both if not row.is_closed}
    refuse_on([KnelpuntClosed()] if naar.pk not in open_now or van.pk == naar.pk else [])
    move_knelpunt(
        van, KnelpuntStand.SAMENGEVOEGD, happened=Happened.KNELPUNT_MERGED, by=by, now=now, toelichting=toelichting
    )
    samenvoeging = Samenvoeging.objects.create(van=van, naar=naar, by=by, started_at=now)
    move_bundelingen(_active(van), naar, grond=Koppelgrond.SAMENVOEGING, by=by, now=now)
    _judgements(van, naar).filter(zelfde=False).update(ended_at=now)
    record(Happened.KNELPUNT_MERGED, about=naar, by=by, at=now, van=van.pk)
    return samenvoeging


@transaction.atomic
def split(samenvoeging: Samenvoeging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Undo a merge: the knelpunt is open again and the signalen that came with it and still stand there return.

    Either owner may. What went on into a third knelpunt is undone there first. Later runs do not propose the two again.
    """
    van, naar = samenvoeging.van, Knelpunt.objects.select_for_update().get(pk=samenvoeging.naar_id)
    problems: list[Problem] = [] if may_edit(by, van) or may_edit(by, naar) else [NotAllowed()]
    problems += [MergedFurther()] if naar.stand == KnelpuntStand.SAMENGEVOEGD else []
    refuse_on(problems + reason_problems(toelichting, needed=False))
    if not Samenvoeging.objects.filter(pk=samenvoeging.pk, ended_at=None).update(ended_at=now, ended_by=by):
        raise Cannot([MoveNotPossible()])
    open_again(van, toelichting=toelichting, by=by, now=now)
    came = Bundeling.objects.filter(knelpunt=van, ended_at=samenvoeging.started_at).values("signaal")
    move_bundelingen(_active(naar).filter(signaal__in=came), van, grond=Koppelgrond.SAMENVOEGING, by=by, now=now)
    call_different(van, naar, by=by, now=now)
    record(Happened.KNELPUNT_REOPENED, about=naar, by=by, at=now, van=van.pk)


def call_different(one: Knelpunt, other: Knelpunt, *, by: Gebruiker, now: dt.datetime) -> None:
    """Keep that a person set two knelpunten apart, until somebody merges them. Call it inside a transaction."""
    _judgements(one, other).update(ended_at=now)
    Paaroordeel.objects.create(knelpunt=one, met=other, zelfde=False, by=by, started_at=now)


def _judgements(one: Knelpunt, other: Knelpunt) -> QuerySet[Paaroordeel]:
    """What people say of these two now."""
    pair = Q(knelpunt=one, met=other) | Q(knelpunt=other, met=one)
    return Paaroordeel.objects.filter(pair, ended_at=None)


def _active(knelpunt: Knelpunt) -> QuerySet[Bundeling]:
    return Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None)


def move_bundelingen(
    bundelingen: QuerySet[Bundeling], naar: Knelpunt, *, grond: Koppelgrond, by: Gebruiker, now: dt.datetime
) -> None:
    """Let signalen stand with another knelpunt from now on; the rows of before stay. Call it inside a transaction."""
    signalen = list(bundelingen.values_list("signaal", flat=True))
    bundelingen.update(ended_at=now, ended_by=by)
    Bundeling.objects.bulk_create(
        Bundeling(signaal_id=pk, knelpunt=naar, grond=grond, by=by, started_at=now) for pk in signalen
    )
