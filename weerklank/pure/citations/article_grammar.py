"""The grammar of an article citation: "artikel 8, eerste lid, onderdelen a en b, onder 2°".

Sources: Aanwijzingen voor de regelgeving 3.27-3.31 (long form), Leidraad voor juridische auteurs (short
form: "art. 10 lid 3 Gw"). Every repetition is bounded, so reading stays linear in the text.
"""

import re
from dataclasses import dataclass, field

from weerklank.pure.citations.numerals import AND, LIST_JOIN, ORDINAL, RANGE, normal_list, ordinals_to_digits

LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)"
PLAIN_NUMBER = (
    rf"(?:\d{{1,4}}(?!\d)(?:[A-Z]{{1,2}}(?!\w)|[A-Z][a-z](?!\w)|(?!en\b|of\b)[a-z]{{0,3}}(?:(?<=[a-z])\d{{1,2}}(?!\d)|(?<=\d){LATIN})?(?![a-zà-ÿ]))"
    r"|\d{1,4}(?=(?:en|of)\s\d))"
)
ROMAN = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})"
_LATIN_AFTER = rf"(?:\s(?!ter\s+(?!en\b|of\b|van\b)[a-z]){LATIN}\b)"
_SPACED_COLON = (
    r"\s?:\s?(?=\d{1,3}[a-z]?(?:,?\s+(?:lid|van|en|of|[a-z]+(?:de|ste)\s+lid|onder|Algemene|Awb)\b|,\s\d{1,2}:\d))"
)
NUMBER = (
    rf"(?:[A-Z]?{PLAIN_NUMBER}(?:(?:[:.]|{_SPACED_COLON})\d{{1,4}}(?!\d)[a-zA-Z]{{0,3}}(?![a-zà-ÿ])){{0,4}}{_LATIN_AFTER}?"
    r"(?:\s[A-F](?=,?\s+(?:van|onder|lid|sub)\s))?"
    r"|[A-Z][ .-]\d{1,3}[a-z]{0,2}(?:\.\d{1,3}){0,3}(?![\w.]\w)(?!\w)"
    rf"|(?!(?<=, )V[bw](?!\w)){ROMAN}(?:[a-km-tA-H])?(?![\w'.]\w))"
)
_DOUBLED = "|".join(f"{letter}{letter}{letter}?" for letter in "abcdefghijklmnopqrst")
_ROMAN = r"(?-i:[ivx]{2,5}|(?<=onder )[IVX]{1,5}|(?<=sub )[IVX]{1,5})"
_LETTER = (
    rf"(?:(?:[a-z]|(?-i:(?!III?\b))(?:{_DOUBLED})|{_ROMAN})(?![\w'])|[a-z]\d{{1,2}}(?!\w)|\d{{1,3}}(?:\u00b0|o\b|e\b))"
)
_PLAIN = r"\d{1,3}[a-z]?(?!\u00b0)(?![\w:.]\w)(?!\w)"
_NTH = rf"{ORDINAL}(?!(?:{LIST_JOIN}{ORDINAL}){{0,9}}\s+(?:lid|leden|vol|zin))"
_LETTER_LIST = (
    rf"(?:{_LETTER}(?:{LIST_JOIN}{_LETTER}){{0,20}}|{_NTH}(?:{LIST_JOIN}{_NTH}){{0,9}}"
    rf"|{_PLAIN}(?:{LIST_JOIN}{_PLAIN}(?!,?\s+{ORDINAL}\s+lid)){{0,20}})"
)
_NO_ARTICLE = r"(?!\d{1,2}e(?:,\s+(?!\d)|\s+lid\s+\d))"
"""What "20e, tweede lid" and "15e lid 1" begin with is the number of an article, no paragraph."""
_LID_NUMBER = r"(?:1?\d|20)[a-z]?(?![\w:.]\w)(?!\w|,?\s+lid\b)"
_PART = re.compile(
    rf"(?:\.?\s?,\s*|\s+|(?-i:\.\s(?=onder|sub|aanhef)))(?:(?P<en>{AND})\s+)?(?:"
    rf"(?:(?:het|beiden?|telkens|steeds)\s+)?{_NO_ARTICLE}(?P<lid>{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,9}})\s*(?:lid|leden)\b(?!\s+van\s+(?:de\s+)?art)"
    rf"|met\s+uitzondering\s+van\s+(?:het\s+|de\s+)?(?P<behalve>{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,9}})\s+(?:lid|leden|vol)"
    rf"|(?:leden|lid|\u00a7{{1,2}}|alinea|paragraaf)\s?(?P<lidnr>{_LID_NUMBER}(?:{LIST_JOIN}{_LID_NUMBER}){{0,9}})"
    rf"|(?P<zin>{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,4}}\s+(?:(?:vol)?zin(?:nen|snede|sdeel)?|alinea|punt|streepje)|slot(?:zin)?)\b"
    rf"|(?:aanhef\s+en\s+)?(?:onderdeel|onderdelen|onder|sub|letters?|punt(?:en)?|nummers?)\s+(?P<deel>{_LETTER_LIST})"
    rf"|(?:onder\s+)?(?P<ten>ten\s+(?:{ORDINAL}|\d{{1,2}}\u00b0))"
    rf"|(?P<aanhef>(?:de\s+)?aanhef)\b"
    rf")",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<lid>{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,9}})\s+(?:lid|leden)"
    rf"|onderde(?:el|len)\s+(?P<deel>{_LETTER_LIST}))\s+van\s+\Z"
)
HEAD = re.compile(
    r"(?P<word>[Aa]rtt?(?:ikel(?P<plural>en|s)?(?![A-Za-z])|\.|(?=\s\d))|ARTIKEL(?:EN)?\b)(?(plural)\s*:)?\s*"
)
INSTRUCTION = re.compile(r"[Aa]anwijzing\s+(?=\d\.\d{1,3})")
_HEAD_NUMBER = re.compile(NUMBER)
_RANGE = re.compile(rf"\s*{RANGE}\s*(?:artikel\s+)?(?P<to>{NUMBER})", re.IGNORECASE)
_TOGETHER = r"(?:gelezen\s+)?(?:in\s+(?:verbinding|samenhang|verband|combinatie)\s+met|i\.v\.m\.)"
_NEXT = re.compile(
    rf"(?P<join>{LIST_JOIN}|\s?,?\s+{_TOGETHER}\s+|(?<=lid)\s+(?=\d)|\s+(?:en|of)(?=\d)|(?<=\d)(?:en|of)\s+(?=\d)|\s*;\s*(?:{AND}\s+)?|,?\s+en,\s+voor\s?zover\s[^,;.\n]{{3,60}},\s+)(?-i:(?=[\dA-Z]))",
    re.IGNORECASE,
)
_RESUMED = re.compile(
    rf"(?P<join>(?:(?!artikel|\svan\s+(?:de|het)\b)[^.\n;]){{1,110}}?[,;]\s+)"
    rf"(?=\d{{1,4}}[a-z]{{0,2}}(?:[:.]\d{{1,3}}[a-z]{{0,2}}){{0,2}},\s+{ORDINAL}\b|\d{{1,2}}[:.]\d{{1,3}}[a-z]{{0,2}}[,;])"
)
_FULL_STOP = re.compile(r"\.(?=,?\s+(?:van|en|of)\s)(?<=[\da-z]\.)")
_BRACKETED = re.compile(
    rf"\s\((?:en|of)\s+(?:het\s+)?(?P<lid>{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,4}})\s+(?:lid|leden)\)"
)
_REMARK = re.compile(
    r"\s\((?:oud|nieuw)\)|\s\((?![^()\n]*(?:[Ww]et|[A-Z]{2}|besluit|regeling|artikel|\d))[A-Za-z][^()\n]{2,60}\)"
    r"(?=,?\s+(?:en\s+\d|of\s+\d|van\s+(?:de|het)\s))"
)
_ONWARD = re.compile(r"\s+(?:e\.v\.|en\s+(?:verder|volgende|verv\.))(?=\s|[,;)]|\Z)")
_COMPOUND = re.compile(r"-[a-z]")
_NOT_A_NUMBER = re.compile(
    r"\s*(?:%|\u20ac|euro|jaar|jaren|maand|week|weken|dag|uur|procent|miljoen|miljard|duizend"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
)


