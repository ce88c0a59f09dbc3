"""What a reporter changes in a masked text: hides more, or shows what a rule was in doubt about.

A mark knows its place in the text, kind, rule and certainty, and as long as somebody looks at it the words that
stood there (`words`, "" where nobody may see them again).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Certainty
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.shields import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Mark:
    """A masked stretch of a text that is being corrected."""

    start: int
    end: int
    type: str
    rule: str
    certainty: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed, as it may be kept: the rule, the kind, and what the words looked like. Never the words."""

    hidden: bool
    """True: hidden by a person. False: shown again."""
    rule: str
    type: str
    shape: dict[str, object]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The text and its marks after a correction, with what was changed."""

    text: str
    marks: tuple[Mark, ...]
    corrections: tuple[Correction, ...]


def may_reveal(text: str, marks: Sequence[Mark], number: int) -> bool:
    """Whether the mark of this number (from 0) may be shown: its rule doubts, and no surer rule hid the same thing.

    One placeholder is one person or number throughout a text: showing it once would tell what a sure rule hid.
    """
    if not 0 <= number < len(marks) or not marks[number].words:
        return False
    place = text[marks[number].start : marks[number].end]
    same = [mark for mark in marks if text[mark.start : mark.end] == place] if PLACEHOLDER.fullmatch(place) else []
    return all(mark.certainty == Certainty.TWIJFEL for mark in (marks[number], *same))


def reveal(text: str, marks: Sequence[Mark], numbers: Iterable[int]) -> Corrected:
    """Put the words back in the marks of these numbers. Raises ValueError for one that may not be shown."""
    wanted = sorted(set(numbers))
    if not all(may_reveal(text, marks, number) for number in wanted):
        raise ValueError("a sure mark is not shown again")
    kept, shift, out, before = [], 0, [], 0
    corrections = []
    for number, mark in enumerate(marks):
        if number in wanted:
            out += [text[before : mark.start], mark.words]
            before, shift = mark.end, shift + len(mark.words) - (mark.end - mark.start)
            corrections.append(Correction(False, mark.rule, mark.type, shape_of(mark.words)))
        else:
            kept.append(replace(mark, start=mark.start + shift, end=mark.end + shift))
    return Corrected("".join([*out, text[before:]]), tuple(kept), tuple(corrections))


def hide(text: str, marks: Sequence[Mark], words: Iterable[str]) -> Corrected:
    """Hide every place where one of these words stands, in capitals or small letters; the same words the same way.

    Words that stand nowhere change nothing. Placeholders stay whole.
    """
    names = {fold(" ".join(one.split())): " ".join(one.split()) for one in words if one.strip()}
    numbers: dict[str, int] = {}
    first = 1 + max((int(n) for n in re.findall(r"\[WEGGEHAALD-(\d{1,7})\]", text)), default=0)
    out, kept, corrections, before, shift = [], [], [], 0, 0
    rule = catalogue.BY_REPORTER
    rows = sorted(
        [*((m.start, m.end, m) for m in marks), *_places(text, marks, names.values())], key=lambda row: row[0]
    )
    for start, end, mark in rows:
        if mark is not None:
            kept.append(replace(mark, start=start + shift, end=end + shift))
            continue
        key = fold(" ".join(text[start:end].split()))
        placeholder = f"[{rule.kind}-{numbers.setdefault(key, first + len(numbers))}]"
        out += [text[before:start], placeholder]
        kept.append(Mark(start + shift, start + shift + len(placeholder), rule.kind, rule.name, rule.certainty))
        corrections.append(Correction(True, rule.name, rule.kind, shape_of(text[start:end])))
        before, shift = end, shift + len(placeholder) - (end - start)
    return Corrected("".join([*out, text[before:]]), tuple(kept), tuple(corrections))


def _places(text: str, marks: Sequence[Mark], words: Iterable[str]) -> list[tuple[int, int, None]]:
    """Where the words stand, the longest first, outside the marks and without overlap."""
    taken = bytearray(len(text))
    for mark in marks:
        taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    for match in PLACEHOLDER.finditer(text):
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    found: list[tuple[int, int, None]] = []
    for one in sorted(words, key=len, reverse=True):
        pattern = r"\s+".join(re.escape(part) for part in one.split())
        for match in re.finditer(rf"(?i)(?<!\w){pattern}(?!\w)", text):
            if taken.find(1, match.start(), match.end()) < 0:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append((*match.span(), None))
    return found


_LENGTHS = (3, 7, 12, 20)


def shape_of(words: str) -> dict[str, object]:
    """What words looked like, too coarse to lead back to them."""
    return {
        "woorden": min(len(words.split()), 5),
        "lengte": next((most for most in _LENGTHS if len(words) <= most), 21),
        "hoofdletter": words[:1].isupper(),
        "cijfers": any(map(str.isdigit, words)),
        "tekens": any(not (one.isalnum() or one.isspace()) for one in words),
    }
