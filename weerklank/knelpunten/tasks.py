"""Background steps. Each calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.knelpunten.gewijzigd import notice_changes
from weerklank.knelpunten.groeperen import propose_new
from weerklank.knelpunten.samenvoegen import propose_merges


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="knelpunten-artikel-gewijzigd")
def watch_the_law(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    notice_changes(now=timezone.now())


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="knelpunten-groeperen")
def group_what_came_in(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    propose_new(now=timezone.now())
    propose_merges(now=timezone.now())
