"""A long document in parts that a person can read: cut at headings, else between paragraphs. Pure text work."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAST = 6_000
"""Characters a part has at least before a heading starts the next."""

MOST = 12_000
"""Characters a part has at most: four pages of a letter, and a page of a size that a telephone reads."""

_HEADING = re.compile(r"\n\r?\n([A-Z0-9][^\n]{2,90}(?<![.,;:?!\s]))(?=\r?\n)")
"""A short line alone that ends without a mark. It starts with a literal, so a megabyte is read at once."""
_BREAKS = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class Deel:
    """One part: which, from where to where in the text, and the heading it starts with, if any."""

    nummer: int
    begin: int
    eind: int
    kop: str = ""

    @property
    def vorig(self) -> int:
        """The number of the part before; 0 before the first."""
        return self.nummer - 1

    @property
    def volgend(self) -> int:
        return self.nummer + 1


def parts_of(text: str) -> list[Deel]:
    """The parts of a text, in order; joined they are the text. A short text is one part, an empty one too."""
    headings = {match.start(1): " ".join(match[1].split()) for match in _HEADING.finditer(text)}
    starts = list(_starts(text, sorted(headings)))
    ends = [*starts[1:], len(text)]
    return [
        Deel(number, begin, end, headings.get(begin, ""))
        for number, (begin, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]


def part_at(parts: list[Deel], place: int) -> Deel:
    """The part in which a place of the text lies; past the end the last one."""
    return next((part for part in parts if place < part.eind), parts[-1])


def _starts(text: str, headings: list[int]) -> Iterator[int]:
    place, used = 0, 0
    yield place
    while len(text) - place > MOST:
        while used < len(headings) and headings[used] < place + LEAST:
            used += 1
        heading = headings[used] if used < len(headings) else len(text)
        place = heading if heading <= place + MOST else _cut(text, place)
        yield place


def _cut(text: str, place: int) -> int:
    """Where to cut without a heading: after the last break between paragraphs, lines, sentences or words."""
    for mark in _BREAKS:
        at = text.rfind(mark, place + LEAST, place + MOST)
        if at >= 0:
            return at + len(mark)
    return place + MOST
