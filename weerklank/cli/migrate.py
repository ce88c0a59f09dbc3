"""`weerklank migrate`: bring the tables to this version."""

import os

import click

from weerklank import environment
from weerklank.launch import tables, vectors
from weerklank.launch.database import django_ready
from weerklank.launch.language import either

LOCK_KEY = 7_336_655
"""Any number, the same on every machine: two servers that start together migrate one after the other."""


@click.command(help=either("Breng de tabellen bij deze versie.", "Bring the tables to this version."))
def migrate() -> None:
    """Doing it twice does nothing. Waits at most ten seconds for a lock on a table that is in use.

    Vectors of an earlier model go; workers make new ones.
    """
    os.environ.setdefault("PGOPTIONS", "-c lock_timeout=10s")
    with django_ready("migrate", migrated=False):
        from django.core.management import call_command
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK_KEY])
            call_command("migrate", interactive=False, verbosity=0)
            vectors.of_this_model()
        tables.remember(environment.data_folder(), os.environ["DATABASE_URL"])
    click.echo(either("De tabellen zijn bij.", "The tables are up to date."))
