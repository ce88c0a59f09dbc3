"""`weerklank herlees`: read every kept document again that an older version of the rules read last."""

import click

from weerklank.launch.database import django_ready
from weerklank.launch.language import either
from weerklank.launch.progress import say


@click.command(
    help=either(
        "Lees bewaarde documenten opnieuw met de lezer van nu. Wat mensen beoordeelden, blijft beoordeeld.",
        "Read kept documents again with the reader of now. What people judged stays judged.",
    )
)
def herlees() -> None:
    """Each document is a transaction of its own: stopped halfway, the next run goes on. A second run does nothing."""
    with django_ready("herlees"):
        from django.utils import timezone

        from weerklank.documenten.actions import READER, reread
        from weerklank.documenten.queries import read_before

        count = 0
        for document in read_before(READER):
            reread(document, by=None, now=timezone.now())
            count += 1
    say(either(f"{count} documenten opnieuw gelezen.", f"{count} documents read again."))
