"""Whether letters are short for a name: "Bpg" for Besluit politiegegevens, "Wet Bopz" for the Wet bijzondere opnemingen
in psychiatrische ziekenhuizen.

Source: Aanwijzingen voor de regelgeving 4.25 and 3.28 (a short title and how it is cited); the letters are the
beginnings of the words, with more letters from inside a compound.
"""

import re
from functools import lru_cache

from weerklank.pure.citations.law_table import Law, initials, law_table
from weerklank.pure.wordlist import wordlist

_SMALL_WORDS = frozenset(wordlist("de het van en op der in voor inzake tot bij met als of"))
_YEAR = re.compile(r"[ -]?((?:19|20)?\d\d)\Z")
_SHORT_NAME = re.compile(r"(?P<head>[A-Z][a-z]+) (?P<mark>[A-Z][A-Za-z]{1,7}(?: (?:19|20)\d\d)?)\Z")
_LONGEST = 12


def fits(mark: str, name: str) -> bool:
    """Whether `mark` has the first letter of every word of `name` in order, small words left out if need be, and else
    only letters from inside those words; a year in `mark` must be that of the name."""
    letters, year = _apart(mark.lower())
    words, other_year = _apart(name.lower())
    if not 1 < len(letters) <= _LONGEST or (year and not other_year.endswith(year)):
        return False
    places = {0}
    for word in words.replace("-", " ").split():
        after = {end for place in places for end in _ends(letters, place, word)}
        places = after | places if word in _SMALL_WORDS else after
    return len(letters) in places


def _apart(name: str) -> tuple[str, str]:
    """A name and the year at its end."""
    year = _YEAR.search(name)
    return (name[: year.start()], year[1]) if year else (name, "")


def _ends(letters: str, place: int, word: str) -> range:
    """How far the letters from `place` on can come from a word that begins with the first of them."""
    if not letters.startswith(word[:1], place):
        return range(0)
    end, inside = place + 1, 1
    while end < len(letters) and (found := word.find(letters[end], inside)) != -1:
        end, inside = end + 1, found + 1
    return range(place + 1, end + 1)


@lru_cache(maxsize=2000)
def written_out(name: str) -> Law | None:
    """Give the one law of the table that a name of a word and an abbreviation means, "Wet Bopz", "Uitvoeringsregeling
    IB 2001": the one with those initials, else the one it has the letters of; None when there is none or more."""
    short = _SHORT_NAME.match(name)
    if short is None:
        return None
    names, head = law_table().names, f"{short['head'].lower()} "
    full = [key for key in names.by_first.get(head[:-1], ()) if key.startswith(head)]
    fitting = [key for key in full if fits(short["mark"], key.removeprefix(head))]
    exact = [key for key in fitting if initials(key.removeprefix(head)) == short["mark"].upper()]
    found = {law.bwb_id: law for key in exact or fitting for law in names.laws[key]}
    return next(iter(found.values())) if len(found) == 1 else None
