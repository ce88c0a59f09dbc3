"""Read a citation as a person types it at a counter: "art 4:84 awb", "Participatiewet 31", "pw art. 31 lid
2"."""

import re
from dataclasses import dataclass

from weerklank.pure.citations.article_grammar import ArticleItem, articles_at
from weerklank.pure.citations.books import BW_BOOKS
from weerklank.pure.citations.jci import JciLink
from weerklank.pure.citations.law_table import Law, law_table, name_key
from weerklank.pure.citations.prepare import prepare

_MAX_LENGTH = 1000
_ARTICLE_WORD = re.compile(r"\b(?:artikel(?:en)?|artt?|a)\b\.?\s*(?=[\dIVX])", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\w:.])(?!(?:19|20)\d\d\b(?!\s*[:.]\d))\d{1,4}[a-z]{0,2}(?:[:.]\d{1,4}[a-z]{0,2}){0,4}(?![\w:])",
    re.I,
)
_FILLER = re.compile(r"\b(?:van|uit|in|de|het|bij)\b", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:;|\n|\ben\b(?=\s+(?:art|[A-Z]\w*\s+\d)))\s*")
_BOOK = re.compile(r"\bboek\s+\d{1,2}a?\b", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;()]+")


@dataclass(frozen=True, slots=True)
class LawCitation:
    """A place in a law: names as people use them, the BWB id where known, article, paragraph and part as
    text.

    `certainty` is 0.9 and more when the law was recognised, 0.4 when only an article number was; more than
    one `LawCitation` for the same words means that they can mean each of them.
    """

    law: str = ""
    name: str = ""
    bwb_id: str = ""
    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""
    certainty: float = 0.9

    def __str__(self) -> str:
        """Write it the way the Aanwijzingen voor de regelgeving (3.27) shorten it: "art. 4:84 Awb"."""
        parts = [
            f"art. {self.artikel}" if self.artikel else "",
            f"lid {self.lid}" if self.lid else "",
            f"onder {self.onderdeel}" if self.onderdeel else "",
            self.law,
        ]
        return " ".join(part for part in parts if part)

    @property
    def jci(self) -> str:
        """The JCI link of the place; empty without a BWB id."""
        steps = (("artikel", self.artikel), ("lid", self.lid), ("o", self.onderdeel))
        path = tuple((name, value.replace(" ", "")) for name, value in steps if value)
        return str(JciLink(self.bwb_id, path)) if self.bwb_id else ""


def parse_citation(text: str) -> list[LawCitation]:
    """Read what a person typed as citations of law; an empty list when nothing in it looks like one.

    Capitals, full stops, the order of law and article and the word for article do not matter. An
    abbreviation that two laws share gives one result for each law. Only the first 1,000 characters are
    read.
    """
    plain = prepare(text[:_MAX_LENGTH]).text
    found: list[LawCitation] = []
    for part in _SPLIT.split(plain):
        found.extend(_one(part))
    return found


def _one(part: str) -> list[LawCitation]:
    laws, rest = _law_in(part)
    items = _articles(rest)
    if not laws and not items:
        return []
    if not laws:
        return [_made(None, item) for item in items] if _ARTICLE_WORD.search(rest) or ":" in rest else []
    if not items:
        return [_made(law, None) for law in laws]
    return [_made(law, item) for item in items for law in laws]


def _law_in(part: str) -> tuple[tuple[Law, ...], str]:
    """Find the law in the words: the longest name, else an abbreviation, else the shape of a name."""
    table = law_table()
    low = name_key(part)
    for word in _WORD.finditer(low):
        key = table.names.longest(low[word.start() :])
        if key is not None:
            return table.names.laws[key], low[: word.start()] + " ; " + low[word.start() + len(key) :]
    for word in _WORD.finditer(low):
        for length in (2, 1):
            mark = " ".join(low[word.start() :].replace(",", " ").split()[:length]).rstrip(".")
            if mark in table.folded:
                rest = low[: word.start()] + " ; " + low[word.start() + len(mark) :]
                return table.abbreviations.laws[table.folded[mark]], rest
    return _shaped(low)


_SHAPE = re.compile(r"\b(?:[a-zà-ÿ-]{3,}wet|wet\s+[a-zà-ÿ][\wà-ÿ '-]{3,60}?)\b(?=\s*(?:,|;|$|\bart|\d))")


def _shaped(low: str) -> tuple[tuple[Law, ...], str]:
    shape = _SHAPE.search(low)
    if shape is None:
        return (), low
    name = shape.group().strip()
    return (Law(name[0].upper() + name[1:]),), low[: shape.start()] + " ; " + low[shape.end() :]


def _articles(rest: str) -> list[ArticleItem]:
    words = _FILLER.sub(" ", _BOOK.sub(" ", rest))
    marked = _ARTICLE_WORD.search(words)
    start = marked.end() if marked else None
    if start is None:
        number = _NUMBER.search(words)
        start = number.start() if number else None
    if start is None:
        return []
    return articles_at("artikelen " + " ".join(words[start:].split()), 0)


def _made(law: Law | None, item: ArticleItem | None) -> LawCitation:
    artikel = item.artikel if item else ""
    parts = item.parts if item else {}
    if law is None:
        return LawCitation(
            artikel=artikel, lid=parts.get("lid", ""), onderdeel=parts.get("onderdeel", ""), certainty=0.4
        )
    bwb_id = law.bwb_id
    if law.short == "BW" and ":" in artikel:
        bwb_id = BW_BOOKS.get(artikel.split(":")[0].upper(), "")
    return LawCitation(
        law.short or law.name,
        law.name,
        bwb_id,
        artikel,
        parts.get("lid", ""),
        parts.get("onderdeel", ""),
        0.9 if law.bwb_id or bwb_id else 0.6,
    )
