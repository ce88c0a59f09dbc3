"""`weerklank verschil`: what changed between two texts, or in an article of the register between two days."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from weerklank.cli.lezing.exits import UNREADABLE, plain_endings
from weerklank.cli.lezing.outcome import reason_for
from weerklank.cli.lezing.sources import opened
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused

if TYPE_CHECKING:
    from weerklank.pure.bwb.difference import Change

_MARKS = {"weg": ("[-", "-]", "red"), "erbij": ("{+", "+}", "green")}


@click.command(
    help=either(
        "Toon wat er tussen twee teksten veranderde: [-weg-] en {+erbij+}. Met --artikel zijn OUD en NIEUW twee "
        "dagen en komt de tekst uit het wettenregister.",
        "Show what changed between two texts: [-gone-] and {+added+}. With --artikel OLD and NEW are two days "
        "and the text comes from the law register.",
    ),
    epilog=either(
        "Afloop: 0 vergeleken, met of zonder verschil; 1 geweigerd; 2 verkeerd aangeroepen; 3 een tekst is niet "
        "leesbaar; 130 afgebroken; 141 de lezer van de uitvoer stopte.",
        "Exit codes: 0 compared, with or without a difference; 1 refused; 2 wrong usage; 3 a text cannot be "
        "read; 130 interrupted; 141 who read the output stopped.",
    ),
)
@click.argument("oud", metavar=either("OUD", "OLD"))
@click.argument("nieuw", metavar=either("NIEUW", "NEW"))
@click.option(
    "--artikel",
    default="",
    metavar=either("VERWIJZING", "CITATION"),
    help=either("Bijvoorbeeld 'art. 4:84 Awb'; dan zijn OUD en NIEUW dagen.", "As in 'art. 4:84 Awb', with two days."),
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help=either(
        "Eén JSON-regel per stuk tekst: kind (gelijk, weg, erbij) en text.",
        "One JSON line for each stretch: kind (gelijk, weg, erbij) and text.",
    ),
)
def verschil(oud: str, nieuw: str, *, artikel: str, as_json: bool) -> None:
    """Compare word by word; the stretches together are both texts, character by character."""
    with plain_endings():
        texts = _article_texts(artikel, _day(oud), _day(nieuw)) if artikel else _file_texts(oud, nieuw)
        from weerklank.pure.bwb.difference import difference

        _show(difference(*texts), as_json=as_json)


def _file_texts(*names: str) -> list[str]:
    return [_text(name) for name in names]


def _text(name: str) -> str:
    try:
        return opened(name, None).text
    except Exception as error:
        click.echo(f"{click.format_filename(name)}: {reason_for(error)}", err=True)
        sys.exit(UNREADABLE)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise click.BadParameter(
            either(f"{written} is geen dag zoals 2026-01-31.", f"{written} is no day such as 2026-01-31.")
        ) from error


def _article_texts(written: str, *days: date) -> list[str]:
    """The texts of one article on these days; what stands in the way is told in a sentence."""
    from weerklank.launch.database import django_ready

    with django_ready("verschil"):
        from django.utils import translation

        from weerklank.kern.problems import Cannot
        from weerklank.pure.citations import parse_citation
        from weerklank.wetten.queries import find_article, text_on

        translation.activate(either("nl", "en"))
        named = [citation for citation in parse_citation(written) if citation.artikel]
        if not named:
            raise Refused(either(f"Hierin staat geen wetsartikel: {written}", f"This names no article: {written}"))
        try:
            article = find_article(named[0])
            return [text_on(article, day).tekst for day in days]
        except Cannot as cannot:
            raise Refused(str(cannot)) from cannot


def _show(changes: "Sequence[Change]", *, as_json: bool) -> None:
    for change in changes:
        if as_json:
            row = {"kind": change.kind, "text": change.text}
            click.echo(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace"))
        else:
            click.echo(_marked(change), nl=False)
    if not as_json and changes and not changes[-1].text.endswith("\n"):
        click.echo()


def _marked(change: "Change") -> str:
    if change.kind == "gelijk":
        return change.text
    before, after, colour = _MARKS[change.kind]
    return click.style(f"{before}{change.text}{after}", fg=colour)
