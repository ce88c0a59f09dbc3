"""Follow a quoted place from an older text of the law into a newer one.

A place is a paragraph, a part or a whole article, or words quoted from it. It is never guessed: the same words in
several places are kept as such, words that are gone are gone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from weerklank.pure.bwb.anchor import Gevonden, find_quote
from weerklank.pure.bwb.model import Blok, Bloksoort
from weerklank.pure.bwb.parts import find_part, normal_number

SHORTEST: Final = 20
"""Fewer characters are not looked for in other places: "Vervallen." stands in many."""
_NUMBERED: Final = (Bloksoort.LID, Bloksoort.ONDERDEEL)


class Lot(StrEnum):
    """What became of a place."""

    ZELFDE = "zelfde"
    ALSNOG = "alsnog"
    VERNUMMERD = "vernummerd"
    GEWIJZIGD = "gewijzigd"
    MEERDERE = "meerdere"
    LOS = "los"


@dataclass(frozen=True, slots=True)
class Plek:
    """A place as it was quoted. ``tekst`` is all of it; ``is_citaat``: words chosen from the place, not the whole."""

    tekst: str
    lid: str = ""
    onderdeel: str = ""
    voor: str = ""
    na: str = ""
    is_citaat: bool = False

    @property
    def woorden(self) -> str:
        """The text without its own number and with single spaces: what is compared."""
        words = self.tekst.split()
        own = normal_number((self.onderdeel.replace(",", " ").split() or [self.lid])[-1])
        numbered = not self.is_citaat and own and words and normal_number(words[0]) == own
        return " ".join(words[1:] if numbered else words)


@dataclass(frozen=True, slots=True)
class Ligging:
    """Where a place is in the newer text: indices (-1 without a certain place), and which paragraph and part."""

    lot: Lot
    van: int = -1
    tot: int = -1
    lid: str = ""
    onderdeel: str = ""


def follow(plek: Plek, tekst: str, blokken: Sequence[Blok]) -> Ligging:
    """Where ``plek`` is in the newer ``tekst`` of the same article.

    Promises: ZELFDE and VERNUMMERD give the same words (white space and the own number aside), GEWIJZIGD the place
    that has the number now, LOS that this text no longer has it. A place of which no text was known is ALSNOG found.
    Pure; time in proportion to the length of the text.
    """
    if not tekst.strip():
        return Ligging(Lot.LOS)
    asked = bool(plek.lid or plek.onderdeel)
    blok = find_part(blokken, plek.lid, plek.onderdeel) if asked else None
    span = ((blok.van, blok.tot) if blok else None) if asked else (0, len(tekst))
    if plek.is_citaat:
        return _follow_words(plek, tekst, blokken, span)
    if span and not plek.woorden:
        return Ligging(Lot.ALSNOG, *span, plek.lid, plek.onderdeel)
    if span and _words_in(tekst, *span, blok) == plek.woorden:
        return Ligging(Lot.ZELFDE, *span, plek.lid, plek.onderdeel)
    twins = list(_twins(plek, tekst, blokken)) if asked else []
    if twins:
        return twins[0] if len(twins) == 1 else Ligging(Lot.MEERDERE)
    return Ligging(Lot.GEWIJZIGD, *span, plek.lid, plek.onderdeel) if span else Ligging(Lot.LOS)


def stands_in(plek: Plek, tekst: str, blokken: Sequence[Blok]) -> list[Ligging]:
    """Where exactly these words stand in the text of another article, each as VERNUMMERD.

    A whole article must be the whole text there, a paragraph or part a numbered block; fewer than SHORTEST characters
    are not looked for.
    """
    if len(plek.woorden) < SHORTEST:
        return []
    if plek.is_citaat:
        found = find_quote(tekst, plek.tekst, before=plek.voor, after=plek.na)
        exact = found.uitkomst is Gevonden.GEVONDEN and found.gelijkenis == 1.0
        return [_at(Lot.VERNUMMERD, found.van, found.tot, blokken)] if exact else []
    if plek.lid or plek.onderdeel:
        return list(_twins(plek, tekst, blokken))
    return [Ligging(Lot.VERNUMMERD, 0, len(tekst))] if " ".join(tekst.split()) == plek.woorden else []


def _follow_words(plek: Plek, tekst: str, blokken: Sequence[Blok], span: tuple[int, int] | None) -> Ligging:
    """Quoted words: in their own paragraph, else in the whole article, else in words that are much like them."""
    start, end = span or (0, 0)
    near = find_quote(tekst[start:end], plek.tekst, before=plek.voor, after=plek.na)
    if near.uitkomst is Gevonden.GEVONDEN and near.gelijkenis == 1.0:
        return Ligging(Lot.ZELFDE, start + near.van, start + near.tot, plek.lid, plek.onderdeel)
    far = find_quote(tekst, plek.tekst, before=plek.voor, after=plek.na)
    if Gevonden.MEERDERE in (near.uitkomst, far.uitkomst):
        return Ligging(Lot.MEERDERE)
    if far.uitkomst is Gevonden.GEVONDEN and far.gelijkenis == 1.0:
        return _at(Lot.VERNUMMERD, far.van, far.tot, blokken)
    if near.uitkomst is Gevonden.GEVONDEN:
        return _at(Lot.GEWIJZIGD, start + near.van, start + near.tot, blokken)
    return Ligging(Lot.LOS)


def _twins(plek: Plek, tekst: str, blokken: Sequence[Blok]) -> Iterable[Ligging]:
    """Numbered blocks with exactly the words of the place."""
    for blok in (inner for outer in blokken for inner in outer.walk()):
        if blok.soort in _NUMBERED and _words_in(tekst, blok.van, blok.tot, blok) == plek.woorden:
            yield _at(Lot.VERNUMMERD, blok.van, blok.tot, blokken)


def _words_in(tekst: str, van: int, tot: int, blok: Blok | None) -> str:
    """The words of a stretch without the number of its block."""
    start = van + len(blok.nr) if blok and blok.nr and tekst.startswith(blok.nr, van) else van
    return " ".join(tekst[start:tot].split())


def _at(lot: Lot, van: int, tot: int, blokken: Sequence[Blok]) -> Ligging:
    """A stretch with the numbers of the paragraph and parts around it."""
    lid, parts, level = "", list[str](), list(blokken)
    while around := next((blok for blok in level if blok.van <= van and tot <= blok.tot and blok.van < blok.tot), None):
        if around.soort is Bloksoort.LID:
            lid = normal_number(around.nr)
        elif around.soort is Bloksoort.ONDERDEEL:
            parts.append(normal_number(around.nr))
        level = list(around.delen)
    return Ligging(lot, van, tot, lid, ", ".join(parts))
