"""Numbers, days and user names of a text as units, and the features by which they are judged."""

import re
from typing import NamedTuple

import simplemma

from weerklank.pure.pseudonymise.lists import fold, lists
from weerklank.pure.pseudonymise.shields import PLACEHOLDER
from weerklank.pure.pseudonymise.tokens import known

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_UNIT = re.compile(
    rf"""(?xi)
    (?P<placeholder>{PLACEHOLDER.pattern})
    |(?P<link>(?:https?://|www\.)[^\s<>"]+|[\w-]{{1,40}}(?:\.[\w-]{{1,40}}){{1,4}}/[^\s<>"]+)
    |(?P<mail>[\w.+%-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})
    |(?P<date>(?<![\w.])\d{{1,2}}[ -]{_MONTH}\.?[ -]'?\d{{2,4}}(?!\d))
    |(?P<group>(?<![\w.,/€])\d{{1,8}}(?:[ ](?=[\d.-]{{0,12}}\d)[\d.-]{{1,12}}){{1,6}}(?![\w%€]|[.,]\d))
    |(?P<word>[^\s,;()"“”‘’|<>\[\]{{}}:=]+)
    """
)
_CUE = re.compile(r"(?i)account|gebruiker|login|inlog|user|digid|handle|profiel|nick|naam|portaal|mijn")
_JOINED = re.compile(r"[^\W\d_]{2}\.[^\W\d_]|[^\W\d_]\.[^\W\d_]{2}")
_RUN = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[-/.A-Za-z]")
_NOBODYS = re.compile(
    r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|[A-Z]{2,}(?:_[A-Z\d]+)+"
    r"|(?i:[\w.-]+\.(?:nl|be|eu|com|org|net|pdf|docx?|xlsx?|csv|zip|txt|xml|jpe?g|png)|err_\w+)"
    r"|\d{1,2}00|(?:19|20)\d\d-\d\d-\d\d[tT ].*|\d(?:[ ]\d)+|\\.*"
    r"|\d{1,3}\.\d{3}|\d{1,2}(?:\.\d{3}){2}|97[89][- \d]{10,14}|(?:19|20)\d\d/\d{1,4}|(?:(?:19|20)\d\d[ ]?){2,5}"
)
"""Years, fields in capitals, files, sites, round numbers, times (ISO 8601), books (ISO 2108), yearly numbers."""
_COUNTED = re.compile(r"(?i)\d{1,3}[a-z]{0,4}(?:[-/]\d{1,3}[a-z]{0,4})?")
"""137c, 45-55, 230v."""
_SUM = re.compile(r",(?:\d\d?(?!\d)|-)|[ ]?(?:%|euro)")
"""Behind a number: 1436,00."""
_LONGEST = 32
"""Characters of a unit that are looked at."""
_CUE_REACH = 60
_LEAST_FIGURES, _LEAST_MIXED, _LEAST_LETTERS, _LEAST_WORD = 4, 3, 3, 4


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
            end = start + len(text[start:end].rstrip(".!?'’-…/*&"))
            start += len(text[start:end]) - len(text[start:end].lstrip("'‘-*#~.&"))
        if end > start:
            found.append(Unit(start, end, match.lastgroup or "", text[start:end]))
    return found


def worth_judging(text: str, unit: Unit) -> bool:
    """Whether the unit can be a number, day or user name of somebody at all.

    Links and mail have rules enough; a year, a file, a site, a field in capitals and a word with a figure are nobody's.
    """
    raw = unit.raw
    if unit.kind not in ("word", "group", "date") or _NOBODYS.fullmatch(raw) or _SUM.match(text, unit.end):
        return False
    figures, letters = sum(map(str.isdigit, raw)), _LETTERS.findall(raw)
    strange = any(_strange(fold(part)) for part in letters if len(part) >= _LEAST_LETTERS)
    if figures:
        mixed = figures >= _LEAST_MIXED and _MIXED.search(raw) is not None and not _COUNTED.fullmatch(raw)
        return figures >= _LEAST_FIGURES or strange or (mixed and max(map(len, letters), default=0) < _LEAST_LETTERS)
    if not strange:
        return False
    if "_" in raw or "@" in raw or "\\" in raw or _JOINED.search(raw):
        return True
    if "-" in raw and raw.islower():
        long = max(map(len, letters)) > _LEAST_WORD
        return long and all(_strange(fold(part)) for part in letters if len(part) >= _LEAST_LETTERS)
    said = len(raw) >= _LEAST_WORD and raw.isalpha()
    return said and _CUE.search(text, max(0, unit.start - _CUE_REACH), unit.start) is not None


