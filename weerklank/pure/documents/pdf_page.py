"""One page of a PDF as runs of characters, each with its place on the page."""

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from weerklank.pure.documents.lines import raised

_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0x0132: "IJ",
    0x0133: "ij",
}
_HYPHEN = 0x02
"""What the PDF engine gives for a hyphen at the end of a line."""
_NOTHING = frozenset({0, 0xFFFE, 0xFFFF, 0xFEFF, 0x200B})
_ENDS = frozenset({0x0A, 0x0D})

_WIDEST_SPACE = 1.5
_STEP_BACK = 0.6
_SMALL = 0.87
_SAMPLE = 1_000
_RAISED = 0.08


@dataclass(slots=True)
class Glyph:
    """A character: its code, its index on the page, its box in points (the origin is left below)."""

    code: int
    index: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Run:
    """Characters next to each other on one line. `pieces` are words with the index of their first character."""

    pieces: list[tuple[str, int]]
    left: float
    bottom: float
    right: float
    top: float
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join(words for words, _begin in self.pieces)

    @property
    def height(self) -> float:
        """The height of the line in points, a little more than the size of the letters."""
        return self.top - self.bottom


def page_runs(page: pypdfium2.PdfPage) -> list[Run]:
    """Give the runs of a page in the order of the file. A hyphen at a line end is "\u00ad"; raised digits are
    written as raised digits; ligatures are taken apart."""
    textpage = page.get_textpage()
    try:
        glyphs = _turned(list(_glyphs(textpage)))
    finally:
        textpage.close()
    return [run for group in _groups(glyphs) if (run := _run(group)) is not None]


def _glyphs(textpage: pypdfium2.PdfTextPage) -> Iterator[Glyph | None]:
    """The characters of a page; None where the engine saw a line end."""
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    raw = textpage.raw
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _ENDS:
            yield None
        elif code not in _NOTHING and pdfium.FPDFText_GetLooseCharBox(raw, index, place):
            yield Glyph(code, index, box.left, box.bottom, box.right, box.top)


def _turned(glyphs: list[Glyph | None]) -> list[Glyph | None]:
    """The characters with their boxes turned so that most of the text runs from left to right: a table on its
    side is read as if the page were turned."""
    right, up = _direction(glyphs)
    for glyph in glyphs if right <= 0 else ():
        if glyph is None:
            continue
        left, bottom, other, top = glyph.left, glyph.bottom, glyph.right, glyph.top
        if up > 0:
            glyph.left, glyph.bottom, glyph.right, glyph.top = bottom, -other, top, -left
        elif up < 0:
            glyph.left, glyph.bottom, glyph.right, glyph.top = -top, left, -bottom, other
        else:
            glyph.left, glyph.bottom, glyph.right, glyph.top = -other, -top, -left, -bottom
    return glyphs


def _direction(glyphs: list[Glyph | None]) -> tuple[int, int]:
    """Where most of the first thousand characters have the next one: (1, 0) at the right, (0, 1) above, (0, -1)
    below, (-1, 0) left."""
    votes: Counter[tuple[int, int]] = Counter()
    for last, glyph in pairwise(glyphs[:_SAMPLE]):
        if last is None or glyph is None:
            continue
        across, up = glyph.left + glyph.right - last.left - last.right, glyph.bottom - last.bottom
        votes[((across > 0) - (across < 0), 0) if abs(across) >= abs(up) else (0, (up > 0) - (up < 0))] += 1
    return votes.most_common(1)[0][0] if votes else (1, 0)


def _groups(glyphs: Iterable[Glyph | None]) -> Iterator[list[Glyph]]:
    group: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph is None:
            yield group
            group, last = [], None
            continue
        if last is not None and glyph.code != 0x20 and _is_apart(last, glyph):
            yield group
            group = []
        group.append(glyph)
        if glyph.code != 0x20:
            last = glyph
    yield group


def _is_apart(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character does not go on where the one before it ended."""
    before, height = last.top - last.bottom, glyph.top - glyph.bottom
    tall, low = (before, height) if before > height else (height, before)
    top = last.top if last.top < glyph.top else glyph.top
    bottom = last.bottom if last.bottom > glyph.bottom else glyph.bottom
    if top - bottom < 0.4 * low:
        return True
    tall = tall if tall > 1.0 else 1.0
    return glyph.left - last.right > _WIDEST_SPACE * tall or glyph.left < last.left - _STEP_BACK * tall


def _run(group: list[Glyph]) -> Run | None:
    seen = [glyph for glyph in group if glyph.code not in (0x20, 0xA0)]
    if not seen:
        return None
    tall = max(glyph.top - glyph.bottom for glyph in seen)
    base = min((glyph.bottom for glyph in seen if glyph.top - glyph.bottom > _SMALL * tall), default=0.0)
    pieces = list(_pieces(group, tall, base))
    left, right = min(glyph.left for glyph in seen), max(glyph.right for glyph in seen)
    return Run(pieces, left, base, right, base + tall)


def _pieces(group: list[Glyph], tall: float, base: float) -> Iterator[tuple[str, int]]:
    """The words in pieces within which each character has the next index."""
    words, begin = "", -1
    for glyph in group:
        if words and (begin + len(words) != glyph.index):
            yield words, begin
            words = ""
        if not words:
            begin = glyph.index
        words += _character(glyph, tall, base)
    yield words, begin


def _character(glyph: Glyph, tall: float, base: float) -> str:
    if glyph.code == _HYPHEN:
        return "\u00ad"
    if glyph.code in _LIGATURES:
        return _LIGATURES[glyph.code]
    letter = chr(glyph.code) if glyph.code < 0x110000 and not 0xD800 <= glyph.code < 0xE000 else "\ufffd"
    small = glyph.top - glyph.bottom <= _SMALL * tall
    if small and letter.isdigit() and glyph.bottom > base + _RAISED * tall:
        return raised(letter)
    return letter
