"""Tie articles to their law: written right after them, shared at the end of a list, before them, or by
reference.

A law that is not written with the article is resolved to what stands in the text ("die wet", the law named
last) and marked `wet_impliciet`; nothing is filled in when there is nothing to refer to.
"""

import re
from bisect import insort
from dataclasses import replace

from weerklank.pure.citations import triggers
from weerklank.pure.citations.article_grammar import ArticleItem, articles_after, articles_at, bare_articles_at
from weerklank.pure.citations.books import book_of, has_books, told_book
from weerklank.pure.citations.law_hits import law_fields
from weerklank.pure.citations.law_table import Law
from weerklank.pure.citations.links import OTHER_BOOK, law_before, unwritten_link, written_link
from weerklank.pure.citations.loose_parts import LOOSE_PART
from weerklank.pure.citations.model import Citation, Fields, Kind, frozen
from weerklank.pure.citations.own_articles import AGAIN, ELSEWHERE, NO_ARTICLES, NOT_THERE
from weerklank.pure.citations.prepare import Prepared
from weerklank.pure.citations.scene import Link, Scene, part_key
from weerklank.pure.citations.structures import structure_groups

_COORDINATED = re.compile(
    r"(?:,?\s+(?:en|of)\s*[,-]\s*voor\s?zover\s[^.;\n-]{3,80}[,-])?[,\s]*(?P<listed>;?\s*(?:(?:en|of|,)\s*)?(?:[-\u2022]\s*|[a-z][.)]\s+))?(?:en/of|en|of|dan\s?wel|alsmede|respectievelijk|resp\.|onderscheidenlijk|en\s+eventueel|juncto|(?:(?:en|of)\s)?(?:jo\.?|j\u00b0)"
    r"|(?:(?:en|of)\s)?(?:gelezen\s+)?in\s+(?:verbinding|samenhang|verband|combinatie)\s+met|in\s+verbinding|met\s+uitzondering\s+van|met\s+inbegrip\s+van|waarvan|in\s+plaats\s+van|behorende?\s+bij|en\s+niet\s+tevens"
    r"|uitgezonderd|en\s+in\s+het\s+bijzonder)?[,\s]*"
    r"(?:(?:in|van|bij|onder|krachtens|ingevolge|op\s+grond\s+van|bedoeld\s+in)\s+)?(?:(?:de|het)\s+)?\Z"
)


def article_citations(scene: Scene, *, parts: bool = False) -> list[Citation]:
    """Give every article cited in the text, each tied to its law where the text says which.

    With `parts=True` chapters, titles, sections and annexes too, as kind `wetsdeel`.
    """
    raw = scene.text.text
    groups = [items for start in _heads(scene.text) if (items := articles_at(raw, start))]
    if scene.own:
        bare = [items for start in _bare_heads(scene.text) if (items := bare_articles_at(raw, start))]
        groups = _merged(groups, bare)
    if parts:
        groups = _merged(groups, structure_groups(raw, bare=bool(scene.own)))
    groups, links = _written_links(scene, [items for items in groups if not _is_heading(scene, items, alone=True)])
    before = _laws_before(scene, groups)
    found: list[Citation] = []
    later: Link | None = None
    for number in range(len(groups) - 1, -1, -1):
        items, link = groups[number], links[number]
        if (
            link is None
            and later is not None
            and _coordinated(raw, groups, number + 1)
            and not _own_list(scene, groups, number)
        ):
            link = _shared(later, items[-1].end)
        if link is None and _is_heading(scene, items, alone=False):
            later = None
            continue
        link = link or before[number] or unwritten_link(scene, items)
        if link is not None and later is not None and _said_later(scene, groups, number, link):
            link = _shared(later, items[-1].end)
        if link is not None or any(item.parts and item.artikel for item in items):
            found.extend(_cited(items, link))
        later = link if link is not None and link.how not in _NOT_SHARED else None
    return found


def _coordinated(raw: str, groups: list[list[ArticleItem]], number: int) -> bool:
    """Whether group `number` stands in one list with the group before it."""
    if not 0 < number < len(groups):
        return False
    before, after = groups[number - 1][-1], groups[number][0]
    if after.start - before.end > 110:
        return False
    loose = LOOSE_PART.match(raw, before.end, after.start)
    ends = (before.end, loose.end()) if loose else (before.end,)
    tried = (_COORDINATED.match(raw[end : after.start]) for end in ends if after.start - end < 60)
    joined = next(filter(None, tried), None)
    return joined is not None and (not joined["listed"] or bool(before.artikel) is bool(after.artikel))