@dataclass(slots=True)
class ArticleItem:
    """One article of a citation, before it is known of which law."""

    start: int
    end: int
    artikel: str
    parts: dict[str, str] = field(default_factory=dict)
    plural: bool = False


def articles_at(raw: str, start: int) -> list[ArticleItem]:
    """Read the articles that a head such as "artikel" or "art." at `start` introduces; empty when it is no
    citation.

    "artikelen 3:4, 4:84 en 5 tot en met 7" gives three items, a range stays one item. Ends are before the
    law.
    """
    head = HEAD.match(raw, start) or INSTRUCTION.match(raw, start)
    if head is None:
        return []
    items = _listed(
        raw, start, head.end(), several=bool(head.groupdict().get("plural")) or head.group().startswith("artt")
    )
    if len(items) == 1 and raw.startswith("van ", start - 4):
        _with_parts_before(raw, items[0])
    return items


def _with_parts_before(raw: str, item: ArticleItem) -> None:
    """ "het tweede lid van artikel 4" is article 4, paragraph 2; so are "onderdelen e en f van artikel 3"."""
    before = _BEFORE.search(raw, max(0, item.start - 90), item.start)
    if before is None:
        return
    if before["lid"] and "lid" not in item.parts:
        item.parts["lid"] = ordinals_to_digits(before["lid"])
    elif before["deel"] and "onderdeel" not in item.parts:
        item.parts["onderdeel"] = normal_list(before["deel"])
    else:
        return
    item.start = before.start()


