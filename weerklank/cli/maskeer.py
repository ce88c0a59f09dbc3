"""`weerklank maskeer`: shows what the masking makes of a text. The raw text goes nowhere else."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from weerklank.pure.pseudonymise import Masked


def _texts(source: TextIO, name: str) -> Iterator[tuple[str, str]]:
    """Id and text of each signal: JSON lines with `id` and `text`, else the whole as one plain text."""
    content = source.read()
    if not content.lstrip().startswith("{"):
        yield name, content
        return
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip():
            yield _signal(line, number)


def _signal(line: str, number: int) -> tuple[str, str]:
    try:
        row = json.loads(line)
        ident, text = row["id"], row["text"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise click.ClickException(f"Regel {number} is geen JSON met 'id' en 'text'.") from error
    if not isinstance(ident, str | int) or not isinstance(text, str):
        raise click.ClickException(f"Regel {number}: 'id' en 'text' moeten tekst zijn.")
    return str(ident), text


def _as_json(ident: str, masked: "Masked") -> str:
    spans = [{"start": span.start, "end": span.end, "type": span.type.lower()} for span in masked.spans]
    return json.dumps({"id": ident, "spans": spans}, ensure_ascii=False)


def _explained(ident: str, masked: "Masked") -> str:
    from weerklank.pure.pseudonymise import rule_named  # noqa: PLC0415

    lines = [f"# {ident}", masked.text.rstrip("\n"), ""]
    told = dict.fromkeys((span.placeholder, span.rule, span.certainty) for span in masked.spans)
    lines += [f"  {mark}  {rule_named(rule).uitleg} ({rule}, {certainty})" for mark, rule, certainty in told]
    return "\n".join(lines)


@click.command("maskeer")
@click.argument("bestand", type=click.File(encoding="utf-8", errors="replace"), default="-")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Een JSON-regel per signaal, met plaatsen.",
)
def maskeer(bestand: TextIO, as_json: bool) -> None:
    """Maskeert persoonsgegevens in BESTAND (JSON-regels of gewone tekst; zonder BESTAND: invoer).

    Het resultaat komt alleen op het scherm; er wordt niets bewaard.
    """
    from weerklank.pure.pseudonymise import mask  # noqa: PLC0415

    show = _as_json if as_json else _explained
    for ident, text in _texts(bestand, getattr(bestand, "name", "-")):
        click.echo(show(ident, mask(text)))
