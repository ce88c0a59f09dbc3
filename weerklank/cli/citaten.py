"""`weerklank citaten`: every citation in texts, one line each. No database needed."""

import click

from weerklank.cli.lezing.outcome import Outcome, Task, What
from weerklank.cli.lezing.pool import processes_for, read_all
from weerklank.cli.lezing.run import EXITS, read_and_show, reading_options
from weerklank.cli.lezing.sources import sources
from weerklank.launch.language import either


@click.command(
    help=either(
        "Geef elke verwijzing naar een wet, Kamerstuk of andere publicatie in teksten, met --json één regel per "
        "verwijzing. Een map leest alles wat erin zit; - leest van standaardinvoer.",
        "Give every citation of a law, parliamentary paper or other publication in texts, with --json one line "
        "for each citation. A folder reads all that is in it; - reads from standard input.",
    ),
    epilog=EXITS,
)
@reading_options
@click.option(
    "--terugverwijzingen",
    "internal",
    is_flag=True,
    help=either(
        'Geef ook wat binnen de tekst verwijst ("dit artikel", "het eerste lid") en delen van wetten.',
        'Also give what refers inside the text ("dit artikel", "het eerste lid") and parts of laws.',
    ),
)
def citaten(bronnen: tuple[str, ...], *, as_json: bool, law: str, asked: int | None, internal: bool) -> None:
    """Read every source for its citations alone."""
    processes = processes_for(sources(bronnen), asked)
    read_and_show(
        bronnen,
        lambda names: read_all(
            (Task(name, What.CITATIONS, law=law, internal=internal) for name in names), processes=processes
        ),
        _show_lines if as_json else _show_table,
    )


def _show_lines(outcome: Outcome) -> None:
    row = outcome.row or {}
    about = {"file": row["file"], "path": row["path"]}
    for hit in row["citations"]:
        click.echo(Outcome(outcome.source, about | hit).as_line())


def _show_table(outcome: Outcome) -> None:
    from weerklank.cli.lezing.tables import show

    show(outcome)
