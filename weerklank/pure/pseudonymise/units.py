"""Numbers, days and user names of a text as units, and which of them can be those of somebody."""

import re
from functools import lru_cache
from typing import NamedTuple

import simplemma

from weerklank.pure.pseudonymise.date_shapes import MONTH
from weerklank.pure.pseudonymise.lists import fold, lists, sections
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.shields import PLACEHOLDER
from weerklank.pure.pseudonymise.tokens import compounded, known, misspelt

_UNIT = re.compile(
    rf"""(?xi)
    (?P<placeholder>{PLACEHOLDER.pattern})
    |(?P<link>(?:https?://|www\.)[^\s<>"]+|[\w-]{{1,40}}(?:\.[\w-]{{1,40}}){{1,4}}/[^\s<>"]+)
    |(?P<mail>[\w.+%-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})
    |(?P<date>(?<![\w.])\d{{1,2}}[ -]{MONTH}(?:[ -]'?\d{{4}}|(?<!\.)[ -]'?\d\d)(?!\d))
    |(?P<group>(?<![\w.,/€])\d{{1,8}}(?:[ ](?=[\d.-]{{0,12}}\d)[\d.-]{{1,12}}){{1,6}}(?![\w%€]|[.,]\d))
    |(?P<word>[^\s,;()"“”‘’|<>\[\]{{}}:=]+)
    """
)
_NOBODYS = re.compile(
    r"""(?x)
    \d{4} | (?:19|20)\d\d[-/](?:19|20)\d\d | (?:(?:19|20)\d\d[ ]?){2,5}   # years and other four figures
    | (?:19|20)\d\d-\d\d-\d\d[tT][ ]?.* | \d\d\.\d\d                     # times (ISO 8601)
    | 0+ | v\d+(?:\.\d+)+ | (?:0?\d|1[0-2])[-/](?:19|20)\d\d                # what is filled in, versions, months
    | \d{1,2}00 | \d{1,2}(?:[ ]\d{1,2})+     # what counts
    | [23]\d{4}[ ]?-(?:[IVXA-Z]{1,4}-)?\d{1,3}                            # papers of parliament
    | (?:ISSN|ISBN).* | 97[89][-\ \d]{10,14}                              # journals and books (ISO 3297, ISO 2108)
    | 0x[\da-fA-F]{2,8}(?:-\w+)?
    | [A-Z]{2,}(?:_[A-Z\d]+)+ | (?i:err_\w+) | \\.*                       # fields, faults, folders
    | (?i:[\w.-]+\.(?:nl|be|eu|com|org|net|pdf|docx?|xlsx?|csv|zip|txt|xml|jpe?g|png)) | en/of-.*
    """
)
_SELDOM = re.compile(
    r"""(?x)
    (?:19|20)\d\d/\d\d | (?:19|20)\d\d-\d{1,3} | (?:19|20)\d\d/\d{1,4}    # years, the so manieth of a year
    | \d{1,3}[a-z]?-\d{1,3}(?:\.\d{3})?[a-z]? | \d{1,4}(?:/\d{1,4})?-[a-z'’]+  # ranges, words with a number
    | R[ ]?\d{3}[a-z] | [ANS]\d{1,3}                                      # offences in traffic, roads
    """
)
_COUNTED = re.compile(r"(?i)\d{1,3}[a-z]{0,4}(?:[-/]\d{1,3}[a-z]{0,4})?")
"""137c, 45-55, 230v."""
_OF_NOBODY = frozenset(sections("aanwijzingen.txt")["nummer van niemand"])
_LAST_WORD = re.compile(r"([^\W\d_]+)\W{1,3}\Z")
_SUM = re.compile(r",(?:\d\d?(?!\d)|-)|[ ]?(?:%|euro)")
"""Behind a number: 1436,00."""
_CUE = Prefiltered(r"(?i)account|gebruiker|login|inlog|user|digid|handle|profiel|nick|naam|portaal|mijn")
_CUE_CLOSE = re.compile(
    r"(?i)(?:account|gebruiker(?:snaam)?|inlog(?:naam)?|login|user(?:name)?|nick)[^.,!?\n;]{0,24}\Z"
)
_CUE_REACH, _WORD_REACH = 60, 32
_JOINED = re.compile(r"[^\W\d_]{2}\.[^\W\d_]|[^\W\d_]\.[^\W\d_]{2}")
_LED = re.compile(r"[A-Z]{2,6}-([A-Z]{2,4}|[a-z.]{3,20})")
"""SZW-hjansma, MAA-KVR."""
_COMPOSED = re.compile(r"(?=[^_]+_)[A-Za-z\d][a-z\d._-]{4,}|[A-Za-z]{2,4}-[a-z]{5,}\d\d")
"""Techdeals_nl88, geboorte_datum: what stands around it tells a user name from a field."""
_DATED = re.compile(r"(?P<word>[^\W\d_]{3,})(?:19|20)\d\d|(?P<led>[A-Z]{2,6})-[A-Z]{2,5}")
"""Wajong2015, WGA-LAU: nobody's when the first part is the name of a scheme or body."""
_GLUED = re.compile(r"(?:[^\W\d_]{1,30}[._-]){0,3}[^\W\d_]{1,30}[._-]?\d{1,4}")
"""Fleurwagenaar02."""
_IN_A_LINK = re.compile(r"\d{3}|[^\W\d_]\d|\d[^\W\d_]|[A-Z][.-]\d|\d[.-]\d+[.-]\d")
"""A page or part of a law has less: /vraag-en-antwoord/4."""
_LETTERS = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[-/.A-Za-z]")
_LEAST_FIGURES, _LEAST_MIXED, _LEAST_LETTERS, _LEAST_WORD, _LEAST_GLUED = 4, 3, 3, 4, 5


