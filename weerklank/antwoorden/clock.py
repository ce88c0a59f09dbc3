"""What the clock does by itself: one reminder before the due date, and silence recorded as an outcome."""

import datetime as dt

from django.db import transaction

from weerklank.antwoorden.models import Verzoek
from weerklank.antwoorden.queries import due_for_reminder, newly_overdue
from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.policy import terms

BATCH = 200
"""How many requests one run handles; the next run takes the rest."""


def tick(*, now: dt.datetime) -> tuple[int, int]:
    """Remind who must answer and record what became overdue; gives how many of each. Safe to run twice or twofold:
    each request is changed only if it is still as seen, so it is reminded once and recorded once.
    """
    today = local_date(now)
    before = dt.timedelta(days=terms()["herinnering"].days)
    reminded = sum(remind(verzoek, now=now) for verzoek in due_for_reminder(today, before)[:BATCH])
    overdue = sum(record_overdue(verzoek, now=now) for verzoek in newly_overdue(today)[:BATCH])
    return reminded, overdue


@transaction.atomic
def remind(verzoek: Verzoek, *, now: dt.datetime) -> bool:
    """Record the one reminder, of which `berichten` tells who must answer; False when that was done already."""
    if not Verzoek.objects.filter(pk=verzoek.pk, reminded_at=None).update(reminded_at=now):
        return False
    record(Happened.VERZOEK_REMINDED, about=verzoek.knelpunt, by=None, at=now, namens=verzoek.aan, verzoek=verzoek.pk)
    return True


@transaction.atomic
def record_overdue(verzoek: Verzoek, *, now: dt.datetime) -> bool:
    """Record that the term passed without an answer; False when that was done already."""
    if not Verzoek.objects.filter(pk=verzoek.pk, overdue_at=None).update(overdue_at=now):
        return False
    record(Happened.VERZOEK_OVERDUE, about=verzoek.knelpunt, by=None, at=now, namens=verzoek.aan, verzoek=verzoek.pk)
    return True
