"""`weerklank voorbeeld`: fill an empty database with the example world."""

from collections.abc import Callable

import click

from weerklank.launch.database import django_ready
from weerklank.launch.language import either
from weerklank.launch.progress import say
from weerklank.launch.refusal import Refused
from weerklank.voorbeeld.accounts import DEMO_PASSWORD, demo_accounts
from weerklank.voorbeeld.inhoud import organisaties

EVERY = 10_000
"""Signalen between two lines of progress."""


@click.command(
    help=either(
        "Vul een lege database met de voorbeeldwereld: verzonnen organisaties, twee jaar geschiedenis.",
        "Fill an empty database with the example world: invented organisations, two years of history.",
    )
)
@click.option(
    "--schaal",
    type=click.IntRange(50, 10_000_000),
    help=either(
        "Aantal signalen; zonder deze keuze alleen de met de hand geschreven.",
        "Number of signalen; without it only those written by hand.",
    ),
)
@click.option(
    "--zaad",
    type=int,
    default=1,
    show_default=True,
    help=either("Hetzelfde zaad geeft dezelfde wereld.", "The same seed gives the same world."),
)
def voorbeeld(schaal: int | None, zaad: int) -> None:
    """All or nothing, in one transaction. A second time changes nothing; next to other data it refuses."""
    with django_ready("voorbeeld"):
        from django.conf import settings
        from django.utils import timezone

        from weerklank.voorbeeld.bouwen import Uitkomst, build

        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        done = build(today=timezone.localdate(), seed=zaad, scale=schaal, progress=_progress(schaal))
    if done is Uitkomst.ANDERE_GEGEVENS:
        raise Refused(
            either(
                "In deze database staan andere gegevens dan de voorbeeldwereld. Er is niets veranderd.",
                "This database holds data that is not of the example world. Nothing was changed.",
            )
        )
    if done is Uitkomst.STOND_ER_AL:
        say(
            either(
                "De voorbeeldwereld staat er al. Er is niets veranderd.",
                "The example world is here already. Nothing was changed.",
            )
        )
    show_accounts()


def show_accounts() -> None:
    """The accounts to sign in with, and their one password."""
    say(either("Inloggen kan met:", "Sign in with:"))
    for account in demo_accounts():
        say(f"  {account.email:<36} {account.naam}, {organisaties()[account.organisatie].naam}")
    say(either(f"  wachtwoord: {DEMO_PASSWORD}", f"  password: {DEMO_PASSWORD}"))


def _progress(schaal: int | None) -> Callable[[int], None]:
    """Says every ten thousand signalen how far it is; a small world is done before that."""
    told = 0

    def tell(count: int) -> None:
        nonlocal told
        if count - told >= EVERY:
            told = count
            say(either(f"  {count} van {schaal} signalen", f"  {count} of {schaal} signalen"))

    return tell
