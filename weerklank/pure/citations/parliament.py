"""Papers of both Houses of parliament: Kamerstukken, Handelingen, Aanhangsel, and the numbers of the
Houses' systems.

Sources: Aanwijzing voor de regelgeving 3.43, Leidraad voor juridische auteurs, the publication ids of
officielebekendmakingen.nl, the open data of the Tweede Kamer. Sloppy variants are read too: no comma, no
"nr.", a spaced dossier number ("35 510"), "34775-XVI-129", "36 600 VI". A span runs from the word
Kamerstuk, the parliamentary year or the dossier number to the last number.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from weerklank.pure.citations import triggers
from weerklank.pure.citations.model import Citation, Kind, frozen
from weerklank.pure.citations.numerals import normal_list, session_year
from weerklank.pure.citations.prepare import Prepared

ROMAN = r"[IVX]{1,6}(?:-?[A-E])?"
DOSSIER = r"(?<![\d-])[1-3]\d\s?\d{3}(?!\d)"
_SUFFIX = (
    rf"(?:\s?-\s?|\s)\(?(?:{ROMAN}(?![\w])|[A-J](?=,\s*nr)"
    r"|\d{2}(?=[-,]\s?(?:nrs?\.?\s?)?\d)|[BH]\d?(?=,))\)?"
)
_DIGITS = r"\d{1,4}(?!\d)(?!\s\d{3}\b)(?![./]\d)"
_MORE = rf"(?:(?:\s*,\s*(?:en\s+)?|\s+(?:en|t/m|tot\s+en\s+met)\s+|\s?[-]\s?){_DIGITS}(?!,?\s*nr)){{0,30}}"
_PAGES = r",?\s*(?:p\.|pp\.|blz\.|pag\.|pagina(?:'s)?)\s?\d{1,5}(?:\s?-\s?\d{1,5}|\s+en\s+\d{1,5}|\s+e\.v\.)?"
_YEAR = r"\d{4}\s?[-/]\s?(?:\d{4}|\d{2})(?!\d)"
_PLACE = (
    rf"(?:,?\s*(?:nrs?\.?|nummers?|Nrs?\.?|no\.|onder\s+nr\.)\s*(?P<nr>{_DIGITS}{_MORE}|[A-Z]{{1,3}}(?!\w))"
    rf"|\s?-\s?(?P<dash>\d{{1,4}}(?!\d)|[A-Z]{{1,3}}(?!\w))"
    rf"|,\s*(?P<letter>[A-Z]{{1,3}}(?:(?:,|\s+en)\s+[A-Z]{{1,2}}(?!\w)){{0,9}})(?!\w)"
    rf"|,\s*(?P<bare>\d{{1,4}})(?=[,.;)\]]|\s*$|\s+en\b)(?!,\d))"
)
_TAIL = re.compile(
    rf"(?P<dossier>{DOSSIER}|(?<=\d, )\d{{4}}(?=,\s*nrs?))(?P<suffix>{_SUFFIX})?"
    rf"(?:\s?\((?P<rijkswet>R\s?\d{{3,4}})\))?(?:{_PLACE})?(?P<page>{_PAGES})?"
)
_WORD = re.compile(
    r"Kamerstuk(?:ken)?\b\.?\s*(?:(?P<house>(?:II?|EK|TK)\b(?:\s?/\s?II?\b)?|Tweede\s+Kamer"
    r"|Eerste\s+Kamer)\s*)?"
    rf"(?:,?\s*(?:vergaderjaar|zitting(?:sjaar)?)?\s*(?P<year>{_YEAR}))?"
    r"[,;:]?\s*(?:dossier(?:nummer)?\s+)?(?:met\s+)?(?:(?:nummer|nr\.)\s+)?",
    re.IGNORECASE,
)
_SESSION = re.compile(rf"[Vv]ergaderjaar\s+(?P<year>{_YEAR})\s?,\s*(?:dossier\s+)?")
_DOSSIER_WORD = re.compile(r"ossier(?:nummer)?\s+(?:nr\.?\s*)?")
_HOUSE_YEAR = re.compile(rf"(?P<house>TK|EK|T\.K\.|E\.K\.|(?:Tweede|Eerste)\sKamer),?\s+(?P<year>{_YEAR})\s?,\s*")
_KST = re.compile(
    r"kst-(?P<dossier>\d{5})(?:-(?P<suffix>[IVX]+[A-E]?|[A-Z]\d?|\d{2}(?=-)|\(R\d+\)))?-(?P<nr>\d{1,4}"
    r"|[A-Z]{1,3})(?![\w-])"
)
_HOUSE_BEFORE = re.compile(r"(?P<house>Tweede|Eerste)\s+Kamer(?:\s+der\s+Staten-Generaal)?,?\s*\Z", re.IGNORECASE)
_BARE_DASH = re.compile(
    rf"(?<![\w.,/-])(?P<dossier>[1-3]\d\s?\d{{3}})(?:-(?P<suffix>{ROMAN}"
    rf"|\d{{2}}(?=-)))?-(?P<nr>\d{{1,4}})(?![\w-]|[.,]\d|\s\d{{3}}\b)"
)


class _Reading(NamedTuple):
    """The head of a paper's citation, before its dossier number."""

    start: int
    house: str | None
    year: str | None
    rule: str
    certainty: float