def bare_articles_at(raw: str, start: int) -> list[ArticleItem]:
    """Read articles without the word for article, "bedoeld in 23, eerste lid": only with a paragraph or a law behind
    them; else empty."""
    items = _listed(raw, start, start, several=True) if raw[start : start + 1].isdecimal() else []
    good = items and ("lid" in items[0].parts or _LAW_FOLLOWS.match(raw, items[-1].end))
    return items if good and not _SMALL_NUMBER.match(raw, start) else []


_LAW_FOLLOWS = re.compile(r",?\s+(?:van|uit)\s+(?:de|het)\s+(?:[A-Z]|wet\b)|\s[A-Z]{2,}")
_SMALL_NUMBER = re.compile(r"(?:19|20)\d\d\b|\d{1,2}\s(?:de|het|een)\b")


def articles_after(raw: str, place: int) -> list[ArticleItem]:
    """Read the articles with which a list goes on after the law of the ones before: "artikelen 3 en 4 van de
    Stoomwet, 25 en 26 van de Warenwet". Empty when nothing like that follows."""
    follow = _NEXT.match(raw, place)
    if follow is None or not _AFTER_LOOSE.match(raw, follow.end()):
        return []
    return _listed(raw, follow.end(), follow.end(), several=True)


def _listed(raw: str, begin: int, place: int, *, several: bool) -> list[ArticleItem]:
    items: list[ArticleItem] = []
    while len(items) < 300:
        item = _item(raw, begin, place)
        if item is None:
            break
        items.append(item)
        follow = _NEXT.match(raw, item.end) or (_RESUMED.match(raw, item.end) if several and len(items) > 2 else None)
        if follow is None or not (several or _goes_on(raw, follow, len(items))):
            break
        begin = place = follow.end()
    for item in items:
        item.plural = len(items) > 1
    return items


def _item(raw: str, begin: int, place: int) -> ArticleItem | None:
    number = _HEAD_NUMBER.match(raw, place)
    if number is None or _NOT_A_NUMBER.match(raw, number.end()) or _COMPOUND.match(raw, number.end()):
        return None
    end, written = number.end(), number.group()
    through = _RANGE.match(raw, end)
    if through is not None:
        end, written = through.end(), f"{written} tot en met {through['to']}"
    item = ArticleItem(begin, end, " ".join(written.split()).replace(" :", ":").replace(": ", ":"))
    return _with_parts(raw, item)


def _with_parts(raw: str, item: ArticleItem) -> ArticleItem:
    paragraphs = 0
    for _ in range(12):
        part = _PART.match(raw, item.end)
        if part is None or not _add(item.parts, part, repeated=paragraphs > 1):
            break
        paragraphs += bool(part["lid"] or part["lidnr"])
        item.end = part.end()
    if raw.startswith(" (", item.end):
        _over_bracket(raw, item)
    if onward := _ONWARD.match(raw, item.end):
        item.end = onward.end()
    if _FULL_STOP.match(raw, item.end) or (item.parts and _own_bracket(raw, item)):
        item.end += 1
    return item


