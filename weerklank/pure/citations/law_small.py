"""Laws written without a capital ("de participatiewet", "de wet op het onderwijstoezicht") or by their day ("de wet
van 22 juni 1950")."""

import re
from collections.abc import Iterator

from weerklank.pure.citations import triggers
from weerklank.pure.citations.law_hits import LawHit, begins_word, name_at
from weerklank.pure.citations.law_table import Law, dated_laws, law_table
from weerklank.pure.citations.prepare import Prepared

_DAY = re.compile(r"\d{1,2}\s+[A-Za-z]{3,9}\s+[12]\d{3}\b")
_WHAT = re.compile(
    r"(?<!\w)(?:(?:rijks|Rijks)?[Ww]et|(?:[Kk]oninklijk\s+)?[Bb]esluit|[Rr]egeling|[Bb]eschikking|[Cc]irculaire)\s+van\s+\Z"
)
_LAW_OF_DAY = re.compile(r"(?:rijks|Rijks)?[Ww]et\b|[Kk]oninklijk")
_SMALL_WORD = re.compile(r"[a-z][a-zà-ÿ-]{2,40}(?:(?<=wet)|(?<=wetboek))(?![\w-])")
_LONGER_NAME = re.compile(r"\b(?:Algemene|Tijdelijke|Nederlandse|Nieuwe)\s(?:[a-z]+\s)?\Z")
_WORD_BEFORE = re.compile(r"(?<![\w-])[a-z][a-zà-ÿ-]{2,40}\Z")
_HEADING_WORD = re.compile(r"[a-zà-ÿ][\w-]{3,}")
_SENTENCE_END = re.compile(r"[;\n]")
_NUMBERED = re.compile(r",?\s+(?:nr|no|nummer|kenmerk|[A-Z]{2,}\d)")


def small_names(text: Prepared, *, loose: bool) -> Iterator[LawHit]:
    """Give the names of more than one word that are written without a capital: "de wet op het onderwijstoezicht"."""
    for place in text.places(triggers.SMALL_NAME if loose else triggers.SMALL_NAME[:1]):
        start = text.text.index(" ", place) + 1
        hit = name_at(text, start) if begins_word(text.text, place) else None
        if hit is not None and " " in text.text[hit.start : hit.end].strip():
            yield hit


def small_law_at(text: Prepared, start: int) -> LawHit | None:
    """Give the law of one word written without a capital at `start`, "participatiewet"."""
    word = _SMALL_WORD.match(text.text, start)
    laws = law_table().names.laws.get(word.group()) if word else None
    return LawHit(start, word.end(), laws, "wet: naam uit het register", 0.8) if word and laws else None


def small_words(text: Prepared) -> Iterator[LawHit]:
    raw = text.text
    for place in text.places(triggers.IN_A_LAW[:1]):
        if raw[place + 3 : place + 4].isalnum() or not raw[place - 1 : place].islower():
            continue
        word = _WORD_BEFORE.search(raw, max(0, place - 40), place)
        hit = small_law_at(text, word.start()) if word else None
        if hit is not None and not _LONGER_NAME.search(raw, max(0, hit.start - 40), hit.start):
            yield hit


def dated_names(text: Prepared, *, loose: bool) -> Iterator[LawHit]:
    """Give the laws named by their day, "de wet van 3 mei 1950", and in law text decisions; in a letter "het besluit
    van 3 mei" can be about a person."""
    for place in text.places(triggers.DAY if loose else triggers.DAY[:3]):
        start = text.text.index("van ", place) + 4
        day = _DAY.match(text.text, start)
        what = _WHAT.search(text.text, max(0, start - 30), start) if day else None
        if day and what and (loose or _LAW_OF_DAY.match(what.group())):
            name = " ".join((what.group() + day.group()).split())
            law = law_of_day(text.text, day.end(), name)
            yield LawHit(what.start(), day.end(), (law,), "wet: met datum", 0.5)


def law_of_day(raw: str, end: int, name: str) -> Law:
    """Give the law or decision told by its day, with its id when the register has one of that day or one of which
    the heading stands behind it; a number behind it ("nr. DGB 2011/5") is of a minister's decision, of which there
    are many."""
    laws = [] if _NUMBERED.match(raw, end) else dated_laws().get(name.lower().removeprefix("koninklijk "), [])
    known = laws[0][0] if len(laws) == 1 else _by_heading(laws, raw, end)
    return known or Law(name[0].upper() + name[1:])


def _by_heading(laws: list[tuple[Law, frozenset[str]]], raw: str, end: int) -> Law | None:
    """The one of several laws of a day whose own words stand behind the day, in the same sentence."""
    sentence = _SENTENCE_END.split(raw[end : end + 400], maxsplit=1)[0]
    written = frozenset(_HEADING_WORD.findall(sentence.lower()))
    ranked = sorted(((len(words & written), law) for law, words in laws), key=lambda one: -one[0])
    if not ranked or not ranked[0][0] or ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]