def _own_list(scene: Scene, groups: list[list[ArticleItem]], number: int) -> bool:
    """Whether a list is of the law itself although a law follows: "de artikelen 45 en 46, of van artikel 5:20 van de
    Awb", where the law itself has articles 45 and 46 and the Awb numbers with a colon."""
    following = groups[number + 1][0].artikel
    mine = [item.artikel.split()[0].lower() for item in groups[number] if item.artikel]
    return bool(
        scene.own and ":" in following and mine and all(":" not in one and one in scene.numbers for one in mine)
    )


_UNSURE = frozenset((ELSEWHERE, NOT_THERE, NO_ARTICLES))
_OF_ITSELF = frozenset((*_UNSURE, "eigen wet"))
_NOT_SHARED = frozenset(("laatst genoemde wet", AGAIN, OTHER_BOOK, *_UNSURE))
_SAME_SORT = re.compile(
    r"[^.;\n]{0,40}?\b(?:en|of|dan wel|alsmede)\s(?:(?:de|het|een)\s)?(?:[a-z-]+\s){1,4}?,?\s?(?:als\s)?"
    r"bedoeld\sin\s(?:de\s)?\Z"
)
"""Between two articles named in the same way, "instellingen als bedoeld in artikel 3 of stichtingen als bedoeld in"."""
_SENTENCE_ENDS = re.compile(r"[.;]\s|\n")


def _said_later(scene: Scene, groups: list[list[ArticleItem]], number: int, link: Link) -> bool:
    """Whether a law behind the next articles is that of these too: of unsure ones in the same sentence, and where the
    same article comes again with its law."""
    if link.how in _UNSURE and _one_sentence(scene, groups, number):
        return True
    first, again = groups[number][0], groups[number + 1][0]
    between = scene.text.text[groups[number][-1].end : again.start]
    same = link.how in _OF_ITSELF and first.artikel and first.artikel == again.artikel
    return bool(same and first.parts and again.parts and _SAME_SORT.match(between[:140]))


def _one_sentence(scene: Scene, groups: list[list[ArticleItem]], number: int) -> bool:
    """Whether the group after `number` stands in the same sentence, and the law named before it does not."""
    raw, start, end = scene.text.text, groups[number][0].start, groups[number + 1][0].start
    before = scene.last_before(start, 300)
    if _SAME_SORT.match(raw[groups[number][-1].end : end][:140]):
        return True
    return (
        end - start < 300
        and not _SENTENCE_ENDS.search(raw, groups[number][-1].end, end)
        and (before is None or bool(_SENTENCE_ENDS.search(raw, before[0], start)))
    )


def _laws_before(scene: Scene, groups: list[list[ArticleItem]]) -> list[Link | None]:
    """The law right before each list, "Wet op het notarisambt, artikelen 3, 4 en artikel 5", for all of it."""
    links: list[Link | None] = []
    for number, items in enumerate(groups):
        link = law_before(scene, items[0], items[-1].end)
        if link is None and number and links[-1] and _coordinated(scene.text.text, groups, number):
            link = replace(links[-1], end=items[-1].end)
        links.append(link)
    return links


def _written_links(scene: Scene, groups: list[list[ArticleItem]]) -> tuple[list[list[ArticleItem]], list[Link | None]]:
    """The laws written with each group, in the order of the text, since "die wet" can mean one of them.

    A list that goes on after its law with numbers and another law gives groups of its own.
    """
    all_groups: list[list[ArticleItem]] = []
    links: list[Link | None] = []
    for group in groups:
        items: list[ArticleItem] = group
        while items and (not all_groups or items[0].start >= all_groups[-1][-1].end):
            link = written_link(scene, items[-1])
            if link is None and items is not group:
                break
            all_groups.append(items)
            links.append(link)
            if link is None:
                break
            if link.laws:
                if not _LABELLED.match(scene.text.text, items[-1].end):
                    scene.tied.add(link.end)
                insort(scene.recent, (link.end, link.laws), key=lambda one: one[0])
                _remember(scene, items, link)
            items = articles_after(scene.text.text, link.end) if items[0].artikel else []
    return all_groups, links


_LABELLED = re.compile(r",\s+(?:de|het)\s")


