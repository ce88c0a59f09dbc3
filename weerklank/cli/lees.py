"""`weerklank lees`: read letters and show what they cite, promise, ask and find wrong. No database needed."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.pure.commitments import Commitment
    from weerklank.pure.documents import DocumentText
    from weerklank.pure.reading import Reading

READABLE = (".txt", ".html", ".htm", ".xml", ".pdf", ".docx")


@click.command(
    help=either(
        "Lees brieven (tekst, HTML, XML, PDF, Word): wat ze aanhalen, toezeggen, vragen en als "
        "knelpunt noemen. "
        "Een map leest alles wat erin zit; - leest van standaardinvoer.",
        "Read letters (text, HTML, XML, PDF, Word): what they cite, promise, ask and call an obstacle. "
        "A folder reads all that is in it; - reads from standard input.",
    )
)
@click.argument("bronnen", nargs=-1, required=True, metavar=either("BESTAND...", "FILE..."))
@click.option(
    "--json", "as_json", is_flag=True, help=either("Eén JSON-regel per bestand.", "One JSON line per file.")
)
@click.option(
    "--bewaar",
    is_flag=True,
    help=either("Bewaar als document in Weerklank.", "Keep as a document in Weerklank."),
)
@click.option(
    "--door",
    default="",
    help=either("Wie bewaart (gebruikersnaam); bij --bewaar.", "Who keeps it (user name); with --bewaar."),
)
@click.option(
    "--datum",
    type=click.DateTime(["%Y-%m-%d"]),
    help=either(
        "Datum van het stuk, als het die zelf niet geeft.",
        "Date of the document, where it gives none itself.",
    ),
)
def lees(bronnen: tuple[str, ...], as_json: bool, bewaar: bool, door: str, datum: datetime | None) -> None:
    """Read every source; one that cannot be read is named on standard error and makes the exit code 1."""
    failed = 0
    given = datum.date() if datum else None
    for source in with_progress(list(sources(bronnen)), as_json=as_json):
        try:
            document, reading = opened(source, given)
        except _unreadable() as problem:
            click.echo(f"{source}: {_reason(problem)}", err=True)
            failed += 1
            continue
        show(source, document, reading, as_json=as_json)
        if bewaar:
            keep(source, document, door)
    sys.exit(1 if failed else 0)


def sources(given: Iterable[str]) -> Iterator[str]:
    """Give the files meant: a folder stands for every readable file in it, in order of name."""
    for name in given:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from (str(file) for file in sorted(path.rglob("*")) if file.suffix.lower() in READABLE)
        else:
            yield name


def with_progress(names: list[str], *, as_json: bool) -> Iterator[str]:
    """Show on standard error how far the reading is, when there is more than one file and a person looks."""
    if len(names) < 2 or not (as_json and sys.stderr.isatty()):
        yield from names
        return
    from rich.console import Console  # noqa: PLC0415 - only when something is shown
    from rich.progress import track  # noqa: PLC0415

    yield from track(names, description=either("Lezen", "Reading"), console=Console(stderr=True))


def opened(source: str, given: date | None) -> "tuple[DocumentText, Reading]":
    """Open and read one source. The date: as given, as the file says, or as an `index.json` beside it
    says."""
    from weerklank.pure.documents import read_document  # noqa: PLC0415 - the reader loads after the help text
    from weerklank.pure.measure import file_dates  # noqa: PLC0415
    from weerklank.pure.reading import read_opened  # noqa: PLC0415

    path = Path(source)
    data = sys.stdin.buffer.read() if source == "-" else path.read_bytes()
    document = read_document(data, source)
    beside = file_dates(path.parent).get(path.name) if source != "-" else None
    document = replace(document, dated=given or beside or document.dated)
    return document, read_opened(document)


def _unreadable() -> tuple[type[Exception], ...]:
    from weerklank.pure.documents import UnreadableDocumentError  # noqa: PLC0415

    return (UnreadableDocumentError, OSError)


def _reason(problem: Exception) -> str:
    from weerklank.pure.documents import UnreadableDocumentError  # noqa: PLC0415

    if isinstance(problem, UnreadableDocumentError):
        return either(problem.dutch, problem.english)
    if isinstance(problem, FileNotFoundError):
        return either("Dit bestand bestaat niet.", "This file does not exist.")
    return either("Dit bestand is niet te openen.", "This file cannot be opened.")


def show(source: str, document: "DocumentText", reading: "Reading", *, as_json: bool) -> None:
    """Print the reading: one JSON line, or tables for a person."""
    if as_json:
        row = {"file": Path(source).name, **reading.as_row(document.text)}
        click.echo(json.dumps(row, ensure_ascii=False))
        return
    from rich.console import Console  # noqa: PLC0415 - rich loads only for tables

    console = Console()
    dated = reading.dated.isoformat() if reading.dated else either("geen datum gevonden", "no date found")
    console.rule(f"{source} · {document.format.value} · {dated}")
    console.print(citation_table(document.text, reading))
    console.print(commitment_table(document.text, reading))


def citation_table(text: str, reading: "Reading") -> "Table":
    """Make the table of citations: place, kind, words, what it points at, how sure."""
    table = _table(
        either(f"{len(reading.citations)} verwijzingen", f"{len(reading.citations)} citations"),
        either("plaats", "place"),
        either("soort", "kind"),
        either("tekst", "text"),
        either("wijst naar", "points at"),
        either("zeker", "sure"),
    )
    for hit in reading.citations:
        points_at = " ".join(f"{key}={value}" for key, value in hit.norm.items() if value is not True)
        table.add_row(
            str(hit.start),
            hit.kind.value,
            Text(_flat(text[hit.start : hit.end])),
            Text(points_at),
            f"{hit.certainty:.2f}",
        )
    return table


def commitment_table(text: str, reading: "Reading") -> "Table":
    """Make the table of promises, actions, requests and obstacles: kind, who, by when, words, rule."""
    table = _table(
        either(
            f"{len(reading.commitments)} toezeggingen, acties, verzoeken en knelpunten",
            f"{len(reading.commitments)} commitments, actions, requests and obstacles",
        ),
        either("plaats", "place"),
        either("soort", "kind"),
        either("wie", "who"),
        either("wanneer", "when"),
        either("tekst", "text"),
        either("regel", "rule"),
    )
    for found in reading.commitments:
        table.add_row(
            str(found.start),
            found.kind.value,
            Text(found.actor),
            Text(_when(found)),
            Text(_flat(text[found.start : found.end])),
            Text(found.rule),
        )
    return table


def _table(title: str, *columns: str) -> "Table":
    table = Table(title=title, title_justify="left", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _when(found: "Commitment") -> str:
    by = found.deadline
    if by is None:
        return ""
    days = (
        " ... ".join(day.isoformat() if day else "?" for day in (by.first, by.last))
        if by.first or by.last
        else ""
    )
    return f"{_flat(by.text)} ({days})" if days else _flat(by.text)


def _flat(words: str) -> str:
    return " ".join(words.split())


def keep(source: str, document: "DocumentText", by: str) -> None:
    """Store the document in the database and say where it can be seen."""
    import django  # noqa: PLC0415 - plain reading needs no Django

    django.setup()
    from django.utils import timezone  # noqa: PLC0415

    from weerklank.documenten.actions import save_document, user_named  # noqa: PLC0415

    kept, is_new = save_document(document, file_name=Path(source).name, by=user_named(by), now=timezone.now())
    said = either("bewaard als", "kept as") if is_new else either("was al bewaard als", "was kept already as")
    click.echo(f"{source}: {said} /documenten/{kept.pk}/", err=True)
