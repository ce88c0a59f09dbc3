"""Paths of parts, in the form of the publisher (``bwb-ng-variabel-deel``):
"/Hoofdstuk8/Titeldeel8.1/Artikel8:5".

The 2012 files have no paths; the same form is built for them, so that one article keeps one path over the
years.
"""

import hashlib
import re
from collections import Counter
from typing import Final
from urllib.parse import quote, unquote

MAX_LENGTH: Final = 600
"""Longer paths (numbers that are whole sentences) are cut and told apart by a hash: an index has a size
limit.
"""
_SEGMENT = re.compile(
    r"(?P<soort>Boek|Deel|Hoofdstuk|Titeldeel|Afdeling|Paragraaf|Sub-paragraaf|Verdragtekst|Bijlage|Divisie|"
    r"Circulaire\.divisie|Enig-artikel|Wijzig-artikel|Artikel|Structuurtekst|Aanhef|Circulaire\.aanhef|Tekst)"
    r"(?P<nr>.*?)(?:\[\d+\])?\Z",
    re.S,
)
_NO_ESCAPE = ":.()-,°*§–'"


def segment(soort: str, nr: str) -> str:
    """One step of a path: the kind with a capital and the number, with white space and slashes escaped."""
    return f"/{soort.capitalize()}{quote(nr, safe=_NO_ESCAPE)}"


def place(pad: str) -> tuple[tuple[str, str], ...]:
    """The (kind, number) pairs of a path as a JCI link names them, without steps that no link can name."""
    matches = (_SEGMENT.match(step) for step in pad.split("/") if step)
    return tuple((match["soort"].lower(), unquote(match["nr"])) for match in matches if match)


class UniquePaths:
    """Hands out each path once: a second part with the same path gets "[2]", a third "[3]"."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()
        self._taken: set[str] = set()

    def claim(self, pad: str) -> str:
        """A path that was not handed out before, the wish itself when it is free."""
        pad = pad if len(pad) <= MAX_LENGTH else f"{pad[:MAX_LENGTH]}~{hashlib.sha256(pad.encode()).hexdigest()[:16]}"
        name = pad
        while name in self._taken:
            self._count[pad] += 1
            name = f"{pad}[{self._count[pad] + 1}]"
        self._taken.add(name)
        return name
