"""Background steps. Each calls one function."""

from procrastinate.contrib.django import app

from weerklank.signalen.actions import add_missing_vectors
from weerklank.signalen.zoekindex import make_missing


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="signalen-vectors")
def make_missing_vectors(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    while add_missing_vectors():
        pass


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="signalen-graphs")
def make_missing_graphs(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    make_missing()
