"""Dutch numerals as they stand in citations: ordinals, lists and ranges, parliamentary years."""

import re

from weerklank.pure.wordlist import wordlist

_ONES = wordlist(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde "
    "dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste "
    "eenentwintigste tweeëntwintigste drieëntwintigste vierentwintigste vijfentwintigste"
)
ORDINALS = {word: str(number) for number, word in enumerate(_ONES, start=1)} | {
    "laatste": "laatste",
    "enig": "enig",
}
ORDINAL = r"(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|\d{1,2}(?:e|de|ste)\b)"
RANGE = r"(?:tot\s+en\s+met|t/m|tot|-)"
AND = r"(?:en/of|en|of|dan\s?wel|alsmede|respectievelijk|onderscheidenlijk|resp\.|juncto|jo\.?|j\u00b0\.?)"
LIST_JOIN = rf"(?:\s*,\s*(?:(?:{AND}|tot\s+en\s+met)\s+)?|\s+{AND}\s+|\s*{RANGE}\s*(?:het\s+)?)"

_ORDINAL_WORD = re.compile(ORDINAL, re.IGNORECASE)
_THROUGH = re.compile(r"\s*(?:\bt/m\b|(?<=\d)\s*-\s*(?=\d))\s*")
_COMMA_AND = re.compile(r",\s*(?:en|of)\s+")
_SPACES = re.compile(r"\s+")


def ordinals_to_digits(text: str) -> str:
    """Write "eerste en tweede" as "1 en 2"; anything that is no ordinal stays."""
    return normal_list(_ORDINAL_WORD.sub(lambda hit: _digit(hit.group().lower()), text))


def _digit(word: str) -> str:
    return ORDINALS.get(word) or word.rstrip("abcdefghijklmnopqrstuvwxyz")


def normal_list(text: str) -> str:
    """Bring a list to one form: "a t/m e, en l" becomes "a tot en met e, l"."""
    if text.isalnum():
        return text
    text = _THROUGH.sub(" tot en met ", text)
    return _SPACES.sub(" ", _COMMA_AND.sub(", ", text)).strip(" ,")


def session_year(text: str) -> str | None:
    """Write a parliamentary year in full: "2009/10" becomes "2009-2010". None when the years do not
    follow."""
    years = re.findall(r"\d+", text)
    if len(years) != 2 or len(years[0]) != 4:
        return None
    first = int(years[0])
    return f"{first}-{first + 1}" if str(first + 1).endswith(years[1]) else None
