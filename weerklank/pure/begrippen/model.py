"""What a Begrip is, how one of its terms is looked for, and what it looks like when it is found in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from weerklank.pure.begrippen.words import ALSO_WORDS, EMPTY, is_abbreviation, words_of


class Soort(StrEnum):
    """The facet a concept belongs to. The values are the names of the lists in `lijst/`."""

    REGELING = "regelingen"
    MOEITE = "moeite"
    MENS = "mensen"
    ORGANISATIE = "organisaties"
    WOORD = "woorden"
    BREED = "breed"
    """A broader word that only holds others together and has no list of its own."""


@dataclass(frozen=True, slots=True)
class Begrip:
    """One concept of execution: a scheme, a kind of trouble, a group, an organisation."""

    naam: str
    soort: Soort
    ook: tuple[str, ...] = ()
    """Other words for it: official names, abbreviations, what people say at the counter."""
    breder: tuple[str, ...] = ()
    """The names of the concepts it falls under."""
    wet: str = ""
    """The BWB id of the law behind it, when it has one."""

    def terms(self) -> Iterator[str]:
        """Every way to say it, its own name first."""
        yield self.naam
        yield from self.ook

    def joined(self, other: "Begrip") -> "Begrip":
        """The two as one: the facet and the law of the first that has them, the words and broader ones of both."""
        return Begrip(
            self.naam,
            other.soort if self.soort == Soort.BREED else self.soort,
            tuple(dict.fromkeys([*self.ook, *other.ook])),
            tuple(dict.fromkeys([*self.breder, *other.breder])),
            self.wet or other.wet,
        )


@dataclass(frozen=True, slots=True)
class Treffer:
    """A concept found in a text: `start` and `end` are character offsets."""

    begrip: str
    term: str
    start: int
    end: int
    whole: bool
    """Whether the words stand there as such, and not inside a compound or spread over the sentence."""


TURNING = frozenset({"gen", "niet", "zonder"})
"""The stems of words that turn what follows: those stand close before it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How one term of a concept is looked for."""

    begrip: str
    term: str
    key: tuple[str, ...]
    """The stems of its words. Words that say nothing are left out when two others remain."""
    between: int | None
    """How many words may stand between two that follow each other; None: in any order, a little spread."""
    abbreviation: bool
    """Only as a whole word."""
    capitals_only: bool
    """An abbreviation that is also an ordinary word in small letters."""
    anchor: str
    """The longest word, which is the rarest: where looking for the term begins."""
    stems: frozenset[str]
    """The words of the key, to see at once whether they are all there."""


def entry_of(begrip: str, term: str) -> Entry | None:
    """How to look for a term; None when there is nothing to look for, or one letter that would be found anywhere."""
    stems = [word.stem for word in words_of(term)]
    telling = [at for at, one in enumerate(stems) if one not in EMPTY]
    places = telling if len(telling) > 1 else list(range(len(stems)))
    key = tuple(stems[at] for at in places)
    if not key or (len(key) == 1 and len(key[0]) < 2):
        return None
    left_out = max((later - at - 1 for at, later in pairwise(places)), default=0)
    short = is_abbreviation(term)
    also_word = short and term.lower() in ALSO_WORDS
    between = _between(key, left_out)
    return Entry(begrip, term, key, between, short, also_word, max(key, key=len), frozenset(key))


def _between(key: tuple[str, ...], left_out: int) -> int | None:
    """ "18 jaar" and "op straat" stand together, "geen plek" nearly so, "loon verrekenen" may be spread."""
    if len(key) > 1 and any(one in EMPTY or one[0].isdigit() for one in key):
        return left_out
    return max(1, left_out) if TURNING.intersection(key) else None