def _over_bracket(raw: str, item: ArticleItem) -> None:
    """Go over a bracket behind a paragraph that adds one or says what it is about: "(en derde lid)", "(oud)"."""
    if bracket := _BRACKETED.match(raw, item.end):
        _put(item.parts, "lid", ordinals_to_digits(bracket["lid"]), again=True)
        item.end = bracket.end()
    if remark := _REMARK.match(raw, item.end):
        item.end = remark.end()


def _own_bracket(raw: str, item: ArticleItem) -> bool:
    """Whether the bracket after a part belongs to its letter, "onder b), van", and closes nothing else."""
    if raw[item.end : item.end + 1] != ")":
        return False
    before = max(0, item.start - 200)
    return raw.rfind("(", before, item.end) <= raw.rfind(")", before, item.end)


def _add(parts: dict[str, str], part: re.Match[str], *, repeated: bool) -> bool:
    """File one part under its name; False when that level was filled already (another citation begins).

    More paragraphs can follow a part: "eerste lid, onder d, en tweede lid" is paragraphs 1 and 2. After a
    second paragraph every level can come again: "eerste lid, onder a, en derde lid, onder b".
    """
    if lid := part["lid"] or part["lidnr"]:
        numbers = ordinals_to_digits(lid) if part["lid"] else normal_list(lid)
        return _put(parts, "lid", numbers, again=True)
    if part["behalve"]:
        return _put(parts, "behalve_lid", ordinals_to_digits(part["behalve"]), again=True)
    if zin := part["zin"]:
        return _put(parts, "zin", ordinals_to_digits(zin.split()[0]), again=repeated or bool(part["en"]))
    if deel := part["deel"] or part["ten"]:
        deeper = "onderdeel" in parts and not repeated and not part["en"]
        again = repeated or bool(part["en"]) or ("subonderdeel" in parts and deel[:1].isalpha())
        return _put(parts, "subonderdeel" if deeper and not again else "onderdeel", normal_list(deel), again=again)
    return _put(parts, "aanhef", "ja", again=repeated)


def _put(parts: dict[str, str], level: str, value: str, *, again: bool) -> bool:
    if level not in parts:
        parts[level] = value
    elif not again:
        return False
    elif value != parts[level]:
        parts[level] = f"{parts[level]} en {value}"
    return True


_AFTER_LOOSE = re.compile(
    rf"(?!(?:19|20)\d\d(?![\d:.]\d)){NUMBER}(?=\s*(?:[,.;:)\]]|\Z)|\s+(?:van|uit|en|of|en/of|juncto|jo"
    rf"|dan\s?wel|alsmede|onderscheidenlijk|respectievelijk|resp"
    rf"|tot\s+en\s+met|t/m|lid|leden|onder|onderdeel|onderdelen|sub)\b|\s+[A-Z]"
    rf"|,?\s+{ORDINAL}(?:{LIST_JOIN}{ORDINAL}){{0,9}}\s+(?:lid|leden)\b"
    rf"|\s+(?:bedoelde?|genoemde?|vermelde?|omschreven|gestelde?|wel|niet|zijn|worden|wordt|is|blijven|onverwijld)\b)"
)
_AFTER_CLOSING = re.compile(rf"(?!(?:19|20)\d\d(?![\d:.]\d)){NUMBER}\s+[a-z]")
_SINGLE_JOIN = re.compile(
    r"(?:\s*,\s*|,?\s+(?:en|of|en/of|dan\s?wel|alsmede|onderscheidenlijk|respectievelijk|resp\.|juncto|jo\.?|j\u00b0"
    r"|(?:gelezen\s+)?in\s+(?:verbinding|samenhang|verband|combinatie)\s+met)\s+)\Z",
    re.IGNORECASE,
)


def _goes_on(raw: str, follow: re.Match[str], items: int) -> bool:
    """After a single "artikel" a bare number goes on only as in "artikel 18d, 18e of 19 van de ...".

    What comes after "of" at the end of such a list can be any word: "artikel 9 of 34 raadpleging moet".
    """
    if not _SINGLE_JOIN.match(follow["join"]):
        return False
    closing = items > 1 or "of" in follow["join"] or "onder" in follow["join"]
    return bool(_AFTER_LOOSE.match(raw, follow.end()) or (closing and _AFTER_CLOSING.match(raw, follow.end())))
