"""One amending sentence: the words before the verb give law and place, each verb gives what changes there.

Source: Aanwijzingen voor de regelgeving 6.7-6.22.
"""

import re
from dataclasses import dataclass, replace

from weerklank.pure.amendments.clauses import VERB, around, clause
from weerklank.pure.amendments.cursor import Cursor
from weerklank.pure.amendments.drafts import Draft, Setting
from weerklank.pure.amendments.laws import Target
from weerklank.pure.amendments.model import Kind, Place
from weerklank.pure.amendments.source import MASK, Source
from weerklank.pure.amendments.under import under
from weerklank.pure.citations.law_table import Law

BEGINS = re.compile(
    r"(?:In|Aan|Na|Voor|Achter|Bij|Tussen|Uit|Onder|Er|Artikel(?:en)?|Art\.|De|Het|Het\s+in|Deze|Dit|Onderdeel|Onderdelen"
    r"|Ingevoegd|Toegevoegd|Vervallen|Vervalt|Bijlage|Hoofdstuk|Paragraaf|Afdeling|Titel|Tabel|Boek|Lid|Wordt|Komt"
    r"|Met\s+ingang|Voorts|Tevens|Daarnaast|Ten\s+slotte|Verder|ARTIKEL|(?:wordt|worden|vervalt|komt)"
    r"|(?:[Ee]erste|[Tt]weede|[Dd]erde|[Vv]ierde|[Vv]ijfde|[Zz]esde)\s+lid|[A-Z][\w-]+(?=.{0,200}als\s+volgt\s+gewijzigd))\b"
)
_SKIPPED = re.compile(
    r"(?:(?:Voorts|Tevens|Daarnaast|Ten\s+slotte|Verder)\b,?"
    r"|Met\s+(?:ingang|terugwerkende\s+kracht)\s[^.:\n]{3,120}?(?=,?\s+(?:wordt|worden|vervalt|vervallen|komt|komen)\b))",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(?P<word>In|Aan|Uit|Bij|Na|Voor|Achter|Tussen)\s+", re.IGNORECASE)
_NAMED_IN = re.compile(r"(?:De|Het)\s+in\s+", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?:laatst)?genoemde?|opgenomen|vermelde?)\s+(?P<deel>bedrag(?:en)?|tabel(?:len)?(?:\s+[\w]+(?:\s+en\s+\w+)?)?|percentages?"
    r"|getal(?:len)?)(?:\s+(?:van\s+)?(?P<old>(?:\u20ac|f|EUR|NLG)?\s*\d[\d.,]*(?:%|\s+procent)?))?(?:\s+in\s+Nederlandse\s+valuta)?",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?P<put>Ingevoegd|Toegevoegd)\s+(?:wordt|worden)\s+", re.IGNORECASE)
