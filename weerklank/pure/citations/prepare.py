"""Make a text readable for rules without losing where each character came from.

Typesetting puts soft hyphens, no-break spaces and hyphenated line ends inside citations. The reader works
on a plain copy; `Prepared.source_span` leads every span in the copy back to the text as it was given.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

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
_INVISIBLE = ("\u00ad", "\u200b", "\ufeff", "\u2060")
_REMOVED = re.compile(
    "[\u00ad\u200b\ufeff\u2060]+(?:\r?\n(?=[a-zà-ÿ]))?|-(?<=[a-zà-ÿ]{2}-)\r?\n(?=[a-zà-ÿ]{3})(?!(?:en|of)\\b)"
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plain copy of a text with the way back to it."""

    text: str
    lower: str
    cuts: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()

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
    for old, new in _SAME_LENGTH:
        text = text.replace(old, new)
    if "-\n" not in text and "-\r\n" not in text and not any(mark in text for mark in _INVISIBLE):
        return Prepared(text, _flat(text))
    return _without_hyphenation(text)


def _without_hyphenation(text: str) -> Prepared:
    pieces: list[str] = []
    cuts: list[int] = []
    removed: list[int] = []
    last = length = gone = 0
    for hit in _REMOVED.finditer(text):
        pieces.append(text[last : hit.start()])
        length += hit.start() - last
        gone += hit.end() - hit.start()
        cuts.append(length)
        removed.append(gone)
        last = hit.end()
    plain = "".join([*pieces, text[last:]])
    return Prepared(plain, _flat(plain), tuple(cuts), tuple(removed))


def _flat(text: str) -> str:
    """Lower case on one line, of the same length as the text."""
    return text.lower().replace("\n", " ").replace("\t", " ").replace("\r", " ")
