"""Background steps. Each calls one function."""

import datetime as dt

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.publicatie.actions import refresh_changed
from weerklank.publicatie.slepend import measure

RECENT = dt.timedelta(hours=2)
"""How far back the step of every minute looks; what a stopped worker missed, the step of every night finds."""


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="publicatie-refresh")
def refresh_public_pages(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    now = timezone.now()
    refresh_changed(since=now - RECENT, now=now)


@app.periodic(cron="15 3 * * *")
@app.task(queueing_lock="publicatie-refresh-all")
def refresh_all_public_pages(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    refresh_changed(since=dt.datetime.min.replace(tzinfo=dt.UTC), now=timezone.now(), most=100_000)


@app.periodic(cron="30 2 * * *")
@app.task(queueing_lock="publicatie-slepend")
def measure_what_drags_on(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    measure(now=timezone.now())
