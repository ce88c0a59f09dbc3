"""`weerklank signalen`: read in a file of signalen."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from weerklank.launch.database import django_ready
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused

if TYPE_CHECKING:
    from weerklank.kern.models import Gebruiker, Organisatie
    from weerklank.pure.tables import Column, Table
    from weerklank.signalen.models import Bulkinvoer

REFUSED = 3
"""The exit code when the run is done and some rows were refused."""

_SHOWN = 20
_BRONNEN = ("uitvoering", "inspectie", "ombudsman", "bestuursrechter")


@click.group(help=either("Signalen: een bestand inlezen.", "Signals: read a file in."))
def signalen() -> None:
    """Commands of signalen."""


@signalen.command(
    help=either(
        "Lees een tabel met een signaal per rij in: CSV, XLSX of ODS. Twee keer hetzelfde bestand verdubbelt niets.",
        "Read a table with one signal a row in: CSV, XLSX or ODS. The same file twice doubles nothing.",
    )
)
@click.argument("pad", type=click.Path(exists=True, readable=True, dir_okay=False, path_type=Path))
@click.option("--organisatie", required=True, help=either("De slug van de organisatie.", "Slug of the organisation."))
@click.option("--tekst", required=True, help=either("Naam van de kolom met de tekst.", "Name of the text column."))
@click.option("--regel", default="", help=either("Kolom met wet en artikel.", "Column with law and article."))
@click.option("--datum", default="", help=either("Kolom met de dag.", "Column with the day."))
@click.option("--referentie", default="", help=either("Kolom met de eigen referentie.", "Column of own reference."))
@click.option("--kolom-bron", default="", help=either("Kolom met de bron.", "Column with the source."))
@click.option("--bron", type=click.Choice(_BRONNEN), default="uitvoering", help=either("Wie zag dit?", "Who saw it?"))
@click.option("--door", default="", help=either("E-mailadres van de melder.", "E-mail address of the sender."))
def importeer(pad: Path, organisatie: str, door: str, bron: str, **kolommen: str) -> None:
    """Exit code 0 when every row was taken or known, 3 when some were refused, 1 when nothing could be read."""
    with django_ready("signalen"):
        from django.utils import timezone, translation

        from weerklank.kern.problems import Cannot
        from weerklank.signalen.actions import add_missing_vectors
        from weerklank.signalen.enums import Bron
        from weerklank.signalen.instroom import import_signalen

        translation.activate(either("nl", "en"))
        table = _table(pad)
        mapping, whose, by = _mapping(table, kolommen), _organisatie(organisatie), _sender(door)
        with ExitStack() as stack:
            show = _progress(stack, table.total)
            try:
                read = partial(import_signalen, table, mapping, clock=timezone.now, progress=show)
                run = read(organisatie=whose, bron=Bron(bron), by=by, now=timezone.now())
            except Cannot as refusal:
                raise Refused(str(refusal)) from refusal
        _report(run)
        while add_missing_vectors():
            pass
        sys.exit(REFUSED if run.geweigerd else 0)


def _table(pad: Path) -> "Table":
    from weerklank.pure.tables import UnreadableTableError, open_table
    from weerklank.signalen.problems import WORDS_OF

    try:
        return open_table(pad.read_bytes())
    except UnreadableTableError as problem:
        raise Refused(str(WORDS_OF[problem.fault])) from problem


def _mapping(table: "Table", kolommen: dict[str, str]) -> "dict[Column, int]":
    """The columns by their names in the header, upper and lower case alike."""
    from weerklank.pure.tables import Column

    names = [name.lower() for name in table.header]
    mapping = {}
    for option, name in kolommen.items():
        if name and name.strip().lower() not in names:
            raise Refused(
                either(
                    f"Er is geen kolom met de naam die je gaf bij --{option.replace('_', '-')}.",
                    f"There is no column with the name you gave for --{option.replace('_', '-')}.",
                )
            )
        if name:
            mapping[Column(option.removeprefix("kolom_"))] = names.index(name.strip().lower())
    return mapping


def _organisatie(slug: str) -> "Organisatie":
    from weerklank.kern.models import Organisatie

    found = Organisatie.objects.filter(slug=slug).first()
    if found is None:
        raise Refused(either(f"Er is geen organisatie met de slug {slug}.", f"No organisation has the slug {slug}."))
    return found


def _sender(email: str) -> "Gebruiker | None":
    from weerklank.kern.models import Gebruiker

    found = Gebruiker.objects.filter(email__iexact=email).first() if email else None
    if email and found is None:
        raise Refused(either("Er is geen account met dit e-mailadres.", "There is no account with this address."))
    return found


def _progress(stack: ExitStack, total: int) -> Callable[[int], None]:
    """A bar on a terminal; through a pipe nothing, the report is enough."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return lambda _rows: None
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    line = stack.enter_context(Progress(*columns, console=console))
    task = line.add_task(either("Rijen", "Rows"), total=total)
    return lambda rows: line.update(task, completed=rows)


def _report(run: "Bulkinvoer") -> None:
    from weerklank.signalen.problems import WORDS_OF

    click.echo(
        either(
            f"Nieuw: {run.nieuw}. Al bekend: {run.bekend}. Geweigerd: {run.geweigerd}.",
            f"New: {run.nieuw}. Known already: {run.bekend}. Refused: {run.geweigerd}.",
        )
    )
    for regel in run.regels.order_by("nummer")[:_SHOWN]:
        reasons = " ".join(str(WORDS_OF.get(code, code)) for code in regel.redenen)
        click.echo(either(f"  rij {regel.nummer}: {reasons}", f"  row {regel.nummer}: {reasons}"), err=True)
    rest = run.geweigerd - _SHOWN
    if rest > 0:
        words = either(f"  en nog {rest} rijen: zie", f"  and {rest} more rows: see")
        click.echo(f"{words} /coordinatie/inlezen/{run.pk}/", err=True)
