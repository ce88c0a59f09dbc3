"""Background steps. Each fetches nothing itself and calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.antwoorden.clock import tick


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="antwoorden-clock")
def watch_terms(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    tick(now=timezone.now())
