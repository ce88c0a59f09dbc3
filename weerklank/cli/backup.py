"""`weerklank backup FILE`: the whole database in one file."""

import datetime as dt
from pathlib import Path

import click

from weerklank import environment
from weerklank.launch.backup import back_up
from weerklank.launch.database import database
from weerklank.launch.language import either


@click.command(help=either("Bewaar de hele database in één bestand.", "Save the whole database in one file."))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Also while Weerklank runs: everything in the file is of one moment."""
    with database(environment.data_folder(), command="backup") as url:
        manifest = back_up(url, file.absolute(), now=dt.datetime.now(dt.UTC))
    count, tables = manifest.rows, len(manifest.tables)
    click.echo(
        either(
            f"{count} rijen in {tables} tabellen bewaard in {file}.",
            f"{count} rows in {tables} tables saved in {file}.",
        )
    )
