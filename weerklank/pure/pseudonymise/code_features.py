"""The features by which a number, day or user name is judged: its form, and what stands around it."""

import re

from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.units import Unit

_RUN = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 32
"""Characters of a unit that are looked at."""


def shape(raw: str) -> str:
    """The kinds of its first characters: Ab-12 gives Aa-00."""
    return "".join(map(_kind_of, raw[:_LONGEST]))


def shortened(form: str) -> str:
    """A shape with what is repeated written once: Aaa-0000 gives Aa+-0+."""
    return _RUN.sub(r"\1+", form)


def _kind_of(sign: str) -> str:
    """0 for a figure, A and a for letters; other signs are themselves."""
    if sign.isdecimal():
        return "0"
    return ("A" if sign.isupper() else "a") if sign.isalpha() else sign


def _read_as(found: list[Unit], at: int) -> str:
    """A neighbour: its word, its shape when it has figures, the kind of a placeholder."""
    if not 0 <= at < len(found):
        return "^" if at < 0 else "$"
    unit = found[at]
    if unit.kind == "placeholder":
        return unit.raw.rstrip("]0123456789-").lower()
    low = unit.raw[:_LONGEST].lower()
    return shape(low) if any(map(str.isdecimal, low)) else low


def features(text: str, found: list[Unit], at: int) -> list[str]:
    """What is known of unit `at`: its shape, its letters, its neighbours and the signs between them."""
    unit, raw = found[at], found[at].raw[:_LONGEST]
    form = shortened(shape(raw))
    return [
        *_own(unit, raw, form),
        *_edges(text, unit),
        *_around([_read_as(found, at + step) for step in range(-6, 4)], form, sum(map(str.isdecimal, raw))),
        *_gaps(text, found, at, form),
    ]


def _own(unit: Unit, raw: str, form: str) -> list[str]:
    words, letters = lists().words, _LETTERS.findall(raw.lower())
    known = sum(part in words for part in letters)
    own = [f"k={unit.kind}", f"s={shape(raw)}", f"q={form}", f"n={min(len(raw), 24)}"]
    own += [f"d={sum(map(str.isdecimal, raw))}", f"al={min(3, known)}/{min(4, len(letters))}"]
    low = "^" + "".join("0" if c.isdecimal() else c for c in raw.lower()) + "$"
    grams = [f"g={low[start : start + size]}" for size in (2, 3, 4) for start in range(len(low) - size + 1)]
    return own + [f"a={part}" for part in letters] + grams


def _edges(text: str, unit: Unit) -> list[str]:
    before, behind = text[max(0, unit.start - 1) : unit.start], text[unit.end : unit.end + 2]
    return [f"b={before}", f"e={behind[:1]}", f"be={before}{behind[:1]}", f"e2={behind}"]


def _around(near: list[str], form: str, figures: int) -> list[str]:
    """`near`: six units before, the unit itself, three behind."""
    first, second, behind, further = near[5], near[4], near[7], near[8]
    return [
        *(f"p1={first}", f"p2={second}", f"pp={second} {first}", f"n1={behind}", f"n2={further}"),
        *(f"P={word}" for word in near[2:6]),
        *(f"F={word}" for word in near[:2]),
        *(f"N={word}" for word in near[7:]),
        *(f"p{which}${word[-size:]}" for which, word in ((1, first), (2, second)) for size in (4, 5, 6)),
        *(f"p1n1={first}_{behind}", f"sp={form} {first}", f"dp={figures} {first}", f"sP={form} {second}"),
    ]


def _gaps(text: str, found: list[Unit], at: int, form: str) -> list[str]:
    """The signs between a unit and its neighbours, and whether those are words that the lists know."""
    gaps, words = [], lists().words
    if at:
        before = found[at - 1]
        gap = text[before.end : found[at].start][-4:]
        stands = f"{before.raw[0].isupper():d}{before.raw.lower() in words:d}{gap}"
        gaps += [f"gap={gap}", f"gp={gap}{before.raw.lower()[-6:]}", f"pc={stands}", f"pcq={stands}{form}"]
    if at + 1 < len(found):
        after = found[at + 1]
        gap = text[found[at].end : after.start][:4]
        gaps.append(f"nc={after.raw[0].isupper():d}{after.raw.lower() in words:d}{gap}")
    return gaps