_HOUSES = {
    "i": "I",
    "ii": "II",
    "ek": "I",
    "tk": "II",
    "e.k.": "I",
    "t.k.": "II",
    "eerste": "I",
    "tweede": "II",
    "i/ii": "I/II",
}


def house_of(words: str | None) -> str | None:
    """Give "I" or "II" for the way a House is written; None when nothing is written."""
    key = (words or "").lower().replace(" ", "")
    return _HOUSES.get(key) or _HOUSES.get(key.removesuffix("kamer"))


def paper_citations(text: Prepared, digits: list[int]) -> Iterator[Citation]:
    """Give the Kamerstukken cited in `text`; `digits` are the places where five or two-and-three digits
    begin."""
    raw = text.text
    for place in text.places(triggers.KAMERSTUK):
        if word := _WORD.match(raw, place - 1):
            reading = _Reading(place - 1, house_of(word["house"]), word["year"], "kamerstuk: met het woord", 0.95)
            yield from _paper(raw, word.end(), reading, alone=True)
    for place in text.places(triggers.SESSION):
        if word := _SESSION.match(raw, place - 1):
            before = _HOUSE_BEFORE.search(raw, max(0, place - 45), place - 1)
            reading = _Reading(
                place - 1,
                house_of(before["house"] if before else None),
                word["year"],
                "kamerstuk: kopregel met vergaderjaar",
                0.9,
            )
            yield from _paper(raw, word.end(), reading, alone=False)
    for place in text.places(triggers.HOUSE):
        if (word := _HOUSE_YEAR.match(raw, place)) and not raw[place - 1 : place].isalnum():
            reading = _Reading(place, house_of(word["house"]), word["year"], "kamerstuk: Kamer en jaar", 0.9)
            yield from _paper(raw, word.end(), reading, alone=False)
    for place in text.places(triggers.DOSSIER):
        if word := _DOSSIER_WORD.match(raw, place):
            reading = _Reading(word.end(), None, None, "kamerstuk: dossier", 0.7)
            yield from _paper(raw, word.end(), reading, alone=True)
    yield from _identifiers(text)
    yield from _bare(raw, digits)


def _paper(raw: str, place: int, reading: _Reading, *, alone: bool) -> Iterator[Citation]:
    """Read the dossier at `place`; without a number behind it only counts when `alone` is allowed."""
    tail = _TAIL.match(raw, place)
    if tail is None or not (alone or _ondernummer(tail)):
        return
    yield _cited(reading.start, tail, reading)


def _ondernummer(tail: re.Match[str]) -> str | None:
    return tail["nr"] or tail["dash"] or tail["letter"] or tail["bare"]


def _cited(start: int, tail: re.Match[str], reading: _Reading) -> Citation:
    number = _ondernummer(tail)
    suffix = (tail["suffix"] or "").strip(" -()") or None
    house = reading.house or ("I" if number and number[0].isalpha() and not reading.house else None)
    norm = frozen(
        kamer=house or "II",
        kamer_expliciet=reading.house is not None,
        vergaderjaar=session_year(reading.year) if reading.year else None,
        dossier=_closed(tail["dossier"]),
        begrotingshoofdstuk=suffix,
        ondernummer=normal_list(number) if number else None,
        pagina=re.sub(r"^[^\d]*", "", tail["page"]) if tail["page"] else None,
    )
    return Citation(
        start,
        tail.end(),
        Kind.KAMERSTUK,
        norm,
        reading.rule,
        reading.certainty if number else min(reading.certainty, 0.7),
    )


def _closed(dossier: str) -> str:
    return "".join(dossier.split())


def _identifiers(text: Prepared) -> Iterator[Citation]:
    for place in text.places(triggers.KST):
        if found := _KST.match(text.text, place):
            yield Citation(
                place,
                found.end(),
                Kind.KAMERSTUK,
                frozen(
                    kamer="I" if found["nr"].isalpha() else "II",
                    dossier=found["dossier"],
                    begrotingshoofdstuk=found["suffix"],
                    ondernummer=found["nr"],
                ),
                "kamerstuk: publicatie-id",
                1.0,
            )


