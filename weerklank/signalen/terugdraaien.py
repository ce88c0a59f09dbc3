"""Taking back a file that was read in: the wrong column, or the wrong file.

What nobody touched goes away altogether, with its clock, its sender and what machines made of it; what somebody did
something with stays. Going away was chosen over closing with a ground of its own: a closed signaal would have to be
left out of every count, search and proposal, now and later, and would keep the same file from being read in again,
because its rows would be known already. The log keeps its lines: they hold codes and ids, and no page or check looks a
signaal up from a line without allowing for its absence. One line more says how many went and how many stayed.

Touched is whatever is not known to be untouched: each row that refers to a signaal, in whatever room, keeps it, except
those of `GOES`. A table that is added later keeps signalen until somebody puts it there.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import melden
from weerklank.kern.problems import NotAllowed, Problem, refuse_on
from weerklank.signalen.bewaren import remove, take_turn
from weerklank.signalen.enums import SignaalStand
from weerklank.signalen.models import Bulkinvoer, Signaal
from weerklank.signalen.problems import NothingToUndo, StillBusy, TooLateToUndo, UndoneAlready
from weerklank.signalen.rules import may_import, still_busy

GOES: Mapping[str, Q | None] = {
    "signalen.Afzender": None,
    "signalen.Zoekrij": None,
    "loket.Regeltreffer": None,
    "knelpunten.VoorstelLid": Q(gekozen__isnull=False),
}
"""What goes away with its signaal, as a table of the product, and which of its rows say that a person did something:
a member of a proposal that somebody decided on stays, and its signaal with it."""

_PARENTS = {"knelpunten.VoorstelLid": ("voorstel",)}
"""What a decision about such a row holds while it is made: taking back waits for that, or is first."""

_AT_ONCE = 5_000
"""Signalen of one statement."""


def until_when(invoer: Bulkinvoer) -> dt.datetime:
    """Up to when a run can be taken back."""
    return invoer.started_at + dt.timedelta(hours=melden().inlezen_terug_uren)


def take_back_problems(invoer: Bulkinvoer, by: Gebruiker | None, now: dt.datetime) -> list[Problem]:
    """Why this run cannot be taken back by this person now. One query for who may."""
    if not may_import(by, invoer.organisatie):
        return [NotAllowed()]
    if invoer.undone_at:
        return [UndoneAlready()]
    if still_busy(invoer, now):
        return [StillBusy()]
    return [TooLateToUndo(melden().inlezen_terug_uren)] if now > until_when(invoer) else []


def signalen_of(invoer: Bulkinvoer) -> QuerySet[Signaal]:
    """The signalen of one run. Its moment stands in an index, the run itself does not."""
    return Signaal.objects.filter(organisatie=invoer.organisatie_id, submitted_at=invoer.started_at, invoer=invoer)


def untouched(signalen: QuerySet[Signaal]) -> QuerySet[Signaal]:
    """Those that stand as they came in: nobody decided on one, added to one, or pointed at one."""
    rows = signalen.filter(stand=SignaalStand.INGEDIEND, eigenaar=F("organisatie"))
    for model, name in _referring():
        touched = GOES.get(model._meta.label, Q())
        if touched is not None:
            rows = rows.exclude(Exists(model._default_manager.filter(touched, **{name: OuterRef("pk")})))
    return rows


@transaction.atomic
def take_back(invoer: Bulkinvoer, *, by: Gebruiker | None, now: dt.datetime) -> Bulkinvoer:
    """Take away every signaal of a run that nobody touched; gives the run with how many went and how many stayed.

    `by` None is the operator. Waits for a batch that is stored at this moment, for a proposal that is made or decided
    on and for a decision about one of the signalen; whoever comes after it finds the signaal gone. Raises Cannot.
    """
    Organisatie.objects.select_for_update(no_key=True).get(pk=invoer.organisatie_id)
    take_turn(invoer.organisatie)
    run = Bulkinvoer.objects.select_for_update(of=("self",)).select_related("organisatie").get(pk=invoer.pk)
    refuse_on(take_back_problems(run, by, now))
    _hold(signalen_of(run))
    gone = list(untouched(signalen_of(run)).order_by("pk").values_list("pk", flat=True))
    refuse_on([] if gone else [NothingToUndo()])
    for start in range(0, len(gone), _AT_ONCE):
        _remove(gone[start : start + _AT_ONCE])
    run.undone_at, run.undone_by, run.weggehaald, run.gebleven = now, by, len(gone), signalen_of(run).count()
    run.save(update_fields=["undone_at", "undone_by", "weggehaald", "gebleven"])
    counts = {"weggehaald": run.weggehaald, "gebleven": run.gebleven}
    record(Happened.SIGNALEN_TAKEN_BACK, about=run, by=by, at=now, namens=run.organisatie, **counts)
    return run


def _hold(signalen: QuerySet[Signaal]) -> None:
    """Let nobody decide about these signalen until the end of the transaction. In the order in which a decision holds
    them: first the proposal, then the signaal. What somebody was writing is seen by whoever looks after this.

    The last signaal first: who makes vectors (`actions.add_missing_vectors`) begins at the other end, so that no more
    than the batch in hand is waited for.
    """
    for model, name in _referring():
        if parents := _PARENTS.get(model._meta.label):
            held = model._default_manager.select_related(*parents).select_for_update(of=parents)
            list(held.filter(**{f"{name}__in": signalen}).order_by(*parents, "pk"))
    list(signalen.select_for_update().order_by("-pk").values_list("pk"))


def _remove(pks: list[int]) -> None:
    """Take these away, with what goes with them."""
    for model, name in _referring():
        if model._meta.label in GOES:
            model._default_manager.filter(**{f"{name}__in": pks}).delete()
    remove(pks)


def _referring() -> Iterator[tuple[type[models.Model], str]]:
    """Every table that refers to a signaal, with the name of the column, in each room that is there."""
    for field in Signaal._meta.get_fields(include_hidden=True):
        related: Any = field
        if field.auto_created and (field.one_to_many or field.one_to_one):
            yield related.related_model, related.field.name
