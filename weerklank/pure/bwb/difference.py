"""What changed between two texts of an article, word by word.

Paragraphs and words that both texts have exactly once hold the two together (Bram Cohen's "patience" idea); what is
left between two of those is compared with Myers' greedy algorithm (An O(ND) Difference Algorithm and Its Variations,
1986, doi:10.1007/BF01840446). The work is bounded: a stretch that has too little in common is given as removed and
added whole.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import isqrt
from typing import Final, Literal, NamedTuple

Kind = Literal["gelijk", "erbij", "weg"]

_TOKEN: Final = re.compile(r"\w+|\s|[^\w\s]")
_WORD: Final = re.compile(r"\w+")
_BUDGET: Final = 1_000_000
"""Steps in all, shared by the stretches in proportion to their size: about a second at most."""
_MOST_EDITS: Final = 1000
_SHORT: Final = 3
"""An equal stretch between two changes with at most this many letters is read as part of the change."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text: ``gelijk`` in both, ``erbij`` only in the new text, ``weg`` only in the old one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Omvang:
    """How much changed, in words."""

    erbij: int
    weg: int
    gelijk: int


class _Run(NamedTuple):
    """The same ``length`` items, from ``old`` in the one sequence and from ``new`` in the other."""

    old: int
    new: int
    length: int


_Chain = tuple[_Run, "_Chain"] | None
_Reached = tuple[int, _Chain]
"""The furthest place on a diagonal, and the equal runs on the way there, last one first."""


def difference(old: str, new: str) -> list[Change]:
    """What became of ``old`` in ``new``, in reading order.

    Promises: the texts of ``gelijk`` and ``weg`` together are ``old``, those of ``gelijk`` and ``erbij`` are ``new``,
    character by character; no empty change, never two of one kind in a row; what went stands before what came.
    Words are never cut. Pure; time bounded in proportion to the length of the texts, however they look.
    """
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    size = len(old) + len(new) + 1
    found: list[Change] = []
    for kind, one, two in _aligned(before, after, _anchored(before, after)):
        text, other = "".join(before[one]), "".join(after[two])
        found += [Change("gelijk", text)] if kind else _words(text, other, size)
    return _joined(_folded(_joined(found)))


def by_paragraph(changes: Sequence[Change]) -> list[list[Change]]:
    """The same changes, line by line: one list for each line of text in either version, without the line ends.

    Lines that are empty in both are left out.
    """
    lines: list[list[Change]] = [[]]
    for change in changes:
        first, *rest = change.text.split("\n")
        lines[-1] += [Change(change.kind, first)] if first else []
        lines += [[Change(change.kind, text)] if text else [] for text in rest]
    return [line for line in lines if line]


def size_of(changes: Sequence[Change]) -> Omvang:
    """How many words came, went and stayed."""
    words: Counter[str] = Counter()
    for change in changes:
        words[change.kind] += len(_WORD.findall(change.text))
    return Omvang(words["erbij"], words["weg"], words["gelijk"])


def _words(old: str, new: str, whole: int) -> list[Change]:
    """The difference inside one stretch of paragraphs; ``whole`` is the length of everything compared."""
    if not old or not new:
        return [Change("weg", old), Change("erbij", new)]
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Change] = []
    for kind, one, two in _aligned(before, after, _matched(before, after, whole)):
        text, other = "".join(before[one]), "".join(after[two])
        found += [Change("gelijk", text)] if kind else [Change("weg", text), Change("erbij", other)]
    return found


def _aligned(before: Sequence[str], after: Sequence[str], runs: Sequence[_Run]) -> Iterator[tuple[bool, slice, slice]]:
    """Every stretch of both sequences in order: equal or not, and where it stands in each. No stretch is empty."""
    old = new = 0
    for run in (*runs, _Run(len(before), len(after), 0)):
        if run.old > old or run.new > new:
            yield False, slice(old, run.old), slice(new, run.new)
        old, new = run.old + run.length, run.new + run.length
        if run.length:
            yield True, slice(run.old, old), slice(run.new, new)


def _matched(before: Sequence[str], after: Sequence[str], whole: int) -> list[_Run]:
    """Equal runs of words: at once when there are few changes, else between the words that hold both together."""
    direct = _fewest_edits(before, after, _allowed(len(before) + len(after), whole))
    if direct is not None:
        return direct
    found: list[_Run] = []
    for kind, one, two in _aligned(before, after, _anchored(before, after)):
        if kind:
            found.append(_Run(one.start, two.start, one.stop - one.start))
            continue
        gap, other = before[one], after[two]
        inner = _fewest_edits(gap, other, _allowed(len(gap) + len(other), whole)) or []
        found += [_Run(one.start + run.old, two.start + run.new, run.length) for run in inner]
    return found


