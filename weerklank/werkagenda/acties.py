"""Writing actions of the work agenda: proposed, established, underway, done, stopped or handed over."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import F

from weerklank.documenten.models import Document, Passage
from weerklank.kern.actions import local_date, record, start_termijn
from weerklank.kern.enums import Handeling, Happened
from weerklank.kern.ministeries import Ministeries, signer_of
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.kern.rules import organisaties_where
from weerklank.signalen.melding import masked
from weerklank.werkagenda.enums import ACTIE_CLOSED, ACTIE_MOVES, ActieStand
from weerklank.werkagenda.models import Actie, Actiestap
from weerklank.werkagenda.problems import AlreadyUnderway, NextPast, NobodyToKeep
from weerklank.werkagenda.rules import KEEPS, keepers_at, may_keep_actie

_COPIED = ("soort", "organisatie", "titel", "resultaat", "wie", "groep", "begin_on", "eind_on")
"""What goes along when an action is handed over."""


def trekker_for(wie: str, *, document: Document, by: Gebruiker) -> Organisatie:
    """The one organisation that is accountable: who is named, if somebody there can keep it; else the own one.

    Raises Cannot with NobodyToKeep when nobody can: an action never floats.
    """
    named = None if document.organisatie_id else Ministeries().named(wie, signer_of(document.tekst))
    own = organisaties_where(by, KEEPS) or organisaties_where(by, Handeling.DOCUMENT_BEWAREN)
    wanted = [named.pk] if named else []
    wanted += [document.organisatie_id] if document.organisatie_id else []
    for organisatie in [*wanted, *sorted(own)]:
        if keepers_at(organisatie):
            return Organisatie.objects.get(pk=organisatie)
    raise Cannot([NobodyToKeep()])


def next_date(wanted: dt.date | None, today: dt.date) -> dt.date:
    """The next date of an action: the day that was named when it lies ahead, else after `vervolg_actie`."""
    return wanted if wanted and wanted > today else start_termijn("vervolg_actie", on=today).due_on


def propose_actie(
    passage: Passage | None, values: dict[str, Any], *, trekker: Organisatie, by: Gebruiker, now: dt.datetime
) -> Actie:
    """The proposed action of a passage; the second call corrects it as long as it is a proposal."""
    made = values | {"trekker": trekker, "updated_on": local_date(now), "made_at": now}
    if passage is None:
        return _proposed(Actie.objects.create(**made), by=by, now=now)
    actie, is_new = Actie.objects.get_or_create(passage=passage, defaults=made)
    if is_new:
        return _proposed(actie, by=by, now=now)
    if actie.stand == ActieStand.INGETROKKEN:
        move_actie(
            actie, ActieStand.VOORGESTELD, happened=Happened.ACTIE_REOPENED, by=by, now=now, next_on=values["next_on"]
        )
    corrected = any(getattr(actie, name) != values[name] for name in ("soort", "resultaat", "wie", "eind_on"))
    if actie.stand == ActieStand.VOORGESTELD and corrected:
        Actie.objects.filter(pk=actie.pk).update(**values, version=F("version") + 1, updated_on=local_date(now))
        record(Happened.ACTIE_EDITED, about=actie, by=by, at=now, namens=actie.trekker)
    return Actie.objects.get(pk=actie.pk)


def _proposed(actie: Actie, *, by: Gebruiker, now: dt.datetime) -> Actie:
    Actiestap.objects.create(actie=actie, naar=ActieStand.VOORGESTELD, at=now, by=by)
    record(Happened.ACTIE_TAKEN_UP, about=actie, by=by, at=now, namens=actie.trekker)
    return actie


def take_back(actie: Actie, *, by: Gebruiker, now: dt.datetime) -> None:
    """Retract a proposal. Twice changes nothing; AlreadyUnderway when it was established since."""
    if actie.stand in (ActieStand.INGETROKKEN, ActieStand.GESTOPT, ActieStand.OVERGEDRAGEN):
        return
    refuse_on([] if actie.stand == ActieStand.VOORGESTELD else [AlreadyUnderway()])
    move_actie(actie, ActieStand.INGETROKKEN, happened=Happened.ACTIE_RETRACTED, by=by, now=now)


def move_actie(
    actie: Actie,
    to: ActieStand,
    *,
    happened: Happened,
    by: Gebruiker | None,
    now: dt.datetime,
    next_on: dt.date | None = None,
    toelichting: str = "",
) -> None:
    """The one place that writes the state of an action, its row and its event. Call it inside a transaction.

    Without `next_on` an open action keeps a next date ahead, or comes back after `vervolg_actie`. Raises Cannot
    when the move is not allowed or the action is no longer as seen.
    """
    seen, today = ActieStand(actie.stand), local_date(now)
    if to not in ACTIE_MOVES[seen]:
        raise Cannot([MoveNotPossible()])
    date = None if to in ACTIE_CLOSED else next_date(next_on or actie.next_on, today)
    same = Actie.objects.filter(pk=actie.pk, stand=seen)
    if not same.update(stand=to, next_on=date, updated_on=today, version=F("version") + 1):
        raise Cannot([MoveNotPossible()])
    Actiestap.objects.create(actie=actie, van=seen, naar=to, at=now, by=by, toelichting=masked(toelichting)[0])
    record(happened, about=actie, by=by, at=now, namens=actie.trekker, van=seen, naar=to)
    actie.stand, actie.next_on, actie.updated_on = to, date, today


@transaction.atomic
def establish_actie(actie: Actie, *, next_on: dt.date | None, by: Gebruiker, now: dt.datetime) -> None:
    """Take a proposed action into the work agenda. Without `next_on` it keeps its date or gets one."""
    refuse_on(_problems(actie, by) + next_problems(next_on, now))
    move_actie(actie, ActieStand.VASTGESTELD, happened=Happened.ACTIE_ESTABLISHED, by=by, now=now, next_on=next_on)


@transaction.atomic
def start_actie(actie: Actie, *, next_on: dt.date | None, by: Gebruiker, now: dt.datetime) -> None:
    """Say that the work is underway; also again, when it turned out not to be done."""
    refuse_on(_problems(actie, by) + next_problems(next_on, now))
    move_actie(actie, ActieStand.LOOPT, happened=Happened.ACTIE_STARTED, by=by, now=now, next_on=next_on)


@transaction.atomic
def finish_actie(actie: Actie, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Say that it is done, and what came of it."""
    refuse_on(_problems(actie, by) + reason_problems(toelichting))
    move_actie(actie, ActieStand.GEREED, happened=Happened.ACTIE_FINISHED, by=by, now=now, toelichting=toelichting)


