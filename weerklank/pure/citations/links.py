"""Which law an article is of: written right after it, meant by "die wet" or "de wet", before it, or the
statute itself.

A law that is not written with the article is resolved to what stands in the text and marked
`wet_impliciet`; nothing is filled in when there is nothing to refer to.
"""

import re

from weerklank.pure.citations.abbreviations import written_out
from weerklank.pure.citations.article_grammar import ArticleItem
from weerklank.pure.citations.books import book_behind, book_of, burgerlijk_wetboek, has_books
from weerklank.pure.citations.law_hits import LawHit, abbreviation_at, eu_act_at, name_at
from weerklank.pure.citations.law_shapes import name_ends, shaped_name_at
from weerklank.pure.citations.law_small import law_of_day, small_law_at
from weerklank.pure.citations.law_table import Law, known_law, nearly
from weerklank.pure.citations.layout import list_at
from weerklank.pure.citations.loose_parts import BRIDGE, BRIDGE_OF_PART, LOOSE_PART
from weerklank.pure.citations.name_forms import begins_almost
from weerklank.pure.citations.own_articles import in_a_law
from weerklank.pure.citations.pointing import APPLIED, applied_before, noun_before, thereof_link
from weerklank.pure.citations.prepare import Prepared
from weerklank.pure.citations.scene import NOUN, Link, Scene, is_a, own_noun

