"""Finding and widening spans by words: how people point at a piece of text. Pure text work."""

import re

MOST_WORDS = 600
"""Words of one piece that somebody points at: more is no sentence."""

_WORD = re.compile(r"\S+")


def found_in(text: str, words: str, *, near: int = 0) -> tuple[int, int] | None:
    """Where these words stand in the text, whatever the white space between them; the place nearest to `near`.

    None when they do not stand there. Linear in the text: words are compared literally.
    """
    wanted = words.split()
    if not wanted or len(wanted) > MOST_WORDS:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, wanted)))
    spans = [(match.start(), match.end()) for match in pattern.finditer(text)]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)


def widened(text: str, begin: int, eind: int, *, voor: int, na: int) -> tuple[int, int]:
    """The span with so many words more before and after it; a negative number takes words off.

    At the ends of the text it stops; what is taken off leaves at least one word.
    """
    begin = _earlier(text, begin, voor) if voor > 0 else begin
    eind = _later(text, eind, na) if na > 0 else eind
    inside = [(begin + match.start(), begin + match.end()) for match in _WORD.finditer(text[begin:eind])]
    first = min(max(-voor, 0), len(inside) - 1)
    last = max(len(inside) - 1 - max(-na, 0), first)
    if not inside:
        return begin, eind
    return (inside[first][0] if voor < 0 else begin), (inside[last][1] if na < 0 else eind)


def _earlier(text: str, place: int, words: int) -> int:
    reach = text[max(0, place - 60 * words) : place]
    starts = [match.start() for match in _WORD.finditer(reach)]
    return place - len(reach) + starts[-min(words, len(starts))] if starts else place


def _later(text: str, place: int, words: int) -> int:
    ends = [match.end() for match in _WORD.finditer(text[place : place + 60 * words])]
    return place + ends[min(words, len(ends)) - 1] if ends else place
