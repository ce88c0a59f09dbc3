"""`weerklank web`: the web server alone, for a server where the parts run under a service manager."""

import os

import click

from weerklank.launch.language import either
from weerklank.launch.serve import serve


@click.command(help=either("Alleen de webserver.", "The web server alone."))
@click.option("--port", type=click.IntRange(1, 65_535), default=8000, show_default=True, envvar="WEERKLANK_PORT")
@click.option("--host", default="127.0.0.1", show_default=True, envvar="WEERKLANK_HOST")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, envvar="WEERKLANK_WORKERS")
def web(port: int, host: str, workers: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weerklank.settings")
    serve(host=host, port=port, workers=workers)
