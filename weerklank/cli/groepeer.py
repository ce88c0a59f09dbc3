"""`weerklank groepeer`: which signals belong together, of a file or of everything in the database."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

import click

from weerklank.cli.lezing.exits import plain_endings
from weerklank.cli.lezing.jsonlines import json_lines
from weerklank.launch.language import either

Told = Callable[[int, int], None]


@click.command(
    "groepeer",
    help=either(
        "Zet bij elkaar wat over hetzelfde gaat.\n\nMet --json: leest JSON-regels met 'id' en 'text' uit BESTAND (of "
        "de invoer) en geeft per signaal een regel met 'id' en 'group'. Zonder --json: gaat door alles in de database "
        "en schrijft voorstellen, die een coördinator aanvaardt of weigert. Wat klaar is, blijft; opnieuw starten gaat "
        "verder.",
        "Put together what is about the same thing.\n\nWith --json: reads JSON lines with 'id' and 'text' from FILE "
        "(or the input) and gives a line with 'id' and 'group' for each signal. Without --json: goes through "
        "everything in the database and writes proposals, which a coordinator accepts or refuses. What is done stays; "
        "starting again goes on.",
    ),
)
@click.argument("bestand", type=click.File(encoding="utf-8", errors="replace"), required=False)
@click.option("--json", "as_json", is_flag=True, help=either("JSON-regels in en uit.", "JSON lines in and out."))
def groepeer(bestand: TextIO | None, as_json: bool) -> None:
    """Exit codes: 0 done, 1 refused (a line that is no signal), 2 wrong usage, 130 interrupted, 141 output closed."""
    if bestand and not as_json:
        raise click.UsageError(either("Een BESTAND hoort bij --json.", "A FILE goes with --json."))
    with plain_endings():
        if as_json:
            _from_lines(bestand or TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"))
        else:
            _everything()


def _from_lines(source: TextIO) -> None:
    """Group the signals by id, so that their order in the file changes nothing, and tell them in the order given."""
    given = list(json_lines(source.read()))
    ordered = sorted(given)
    from weerklank.pure.balietaal import BalieEmbedder
    from weerklank.pure.cluster import group

    labels = group(BalieEmbedder().embed([text for _ident, text in ordered]))
    of = {signal: ordered[int(label)][0] for signal, label in zip(ordered, labels, strict=True)}
    for signal in given:
        click.echo(json.dumps({"id": signal[0], "group": of[signal]}, ensure_ascii=False))


def _everything() -> None:
    """Every organisation by itself, then the knelpunten of all: each is a transaction, so stopping loses nothing."""
    from weerklank.launch.database import django_ready
    from weerklank.launch.progress import say

    with django_ready("groepeer"):
        from django.utils import timezone

        from weerklank.knelpunten.groeperen import propose_everything
        from weerklank.knelpunten.samenvoegen import propose_merges

        with _bar() as told:
            made = propose_everything(now=timezone.now(), told=told) + propose_merges(now=timezone.now())
    say(either(f"{made} nieuwe voorstellen.", f"{made} new proposals."))


@contextmanager
def _bar() -> Iterator[Told]:
    """A bar for a person at a terminal, nothing through a pipe."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(either("Organisaties", "Organisations"), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
