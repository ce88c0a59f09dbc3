"""Tie articles to their law: written right after them, shared at the end of a list, before them, or by
reference.

A law that is not written with the article is resolved to what stands in the text ("die wet", the law named
last) and marked `wet_impliciet`; nothing is filled in when there is nothing to refer to.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from weerklank.pure.citations.article_grammar import ArticleItem, articles_at
from weerklank.pure.citations.law_names import (
    LawHit,
    abbreviation_at,
    defined_aliases,
    eu_act_at,
    law_fields,
    name_at,
    shaped_name_at,
)
from weerklank.pure.citations.law_table import Law, law_table
from weerklank.pure.citations.model import Citation, Fields, Kind, frozen
from weerklank.pure.citations.prepare import Prepared

NOUN = (
    r"(?:wet|rijkswet|besluit|regeling|verordening|verdrag|wetboek|reglement|richtlijn|beleidsregels?"
    r"|statuut|circulaire)"
)
_LINK = re.compile(r",?\s+(?:(?:van|uit|bij|in|der)\s+)?(?:(?:de|het|onze)\s+)?(?=\S)")
_OF = re.compile(r",?\s+(?:van|uit|bij|in|der)\s+(?:(?:de|het|onze)\s+)?")
_DEICTIC = re.compile(
    rf",?\s+(?:van|uit|bij|in)\s+(?P<which>die|deze|dezelfde|dat|dit|hetzelfde|genoemde|voornoemde"
    rf"|bedoelde|voormelde"
    rf"|eerstgenoemde|laatstgenoemde)\s+{NOUN}\b",
    re.IGNORECASE,
)
_THE_LAW = re.compile(
    rf",?\s+(?:(?:van|uit)\s+(?:de|het)|der)\s+{NOUN}\b(?!\s+(?:van|op|inzake|tot|houdende)\b)", re.IGNORECASE
)
_BOOK = re.compile(
    r",?\s+(?:van\s+)?[Bb]oek\s+(?P<book>\d{1,2}A?)"
    r"(?:,?\s+(?:van\s+)?(?:(?:het|dat|dit)\s+)?(?:Burgerlijk\s+[Ww]etboek|wetboek|BW|B\.W\.))?(?!\w)"
)
_UNKNOWN_MARK = re.compile(
    r"(?=\w*[A-Z]\w*[A-Z]|[A-Z][b-df-hj-np-tv-z]{1,6}(?!\w))[A-Z][A-Za-z]{1,8}(?:\s(?:19|20)\d\d)?(?![\w-])"
)
_COORDINATED = re.compile(
    r"[,\s]*(?:en/of|en|of|dan\s+wel|alsmede|respectievelijk|juncto|jo\.?|j\u00b0)?[,\s]*"
    r"(?:(?:in|van|bij|onder|krachtens|ingevolge|op\s+grond\s+van|bedoeld\s+in)\s+)?(?:(?:de|het)\s+)?\Z"
)
_LAW_BEFORE = re.compile(r"[\s,(:\"-]*(?:(?:in|zie|en|de|het)\s+){0,2}\Z")
_STATUTE_HEAD = re.compile(r"(?m)^[ \t]{0,20}(?:Artikel|ARTIKEL|Art\.)\s+[\dIVX]")
BW_BOOKS = {
    "1": "BWBR0002656",
    "2": "BWBR0003045",
    "3": "BWBR0005291",
    "4": "BWBR0002761",
    "5": "BWBR0005288",
    "6": "BWBR0005289",
    "7": "BWBR0005290",
    "7A": "BWBR0006000",
    "8": "BWBR0005034",
    "10": "BWBR0030068",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What stands behind an article: the end of the words that name the law, the laws, and how it was
    known."""

    end: int
    laws: tuple[Law, ...]
    how: str
    certainty: float
    implicit: bool = False


@dataclass(slots=True)
class Scene:
    """What is known of the text while its articles are tied to laws."""

    text: Prepared
    laws: list[LawHit]
    starts: list[int]
    aliases: dict[str, tuple[tuple[Law, ...], int]]
    own: tuple[Law, ...]
    statute: bool

    @classmethod
    def of(cls, text: Prepared, laws: list[LawHit], own: Law | None) -> "Scene":
        """Set the scene for a text, with the laws named in it and the law it is itself, if any."""
        ordered = sorted(laws, key=lambda hit: hit.start)
        statute = len(_STATUTE_HEAD.findall(text.text[:20_000])) > 0
        aliases = {short.lower(): known for short, known in defined_aliases(text, ordered).items()}
        return cls(text, ordered, [hit.start for hit in ordered], aliases, (own,) if own else (), statute)

    def last_before(self, place: int, reach: int = 4000) -> LawHit | None:
        """Give the law named last before `place`, when it is not further away than `reach` characters."""
        index = bisect_left(self.starts, place) - 1
        return self.laws[index] if index >= 0 and place - self.laws[index].end <= reach else None

    def at(self, place: int) -> LawHit | None:
        """Give the law that begins at `place`."""
        index = bisect_right(self.starts, place) - 1
        return self.laws[index] if index >= 0 and self.starts[index] == place else None


