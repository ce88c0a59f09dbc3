"""Make a text readable for rules without losing where each character came from.

Typesetting puts soft hyphens, no-break spaces and hyphenated line ends inside citations. The reader works
on a plain copy; `Prepared.source_span` leads every span in the copy back to the text as it was given.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from weerklank.pure.citations.triggers import PIECE, Places, trigger_places

_SAME_LENGTH = (
    ("\u00a0", " "),
    ("\u2009", " "),
    ("\u202f", " "),
    ("\u2007", " "),
    ("\u2002", " "),
    ("\u2003", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2012", "-"),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2212", "-"),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u201e", '"'),
    ("\u00ab", '"'),
    ("\u00bb", '"'),
    ("\u00ba", "\u00b0"),
    ("\u0130", "I"),
)
_NOTE_MARKS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
"""Raised figures that lead to a footnote: "artikel 5\u00b2 van de Awb" is article 5."""
_INVISIBLE = ("\u00ad", "\u200b", "\ufeff", "\u2060", *_NOTE_MARKS)
_LINE_ENDS = ("-\n", "-\r\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REMOVED = re.compile(
    f"[{_NOTE_MARKS}]+|"
    "[\u00ad\u200b\ufeff\u2060]+(?:\r?\n(?=[a-zà-ÿ]))?|-(?<=[a-zà-ÿ]{2}-)\r?\n(?=[a-zà-ÿ]{3})(?!(?:en|of)\\b)"
)


@dataclass(frozen=True)
class Prepared:
    """A plain copy of a text with the way back to it."""

    text: str
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
        return trigger_places(self.text)

    def places(self, words: tuple[str, ...]) -> Iterator[int]:
        """Give where each of the words begins in the copy, word after word.

        The words must be in the list of `triggers`; KeyError for another.
        """
        for word in words:
            yield from self._places[word]

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
    text, places = _plain(text)
    ends = _LINE_ENDS if "\r" in text else _LINE_ENDS[:1]
    places.extend(place for mark in ends for place in _all(text, mark))
    return _without(text, sorted(places)) if places else Prepared(text)


def _plain(text: str) -> tuple[str, list[int]]:
    """The text with one kind of space, hyphen and quote, and where the invisible marks stand in it."""
    if text.isascii():
        return text, []
    pieces: list[str] = []
    places: list[int] = []
    for begin in range(0, len(text), PIECE):
        _replaced(text[begin : begin + PIECE], begin, pieces, places)
    return "".join(pieces), places


def _replaced(piece: str, begin: int, pieces: list[str], places: list[int]) -> None:
    """Add a piece of text in plain form to the pieces, and the places of what is invisible in it to those."""
    machine = _odd_marks()
    try:
        hits = machine.find_matches_as_indexes(piece)
    except UnicodeEncodeError:
        _replaced(_SURROGATE.sub("\ufffd", piece), begin, pieces, places)
        return
    last = 0
    for number, start, end in hits:
        if number < len(_PLAIN):
            pieces += (piece[last:start], _PLAIN[number])
            last = end
        else:
            places.append(begin + start)
    pieces.append(piece[last:])


_PLAIN = tuple(plain for _odd, plain in _SAME_LENGTH)


@lru_cache(maxsize=1)
def _odd_marks() -> AhoCorasick:
    marks = (*(odd for odd, _plain in _SAME_LENGTH), *_INVISIBLE)
    return AhoCorasick(marks, implementation=Implementation.DFA)


def _all(text: str, mark: str) -> Iterator[int]:
    place = text.find(mark)
    while place != -1:
        yield place
        place = text.find(mark, place + 1)


def _without(text: str, places: list[int]) -> Prepared:
    """The text without what is removed at any of these places."""
    pieces: list[str] = []
    cuts: list[int] = []
    removed: list[int] = []
    last = length = gone = 0
    for place in places:
        hit = _REMOVED.match(text, place) if place >= last else None
        if hit is None:
            continue
        pieces.append(text[last : hit.start()])
        length += hit.start() - last
        gone += hit.end() - hit.start()
        cuts.append(length)
        removed.append(gone)
        last = hit.end()
    plain = "".join([*pieces, text[last:]])
    return Prepared(plain, tuple(cuts), tuple(removed))


def _flat(text: str) -> str:
    """Lower case on one line, of the same length as the text."""
    return text.lower().replace("\n", " ").replace("\t", " ").replace("\r", " ")
