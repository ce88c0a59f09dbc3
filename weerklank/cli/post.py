"""`weerklank post`: the server on which mail with signalen comes in, alone."""

import os

import click

from weerklank import environment
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused


@click.command(help=either("Alleen de server waarop mail met signalen binnenkomt.", "The server for mail in, alone."))
def post() -> None:
    """Listens where WEERKLANK_POST says, until it is stopped."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weerklank.settings")
    place = environment.read_post()
    if place is None:
        raise Refused(
            either(
                "WEERKLANK_POST zegt niet waar mail binnenkomt, bijvoorbeeld smtp://127.0.0.1:2525.",
                "WEERKLANK_POST does not say where mail comes in, for instance smtp://127.0.0.1:2525.",
            )
        )
    import django
    from django.conf import settings

    django.setup()
    from weerklank.launch.post import serve_post

    serve_post(place, most_bytes=settings.POST_MAX_BYTES)