def article_citations(scene: Scene) -> list[Citation]:
    """Give every article cited in the text, each tied to its law where the text says which."""
    groups = [items for start in _heads(scene.text.text) if (items := articles_at(scene.text.text, start))]
    links = [_written_link(scene, items[-1]) for items in groups]
    found: list[Citation] = []
    later: Link | None = None
    for number in range(len(groups) - 1, -1, -1):
        items, link = groups[number], links[number]
        if link is None and number + 1 < len(groups) and later is not None:
            between = scene.text.text[items[-1].end : groups[number + 1][0].start]
            link = (
                _shared(later, items[-1].end) if len(between) < 60 and _COORDINATED.match(between) else None
            )
        if link is None and _is_heading(scene, items[0]):
            later = None
            continue
        if link is None:
            link = _unwritten_link(scene, items[0], items[-1].end)
        if link is not None or any(item.parts for item in items):
            found.extend(_cited(items, link))
        later = link if link is not None and link.how != "laatst genoemde wet" else None
    return found


def _is_heading(scene: Scene, item: ArticleItem) -> bool:
    """In a statute "Artikel 9" alone at the start of a line is the heading of that article, no citation."""
    raw = scene.text.text
    if not scene.statute or raw[item.start] != "A":
        return False
    before = raw[max(0, item.start - 40) : item.start].rstrip(" \t")
    after = raw[item.end : item.end + 3]
    return (not before or before.endswith("\n")) and not re.match(r",|\s[a-z]", after)


def _heads(raw: str) -> list[int]:
    """Give the places where the word for article begins, found by plain searching."""
    places: list[int] = []
    for needle, back in (
        ("rtikel", 1),
        ("RTIKEL", 1),
        ("rt. ", 1),
        ("rt.\u00a0", 1),
        ("rtt. ", 1),
        ("anwijzing ", 1),
    ):
        place = raw.find(needle)
        while place != -1:
            if place >= back and not raw[place - back - 1 : place - back].isalnum():
                places.append(place - back)
            place = raw.find(needle, place + 1)
    return sorted(places)


def _written_link(scene: Scene, item: ArticleItem) -> Link | None:
    raw, end = scene.text.text, item.end
    if deictic := _DEICTIC.match(raw, end):
        return _deictic_link(scene, item, deictic)
    if book := _BOOK.match(raw, end):
        return Link(book.end(), (_book(book["book"]),), "wet erachter, met boek", 0.9)
    of = _OF.match(raw, end)
    if of is not None:
        defined = _alias_link(scene, item)
        if defined is not None and defined.laws:
            return defined
        return _named_link(scene, of.end(), item, loose=True) or defined
    direct = _LINK.match(raw, end)
    if direct is None or ("\n" in direct.group() and abbreviation_at(scene.text, direct.end()) is None):
        return None
    return _named_link(scene, direct.end(), item, loose=False)


def _named_link(scene: Scene, place: int, item: ArticleItem, *, loose: bool) -> Link | None:
    text = scene.text
    hit = scene.at(place) or abbreviation_at(text, place) or eu_act_at(text, place)
    if hit is None and (loose or text.text[place : place + 1].isupper()):
        hit = name_at(text, place)
    if hit is None and loose:
        hit = shaped_name_at(text, place, loose=True)
    if hit is None and (mark := _UNKNOWN_MARK.match(text.text, place)):
        return Link(mark.end(), (Law(mark.group()),), "wet erachter (onbekende afkorting)", 0.5)
    if hit is None:
        return None
    return Link(
        hit.end, _with_book(hit.laws, item), f"wet erachter ({hit.rule.removeprefix('wet: ')})", hit.certainty
    )


def _with_book(laws: tuple[Law, ...], item: ArticleItem) -> tuple[Law, ...]:
    """Article 7:658 of the BW stands in Boek 7: the number before the colon gives the id."""
    if laws[0].short != "BW" or ":" not in item.artikel:
        return laws
    return (replace(laws[0], bwb_id=BW_BOOKS.get(item.artikel.split(":")[0].upper(), "")),)


