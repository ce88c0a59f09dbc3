"""The list of concepts: read from files that anyone can read, and ready to find its words in a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from weerklank.pure.begrippen.model import Begrip, Entry, Soort, entry_of

SHORTEST_PART = 5
"""The least letters of a word that may be found inside a compound: "huurtoeslagaanvraag"."""

SHORTEST_REST = 3
"""The least letters that then remain."""

FIELDS = {"ook", "breder", "wet"}


class ThesaurusProblem(Exception):
    """A list that cannot be read: the sentence says which concept and what is wrong, in Dutch."""


class Thesaurus:
    """Concepts by name, with an index on the words of their terms. Never changes after it is made."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        """Take the concepts; those of the same name become one, a broader one that is not there is made.

        Raises ThesaurusProblem for a concept under itself and for a term in which there is nothing to look for.
        """
        self.begrippen: dict[str, Begrip] = {}
        for begrip in begrippen:
            known = self.begrippen.get(begrip.naam)
            self.begrippen[begrip.naam] = known.joined(begrip) if known else begrip
        for naam in sorted({wide for one in self.begrippen.values() for wide in one.breder} - self.begrippen.keys()):
            self.begrippen[naam] = Begrip(naam, Soort.BREED)
        self._broader = {naam: self._above(naam) for naam in self.begrippen}
        self._below = Counter(wide for naam in self.begrippen for wide in self._broader[naam])
        self.single: dict[str, list[Entry]] = defaultdict(list)
        """The terms of one word by its stem."""
        self.several: dict[str, list[Entry]] = defaultdict(list)
        """The terms of more words by their longest stem."""
        for begrip in self.begrippen.values():
            self._index(begrip)
        self.inside = lru_cache(maxsize=65_536)(self._inside)
        """The terms of one word that stand at the beginning or the end of a compound."""

    def broader(self, naam: str) -> frozenset[str]:
        """Every concept that this one falls under, directly or through others."""
        return self._broader[naam]

    def narrower(self, naam: str) -> list[str]:
        """The concepts directly under this one, in order of their names."""
        return sorted(one.naam for one in self.begrippen.values() if naam in one.breder)

    def below(self, naam: str) -> int:
        """How many concepts fall under this one, directly or through others."""
        return self._below[naam]

    def named_by(self, term: str) -> list[str]:
        """The concepts that have this very term, however it is inflected."""
        entry = entry_of("", term)
        if entry is None:
            return []
        rows = (self.single if len(entry.key) == 1 else self.several).get(entry.anchor, [])
        return sorted({row.begrip for row in rows if row.key == entry.key})

    def _index(self, begrip: Begrip) -> None:
        seen = set()
        for term in begrip.terms():
            entry = entry_of(begrip.naam, term)
            if entry is None:
                raise ThesaurusProblem(f"Bij het begrip '{begrip.naam}' is '{term}' geen woord om te zoeken.")
            if (entry.key, entry.capitals_only) not in seen:
                seen.add((entry.key, entry.capitals_only))
                (self.single if len(entry.key) == 1 else self.several)[entry.anchor].append(entry)

    def _above(self, naam: str) -> frozenset[str]:
        found: set[str] = set()
        ahead = list(self.begrippen[naam].breder)
        while ahead:
            wide = ahead.pop()
            if wide not in found:
                found.add(wide)
                ahead.extend(self.begrippen[wide].breder)
        if naam in found:
            raise ThesaurusProblem(f"Het begrip '{naam}' valt onder zichzelf.")
        return frozenset(found)

    def _inside(self, stem: str) -> tuple[Entry, ...]:
        starts = [stem[:cut] for cut in range(SHORTEST_PART, len(stem) - SHORTEST_REST + 1)]
        ends = [stem[cut:] for cut in range(SHORTEST_REST, len(stem) - SHORTEST_PART + 1)]
        found = (entry for part in [*starts, *ends] for entry in self.single.get(part, ()))
        return tuple(entry for entry in found if not entry.abbreviation)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML in which a concept that stands there twice is a fault, not a silent replacement."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _value in node.value]
        if len(names) != len(set(names)):
            double = next(name for name in names if names.count(name) > 1)
            raise ThesaurusProblem(f"'{double}' staat er twee keer.")
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def read_list(text: str, soort: Soort) -> list[Begrip]:
    """The concepts of one list in YAML. Raises ThesaurusProblem when it cannot be read."""
    try:
        rows = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as error:
        raise ThesaurusProblem(f"De lijst '{soort}' is geen leesbare YAML: {error}") from error
    if not isinstance(rows, Mapping):
        raise ThesaurusProblem(f"De lijst '{soort}' heeft geen begrippen.")
    return [_begrip(naam, row, soort) for naam, row in rows.items()]


def _begrip(naam: Any, row: Any, soort: Soort) -> Begrip:
    if not isinstance(naam, str):
        raise ThesaurusProblem(f"De naam '{naam}' is geen tekst; zet hem tussen aanhalingstekens.")
    if not isinstance(row, Mapping) or row.keys() - FIELDS:
        raise ThesaurusProblem(f"Het begrip '{naam}' mag alleen 'ook', 'breder' en 'wet' hebben.")
    return Begrip(naam, soort, _words(naam, row, "ook"), _words(naam, row, "breder"), str(row.get("wet", "")))


def _words(naam: str, row: Mapping[str, Any], field: str) -> tuple[str, ...]:
    words = row.get(field, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ThesaurusProblem(f"Bij het begrip '{naam}' is '{field}' geen lijst van woorden.")
    return tuple(words)


@cache
def shipped() -> Thesaurus:
    """The thesaurus that comes with Weerklank (`lijst/*.yaml`), read once per process."""
    found: list[Begrip] = []
    for soort in Soort:
        if soort != Soort.BREED:
            text = (files(__package__) / "lijst" / f"{soort.value}.yaml").read_text(encoding="utf-8")
            found += read_list(text, soort)
    return Thesaurus(found)
