"""Background steps. Each calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.publicatie.actions import refresh_changed


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="publicatie-refresh")
def refresh_public_pages(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    refresh_changed(now=timezone.now())