_BELONGS = r"(?:,?\s+(?:die\s+)?(?:behoren(?:de?)?|(?:is|zijn)\s+(?:gevoegd|opgenomen)))?"
_LINK = re.compile(r",?\s+(?:(?:van|uit|bij|in|der)\s+)?(?:(?:de|het|onze)\s+)?(?=\S)")
_OF = re.compile(
    rf"{_BELONGS}(?:\s?,?\s+|,|\s,)(?:[Vv]an|uit|bij|in|der)\)?\s+(?:van\s+)?(?:(?:de|het|onze)(?:\s+|(?=[A-Z])))?(?:[\"'](?=[A-Z]))?(?:[Nn]ederlandse\s+(?=[A-Z]))?(?:ministerieel\s+(?=besluit))?"
    r"(?:(?:ge)?(?:nieuwe|oude|huidige|vroegere|voormalige|wijzigde)\s+(?=[A-Z]))?(?:van\s+(?:de|het)\s+(?=[A-Z]))?(?:daarop\s+(?:berustende|gebaseerde|steunende)\s+)?"
)
_DEICTIC = re.compile(
    rf"{_BELONGS},?\s+(?:van|uit|bij|in)\s+(?P<which>die|deze|(?:die)?zelfde|dezelfde|dat|dit|(?:dat|het)zelfde|genoemde?|voornoemde?|vernoemde?"
    rf"|bedoelde?|voormelde?|onderhavige?|(?:de|het)\s+(?:laatst|eerst|voor|boven|zojuist\s)?(?:ge)?(?:noemde|bedoelde|melde|vermelde)"
    rf"|eerstgenoemde?|laatstgenoemde?)\s+(?:koninklijk\s+)?(?P<noun>{NOUN}|boek)\b",
    re.IGNORECASE,
)
_BELONGING = re.compile(
    rf"\bbij\s+(?P<which>die|dat|deze|dit|de|het|(?:laatst|voor|boven)?genoemde?)\s+(?P<noun>{NOUN})\s+(?:behorende|gevoegde)\s+\Z",
    re.IGNORECASE,
)
_THE_LAW = re.compile(
    rf"(?P<noun>{NOUN})\b(?!\s+(?:van\s+(?:\d|de\b|het\b)|op\s+(?:de|het)\b|inzake(?!\s+een\b)|tot\s+(?:\w+ing|bekrachtiging)\b|houdende|betreffende)"
    rf"|\s+(?-i:[A-Z\d]|nr\b|\((?:EU|EG|EEG|Euratom)))",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?P<name>(?:[Rr]ijks)?[Ww]et|(?:[Kk]oninklijk\s+)?[Bb]esluit|[Rr]egeling|[Bb]eschikking)"
    r"\s+van\s+(?P<day>\d{1,2}\s+[a-z]{3,9}\s+[12]\d{3})\b"
)
_SHORTENED = re.compile(
    r"[A-Z][a-z]+(?:wet|besluit|regeling|reglement|verordening|beschikking|verdrag)(?![\w-]|\s+(?:[A-Z]|19|20))"
)
_SOME_LAW = re.compile(
    r"[a-zà-ÿ-]{3,40}(?:richtlijn|besluit|regeling|verordening|beschikking|reglement|overeenkomst|statuten|cao|voorwaarden|verdrag)(?!\w)"
)
_LOOSE_END = re.compile(r"\bin\s+(?:(?:de|het)\s+)?\Z")
_BY_SOMEONE = re.compile(r"\bbij\s+(?:(?:de|het)\s+)?\Z")
_ANY_NAME = re.compile(
    r"(?!Onze|Minister|Staatssecretaris|Commissie|Raad)[A-Z][\w'-]+(?:\s+(?:(?:van|de|het|der|voor|op|inzake|en)\s+){0,3}(?:[A-Z][\w'-]*|(?:19|20)\d\d)){0,12}"
)
_NAME_GOES_ON = re.compile(
    r"\s+(?:inzake(?!\s+een\b)|houdende|van\s+\d|tot\s+(?:wijziging|vaststelling|goedkeuring|uitvoering|intrekking|instelling|invoering))\b"
)
_FURTHER = re.compile(r"\s(?:van|bij)\s(?:de|het)\s(?:[Nn]ederlandse\s(?=[A-Z]))?")
_TERM = re.compile(r"[\w-]+(?: [\w-]+){0,2}")
_BOOK = re.compile(
    r",?\s+(?:van\s+)?[Bb]oek\s+(?P<book>\d{1,2}A?|(?:VIII|VII|VI|IV|V|III|II|I)(?=\s+(?:van\s+het\s+)?(?:B\.?W|Burg)))"
    r"(?:,?\s+(?:van\s+)?(?:(?:het|dat|dit)\s+)?(?:[Bb]urgerlijk\s+[Ww]etboek|wetboek|BW|B\.W\.))?(?P<bes>\s+BES)?(?!\w)"
)
_UNKNOWN_MARK = re.compile(
    r"[A-Z][a-z]{1,7}\s(?:19|20)\d\d(?![\w-])|"
    r"(?!Art\b|Stb|Stcrt|Trb|PbE)(?!W(?:ij|ie|at|et|eer|el|aar|as|il|erk|ant)\b)(?=\w*[A-Z]\w*[A-Z]|[A-Z][b-df-hj-np-tv-z]{1,6}(?!\w)|W[a-z]{1,4}(?!\w))[A-Z][A-Za-z]{1,8}(?:\d{2,4})?(?:-[A-Z]{2,5})?(?:\s(?:(?:19|20)\d\d|BES))?(?![\w-])"
)
_LABEL = re.compile(r":\s+(?:(?:de|het)\s+)?(?:artikel|art\.|\d)")
_WITH_ARTICLE = re.compile(r",.*\b(?:de|het)\s+\Z")
_LAW_BEFORE = re.compile(
    r"(?:,?\s+\(?(?:Stb|Stcrt)\.\s(?:[12]\d{3},\s?)?(?:nr\.\s?)?\w{1,4}\)?(?=[\s,]))?"
    r"(?:\s+van\s+\d{1,2}\s[a-z]{3,9}\s[12]\d{3}(?=,))?"
    r"(?:,?\s+(?:inzonderheid|in\s+het\s+bijzonder|met\s+name)(?:\s+(?:in|op))?)?"
    r"(?:\s+(?:(?:is|zijn)\s+)?van\s+(?:overeenkomstige\s+)?toepassing,?\s+met\s+uitzondering\s+van)?"
    r"(?:(?:\s+bepaalde)?,?\s+(?:is|zijn|blijft|blijven),?\s+(?:met\s+uitzondering\s+van|behoudens))?"
    r"\)?[\s,(:\"-]*(?:(?:behorende|(?:met\s+)?uitzondering\s+van|uitgezonderd|behoudens|behalve)\s+)?(?:(?!(?:de|het)\s+in\s)(?:in|zie|en|de|het)\s+){0,2}\Z"
)
_SAYS_IN = re.compile(
    r"\s+(?:biedt|bepaalt|regelt|stelt|geeft|kent|is|zijn|wordt|worden)(?:\s+\w+){0,2}\s+in\s+(?:(?:het|de)\s+)?\Z"
)
_ONLY = re.compile(r"\s+(?:(?:uitsluitend|slechts|alleen)\s+)?(?:van\s+(?:overeenkomstige\s+)?toepassing\s+)?de\s+\Z")
_ARE_OF = re.compile(r"\b(?:is|zijn|blijft|blijven)\s+van\s[^.;\n]{0,190}\Z")
OTHER_BOOK = "eigen wet, ander boek"


