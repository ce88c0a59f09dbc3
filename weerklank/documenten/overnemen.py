"""Recognising a passage of one reading in the next, so that what a person said of it stays said.

No database: places in, pairs out. A place is known again by its kind with the same span; else by the same words in
the same surroundings (a quote with what stands before and after it: W3C Web Annotation Data Model,
TextQuoteSelector); else by nearly the same span.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

CONTEXT = 40
"""Characters before and after a quote that are compared."""

LEAST_CONTEXT = 12
"""So many of them must agree, on both sides together, before the same words elsewhere are the same place."""

LEAST_OVERLAP = 0.8
"""Part of two spans together that both share, from which they are the same place: a reader that draws the end of a
sentence a little differently."""

NEAREST = 20
"""Of many places that could be meant so many on either side are compared: a text of one repeated sentence is no
square of work."""

_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in a text: its kind, span, words, and what stands around them. `key` names it to the caller."""

    key: int
    soort: str
    begin: int
    eind: int
    woorden: str
    voor: str
    na: str


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to know a place again: which places are compared, how alike two are, and from what on they are one."""

    clues: Callable[[Plek], Iterable[Hashable]]
    likeness: Callable[[Plek, Plek], float]
    least: float


def places_in(text: str, spans: Mapping[int, tuple[str, int, int]]) -> list[Plek]:
    """Places in one text from `key: (kind, begin, end)`, in the order of the text.

    Words and surroundings are kept without the difference that white space makes.
    """
    ordered = sorted(spans.items(), key=lambda row: (row[1][1], row[1][2], row[0]))
    return [_place(text, key, *span) for key, span in ordered]


def _place(text: str, key: int, soort: str, begin: int, eind: int) -> Plek:
    before, after = text[max(0, begin - CONTEXT) : begin], text[eind : eind + CONTEXT]
    return Plek(key, soort, begin, eind, _EDGES.sub("", _flat(text[begin:eind])), _flat(before), _flat(after))


def recognised(known: Sequence[Plek], found: Sequence[Plek]) -> dict[int, int]:
    """For each known place that is found again the key of where; no found place is given twice.

    Surer ways go first for all places, so a doubtful match never takes what another place has a right to.
    """
    pairs: dict[int, int] = {}
    for way in _WAYS:
        taken = set(pairs.values())
        left = [plek for plek in known if plek.key not in pairs]
        pairs |= _paired(left, [plek for plek in found if plek.key not in taken], way)
    return pairs


def _paired(known: Sequence[Plek], found: Sequence[Plek], way: _Way) -> dict[int, int]:
    by_clue: dict[Hashable, list[Plek]] = defaultdict(list)
    for plek in found:
        for clue in way.clues(plek):
            by_clue[clue].append(plek)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for plek in known:
        near = [other for clue in way.clues(plek) for other in _nearest(by_clue.get(clue, []), plek.begin)]
        scores = [
            (way.likeness(plek, other), -abs(plek.begin - other.begin), other.key)
            for other in near
            if other.key not in taken
        ]
        best = max(scores, default=None)
        if best and best[0] >= way.least:
            pairs[plek.key] = best[2]
            taken.add(best[2])
    return pairs


def _nearest(places: Sequence[Plek], begin: int) -> Sequence[Plek]:
    at = bisect_left(places, begin, key=lambda plek: plek.begin)
    return places[max(0, at - NEAREST) : at + NEAREST]


def _stretches(plek: Plek) -> Iterable[Hashable]:
    """Where a place lies, in stretches of so many characters: places that overlap much share the one they begin in
    or the next."""
    first = plek.begin // CONTEXT
    return [(plek.soort, first - 1), (plek.soort, first), (plek.soort, first + 1)]


def _surroundings(one: Plek, other: Plek) -> float:
    """How many characters around the words agree; spans that overlap stand in the same surroundings."""
    if one.begin < other.eind and other.begin < one.eind:
        return 2.0 * CONTEXT
    return _agreeing(one.voor[::-1], other.voor[::-1]) + _agreeing(one.na, other.na)


def _overlap(one: Plek, other: Plek) -> float:
    shared = min(one.eind, other.eind) - max(one.begin, other.begin)
    return shared / (max(one.eind, other.eind) - min(one.begin, other.begin))


def _agreeing(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _flat(words: str) -> str:
    return " ".join(words.split())


_WAYS = (
    _Way(lambda plek: [(plek.soort, plek.begin, plek.eind)], lambda _one, _other: 1.0, 1.0),
    _Way(lambda plek: [(plek.soort, plek.woorden)] if plek.woorden else [], _surroundings, LEAST_CONTEXT),
    _Way(_stretches, _overlap, LEAST_OVERLAP),
)
"""Surest first."""
