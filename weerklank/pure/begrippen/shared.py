"""What two texts share of the thesaurus: how much, and in which words that is told."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from weerklank.pure.begrippen.model import Soort
from weerklank.pure.begrippen.thesaurus import Thesaurus
from weerklank.pure.begrippen.words import EMPTY, is_abbreviation

TELLS = {
    Soort.REGELING: 1.0,
    Soort.MOEITE: 1.0,
    Soort.ORGANISATIE: 0.6,
    Soort.MENS: 0.5,
    Soort.WOORD: 0.25,
    Soort.BREED: 0.1,
}
"""How much a concept of each facet says about what a signal is about: the scheme and the trouble most."""

MOST_NAMED = 4
"""How many shared concepts are told to a person."""

SHORTEST_ASKED = 4
"""The least letters of a word that is added to a search, abbreviations apart."""


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """What two texts share: 0 (nothing) to 1 (exactly the same concepts), and the concepts that say most."""

    strength: float
    namen: tuple[str, ...] = ()


def rarity(naam: str, thesaurus: Thesaurus) -> float:
    """How much a concept says, above 0 to 1: less when others fall under it and when many words mean it."""
    begrip = thesaurus.begrippen[naam]
    below = 1 + math.log2(1 + thesaurus.below(naam))
    return TELLS[begrip.soort] * 2 / (below * math.log2(4 + len(begrip.ook)))


def shared(one: Mapping[str, float], other: Mapping[str, float], thesaurus: Thesaurus) -> Gedeeld:
    """What two texts share, from the `weights` of each; the same either way round.

    A concept that both name counts by its rarity, and less where it was only reached from a narrower one.
    """
    parts = {naam: min(one[naam], other[naam]) * rarity(naam, thesaurus) for naam in one.keys() & other.keys()}
    if not parts:
        return Gedeeld(0.0)
    whole = math.sqrt(_sum(one, thesaurus) * _sum(other, thesaurus))
    strength = min(1.0, math.fsum(parts.values()) / whole)
    named = sorted(parts, key=lambda naam: (-parts[naam], naam))
    over = frozenset().union(*(thesaurus.broader(naam) for naam in named))
    return Gedeeld(strength, tuple([naam for naam in named if naam not in over][:MOST_NAMED]))


def _sum(weights: Mapping[str, float], thesaurus: Thesaurus) -> float:
    return math.fsum(weight * rarity(naam, thesaurus) for naam, weight in weights.items())


def words_to_ask(weights: Mapping[str, float], thesaurus: Thesaurus, most: int) -> list[str]:
    """Other words for the concepts that a text names itself, at most `most`: of each concept one, the rarest first,
    then of each a second.

    Single words only, and no ordinary words: a search for those finds everything.
    """
    named = [naam for naam, weight in weights.items() if weight >= 0.5 and _is_asked(naam, thesaurus)]
    named.sort(key=lambda naam: (-rarity(naam, thesaurus), naam))
    words = [[term for term in thesaurus.begrippen[naam].terms() if _is_word(term)] for naam in named]
    found = [term for turn in zip_longest(*words) for term in turn if term]
    return list(dict.fromkeys(found))[:most]


def _is_asked(naam: str, thesaurus: Thesaurus) -> bool:
    return thesaurus.begrippen[naam].soort not in (Soort.WOORD, Soort.BREED)


def _is_word(term: str) -> bool:
    one = term.replace("-", "")
    return one.isalnum() and term.lower() not in EMPTY and (len(term) >= SHORTEST_ASKED or is_abbreviation(term))
