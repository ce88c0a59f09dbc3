"""Find a quotation back in a text: by the words, then by what stands around them, then by likeness.

Outcomes are found, ambiguous or orphaned; a quotation is never matched below a likeness of 0.7.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

LIKE_ENOUGH: Final = 0.7
_FUZZY_LIMIT: Final = 50_000
"""Longer texts are searched for the exact words only: likeness costs time in proportion to both lengths."""


class Gevonden(StrEnum):
    """The three outcomes."""

    GEVONDEN = "gevonden"
    MEERDERE = "meerdere"
    LOS = "los"


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a quotation stands: indices in the text, -1 when it is not found; ``gelijkenis`` is 1.0 for the
    same words.
    """

    uitkomst: Gevonden
    van: int = -1
    tot: int = -1
    gelijkenis: float = 0.0


def find_quote(text: str, quote: str, *, before: str = "", after: str = "") -> Plaats:
    """Look for ``quote`` in ``text``; ``before`` and ``after`` choose between several places.

    White space does not count. An empty quotation means the whole text. Pure; linear for exact words.
    """
    if not quote.strip():
        return Plaats(Gevonden.GEVONDEN, 0, len(text), 1.0)
    places = [match.span() for match in _pattern(quote).finditer(text)]
    if len(places) > 1:
        places = _with_context(text, places, before, after)
    if len(places) == 1:
        return Plaats(Gevonden.GEVONDEN, *places[0], 1.0)
    if places:
        return Plaats(Gevonden.MEERDERE, *places[0], 1.0)
    return _likeness(text, quote)


def context_of(text: str, van: int, tot: int, *, size: int = 60) -> tuple[str, str]:
    """What stands before and after a stretch of text, at most ``size`` characters each."""
    return text[max(0, van - size) : van], text[tot : tot + size]


def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in quote.split()))


def _with_context(text: str, places: list[tuple[int, int]], before: str, after: str) -> list[tuple[int, int]]:
    scores = [
        _shared(text[:van][-200:], before) + _shared(after, text[tot : tot + 200], forward=True) for van, tot in places
    ]
    best = max(scores)
    return [place for place, score in zip(places, scores, strict=True) if score == best] if best else places


def _shared(left: str, right: str, *, forward: bool = False) -> int:
    """How many characters agree, counted from the quotation outwards, white space aside."""
    one, two = "".join(left.split()), "".join(right.split())
    if not forward:
        one, two = one[::-1], two[::-1]
    return next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def _likeness(text: str, quote: str) -> Plaats:
    if len(text) > _FUZZY_LIMIT or len(quote) > _FUZZY_LIMIT // 10:
        return Plaats(Gevonden.LOS)
    longest = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    start = max(0, longest.a - longest.b)
    van, tot = _whole_words(text, start, min(len(text), start + len(quote)))
    ratio = SequenceMatcher(None, text[van:tot], quote, autojunk=False).ratio()
    return (
        Plaats(Gevonden.GEVONDEN, van, tot, ratio) if ratio >= LIKE_ENOUGH else Plaats(Gevonden.LOS, gelijkenis=ratio)
    )


def _whole_words(text: str, van: int, tot: int) -> tuple[int, int]:
    while van > 0 and text[van - 1].isalnum():
        van -= 1
    while tot < len(text) and text[tot].isalnum():
        tot += 1
    return van, tot
