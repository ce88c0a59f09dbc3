"""The difference between two texts of the law as plain data that can be frozen, bounded for the longest articles."""

from typing import Any, Final

from weerklank.pure.bwb.difference import Change, by_paragraph, difference, size_of
from weerklank.wetten.models import Artikelversie, Herplaatsing

LONGEST: Final = 20_000
"""Characters of which unchanged paragraphs are shown too; of more, the changed ones alone."""
MOST_LINES: Final = 300

Regels = list[list[list[str]]]
"""Lines of pairs: kind (gelijk, erbij, weg) and words."""


def difference_of(old: str, new: str) -> dict[str, Any]:
    """What changed, as JSON-ready data.

    Keys: `regels` (lines of [kind, words]), `erbij` and `weg` (numbers of words), `ingekort` (True when paragraphs are
    left out: unchanged ones of a long text, or more than MOST_LINES).
    """
    changes = difference(old, new)
    size = size_of(changes)
    lines = by_paragraph(changes)
    shown = lines if len(old) + len(new) <= LONGEST else [line for line in lines if _is_changed(line)]
    kept = shown[:MOST_LINES]
    return {
        "regels": [[[change.kind, change.text] for change in line] for line in kept],
        "erbij": size.erbij,
        "weg": size.weg,
        "ingekort": len(kept) < len(lines),
    }


def change_of(herplaatsing: Herplaatsing) -> dict[str, Any]:
    """What became of a quoted place, for a page or a publication.

    Keys: `lot`; `nu` (how the place is cited now: number, paragraph, part; empty when it is gone); `sinds` (ISO day of
    the newer text, empty when it is gone); `begin_bekend`; `verschil` of the whole paragraph, as
    `difference_of` gives it.
    """
    old, versie = herplaatsing.vindplaats, herplaatsing.versie
    before = _around(old.versie, old.van, old.tot) or old.citaat
    return {
        "lot": herplaatsing.lot,
        "nu": _cited(herplaatsing),
        "sinds": versie.geldig_van.isoformat() if versie else "",
        "begin_bekend": versie.begin_bekend if versie else False,
        "verschil": difference_of(before, _around(versie, herplaatsing.van, herplaatsing.tot)),
    }


def _around(versie: Artikelversie | None, van: int | None, tot: int | None) -> str:
    """The paragraph in which a place stands, or the part outside paragraphs, or all of the text; nothing without a
    place. Quoted words alone do not show what was written behind them.
    """
    if versie is None or van is None or tot is None:
        return ""
    around = next((blok for blok in versie.blocks if blok.van <= van and tot <= blok.tot), None)
    return versie.tekst[around.van : around.tot] if around else versie.tekst


def _cited(herplaatsing: Herplaatsing) -> str:
    if herplaatsing.versie is None:
        return ""
    steps = (("art.", herplaatsing.versie.artikel.nummer), ("lid", herplaatsing.lid), ("onder", herplaatsing.onderdeel))
    return " ".join(f"{word} {number}" for word, number in steps if number)


def _is_changed(line: list[Change]) -> bool:
    return any(change.kind != "gelijk" for change in line)