class Unit(NamedTuple):
    """A stretch that is judged as a whole: `kind` is placeholder, link, mail, date, group or word."""

    start: int
    end: int
    kind: str
    raw: str


def units(text: str) -> list[Unit]:
    """The text cut into units, in order, without the punctuation around them."""
    found = []
    for match in _UNIT.finditer(text):
        start, end = match.span()
        if match.lastgroup != "placeholder":
            end = start + len(text[start:end].rstrip(".!?'’-…/*&»«"))
            start += len(text[start:end]) - len(text[start:end].lstrip("'‘-*#~.&"))
        if end > start:
            found.append(Unit(start, end, match.lastgroup or "", text[start:end]))
    return found


def seldom_of_somebody(raw: str) -> bool:
    """Whether it looks like the so manieth of a year, a range or a road."""
    return _SELDOM.fullmatch(raw) is not None


def of_known_words(raw: str) -> bool:
    """Whether it is made of words of the lists, with at most some figures behind."""
    letters = [part for part in _LETTERS.findall(raw) if len(part) >= _LEAST_LETTERS]
    few = sum(map(str.isdecimal, raw)) < _LEAST_FIGURES
    composed = _COMPOSED.fullmatch(raw) is not None
    return few and not composed and bool(letters) and not any(_strange(fold(part)) for part in letters)


def tells_of_user_names(text: str) -> bool:
    """Whether a word for a user name stands anywhere: without one, no word of letters is worth judging."""
    return _CUE.search(text) is not None


def worth_judging(text: str, unit: Unit) -> bool:
    """Whether the unit can be a number, day or user name of somebody at all.

    Mail has rules enough; a link without a number, a year, a file, a site, a field in capitals and a word with a
    figure are nobody's.
    """
    raw = unit.raw
    if raw.isalpha():
        return len(raw) >= _LEAST_WORD and _said(text, unit) and _nothing_else(text, unit)
    if unit.kind == "link":
        return _IN_A_LINK.search(raw) is not None
    if unit.kind not in ("word", "group", "date") or _NOBODYS.fullmatch(raw) or _SUM.match(text, unit.end):
        return False
    before = _LAST_WORD.search(text, max(0, unit.start - _WORD_REACH), unit.start)
    if (before and before[1].lower() in _OF_NOBODY) or _of_a_scheme(raw):
        return False
    letters = _LETTERS.findall(raw)
    longest = max(map(len, letters), default=0)
    strange = _COMPOSED.fullmatch(raw) is not None or any(
        _strange(fold(part)) for part in letters if len(part) >= _LEAST_LETTERS
    )
    figures = sum(map(str.isdecimal, raw))
    if not figures:
        return _like_user_name(text, unit, longest)
    mixed = figures >= _LEAST_MIXED and _MIXED.search(raw) is not None and not _COUNTED.fullmatch(raw)
    glued = longest >= _LEAST_GLUED and _GLUED.fullmatch(raw) is not None
    return figures >= _LEAST_FIGURES or strange or glued or (mixed and longest < _LEAST_LETTERS)


@lru_cache(maxsize=20_000)
def _strange(low: str) -> bool:
    return not (known(low) or simplemma.is_known(low, lang="en"))


def _nothing_else(text: str, unit: Unit) -> bool:
    """Whether no list has the word; put together of words it may be after a word for a user name: tantesjaan."""
    low = fold(unit.raw)
    said = compounded(low) and _CUE_CLOSE.search(text, max(0, unit.start - _CUE_REACH), unit.start) is not None
    return (said or not known(low)) and not misspelt(low)


def _of_a_scheme(raw: str) -> bool:
    match = _DATED.fullmatch(raw)
    return match is not None and fold(match["word"] or match["led"]) in lists().organisations


def _like_user_name(text: str, unit: Unit, longest: int) -> bool:
    """Whether letters are joined as in a user name, with a hyphen only behind a word for one."""
    raw = unit.raw
    if "_" in raw or "@" in raw or "\\" in raw or _JOINED.search(raw):
        return True
    if led := _LED.fullmatch(raw):
        return not known(fold(led[1]))
    return "-" in raw and raw[1:].islower() and longest > _LEAST_WORD and _said(text, unit)


def _said(text: str, unit: Unit) -> bool:
    """Whether shortly before stands a word for a user name."""
    return _CUE.search(text, max(0, unit.start - _CUE_REACH), unit.start) is not None
