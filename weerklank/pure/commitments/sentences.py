"""Cut running text into sentences, with their places."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?]+[\"'\u2019\u201d\u00bb)\]]*(?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[\u2022\u25aa*\u00b7-]|\d{1,2}[.)]|[a-z][.)])\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:nrs?|art|artt|bijv|bv|o\.a|d\.d|t\.a\.v|i\.v\.m|m\.b\.t|n\.a\.v|o\.g\.v|t\.b\.v|t\.o\.v|i\.c|c\.q|c\.s|e\.d|e\.v|resp|ca|mr"
    r"|drs|dr|ir|ing|prof|mw|dhr|blz|pag|p|pp|Stb|Stcrt|Trb|jo|vgl|a\.s|jl|jr|sr|incl|excl|max|min|St|mln|mld|ECLI|Fw)"
    r"|\b[A-Z](?:\.[A-Z])*|\b\d{1,2})\.\Z"
)
_BLANK = re.compile(r"\s*")
_LONGEST = 2_000


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of every sentence, without surrounding space; "nr. 4" and "c.s." do not end one.

    An empty line and a new list item end a sentence too. No sentence is longer than 2,000 characters, so that reading
    stays in proportion to the text.
    """
    start = 0
    for hit in _END.finditer(text):
        if hit.group()[0] == "." and _goes_on(text, hit):
            continue
        yield from _pieces(text, start, hit.end() if not hit.group().isspace() else hit.start())
        start = hit.end()
    yield from _pieces(text, start, len(text))


def _goes_on(text: str, hit: re.Match[str]) -> bool:
    following = text[hit.end() : hit.end() + 3].lstrip()
    if following[:1].islower() or following[:1].isdecimal():
        return _ABBREVIATED.search(text, max(0, hit.start() - 12), hit.start() + 1) is not None or following[:1].islower()
    last = text[max(0, hit.start() - 3) : hit.start() + 1]
    return bool(re.search(r"\b(?:[A-Z]|dr|mr|ir|St)\.\Z", last))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = min(end, start + _LONGEST)
        begin = _BLANK.match(text, start, stop)
        first = begin.end() if begin else start
        last = len(text[first:stop].rstrip()) + first
        if last > first:
            yield first, last
        start = stop