def _remember(scene: Scene, items: list[ArticleItem], link: Link) -> None:
    """Keep with which law articles were written, to know it when they are named again without it."""
    for item in items if not link.implicit else ():
        key = item.artikel.split()[0].lower() if item.artikel else part_key(item.parts)
        scene.cited.setdefault(key, []).append((item.start, link.laws))


def _merged(articles: list[list[ArticleItem]], structures: list[list[ArticleItem]]) -> list[list[ArticleItem]]:
    """Both sorts in the order of the text; a chapter inside an article citation belongs to that."""
    merged: list[list[ArticleItem]] = []
    for items in sorted([*articles, *structures], key=lambda group: group[0].start):
        if not merged or items[0].start >= merged[-1][-1].end:
            merged.append(items)
    return merged


_GOES_ON = re.compile(r",|[ \t]+[a-z(]")


def _is_heading(scene: Scene, items: list[ArticleItem], *, alone: bool) -> bool:
    """In a statute "Artikel 9" at the start of a line is the heading of that article, no citation; `alone`
    asks that nothing else stands on the line."""
    raw, item = scene.text.text, items[0]
    if not (scene.statute or scene.own) or not (raw[item.start].isupper() or raw[item.start] == "\u00a7"):
        return False
    before = raw[max(0, item.start - 40) : item.start].rstrip(" \t")
    return (not before or before.endswith("\n")) and not (
        raw[items[-1].end : items[-1].end + 1] not in ("\n", "") if alone else _GOES_ON.match(raw, items[-1].end)
    )


_WHOLE = ("art ", "Art ")


def _heads(text: Prepared) -> list[int]:
    """Give the places where the word for article begins."""
    places: list[int] = []
    for word in triggers.ARTICLE:
        back = 0 if word in _WHOLE else 1
        for place in text.places((word,)):
            if place >= back and not text.text[place - back - 1 : place - back].isalnum():
                places.append(place - back)
    return sorted(places)


def _bare_heads(text: Prepared) -> list[int]:
    """Give the places after words such as "bedoeld in", where a number can be an article."""
    return sorted(place + len(word) for word in triggers.BARE_ARTICLE for place in text.places((word,)))


def _shared(later: Link, end: int) -> Link:
    return replace(later, end=end, how="gedeelde wet achteraan", implicit=True, certainty=min(later.certainty, 0.85))


def _cited(items: list[ArticleItem], link: Link | None) -> list[Citation]:
    found = []
    book = ""
    for item in items:
        last = item is items[-1]
        book = item.artikel.partition(":")[0] if ":" in item.artikel else book
        end = link.end if link is not None and last else item.end
        found.append(_citation(item, max(end, item.end), _in_book(link, book), shared=not last))
    return found


def _in_book(link: Link | None, book: str) -> Link | None:
    """In a list the book before a colon goes on: "artikelen 1:24 en 24a van het Burgerlijk Wetboek"."""
    if link is None or not book or not link.laws or not has_books(link.laws[0]):
        return link
    return replace(link, laws=(book_of(link.laws[0], book),))


def _citation(item: ArticleItem, end: int, link: Link | None, *, shared: bool) -> Citation:
    if link is None:
        return Citation(
            item.start,
            end,
            _kind(item),
            frozen(artikel=item.artikel, **item.parts),
            "artikel zonder wet",
            0.4,
        )
    implicit = shared or link.implicit
    part = next(iter(item.parts.values()), "") if not item.artikel else ""
    readings = tuple(_fields(item, told_book(law, item.artikel, part), implicit=implicit) for law in link.laws)
    norm = readings[0] if readings else frozen(artikel=item.artikel, wet_impliciet=True, **item.parts)
    how = "gedeelde wet achteraan" if shared and not link.implicit else link.how
    return Citation(
        item.start,
        end,
        _kind(item),
        norm,
        f"{'artikel' if item.artikel else 'wetsdeel'}: {how}",
        link.certainty if len(readings) < 2 else 0.5,
        readings if len(readings) > 1 else (),
    )


def _kind(item: ArticleItem) -> Kind:
    return Kind.WETSARTIKEL if item.artikel else Kind.WETSDEEL


def _fields(item: ArticleItem, law: Law, *, implicit: bool) -> Fields:
    return frozen(**law_fields(law), artikel=item.artikel, **item.parts, wet_impliciet=implicit)
