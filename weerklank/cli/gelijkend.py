"""`weerklank gelijkend`: for each signal of a file, the other ones that are most like it, and why."""

import json
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

import click

from weerklank.cli.lezing.exits import plain_endings
from weerklank.cli.lezing.jsonlines import json_lines
from weerklank.launch.language import either

if TYPE_CHECKING:
    from weerklank.pure.alike import Alike

SHOWN = 5
"""How many are shown to a person."""


@click.command(
    "gelijkend",
    help=either(
        "Zoekt bij elk signaal de signalen die er het meest op lijken.\n\nLeest JSON-regels met 'id' en 'text' uit "
        "BESTAND (of de invoer). Met --json: per signaal een regel met 'id' en 'similar' (id, score, same), beste "
        "eerst. Zonder --json: leesbaar, met waar elke score uit bestaat.",
        "Finds the signals most like each signal.\n\nReads JSON lines with 'id' and 'text' from FILE (or the input). "
        "With --json: a line with 'id' and 'similar' (id, score, same) for each signal, best first. Without --json: "
        "readable, with what each score is made of.",
    ),
)
@click.argument("bestand", type=click.File(encoding="utf-8", errors="replace"), required=False)
@click.option("--json", "as_json", is_flag=True, help=either("JSON-regels uit.", "JSON lines out."))
def gelijkend(bestand: TextIO | None, as_json: bool) -> None:
    """Exit codes: 0 done, 1 refused (a line that is no signal), 2 wrong usage, 130 interrupted, 141 output closed."""
    with plain_endings():
        source = bestand or TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        signals = list(json_lines(source.read()))
        from weerklank.pure.alike import alike

        idents = [ident for ident, _text in signals]
        show = _as_json if as_json else _explained
        for ident, found in zip(idents, alike([text for _ident, text in signals]), strict=True):
            click.echo(show(ident, found, idents))


def _as_json(ident: str, found: "list[Alike]", idents: list[str]) -> str:
    rows = [{"id": idents[one.at], "score": round(one.ranked.score, 4), "same": one.same} for one in found]
    return json.dumps({"id": ident, "similar": rows}, ensure_ascii=False)


def _explained(ident: str, found: "list[Alike]", idents: list[str]) -> str:
    lines = [f"# {ident}"]
    for one in found[:SHOWN]:
        parts = ", ".join(f"{reason.ground} {reason.part:.2f}" for reason in one.ranked.reasons)
        concepts = f" ({', '.join(one.ranked.begrippen)})" if one.ranked.begrippen else ""
        lines.append(f"  {one.ranked.score:.2f} {'=' if one.same else ' '} {idents[one.at]}  {parts}{concepts}")
    return "\n".join(lines)
