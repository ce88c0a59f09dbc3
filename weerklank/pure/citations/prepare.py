"""Make a text readable for rules without losing where each character came from.

Typesetting puts soft hyphens, no-break spaces and hyphenated line ends inside citations. The reader works
on a plain copy; `Prepared.source_span` leads every span in the copy back to the text as it was given.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from weerklank.pure.citations.triggers import Places, one_byte_each, trigger_places, word_places

_SAME_LENGTH = {
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2007": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u00ba": "\u00b0",
    "\u0130": "I",
}
_NOTE_MARKS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
"""Raised figures that lead to a footnote: "artikel 5\u00b2 van de Awb" is article 5."""
_INVISIBLE = ("\u00ad", "\u200b", "\ufeff", "\u2060", *_NOTE_MARKS)
_MARKS = (*_SAME_LENGTH, *_INVISIBLE)
_BY_BYTE = {
    byte: tuple(mark for mark in _MARKS if mark.encode()[-2:-1] == byte)
    for byte in sorted({mark.encode()[-2:-1] for mark in _MARKS})
}
"""The marks by their last byte but one in UTF-8: where that is not in a piece, none of the marks is."""
_PIECE = 1 << 14
"""A text is copied in pieces of about so many characters: they stay in the cache of the processor, and a piece
without an emoji takes less memory than a text with one."""
_LINE_END = re.compile("-\r?\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REMOVED = re.compile(
    f"[{_NOTE_MARKS}]+|"
    "[\u00ad\u200b\ufeff\u2060]+(?:\r?\n(?=[a-zà-ÿ]))?|-(?<=[a-zà-ÿ]{2}-)\r?\n(?=(?:[a-zà-ÿ]\u00ad?){3})(?!(?:en|of)\\b)"
)


@dataclass(frozen=True)
class Prepared:
    """A plain copy of a text with the way back to it; `coded` is the copy with one byte for each character."""

    text: str
    coded: bytes
    cuts: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()

    @cached_property
    def lower(self) -> str:
        """The copy in lower case on one line, character for character."""
        return _flat(self.text)

    def flat(self, start: int, end: int) -> str:
        """Give a piece of `lower`, without making the whole."""
        return _flat(self.text[start:end])

    @cached_property
    def _places(self) -> Places:
        return trigger_places(self.coded)

    def places(self, words: tuple[str, ...]) -> Iterator[int]:
        """Give where each of the words begins in the copy, word after word.

        The words must be in the list of `triggers`; KeyError for another.
        """
        for word in words:
            yield from self._places[word]

    def whole_words(self, words: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Give where each of the words stands in the copy, by itself or with something else than a letter behind it."""
        for place, word in word_places(self.coded, words):
            end = place + len(word)
            after = self.text[end : end + 1]
            if not (after.isalnum() or after == "_") and self.text.startswith(word, place):
                yield place, word

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Translate a span in the copy to the span in the text as given."""
        if not self.cuts:
            return start, end
        return self._source(start), self._source(end - 1) + 1

    def _source(self, position: int) -> int:
        index = bisect_right(self.cuts, position) - 1
        return position + (self.removed[index] if index >= 0 else 0)


def prepare(text: str) -> Prepared:
    """Give the plain copy of `text`: one kind of space, hyphen and quote, no invisible characters.

    Every replacement keeps the length; what is taken out (soft hyphens, a hyphen at a line end inside a
    word) is remembered. Works in time proportional to the text.
    """
    copy = _Copy()
    begin = 0
    while begin < len(text):
        end = text.find(" ", begin + _PIECE) + 1 or len(text)
        copy.add(text[begin:end])
        begin = end
    return Prepared("".join(copy.pieces), b"".join(copy.coded), tuple(copy.cuts), tuple(copy.removed))


@dataclass(slots=True)
class _Copy:
    """A copy in the making. It grows by pieces that end behind a space, across which nothing is ever removed."""

    pieces: list[str] = field(default_factory=list)
    coded: list[bytes] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, piece: str) -> None:
        """Add the plain form of a piece of the source."""
        piece, places = (piece, []) if piece.isascii() else _plain(piece)
        places.extend(end.start() for end in _LINE_END.finditer(piece))
        last = 0
        for place in sorted(places):
            hit = _REMOVED.match(piece, place) if place >= last else None
            if hit is not None:
                self._take(piece[last : hit.start()])
                self._leave(hit.end() - hit.start())
                last = hit.end()
        self._take(piece[last:] if last else piece)

    def _take(self, piece: str) -> None:
        self.pieces.append(piece)
        self.coded.append(one_byte_each(piece))
        self.length += len(piece)

    def _leave(self, count: int) -> None:
        self.cuts.append(self.length)
        self.removed.append(count + (self.removed[-1] if self.removed else 0))


def _plain(piece: str) -> tuple[str, list[int]]:
    """A piece with one kind of space, hyphen and quote, and where the invisible marks stand in it."""
    try:
        coded = piece.encode()
    except UnicodeEncodeError:
        piece = _SURROGATE.sub("\ufffd", piece)
        coded = piece.encode()
    places: list[int] = []
    for byte, marks in _BY_BYTE.items():
        if byte not in coded:
            continue
        for mark in marks:
            if mark in _SAME_LENGTH:
                piece = piece.replace(mark, _SAME_LENGTH[mark])
            elif mark in piece:
                places.extend(_all(piece, mark))
    return piece, places


def _all(text: str, mark: str) -> Iterator[int]:
    place = text.find(mark)
    while place != -1:
        yield place
        place = text.find(mark, place + 1)


def _flat(text: str) -> str:
    """Lower case on one line, of the same length as the text."""
    return text.lower().replace("\n", " ").replace("\t", " ").replace("\r", " ")
