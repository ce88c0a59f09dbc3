"""The words of counter Dutch, brought to one form: "toeslagen", "toeslag" and "Toeslag-" are one word."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[&'’-][^\W_]+)*")
_DOUBLED = re.compile(r"(.)\1")
_ENDINGS = ("heden", "jes", "en", "je", "es", "s", "e", "n", "t")
"""Endings that inflect a noun, adjective or verb, longest first. Stripped once: rough, but the same for both sides."""

SHORTEST_STEM = 4
"""A word is never cut below this many letters: "eten" stays what it is."""

EMPTY = frozenset(
    "de het een en of te van voor op in aan met bij is zijn niet naar om die dat wie wat er nog maar als dan tot uit "
    "door over onder zonder geen ook wel al zo ze hij zij we wij ik je jij u men mij hem haar hun ons".split()
)
"""Words that tie others together and say nothing by themselves."""


class Word(NamedTuple):
    """One word of a text with its stem and place."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The rough stem of one Dutch word: without capitals, accents, inflection and doubled letters."""
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'er")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST_STEM:
            plain = plain[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", plain)


def words_of(text: str) -> list[Word]:
    """The words of a text in order. Time proportional to the text."""
    return [Word(stem(found.group()), found.start(), found.end()) for found in _WORD.finditer(text)]


def key_of(term: str) -> tuple[str, ...]:
    """The stems of a term, without the words that say nothing (unless it has no others)."""
    stems = tuple(word.stem for word in words_of(term))
    return tuple(s for s in stems if s not in EMPTY) or stems
