"""What is looked up in the table at one place of a text: names, abbreviations, EU acts by number.

Sources: Aanwijzingen voor de regelgeving 3.27 and 3.28 (how a regulation is cited), Leidraad voor juridische
auteurs (abbreviations).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from weerklank.pure.citations import triggers
from weerklank.pure.citations.law_table import Law, Names, first_word, law_table, law_years
from weerklank.pure.citations.model import Fields, frozen
from weerklank.pure.citations.prepare import Prepared

NAME_WINDOW = 320
MARK_WINDOW = 40
_TWO_WORDS = re.compile(r"\s*(\S+)(?:\s+([^\W_]+))?")
_EU_MARK = r"/(?:EU|EG|EEG|EGKS|JBZ|Euratom)(?![\w/])"
_EU_ACT = re.compile(
    r"(?P<soort>[Rr]ichtlijn|[Vv]erordening|[Kk]aderbesluit|[Bb]eschikking|[Bb]esluit(?=.{1,20}/EU\b))(?:en)?\s+(?:\((?:EU|EG|EEG|Euratom)\)\s*)?"
    rf"(?:[nN]rs?\.?\s*)?(?:\((?:EU|EG|EEG|Euratom)\)\s*)?(?P<nummer>\d{{2,4}}/\d{{1,4}})(?:{_EU_MARK})?(?![\w/])"
)
_EU_NEXT = re.compile(rf"(?:,\s*|\s+en\s+|,\s+en\s+)(?P<act>(?:nr\.\s*)?\d{{2,4}}/\d{{1,4}}{_EU_MARK})")


@dataclass(frozen=True, slots=True)
class LawHit:
    """A law named in the text: where, which laws it can be, how it was recognised."""

    start: int
    end: int
    laws: tuple[Law, ...]
    rule: str
    certainty: float


@lru_cache(maxsize=4096)
def law_fields(law: Law) -> Fields:
    """Give the fields of a law: `wet` is the everyday name, `wet_volledig` the full name where that
    differs."""
    return frozen(wet=law.short or law.name, wet_volledig=law.name if law.short else None, bwb_id=law.bwb_id)


def name_at(text: Prepared, start: int) -> LawHit | None:
    """Give the longest law from the table that begins at `start`, whatever its capitals; else None."""
    head = _TWO_WORDS.match(text.text, start, start + NAME_WINDOW)
    if head is None or not law_table().names.may_begin(first_word(head[1].lower()), (head[2] or "").lower()):
        return None
    piece = text.flat(start, start + NAME_WINDOW)
    hit = _longest(text, start, piece, law_table().names, "wet: naam uit het register")
    year = _OTHER_YEAR.match(text.text, hit.end) if hit else None
    if hit is not None and year is None:
        return _by_year_behind(text, hit)
    return hit if hit is None or year is None else _of_year(text, hit, year.end())


_OTHER_YEAR = re.compile(r"\s(?:1[89]|20)\d\d(?![\w/-])")


_YEAR_BEHIND = re.compile(
    r"\s(?:van\s\d{1,2}\s[a-z]{3,9}\s|\(?(?:van\s\d{1,2}\s[a-z]{3,9}\s\d{4},?\s)?Stb\.?,?\s)(?P<year>1[89]\d\d|20\d\d)\b"
)


def _by_year_behind(text: Prepared, known: LawHit) -> LawHit:
    """The law of the year that is told behind a name, "Woningwet van 12 juli 1962", "Comptabiliteitswet (Stb. 1927,
    259)", when the table has one of that name and year."""
    told = _YEAR_BEHIND.match(text.text, known.end)
    if told is None:
        return known
    key = " ".join(text.flat(known.start, known.end).split())
    years = law_years()
    of_year = tuple(law for law in known.laws if years.get(law.bwb_id) == int(told["year"]))
    laws = law_table().names.laws.get(f"{key} {told['year']}") or of_year
    return replace(known, laws=laws) if laws else known


