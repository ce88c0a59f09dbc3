"""`weerklank lees`: read letters and show what they cite, promise, ask and find wrong. No database needed."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import partial
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

    Keep = Callable[[str, DocumentText], None]

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
@click.option("--json", "as_json", is_flag=True, help=either("Eén JSON-regel per bestand.", "One JSON line per file."))
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
    datum: datetime | None,
    bewaar: bool,
    official: bool | None,
    organisatie: str,
) -> None:
    """Read every source; one that cannot be read is named on standard error and makes the exit code 1."""
    given = datum.date() if datum else None
    with _stored_in_database(bewaar):
        keep = partial(keep_document, official=official, slug=organisatie) if bewaar else None
        failed = [
            source
            for source in with_progress(list(sources(bronnen)), as_json=as_json)
            if not read_one(source, given, as_json=as_json, keep=keep)
        ]
    sys.exit(1 if failed else 0)


@contextmanager
def _stored_in_database(wanted: bool) -> Iterator[None]:
    """The database, only when something is kept: plain reading needs no Django."""
    if not wanted:
        yield
        return
    from weerklank.launch.database import django_ready  # noqa: PLC0415

    with django_ready("lees"):
        yield


def read_one(source: str, given: date | None, *, as_json: bool, keep: "Keep | None") -> bool:
    """Read and show one source; gives False, with the reason on standard error, when it cannot be read or
    kept."""
    try:
        document, reading = opened(source, given)
        show(source, document, reading, as_json=as_json)
        if keep is not None:
            keep(source, document)
    except _refusals(keep is not None) as problem:
        click.echo(f"{source}: {_reason(problem)}", err=True)
        return False
    return True


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


def _refusals(keeping: bool) -> tuple[type[Exception], ...]:
    from weerklank.pure.documents import UnreadableDocumentError  # noqa: PLC0415

    if not keeping:
        return (UnreadableDocumentError, OSError)
    from weerklank.kern.problems import Cannot  # noqa: PLC0415

    return (UnreadableDocumentError, OSError, Cannot)


def _reason(problem: Exception) -> str:
    from weerklank.pure.documents import UnreadableDocumentError  # noqa: PLC0415

    if isinstance(problem, UnreadableDocumentError):
        return either(problem.dutch, problem.english)
    if isinstance(problem, FileNotFoundError):
        return either("Dit bestand bestaat niet.", "This file does not exist.")
    if isinstance(problem, OSError):
        return either("Dit bestand is niet te openen.", "This file cannot be opened.")
    return str(problem)


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
    days = " ... ".join(day.isoformat() if day else "?" for day in (by.first, by.last)) if by.first or by.last else ""
    return f"{_flat(by.text)} ({days})" if days else _flat(by.text)


def _flat(words: str) -> str:
    return " ".join(words.split())


def keep_document(source: str, document: "DocumentText", *, official: bool | None, slug: str) -> None:
    """Store the document in the database and say where it can be seen. The same content again says so."""
    from django.utils import timezone, translation  # noqa: PLC0415

    from weerklank.documenten.actions import save_document  # noqa: PLC0415
    from weerklank.kern.models import Organisatie  # noqa: PLC0415
    from weerklank.pure.documents import is_official  # noqa: PLC0415

    translation.activate(either("nl", "en"))
    kept, is_new = save_document(
        document,
        official=is_official(document) if official is None else official,
        organisatie=Organisatie.objects.filter(slug=slug).first() if slug else None,
        file_name=Path(source).name,
        by=None,
        now=timezone.now(),
    )
    said = either("bewaard als", "kept as") if is_new else either("was al bewaard als", "was kept already as")
    click.echo(f"{source}: {said} /documenten/{kept.pk}/", err=True)
