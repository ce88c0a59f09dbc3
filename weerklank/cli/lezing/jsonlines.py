"""Signals from JSON lines with `id` and `text`, as the commands with `--json` read them."""

import json
from collections.abc import Iterator
from typing import TextIO

import click

from weerklank.launch.language import either


def signals(source: TextIO, name: str) -> Iterator[tuple[str, str]]:
    """Id and text of each signal: JSON lines with `id` and `text`, else the whole as one plain text called `name`."""
    content = source.read()
    if not content.lstrip().startswith("{"):
        yield name, content
        return
    yield from json_lines(content)


def json_lines(content: str) -> Iterator[tuple[str, str]]:
    """Id and text of each line that is not blank. A line that is no signal ends the command, and is named by number."""
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip():
            yield _signal(line, number)


def _signal(line: str, number: int) -> tuple[str, str]:
    try:
        row = json.loads(line)
        ident, text = row["id"], row["text"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise click.ClickException(
            either(
                f"Regel {number} is geen JSON met 'id' en 'text'.", f"Line {number} is no JSON with 'id' and 'text'."
            )
        ) from error
    if not isinstance(ident, str | int) or not isinstance(text, str):
        raise click.ClickException(
            either(
                f"Regel {number}: 'id' en 'text' moeten tekst zijn.", f"Line {number}: 'id' and 'text' must be text."
            )
        )
    return str(ident), text
