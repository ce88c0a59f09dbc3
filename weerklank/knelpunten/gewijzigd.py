"""The law under a knelpunt changed: its owner is told, looks, and says what that means. A machine only notices."""

import datetime as dt

from django.db import transaction

from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.policy import terms
from weerklank.kern.problems import Cannot, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.actions import anchor, lapse, remove_anchor
from weerklank.knelpunten.enums import Wijzigingsoordeel
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt, KnelpuntVindplaats
from weerklank.knelpunten.problems import PlaceNotFound, WijzigingAnswered
from weerklank.knelpunten.queries import unnoticed_changes
from weerklank.knelpunten.rules import may_edit
from weerklank.pure.workdays import due_on
from weerklank.signalen.melding import masked
from weerklank.wetten.actions import repin
from weerklank.wetten.models import Herplaatsing

BATCH = 200
"""How many changed places one run of the clock handles; the next run takes the rest."""


def notice_changes(*, now: dt.datetime, most: int = BATCH) -> int:
    """Give the owner of every open knelpunt whose quoted law changed a task; gives how many.

    Safe to run twice or twofold: one change of one place is one task. One that fails leaves the others.
    """
    return sum(notice(anker, now=now) for anker in unnoticed_changes()[:most])


@transaction.atomic
def notice(anker: KnelpuntVindplaats, *, now: dt.datetime) -> bool:
    """Open the task for what became of this place last; False when it is open already.

    An older task that nobody answered is overtaken by it and keeps its date.
    """
    knelpunt = Knelpunt.objects.select_for_update().get(pk=anker.knelpunt_id)
    newest = _newest(anker)
    if Artikelwijziging.objects.filter(anker=anker, herplaatsing=newest).exists():
        return False
    earlier = Artikelwijziging.objects.filter(anker=anker, ended_at=None).first()
    if earlier:
        _end(earlier, Wijzigingsoordeel.INGEHAALD, "", by=None, now=now)
    due = earlier.next_on if earlier else due_on(local_date(now), terms()["artikel_gewijzigd"])
    Artikelwijziging.objects.create(anker=anker, herplaatsing=newest, started_at=now, next_on=due)
    record(Happened.ARTIKEL_CHANGED, about=knelpunt, by=None, at=now, lot=newest.lot, vindplaats=anker.vindplaats_id)
    return True


@transaction.atomic
def still_valid(wijziging: Artikelwijziging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The knelpunt holds for the new text too: from now on it is tied to that text.

    A place that is gone or ambiguous cannot be tied again: then the quoted text stays as it was, and the reason says
    why the knelpunt still stands. Raises Cannot.
    """
    newest = _open_for(wijziging, toelichting, by)
    refuse_on([PlaceNotFound()] if newest.van is None and not toelichting.strip() else [])
    _retie(wijziging.anker, newest, by=by, now=now)
    _answer(wijziging, Wijzigingsoordeel.KLOPT_NOG, toelichting, by=by, now=now)


@transaction.atomic
def needs_editing(wijziging: Artikelwijziging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The description must follow the new text: it is tied to that text, and the owner writes. Raises Cannot."""
    newest = _open_for(wijziging, toelichting, by)
    _retie(wijziging.anker, newest, by=by, now=now)
    _answer(wijziging, Wijzigingsoordeel.AANGEPAST, toelichting, by=by, now=now)


@transaction.atomic
def lapsed_by_change(wijziging: Artikelwijziging, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The change took the knelpunt away: it lapses, with the reason that everybody can read. Raises Cannot."""
    _open_for(wijziging, toelichting, by)
    lapse(wijziging.anker.knelpunt, toelichting=toelichting, by=by, now=now)
    _answer(wijziging, Wijzigingsoordeel.VERVALLEN, toelichting, by=by, now=now)


ANSWERS = {
    Wijzigingsoordeel.KLOPT_NOG: still_valid,
    Wijzigingsoordeel.AANGEPAST: needs_editing,
    Wijzigingsoordeel.VERVALLEN: lapsed_by_change,
}
"""What an owner can say, and what that does."""


def _newest(anker: KnelpuntVindplaats) -> Herplaatsing:
    """What became of the place last: also when it changed once more, or back, after somebody was told."""
    rows = Herplaatsing.objects.filter(vindplaats=anker.vindplaats_id)
    return rows.select_related("vindplaats", "versie__artikel").order_by("-id")[0]


def _open_for(wijziging: Artikelwijziging, toelichting: str, by: Gebruiker) -> Herplaatsing:
    """What became of the place, when this task is still open and this person may answer it; refuses otherwise."""
    problems: list[Problem] = [] if may_edit(by, wijziging.anker.knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting, needed=False))
    Knelpunt.objects.select_for_update().get(pk=wijziging.anker.knelpunt_id)
    if not Artikelwijziging.objects.filter(pk=wijziging.pk, ended_at=None).exists():
        raise Cannot([WijzigingAnswered()])
    return _newest(wijziging.anker)


def _retie(anker: KnelpuntVindplaats, newest: Herplaatsing, *, by: Gebruiker, now: dt.datetime) -> None:
    vindplaats = repin(newest, by=by, now=now)
    if vindplaats is not None:
        remove_anchor(anker, by=by, now=now)
        anchor(anker.knelpunt, vindplaats, by=by, now=now)


def _answer(
    wijziging: Artikelwijziging, oordeel: Wijzigingsoordeel, toelichting: str, *, by: Gebruiker, now: dt.datetime
) -> None:
    _end(wijziging, oordeel, toelichting, by=by, now=now)
    record(Happened.ARTIKEL_CHECKED, about=wijziging.anker.knelpunt, by=by, at=now, keuze=oordeel.value)


def _end(
    wijziging: Artikelwijziging,
    oordeel: Wijzigingsoordeel,
    toelichting: str,
    *,
    by: Gebruiker | None,
    now: dt.datetime,
) -> None:
    Artikelwijziging.objects.filter(pk=wijziging.pk, ended_at=None).update(
        ended_at=now, oordeel=oordeel, toelichting=masked(toelichting)[0], by=by
    )
