"""Publications and identifiers: Staatsblad, Staatscourant, Tractatenblad, the EU's Publicatieblad, BWB, CVDR
and CELEX ids, ECLI, LJN and case law by journal ("AB 1993/437").

Sources: Aanwijzingen voor de regelgeving 3.42-3.45, the ECLI standard (Council conclusions 2011/C 127/01),
the id forms of wetten.overheid.nl and officielebekendmakingen.nl, Leidraad voor juridische auteurs (journals),
EUR-Lex (CELEX: sector, year, sort, number).
"""

import re
from collections.abc import Iterator

from weerklank.pure.citations import triggers
from weerklank.pure.citations.jci import JCI, parse_jci
from weerklank.pure.citations.model import Citation, Fields, Kind, frozen
from weerklank.pure.citations.prepare import Prepared

_GAZETTE = re.compile(
    r"(?P<blad>Stb|Staatsblad|Stcrt|Staatscourant|Trb|Tractatenblad)\b\.?\s*(?:van\s+)?"
    r"(?P<year>1[89]\d\d|20\d\d)\s*(?:,\s*(?:nr\.?|nummer)?|\s+nr\.?|/)\s*(?P<nr>\d{1,6})(?!\d)"
)
_GAZETTE_ID = re.compile(r"(?P<blad>stb|stcrt|trb)-(?P<year>\d{4})-(?P<nr>\d{1,6})(?![\w-])")
_GAZETTES = {
    "stb": Kind.STAATSBLAD,
    "staatsblad": Kind.STAATSBLAD,
    "stcrt": Kind.STAATSCOURANT,
    "staatscourant": Kind.STAATSCOURANT,
    "trb": Kind.TRACTATENBLAD,
    "tractatenblad": Kind.TRACTATENBLAD,
}
_ECLI = re.compile(r"ECLI:\s?(?P<ecli>[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9]{1,25}(?:\.[A-Z0-9]{1,24}){0,3})")
_LJN = re.compile(r"LJN:?\s?(?P<ljn>[A-Z]{2}\d{4})(?!\w)")
_BWB = re.compile(r"BWB[RV]\d{7}(?!\d)")
_CVDR = re.compile(r"CVDR\s?\d{3,9}(?:_\d{1,3})?(?!\d)")
_EU_GAZETTE = re.compile(
    r"P[Bb]\s?(?:EU|EG|EEG)?\.?\s?(?:(?P<year>(?:19|20)\d\d),?\s)?(?:nr\.\s?)?(?P<reeks>[LC])\s?(?P<nr>\d{1,4})"
    r"(?:/\d{1,4})?(?!\d)"
)
_CELEX = re.compile(r"[356](?:19|20)\d\d(?:[RLDHF]|CJ|CC|TJ|PC|DC|XC)\d{4}(?!\w)")
_JOURNAL = re.compile(
    rf"(?P<bron>{'|'.join(triggers.JOURNAL)})\s(?P<year>19\d\d|20\d\d)(?:\s?/\s?|,\s?(?:nr\.?\s?)?)(?P<nr>\d{{1,5}}(?:\.\d{{1,2}})?)(?!\d)"
)
_EU_CASE = re.compile(r"[CT]-\d{1,4}/\d\d(?![\w/-])")
_ANNEX = re.compile(r"blg-(?P<nr>\d{3,9})(?![\w-])")


def publication_citations(text: Prepared) -> Iterator[Citation]:
    """Give every publication and identifier in `text`."""
    raw = text.text
    for words, pattern, read in _SHAPES:
        for place in text.places(words):
            found = pattern.match(raw, place)
            if found and not raw[place - 1 : place].isalnum() and (citation := read(found)):
                yield citation


def _gazette(found: re.Match[str]) -> Citation:
    kind = _GAZETTES[found["blad"].lower()]
    return _whole(found, kind, frozen(jaar=found["year"], nummer=found["nr"]), 0.95)


def _ecli(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.ECLI, frozen(ecli="ECLI:" + found["ecli"].rstrip(".")), 1.0)


def _ljn(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.LJN, frozen(ljn=found["ljn"]), 0.95)


def _bwb(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.BWB, frozen(bwb_id=found.group()), 1.0)


def _cvdr(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.CVDR, frozen(cvdr_id=found.group().replace(" ", "")), 1.0)


def _annex(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.KAMERSTUK, frozen(bijlage=found["nr"]), 1.0)


def _eu_gazette(found: re.Match[str]) -> Citation:
    norm = frozen(jaar=found["year"], reeks=found["reeks"], nummer=found["nr"])
    return _whole(found, Kind.PUBLICATIEBLAD, norm, 0.95)


def _celex(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.CELEX, frozen(celex=found.group()), 1.0)


def _eu_case(found: re.Match[str]) -> Citation:
    return _whole(found, Kind.JURISPRUDENTIE, frozen(bron="HvJ EU", nummer=found.group()), 0.9)


def _journal(found: re.Match[str]) -> Citation:
    norm = frozen(bron=found["bron"], jaar=found["year"], nummer=found["nr"])
    return _whole(found, Kind.JURISPRUDENTIE, norm, 0.9)


def _jci(found: re.Match[str]) -> Citation | None:
    link = parse_jci(found.group())
    return None if link is None else _whole(found, Kind.JCI, frozen(**link.fields()), 1.0)


def _whole(found: re.Match[str], kind: Kind, norm: Fields, certainty: float) -> Citation:
    return Citation(found.start(), found.end(), kind, norm, f"{kind.value}: kenmerk", certainty)


_SHAPES = (
    (triggers.GAZETTE, _GAZETTE, _gazette),
    (triggers.GAZETTE_ID, _GAZETTE_ID, _gazette),
    (triggers.ECLI, _ECLI, _ecli),
    (triggers.LJN, _LJN, _ljn),
    (triggers.BWB, _BWB, _bwb),
    (triggers.CVDR, _CVDR, _cvdr),
    (triggers.ANNEX, _ANNEX, _annex),
    (triggers.JCI, JCI, _jci),
    (triggers.EU_GAZETTE, _EU_GAZETTE, _eu_gazette),
    (triggers.CELEX, _CELEX, _celex),
    (triggers.EU_CASE, _EU_CASE, _eu_case),
    (triggers.JOURNAL, _JOURNAL, _journal),
)
