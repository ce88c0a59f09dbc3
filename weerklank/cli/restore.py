"""`weerklank restore FILE`: a backup into an empty database."""

import os
from pathlib import Path

import click

from weerklank import environment
from weerklank.launch.database import django_ready
from weerklank.launch.language import either


@click.command(help=either("Zet een back-up terug in een lege database.", "Put a backup into an empty database."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Compares every table with the backup afterwards."""
    from weerklank.launch.restore import restore as put_back

    environment.data_folder().mkdir(parents=True, exist_ok=True)
    with django_ready("restore", migrated=False):
        from django.db.migrations.loader import MigrationLoader

        known = set(MigrationLoader(None).disk_migrations)
        manifest = put_back(os.environ["DATABASE_URL"], file.absolute(), known=known)
    click.echo(
        either(
            f"{manifest.rows} rijen in {len(manifest.tables)} tabellen teruggezet en vergeleken: alles is gelijk.",
            f"{manifest.rows} rows in {len(manifest.tables)} tables restored and compared: all the same.",
        )
    )
