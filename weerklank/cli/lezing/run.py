"""Run through the sources: show each finding, name each problem, and say how it ended."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from weerklank.cli.lezing.exits import UNREADABLE, plain_endings
from weerklank.cli.lezing.outcome import Outcome
from weerklank.cli.lezing.progress import progress
from weerklank.cli.lezing.sources import sources
from weerklank.launch.language import either

Command = Callable[..., Any]


def read_and_show(
    given: tuple[str, ...], read: Callable[[Iterable[str]], Iterable[Outcome]], show: Callable[[Outcome], None]
) -> None:
    """Read the sources and show each finding; ends the command with the exit code that tells how it went."""
    with plain_endings(), progress(lambda: sum(1 for _ in sources(given))) as advance:
        complete = _show_all(read(sources(given)), show, advance)
    sys.exit(0 if complete else UNREADABLE)


def _show_all(outcomes: Iterable[Outcome], show: Callable[[Outcome], None], advance: Callable[[], None]) -> bool:
    complete = True
    for outcome in outcomes:
        if outcome.row is None:
            complete = False
            click.echo(f"{click.format_filename(outcome.source)}: {outcome.problem}", err=True)
        else:
            show(outcome)
        advance()
    return complete


def reading_options(command: Command) -> Command:
    """Give a command the arguments and options that every reading of files has."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _known(_context: click.Context, _option: click.Parameter, law: str) -> str:
    """Refuse a law that the table does not know, before anything is read."""
    if law:
        from weerklank.pure.citations import known_law

        if known_law(law) is None:
            raise click.BadParameter(
                either(f"'{law}' is geen wet uit de lijst, of meer dan een.", f"'{law}' is no listed law, or several.")
            )
    return law


_OPTIONS = (
    click.argument("bronnen", nargs=-1, required=True, metavar=either("BESTAND...", "FILE...")),
    click.option("--json", "as_json", is_flag=True, help=either("JSON-regels in UTF-8.", "JSON lines in UTF-8.")),
    click.option(
        "--wet",
        "law",
        default="",
        metavar=either("NAAM", "NAME"),
        callback=_known,
        help=either(
            "De wet waarin de tekst staat (naam, afkorting of BWB-id): daarvan is een artikel zonder wet.",
            "The law in which the text stands (name, abbreviation or BWB id): an article without a law is of it.",
        ),
    ),
    click.option(
        "--processen",
        "asked",
        type=click.IntRange(1, 256),
        help=either(
            "In hoeveel processen wordt gelezen; zonder keuze naar het aantal bestanden en kernen.",
            "In how many processes to read; without a choice by the number of files and cores.",
        ),
    ),
)

EXITS = either(
    "Afloop: 0 alles gelezen; 1 geweigerd; 2 verkeerd aangeroepen; 3 klaar, maar niet alles was leesbaar "
    "(elk bestand één regel op standaardfout); 130 afgebroken; 141 de lezer van de uitvoer stopte.",
    "Exit codes: 0 all read; 1 refused; 2 wrong usage; 3 done, but not everything could be read (one line "
    "for each file on standard error); 130 interrupted; 141 who read the output stopped.",
)
"""What the help of each of these commands says about how it ends."""