def _bare(raw: str, digits: list[int]) -> Iterator[Citation]:
    """A dossier number counts without the word when "nr." or a dash and a number follow: "36 333, nr. 34"."""
    for place in digits:
        if dash := _BARE_DASH.match(raw, place):
            yield Citation(
                place,
                dash.end(),
                Kind.KAMERSTUK,
                frozen(
                    kamer="II",
                    dossier=_closed(dash["dossier"]),
                    begrotingshoofdstuk=dash["suffix"],
                    ondernummer=dash["nr"],
                ),
                "kamerstuk: dossier-nummer",
                0.8,
            )
            continue
        tail = _TAIL.match(raw, place)
        if tail is not None and (tail["nr"] or (tail["letter"] and tail["page"])):
            reading = _Reading(place, None, None, "kamerstuk: dossier met nr.", 0.85)
            yield _cited(place, tail, reading)


_HANDELINGEN = re.compile(
    rf"Hand(?:elingen|\.)\s+(?:(?:van\s+de|der)\s+)?(?P<house>II?|TK|EK|(?:Tweede|Eerste)\s+Kamer)?\s*"
    rf"(?:,?\s*(?:(?:vergaderjaar|zitting(?:sjaar)?)\s+)?(?P<year>{_YEAR}))"
    rf"(?:,?\s*(?:nr\.\s*)?(?P<nr>\d{{1,3}})(?!\d))?(?:,?\s*item\s+(?P<item>\d{{1,3}}))?"
    r"(?P<page>,?\s*(?:p\.|blz\.|pag\.)\s?\d{1,5}(?:-\d{1,5})?(?:\s?-\s?\d{1,5}(?:-\d{1,5})?)?)?"
)
_AANHANGSEL = re.compile(
    rf"Aanhangsel\s+(?:(?:van\s+de|der)\s+)?(?:Handelingen,?\s+)?(?P<house>II?|TK|EK)?\s*"
    rf"(?:,?\s*(?:vergaderjaar\s+)?(?P<year>{_YEAR}))(?:(?:,?\s*nr\.?|,)\s*(?P<nr>\d{{1,4}})(?!\d))?",
)
_HANDELINGEN_ID = re.compile(r"h-(?P<house>tk|ek)-(?P<year>\d{8})-(?P<nr>\d{1,3})-(?P<item>\d{1,3})(?![\w-])")
_AANHANGSEL_ID = re.compile(r"ah-(?P<house>tk|ek)-(?P<year>\d{8})-(?P<nr>\d{1,4})(?![\w-])")


def proceedings_citations(text: Prepared) -> Iterator[Citation]:
    """Give the Handelingen and the answered questions (Aanhangsel) cited in `text`."""
    raw = text.text
    shapes = (
        (triggers.HANDELINGEN, _HANDELINGEN, Kind.HANDELINGEN),
        (triggers.AANHANGSEL, _AANHANGSEL, Kind.AANHANGSEL),
        (triggers.HANDELINGEN_ID, _HANDELINGEN_ID, Kind.HANDELINGEN),
        (triggers.AANHANGSEL_ID, _AANHANGSEL_ID, Kind.AANHANGSEL),
    )
    for words, pattern, kind in shapes:
        for place in text.places(words):
            if (found := pattern.match(raw, place)) and not raw[place - 1 : place].isalnum():
                yield _proceedings(found, kind)


def _proceedings(found: re.Match[str], kind: Kind) -> Citation:
    parts = found.groupdict()
    year = found["year"]
    page = parts.get("page")
    return Citation(
        found.start(),
        found.end(),
        kind,
        frozen(
            kamer=house_of(found["house"]),
            kamer_expliciet=found["house"] is not None,
            vergaderjaar=f"{year[:4]}-{year[4:]}" if year.isdecimal() else session_year(year),
            nummer=found["nr"],
            item=parts.get("item"),
            pagina=re.sub(r"^\D*", "", page) if page else None,
        ),
        f"{kind.value}: aanhaling",
        0.95,
    )


_SYSTEM = (
    (
        triggers.THIS_CENTURY,
        re.compile(r"20\d\d(?P<soort>[DZA])\d{5}(?!\w)"),
        {"D": Kind.DOCUMENT, "Z": Kind.ZAAK, "A": Kind.ACTIVITEIT},
    ),
    (triggers.TZ, re.compile(r"T(?P<soort>Z)20\d{4}-\d{1,4}(?!\w)"), {"Z": Kind.TOEZEGGING}),
    (triggers.T0, re.compile(r"T(?P<soort>0)\d{4}(?!\w)"), {"0": Kind.TOEZEGGING}),
)


def system_numbers(text: Prepared) -> Iterator[Citation]:
    """Give the numbers of the Houses' systems: documents, zaken, activities, toezeggingen (TZ, T0)."""
    for words, pattern, kinds in _SYSTEM:
        for place in text.places(words):
            found = pattern.match(text.text, place)
            if found and not text.text[place - 1 : place].isalnum():
                kind = kinds[found["soort"]]
                norm = frozen(nummer=found.group())
                yield Citation(found.start(), found.end(), kind, norm, f"{kind.value}: nummer", 1.0)