def written_link(scene: Scene, item: ArticleItem) -> Link | None:
    """The law written right behind an article, or behind words about its parts that the grammar does not know."""
    return _link_at(scene, item, item.end) or _over_loose_parts(scene, item)


def _over_loose_parts(scene: Scene, item: ArticleItem) -> Link | None:
    """ "artikel 13b (oud) van de Wet Vpb", "bijlage 2, voorschrift 1.1, onder b, van de wet": only a known law."""
    loose = LOOSE_PART.match(scene.text.text, item.end)
    if loose and "\n" in loose.group():
        return None
    full_stop = item.parts and scene.text.text.startswith(". ", item.end)
    link = _link_at(scene, item, loose.end() if loose else item.end + 1) if loose or full_stop else None
    link = link or _over_bridge(scene, item)
    return link if link is not None and link.laws and link.laws[0].bwb_id else None


def _over_bridge(scene: Scene, item: ArticleItem) -> Link | None:
    """The law behind words about parts in whatever order, with "van" before it."""
    raw = scene.text.text
    bridge = (BRIDGE if item.artikel else BRIDGE_OF_PART).match(raw, item.end, item.end + 120)
    end = item.end + len(bridge.group().rstrip(" ")) if bridge else item.end
    joined = (" van ",) if item.artikel else (" van ", " bij ")
    return _link_at(scene, item, end) if end > item.end and raw.startswith(joined, end) else None


