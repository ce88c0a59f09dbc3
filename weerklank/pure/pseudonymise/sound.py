"""Whether a word that no list has sounds like a name rather than like a Dutch word.

Four letters at a time are counted in the names and in the words of our own lists; the logarithms of the two chances are
subtracted and added up (naive Bayes, Laplace smoothing). Nothing is learned from anybody's text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from weerklank.pure.pseudonymise.lists import lists, read

_LETTERS = 4
_SMOOTHING = 0.5
LEAST = 4.0
"""The sum from which a word is taken for a name: three of four unseen names reach it, one of thirty-five unseen
words."""


class _Table(NamedTuple):
    names: Counter[str]
    words: Counter[str]
    shift: float
    """What every four letters add because there are more words than names."""


def _fours(low: str) -> Iterator[str]:
    word = f"^{low}$"
    return (word[at : at + _LETTERS] for at in range(len(word) - _LETTERS + 1))


def _counted(words: Iterable[str]) -> Counter[str]:
    return Counter(four for word in words for four in _fours(word))


@cache
def _table() -> _Table:
    """Counted on the first call, in about half a second; once per process."""
    known = lists()
    clear = (known.first | known.last) - known.words
    names, words = _counted(clear), _counted(read("wetswoorden.txt", "baliewoorden.txt", "signaalwoorden.txt"))
    different = _SMOOTHING * len(names | words)
    return _Table(names, words, log(words.total() + different) - log(names.total() + different))


@lru_cache(maxsize=50_000)
def sounds_like_name(low: str, least: float = LEAST) -> bool:
    """Whether the letters of this word, folded, follow each other as in names sooner than as in words."""
    return likeness(low) >= least


def likeness(low: str) -> float:
    """How much sooner the letters of this word follow each other in names than in words: a difference of logarithms."""
    table = _table()
    fours = list(_fours(low))
    total = sum(log(table.names[four] + _SMOOTHING) - log(table.words[four] + _SMOOTHING) for four in fours)
    return total + table.shift * len(fours)
