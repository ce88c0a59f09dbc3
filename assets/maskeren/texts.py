"""The sets of made-up texts with marks, and the examples in them."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from regression import Example

from weerklank.pure.pseudonymise import code_features, edge_features, units, word_features
from weerklank.pure.pseudonymise.judgement import places
from weerklank.pure.pseudonymise.tokens import tokens

SETS = Path(__file__).parents[2] / "tests" / "data" / "maskeren"
_HIDDEN = 0.5
"""Of the marks, in a second copy of each text where they are masked already: texts are masked more than once."""


_WORD = re.compile(r"[^\W_]+")
_WITH_EDGES = frozenset(
    ("zaak", "document", "kenteken", "account", "telefoon", "rekening", "bsn", "v-nummer", "a-nummer", "geboortedatum")
)
Step = Callable[[str, int, int], edge_features.Beside | None]
_FEWEST, _MOST, _PIECES = 3, 9, 2
"""Words of a piece, and pieces of a text."""


class Mark(NamedTuple):
    """A stretch of personal data, and what kind of data."""

    start: int
    end: int
    type: str


class Text(NamedTuple):
    """A text with its marks, in order of place."""

    text: str
    marks: list[Mark]


def read(name: str) -> list[Text]:
    """The texts of one set."""
    marks: dict[str, list[Mark]] = {}
    for row in _rows(name, "pii.jsonl"):
        marks.setdefault(row["id"], []).append(Mark(row["start"], row["end"], row["type"]))
    return [Text(row["text"], sorted(marks.get(row["id"], []))) for row in _rows(name, "signals.jsonl")]


def _rows(name: str, file: str) -> Iterator[dict]:
    with (SETS / name / file).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def half_masked(text: Text, chosen: random.Random) -> Text:
    """The same text with some of its marks as placeholders; the others are marks of it still."""
    parts, marks, before, length = [], [], 0, 0
    for number, mark in enumerate(text.marks, 1):
        hidden = chosen.random() < _HIDDEN
        piece = f"[{mark.type.upper()}-{number}]" if hidden else text.text[mark.start : mark.end]
        parts += [text.text[before : mark.start], piece]
        length += mark.start - before
        if not hidden:
            marks.append(Mark(length, length + len(piece), mark.type))
        length, before = length + len(piece), mark.end
    return Text("".join([*parts, text.text[before:]]), marks)


def cut_out(text: Text, chosen: random.Random) -> Text:
    """Some words in a row of the text, with the marks that lie in it whole: so short texts come."""
    words = [match.span() for match in re.finditer(r"\S+", text.text)]
    at = chosen.randrange(max(1, len(words) - _FEWEST))
    last = min(len(words), at + chosen.randint(_FEWEST, _MOST)) - 1
    start, end = words[at][0], words[last][1]
    inside = [mark for mark in text.marks if mark.start < end and start < mark.end]
    start, end = min([start, *(mark.start for mark in inside)]), max([end, *(mark.end for mark in inside)])
    return Text(text.text[start:end], [Mark(one.start - start, one.end - start, one.type) for one in inside])


def with_copies(texts: list[Text]) -> list[Text]:
    """The texts; of each that has marks a copy that is masked half; of each two pieces."""
    chosen = random.Random(1)  # noqa: S311 - no secret: the same copies each time
    halves = [half_masked(text, chosen) for text in texts if text.marks]
    return [*texts, *halves, *(cut_out(text, chosen) for text in texts * _PIECES)]


def codes(text: Text) -> Iterator[Example]:
    """The units that may be a number or user name; personal when a mark of any kind lies there."""
    found = units.units(text.text)
    for at, unit in enumerate(found):
        if units.worth_judging(text.text, unit):
            personal = any(mark.start < unit.end and unit.start < mark.end for mark in text.marks)
            yield Example(_places(code_features.features(text.text, found, at)), personal)


def words(text: Text) -> Iterator[Example]:
    """The words; personal when a person is marked there."""
    people = [mark for mark in text.marks if mark.type == "persoon"]
    found = tokens(text.text)
    for at, word in enumerate(found):
        personal = any(mark.start < word.end and word.start < mark.end for mark in people)
        yield Example(_places(word_features.features(text.text, found, at)), personal)


def edges(text: Text) -> Iterator[Example]:
    """The words beside the heart of each number, outwards up to the first that is no part of it."""
    for mark in text.marks:
        if mark.type in _WITH_EDGES:
            hearts = list(_WORD.finditer(text.text, mark.start, mark.end))
            start, end = max((heart.span() for heart in hearts), key=_weight_in(text.text), default=(0, 0))
            yield from _outwards(text.text, mark, start, end, edge_features.behind)
            yield from _outwards(text.text, mark, start, end, edge_features.before)
            yield from _outwards(text.text, mark, start, mark.end, edge_features.before)


def _weight_in(text: str) -> Callable[[tuple[int, int]], tuple[bool, int]]:
    """The heart of a number is its longest part with a figure."""
    return lambda span: (any(map(str.isdecimal, text[slice(*span)])), span[1] - span[0])


def _outwards(text: str, mark: Mark, start: int, end: int, step: Step) -> Iterator[Example]:
    while start < end and (beside := step(text, start, end)):
        inside = mark.start <= beside.start and beside.end <= mark.end
        yield Example(_places(edge_features.features(text, start, end, beside)), inside)
        if not inside:
            break
        start, end = beside.start, beside.end


def _places(features: list[str]) -> np.ndarray:
    return np.array(sorted(places(features)))


KINDS: dict[str, Callable[[Text], Iterator[Example]]] = {"codes": codes, "words": words, "edges": edges}
