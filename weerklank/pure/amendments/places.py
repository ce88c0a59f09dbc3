"""The grammar of places in an instruction: "artikel 30, tweede lid", "het derde en vierde lid", "bijlage 2".

Sources: Aanwijzingen voor de regelgeving 3.27-3.31 and 6.13-6.22.
"""

import re
from dataclasses import dataclass, replace

from weerklank.pure.amendments.model import Place
from weerklank.pure.citations.article_grammar import ArticleItem, articles_at
from weerklank.pure.citations.numerals import AND, ORDINAL
from weerklank.pure.citations.structures import structure_groups

_BEFORE = re.compile(
    r"(?:(?:het|de|dit|een)\s+)?(?:in\s+\w+\s+opgenomen\s+)?"
    r"(?:(?:voorgestelde|nieuwe|huidige|bestaande|desbetreffende)\s+)?",
    re.IGNORECASE,
)
_REACH = 300
_STAND_IN = "artikel 0, "
_LARGER = re.compile(r"(?=\s+van\s+(?:de\s+)?art)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:artikel(?:en)?|art\.)\s*(?=[\dIVXLCA-Z])", re.IGNORECASE)
_THING = re.compile(
    r"(?P<thing>opschrift(?:en)?|aanhef|considerans|inhoudsopgave|citeertitel|redactie"
    r"|tabel(?:len)?(?:\s+(?-i:[IVX]+|\d+[a-z]?)\b(?:(?:,\s*|\s+en\s+)(?-i:[IVX]+|\d+[a-z]?)\b){0,9})?|formule|(?:laatste\s+)?alinea"
    rf"|begripsbepaling(?:en)?|begripsomschrijving(?:en)?|definities?|slotzin|slot|tekst|{ORDINAL}\s+(?:alinea|gedachtestreepje)"
    rf"|{ORDINAL}\s+(?:en\s+{ORDINAL}\s+)?(?:vol)?zin(?:nen)?|bedrag(?:en)?|punt|bijlagen?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r",?\s+(?:van|in|bij|voor|behorende\s+bij)\s+(?=(?:het\s+|de\s+)?)", re.IGNORECASE)
_ALSO = re.compile(
    r",?\s+(?:en|alsmede)\s+(?:het|de)\s+(?:(?:daarbij|daartoe)\s+behorende?\s+)?(?:opschrift(?:en)?|bijschrift)"
    r"(?:\s+van\s+dat\s+artikel)?",
    re.IGNORECASE,
)
_NEW = re.compile(r"\s*\((?:nieuw|oud|vernummerd)\)", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+[a-zA-Z]?\Z")
_BILL_LETTER = re.compile(r",?\s*(?:onderdeel\s+(?P<nr>[A-Z]{1,3}[a-z]?(?:\.\d{1,2})?)(?!\w)|(?P<sub>\.\d{1,2}))")
_AND_IN = re.compile(
    rf"(?:,\s*|,?\s+{AND}\s+)(?:in\s+)?(?=(?:het|de|artikel|onderdeel|bijlage|\w+\s+lid))", re.IGNORECASE
)
_SPLIT_PLACES = 20


@dataclass(frozen=True, slots=True)
class Places:
    """Places named together, and where the words end."""

    places: tuple[Place, ...]
    end: int


def places_at(text: str, start: int) -> Places | None:
    """The places named at `start`: one, or several joined by "en"; None when the words name none."""
    first = one_at(text, start)
    if first is None:
        return None
    places, end = list(first.places), first.end
    while len(places) < _SPLIT_PLACES and (join := _AND_IN.match(text, end)):
        more = one_at(text, join.end())
        if more is None:
            break
        if in_bill(places[-1]) and text[join.start() : join.end()].strip() == ",":
            places = [placed_in(place, places[-1]) for place in more.places]
        else:
            places += [place.inside(Place(places[-1].artikel)) for place in more.places]
        end = more.end
    return Places(tuple(places), end)


def one_at(text: str, start: int, depth: int = 0) -> Places | None:
    """One place, with the larger places it stands in: "onderdeel a van het eerste lid van artikel 4"."""
    begin = _BEFORE.match(text, start)
    place = begin.end() if begin else start
    found = _articles(text, place) or _parts(text, place) or _thing(text, place) or _structure(text, place)
    if found is None:
        return None
    also = _ALSO.match(text, found.end) or _NEW.match(text, found.end)
    found = Places(found.places, also.end()) if also else found
    larger = _OF.match(text, found.end)
    around = one_at(text, larger.end(), depth + 1) if larger and depth < 4 else None
    if around is None:
        return found
    return Places(tuple(placed_in(one, two) for one in found.places for two in around.places), around.end)


def in_bill(place: Place) -> bool:
    """Whether a place is one of a bill: its articles have Roman numbers (Aanwijzingen 6.15)."""
    return bool(_ROMAN.match(place.artikel)) or place.deel.startswith("in artikel ")


def placed_in(small: Place, large: Place) -> Place:
    """A place inside a larger one, also an article that an article of a bill proposes."""
    if small.artikel and in_bill(large):
        return replace(
            small, deel=f"in artikel {large.artikel}{f', onderdeel {large.onderdeel}' if large.onderdeel else ''}"
        )
    deel = " van ".join(filter(None, (small.deel, large.deel)))
    return replace(small.inside(large), deel=deel)


def _articles(text: str, start: int) -> Places | None:
    if not _PLURAL.match(text, start):
        return None
    items = articles_at(text[start : start + _REACH * 4], 0)
    if not items:
        return None
    places, end = [_place_of(item, item.artikel) for item in items], start + items[-1].end
    letter = _BILL_LETTER.match(text, end) if in_bill(places[-1]) else None
    if letter is not None:
        onderdeel = letter["nr"] or f"{places[-1].onderdeel}{letter['sub']}"
        places[-1], end = replace(places[-1], onderdeel=onderdeel), letter.end()
    return Places(tuple(places), end)


def _parts(text: str, start: int) -> Places | None:
    """Paragraphs and parts without their article, read by the grammar of citations behind a stand-in article."""
    reach = _LARGER.split(text[start : start + _REACH], maxsplit=1)[0]
    items = articles_at(_STAND_IN + reach, 0)
    if len(items) != 1 or items[0].end <= len(_STAND_IN) or not items[0].parts:
        return None
    return Places((_place_of(items[0], ""),), start + items[0].end - len(_STAND_IN))


def _place_of(item: ArticleItem, artikel: str) -> Place:
    parts = item.parts
    onderdeel = " ".join(filter(None, (parts.get("onderdeel", ""), parts.get("subonderdeel", ""))))
    deel = f"zin {parts['zin']}" if "zin" in parts else "aanhef" if "aanhef" in parts and not onderdeel else ""
    return Place(artikel, parts.get("lid", "").replace(" het ", " "), onderdeel, deel)


def _structure(text: str, start: int) -> Places | None:
    groups = structure_groups(text[start : start + 120], bare=False)
    if not groups or groups[0][0].start != 0:
        return None
    places = tuple(Place(deel=" ".join(next(iter(item.parts.items())))) for item in groups[0])
    return Places(places, start + groups[0][-1].end)


def _thing(text: str, start: int) -> Places | None:
    found = _THING.match(text, start)
    if found is None or _structure(text, start) is not None:
        return None
    return Places((Place(deel=_first_small(found["thing"])),), found.end())


def _first_small(words: str) -> str:
    flat = " ".join(words.split())
    return flat[0].lower() + flat[1:]
