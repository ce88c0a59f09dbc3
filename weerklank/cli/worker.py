"""`weerklank worker`: one worker for background jobs alone; start more of them on more machines."""

import os

import click

from weerklank.launch.language import either
from weerklank.launch.serve import work


@click.command(help=either("Alleen een werker voor achtergrondtaken.", "A worker for background jobs alone."))
@click.option("--concurrency", type=click.IntRange(1, 64), default=2, show_default=True)
def worker(concurrency: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weerklank.settings")
    work(concurrency=concurrency)
