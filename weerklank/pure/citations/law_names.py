"""Find the laws that a text names: from the table, by abbreviation, by the shape of a name, by a definition
in the text.

Sources: Aanwijzingen voor de regelgeving 3.27 and 3.28 (how a regulation is cited), Leidraad voor
juridische auteurs (abbreviations). A name that is in no table is kept as a law without an id, with a lower
certainty.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from weerklank.pure.citations.books import book_before, book_of, has_books
from weerklank.pure.citations.law_table import Law, Names, dated_laws, law_table, nearly
from weerklank.pure.citations.model import Fields, frozen
from weerklank.pure.citations.prepare import Prepared
from weerklank.pure.wordlist import wordlist

NAME_WINDOW = 320
_CAPITAL = re.compile(r"[A-Z][\w'.-]*")
_KEYWORD = re.compile(
    r"wet|besluit|regeling|reglement|verordening|verdrag|statuut|handvest|beleidsregel|richtlijn"
    r"|aanwijzing|circulaire|overeenkomst|protocol|akkoord|conventie|akte|instructie|voorschrift|maatregel|leidraad|code"
)
_ONE_WORD = re.compile(
    r"(?:(?:Algemene|Tijdelijke)\s+)?[A-Z][a-zà-ÿ]{0,60}(?:-[a-zà-ÿ]{1,60}){0,4}(?:(?<=[Ww]et)"
    r"|(?<=[Ww]etboek))"
    r"(?:\s+(?:19|20)\d\d)?(?![\w-])"
)
_ONE_WORD_LOOSE = re.compile(
    r"[A-Z][a-zà-ÿ]{0,60}(?:-[a-zà-ÿ]{1,60}){0,4}(?:(?<=besluit)|(?<=regeling)|(?<=verordening)"
    r"|(?<=reglement)"
    r"|(?<=verdrag)|(?<=statuut)|(?<=richtlijn))"
    r"(?:\s+(?:19|20)\d\d)?(?![\w-])"
)
_LONG_HEAD = re.compile(
    r"(?:(?:Algemene(?:\s+[Pp]laatselijke)?|Tijdelijke|Nadere|Internationale|Internationaal|Europees)\s+)?"
    r"(?:Wet|Kaderwet|Rijkswet|Invoeringswet|Verzamelwet|Aanpassingswet|Uitvoeringswet"
    r"|Implementatiewet|Spoedwet"
    r"|Interimwet|Organisatiewet|Kostenwet|Instellingswet|Overgangswet|Goedkeuringswet|Reparatiewet|Veegwet"
    r"|Experimentenwet"
    r"|Besluit|[Uu]itvoeringsbesluit|Regeling|[Uu]itvoeringsregeling|[Bb]eleidsregels?"
    r"|[Vv]erdrag|[Vv]erordening|Handvest|Statuut|Protocol|Akkoord|Aanwijzing|Beschikking|Circulaire|Leidraad"
    r"|(?<=Tijdelijke )[a-z]{3,25}(?:besluit|regeling|verordening)"
    r"|(?<=Internationale )[Oo]vereenkomst|(?<=Internationaal )[Vv]erdrag|(?<=Europees )[Vv]erdrag)\s+"
)
_ANOTHER_LAW = re.compile(
    r"(?:en|alsmede|dan wel)\s+(?:de|het|van de|van het)\s+(?:[A-Z][a-z]*[- ]?)?(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag|[Vv]erordening)\b"
)
_TREATY_ABOUT = re.compile(r"(?:inzake|tot|betreffende|tussen|ter|over|nopens|voor|van\s+[A-Z]|op\s+het|met)\b")
_NAME_WORD = re.compile(r"([A-Za-zÀ-ÿ][\w'’-]*|(?:19|20)\d\d)(,?)\s*")
_STOP = frozenset(
    wordlist(
        "is zijn was waren wordt worden werd werden kan kunnen kon moet moeten mag mogen zal zullen zou "
        "zouden heeft hebben had hadden bepaalt biedt geeft regelt geldt gelden voorziet stelt schrijft "
        "verplicht treedt vervalt verstaat noemt vereist dat die welke waarin waarmee waarop waardoor "
        "waarbij als indien wanneer omdat zodat maar niet ook nog reeds hierna bedoeld bedoelde genoemd "
        "genoemde opgenomen vastgesteld vastgestelde neergelegd gesteld gestelde geregeld geregelde door "
        "per sinds vanaf tijdens hoe wat of dan ten u ik wij we te zo gaat komt blijft vraagt maakt maken "
        "krijgt zelf weer verder onder bij artikel artikelen aan naar worden gewijzigd aangepast "
        "toegepast nodig berust berusten valt vallen behoort behoren voldoet voldoen luidde luidden "
        "genomen juncto betreft een toepassing bevat bevatten ontstaat ontstaan dient dienen verstrekt verstrekken "
        "vindt vinden voorkomt voorkomen kennisneming omvat omvatten blijven gelden treden treedt onderscheiden"
    )
)
_TRAILING = frozenset(wordlist("van de het een en op in der voor tot inzake met tegen over om uit"))
_GENERIC = frozenset(
    wordlist(
        "wet kaderwet rijkswet noodwet spoedwet verzamelwet invoeringswet aanpassingswet raamwet "
        "veegwet uitvoeringswet wijzigingswet moederwet"
    )
)
_ABOUT = re.compile(r"\s+(?:op|inzake|betreffende)\s+(?:de|het)\s+")
_EU_NOUNS = frozenset(("richtlijn", "verordening"))
_SHAPED = frozenset(("algemene", "tijdelijke", "regeling", "besluit"))
_NO_BEGINNING = frozenset(
    wordlist(
        "artikel artikelen de het een in op van voor bij dit deze dat die onze minister nr aan tot "
        "als door na ten "
        "te onder om over uit met per wij ik er indien wanneer of en naar den der zij hij"
    )
)
_EU_MARK = r"/(?:EU|EG|EEG|EGKS|JBZ|Euratom)(?![\w/])"
_EU_ACT = re.compile(
    r"(?P<soort>[Rr]ichtlijn|[Vv]erordening|[Kk]aderbesluit|[Bb]eschikking)(?:en)?\s+(?:\((?:EU|EG|EEG|Euratom)\)\s*)?"
    rf"(?:[nN]rs?\.?\s*)?(?:\((?:EU|EG|EEG|Euratom)\)\s*)?(?P<nummer>\d{{2,4}}/\d{{1,4}})(?:{_EU_MARK})?(?![\w/])"
)
_EU_NEXT = re.compile(rf"(?:,\s*|\s+en\s+|,\s+en\s+)(?P<act>(?:nr\.\s*)?\d{{2,4}}/\d{{1,4}}{_EU_MARK})")
_EU_WORDS = ("ichtlijn", "erordening", "aderbesluit")
_DEFINED = re.compile(
    r"\s*(?:\((?:hierna(?:\s+(?:te\s+noemen|ook))?|verder|in\s+het\s+vervolg|afgekort(?:\s+als)?)?\s*:?\s*"
    r"(?:de\s+|het\s+)?[\"']?(?P<round>[A-Za-z][\w.' -]{0,40}?)[\"']?\)"
    r"|\s-\s*(?P<dash>[A-Z][\w.]{1,11})\s*-)"
)
_DEFINES = re.compile(
    r"(?:\A|[\n;.(,]|\bonder(?: de| het)?|(?:\s|^)(?:[a-z]{1,2}(?![a-z])|\d{1,2}\u00b0?)[.)]?|-)"
    r"[ \t]*(?:(?:de|het|De|Het)\s+)?[\"']?"
    r"(?P<term>[A-Za-z][\w.'-]*(?: [\w.'-]+){0,3}?)[\"']?\s*:\s*(?:(?:de|het|op|bij)\s+)*\Z"
)
_CALLS_A_LAW = re.compile(
    r"(?:wet|wetboek|besluit|regeling|verordening|reglement|verdrag|beschikking|richtlijn|statuut|regelen|regels"
    r"|overeenkomst|circulaire|voorschrift)\.?\Z|(?-i:[A-Z]\w*[A-Z])",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?=\w*[A-Z])[A-Z][\w.]{0,11}(?: (?:19|20)\d\d)?\Z")
_NOT_AN_ALIAS = re.compile(r"(?:artikel|art\.|nr|stb|stcrt|kamerstuk|pb)", re.IGNORECASE)
_PREPOSED = re.compile(
    r"(?:op\s+grond\s+van|ingevolge|krachtens|bedoeld\s+in|in\s+de\s+zin\s+van|wijziging\s+van|onder"
    r"|uit|conform|volgens"
    r"|toepassing\s+van|bepaalde\s+in|geregeld\s+in)\s+(?:de|het)\s+\Z"
)


@dataclass(frozen=True, slots=True)
class LawHit:
    """A law named in the text: where, which laws it can be, how it was recognised."""

    start: int
    end: int
    laws: tuple[Law, ...]
    rule: str
    certainty: float


def law_fields(law: Law) -> Fields:
    """Give the fields of a law: `wet` is the everyday name, `wet_volledig` the full name where that
    differs."""
    return frozen(wet=law.short or law.name, wet_volledig=law.name if law.short else None, bwb_id=law.bwb_id)


def name_at(text: Prepared, start: int) -> LawHit | None:
    """Give the longest law from the table that begins at `start`, whatever its capitals; else None."""
    piece = text.lower[start : start + NAME_WINDOW]
    return _longest(text, start, piece, law_table().names, "wet: naam uit het register")


def abbreviation_at(text: Prepared, start: int) -> LawHit | None:
    """Give the abbreviation from the table that begins at `start`, with its own capitals; else None."""
    return _longest(text, start, text.text[start : start + 40], law_table().abbreviations, "wet: afkorting")


def _longest(text: Prepared, start: int, piece: str, names: Names, rule: str) -> LawHit | None:
    key = names.longest(" ".join(piece.split()) if "  " in piece or "\n" in piece else piece)
    if key is None or not _ends_well(text.text, end := start + _written_length(piece, key)):
        return None
    return LawHit(start, end, names.laws[key], rule, 0.95)


def _written_length(piece: str, key: str) -> int:
    """How many characters of `piece` make up `key`, where spaces may be written as more than one."""
    if piece.startswith(key):
        return len(key)
    place = 0
    for word in key.split(" "):
        while piece[place].isspace():
            place += 1
        place += len(word)
    return place


def _ends_well(raw: str, end: int) -> bool:
    """A name ends at a word border, and not in a compound such as "Wmo-loket"."""
    after = raw[end : end + 2]
    if raw.startswith(" BES", end) and not raw[end + 4 : end + 5].isalnum():
        return False
    return not (after[:1].isalnum() or (after[:1] == "-" and after[1:].isalpha()) or after == "'s")


def eu_act_at(text: Prepared, start: int) -> LawHit | None:
    """Give the EU regulation or directive cited by number at `start`, such as "Richtlijn 2004/38/EG"."""
    found = _EU_ACT.match(text.text, start)
    if found is None:
        return None
    name = " ".join(found.group().split())
    return LawHit(start, found.end(), (Law(name[0].upper() + name[1:]),), "wet: EU-nummer", 0.95)


def eu_acts(text: Prepared) -> Iterator[LawHit]:
    """Give every EU act cited by number, also in small letters and in lists ("71/118/EEG en 72/462/EEG")."""
    raw = text.text
    for word in _EU_WORDS:
        place = raw.find(word)
        while place != -1:
            hit = eu_act_at(text, place - 1) if place and _begins_word(raw, place - 1) else None
            place = raw.find(word, hit.end if hit else place + 1)
            noun = hit.laws[0].name.split()[0].removesuffix("en") if hit else ""
            while hit is not None:
                yield hit
                more = _EU_NEXT.match(raw, hit.end)
                law = (Law(f"{noun} {more['act']}"),) if more else ()
                hit = LawHit(more.start("act"), more.end(), law, "wet: EU-nummer", 0.9) if more else None


def shaped_name_at(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    """Give the words at `start` that have the shape of the name of a law which no table knows.

    `loose` is for the place after "artikel 3 van de", where a name must follow: there besluiten and
    regelingen count too. Elsewhere only a one-word law ("Energiewet") or a long name ("Wet goed
    verhuurderschap") counts. A name that the table has almost so is that law.
    """
    hit = _long_name(text, start, loose=loose) or _one_word(text, start, loose=loose)
    almost = nearly(hit.laws[0].name) if hit is not None else None
    if hit is None or almost is None:
        return hit
    return replace(hit, laws=(almost,), rule="wet: bijna zo in het register", certainty=0.6)


def _one_word(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    one = _ONE_WORD.match(text.text, start) or (_ONE_WORD_LOOSE.match(text.text, start) if loose else None)
    if one is None or one.group().split()[-1].lower() in _GENERIC:
        return None
    about = _ABOUT.match(text.text, one.end())
    if about is not None and (more := _name_words(text.text, about.end()))[0]:
        name = " ".join(text.text[start : more[1]].split())
        return LawHit(start, more[1], (Law(name),), "wet: vorm van een lange naam", 0.5)
    return LawHit(start, one.end(), (Law(" ".join(one.group().split())),), "wet: vorm van één woord", 0.6)


def _long_name(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    head = _LONG_HEAD.match(text.text, start)
    if head is None:
        return None
    if head.group().lower().startswith("verdrag") and not _TREATY_ABOUT.match(text.text, head.end()):
        return None
    words, end = _name_words(text.text, head.end())
    name = " ".join(text.text[start:end].split())
    about_law = head.group().split()[-1].lower().endswith("wet") or name[-4:].isdecimal()
    if not words or not (loose or about_law):
        return None
    return LawHit(start, end, (Law(name),), "wet: vorm van een lange naam", 0.5)


def _name_words(raw: str, place: int) -> tuple[int, int]:
    """Walk over the words that can belong to a name; give how many there are and where the last one ends."""
    kept, count, end = 0, 0, place
    while count < 14 and (word := _NAME_WORD.match(raw, place)):
        if word[1].lower() in _STOP or _ANOTHER_LAW.match(raw, place) or (count == 0 and word[1] in {"in", "een", "de", "het", "geheel"}):
            break
        count += 1
        if word[1].lower() not in _TRAILING:
            kept, end = count, word.end(1)
        if word[2] or "\n\n" in word.group():
            break
        place = word.end()
    return kept, end


def name_ends(raw: str, end: int) -> bool:
    """Whether no word follows that could belong to a name."""
    word = _NAME_WORD.match(raw, end + 1) if raw[end : end + 1] == " " else None
    return word is None or word[1].lower() in _STOP or word[1].lower() in _TRAILING


def find_laws(text: Prepared, *, loose: bool = False) -> list[LawHit]:
    """Give every law named in the text; a definition ("hierna: Osv") is followed. No two overlap.

    `loose` is for law text, where capitals are rare: there "Besluit ..." and "Regeling ..." are names too.
    """
    found: list[LawHit] = []
    last = 0
    for word in _CAPITAL.finditer(text.text):
        written = word.group()
        worth = _worth(written)
        if not worth or word.start() < last:
            continue
        low = written.rstrip(".'-").lower()
        hit = _named_at(text, word.start(), low, loose=loose) if worth == "known" else None
        if hit is None and loose and _NAMES_IN_LAW.search(low) and _begins_word(text.text, word.start()):
            hit = _unlisted(text, word.start())
        if hit is not None:
            found.append(_of_book(text, hit))
            last = hit.end
    found = _merged(found, list(eu_acts(text)))
    found = _merged(found, [*_small_names(text, loose=loose), *_small_words(text), *_dated(text, loose=loose)])
    return [*found, *_aliases(text, found)]


def _of_book(text: Prepared, hit: LawHit) -> LawHit:
    """ "Boek 2 van het Burgerlijk Wetboek" is Book 2, which has an id of its own."""
    if not has_books(hit.laws[0]) or not (number := book_before(text.text, hit.start)):
        return hit
    return replace(hit, laws=(book_of(hit.laws[0], number),))


@lru_cache(maxsize=20_000)
def _worth(word: str) -> str:
    """Say of a word with a capital whether a law can begin with it: "known", "shaped" or not (empty)."""
    written = word.rstrip(".'-")
    low = written.lower()
    table = law_table()
    if low in _NO_BEGINNING:
        return ""
    if low in table.names.by_first or written in table.abbreviations.by_first or "wet" in low:
        return "known"
    return "shaped" if _NAMES_IN_LAW.search(low) else ""


_NAMES_IN_LAW = re.compile(
    r"(?:besluit|regeling|verordening|reglement|verdrag|beschikking|circulaire|overeenkomst|aanwijzing|beleidsregels?"
    r"|protocol|akkoord|handvest|statuut|instructie|akte)\Z|\A(?:tijdelijke|nadere|internationale?|europese?)\Z"
)
_AFTER_NAME_WORD = re.compile(r"(?:\b(?:[Dd]e|[Hh]et|van|der|en|of|dit|deze|bij|[a-z]{1,2}\.)|[:;|-])\s+\Z")


def _unlisted(text: Prepared, start: int) -> LawHit | None:
    """A besluit, regeling ... of which no table knows the name; a noun alone ("het Besluit") is none."""
    if not _AFTER_NAME_WORD.search(text.text, max(0, start - 12), start):
        return None
    hit = shaped_name_at(text, start, loose=True)
    name = hit.laws[0].name if hit is not None else ""
    if hit is None or " " in name:
        return hit
    more, end = _name_words(text.text, hit.end + 1) if text.text[hit.end : hit.end + 1] == " " else (0, 0)
    if more:
        name = " ".join(text.text[start:end].split())
        return replace(hit, end=end, laws=(nearly(name) or Law(name),))
    return hit if len(name) > 11 and not _COMMON_TITLE.match(name) else None


_COMMON_TITLE = re.compile(
    r"(?:Uitvoerings|Instellings|Aanwijzings|Vrijstellings|Heffings|Subsidie|Wijzigings|Mandaat|Ontwerp|Konink|Benoemings"
    r"|Goedkeurings|Vaststellings|Samenwerkings|Overgangs|Arbeids|Model|Dienst|Raam|Basis)[a-z]*\Z"
)


_SMALL = ("de wet ", "de rijkswet ", "het besluit ", "de regeling ", "de verordening ", "de aanwijzing ", "de beleidsregel")
_DAYS = ("wet van ", "sluit van ", "geling van ", "kking van ", "laire van ")
_DAY = re.compile(r"\d{1,2}\s+[A-Za-z]{3,9}\s+[12]\d{3}\b")
_WHAT = re.compile(
    r"(?<!\w)(?:(?:rijks|Rijks)?[Ww]et|(?:[Kk]oninklijk\s+)?[Bb]esluit|[Rr]egeling|[Bb]eschikking|[Cc]irculaire)\s+van\s+\Z"
)


_LAW_OF_DAY = re.compile(r"(?:rijks|Rijks)?[Ww]et\b|[Kk]oninklijk")


def _small_names(text: Prepared, *, loose: bool) -> Iterator[LawHit]:
    """Give the names of more than one word that are written without a capital: "de wet op het onderwijstoezicht"."""
    for place in places(text.text, _SMALL if loose else _SMALL[:1]):
        start = text.text.index(" ", place) + 1
        hit = name_at(text, start) if _begins_word(text.text, place) else None
        if hit is not None and " " in text.text[hit.start : hit.end].strip():
            yield hit


def small_law_at(text: Prepared, start: int) -> LawHit | None:
    """Give the law of one word written without a capital at `start`, "participatiewet"."""
    word = _SMALL_WORD.match(text.text, start)
    laws = law_table().names.laws.get(word.group()) if word else None
    return LawHit(start, word.end(), laws, "wet: naam uit het register", 0.8) if word and laws else None


_SMALL_WORD = re.compile(r"[a-z][a-zà-ÿ-]{2,40}(?:(?<=wet)|(?<=wetboek))(?![\w-])")
_WORD_BEFORE = re.compile(r"(?<![\w-])[a-z][a-zà-ÿ-]{2,40}\Z")


def _small_words(text: Prepared) -> Iterator[LawHit]:
    raw = text.text
    for place in places(raw, ("wet",)):
        if raw[place + 3 : place + 4].isalnum() or not raw[place - 1 : place].islower():
            continue
        word = _WORD_BEFORE.search(raw, max(0, place - 40), place)
        hit = small_law_at(text, word.start()) if word else None
        if hit is not None:
            yield hit


def _dated(text: Prepared, *, loose: bool) -> Iterator[LawHit]:
    """Give the laws named by their day, "de wet van 3 mei 1950", and in law text decisions; in a letter "het besluit
    van 3 mei" can be about a person."""
    for place in places(text.text, _DAYS if loose else _DAYS[:2]):
        start = text.text.index("van ", place) + 4
        day = _DAY.match(text.text, start)
        what = _WHAT.search(text.text, max(0, start - 30), start) if day else None
        if day and what and (loose or _LAW_OF_DAY.match(what.group())):
            name = " ".join((what.group() + day.group()).split())
            law = law_of_day(text.text, day.end(), name)
            yield LawHit(what.start(), day.end(), (law,), "wet: met datum", 0.5)


def law_of_day(raw: str, end: int, name: str) -> Law:
    """Give the law or decision told by its day, with its id when the register has one of that day; a number
    behind it ("nr. DGB 2011/5") is of a minister's decision, of which there are many."""
    known = None if _NUMBERED.match(raw, end) else dated_laws().get(name.lower().removeprefix("koninklijk "))
    return known or Law(name[0].upper() + name[1:])


_NUMBERED = re.compile(r",?\s+(?:nr|no|nummer|kenmerk|[A-Z]{2,}\d)")


def places(raw: str, needles: tuple[str, ...]) -> Iterator[int]:
    """Give where each of the needles begins, found by plain searching."""
    for needle in needles:
        place = raw.find(needle)
        while place != -1:
            yield place
            place = raw.find(needle, place + 1)


def _merged(found: list[LawHit], more: list[LawHit]) -> list[LawHit]:
    """Both, in order, without overlap; the one that begins first stays."""
    merged: list[LawHit] = []
    for hit in sorted([*found, *more], key=lambda one: (one.start, -one.end)):
        if not merged or hit.start >= merged[-1].end:
            merged.append(hit)
    return merged


def _begins_word(raw: str, start: int) -> bool:
    before = raw[start - 1 : start]
    return not before or not (before.isalnum() or before in "-/")


def _named_at(text: Prepared, start: int, word: str, *, loose: bool) -> LawHit | None:
    if not _begins_word(text.text, start):
        return None
    if (hit := name_at(text, start)) and _KEYWORD.search(text.lower, hit.start, hit.end):
        return _longer(hit, shaped_name_at(text, start, loose=False))
    if (hit := abbreviation_at(text, start)) and _may_stand_alone(text, hit, loose=loose):
        return hit
    if word in _EU_NOUNS:
        return eu_act_at(text, start)
    return shaped_name_at(text, start, loose=False) if "wet" in word or word in _SHAPED else None


def _longer(known: LawHit, shaped: LawHit | None) -> LawHit:
    """The register knows it, unless a year of its own follows: then it is another law."""
    goes_on = shaped is not None and shaped.end == known.end + 5 and shaped.laws[0].name[-4:].isdecimal()
    return shaped if shaped is not None and goes_on else known


def _may_stand_alone(text: Prepared, hit: LawHit, *, loose: bool) -> bool:
    if " ".join(text.text[hit.start : hit.end].split()) in law_table().loose:
        return True
    return (loose and text.lower.endswith((" de ", " het "), 0, hit.start)) or bool(
        _PREPOSED.search(text.lower, max(0, hit.start - 40), hit.start)
    )


def _aliases(text: Prepared, found: list[LawHit]) -> Iterator[LawHit]:
    """Give every use of a short name that the text itself defines right after a law, in one walk over the
    text."""
    by_first: dict[str, list[str]] = {}
    defined = {short: known for short, known in defined_aliases(text, found).items() if short[0].isupper()}
    for short in sorted(defined, key=len, reverse=True):
        by_first.setdefault(_CAPITAL_START.findall(short)[0], []).append(short)
    if not defined:
        return
    taken = {hit.start for hit in found}
    for word in _CAPITAL_START.finditer(text.text):
        for short in by_first.get(word.group(), ())[:5]:
            laws, since = defined[short]
            use = LawHit(word.start(), word.start() + len(short), laws, "wet: eerder gedefinieerd", 0.85)
            if use.start >= since and use.start not in taken and _is_use(text.text, use, short):
                yield use
                break


_CAPITAL_START = re.compile(r"[A-Z]\w*")


def _is_use(raw: str, use: LawHit, short: str) -> bool:
    return raw.startswith(short, use.start) and _begins_word(raw, use.start) and _ends_well(raw, use.end)


def defined_aliases(text: Prepared, found: list[LawHit]) -> dict[str, tuple[tuple[Law, ...], int]]:
    """Give the short names that the text defines itself, with the law and the place of the definition.

    "Organisatiewet sociale verzekeringen (hierna: Osv)" and "... - Osv -" define; "(Stb. 2005, 12)" does not.
    """
    defined: dict[str, tuple[tuple[Law, ...], int]] = {}
    for hit in found:
        before = _DEFINES.search(text.text[max(0, hit.start - 70) : hit.start])
        if before and _CALLS_A_LAW.search(before["term"]):
            defined.setdefault(before["term"].removesuffix("."), (hit.laws, hit.end))
        said = _DEFINED.match(text.text, hit.end)
        if said is None:
            continue
        short = said["round"] or said["dash"]
        explicit = "hierna" in said.group() or "verder" in said.group()
        if _NOT_AN_ALIAS.match(short) or not (explicit or _ABBREVIATION.match(short)):
            continue
        defined.setdefault(short if explicit is False else short.strip(), (hit.laws, hit.end))
    return defined
