"""Which law an instruction changes: named in the sentence, in the line above it, or the bill itself."""

import re
from dataclasses import dataclass

from weerklank.pure.amendments.source import Source
from weerklank.pure.citations.books import BW_BOOKS
from weerklank.pure.citations.law_hits import LawHit, abbreviation_at, eu_act_at, name_at
from weerklank.pure.citations.law_shapes import shaped_name_at
from weerklank.pure.citations.law_table import Law, known_law

BILL = Law("het voorstel van wet")
_ITSELF = re.compile(
    r"(?:deze\s+(?:wet|rijkswet|regeling|verordening|beleidsregel)|dit\s+besluit"
    r"|(?:het\s+)?(?:gewijzigd\s+)?(?:(?:bij\s+.{3,160}?\s+ingediende\s+)?voorstel\s+van\s+(?:rijks)?wet|wetsvoorstel)"
    r"|de\s+begrotingsstaat)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:(?:die|genoemde|voornoemde|dezelfde)\s+(?:wet|regeling)|dat\s+(?:besluit|wetboek)|de\s+wet|het\s+besluit"
    r"|de\s+regeling|de\s+verordening)(?=[,.:]?\s+(?:wordt|worden|vervalt|vervallen|komt|komen|als)\b|,)",
    re.IGNORECASE,
)
_ARTICLE_WORD = re.compile(r"(?:de|het)\s+", re.IGNORECASE)
_BOOK = re.compile(r"boek\s+(?P<nr>\d{1,2}A?)\s+van\s+(?:het\s+)?(?=burgerlijk\s+wetboek|bw\b)", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:\d{1,2}(?=[\s,.:]))?(?:\s*\([^()]{1,600}\))?(?:,?\s+(?:Stb|Stcrt|Trb)\.\s*(?:nr\.\s*)?[A-Z]?[\d ,]{1,20}\d)?"
    r"(?:,?\s+zoals\s+(?:deze|dit|die|dat|het|laatstelijk|nadien|gewijzigd|gepubliceerd|opgenomen).{0,400}?"
    r"(?=,?\s+(?:wordt|worden|vervalt|vervallen|komt|komen|als\s+volgt)\b))?,?"
)
_VERB_AHEAD = re.compile(
    r"\s*(?:(?:wordt|worden|vervalt|vervallen|komt|komen|als\s+volgt|te\s+luiden|telkens|na|voor|in|aan|een|de\s+zinsnede"
    r"|het\s+woord|de\s+woorden|vernummerd|genoemde?|opgenomen|en\s+het|en\s+de|alsmede)\b|[.:,;\"'\ue000]|\Z)"
)
_PHRASE = re.compile(
    r"(?:[^.;:\n\ue000]|(?<=\bnr)\.|(?<=\bno)\.|(?<=\bStb)\.|(?<=\bStcrt)\.|(?<=\bTrb)\.|\.(?=[^\s.])){3,300}?"
    r"(?=,?\s+zoals\s|,?\s+(?:wordt|worden|vervalt|vervallen|komt|komen)\b)"
)
_PUBLISHED = re.compile(r"\s*\((?:Stb|Stcrt|Trb|Str?ct|Staatsblad|Staatscourant)[^()]{0,200}\)")
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}\Z")
_ACT_OF = re.compile(
    r"(?:rijkswet|wet|besluit|regeling|beschikking|verordening|circulaire)\s+(?:van\s|nr|[A-Z])", re.IGNORECASE
)
_IS_LAW = re.compile(
    r"\A(?:[A-Z][^,]*)?\b[\w-]*(?:wet|wetboek|besluit|regeling|verordening|reglement|verdrag|statuut|beschikking|richtlijn"
    r"|regels?|beleidsregels?|circulaire|aanwijzing|voorschrift(?:en)?|voorwaarden|bepalingen|instructie|overeenkomst"
    r"|protocol|akkoord|tarief|tarieven)\b",
    re.IGNORECASE,
)
_IS_PLACE = re.compile(
    r"\bartikel(?:en)?\s+\d|\b(?:onderdeel|lid|leden|bedoelde?|genoemde?|indien|wanneer|dat|die)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Target:
    """A law named at a place: which, where the words end, whether it is the bill, how sure."""

    law: Law
    end: int
    itself: bool = False
    certainty: float = 0.95


def law_at(source: Source, start: int, current: Law | None) -> Target | None:
    """The law named at `start`; "die wet" is the current one. None when the words name no law."""
    itself = _ITSELF.match(source.plain, start)
    if itself is not None:
        return Target(BILL, _tail(source, itself.end()), itself=True)
    back = _BACK.match(source.plain, start)
    if back is not None:
        return Target(
            current or Law(" ".join(back.group().split())), _tail(source, back.end()), certainty=0.9 if current else 0.4
        )
    word = _ARTICLE_WORD.match(source.plain, start)
    return _named(source, word.end() if word else start)


def _named(source: Source, start: int) -> Target | None:
    book = _BOOK.match(source.plain, start)
    if book is not None:
        hit = _hit(source, book.end())
        law = Law("Burgerlijk Wetboek", BW_BOOKS.get(book["nr"].upper(), ""), "BW")
        return Target(law, _tail(source, hit.end)) if hit else None
    hit = _hit(source, start)
    if hit is not None and _VERB_AHEAD.match(source.plain, end := _tail(source, hit.end)):
        several = len(hit.laws) > 1
        return Target(hit.laws[0], end, certainty=0.5 if several else hit.certainty)
    return _phrase(source, start)


def _hit(source: Source, start: int) -> LawHit | None:
    """The longest law that the tables, the EU numbers or the shape of a name give at this place."""
    text = source.prepared
    found = [name_at(text, start), abbreviation_at(text, start), eu_act_at(text, start)]
    shaped = shaped_name_at(text, start, loose=True)
    known = max((hit for hit in found if hit), key=lambda hit: hit.end, default=None)
    if known is not None and shaped is not None and _TAIL_YEAR.match(text.text, known.end):
        return shaped if shaped.end > known.end else known
    return known or shaped


_TAIL_YEAR = re.compile(r"\s+(?:19|20)\d\d\b|\s+BES\b|\s+[a-z]")


def _phrase(source: Source, start: int) -> Target | None:
    """A law that no table knows: the words up to the verb."""
    found = _PHRASE.match(source.masked, start)
    if found is None:
        return None
    name = _FOOTNOTE.sub("", " ".join(_PUBLISHED.sub("", found.group()).split()))
    if not _ACT_OF.match(name) and (not _IS_LAW.search(name) or _IS_PLACE.search(name)):
        return None
    law = known_law(name)
    return Target(law or Law(name), _tail(source, found.end()), certainty=0.95 if law else 0.6)


def _tail(source: Source, end: int) -> int:
    """Past a footnote number, the publication in brackets and how often the law was changed before."""
    found = _TAIL.match(source.plain, end)
    return found.end() if found else end
