"""What was read in one file, as tables for a person."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from weerklank.cli.lezing.outcome import Outcome, Row
from weerklank.launch.language import either


class Screen(Console):
    """A terminal that leaves a closed pipe to the command."""

    def on_broken_pipe(self) -> None:
        """Pass it on."""
        raise BrokenPipeError


def show(outcome: Outcome) -> None:
    """Print a heading, the citations and, where they were read, the commitments and obstacles."""
    row = outcome.row or {}
    screen = Screen()
    dated = row["date"] or either("geen datum gevonden", "no date found")
    screen.rule(Text(f"{outcome.source} · {row['format']} · {dated}"))
    screen.print(citation_table(row["citations"]))
    if "commitments" in row:
        screen.print(commitment_table(row["commitments"]))


def citation_table(citations: list[Row]) -> Table:
    """Make the table of citations: place, kind, words, what it points at, how sure."""
    table = _table(
        either(f"{len(citations)} verwijzingen", f"{len(citations)} citations"),
        either("plaats", "place"),
        either("soort", "kind"),
        either("tekst", "text"),
        either("wijst naar", "points at"),
        either("zeker", "sure"),
    )
    for hit in citations:
        points_at = " ".join(f"{key}={value}" for key, value in hit["norm"].items() if value is not True)
        words, sure = Text(_flat(hit["text"])), f"{hit['certainty']:.2f}"
        table.add_row(str(hit["start"]), hit["type"], words, Text(points_at), sure)
    return table


def commitment_table(commitments: list[Row]) -> Table:
    """Make the table of promises, actions, requests and obstacles: kind, who, by when, words, rule."""
    table = _table(
        either(
            f"{len(commitments)} toezeggingen, acties, verzoeken en knelpunten",
            f"{len(commitments)} commitments, actions, requests and obstacles",
        ),
        either("plaats", "place"),
        either("soort", "kind"),
        either("wie", "who"),
        either("wanneer", "when"),
        either("tekst", "text"),
        either("regel", "rule"),
    )
    for found in commitments:
        words = (found["actor"] or "", _when(found), _flat(found["text"]), found["rule"])
        table.add_row(str(found["start"]), found["kind"], *map(Text, words))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _when(found: Row) -> str:
    words = _flat(found["deadline_text"] or "")
    days = (found["deadline_start"], found["deadline_end"])
    return f"{words} ({' ... '.join(day or '?' for day in days)})" if any(days) else words


def _flat(words: str) -> str:
    return " ".join(words.split())
