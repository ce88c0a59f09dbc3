"""Of which law an article is that stands in a law without one behind it: of that law itself, or of a law named before.

Source: Aanwijzingen voor de regelgeving 3.29 (an article of the same regulation is cited without naming it).
"""

import re

from weerklank.pure.citations.article_grammar import ArticleItem
from weerklank.pure.citations.law_table import Law
from weerklank.pure.citations.scene import Link, Mention, Scene, is_same, part_key

_NAMED_BEFORE = re.compile(r"\b(?:ge|voor|evenge|voorge)(?:noemde?|melde?)\s+\Z", re.IGNORECASE)
_LAPSED = re.compile(
    r",?\s+(?:zoals\s+(?:dat|deze|die|dit)\s+(?:artikel\w*\s+)?(?:\w+\s+)?luid|[^.;\n]{0,80}?\bin\s+werking\s+tre|in\s+werking\b|(?:treedt|treden|werkt|werken)\s)"
)
_ENDS = re.compile(r"\s+verval(?:t|len)\s+(?:met\s+ingang|op|een|twee|drie)\b")
_ROMAN = re.compile(r"[IVXLC]+[a-zA-Z]?(?!\w)")
LAPSED = "eigen wet, vervalt"
AGAIN = "eerder met deze wet genoemd"
NOT_THERE = "eigen wet, zonder dat nummer"
NO_ARTICLES = "eigen tekst zonder artikelen: laatst genoemde wet"
FAR = 8000
CHANGED = "niet in de eigen wet: de gewijzigde wet"
ELSEWHERE = "niet in de eigen wet: laatst genoemde wet"


def in_a_law(scene: Scene, item: ArticleItem, end: int, before: Mention | None) -> Link:
    """Give the law of an article without one in a law; `before` is the law named last nearby."""
    return _again(scene, item, end) or _statute_link(scene, item, end, before)


def _again(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """An article that the text named with its law before, when the law itself has no such article or the words say that
    it was named: "voormeld artikel 3.15"."""
    if not item.artikel:
        return _part_again(scene, item, end)
    if _ENDS.match(scene.text.text, end) and not scene.changed:
        return Link(end, scene.own, LAPSED, 0.6, implicit=True)
    named = _NAMED_BEFORE.search(scene.text.text, max(0, item.start - 16), item.start)
    if not named and item.artikel.split()[0].lower() in scene.numbers:
        return None
    laws = scene.cited_before(item.artikel.split()[0], item.start)
    return Link(end, laws, AGAIN, 0.5, implicit=True) if laws else None


def _part_again(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """A chapter that the text named with its law before; only where the text has no articles and no such heading."""
    key = part_key(item.parts)
    if scene.numbers or key in scene.parts or key.partition(" ")[2] in scene.parts or key.endswith(" ja"):
        return None
    laws = scene.cited_before(key, item.start)
    return Link(end, laws, AGAIN, 0.5, implicit=True) if laws else None


def _statute_link(scene: Scene, item: ArticleItem, end: int, before: Mention | None) -> Link:
    """In a statute an article without a law is its own, unless it has no article with that number."""
    missing = bool(item.artikel and scene.numbers) and item.artikel.split()[0].lower() not in scene.numbers
    missing = missing and not (_is_roman(item.artikel) and "i" in scene.numbers)
    missing = missing and not (_LAPSED.match(scene.text.text, end) and _numbered_alike(scene, item.artikel))
    if missing and item.artikel[0].isdecimal() and (laws := scene.changed or _numbered_so(scene, item.artikel)):
        return Link(end, laws, CHANGED if scene.changed else ELSEWHERE, 0.5, implicit=True)
    if missing and before and not is_same(before[1], scene.own) and not _own_style(scene, item.artikel):
        return Link(end, before[1], ELSEWHERE, 0.4, implicit=True)
    if missing:
        return Link(end, scene.own, NOT_THERE, 0.4, implicit=True)
    if item.artikel and scene.own and not scene.numbers and (meant := before or scene.last_before(item.start, FAR)):
        return Link(end, meant[1], NO_ARTICLES, 0.4, implicit=True)
    return Link(end, scene.own, "eigen wet", 0.7, implicit=True)


def _is_roman(number: str) -> bool:
    """Whether an article has a Roman number, as those of an act that changes others; some of those have lapsed."""
    return bool(_ROMAN.match(number))


def _numbered_so(scene: Scene, number: str) -> tuple[Law, ...]:
    """The law that a regulation calls "de wet", for an article with a colon where its own have none: "artikel 3:17"."""
    if ":" not in number or any(":" in own for own in scene.numbers):
        return ()
    return scene.aliases.get("wet", ((), 0))[0]


def _numbered_alike(scene: Scene, number: str) -> bool:
    """Whether a number can be of a law that numbers its articles with figures or, as one that changes others does, in
    Roman."""
    return number[0].isdecimal() is not ("i" in scene.numbers)


def _own_style(scene: Scene, number: str) -> bool:
    """Whether a number of three parts, "12.3.10", is numbered as the law itself is; it can have lapsed."""
    dots = number.partition(" ")[0].count(".")
    return dots > 1 and any(own.count(".") == dots for own in scene.numbers)
