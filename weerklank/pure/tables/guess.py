"""Which column is probably the text, the rule, the day, the own reference, the source. A proposal: a person decides."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from weerklank.pure.citations import parse_citation
from weerklank.pure.tables.dates import parse_date


class Column(StrEnum):
    """What a column can be for."""

    TEKST = "tekst"
    REGEL = "regel"
    DATUM = "datum"
    REFERENTIE = "referentie"
    BRON = "bron"


_NAMES: dict[Column, str] = {
    Column.TEKST: r"tekst|text|signaal|omschrijving|description|toelichting|melding|bericht|inhoud|opmerking|klacht",
    Column.REGEL: r"regel|wet|artikel|grondslag|rule|law|regeling|wetsartikel",
    Column.DATUM: r"datum|date|dag|ontvangen|gemeld|ingediend|tijdstip",
    Column.REFERENTIE: r"referentie|reference|kenmerk|nummer|nr|id|zaak\w*|signaalnummer|volgnummer",
    Column.BRON: r"bron|source|herkomst|kanaal|afkomstig|instantie",
}
_REFERENCE = re.compile(r"[\w./:-]*\d[\w./:-]*")
_WORD = re.compile(r"[a-z]+")
_NAMED = 2.0
"""A name in the header weighs more than anything in the cells: who made the table said so."""
_LEAST = 0.8


def guess(header: Sequence[str], sample: Sequence[Sequence[str]]) -> dict[Column, int]:
    """The number of the column (from 0) that fits each purpose best; a purpose that nothing fits is left out.

    `sample` holds some rows as wide as the header. A column serves one purpose.
    """
    columns = [[row[n].strip() for row in sample if row[n].strip()] for n in range(len(header))]
    fits = [
        (_named(header[n], purpose) + _SEEN[purpose](cells), -n, purpose)
        for n, cells in enumerate(columns)
        for purpose in Column
    ]
    chosen: dict[Column, int] = {}
    for fit, place, purpose in sorted(fits, reverse=True):
        if fit >= _LEAST and purpose not in chosen and -place not in chosen.values():
            chosen[purpose] = -place
    return chosen


def _named(name: str, purpose: Column) -> float:
    """How much a header says so: the whole name, or one word of it."""
    words = _WORD.findall(name.lower())
    hits = [word for word in words if re.fullmatch(_NAMES[purpose], word)]
    return _NAMED * len(hits) / len(words) + 0.5 if hits else 0.0


def _share(cells: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0


def _looks_like_text(cells: Sequence[str]) -> float:
    return min(1.2, sum(map(len, cells)) / len(cells) / 50) * _share(cells, lambda c: " " in c) if cells else 0.0


def _looks_like_rule(cells: Sequence[str]) -> float:
    return _share(cells, lambda c: len(c) <= 200 and any(hit.artikel for hit in parse_citation(c)))


def _looks_like_date(cells: Sequence[str]) -> float:
    return _share(cells, parse_date)


def _looks_like_reference(cells: Sequence[str]) -> float:
    if len(cells) < 2 or len(set(cells)) < len(cells):
        return 0.0
    return 0.9 * _share(cells, lambda c: len(c) <= 40 and _REFERENCE.fullmatch(c) and not parse_date(c))


def _looks_like_source(cells: Sequence[str]) -> float:
    return _share(cells, lambda c: re.search(r"inspectie|ombudsman|rechter|rechtbank", c.lower()) and len(c) < 60)


_SEEN: dict[Column, Callable[[Sequence[str]], float]] = {
    Column.TEKST: _looks_like_text,
    Column.REGEL: _looks_like_rule,
    Column.DATUM: _looks_like_date,
    Column.REFERENTIE: _looks_like_reference,
    Column.BRON: _looks_like_source,
}