@transaction.atomic
def stop_actie(actie: Actie, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Stop it, with the reason that everybody can read."""
    refuse_on(_problems(actie, by) + reason_problems(toelichting))
    move_actie(actie, ActieStand.GESTOPT, happened=Happened.ACTIE_STOPPED, by=by, now=now, toelichting=toelichting)


@transaction.atomic
def propose_again(actie: Actie, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Bring a stopped action back as a proposal, with a reason."""
    stopped = [] if actie.stand == ActieStand.GESTOPT else [MoveNotPossible()]
    refuse_on([*_problems(actie, by), *reason_problems(toelichting), *stopped])
    move_actie(actie, ActieStand.VOORGESTELD, happened=Happened.ACTIE_REOPENED, by=by, now=now, toelichting=toelichting)


@transaction.atomic
def hand_over(actie: Actie, aan: Organisatie, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> Actie:
    """Give an action to another organisation: it ends here and goes on there as a proposal that points back.

    Refused with NobodyToKeep when nobody there may keep it.
    """
    refuse_on(_problems(actie, by) + reason_problems(toelichting) + _keeper_problems(aan, besides=actie.trekker_id))
    wanted = actie.next_on
    move_actie(
        actie, ActieStand.OVERGEDRAGEN, happened=Happened.ACTIE_HANDED_OVER, by=by, now=now, toelichting=toelichting
    )
    today = local_date(now)
    values = {name: getattr(actie, name) for name in _COPIED} | {"vorige": actie, "next_on": next_date(wanted, today)}
    return propose_actie(None, values, trekker=aan, by=by, now=now)


def _problems(actie: Actie, by: Gebruiker) -> list[Problem]:
    return [] if may_keep_actie(by, actie) else [NotAllowed()]


def _keeper_problems(aan: Organisatie, *, besides: int) -> list[Problem]:
    return [] if aan.pk != besides and keepers_at(aan.pk) else [NobodyToKeep()]


def next_problems(next_on: dt.date | None, now: dt.datetime) -> list[Problem]:
    """A next date that somebody names lies ahead."""
    return [NextPast()] if next_on and next_on <= local_date(now) else []
