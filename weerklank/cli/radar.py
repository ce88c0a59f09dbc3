"""`weerklank radar`: which articles a bill would change, what the instructions say, and what was not understood."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.pure.amendments import Amendments, Instruction

UNREAD = 3
"""The exit code when something that looks like an instruction was not understood."""


@click.command(
    "radar",
    help=either(
        "Lees een wetsvoorstel (bestand, of - voor invoer) en toon welke artikelen veranderen. Er wordt niets bewaard.",
        "Read a bill (a file, or - for standard input) and show which articles it changes. Nothing is stored.",
    ),
)
@click.argument("bestand", default="-")
@click.option(
    "--json", "as_json", is_flag=True, help=either("Een JSON-regel per wijziging.", "A JSON line per change.")
)
def radar(bestand: str, *, as_json: bool) -> None:
    """Exit code 0 when every instruction was understood, 3 when some were not, 1 when the file cannot be read."""
    from weerklank.pure.amendments import read_amendments
    from weerklank.pure.documents import UnreadableDocumentError, read_document

    try:
        data = sys.stdin.buffer.read() if bestand == "-" else Path(bestand).read_bytes()
        text = read_document(data, bestand).text
    except UnreadableDocumentError as problem:
        raise click.ClickException(either(problem.dutch, problem.english)) from problem
    except OSError as problem:
        said = either("Dit bestand is niet te openen.", "This file cannot be opened.")
        raise click.ClickException(f"{bestand}: {said}") from problem
    read = read_amendments(text)
    show_lines(text, read) if as_json else show(text, read)
    sys.exit(UNREAD if read.unread else 0)


def show_lines(text: str, read: "Amendments") -> None:
    """One JSON line for each instruction, and for each sentence that was not understood."""
    for one in read.instructions:
        click.echo(json.dumps(one.as_row(), ensure_ascii=False))
    for missed in read.unread:
        row = {
            "unread": missed.why.value,
            "start": missed.start,
            "end": missed.end,
            "text": text[missed.start : missed.end],
        }
        click.echo(json.dumps(row, ensure_ascii=False))


def show(text: str, read: "Amendments") -> None:
    """The instructions by law, for a person."""
    law = None
    for one in read.instructions:
        if one.law != law:
            law = one.law
            click.echo(f"{law.name or either('wet niet herkend', 'law not recognised')} {law.bwb_id}".rstrip())
        click.echo(f"  {described(one)}")
    if read.unread:
        click.echo(either("Niet gelezen:", "Not read:"), err=True)
    for missed in read.unread:
        click.echo(f"  {' '.join(text[missed.start : missed.end].split())[:200]}", err=True)


def described(one: "Instruction") -> str:
    """An instruction on one line: place, kind, words."""
    place = one.place
    names = (("art.", place.artikel), ("lid", place.lid), ("onder", place.onderdeel), ("", place.deel))
    where = " ".join(f"{name} {value}".strip() for name, value in names if value)
    words = f": {_short(one.old)} \u2192 {_short(one.new)}" if one.old or one.new else ""
    return f"{where} {one.kind.value}{words}".strip()


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return f"«{flat}»" if len(flat) <= 60 else f"«{flat[:59]}…»"