def _allowed(size: int, whole: int) -> int:
    """How many edits may be looked for in a stretch of this size."""
    share = isqrt(2 * _BUDGET * size // max(size, whole))
    return min(_MOST_EDITS, share, max(16, 8 * _BUDGET // (size + 1)))


def _anchored(before: Sequence[str], after: Sequence[str]) -> list[_Run]:
    """Equal runs around the items that both sequences have exactly once, as many of those as stand in one order."""
    once = {item for item, number in Counter(before).items() if number == 1}
    place = {item: n for n, item in enumerate(after)}
    seen_once = {item for item, number in Counter(after).items() if number == 1}
    pairs = [(n, place[item]) for n, item in enumerate(before) if item in once and item in seen_once]
    runs: list[_Run] = []
    done = _Run(0, 0, 0)
    for old, new in (*_in_order(pairs), (len(before), len(after))):
        if old < done.old or new < done.new:
            continue
        grown = _grown(before, after, old, new, done)
        if grown.length:
            runs.append(grown)
        done = _Run(grown.old + grown.length, grown.new + grown.length, 0)
    return runs


def _grown(before: Sequence[str], after: Sequence[str], old: int, new: int, done: _Run) -> _Run:
    """The run of equal items around one pair, back to where the last run ended."""
    first = 0
    while old - first > done.old and new - first > done.new and before[old - first - 1] == after[new - first - 1]:
        first += 1
    last = 0
    while old + last < len(before) and new + last < len(after) and before[old + last] == after[new + last]:
        last += 1
    return _Run(old - first, new - first, first + last)


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, sorted by the first number, in which the second one rises too."""
    ends: list[int] = []
    last: list[int] = []
    above: list[int] = []
    for n, (_old, new) in enumerate(pairs):
        length = bisect_left(ends, new)
        above.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [new]
        last[length : length + 1] = [n]
    found: list[tuple[int, int]] = []
    n = last[-1] if last else -1
    while n >= 0:
        found.append(pairs[n])
        n = above[n]
    return found[::-1]


def _fewest_edits(before: Sequence[str], after: Sequence[str], most: int) -> list[_Run] | None:
    """Equal runs with the fewest items that came or went; None when that takes more than ``most``."""
    reached: dict[int, _Reached] = {1: (0, None)}
    for edits in range(most + 1):
        for diagonal in range(-edits, edits + 1, 2):
            start, chain = _entered(reached, diagonal, edits)
            old = start
            while old < len(before) and old - diagonal < len(after) and before[old] == after[old - diagonal]:
                old += 1
            if old > start:
                chain = (_Run(start, start - diagonal, old - start), chain)
            reached[diagonal] = (old, chain)
            if old >= len(before) and old - diagonal >= len(after):
                return _unchained(chain)
    return None


def _entered(reached: dict[int, _Reached], diagonal: int, edits: int) -> _Reached:
    """Where this diagonal is entered: the better of one item that came and one that went."""
    if diagonal == -edits:
        return reached[diagonal + 1]
    went, chain = reached[diagonal - 1]
    if diagonal != edits and went < reached[diagonal + 1][0]:
        return reached[diagonal + 1]
    return went + 1, chain


def _unchained(chain: _Chain) -> list[_Run]:
    found: list[_Run] = []
    while chain is not None:
        run, chain = chain
        found.append(run)
    return found[::-1]


def _folded(changes: Sequence[Change]) -> list[Change]:
    """Without equal scraps between two changes: "de" in a sentence that is new reads as part of it."""
    found: list[Change] = []
    for n, change in enumerate(changes):
        between = 0 < n < len(changes) - 1
        if change.kind == "gelijk" and between and _is_scrap(change.text):
            found += [Change("weg", change.text), Change("erbij", change.text)]
        else:
            found.append(change)
    return found


def _is_scrap(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return letters <= _SHORT and not any(char.isdigit() or char == "\n" for char in text)


def _joined(changes: Sequence[Change]) -> list[Change]:
    """One change where several of a kind follow each other; between two equal stretches what went, then what came."""
    found: list[Change] = []
    for same, group in groupby(changes, key=lambda change: change.kind == "gelijk"):
        rows = list(group)
        kinds: tuple[Kind, ...] = ("gelijk",) if same else ("weg", "erbij")
        texts = ((kind, "".join(row.text for row in rows if row.kind == kind)) for kind in kinds)
        found += [Change(kind, text) for kind, text in texts if text]
    return found
