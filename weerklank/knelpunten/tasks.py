"""Background steps. Each calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.knelpunten.gewijzigd import notice_changes


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="knelpunten-artikel-gewijzigd")
def watch_the_law(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    notice_changes(now=timezone.now())