def _book(number: str) -> Law:
    return Law("Burgerlijk Wetboek", BW_BOOKS.get(number.upper(), ""), "BW")


def _deictic_link(scene: Scene, item: ArticleItem, deictic: re.Match[str]) -> Link | None:
    """ "die wet" is the law named last; "deze wet" in a statute is the statute itself."""
    this = deictic["which"].lower() in {"deze", "dit"}
    if this and (scene.own or scene.statute):
        return Link(deictic.end(), scene.own, "deze wet", 0.8, implicit=True)
    before = scene.last_before(item.start, reach=8000)
    laws = before.laws if before else ()
    return Link(deictic.end(), laws, "die wet: laatst genoemde wet", 0.75 if laws else 0.4, implicit=True)


def _alias_link(scene: Scene, item: ArticleItem) -> Link | None:
    """ "artikel 5 van de wet" after "(hierna: de wet)"; without such a definition the law stays open."""
    the_law = _THE_LAW.match(scene.text.text, item.end)
    if the_law is None:
        return None
    noun = the_law.group().lower().split()[-1]
    known = scene.aliases.get(f"de {noun}") or scene.aliases.get(f"het {noun}") or scene.aliases.get(noun)
    laws = known[0] if known else ()
    return Link(
        the_law.end(),
        laws,
        "eerder gedefinieerd" if laws else "de wet, niet nader genoemd",
        0.8,
        implicit=True,
    )


def _shared(later: Link, end: int) -> Link:
    return replace(
        later, end=end, how="gedeelde wet achteraan", implicit=True, certainty=min(later.certainty, 0.85)
    )


def _unwritten_link(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """The law right before ("Awb, artikel 4:84"), else the statute itself, else the law named last nearby."""
    if scene.text.lower.startswith("aanwijzing", item.start):
        return Link(
            end,
            (known_law("Aanwijzingen voor de regelgeving") or Law("Aanwijzingen voor de regelgeving"),),
            "aanwijzing voor de regelgeving",
            0.6,
            implicit=True,
        )
    before = scene.last_before(item.start, reach=1500)
    if before is not None:
        gap = scene.text.text[before.end : item.start]
        if len(gap) < 14 and _LAW_BEFORE.match(gap):
            return Link(end, before.laws, "wet ervoor", 0.85, implicit=True)
    if scene.own or scene.statute:
        return Link(end, scene.own, "eigen wet", 0.7, implicit=True)
    if before is None or not _alike(before.laws[0], item):
        return None
    return Link(end, before.laws, "laatst genoemde wet", 0.5, implicit=True)


def _alike(law: Law, item: ArticleItem) -> bool:
    """An article with a colon belongs to a law that numbers so; a plain number can be of any law."""
    return ":" not in item.artikel or law.short in {"Awb", "Wft", "BW"} or not law.bwb_id


def _cited(items: list[ArticleItem], link: Link | None) -> list[Citation]:
    found = []
    for item in items:
        last = item is items[-1]
        end = link.end if link is not None and last else item.end
        found.append(_citation(item, max(end, item.end), link, shared=not last))
    return found


def _citation(item: ArticleItem, end: int, link: Link | None, *, shared: bool) -> Citation:
    if link is None:
        return Citation(
            item.start,
            end,
            Kind.WETSARTIKEL,
            frozen(artikel=item.artikel, **item.parts),
            "artikel zonder wet",
            0.4,
        )
    implicit = shared or link.implicit
    readings = tuple(_fields(item, law, implicit=implicit) for law in link.laws)
    norm = readings[0] if readings else frozen(artikel=item.artikel, wet_impliciet=True, **item.parts)
    how = "gedeelde wet achteraan" if shared and not link.implicit else link.how
    return Citation(
        item.start,
        end,
        Kind.WETSARTIKEL,
        norm,
        f"artikel: {how}",
        link.certainty if len(readings) < 2 else 0.5,
        readings if len(readings) > 1 else (),
    )


def _fields(item: ArticleItem, law: Law, *, implicit: bool) -> Fields:
    return frozen(**law_fields(law), artikel=item.artikel, **item.parts, wet_impliciet=implicit)


def known_law(name: str) -> Law | None:
    """Give the one law that `name` (a name, abbreviation or BWB id) means; None when unknown or more than
    one."""
    table = law_table()
    laws = table.names.laws.get(" ".join(name.lower().split())) or table.abbreviations.laws.get(name)
    if laws is None and name.startswith("BWB"):
        laws = tuple(law for found in table.names.laws.values() for law in found if law.bwb_id == name)[:1]
    return laws[0] if laws and len(laws) == 1 else None
