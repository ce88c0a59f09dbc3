"""Why texts stand together in a proposal: the concepts, words and law articles that most of them share."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from weerklank.pure.begrippen import Thesaurus, weights
from weerklank.pure.begrippen.shared import rarity
from weerklank.pure.begrippen.words import EMPTY, words_of

PLACEHOLDER = re.compile(r"\[[A-Z][A-Z-]*-\d+\]")
"""What stands where something was masked."""

MOST = 4
"""How many of each kind are told."""

SHORTEST = 4
"""The least letters of a word that is told."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What at least half of the texts have in common, and at least two: those that say most first."""

    begrippen: tuple[str, ...] = ()
    woorden: tuple[str, ...] = ()
    artikelen: tuple[str, ...] = ()

    def as_json(self) -> dict[str, list[str]]:
        return {name: list(found) for name, found in asdict(self).items()}


def shared_by(texts: Sequence[str], articles: Iterable[Iterable[str]], thesaurus: Thesaurus) -> Shared:
    """What these texts share. `articles` gives per text the law articles it names. At most MOST of each kind."""
    least = max(2, (len(texts) + 1) // 2)
    concepts = Counter(naam for text in texts for naam in weights(text, thesaurus))
    often = [naam for naam, number in concepts.items() if number >= least]
    wide = frozenset().union(*(thesaurus.broader(naam) for naam in often)) if often else frozenset()
    ranked = sorted(set(often) - wide, key=lambda naam: (-rarity(naam, thesaurus) * concepts[naam], naam))
    named = Counter(article for row in articles for article in set(row))
    return Shared(
        begrippen=tuple(ranked[:MOST]),
        woorden=_words(texts, least),
        artikelen=tuple(sorted(article for article, number in named.items() if number >= least)[:MOST]),
    )


def _words(texts: Sequence[str], least: int) -> tuple[str, ...]:
    """Words in the form they are written most; names that were masked are no words."""
    written: dict[str, Counter[str]] = {}
    within = Counter[str]()
    for text in texts:
        found = [word for word in words_of(PLACEHOLDER.sub(" ", text)) if _tells(word.text, word.stem)]
        within.update({word.stem for word in found})
        for word in found:
            written.setdefault(word.stem, Counter())[word.text.lower()] += 1
    often = sorted((stem for stem, number in within.items() if number >= least), key=lambda s: (-within[s], -len(s), s))
    return tuple(min(written[stem], key=lambda form: (-written[stem][form], form)) for stem in often[:MOST])


def _tells(word: str, stem: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and stem not in EMPTY and word.lower() not in EMPTY