def _strange(low: str) -> bool:
    return not (known(low) or simplemma.is_known(low, lang="en"))


def _shape(raw: str) -> str:
    return "".join("0" if c.isdigit() else ("A" if c.isupper() else "a") if c.isalpha() else c for c in raw[:_LONGEST])


def _read_as(found: list[Unit], at: int) -> str:
    """A neighbour: its word, its shape when it has figures, the kind of a placeholder."""
    if not 0 <= at < len(found):
        return "^" if at < 0 else "$"
    unit = found[at]
    if unit.kind == "placeholder":
        return unit.raw.rstrip("]0123456789-").lower()
    low = unit.raw[:_LONGEST].lower()
    return _shape(low) if any(map(str.isdigit, low)) else low


def features(text: str, found: list[Unit], at: int) -> list[str]:
    """What is known of unit `at`: its shape, its letters, its neighbours and the signs between them."""
    unit, raw = found[at], found[at].raw[:_LONGEST]
    shape = _RUN.sub(r"\1+", _shape(raw))
    return [
        *_own(unit, raw, shape),
        *_edges(text, unit),
        *_around([_read_as(found, at + step) for step in range(-6, 4)], shape, sum(map(str.isdigit, raw))),
        *_gaps(text, found, at, shape),
    ]


def _own(unit: Unit, raw: str, shape: str) -> list[str]:
    words, letters = lists().words, _LETTERS.findall(raw.lower())
    known = sum(part in words for part in letters)
    own = [f"k={unit.kind}", f"s={_shape(raw)}", f"q={shape}", f"n={min(len(raw), 24)}"]
    own += [f"d={sum(map(str.isdigit, raw))}", f"al={min(3, known)}/{min(4, len(letters))}"]
    low = "^" + "".join("0" if c.isdigit() else c for c in raw.lower()) + "$"
    grams = [f"g={low[start : start + size]}" for size in (2, 3, 4) for start in range(len(low) - size + 1)]
    return own + [f"a={part}" for part in letters] + grams


def _edges(text: str, unit: Unit) -> list[str]:
    before, behind = text[max(0, unit.start - 1) : unit.start], text[unit.end : unit.end + 2]
    return [f"b={before}", f"e={behind[:1]}", f"be={before}{behind[:1]}", f"e2={behind}"]


def _around(near: list[str], shape: str, figures: int) -> list[str]:
    """`near`: six units before, the unit itself, three behind."""
    first, second, behind, further = near[5], near[4], near[7], near[8]
    return [
        *(f"p1={first}", f"p2={second}", f"pp={second} {first}", f"n1={behind}", f"n2={further}"),
        *(f"P={word}" for word in near[2:6]),
        *(f"F={word}" for word in near[:2]),
        *(f"N={word}" for word in near[7:]),
        *(f"p{which}${word[-size:]}" for which, word in ((1, first), (2, second)) for size in (4, 5, 6)),
        *(f"p1n1={first}_{behind}", f"sp={shape} {first}", f"dp={figures} {first}", f"sP={shape} {second}"),
    ]


def _gaps(text: str, found: list[Unit], at: int, shape: str) -> list[str]:
    """The signs between a unit and its neighbours, and whether those are words that the lists know."""
    gaps, words = [], lists().words
    if at:
        before = found[at - 1]
        gap = text[before.end : found[at].start][-4:]
        stands = f"{before.raw[0].isupper():d}{before.raw.lower() in words:d}{gap}"
        gaps += [f"gap={gap}", f"gp={gap}{before.raw.lower()[-6:]}", f"pc={stands}", f"pcq={stands}{shape}"]
    if at + 1 < len(found):
        after = found[at + 1]
        gap = text[found[at].end : after.start][:4]
        gaps.append(f"nc={after.raw[0].isupper():d}{after.raw.lower() in words:d}{gap}")
    return gaps
