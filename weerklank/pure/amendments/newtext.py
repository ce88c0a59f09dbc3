"""The new text behind "komt te luiden:" or "luidende:": taken as it stands, cut up per new article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from weerklank.pure.amendments.model import Instruction, Place
from weerklank.pure.amendments.source import Source

_NEW_ARTICLE = re.compile(
    r"(?m)^[ \t]*(?:Artikel|ARTIKEL)[ \t]*"
    r"(?P<nr>[A-Z]?\d{1,4}(?:[:.]\d{1,4})*[a-zA-Z]{0,4}|[IVXLC]+[a-zA-Z]?)\b\.?[ \t]*(?P<title>[^\n]*)"
)
_WRAPPED = re.compile(r"\A[\"\u00ab\u201e\u201c\u2018](?P<words>.*)[\"\u00bb\u201d\u2019]\.?\Z", re.S)


@dataclass(frozen=True, slots=True)
class Open:
    """An instruction whose new text is still being read, from `text_from` on."""

    instruction: Instruction
    text_from: int


def finished(source: Source, waiting: Open, end: int) -> Iterator[Instruction]:
    """The instruction with its text up to `end`; one for each article when several are inserted."""
    made, begin = waiting.instruction, waiting.text_from
    text, start, stop = _text(source, begin, end)
    if not text:
        yield made
        return
    if not made.what.startswith("artikel"):
        yield replace(made, new=text, end=stop)
        return
    heads = list(_NEW_ARTICLE.finditer(source.written, start, stop))
    for number, head in enumerate(heads):
        last = heads[number + 1].start() if number + 1 < len(heads) else stop
        words = source.written[head.start() : last].strip()
        yield replace(made, place=Place(artikel=head["nr"]), new=words, end=last if number + 1 < len(heads) else stop)
    if not heads:
        yield replace(made, new=text, end=stop)


def _text(source: Source, begin: int, end: int) -> tuple[str, int, int]:
    """The words between, without white space and the colon before them; and where they stand."""
    piece = source.written[begin:end]
    start = begin + len(piece) - len(piece.lstrip(" \t\n\r:"))
    stop = begin + len(piece.rstrip())
    text = source.written[start:stop].replace("\r\n", "\n") if stop > start else ""
    wrapped = _WRAPPED.match(text)
    whole = wrapped is not None and not re.search(r"[\u00ab\u00bb\"]", wrapped["words"])
    return (wrapped["words"] if wrapped and whole else text), start, max(start, stop)
