"""References back inside a text: "dit artikel", "het eerste lid", "die wet", resolved to what was named
last."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

from weerklank.pure.citations.law_hits import law_fields
from weerklank.pure.citations.law_table import Law
from weerklank.pure.citations.model import Citation, Fields, Kind, frozen
from weerklank.pure.citations.numerals import ORDINAL, ordinals_to_digits
from weerklank.pure.citations.prepare import Prepared
from weerklank.pure.citations.scene import is_a, own_noun

Aliases = Mapping[str, tuple[tuple[Law, ...], int]]
NamedBefore = Callable[[int, int, str], tuple[int, tuple[Law, ...]] | None]
"""Gives, for a place, a reach and a noun, the law named last before that place that can be called so."""
_BACK = re.compile(
    rf"\b(?:(?:dit|dat|genoemd|voornoemd|bedoeld)\s+artikel(?!\s*\d|\s+[IVXLC]+\b|\s+[A-Z][ -]?\d)"
    rf"|(?:die|deze|dat|dit|genoemde|voornoemde)\s+(?:wet|besluit|regeling)"
    rf"|(?:het|in\s+het)\s+(?P<lid>{ORDINAL})\s+lid|(?:dat|dit)\s+lid)\b",
    re.IGNORECASE,
)
_THAT_LAW = re.compile(r"(?:die|dat|genoemde|voornoemde)\s+(wet|besluit|regeling)\Z", re.IGNORECASE)
_THIS_LAW = re.compile(r"(?:deze|dit)\s+(wet|besluit|regeling)\Z", re.IGNORECASE)
_OF_ARTICLE = re.compile(r"\s+van\s+(?:de\s+)?art(?:\.|ikel)", re.IGNORECASE)
_REACH = 4000


def back_references(
    text: Prepared,
    articles: list[Citation],
    aliases: Aliases | None = None,
    rests_on: Aliases | None = None,
    named: NamedBefore | None = None,
    *,
    own: Law | None = None,
) -> Iterator[Citation]:
    """Give the words that point back, with the article or law named last; without one only what they say.

    With the short names that the text defines ("wet: Wet op ...") "de wet" is that law; with `rests_on` it is the
    law that a regulation without such a definition rests on. `named` gives the law of a sort named last before a place:
    "die wet" is that one, and so is "deze wet" in a regulation that is no wet; `own` is the law the text is itself.
    """
    yield from _short_names(text, aliases or {}, "eerder gedefinieerd", 0.7)
    yield from _short_names(text, rests_on or {}, "de wet waarop dit rust", 0.4)
    ordered = sorted(articles, key=lambda citation: citation.start)
    ends = [citation.end for citation in ordered]
    for found in _BACK.finditer(text.text):
        if _OF_ARTICLE.match(text.text, found.end()):
            continue
        index = bisect_left(ends, found.start() + 1) - 1
        near = ordered[index] if index >= 0 and found.start() - ends[index] <= _REACH else None
        known = _this_law(found, own) or _that_law(found, named, own) or ({} if near is None else near.norm)
        yield _citation(found, known)


def _citation(found: re.Match[str], known: Fields) -> Citation:
    """The words that point back, with what is known of the place they point at."""
    whole_law = found.group().split()[-1].lower() in {"wet", "besluit", "regeling"}
    return Citation(
        found.start(),
        found.end(),
        Kind.VERWIJZING,
        frozen(
            wet=known.get("wet"),
            bwb_id=known.get("bwb_id"),
            artikel=None if whole_law else known.get("artikel"),
            lid=ordinals_to_digits(found["lid"]) if found["lid"] else None,
            wet_impliciet=True,
        ),
        "verwijzing: laatst genoemde",
        0.5 if known else 0.3,
    )


def _this_law(found: re.Match[str], own: Law | None) -> Fields:
    """ "Deze wet" is the law that the text is itself, when that is a wet."""
    noun = _THIS_LAW.match(found.group())
    return law_fields(own) if own and noun and own_noun(own) and is_a(noun[1].lower(), (own,)) else {}


def _that_law(found: re.Match[str], named: NamedBefore | None, own: Law | None) -> Fields:
    """ "Die wet" is the wet named last, with or without an article."""
    noun = _THAT_LAW.match(found.group())
    if own and noun is None and (noun := _THIS_LAW.match(found.group())) and noun[1].lower() != "wet":
        return {}
    law = named(found.start(), _REACH, noun[1].lower()) if named and noun else None
    return law_fields(law[1][0]) if law else {}


def _short_names(text: Prepared, aliases: Aliases, how: str, certainty: float) -> Iterator[Citation]:
    for short, (laws, since) in list(aliases.items())[:200]:
        for word in ("de", "het", "der"):
            place = text.lower.find(f" {word} {short}", since)
            while place != -1:
                start = place + len(word) + 2
                end = start + len(short)
                if not text.lower[end : end + 1].isalnum() and text.lower[end : end + 1] != "-":
                    norm = frozen(**law_fields(laws[0]), wet_impliciet=True)
                    yield Citation(start, end, Kind.VERWIJZING, norm, f"verwijzing: {how}", certainty)
                place = text.lower.find(f" {word} {short}", end)
