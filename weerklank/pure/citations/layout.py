"""What the layout of a text says: which articles a regulation has itself, and lists under a heading that names
a law.

Source: Aanwijzingen voor de regelgeving 3.53-3.58 (how a regulation is divided, lists after a colon).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.pure.citations.article_grammar import NUMBER
from weerklank.pure.citations.law_hits import LawHit
from weerklank.pure.citations.law_table import Law

_HEADING = re.compile(rf"(?m)^[ \t]{{0,20}}(?:Artikel(?:en)?|ARTIKEL|Art\.)\s+(?P<nr>{NUMBER})")
_PART_HEADING = re.compile(
    r"(?m)^[ \t]{0,20}(?P<word>(?i:hoofdstuk|titel|afdeling|paragraaf|bijlage|deel|boek)|\u00a7)\s?"
    r"(?P<nr>\w+(?:[.:]\w+){0,5})"
)
_NUMBERED_HEADING = re.compile(r"(?m)^(?P<nr>\d{1,3}(?:\.\d{1,3}){0,5})\.?\s")
_LEVELS = {"titel": "titeldeel", "\u00a7": "paragraaf"}
_ENDS_LINE = re.compile(
    r"(?:(?:\s?\([^()\n]{1,60}\)|\s?'){0,2}[ \t]*:?|[^\n:;.]{0,60}+:)[ \t]*\n(?=[ \t]*[-\u2022\u25cf*])"
)
_LISTED = re.compile(r"(?:[ \t]*[-\u2022\u25cf*][^\n]*(?:\n|\Z))+")


@dataclass(frozen=True, slots=True)
class ListOfLaw:
    """The lines of a list under a heading that names a law, such as "Wetboek van Strafrecht:"."""

    start: int
    end: int
    laws: tuple[Law, ...]


def own_numbers(raw: str) -> frozenset[str]:
    """Give the numbers of the articles that stand as headings in `raw`, in small letters."""
    return frozenset(found["nr"].lower() for found in _HEADING.finditer(raw))


def own_parts(raw: str) -> frozenset[str]:
    """Give the chapters, sections and annexes that stand as headings in `raw`, as "hoofdstuk iii", and the numbers with
    which a line begins, "3.1"."""
    numbered = frozenset(found["nr"] for found in _NUMBERED_HEADING.finditer(raw))
    return numbered.union(
        f"{_LEVELS.get(word := found['word'].lower(), word)} {found['nr'].lower()}"
        for found in _PART_HEADING.finditer(raw)
    )


def lists_of_laws(raw: str, laws: list[LawHit]) -> list[ListOfLaw]:
    """Give the lists whose heading names a law, in order, without overlap; `laws` must be in order."""
    return list(_lists(raw, laws))


def _lists(raw: str, laws: list[LawHit]) -> Iterator[ListOfLaw]:
    done = 0
    for hit in laws:
        heading = _ENDS_LINE.match(raw, hit.end) if hit.start >= done else None
        listed = _LISTED.match(raw, heading.end()) if heading else None
        if listed is not None:
            done = listed.end()
            yield ListOfLaw(listed.start(), done, hit.laws)


def list_at(lists: list[ListOfLaw], place: int) -> ListOfLaw | None:
    """Give the list in which `place` stands."""
    index = bisect_right(lists, place, key=lambda one: one.start) - 1
    return lists[index] if index >= 0 and place < lists[index].end else None
