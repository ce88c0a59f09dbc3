"""`weerklank maskeer`: shows what the masking makes of a text. The raw text goes nowhere else."""

import json
from typing import TYPE_CHECKING, TextIO

import click

from weerklank.cli.lezing.jsonlines import signals

if TYPE_CHECKING:
    from weerklank.pure.pseudonymise import Masked


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
    for ident, text in signals(bestand, getattr(bestand, "name", "-")):
        click.echo(show(ident, mask(text)))
