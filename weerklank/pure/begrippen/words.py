"""The words of counter Dutch, brought to one form: "toeslagen", "toeslag" and "Toeslag-" are one word."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from weerklank.pure.wordlist import wordlist

_WORD = re.compile(r"[^\W_]+(?:[&'’-][^\W_]+)*")
_PIECE = re.compile(r"[^\W_]+(?:[&'’][^\W_]+)*")
_DOUBLED = re.compile(r"([^\W\d_])\1")
_GENITIVE = re.compile(r"['’](?:s|er|ers)$")
_ENDINGS = ("heden", "jes", "en", "je", "es", "s", "e", "n", "t")
"""Endings that inflect a noun, adjective or verb, longest first. Stripped once: rough, but the same for both sides."""

SHORTEST_STEM = 4
"""A word is never cut below this many letters: "eten" stays what it is."""

LONGEST_ABBREVIATION = 3
"""Letters of a word of which doubled ones stay: "WW" and "BB" are no other words."""

LONGEST_WORD = 60
"""Letters of a word that are read: no Dutch word of the counter is longer, and a heap of letters costs no time."""

EMPTY = frozenset(
    wordlist(
        "de het een en of te van voor op in aan met bij is zijn naar om die dat wie wat er nog maar als dan tot uit "
        "door over onder ook wel al zo ze hij zij we wij ik je jij u men mij hem haar hun ons"
    )
)
"""Words that tie others together and say nothing by themselves. "Geen", "niet" and "zonder" do: they turn the rest."""

ALSO_WORDS = frozenset(
    wordlist(
        "als bag bak bes big bos bot bus dak dan das die dus een en er hak hoe hun ia in is kan kap kat kin lid man "
        "mee men met mij nog nou now nu of om op pak pas pip raak raam rad rak sla slim sta stal stap tas toe top uit "
        "vak van vet vlag vol vos wal was wat wel wet wie wij zat ze zin zit zo zorg zus"
    )
)
"""Ordinary words that are also abbreviations ("ALS", "STAP"): those count in capitals only."""


class Word(NamedTuple):
    """One word of a text as written, with its stem and place."""

    text: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The rough stem of one Dutch word: without capitals, accents, inflection and doubled letters.

    Doubled digits stay: "1100" and "110" are two numbers.
    """
    split = unicodedata.normalize("NFD", word[:LONGEST_WORD].lower())
    plain = _GENITIVE.sub("", "".join(letter for letter in split if not unicodedata.combining(letter)))
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST_STEM:
            plain = plain[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", plain) if len(plain) > LONGEST_ABBREVIATION else plain


def words_of(text: str) -> list[Word]:
    """The words of a text in order. Time proportional to the text."""
    return [_word(found, 0) for found in _WORD.finditer(text)]


def pieces_of(word: Word) -> Iterator[Word]:
    """The parts between the hyphens of a word; none when it has no hyphen: "PW-uitkering" is PW and uitkering."""
    if "-" in word.text:
        for found in _PIECE.finditer(word.text):
            yield _word(found, word.start)


def bare(word: str) -> str:
    """A word in small letters without the ending of an abbreviation: "WW'er" is "ww"."""
    return _GENITIVE.sub("", word).lower()


def is_abbreviation(term: str) -> bool:
    """Whether a term is one word of at most six letters, all capitals: HT, Wlz is not, CJIB is."""
    return term.isalpha() and term.isupper() and 2 <= len(term) <= 6


def _word(found: re.Match[str], offset: int) -> Word:
    return Word(found.group(), stem(found.group()), offset + found.start(), offset + found.end())
