"""Keeping records up to date: the own term of a toezegging, the fields of an actie, and what hangs together."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, refuse_on
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import visible_to as visible_knelpunten
from weerklank.pure.typed import clean
from weerklank.signalen.melding import masked
from weerklank.werkagenda.acties import next_problems
from weerklank.werkagenda.enums import ACTIE_CLOSED, Geld, Termijnbron
from weerklank.werkagenda.groepen import groepen
from weerklank.werkagenda.models import Actie, ActieKnelpunt, ActieToezegging, Toezegging, ToezeggingKnelpunt
from weerklank.werkagenda.problems import (
    ChangedMeanwhile,
    GroepUnknown,
    NextMissing,
    PlanningBackwards,
    TermijnBackwards,
    TermijnPast,
    TitelMissing,
    TooLong,
)
from weerklank.werkagenda.queries import visible_acties, visible_toezeggingen
from weerklank.werkagenda.rules import may_keep_actie, may_keep_toezegging

TEXTS = ("titel", "resultaat", "trekker_rol", "geld_toelichting", "burgertoets")
"""The fields of an action that hold somebody's words: cleaned and masked before they are kept."""

Band = ActieKnelpunt | ActieToezegging | ToezeggingKnelpunt
BANDS: dict[str, type[Band]] = {
    "actie-knelpunt": ActieKnelpunt,
    "actie-toezegging": ActieToezegging,
    "toezegging-knelpunt": ToezeggingKnelpunt,
}


@transaction.atomic
def set_term(
    toezegging: Toezegging,
    *,
    start: dt.date | None,
    until: dt.date | None,
    seen_version: int,
    by: Gebruiker,
    now: dt.datetime,
) -> None:
    """Set Weerklank's own term, or take it away with `until` None. The register has none and is not touched.

    Refused when somebody else changed it since `seen_version`.
    """
    problems: list[Problem] = [] if may_keep_toezegging(by, toezegging) else [NotAllowed()]
    problems += [TermijnPast()] if until and until <= local_date(now) and until != toezegging.termijn_until else []
    problems += [TermijnBackwards()] if start and (until is None or until < start) else []
    refuse_on(problems)
    values = {"termijn_from_on": start, "termijn_until": until, "termijn_bron": Termijnbron.GEZET if until else ""}
    same = Toezegging.objects.filter(pk=toezegging.pk, version=seen_version)
    if not same.update(**values, version=F("version") + 1):
        raise Cannot([ChangedMeanwhile()])
    said = {"until": until} if until else {}
    record(Happened.TOEZEGGING_TERM_SET, about=toezegging, by=by, at=now, namens=toezegging.ministerie, **said)


@transaction.atomic
def edit_actie(actie: Actie, said: Mapping[str, Any], *, seen_version: int, by: Gebruiker, now: dt.datetime) -> None:
    """Keep what the organisation that is accountable says of its action, and that it is up to date today.

    `said` holds every field of the form. Refused when somebody else changed it since `seen_version`.
    """
    kept = {name: masked(str(said[name]))[0] if name in TEXTS else said[name] for name in said}
    problems: list[Problem] = [] if may_keep_actie(by, actie) else [NotAllowed()]
    problems += [MoveNotPossible()] if actie.stand in ACTIE_CLOSED else []
    refuse_on(problems + _actie_problems(actie, kept, now))
    same = Actie.objects.filter(pk=actie.pk, version=seen_version, stand=actie.stand)
    if not same.update(**kept, updated_on=local_date(now), version=F("version") + 1):
        raise Cannot([ChangedMeanwhile()])
    record(Happened.ACTIE_EDITED, about=actie, by=by, at=now, namens=actie.trekker)


def _actie_problems(actie: Actie, kept: Mapping[str, Any], now: dt.datetime) -> list[Problem]:
    problems: list[Problem] = [] if clean(kept["titel"]) else [TitelMissing()]
    problems += [] if kept["next_on"] else [NextMissing()]
    problems += next_problems(kept["next_on"], now) if kept["next_on"] != actie.next_on else []
    begin, eind = kept["begin_on"], kept["eind_on"]
    problems += [PlanningBackwards()] if begin and eind and eind < begin else []
    known = kept["groep"] in ("", actie.groep) or (
        kept["groep"] in groepen() and groepen()[kept["groep"]].holds_on(local_date(now))
    )
    problems += [] if known and kept["geld"] in Geld.values else [GroepUnknown()]
    most = {name: Actie._meta.get_field(name).max_length or 10_000 for name in TEXTS}  # type: ignore[union-attr]
    return problems + [TooLong(name, most[name]) for name in TEXTS if len(kept[name]) > most[name]]


@transaction.atomic
def connect(one: Actie | Toezegging, other: Knelpunt | Toezegging, *, by: Gebruiker, now: dt.datetime) -> Band:
    """Tie an action or a toezegging to a knelpunt, or an action to a toezegging. Twice gives the first back."""
    refuse_on(_connect_problems(one, other, by))
    table, names = _table_of(one, other)
    band, is_new = table.objects.get_or_create(**names, ended_at=None, defaults={"started_at": now})
    if is_new:
        happened = Happened.ACTIE_LINKED if isinstance(one, Actie) else Happened.TOEZEGGING_LINKED
        record(happened, about=one, by=by, at=now, **_reference(other))
    return band


@transaction.atomic
def disconnect(band: Band, *, by: Gebruiker, now: dt.datetime) -> None:
    """Untie two records; the row stays with the moment it ended. Twice changes nothing."""
    one = band.toezegging if isinstance(band, ToezeggingKnelpunt) else band.actie
    other = band.toezegging if isinstance(band, ActieToezegging) else band.knelpunt
    refuse_on([] if _may_keep(by, one) else [NotAllowed()])
    if type(band).objects.filter(pk=band.pk, ended_at=None).update(ended_at=now):
        happened = Happened.ACTIE_UNLINKED if isinstance(one, Actie) else Happened.TOEZEGGING_UNLINKED
        record(happened, about=one, by=by, at=now, **_reference(other))


def _table_of(one: Actie | Toezegging, other: Knelpunt | Toezegging) -> tuple[type[Band], dict[str, Any]]:
    if isinstance(one, Toezegging):
        return ToezeggingKnelpunt, {"toezegging": one, "knelpunt": other}
    if isinstance(other, Toezegging):
        return ActieToezegging, {"actie": one, "toezegging": other}
    return ActieKnelpunt, {"actie": one, "knelpunt": other}


def _connect_problems(one: Actie | Toezegging, other: Knelpunt | Toezegging, by: Gebruiker) -> list[Problem]:
    """Only who keeps the first and may read the second."""
    rows = visible_knelpunten(by) if isinstance(other, Knelpunt) else visible_toezeggingen(by)
    return [] if _may_keep(by, one) and rows.filter(pk=other.pk).exists() else [NotAllowed()]


def _may_keep(by: Gebruiker, one: Actie | Toezegging) -> bool:
    if isinstance(one, Actie):
        return may_keep_actie(by, one) and visible_acties(by).filter(pk=one.pk).exists()
    return may_keep_toezegging(by, one)


def _reference(other: Knelpunt | Toezegging) -> dict[str, Any]:
    return {"knelpunt": other.pk} if isinstance(other, Knelpunt) else {"toezegging": other.pk}