_INVERTED_WHAT = re.compile(
    r"(?:(?:een|twee|drie|vier|vijf|de|het)\s+)?(?:(?:nieuwe?|\w+(?:de|ste))\s+){0,2}"
    r"(?P<what>artikel(?:en)?|lid|leden|onderdeel|onderdelen|volzin|zin|hoofdstuk|paragraaf)"
    r"(?:\s+(?P<nr>\d{1,4}[a-z]{0,3}|[a-z]{1,2}))?,?\s*luidende?\s*:?",
    re.IGNORECASE,
)
_THERE = re.compile(r"Er\s+(?=wordt|worden)", re.IGNORECASE)
_OF_LAW = re.compile(r"(?:van|bij|uit|behorende?\s+bij|in)\s+", re.IGNORECASE)
_FOR = re.compile(r"voor\s+(?=het|de|artikel|elk)", re.IGNORECASE)
_WITH_MARK = re.compile(r"alsmede\s+(?=de\s+aanduiding)", re.IGNORECASE)
_AND = re.compile(r"(?:en\s+voorts|en|alsmede|waarna|waarbij)\s+", re.IGNORECASE)
_STOPS = re.compile(r"\s*[.;]?\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What one sentence says. `target` is the law it names itself; `leads` that it opens a law or a place."""

    drafts: tuple[Draft, ...]
    target: Target | None
    end: int
    also: tuple[Target, ...] = ()
    """More laws of which it says the same."""

    @property
    def leads(self) -> bool:
        return any(draft.kind is None for draft in self.drafts)


def sentence_at(source: Source, start: int, end: int, current: Law | None) -> Sentence | None:
    """Read the sentence that begins at `start`, at most up to `end` (the end of its line); None when it amends
    nothing. `current` is the law that "die wet" means."""
    cursor = Cursor(source, start, end, current)
    cursor.eat(_SKIPPED)
    inverted = _inverted(cursor)
    if inverted is not None:
        return Sentence((inverted,), None, end)
    drafts = under(cursor, Setting())
    setting = _before_verb(cursor)
    if setting is None:
        return None
    if drafts and setting.places == (Place(),):
        setting = replace(setting, places=(Place(drafts[0].place.artikel),))
    setting, marks = _with_mark(cursor, setting)
    found = [*marks, *_clauses(cursor, setting)]
    if not found:
        return None
    drafts = [_settled(draft, found[0].place) for draft in drafts]
    stop = _STOPS.match(source.masked, cursor.pos, end)
    return Sentence((*drafts, *found), cursor.target, stop.end() if stop else cursor.pos, cursor.also)


def _settled(draft: Draft, place: Place) -> Draft:
    """ "Onder vernummering van ... wordt in artikel 31 ...": the article comes after what is renumbered in it."""
    return draft if draft.place.artikel else replace(draft, place=draft.place.inside(Place(place.artikel, place.lid)))


def _inverted(cursor: Cursor) -> Draft | None:
    """ "Ingevoegd wordt een nieuw artikel 8, luidend:"."""
    put = cursor.eat(_INVERTED)
    found = cursor.eat(_INVERTED_WHAT) if put else None
    if put is None or found is None:
        return None
    kind = Kind.ADDED if put["put"].lower() == "toegevoegd" else Kind.INSERTED
    what = found["what"].lower()
    return Draft(kind, Place(), f"nieuw: {what}", what=what, awaits=True, text_from=cursor.pos)


def _before_verb(cursor: Cursor) -> Setting | None:
    """The words up to the first verb: a side with its place, a subject, or nothing ("Er wordt ...")."""
    if cursor.eat(_THERE) or cursor.sees(VERB):
        return Setting()
    if named := _named_amount(cursor):
        return named
    if cursor.sees(_SIDE):
        return _side(cursor)
    if words := cursor.quotes():
        return _quoted_subject(cursor, words)
    places = cursor.places_of_law()
    return Setting(places or (Place(),)) if places or cursor.laws() else None


def _named_amount(cursor: Cursor) -> Setting | None:
    """ "Het in artikel 1 genoemde bedrag van € 110", "De in de bijlage opgenomen tabellen II en III"."""
    start = cursor.pos
    if cursor.eat(_NAMED_IN) and (places := cursor.places_of_law()) and (named := cursor.eat(_NAMED)):
        deel = " ".join(named["deel"].split())
        inside = tuple(replace(one, deel=f"{deel} van {one.deel}" if one.deel else deel) for one in places)
        old = " ".join(named["old"].split()).rstrip(".,") if named["old"] else ""
        return Setting(inside, (old,) if old else ())
    cursor.pos = start
    return None


def _side(cursor: Cursor) -> Setting | None:
    side = cursor.eat(_SIDE)
    places = cursor.places_of_law()
    if side is None or not (places or cursor.law()):
        return None
    word = side["word"].lower()
    if word in {"na", "voor", "achter", "tussen"}:
        return Setting(around(places), anchor=places[0] if places else None, before=word == "voor")
    return Setting(places or (Place(),))


def _quoted_subject(cursor: Cursor, words: list[str]) -> Setting:
    """ "De zinsnede «x» vervalt", "De aanduiding «1.» voor het eerste lid vervalt"."""
    cursor.eat(_FOR)
    cursor.eat(_OF_LAW)
    places = cursor.places_of_law()
    return Setting(places or (Place(),), tuple(words))


def _with_mark(cursor: Cursor, setting: Setting) -> tuple[Setting, list[Draft]]:
    """ ", alsmede de aanduiding «1.» voor het eerste lid" behind the subject of "vervallen"."""
    start = cursor.pos
    words = cursor.quotes() if cursor.eat(_WITH_MARK) else []
    places = cursor.places_of_law() if words and cursor.eat(_FOR) else ()
    if not words or not cursor.sees(VERB):
        cursor.pos = start
        return setting, []
    article = Place(places[0].artikel) if places else Place()
    setting = replace(setting, places=tuple(one.inside(article) for one in setting.places))
    inside = [one.inside(setting.places[0]) for one in places] or [setting.places[0]]
    return setting, [Draft(Kind.LAPSES, place, "woorden vervallen", old=words[0]) for place in inside]


def _clauses(cursor: Cursor, setting: Setting) -> list[Draft]:
    """Every verb of the sentence in turn; a verb that is not repeated ("en «c» door «d»") counts again."""
    found: list[Draft] = []
    verb = ""
    while len(found) < 200:
        start = cursor.pos
        cursor.eat(_AND) if verb else None
        written = cursor.eat(VERB)
        if written is None and not (verb and cursor.source.masked.startswith(MASK, cursor.pos)):
            cursor.pos = start
            break
        verb = written["verb"].lower() if written else verb
        drafts = clause(cursor, setting, verb)
        if not drafts:
            cursor.pos = start
            break
        found += drafts
        if any(draft.awaits or draft.kind is None for draft in drafts):
            break
    return found
