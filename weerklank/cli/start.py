"""`weerklank start`: everything in one window."""

import click

from weerklank import environment
from weerklank.launch.language import either
from weerklank.launch.start import Choice
from weerklank.launch.start import start as start_everything


@click.command(help=either("Start alles; Ctrl-C stopt het weer.", "Start everything; Ctrl-C stops it."))
@click.option("--port", type=click.IntRange(1, 65_535), default=8000, show_default=True, envvar="WEERKLANK_PORT")
@click.option("--host", default="127.0.0.1", show_default=True, envvar="WEERKLANK_HOST")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, envvar="WEERKLANK_WORKERS")
@click.option(
    "--voorbeeld/--zonder-voorbeeld",
    "example",
    default=None,
    help=either(
        "Laad de voorbeeldwereld in een lege database (standaard alleen in de meegeleverde).",
        "Load the example world into an empty database (by default only into the embedded one).",
    ),
)
def start(port: int, host: str, workers: int, example: bool | None) -> None:
    """A server of somebody else (DATABASE_URL) gets no demo accounts unless they are asked for."""
    wanted = not environment.read_text("DATABASE_URL", "") if example is None else example
    start_everything(Choice(data=environment.data_folder(), host=host, port=port, workers=workers, example=wanted))
