"""Cut running text into sentences, with their places."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?\n](?:"
    r"(?<=[.!?])(?<![.!?][.!?])[.!?]{0,5}[\"'\u2019\u201d\u00bb)\]]{0,4}(?:(?<=[a-z)\u00bb][.])\d{1,2})?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{0,3}(?=\s)"
    r"|(?<=\n)(?:[ \t]*\n|(?=[ \t]*(?:[\u2022\u25aa*\u00b7-]|\d{1,2}[.)]|[a-z][.)])\s)|(?=[A-Z\u00c0-\u00dd])))"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:nrs?|art|artt|bijv|bv|o\.a|d\.d|t\.a\.v|i\.v\.m|m\.b\.t|n\.a\.v|o\.g\.v|t\.b\.v|t\.o\.v"
    r"|i\.c|c\.q|c\.s|e\.d|e\.v|resp|ca|mr"
    r"|drs|dr|ir|ing|prof|mw|dhr|blz|pag|p|pp|Stb|Stcrt|Trb|jo|vgl|a\.s|jl|jr|sr|incl|excl|max|min|St"
    r"|mln|mld|ECLI|Fw)"
    r"|\b[A-Z](?:\.[A-Z])*|\b\d{1,2})\.\Z"
)
_INITIAL = re.compile(r"\b(?:[A-Z]|dr|mr|ir|St)\.\Z")
_LONGEST = 2_000
_HEADING = 45


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of every sentence, without surrounding space; "nr. 4" and "c.s." do not end one.

    An empty line and a new list item end a sentence too. No sentence is longer than 2,000 characters, so
    that reading stays in proportion to the text.
    """
    start = 0
    for hit in _END.finditer(text):
        here, end = hit.span()
        if text[here] == "\n":
            if end - here == 1 and _is_wrapped(text, here):
                continue
            yield from _pieces(text, start, here)
        else:
            if text[here] == "." and _goes_on(text, here, end):
                continue
            yield from _pieces(text, start, end)
        start = end
    yield from _pieces(text, start, len(text))


def _is_wrapped(text: str, place: int) -> bool:
    """A line break inside running text: a heading is a short line, a wrapped line is not."""
    if not text[place + 1 : place + 2].isupper():
        return False
    return place >= _HEADING and text.rfind("\n", place - _HEADING, place) == -1


def _goes_on(text: str, start: int, end: int) -> bool:
    """A full stop that belongs to an abbreviation, an initial, or the number of a list item or heading."""
    following = text[end : end + 3].lstrip()[:1]
    if following.islower():
        return True
    before = text[max(0, start - 12) : start + 1]
    if following.isdecimal() or following in {"(", "\u00a7"}:
        return _ABBREVIATED.search(before) is not None
    return _INITIAL.search(before) is not None or before.rpartition("\n")[2].strip(" .").isdecimal()


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = min(end, start + _LONGEST)
        piece = text[start:stop]
        body = piece.lstrip()
        first = stop - len(body)
        body = body.rstrip()
        if body:
            yield first, first + len(body)
        start = stop