def _link_at(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    raw = scene.text.text
    if deictic := _DEICTIC.match(raw, end):
        return _deictic_link(scene, item, deictic)
    if pointed := thereof_link(scene, item, end) or _book_link(raw, end):
        return pointed
    of = _OF.match(raw, end)
    if of is not None:
        place = of.end()
        link = _alias_link(scene, place) or _dated_link(scene, place)
        if link is None and raw[place : place + 1].islower() and not _small_name_at(scene, place):
            link = _open_link(scene, place)
        link = link or _named_link(scene, place, item, loose=True) or _open_link(scene, place)
        return link or _some_link(scene, place)
    direct = _LINK.match(raw, end)
    if direct is None or (direct.group()[0] == "," and _follows_law(scene, item)):
        return None
    if "\n" in direct.group() and not _wrapped(scene, direct.end()):
        return None
    link = _named_link(scene, direct.end(), item, loose=False)
    return None if link is not None and _begins_new(raw, direct.group(), link) else link


def _book_link(raw: str, end: int) -> Link | None:
    """ "artikel 10 van Boek 6", whatever stands behind it."""
    book = _BOOK.match(raw, end)
    if book is None:
        return None
    law = book_of(burgerlijk_wetboek(bes=bool(book["bes"])), book["book"])
    return Link(book.end(), (law,), "wet erachter, met boek", 0.9)


def _begins_new(raw: str, between: str, link: Link) -> bool:
    """Whether a law without "van" begins something else: the label of the next item of a list, "c. de Warenwet:
    artikel 3", or what the sentence goes on about, "artikel 2:1, lid 7, het Ctgb"."""
    return bool(_LABEL.match(raw, link.end)) or (not link.laws[0].bwb_id and bool(_WITH_ARTICLE.search(between)))


def _follows_law(scene: Scene, item: ArticleItem) -> bool:
    """Whether the law stands before its article: "Awb artikel 4:84, Gemeentewet artikel 3" goes on with another."""
    before = scene.last_before(item.start, 10)
    if before is None or scene.text.text[before[0] : item.start] not in {" ", ", ", ", de ", ": "}:
        return False
    return before[0] not in scene.tied


def _wrapped(scene: Scene, place: int) -> bool:
    """Whether an abbreviation on the next line belongs here; "RWN: artikelen ..." begins something new."""
    hit = abbreviation_at(scene.text, place)
    return hit is not None and scene.text.text[hit.end : hit.end + 1] != ":"


def _named_link(scene: Scene, place: int, item: ArticleItem, *, loose: bool) -> Link | None:
    text = scene.text
    if (own := scene.own_name_at(place)) is not None:
        return own
    hit = scene.at(place) or abbreviation_at(text, place) or eu_act_at(text, place)
    if hit is None:
        hit = name_at(text, place) if loose or text.text[place : place + 1].isupper() else _small_name_at(scene, place)
    hit = hit or small_law_at(text, place)
    if hit is None and (
        loose or (scene.own and text.text[place : place + 1].isupper() and not _begins_line(text, item))
    ):
        hit = shaped_name_at(text, place, loose=True)
    if hit is None and (mark := _UNKNOWN_MARK.match(text.text, place)):
        named = scene.shortened(mark.group())
        laws = named or (Law(mark.group()),)
        how = "beginletters" if named else "onbekende afkorting"
        return Link(mark.end(), laws, f"wet erachter ({how})", 0.6 if named else 0.5)
    if hit is None and loose and scene.own:
        return _unknown_link(scene, place)
    if hit is None:
        return None
    hit = _with_book_behind(text, hit)
    return Link(hit.end, _with_book(hit.laws, item), f"wet erachter ({hit.rule.removeprefix('wet: ')})", hit.certainty)


def _small_name_at(scene: Scene, place: int) -> LawHit | None:
    """A name of more than two words without a capital, "verordening HPA registratie ... 2003"."""
    hit = name_at(scene.text, place)
    return hit if hit and scene.text.text[place : hit.end].count(" ") > 1 and hit.laws[0].bwb_id else None


def _begins_line(text: Prepared, item: ArticleItem) -> bool:
    """Whether the citation is the beginning of a line, where "Artikel 9 Dienstregeling" is a heading."""
    return text.text[max(0, item.start - 1) : item.start] in {"", "\n"}


def _some_link(scene: Scene, place: int) -> Link | None:
    """ "van de kaderrichtlijn": a law that is named before with that word, else one that stays unknown."""
    word = _SOME_LAW.match(scene.text.text, place)
    if word is None:
        return None
    laws = scene.beginning(word.group(), place)
    return Link(
        word.end(), laws, "verkorte naam" if laws else "niet nader genoemd", 0.5 if laws else 0.4, implicit=True
    )


def _unknown_link(scene: Scene, place: int) -> Link | None:
    """In a law words with capitals after "artikel 3 van de" are a name, whatever it is; after "in" not."""
    text = scene.text
    if _THE_LAW.match(text.text, place) or _LOOSE_END.search(text.text, max(0, place - 12), place):
        return None
    name = _ANY_NAME.match(text.text, place)
    if name is None or _BY_SOMEONE.search(text.text, max(0, place - 9), place):
        return None
    law = Law(" ".join(name.group().split()))
    if almost := nearly(law.name) or written_out(law.name):
        return Link(name.end(), (almost,), "wet erachter (bijna zo in het register)", 0.6)
    if begun := begins_almost(text.text, place):
        return Link(begun[0], (begun[1],), "wet erachter (begint bijna zo)", 0.5)
    if len(law.name) < 8 and (laws := scene.shortened(law.name)):
        return Link(name.end(), laws, "wet erachter (beginletters)", 0.6)
    return _past_unknown(scene, name.start(), name.end()) or Link(
        name.end(), (law,), "wet erachter (onbekende naam)", 0.4
    )


def _past_unknown(scene: Scene, start: int, end: int) -> Link | None:
    """The law behind words that are no name, "titel IIB van het Vierde Boek van het Wetboek van Strafvordering"."""
    for further in _FURTHER.finditer(scene.text.text, start, end + 60):
        if further.start() > end + 20:
            return None
        if alias := _alias_link(scene, further.end()):
            return alias
        hit = scene.at(further.end()) or name_at(scene.text, further.end())
        if hit is not None:
            return Link(hit.end, hit.laws, f"wet erachter ({hit.rule.removeprefix('wet: ')})", hit.certainty)
    return None


def _with_book_behind(text: Prepared, hit: LawHit) -> LawHit:
    """ "Artikel 392 BW 2", where the abbreviation is read at its place."""
    number, end = book_behind(text.text, hit.end) if has_books(hit.laws[0]) and not hit.laws[0].bwb_id else ("", 0)
    return LawHit(hit.start, end, (book_of(hit.laws[0], number),), hit.rule, hit.certainty) if number else hit


def _with_book(laws: tuple[Law, ...], item: ArticleItem) -> tuple[Law, ...]:
    """Article 7:658 of the BW stands in Boek 7: the number before the colon gives the id, or the book that
    is named."""
    number = item.artikel.split(":")[0] if ":" in item.artikel else item.parts.get("boek", "")
    return (book_of(laws[0], number),) if number and has_books(laws[0]) else laws


_NEVER_LOOSE = frozenset(("wet", "rijkswet", "boek"))
"""What a regulation never calls itself when it is none; "dit besluit" in a regeling is that regeling."""


def _deictic_link(scene: Scene, item: ArticleItem, deictic: re.Match[str]) -> Link | None:
    """ "die wet" is the law named last; "deze wet" in a statute is the statute itself."""
    this = deictic["which"].lower() in {"deze", "dit", "onderhavige"}
    noun = deictic["noun"].lower()
    before = scene.last_before(item.start, 8000, noun)
    if this and (scene.own or scene.statute) and (before is None or noun not in _NEVER_LOOSE or is_a(noun, scene.own)):
        return Link(deictic.end(), scene.own, "deze wet", 0.8, implicit=True)
    laws = before[1] if before else ()
    return Link(deictic.end(), laws, "die wet: laatst genoemde wet", 0.75 if laws else 0.4, implicit=True)


_CAPITAL_NEXT = re.compile(r"\s[A-Z]")


def _alias_link(scene: Scene, place: int) -> Link | None:
    """ "artikel 5 van de wet" after "(hierna: de wet)" or "wet: Wet op ...", unless a longer name stands
    there."""
    term = None if eu_act_at(scene.text, place) else _TERM.match(scene.text.text, place)
    words = term.group().lower() if term else ""
    while words and words not in scene.aliases:
        words = words.rpartition(" ")[0]
    if not words:
        return None
    end = place + len(words)
    named = scene.at(place) or name_at(scene.text, place)
    known = named is not None and named.end > end and named.laws[0].bwb_id
    longer = begins_almost(scene.text.text, place) if _CAPITAL_NEXT.match(scene.text.text, end) else None
    if longer is not None and longer[0] > end:
        return Link(longer[0], (longer[1],), "wet erachter (begint bijna zo)", 0.5)
    if known or _NAME_GOES_ON.match(scene.text.text, end):
        return None
    return Link(end, scene.aliases[words][0], "eerder gedefinieerd", 0.8, implicit=True)


def _dated_link(scene: Scene, place: int) -> Link | None:
    """ "het besluit van 3 mei 1950"; "Uitvoeringsbesluit" alone, the first law whose name begins so."""
    raw = scene.text.text
    if dated := _DATED.match(raw, place):
        name = " ".join(dated.group().split())
        return Link(dated.end(), (law_of_day(raw, dated.end(), name),), "wet met datum", 0.6)
    short = _SHORTENED.match(raw, place)
    known = name_at(scene.text, place) if short else None
    if known and short and known.end >= short.end():
        return None
    if short and name_ends(raw, short.end()) and (laws := scene.beginning(short.group(), place)):
        return Link(short.end(), laws, "verkorte naam", 0.6, implicit=True)
    return None


def _open_link(scene: Scene, place: int) -> Link | None:
    """ "de wet" without a definition: the statute itself when it is a wet, else the wet it rests on or the
    only one named so far."""
    raw = scene.text.text
    found = _THE_LAW.match(raw, place)
    if found is None:
        return None
    noun = found["noun"].lower()
    if scene.own and own_noun(scene.own[0]) == noun:
        return Link(found.end(), scene.own, "de wet zelf", 0.6, implicit=True)
    laws = scene.first_of(noun, place)
    how = "de wet: de eerst genoemde" if laws else "de wet, niet nader genoemd"
    return Link(found.end(), laws, how, 0.5 if laws else 0.4, implicit=True)


def _belonging_link(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """ "de bij die wet behorende bijlage"."""
    before = _BELONGING.search(scene.text.text, max(0, item.start - 50), item.start)
    if before is None:
        return None
    which, noun = before["which"].lower(), before["noun"].lower()
    if which in {"deze", "dit"}:
        return Link(end, scene.own, "deze wet", 0.8, implicit=True)
    last = scene.last_before(item.start, 8000, noun) if which not in {"de", "het"} else None
    known = scene.aliases.get(noun)
    laws = last[1] if last else known[0] if known else scene.first_of(noun, item.start)
    return Link(end, laws, "wet ervoor (behorend bij)", 0.6, implicit=True) if laws else None


def law_before(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """The law right before an article: "Awb, artikel 4:84", or to which an annex belongs."""
    if not item.artikel and (belonging := _belonging_link(scene, item, end)):
        return belonging
    if laws := noun_before(scene, item):
        return Link(end, laws, "wet ervoor", 0.8, implicit=True)
    before = scene.last_before(item.start, 1500)
    if before is not None:
        gap = scene.text.text[before[0] : item.start]
        told = _LAW_BEFORE.match(gap) or (item.artikel and _SAYS_IN.match(gap)) or _only_of(scene, before[0], gap)
        if len(gap) < 70 and told and not (scene.own and gap.strip(" ,").startswith("en")):
            return Link(end, before[1], "wet ervoor", 0.85, implicit=True)
    return None


def _only_of(scene: Scene, end: int, gap: str) -> bool:
    """Whether a law stands there as in "zijn van de Archiefwet uitsluitend de artikelen 27 en 29 van toepassing"."""
    return bool(_ONLY.match(gap) and _ARE_OF.search(scene.text.text, max(0, end - 200), end))


def unwritten_link(scene: Scene, items: list[ArticleItem]) -> Link | None:
    """The statute itself, else the law named last nearby."""
    item, last, end = items[0], items[-1], items[-1].end
    if scene.text.flat(item.start, item.start + 10) == "aanwijzing":
        return Link(
            end,
            (known_law("Aanwijzingen voor de regelgeving") or Law("Aanwijzingen voor de regelgeving"),),
            "aanwijzing voor de regelgeving",
            0.6,
            implicit=True,
        )
    if (book := last.parts.get("boek")) and scene.own and scene.own[0].name.startswith("Burgerlijk Wetboek"):
        return Link(end, (book_of(burgerlijk_wetboek(), book),), OTHER_BOOK, 0.7, implicit=True)
    if told := _by_list_or_change(scene, item, end):
        return told
    before = scene.last_before(item.start, 1500)
    if scene.own or scene.statute:
        return in_a_law(scene, item, end, before)
    if before is None or not _alike(before[1][0], item):
        return None
    return Link(end, before[1], "laatst genoemde wet", 0.5, implicit=True)


def _by_list_or_change(scene: Scene, item: ArticleItem, end: int) -> Link | None:
    """The law in the heading of the list in which an article stands, or that is applied with changes."""
    if listed := list_at(scene.lists, item.start):
        return Link(end, listed.laws, "kop boven de lijst", 0.65, implicit=True)
    applied = applied_before(scene, item) if item.artikel else ()
    return Link(end, applied, APPLIED, 0.5, implicit=True) if applied else None


def _alike(law: Law, item: ArticleItem) -> bool:
    """An article with a colon belongs to a law that numbers so; a plain number can be of any law."""
    return ":" not in item.artikel or law.short in {"Awb", "Wft", "BW"} or not law.bwb_id
