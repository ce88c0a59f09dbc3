"""Background steps. Each calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.knelpunten.actions import add_missing_vectors
from weerklank.knelpunten.gewijzigd import notice_changes
from weerklank.knelpunten.groeperen import propose_new
from weerklank.knelpunten.samenvoegen import propose_merges


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="knelpunten-artikel-gewijzigd")
def watch_the_law(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    notice_changes(now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="knelpunten-vectors")
def make_missing_vectors(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    while add_missing_vectors():
        pass


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="knelpunten-groeperen")
def group_what_came_in(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    propose_new(now=timezone.now())
    propose_merges(now=timezone.now())
