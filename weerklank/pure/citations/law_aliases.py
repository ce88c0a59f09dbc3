"""Short names that a text defines itself: "Organisatiewet ... (hierna: Osv)", "wet: de Gemeentewet"."""

import re
from collections.abc import Iterator

from weerklank.pure.citations.law_hits import LawHit, begins_word, ends_well
from weerklank.pure.citations.law_table import Law, known_law
from weerklank.pure.citations.prepare import Prepared

_DEFINED = re.compile(
    r"\s*(?:\((?:hierna(?:\s+(?:te\s+noemen|ook))?|verder|in\s+het\s+vervolg|afgekort(?:\s+als)?)?\s*:?\s*"
    r"(?:de\s+|het\s+)?[\"']?(?P<round>[A-Za-z][\w.' -]{0,40}?)[\"']?\)"
    r"|\s-\s*(?P<dash>[A-Z][\w.]{1,11})\s*-)"
)
_DEFINES = re.compile(
    r"(?:\A|[\n;.(,]|\bonder(?: de| het)?|(?:\s|^)(?:[a-z]{1,2}(?![a-z])|\d{1,2}\u00b0?)[.)]?|-)"
    r"[ \t]*(?:(?:de|het|De|Het)\s+)?[\"']?"
    r"(?P<term>[A-Za-z][\w.'-]*(?: [\w.'-]+){0,3}?)[\"']?\s*(?:\|\s*)?[:|]\s*(?:\|\s*)?(?:(?:de|het|op|bij)\s+)*\Z"
)
_BETWEEN = frozenset(("de", "het", "op", "bij"))
"""What can stand between the colon of a definition, or the border of a column, and the law; a look at these spares
most of the searches."""
_CALLS_A_LAW = re.compile(
    r"(?:wet|wetboek|besluit|regeling|verordening|reglement|verdrag|beschikking|richtlijn|statuut|regelen|regels"
    r"|overeenkomst|circulaire|voorschrift)\.?\Z|(?-i:[A-Z]\w*[A-Z])",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"\A(?:(?:[a-z]{1,2}[.)]|[a-z](?=\s)|\d{1,2}\u00b0?\.?)\s+)?(?:(?:[Dd]e|[Hh]et)\s+)?")
_ABBREVIATION = re.compile(r"(?=\w*[A-Z])[A-Z][\w.]{0,11}(?: (?:19|20)\d\d)?\Z")
_NOT_AN_ALIAS = re.compile(r"(?:artikel|art\.|nr|stb|stcrt|kamerstuk|pb)", re.IGNORECASE)
BY_SHAPE = frozenset(("wet: vorm van een lange naam", "wet: vorm van één woord"))
"""How names are told that no table has: a short name that the text defines goes before them."""
_CAPITAL_START = re.compile(r"[A-Z]\w*")


def alias_uses(text: Prepared, found: list[LawHit]) -> Iterator[LawHit]:
    """Give every use of a short name that the text itself defines right after a law, in one walk over the
    text."""
    by_first: dict[str, list[str]] = {}
    defined = {short: known for short, known in defined_aliases(text, found).items() if short[0].isupper()}
    for short in sorted(defined, key=len, reverse=True):
        by_first.setdefault(_CAPITAL_START.findall(short)[0], []).append(short)
    if not defined:
        return
    taken = {hit.start for hit in found if hit.laws[0].bwb_id or hit.rule not in BY_SHAPE}
    for start, word in text.whole_words(by_first):
        for short in by_first[word][:5]:
            laws, since = defined[short]
            use = LawHit(start, start + len(short), laws, "wet: eerder gedefinieerd", 0.85)
            if use.start >= since and use.start not in taken and _is_use(text.text, use, short):
                yield use
                break


def _is_use(raw: str, use: LawHit, short: str) -> bool:
    return raw.startswith(short, use.start) and begins_word(raw, use.start) and ends_well(raw, use.end)


def defined_aliases(text: Prepared, found: list[LawHit]) -> dict[str, tuple[tuple[Law, ...], int]]:
    """Give the short names that the text defines itself, with the law and the place of the definition.

    "Organisatiewet sociale verzekeringen (hierna: Osv)" and "... - Osv -" define; "(Stb. 2005, 12)" does not.
    """
    defined: dict[str, tuple[tuple[Law, ...], int]] = {}
    for hit in found:
        around = text.text[max(0, hit.start - 70) : hit.start]
        between = around[max(around.rfind(":"), around.rfind("|")) + 1 :]
        before = _DEFINES.search(around) if between != around and _BETWEEN.issuperset(between.split()) else None
        column = before is not None and "|" in before.group()[-9:]
        if before and (hit.laws[0].bwb_id or not column) and _CALLS_A_LAW.search(before["term"]):
            defined.setdefault(_LIST_MARK.sub("", before["term"]).removesuffix("."), (hit.laws, hit.end))
        said = _DEFINED.match(text.text, hit.end)
        if said is None:
            continue
        short = said["round"] or said["dash"]
        explicit = "hierna" in said.group() or "verder" in said.group()
        if _NOT_AN_ALIAS.match(short) or not (
            explicit or (_ABBREVIATION.match(short) and not known_law(short.lower()))
        ):
            continue
        defined.setdefault(short if explicit is False else short.strip(), (hit.laws, hit.end))
    return defined
