"""Find the laws that a text names: from the table, by abbreviation, by the shape of a name, by a definition
in the text.

Sources: Aanwijzingen voor de regelgeving 3.27 and 3.28 (how a regulation is cited), Leidraad voor
juridische auteurs (abbreviations). A name that is in no table is kept as a law without an id, with a lower
certainty.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from weerklank.pure.citations import triggers
from weerklank.pure.citations.books import book_before, book_behind, book_of, has_books
from weerklank.pure.citations.law_aliases import alias_uses
from weerklank.pure.citations.law_hits import (
    LawHit,
    abbreviation_at,
    begins_word,
    eu_act_at,
    eu_acts,
    merged,
    name_at,
)
from weerklank.pure.citations.law_shapes import NAMES_IN_LAW, shaped_name_at, titled_name_at
from weerklank.pure.citations.law_small import dated_names, small_names, small_words
from weerklank.pure.citations.law_table import NO_BEGINNING, Law, law_table
from weerklank.pure.citations.name_forms import begins_almost
from weerklank.pure.citations.prepare import Prepared

_CAPITAL = re.compile(r"[A-Z][\w'.-]*(?=\s+(?P<second>[^\W_]+))?")
_KEYWORD = re.compile(
    r"wet(?!ensch)|besluit|regeling|reglement|verordening|verdrag|statuut|handvest|beleidsregel|richtlijn"
    r"|aanwijzing|circulaire|overeenkomst|protocol|akkoord|conventie|akte|instructie|voorschrift|maatregel|leidraad|code"
)
_EU_NOUNS = frozenset(("richtlijn", "verordening"))
_SHAPED = frozenset(("algemene", "tijdelijke", "regeling", "besluit"))
_PREPOSED = re.compile(
    r"(?:op\s+grond\s+van|ingevolge|krachtens|bedoeld\s+in|in\s+de\s+zin\s+van|wijziging\s+van|onder"
    r"|uit|conform|volgens"
    r"|toepassing\s+van|bepaalde\s+in|geregeld\s+in)\s+(?:de|het)\s+\Z"
)


def find_laws(text: Prepared, *, loose: bool = False) -> list[LawHit]:
    """Give every law named in the text; a definition ("hierna: Osv") is followed. No two overlap.

    `loose` is for law text, where capitals are rare: there "Besluit ..." and "Regeling ..." are names too.
    """
    found: list[LawHit] = []
    last = 0
    for word in _capitals(text, loose=loose):
        written = word.group()
        worth = _worth(written)
        if not worth or word.start() < last:
            continue
        low = written.rstrip(".'-").lower()
        hit = _named_at(text, word, low, loose=loose) if worth == "known" else None
        if hit is None and loose and NAMES_IN_LAW.search(low) and begins_word(text.text, word.start()):
            hit = titled_name_at(text, word.start())
        if hit is not None:
            found.append(_of_book(text, hit))
            last = hit.end
    found = merged(found, list(eu_acts(text)))
    found = merged(found, [*small_names(text, loose=loose), *small_words(text), *dated_names(text, loose=loose)])
    uses = list(alias_uses(text, found))
    meant = {use.start for use in uses}
    return [*(hit for hit in found if hit.start not in meant), *uses]


_REPEALED = re.compile(r"[^.;:\n]{0,60}\b(?:wordt|worden)\s+(?:hierbij\s+)?ingetrokken\b")


def not_itself(text: Prepared, hit: LawHit, own: Law) -> LawHit:
    """Give, of a name that two laws have, the other one first where the text that is one of them repeals it."""
    others = tuple(law for law in hit.laws if law.bwb_id != own.bwb_id)
    if len(hit.laws) < 2 or len(others) == len(hit.laws) or not _REPEALED.match(text.text, hit.end):
        return hit
    return replace(hit, laws=(*others, *(law for law in hit.laws if law not in others)))


def _capitals(text: Prepared, *, loose: bool) -> Iterator[re.Match[str]]:
    """Give the words with a capital with which a law can begin: in law text every one, elsewhere those that
    begin a known name, are an abbreviation, or have "wet" in them."""
    raw = text.text
    if loose:
        yield from _CAPITAL.finditer(raw)
        return
    starts = {place for place in text.places(triggers.LAW) if not raw[place - 1 : place].isalnum()}
    for place in text.places(triggers.IN_A_LAW):
        inside = raw[place - 1 : place].isalnum() or raw[place - 1 : place] in _INSIDE
        if inside and (word := _WORD_BEFORE.search(raw, max(0, place - _LONGEST_WORD), place)):
            starts.add(word.start())
    done = 0
    for start in sorted(starts):
        if start >= done and (word := _CAPITAL.match(raw, start)):
            done = word.end()
            yield word


_INSIDE = frozenset("'.-_")
_WORD_BEFORE = re.compile(r"[A-Z][\w'.-]*\Z")
_LONGEST_WORD = 100


def _of_book(text: Prepared, hit: LawHit) -> LawHit:
    """ "Boek 2 van het Burgerlijk Wetboek" is Book 2, which has an id of its own."""
    if not has_books(hit.laws[0]):
        return hit
    if number := book_before(text.text, hit.start):
        return replace(hit, laws=(book_of(hit.laws[0], number),))
    number, end = book_behind(text.text, hit.end)
    return replace(hit, end=end, laws=(book_of(hit.laws[0], number),)) if number else hit


@lru_cache(maxsize=20_000)
def _worth(word: str) -> str:
    """Say of a word with a capital whether a law can begin with it: "known", "shaped" or not (empty)."""
    written = word.rstrip(".'-")
    low = written.lower()
    table = law_table()
    if low in NO_BEGINNING:
        return ""
    if low in table.names.by_first or written in table.abbreviations.by_first or "wet" in low:
        return "known"
    return "shaped" if NAMES_IN_LAW.search(low) else ""


def _named_at(text: Prepared, capital: re.Match[str], word: str, *, loose: bool) -> LawHit | None:
    start, second, table = capital.start(), capital["second"], law_table()
    if not begins_word(text.text, start):
        return None
    named = second is None or table.names.may_begin(word, second.lower())
    if named and (hit := name_at(text, start)) and _KEYWORD.search(text.flat(hit.start, hit.end)):
        return _almost_longer(text, _longer(text, hit)) if loose else _longer(text, hit)
    marked = second is None or capital.group().rstrip(".'-") in table.abbreviations.by_first
    if marked and (hit := abbreviation_at(text, start)) and _may_stand_alone(text, hit, loose=loose):
        return hit
    if word in _EU_NOUNS:
        return eu_act_at(text, start)
    return shaped_name_at(text, start, loose=False) if "wet" in word or word in _SHAPED else None


def _longer(text: Prepared, known: LawHit) -> LawHit:
    """The register knows it, unless a year of its own follows: then it is another law."""
    if not text.text[known.end + 1 : known.end + 5].isdecimal():
        return known
    shaped = shaped_name_at(text, known.start, loose=False)
    goes_on = shaped is not None and shaped.end == known.end + 5 and shaped.laws[0].name[-4:].isdecimal()
    return shaped if shaped is not None and goes_on else known


_GOES_ON = re.compile(r" (?:[A-Z]|(?:voor|van|inzake|op|tot|en|bij) [a-zA-Z])")


def _almost_longer(text: Prepared, known: LawHit) -> LawHit:
    """The law whose longer name is written almost so: "Dagloonregelen WAO" is more than the Dagloonregelen."""
    longer = begins_almost(text.text, known.start) if _GOES_ON.match(text.text, known.end) else None
    if longer is None or longer[0] <= known.end + 1:
        return known
    return LawHit(known.start, longer[0], (longer[1],), "wet: begint bijna zo", 0.5)


def _may_stand_alone(text: Prepared, hit: LawHit, *, loose: bool) -> bool:
    if " ".join(text.text[hit.start : hit.end].split()) in law_table().loose:
        return True
    return (loose and text.flat(max(0, hit.start - 5), hit.start).endswith((" de ", " het "))) or bool(
        _PREPOSED.search(text.flat(max(0, hit.start - 40), hit.start))
    )
