"""Find a paragraph or part in the blocks of an article, by the number as people write it."""

import re
from collections.abc import Iterable, Sequence

from weerklank.pure.bwb.model import Blok, Bloksoort

_SPLIT = re.compile(r"[\s,]+(?:onder\s+|onderdeel\s+|sub\s+)?|,")
_NOISE = re.compile(r"[.)(°º\s]+|\b(?:onder|onderdeel|sub)\b")


def find_part(blokken: Sequence[Blok], lid: str, onderdeel: str) -> Blok | None:
    """The block with paragraph number ``lid`` and, in it, part ``onderdeel`` ("a", "a, 2°"); None when there
    is none.

    Capitals and closing signs do not matter: "A" finds "a.", "2" finds "2°.". Without a paragraph the part
    is looked for in the whole article.
    """
    inside: Iterable[Blok] = blokken
    found: Blok | None = None
    if lid:
        found = _numbered(blokken, Bloksoort.LID, lid)
        if found is None:
            return None
        inside = found.delen
    for step in filter(None, _SPLIT.split(onderdeel)):
        found = _numbered(list(inside), Bloksoort.ONDERDEEL, step)
        if found is None:
            return None
        inside = found.delen
    return found


def _numbered(blokken: Sequence[Blok], soort: Bloksoort, nummer: str) -> Blok | None:
    """The first block of this kind with this number, the upper levels first."""
    wanted = normal_number(nummer)
    level = list(blokken)
    while level:
        for blok in level:
            if blok.soort is soort and normal_number(blok.nr) == wanted:
                return blok
        level = [deel for blok in level for deel in blok.delen]
    return None


def normal_number(nummer: str) -> str:
    """A number without capitals, points, brackets and degree signs."""
    return _NOISE.sub("", nummer.casefold())