def _of_year(text: Prepared, known: LawHit, end: int) -> LawHit:
    """The law of another year with the same name ("Gemeentewet 1931") is another law, without an id; "Archiefregeling
    2010" is the Archiefregeling of that year, or of the end of the year before."""
    made = law_years().get(known.laws[0].bwb_id)
    told = int(text.text[end - 4 : end])
    if made is not None and told in {made, made + 1}:
        return replace(known, end=end, certainty=0.8)
    if made is not None and told > made and len(known.laws) == 1:
        return replace(known, rule="wet: naam uit het register, later jaar", certainty=0.4)
    name = " ".join(text.text[known.start : end].split())
    return LawHit(known.start, end, (Law(name[0].upper() + name[1:]),), "wet: naam uit het register, ander jaar", 0.6)


def abbreviation_at(text: Prepared, start: int) -> LawHit | None:
    """Give the abbreviation from the table that begins at `start`, with its own capitals; else None."""
    head = _TWO_WORDS.match(text.text, start, start + MARK_WINDOW)
    if head is None or not law_table().abbreviations.may_begin(first_word(head[1]), head[2] or ""):
        return None
    return _longest(text, start, text.text[start : start + MARK_WINDOW], law_table().abbreviations, "wet: afkorting")


def _longest(text: Prepared, start: int, piece: str, names: Names, rule: str) -> LawHit | None:
    key = names.longest(" ".join(piece.split()) if "  " in piece or "\n" in piece else piece)
    if key is None or not ends_well(text.text, end := start + _written_length(piece, key)):
        return None
    return LawHit(start, end, names.laws[key], rule, 0.95)


def _written_length(piece: str, key: str) -> int:
    """How many characters of `piece` make up `key`, where spaces may be written as more than one."""
    if piece.startswith(key):
        return len(key)
    place = 0
    for word in key.split(" "):
        while piece[place].isspace():
            place += 1
        place += len(word)
    return place


def ends_well(raw: str, end: int) -> bool:
    """A name ends at a word border, and not in a compound such as "Wmo-loket"."""
    after = raw[end : end + 2]
    if raw.startswith((" BES", " Bonaire, Sint"), end) and not raw[end + 4 : end + 5].isupper():
        return False
    return not (after[:1].isalnum() or (after[:1] == "-" and after[1:].isalpha()) or after == "'s")


def begins_word(raw: str, start: int) -> bool:
    before = raw[start - 1 : start]
    return not before or not (before.isalnum() or before in "-/")


def eu_act_at(text: Prepared, start: int) -> LawHit | None:
    """Give the EU regulation or directive cited by number at `start`, such as "Richtlijn 2004/38/EG"."""
    found = _EU_ACT.match(text.text, start)
    if found is None:
        return None
    name = " ".join(found.group().split())
    return LawHit(start, found.end(), (Law(name[0].upper() + name[1:]),), "wet: EU-nummer", 0.95)


def eu_acts(text: Prepared) -> Iterator[LawHit]:
    """Give every EU act cited by number, also in small letters and in lists ("71/118/EEG en 72/462/EEG")."""
    raw = text.text
    for word in triggers.EU_ACT:
        done = 1
        for place in text.places((word,)):
            hit = eu_act_at(text, place - 1) if place >= done and begins_word(raw, place - 1) else None
            done = hit.end if hit else done
            noun = hit.laws[0].name.split()[0].removesuffix("en") if hit else ""
            while hit is not None:
                yield hit
                more = _EU_NEXT.match(raw, hit.end)
                law = (Law(f"{noun} {more['act']}"),) if more else ()
                hit = LawHit(more.start("act"), more.end(), law, "wet: EU-nummer", 0.9) if more else None


def merged(found: list[LawHit], more: list[LawHit]) -> list[LawHit]:
    """Both, in order, without overlap; the one that begins first stays."""
    merged: list[LawHit] = []
    for hit in sorted([*found, *more], key=lambda one: (one.start, -one.end)):
        if not merged or hit.start >= merged[-1].end:
            merged.append(hit)
    return merged
