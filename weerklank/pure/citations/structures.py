"""The larger parts of a law: "hoofdstuk 4, paragraaf 2", "afdelingen 3.3.1 en 3.3.2", "bijlage II", "de bijlage".

Source: Aanwijzingen voor de regelgeving 3.53-3.58 (how a regulation is divided). They are tied to their law
by the same rules as articles. The names of the levels are those of JCI.
"""

import re

from weerklank.pure.citations.article_grammar import ArticleItem
from weerklank.pure.citations.numerals import AND

_LEVELS = {
    "hoofdstuk": "hoofdstuk",
    "titel": "titeldeel",
    "afdeling": "afdeling",
    "paragra": "paragraaf",
    "\u00a7": "paragraaf",
    "bijlage": "bijlage",
    "deel": "deel",
    "boek": "boek",
    "onderde": "divisie",
    "punt": "divisie",
    "par.": "paragraaf",
    "tabel": "bijlage",
    "lijst": "bijlage",
}
_WORD = (
    r"(?:[Hh]oofdstuk(?:ken)?|[Tt]itels?|[Aa]fdeling(?:en)?|[Pp]aragra(?:af|fen)|\u00a7{1,2}|[Bb]ijlagen?|Deel"
    r"|[Bb]oek(?=\s\d)|[Oo]nderde(?:el|len)(?=\s\d)|[Pp]ar\.(?=\s\d)|[Pp]unt(?=\s\d+\.\d)|[Tt]abel(?:len)?"
    r"|[Ll]ijst(?=\s[A-Z]))"
)
_ONLY_IN_LAW = re.compile(r"(?:onderde|tabel|lijst|par\.|punt)", re.IGNORECASE)
_NUMBER = (
    r"(?:\d{1,3}[a-zA-Z]{0,2}|[IVXLC]{1,7}[a-zA-Z]?|[A-Z](?:[a-z]|\d{1,2})?)"
    r"(?:[.:-](?:\d{1,3}[a-zA-Z]{0,2}|[IVX]{1,4})(?!\w)){0,5}(?:\.(?=\s+[a-z]))?(?![\w%])"
)
_HEAD = re.compile(rf"(?<![\w-])(?P<word>{_WORD})\s*(?P<nr>{_NUMBER})")
_DEEPER = re.compile(rf"(?:,?\s+van(?:\s+de)?|,)?\s+(?P<word>{_WORD})\s*(?P<nr>{_NUMBER})")
_NEXT = re.compile(
    rf"(?:\s*,\s*(?:{AND}\s+)?|\s+(?:{AND}|tot\s+en\s+met|t/m|onderscheidenlijk)\s+)(?P<nr>{_NUMBER})(?!\s+(?:lid|leden|[a-z]+en\b))"
)
_PLACE = re.compile(
    r"(?:\s\([^()\n]{1,50}\))?(?:,?\s+(?:punt|onderdeel|onder|post|voorschrift(?:en)?|aanhef en onder)\s+"
    r"(?P<nr>(?:[A-Za-z]{1,2}|\d{1,3}(?:\.\d{1,3})?|[IVX]{1,5})(?!\w)(?:(?:,|\sen|\sof)\s\d{1,3}(?:\.\d{1,3})?(?!\w)){0,9}))?"
)
_BARE_ANNEX = re.compile(
    r"\b(?:de|een|deze|die|het|als|in|behorende|bijgevoegde|gevoegde|genoemde|bedoelde|vermelde|uitmakende)\s+(?P<word>[Bb]ijlage)\b(?!\s+(?:\d|[A-Z]))"
    r"|\b(?:gevoegde|behorende)\s+['\"`]?(?P<list>[Ss]electielijst|[Bb]asis-?selectiedocument)"
)


def structure_groups(raw: str, *, bare: bool) -> list[list[ArticleItem]]:
    """Give the larger parts named in `raw`, those of one list together, in order; an item without article.

    With `bare=True` an annex without a number counts too: inside a law "de bijlage" is that of the law.
    """
    groups: list[list[ArticleItem]] = []
    end = 0
    for head in _HEAD.finditer(raw):
        if head.start() >= end and (bare or not _ONLY_IN_LAW.match(head["word"])):
            groups.append(_list(raw, head))
            end = groups[-1][-1].end
    if bare:
        for found in _BARE_ANNEX.finditer(raw):
            groups.append([ArticleItem(found.start(found.lastgroup or ""), found.end(), "", {"bijlage": "ja"})])
    return groups


def _list(raw: str, head: re.Match[str]) -> list[ArticleItem]:
    level = level_of(head["word"])
    items = [_item(raw, head.start(), head.end(), level, head["nr"])]
    while len(items) < 40 and (more := _NEXT.match(raw, items[-1].end)):
        items.append(_item(raw, more.start("nr"), more.end(), level, more["nr"]))
    return items


def _item(raw: str, start: int, end: int, level: str, number: str) -> ArticleItem:
    """One part, with the larger parts it stands in: "afdeling 4 van hoofdstuk V"."""
    parts = {level: number.rstrip(".")}
    for _ in range(3):
        deeper = _DEEPER.match(raw, end)
        if deeper is None or level_of(deeper["word"]) in parts:
            break
        parts[level_of(deeper["word"])] = deeper["nr"].rstrip(".")
        end = deeper.end()
    place = _PLACE.match(raw, end)
    if place is not None and place["nr"]:
        parts["onderdeel"], end = place["nr"], place.end()
    return ArticleItem(start, end, "", parts)


def level_of(word: str) -> str:
    """Give the level that a word means, by its JCI name."""
    low = word.lower()
    return next(level for begin, level in _LEVELS.items() if low.startswith(begin))
