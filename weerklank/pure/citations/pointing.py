"""Words that point at a law named before without naming it: "daarvan", "van die titel", "de wet, artikel 5", and what
an adapted application says, "is van overeenkomstige toepassing, met dien verstande dat in artikel 5 ...".

Sources: Aanwijzingen voor de regelgeving 3.28-3.33 (referring to other rules, applying them with changes) and
3.53-3.58 (the parts of a regulation).
"""

import re

from weerklank.pure.citations.article_grammar import ArticleItem
from weerklank.pure.citations.law_table import Law
from weerklank.pure.citations.scene import NOUN, Link, Scene

APPLIED = "van toepassing, met dien verstande dat"
NEAR = 1500
_THEREOF = re.compile(r"(?:\s\([^()\n]{1,40}\))?\s+(?:hier|daar)van\b(?!\s+(?:heeft|is|in\b))")
_PART_OF_LAW = re.compile(
    r",?\s+van\s+(?:die|dat|genoemde?|bedoelde?)\s+(?P<noun>titel|hoofdstuk|afdeling|paragraaf|bijlage)\b"
)
_NOUN_BEFORE = re.compile(
    rf"\b(?:[Dd]e|[Hh]et)\s+(?P<noun>{NOUN}),\s+(?:(?:met\s+uitzondering\s+van|behoudens|uitgezonderd)\s+)?"
    r"(?:(?:in|de|het)\s+){0,2}\Z",
)
_WITH_CHANGES = re.compile(
    r"van\s+(?:overeenkomstige\s+)?toepassing(?:\s[^.;:\n]{1,90}?)?,?\s+met\s+dien\s+verstande\s+dat\b"
)
_CHANGED = re.compile(
    r"(?:verstande dat:?|\b(?:wordt|worden|dat)|\n(?:[a-z]{1,2}|\d{1,2})[.)\u00b0]|[-\u2013])\s*(?:in\s+)?(?:de\s+)?\Z"
)
_PARAGRAPH = re.compile(r"\n(?:\n|\d{1,2}\.?\s)")
_ARTICLE = re.compile(r"\bart(?:ikel(?:en)?|t?\.)\s+\d", re.IGNORECASE)
_REACH = 900


def thereof_link(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """ "de artikelen 2 en 6 daarvan": of the law named last; "artikel 5 van dat hoofdstuk": of the law of that."""
    raw = scene.text.text
    if "van" not in raw[end : end + 60]:
        return None
    if found := _THEREOF.match(raw, end):
        before = scene.last_before(item.start, NEAR)
        return Link(found.end(), before[1], "daarvan: laatst genoemde wet", 0.6, implicit=True) if before else None
    part = _PART_OF_LAW.match(raw, end)
    before = scene.last_before(item.start, NEAR) if part else None
    if part is None or before is None or part["noun"] in scene.text.flat(before[0], item.start):
        return None
    return Link(part.end(), before[1], "van die titel: laatst genoemde wet", 0.6, implicit=True)


def noun_before(scene: Scene, item: ArticleItem) -> tuple[Law, ...]:
    """Give the law that a noun right before an article means where the text defines it, "de wet, artikel 5"."""
    near = scene.text.text[max(0, item.start - 12) : item.start]
    found = "," in near and _NOUN_BEFORE.search(scene.text.text, max(0, item.start - 60), item.start)
    known = scene.aliases.get(found["noun"].lower()) if found else None
    return known[0] if known else ()


def applied_before(scene: Scene, item: ArticleItem) -> tuple[Law, ...]:
    """Give the law that is applied with changes by the sentence in which an article stands, "De Regeling X is van
    overeenkomstige toepassing, met dien verstande dat in artikel 5 ..."; empty when an article is applied."""
    raw = scene.text.text
    begin = max(0, item.start - _REACH)
    if raw.rfind("verstande", begin, item.start) < 0:
        return ()
    if not _CHANGED.search(raw, max(begin, item.start - 30), item.start):
        return ()
    paragraph = [found.end() for found in _PARAGRAPH.finditer(raw, begin, item.start)]
    begin = paragraph[-1] if paragraph else begin
    applied = _WITH_CHANGES.search(raw, begin, item.start)
    before = scene.last_before(applied.start(), 120) if applied else None
    if applied is None or before is None or before[0] < begin or _ARTICLE.search(raw, before[0], applied.start()):
        return ()
    return before[1]
