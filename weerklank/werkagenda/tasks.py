"""Background steps. Each fetches nothing itself and calls one function."""

from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.werkagenda.matching import compare_stale, embed_missing


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="werkagenda-compare")
def lay_beside_the_register(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    embed_missing()
    compare_stale(now=timezone.now())
