"""Words of a text as the search for names sees them, and what is known about a word."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

import simplemma

from weerklank.pure.pseudonymise import cues
from weerklank.pure.pseudonymise.lists import clear_names, fold, lists, sections
from weerklank.pure.pseudonymise.sound import sounds_like_name

_WORD = re.compile(r"[vV][./]d\b\.?|(?<![^\W_])[^\W\d_]++(?:[’'‘`\-‑](?!s\b)[^\W\d_]++)*+(?!\d)|['’‘`]t\b")
_START = re.compile(r"[.!?:;\n•*|\t>\"“(]")
_ABBREVIATED = frozenset(sections("aanwijzingen.txt")["afkortingen"])

_LETTERS_PER_INFLECTION = 3
_ENDINGS = sections("aanwijzingen.txt")["verbuigingen"]


class Token(NamedTuple):
    """One word. `cap`: starts with a capital that means something; `head`: where every word has one."""

    start: int
    end: int
    raw: str
    low: str
    gap: str
    """The text between the word before and this one."""
    cap: bool
    upper: bool
    head: bool


def tokens(text: str) -> list[Token]:
    """The words in order."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        previous = found[-1] if found else None
        found.append(_token(text, previous.end if previous else 0, *match.span(), previous))
    return found


def free(text: str, words: list[Token], taken: Callable[[int, int], bool]) -> list[Token]:
    """These words of the text without those inside a stretch already masked or shielded, which break a name."""
    left: list[Token] = []
    apart = False
    for word in words:
        if taken(word.start, word.end):
            apart = True
            continue
        previous = left[-1] if left else None
        left.append(_token(text, previous.end if previous else 0, word.start, word.end, previous) if apart else word)
        apart = False
    return left


def _token(text: str, before: int, start: int, end: int, previous: Token | None) -> Token:
    raw, gap = text[start:end], text[max(before, start - 40) : start]
    upper = len(raw) > 1 and raw.split("-")[0].isupper() and raw[1] not in "-'’"
    cap = raw[0].isupper() and not upper
    return Token(start, end, raw, fold(raw), gap, cap, upper, _at_head(gap, previous))


def _at_head(gap: str, previous: Token | None) -> bool:
    if previous is None:
        return True
    if not _START.search(gap):
        return False
    dotted = gap.strip() == "." and (previous.low in _ABBREVIATED or len(previous.raw) == 1)
    return not dotted


def _stem_known(low: str) -> bool:
    words = lists().words
    if low in words or (low.startswith("ge") and low[2:] in words):
        return True
    for ending in _ENDINGS:
        stem = low.removesuffix(ending)
        if len(stem) >= _LETTERS_PER_INFLECTION and stem != low and (stem in words or stem + "en" in words):
            return True
    return False


_SHORT_TAILS = ("app", "bus", "hof", "lek", "pas", "wet")


def compound(low: str) -> bool:
    """Whether the word is put together from two ordinary ones."""
    words = lists().words
    if low.endswith(_SHORT_TAILS) and low[:-3] in words:
        return True
    for cut in range(4, len(low) - 3):
        left = low[:cut]
        if (left in words or (left[-1] == "s" and left[:-1] in words)) and _stem_known(low[cut:]):
            return True
    return False


_LONGEST_GLUED = 10
"""Letters: a longer word that is put together is no surname (huurprijscheck vraagt)."""


@lru_cache(maxsize=20_000)
def compounded(low: str) -> bool:
    """Whether nothing but its parts makes this an ordinary word, and it names nobody who does something.

    Zuurbier and rozenblad; not wijkagent, whose parts are as ordinary.
    """
    listed = low in lists().words or low in lists().places or low in lists().organisations
    if len(low) > _LONGEST_GLUED or listed or _stem_known(low) or low.endswith(cues.DOERS) or not compound(low):
        return False
    tails = (low[cut:] for cut in range(4, len(low) - 2))
    return not in_dictionary(low) and not any(
        tail in cues.ROLES or tail in cues.ORGANISATIONS - _PLACES_TOO for tail in tails
    )


_PLACES_TOO = frozenset(("dorp", "hof", "kerk", "park", "stad", "wijk"))
"""Words for places that end surnames as well."""
_BEFORE_WORDS = frozenset(
    ("anti", "bijna", "centraal", "ex", "mede", "midden", "niet", "non", "noord", "oost", "oud", "pseudo", "semi")
    + ("west", "zuid", "noordoost", "noordwest", "zuidoost", "zuidwest")
)
_LONGEST_WORD = 40
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=50_000)
def known(low: str) -> bool:
    """Whether this is an ordinary word, place or organisation: listed, inflected or put together."""
    everything = lists()
    if (
        low in everything.words
        or low in everything.places
        or low in everything.organisations
        or len(low) > _LONGEST_WORD
    ):
        return True
    if "-" in low:
        parts = low.split("-")
        if parts[0] in _BEFORE_WORDS or cues.MONTHS.issuperset(parts):
            return True
        named = any(part in everything.first or part in everything.last or sounds_like_name(part) for part in parts)
        return not named or any(part in everything.organisations or _ordinary_part(part) for part in parts)
    if low.endswith(cues.NAME_ENDINGS):
        return False
    if low.endswith(("nummer", "nr", "num")):
        return True
    return _stem_known(low) or compound(low) or in_dictionary(low) or _long_compound(low)


