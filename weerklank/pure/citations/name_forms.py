"""Names written almost as in the register, found where they begin: hyphens, commas and small words do not count, and
what the sentence goes on with is left.

Source: Aanwijzingen voor de regelgeving 3.28 (a regulation is cited by its short title); who copies a title slips.
"""

import re
from functools import lru_cache

from weerklank.pure.citations.law_table import Law, law_table, outline, says_nothing_left_out

_WORD = re.compile(r"\S+")
_WINDOW = 420
_SHORTEST = 14
_ENDS = re.compile(r"[.;:]\Z|\n\n")
_YEAR_NEXT = re.compile(r"\W{0,3}(?:1[89]|20)\d\d(?![\w/-])")


def begins_almost(raw: str, start: int) -> tuple[int, Law] | None:
    """Give the end and the law of the longest name of two words or more that begins almost so at `start`; None
    without one, and when two laws have it."""
    known = _by_outline()
    best: tuple[int, Law] | None = None
    key, count = "", 0
    for word in _WORD.finditer(raw, start, start + _WINDOW):
        more, count = outline(word.group()), count + 1
        key += more
        law = known.get(key) if more and len(key) >= _SHORTEST and count > 1 else None
        if law is not None:
            end = start + len(raw[start : word.end()].rstrip(_STICKING))
            best = None if _YEAR_NEXT.match(raw, word.end()) else (end, law)
        if _ENDS.search(word.group()) or raw.startswith("\n\n", word.end()):
            break
    return best


_STICKING = " ,.;:'\")"


@lru_cache(maxsize=1)
def _by_outline() -> dict[str, Law | None]:
    found: dict[str, Law | None] = {}
    for laws in law_table().names.laws.values():
        for key in {outline(laws[0].name), outline(says_nothing_left_out(laws[0].name))}:
            same = found.get(key, laws[0])
            found[key] = same if len(laws) == 1 and same and same.bwb_id == laws[0].bwb_id else None
    return _without_year(found) | found


def _without_year(found: dict[str, Law | None]) -> dict[str, Law | None]:
    """The outlines that end in a year, without it, where one law has that name."""
    without: dict[str, Law | None] = {}
    for key, law in found.items():
        if key[-4:].isdecimal():
            same = without.get(key[:-4], law)
            without[key[:-4]] = same if law and same and same.bwb_id == law.bwb_id else None
    return without


@lru_cache(maxsize=20_000)
def written_otherwise(name: str) -> tuple[Law, str] | None:
    """Give the one law of which a long name is written with an abbreviation in it or with a letter wrong, and which of
    these; None without one."""
    return _by_abbreviation(name) or _but_for_a_letter(name)


def _by_abbreviation(name: str) -> tuple[Law, str] | None:
    words, table = name.split(), law_table()
    known = _by_outline()
    found: dict[str, Law] = {}
    for place, word in enumerate(words):
        meant = table.abbreviations.laws.get(word, ()) if place else ()
        for law in meant[:1]:
            for other in _names_of().get(law.bwb_id, ())[:6]:
                key = outline(" ".join((*words[:place], other, *words[place + 1 :])))
                if (full := known.get(key)) is not None:
                    found[full.bwb_id] = full
    return (next(iter(found.values())), "afkorting") if len(found) == 1 else None


@lru_cache(maxsize=1)
def _names_of() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for laws in law_table().names.laws.values():
        found.setdefault(laws[0].bwb_id, []).append(laws[0].name)
    return found


def _but_for_a_letter(name: str) -> tuple[Law, str] | None:
    key = outline(name)
    if len(key) < 14:
        return None
    half = _halves()
    found: dict[str, Law] = {}
    for other in {*half.get(key[:7], ()), *half.get(key[-7:], ())}:
        law = _by_outline()[other]
        if law is not None and abs(len(other) - len(key)) < 2 and _one_off(key, other):
            found[law.bwb_id] = law
    return (next(iter(found.values())), "letter") if len(found) == 1 else None


def _one_off(one: str, other: str) -> bool:
    """Whether two outlines differ by one letter, none of them a figure."""
    if len(one) > len(other):
        one, other = other, one
    place = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest = one[place:] if len(one) < len(other) else one[place + 1 :]
    letters = one[place : place + 1] + other[place : place + 1]
    return rest == other[place + 1 :] and not any(letter.isdecimal() for letter in letters)


@lru_cache(maxsize=1)
def _halves() -> dict[str, list[str]]:
    """The outlines of full names by their first and their last letters, of which a slip spares one."""
    found: dict[str, list[str]] = {}
    for key in {outline(laws[0].name) for laws in law_table().names.laws.values()}:
        if len(key) > 12:
            found.setdefault(key[:7], []).append(key)
            found.setdefault(key[-7:], []).append(key)
    return found
