"""`weerklank wetten`: read law text into the register and look articles up."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from weerklank.launch.database import django_ready
from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.wetten.actions import Voortgang
    from weerklank.wetten.models import Artikelversie, Invoer, Regeling

UNREADABLE = 3
"""The exit code when the run is done and some files could not be read."""

NOT_FOUND = 4
"""The exit code when nothing fits the search."""

_SHOWN = 20


@click.group(help=either("Wetteksten: inlezen en opzoeken.", "Law texts: read in and look up."))
def wetten() -> None:
    """Commands of the law register."""


@wetten.command(
    help=either(
        "Lees wetteksten en hun gegevens (WTI) in: een bestand, manifest.xml, map of archief (.tar.xz, .zip). "
        "Een afgebroken keer gaat verder.",
        "Read law texts and their metadata (WTI): a file, manifest.xml, folder or archive (.tar.xz, .zip). "
        "A broken-off run goes on.",
    )
)
@click.argument("pad", type=click.Path(exists=True, readable=True, path_type=Path))
@click.option(
    "--opnieuw", is_flag=True, help=either("Lees ook wat al is ingelezen.", "Also read what was read before.")
)
@click.option(
    "--stand",
    type=click.DateTime(["%Y-%m-%d"]),
    default="2012-10-01",
    show_default=True,
    help=either("De dag voor bestanden zonder eigen datum.", "The day for files without a date of their own."),
)
def importeer(pad: Path, opnieuw: bool, stand: datetime) -> None:
    """Exit code 0 when everything was read, 3 when some files could not be, 130 when it was broken off."""
    with django_ready("wetten"):
        from django.utils import timezone, translation

        from weerklank.wetten.actions import import_regelingen

        translation.activate(either("nl", "en"))
        with ExitStack() as stack:
            show = _progress(stack, pad)
            invoer = import_regelingen(
                pad, by=None, now=timezone.now(), progress=show, opnieuw=opnieuw, stand=stand.date()
            )
        _report(invoer)
        sys.exit(UNREADABLE if invoer.onleesbaar else 0)


@wetten.command(
    help=either(
        "Zoek een artikel of een wet: 'art 4:84 awb', 'Participatiewet', 'kinderopvang'.",
        "Find an article or a law: 'art 4:84 awb', 'Participatiewet', 'kinderopvang'.",
    )
)
@click.argument("woorden", nargs=-1, required=True)
def zoek(woorden: tuple[str, ...]) -> None:
    """Prints the article meant, else the laws with these words. Exit code 4 when there are none."""
    with django_ready("wetten"):
        from django.utils import translation

        from weerklank.pure.citations import parse_citation
        from weerklank.wetten.queries import search_regelingen
        from weerklank.wetten.search import find_typed

        translation.activate(either("nl", "en"))
        words = " ".join(woorden)
        found = find_typed(parse_citation(words))
        if found is not None:
            _print_article(found)
            return
        regelingen = list(search_regelingen(words).order_by("naam", "id")[:_SHOWN])
        if not regelingen:
            click.echo(either("Niets gevonden.", "Nothing found."), err=True)
            sys.exit(NOT_FOUND)
        _print_regelingen(regelingen)


def _progress(stack: ExitStack, pad: Path) -> "Callable[[Voortgang], None] | None":
    """A bar on a terminal; through a pipe nothing, the report is enough."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return None
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=console))
    task = bar.add_task(pad.name, total=None)

    def show(voortgang: "Voortgang") -> None:
        done = sum(voortgang.aantallen.values())
        words = either(f"{done} regelingen", f"{done} regulations")
        bar.update(task, total=voortgang.omvang, completed=voortgang.positie, description=words)

    return show


def _report(invoer: "Invoer") -> None:
    from weerklank.wetten.enums import Melding
    from weerklank.wetten.problems import REASONS
    from weerklank.wetten.queries import changed_places_in, notices_in, unreadable_in

    click.echo(
        either(
            f"Nieuw: {invoer.nieuw}. Gewijzigd: {invoer.gewijzigd}. Ongewijzigd: {invoer.ongewijzigd}. "
            f"Niet leesbaar: {invoer.onleesbaar}.",
            f"New: {invoer.nieuw}. Changed: {invoer.gewijzigd}. Unchanged: {invoer.ongewijzigd}. "
            f"Unreadable: {invoer.onleesbaar}.",
        )
    )
    changed = changed_places_in(invoer)
    if changed:
        click.echo(
            either(
                f"Aangehaalde plaatsen die zijn veranderd: {changed}. Wie een knelpunt heeft, krijgt bericht.",
                f"Quoted places that changed: {changed}. Owners of a knelpunt are told.",
            )
        )
    for bestand in notices_in(invoer):
        click.echo(f"  {bestand.naam}: {'; '.join(str(Melding(code).label) for code in bestand.meldingen)}")
    for bestand in unreadable_in(invoer):
        click.echo(f"  {bestand.naam}: {REASONS[bestand.reden]} [{bestand.detail}]", err=True)


def _print_article(versie: "Artikelversie") -> None:
    from django.utils.formats import date_format

    from weerklank.pure.bwb.jci import build_jci

    artikel = versie.artikel
    click.echo(f"{artikel.opschrift} {versie.titel}".strip() + f", {artikel.regeling.naam}")
    click.echo(either("stand", "state of") + f" {date_format(versie.stand)}")
    click.echo(versie.tekst or versie.redactie)
    click.echo(build_jci(artikel.jci(versie.stand)))


def _print_regelingen(regelingen: "list[Regeling]") -> None:
    table = Table(box=None)
    for heading in (either("BWB-id", "BWB id"), either("naam", "name"), either("soort", "kind")):
        table.add_column(heading)
    for regeling in regelingen:
        table.add_row(regeling.bwb_id, regeling.naam, regeling.soort)
    Console().print(table)