def plain_word(low: str) -> bool:
    """Whether this is a word of the lists or a dictionary, or two of them: stricter than `known`, for what is said to
    be a user name."""
    return ordinary(low) or _stem_known(low) or in_dictionary(low) or (compound(low) and not first_name(low[:4]))


def like_surname(low: str) -> bool:
    """Whether a word that is only put together can be a surname where one is expected: Westendorp, Nieuwenhuizen."""
    return len(low) < _LONG + 2 and not ordinary(low) and low.endswith(cues.SURNAME_TAILS)


_LONG = 12
"""Letters: so long a word that ends in one or two ordinary words is put together, and no surname."""


def _long_compound(low: str) -> bool:
    """Uitkeringsgerechtigde, kinderthuiszorg: put together from parts that are put together or in a dictionary."""
    if len(low) < _LONG:
        return False
    tails = [low[cut:] for cut in range(3, len(low) - 3)]
    return any(tail in lists().words or in_dictionary(tail) or compound(tail) for tail in tails)


def _ordinary_part(part: str) -> bool:
    if len(part) < 4 or part.endswith(cues.NAME_ENDINGS):
        return False
    return _stem_known(part) or (len(part) > 7 and (compound(part) or in_dictionary(part)) and not last_name(part))


def in_dictionary(low: str) -> bool:
    """Whether a dictionary of Dutch has the word and our own lists do not have it as a name.

    `simplemma` holds 585 kB of Dutch forms, read on the first call (0.3 s, once per process).
    """
    listed = lists()
    if low in listed.first or low in listed.last:
        return False
    return bool(simplemma.is_known(low, lang="nl"))


@lru_cache(maxsize=20_000)
def misspelt(low: str) -> bool:
    """Whether an ordinary word comes out when one letter is left out, put in, changed or swapped."""
    words = lists().words
    cuts = [(low[:at], low[at:]) for at in range(len(low) + 1)]
    fewer = (left + right[1:] for left, right in cuts if right)
    swapped = (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    if any(word in words for word in (*fewer, *swapped)):
        return True
    return any(left + letter + right[skip:] in words for left, right in cuts for letter in _LETTERS for skip in (0, 1))


@cache
def _sorted_words() -> list[str]:
    return sorted(lists().words)


_LEAST_LEFT = 7
"""Letters of a word cut short that still tell which word it was."""


def cut_short(low: str) -> bool:
    """Whether an ordinary word begins so: begraafpl, vergunn."""
    words = _sorted_words()
    at = bisect_left(words, low)
    return len(low) >= _LEAST_LEFT and at < len(words) and words[at].startswith(low)


@lru_cache(maxsize=50_000)
def first_name(low: str) -> bool:
    """Whether this is a first name, also a double one (jan-willem), a small one (keesje) or with an s (kevins)."""
    first = lists().first
    return low in first or ("-" in low and all(part in first for part in low.split("-"))) or bare_name(low) != low


_SMALLER = ("tje", "pje", "etje", "je", "ie", "ke", "s")
"""Endings that make a first name smaller, or say whose something is."""
_SHORTEST_STEM = {"s": 4, "ie": 4, "ke": 4}
_SHORTEST_OTHER_STEM = 3


@lru_cache(maxsize=50_000)
def bare_name(low: str) -> str:
    """The clear first name of which this is a form (annies: annie); the word itself when it is none."""
    if low in lists().first or low in lists().last or low in lists().words:
        return low
    for ending in _SMALLER:
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= _SHORTEST_STEM.get(ending, _SHORTEST_OTHER_STEM):
            stem = stem.removesuffix("p") if ending == "ie" and stem.endswith("mp") else stem
            if stem in clear_names() and stem in lists().first and not in_dictionary(low):
                return stem
    return low


@lru_cache(maxsize=50_000)
def last_name(low: str) -> bool:
    """Whether this is a surname, also a double one (jansen-bakker) or a glued one (al-hassan)."""
    last = lists().last
    if low in last:
        return True
    parts = [part for part in re.split(r"[-‑]", low) if part not in cues.PREFIXES]
    if all(part in last for part in parts) and parts:
        return True
    return len(parts) > 1 and any(part in clear_names() for part in parts) and not any(map(_organisation, parts))


def _organisation(low: str) -> bool:
    return low in lists().organisations


@lru_cache(maxsize=50_000)
def wordlike(low: str) -> bool:
    """Whether the word, though a surname, is an ordinary word of our lists or of a dictionary of Dutch."""
    first = lists().first
    if ordinary(low):
        return True
    return not (low in first or low.removesuffix("s") in first) and bool(simplemma.is_known(low, lang="nl"))


def ordinary(low: str) -> bool:
    """Whether the word, though a name, is at least as well an ordinary word, a place or an organisation."""
    everything = lists()
    return low in everything.words or low in everything.places or low in everything.organisations
