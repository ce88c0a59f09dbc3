"""The text of a bill ready for reading: one kind of space and hyphen, quoted words masked, cut into lines.

Every quoting style of the last decades counts: « », » «, „ ”, “ ”, " " and ‘ ’ or ' ' around words.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from weerklank.pure.citations.prepare import Prepared, prepare

MASK = "\ue000"
"""Stands for every character inside quotes, the quotes included."""
_QUOTED = re.compile(
    r"\u00ab[^\u00ab\u00bb]{1,4000}\u00bb|\u00bb[^\u00ab\u00bb]{1,4000}\u00ab"
    r"|[\u201e\u201c\u201d][^\u201c\u201d\u201e\"]{1,4000}[\u201c\u201d\"]|\"[^\"\u201d]{1,4000}[\"\u201d]"
    r"|(?<!\w)[`\u2018\u2019'\u201b](?=[^\s])[^\n`\u2018]{1,400}?(?<=[^\s])['\u2019](?!\w)"
)
_BREAK = re.compile(
    r"(?<=[.:;»”\"])[ \t]+(?=ARTIKEL\s+[IVXLC\d]|(?:[A-Z]{1,2}\.?|\d{1,2}\.)\s+"
    r"(?:In|Aan|Na|Voor|Het|De|Artikel|Artikelen|Onder|Onderdeel|Er)\s)"
)
_LONG = 200
_NEWLINES = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bill, without the white space around it."""

    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A bill as it is read; positions are those of the prepared text."""

    prepared: Prepared
    written: str
    """The prepared text with its quotes as they were typed; as long as `plain`."""

    @cached_property
    def plain(self) -> str:
        return self.prepared.text

    @cached_property
    def masked(self) -> str:
        """The text with quoted words masked, of the same length."""
        return _QUOTED.sub(lambda found: MASK * len(found.group()), self.written)

    def quote(self, start: int, end: int) -> str:
        """Words between quotes, without the quotes."""
        return " ".join(self.written[start + 1 : end - 1].split())

    def lines(self) -> list[Line]:
        """The lines that say something; a long line that holds a whole bill is cut where an instruction begins."""
        found: list[Line] = []
        for hit in _NEWLINES.finditer(self.plain):
            cuts = [hit.start(), *self._cuts(hit), hit.end()]
            found += [self._stripped(one, two) for one, two in zip(cuts, cuts[1:], strict=False)]
        return _joined(self.plain, [line for line in found if line.end > line.start])

    def _cuts(self, hit: re.Match[str]) -> list[int]:
        if hit.end() - hit.start() < _LONG:
            return []
        return [cut.end() for cut in _BREAK.finditer(self.masked, hit.start(), hit.end())]

    def _stripped(self, start: int, end: int) -> Line:
        piece = self.plain[start:end]
        return Line(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


_GOES_ON = re.compile(r"[a-zà-ÿ(\"'\u20ac]|[IVX]+\b(?=,)|\d+[a-z]?[,.]?\s+[a-z]")
_MARK = re.compile(r"(?:[a-z]{1,2}|\d{1,3}[a-z]?)[.)\u00b0]|[-\u2022*]")


def _joined(plain: str, lines: list[Line]) -> list[Line]:
    """Lines that a narrow column broke in two, as one again: the first is long and its sentence goes on."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if last is not None and _broken(plain, last, line):
            found[-1] = Line(last.start, line.end)
        else:
            found.append(line)
    return found


def _broken(plain: str, last: Line, line: Line) -> bool:
    if last.end - last.start < 45 or plain[last.end - 1] in ".:;" or "\n\n" in plain[last.end : line.start]:
        return False
    return bool(_GOES_ON.match(plain, line.start)) and not _MARK.match(plain, line.start)


def source_of(text: str) -> Source:
    """Prepare a text for reading. Works in time proportional to its length."""
    prepared = prepare(text)
    return Source(prepared, _as_written(text, prepared))


def _as_written(text: str, prepared: Prepared) -> str:
    if not prepared.cuts:
        return text
    pieces, last, gone = [], 0, 0
    for cut, removed in zip(prepared.cuts, prepared.removed, strict=True):
        pieces.append(text[last + gone : cut + gone])
        last, gone = cut, removed
    return "".join([*pieces, text[last + gone :]])
