"""The features by which the word beside a number is judged: whether it is the head or tail of that number."""

import re
from typing import NamedTuple

from weerklank.pure.pseudonymise.code_features import shape, shortened
from weerklank.pure.pseudonymise.lists import sections
from weerklank.pure.pseudonymise.tokens import known

_SERVICES = frozenset(sections("aanwijzingen.txt")["dienst voor een nummer"])
_SCHEMES = frozenset(sections("aanwijzingen.txt")["regeling voor een nummer"])
_GAP = r"(?:[ ]?[-/&\\][ ]?|[._@: ])?"
_BEHIND = re.compile(rf"(?P<gap>{_GAP})(?P<word>[^\W_]+)")
_BEFORE = re.compile(rf"(?P<word>[^\W_]+)(?P<gap>{_GAP})\Z")
_FRACTION, _HOUR = re.compile(r"[.,:]\d"), re.compile(r"\d[.,:]\Z")
_PART = re.compile(r"[^\W_]+|[^\w\s]|_")
_REACH = 24
"""Characters: what is longer is no head or tail."""
_LONGEST = 12
_SHORTEST_WORD = 3


class Beside(NamedTuple):
    """The word next to a stretch, the sign between them, and the stretch as it would be with that word."""

    word: str
    gap: str
    start: int
    end: int


def behind(text: str, start: int, end: int) -> Beside | None:
    """The word behind the stretch from `start` to `end`, unless it is plainly one of the sentence or an amount."""
    found = _BEHIND.match(text, end, end + _REACH)
    if not found or _of_a_sentence(found, _FRACTION.match(text, found.end())):
        return None
    return Beside(found["word"], found["gap"], start, found.end())


def before(text: str, start: int, end: int) -> Beside | None:
    """The word in front of it, as `behind`."""
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if not found or _of_a_sentence(found, _HOUR.search(text, max(0, found.start() - 3), found.start())):
        return None
    return Beside(found["word"], found["gap"], found.start(), end)


def _of_a_sentence(found: re.Match[str], amount: re.Match[str] | None) -> bool:
    """A word in small letters behind a space; an amount or a time: 1.250,00, 09.30."""
    word = found["word"]
    plain = len(word) >= _SHORTEST_WORD and word.isalpha() and word.islower()
    return found["gap"] == " " and (plain or amount is not None)


def features(text: str, start: int, end: int, beside: Beside) -> list[str]:
    """What is known of a word beside the stretch: both shapes, the sign between them, what stands beyond."""
    ahead = beside.end > end
    side = "R" if ahead else "L"
    beyond = text[beside.end : beside.end + 2] if ahead else text[max(0, beside.start - 2) : beside.start]
    parts = _PART.findall(text[start:end]) or [""]
    gap, form = beside.gap, shortened(shape(beside.word))
    near, whole = (shortened(shape(part)) for part in (parts[-1 if ahead else 0], text[start:end]))
    low = beside.word.lower()
    told = f"{known(low):d}{low in _SERVICES:d}{low in _SCHEMES:d}"
    seen = (
        *(f"g{gap}", f"w{low}", f"s{form}", f"k{told}", f"sg{form}{gap}"),
        *(f"n{near}{gap}{form}", f"l{len(beside.word)}{form[0]}", f"b{beyond}{gap}", f"c{whole}{gap}"),
        *(f"kg{told}{gap}{form[0]}", f"cs{whole[:_LONGEST]}|{gap}|{form}"),
    )
    return [side + feature for feature in seen]
