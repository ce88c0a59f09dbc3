"""`weerklank toezeggingen`: read the register of toezeggingen in, and lay letters beside it."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from weerklank.launch.database import django_ready
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused

if TYPE_CHECKING:
    from weerklank.werkagenda.models import Registerinvoer

UNREADABLE = 3
"""The exit code when the run is done and some records could not be read."""

_SHOWN = 20
_STEP = 200


@click.group(help=either("Toezeggingen: het register inlezen.", "Undertakings: read the register in."))
def toezeggingen() -> None:
    """Commands of the register of toezeggingen."""


@toezeggingen.command(
    help=either(
        "Lees een bestand van het register in: JSON, XML of CSV. Alleen wat nieuw of gewijzigd is verandert.",
        "Read a file of the register in: JSON, XML or CSV. Only what is new or changed changes.",
    )
)
@click.argument("pad", type=click.Path(exists=True, readable=True, dir_okay=False, path_type=Path))
@click.option(
    "--vergelijk/--niet-vergelijken",
    default=True,
    help=either("Leg daarna de brieven ernaast.", "Lay the letters beside it afterwards."),
)
def importeer(pad: Path, vergelijk: bool) -> None:
    """Exit code 0 when everything was read, 3 when some records could not be, 1 when nothing could."""
    with django_ready("toezeggingen"):
        from django.utils import timezone, translation

        from weerklank.pure.toezeggingen import UnreadableRegisterError
        from weerklank.werkagenda.problems import WORDS_OF
        from weerklank.werkagenda.register import import_register

        translation.activate(either("nl", "en"))
        with ExitStack() as stack:
            show = _progress(stack)
            try:
                with pad.open("rb") as file:
                    invoer = import_register(
                        file, bestand=pad.name, by=None, now=timezone.now(), progress=lambda n: show(n, "")
                    )
            except UnreadableRegisterError as problem:
                raise Refused(f"{pad.name}: {WORDS_OF[problem.fault]}") from problem
            if vergelijk:
                _compare(show)
        _report(invoer)
        sys.exit(UNREADABLE if invoer.onleesbaar else 0)


def _compare(show: Callable[[int, str], None]) -> None:
    """Give every toezegging its meaning and lay every letter beside the register."""
    from django.utils import timezone

    from weerklank.werkagenda.matching import compare_stale, embed_missing

    done = 0
    while number := embed_missing(most=_STEP):
        done += number
        show(done, either("betekenis", "meaning"))
    done = 0
    while number := compare_stale(now=timezone.now()):
        done += number
        show(done, either("documenten vergeleken", "documents compared"))


def _progress(stack: ExitStack) -> Callable[[int, str], None]:
    """A line that counts on a terminal; through a pipe nothing, the report is enough."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return lambda _number, _words: None
    line = stack.enter_context(Progress(SpinnerColumn(), TextColumn("{task.description}"), console=console))
    task = line.add_task("", total=None)
    records = either("gegevens", "records")
    return lambda number, words: line.update(task, description=f"{number} {words or records}")


def _report(invoer: "Registerinvoer") -> None:
    from weerklank.werkagenda.problems import WORDS_OF

    click.echo(
        either(
            f"Nieuw: {invoer.nieuw}. Gewijzigd: {invoer.gewijzigd}. Niet gewijzigd: {invoer.ongewijzigd}. "
            f"Niet te lezen: {invoer.onleesbaar}.",
            f"New: {invoer.nieuw}. Changed: {invoer.gewijzigd}. Unchanged: {invoer.ongewijzigd}. "
            f"Unreadable: {invoer.onleesbaar}.",
        )
    )
    for regel in invoer.regels.order_by("id")[:_SHOWN]:
        reasons = "; ".join(f"{WORDS_OF.get(code, code)} {words}".strip() for code, words in regel.redenen)
        click.echo(f"  {regel.plaats} {regel.kenmerk}: {reasons}", err=True)
    rest = invoer.regels.count() - _SHOWN
    if rest > 0:
        click.echo(either(f"  en nog {rest} regels: zie", f"  and {rest} more rows: see"), err=True, nl=False)
        click.echo(f" /werkagenda/inlezen/{invoer.pk}/", err=True)
