"""`weerklank lees`: read letters and show what they cite, promise, ask and find wrong. No database needed."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

import click

from weerklank.cli.lezing.outcome import Outcome, Task
from weerklank.cli.lezing.pool import processes_for, read_all
from weerklank.cli.lezing.run import EXITS, read_and_show, reading_options
from weerklank.cli.lezing.sources import sources
from weerklank.launch.language import either


@click.command(
    help=either(
        "Lees brieven (tekst, HTML, XML, PDF, Word): wat ze aanhalen, toezeggen, vragen en als "
        "knelpunt noemen. "
        "Een map leest alles wat erin zit; - leest van standaardinvoer.",
        "Read letters (text, HTML, XML, PDF, Word): what they cite, promise, ask and call an obstacle. "
        "A folder reads all that is in it; - reads from standard input.",
    ),
    epilog=EXITS,
)
@reading_options
@click.option(
    "--datum",
    type=click.DateTime(["%Y-%m-%d"]),
    help=either("Datum van het stuk, als het die zelf niet geeft.", "Date of the document, where it gives none."),
)
@click.option(
    "--bewaar",
    is_flag=True,
    help=either("Bewaar als document in Weerklank.", "Keep as a document in Weerklank."),
)
@click.option(
    "--officieel/--intern",
    "official",
    default=None,
    help=either(
        "Officiële publicatie (blijft zoals zij is) of eigen stuk (wordt gemaskeerd). Zonder keuze zegt het stuk het.",
        "Official publication (stays as it is) or own document (is masked). Without a choice the document tells.",
    ),
)
@click.option(
    "--organisatie",
    default="",
    metavar="SLUG",
    help=either("Van welke organisatie een eigen stuk is.", "Which organisation an own document is of."),
)
def lees(
    bronnen: tuple[str, ...],
    *,
    as_json: bool,
    law: str,
    asked: int | None,
    datum: datetime | None,
    bewaar: bool,
    official: bool | None,
    organisatie: str,
) -> None:
    """Read every source; with `--json` one line for each, in the shape of the annotated sets."""
    given = datum.date() if datum else None
    show = _show_line if as_json else _show_tables
    if bewaar:
        read = _keeper(given, official=official, slug=organisatie)
    else:
        read = _reader(given, law, processes_for(sources(bronnen), asked))
    read_and_show(bronnen, read, show)


def _reader(given: date | None, law: str, processes: int) -> Callable[[Iterable[str]], Iterator[Outcome]]:
    """What reads the sources, in as many processes."""
    return lambda names: read_all((Task(name, given=given, law=law) for name in names), processes=processes)


def _keeper(given: date | None, *, official: bool | None, slug: str) -> Callable[[Iterable[str]], Iterator[Outcome]]:
    """What reads and keeps one source after the other, in this process."""

    def read(names: Iterable[str]) -> Iterator[Outcome]:
        from weerklank.cli.lezing.keep import database_ready, read_and_keep

        with database_ready():
            for name in names:
                yield read_and_keep(name, given, official=official, slug=slug)

    return read


def _show_line(outcome: Outcome) -> None:
    click.echo(outcome.as_line())


def _show_tables(outcome: Outcome) -> None:
    from weerklank.cli.lezing.tables import show

    show(outcome)
