"""Background steps. Each calls one function."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.loket.nacht import apply_regels, check_regels, lapse_offers, learn

RECENT = dt.timedelta(minutes=15)
"""How far back each minute looks; the night looks at everything that waits."""


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="loket-regels")
def let_regels_act(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    now = timezone.now()
    apply_regels(since=now - RECENT, now=now)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="loket-overdracht")
def watch_offers(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    now = timezone.now()
    lapse_offers(now=now)
    learn(now=now)


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="loket-nacht")
def watch_regels(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    now = timezone.now()
    check_regels(now=now)
    apply_regels(since=None, now=now)
