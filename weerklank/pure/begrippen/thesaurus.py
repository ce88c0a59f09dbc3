"""The list of concepts: read from files that anyone can read, and ready to find its words in a text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from weerklank.pure.begrippen.model import Begrip, Soort
from weerklank.pure.begrippen.words import key_of


class ThesaurusProblem(Exception):
    """A list that cannot be read: the sentence says which concept and what is wrong, in Dutch."""


class Thesaurus:
    """Concepts by name, with an index on the first word of each of their terms."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        """Take the concepts; a later one of the same name replaces an earlier one. Raises ThesaurusProblem."""
        self.begrippen: dict[str, Begrip] = {begrip.naam: begrip for begrip in begrippen}
        for naam in {wide for begrip in self.begrippen.values() for wide in begrip.breder} - self.begrippen.keys():
            self.begrippen[naam] = Begrip(naam, Soort.BREED)
        self._refuse_circles()
        self.by_word: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
        for begrip in self.begrippen.values():
            for term in begrip.terms():
                key = key_of(term)
                if key:
                    self.by_word[key[0]].append((key, term, begrip.naam))

    def broader(self, naam: str) -> frozenset[str]:
        """Every concept that this one falls under, directly or through others."""
        found: set[str] = set()
        ahead = list(self.begrippen[naam].breder)
        while ahead:
            wide = ahead.pop()
            if wide not in found:
                found.add(wide)
                ahead.extend(self.begrippen[wide].breder)
        return frozenset(found)

    def _refuse_circles(self) -> None:
        for naam in self.begrippen:
            if naam in self.broader(naam):
                raise ThesaurusProblem(f"Het begrip '{naam}' valt onder zichzelf.")


def begrippen_in(rows: Mapping[str, Any], soort: Soort) -> list[Begrip]:
    """The concepts of one list, as written. Raises ThesaurusProblem for a row that is not one."""
    return [_begrip(str(naam), row, soort) for naam, row in rows.items()]


def _begrip(naam: str, row: Any, soort: Soort) -> Begrip:
    if not isinstance(row, Mapping) or row.keys() - {"ook", "breder", "wet"}:
        raise ThesaurusProblem(f"Het begrip '{naam}' mag alleen 'ook', 'breder' en 'wet' hebben.")
    return Begrip(naam, soort, _words(naam, row, "ook"), _words(naam, row, "breder"), str(row.get("wet", "")))


def _words(naam: str, row: Mapping[str, Any], field: str) -> tuple[str, ...]:
    words = row.get(field, [])
    if not isinstance(words, list):
        raise ThesaurusProblem(f"Bij het begrip '{naam}' is '{field}' geen lijst.")
    return tuple(str(word) for word in words)


@cache
def shipped() -> Thesaurus:
    """The thesaurus that comes with Weerklank (`lijst/*.yaml`), read once per process."""
    found: list[Begrip] = []
    for soort in Soort:
        path = files(__package__) / "lijst" / f"{soort.value}.yaml"
        if path.is_file():
            found += begrippen_in(yaml.safe_load(path.read_text(encoding="utf-8")), soort)
    return Thesaurus(found)
