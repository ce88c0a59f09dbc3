"""Measuring what drags on: every day, in batches by key, writing only what changed (domain 3.20)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from weerklank.kern.actions import event_values, local_date
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.policy import formule
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.enums import BEWEZEN, SlependStand
from weerklank.publicatie.models import Slependmeting
from weerklank.publicatie.slepend_feiten import Feit, closing_days, facts_of, new_signalen
from weerklank.pure.slepend import class_of, reasons_of

BATCH = 1_000
"""Knelpunten that are measured together in one transaction."""

YEAR = dt.timedelta(days=365)

ENDED = (KnelpuntStand.OPGELOST, KnelpuntStand.SAMENGEVOEGD, KnelpuntStand.VERVALLEN)
"""Where the age stands still. What was closed without a solution goes on: it stays in sight until it is solved."""

Standen = Mapping[int, int]
"""Per knelpunt in how many successive Standen van de Uitvoering it stood; who is not in it stood in none.

The Stand has no room of its own yet. Until it has, nothing is passed in and the number is 0 everywhere.
"""

COMPARED = ("stand", "redenen", "voorgelegd_on", "gesloten_on", "bewijs", "standen", "signalen")
"""A row is added only when one of these differs from the current row."""


@dataclass(frozen=True, slots=True)
class _Bronnen:
    """Everything that one batch is measured from."""

    facts: Mapping[int, Sequence[Feit]]
    signalen: Mapping[int, int]
    closed: Mapping[int, dt.date]
    standen: Standen
    today: dt.date


def measure(*, now: dt.datetime, standen: Standen | None = None, size: int = BATCH) -> int:
    """Measure every knelpunt that was ever put forward; gives how many changed. The second time nothing does.

    Stopped halfway it keeps what was done; the next run goes on. What was closed and measured is not looked at again.
    """
    changed, last = 0, 0
    while True:
        found = _measure_batch(last, size, standen or {}, now)
        if found is None:
            return changed
        last, more = found
        changed += more


@transaction.atomic
def _measure_batch(last: int, size: int, standen: Standen, now: dt.datetime) -> tuple[int, int] | None:
    """The batch after key `last`: its highest key and how many changed; None when there is none."""
    rows = list(_to_measure().filter(pk__gt=last).order_by("pk")[:size])
    if not rows:
        return None
    pks = [row.pk for row in rows]
    sources = _Bronnen(
        facts_of(pks), new_signalen(pks, since=now - YEAR), closing_days(pks, ENDED), standen, local_date(now)
    )
    current = {row.knelpunt_id: row for row in Slependmeting.objects.filter(knelpunt__in=pks, ended_at=None)}
    fresh = [_measured(row, sources, now) for row in rows]
    changed = [row for row in fresh if _differs(row, current.get(row.knelpunt_id))]
    _store(changed, current, now)
    return pks[-1], len(changed)


def _to_measure() -> QuerySet[Knelpunt]:
    """What was put forward, without what ended and was measured since; locked, so that two runs wait for each other."""
    final = Slependmeting.objects.filter(knelpunt=OuterRef("pk"), ended_at=None, gesloten_on__isnull=False)
    rows = Knelpunt.objects.filter(voorgelegd_on__isnull=False).exclude(Exists(final), stand__in=ENDED)
    return rows.only("pk", "stand", "voorgelegd_on").select_for_update(no_key=True)


def _measured(knelpunt: Knelpunt, sources: _Bronnen, now: dt.datetime) -> Slependmeting:
    """What is counted of one knelpunt now."""
    pk = knelpunt.pk
    closed = sources.closed.get(pk, sources.today) if knelpunt.stand in ENDED else None
    until = closed or sources.today
    facts = [fact for fact in sources.facts.get(pk, ()) if fact.part != "beloften" or fact.on < until]
    assert knelpunt.voorgelegd_on is not None
    row = Slependmeting(
        knelpunt=knelpunt,
        voorgelegd_on=knelpunt.voorgelegd_on,
        gesloten_on=closed,
        bewijs={part: _evidence(facts, part) for part in BEWEZEN if _evidence(facts, part)},
        standen=sources.standen.get(pk, 0),
        signalen=class_of(formule(), sources.signalen.get(pk, 0)),
        started_at=now,
    )
    row.redenen = [reden.value for reden in reasons_of(formule(), row.waarden, sinds=row.voorgelegd_on, tot=until)]
    row.stand = _stand(KnelpuntStand(knelpunt.stand), on=bool(row.redenen))
    return row


def _evidence(facts: Sequence[Feit], part: str) -> list[list[str]]:
    return [[fact.on.isoformat(), fact.kenmerk] for fact in facts if fact.part == part]


def _stand(stand: KnelpuntStand, *, on: bool) -> SlependStand:
    """The marker. What was merged or lapsed goes on elsewhere or nowhere: it drags on no more."""
    if not on or stand in (KnelpuntStand.SAMENGEVOEGD, KnelpuntStand.VERVALLEN):
        return SlependStand.NIET
    return SlependStand.OPGELOST if stand == KnelpuntStand.OPGELOST else SlependStand.SLEPEND


def _differs(fresh: Slependmeting, current: Slependmeting | None) -> bool:
    return current is None or any(getattr(fresh, name) != getattr(current, name) for name in COMPARED)


def _store(changed: Sequence[Slependmeting], current: Mapping[int, Slependmeting], now: dt.datetime) -> None:
    """End the rows that no longer hold, add the new ones, and tell the log, so that public pages follow."""
    over = [current[row.knelpunt_id].pk for row in changed if row.knelpunt_id in current]
    Slependmeting.objects.filter(pk__in=over).update(ended_at=now)
    Slependmeting.objects.bulk_create(changed)
    Gebeurtenis.objects.bulk_create(_event(row, current.get(row.knelpunt_id), now) for row in changed)


def _event(row: Slependmeting, before: Slependmeting | None, now: dt.datetime) -> Gebeurtenis:
    marked = row.stand != (before.stand if before else SlependStand.NIET)
    happened = Happened.SLEPEND_MARKED if marked else Happened.SLEPEND_COUNTED
    return Gebeurtenis(**event_values(happened, about=row.knelpunt, by=None, at=now, slepend=str(row.stand)))
