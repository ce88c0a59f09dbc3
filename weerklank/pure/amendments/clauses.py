"""What one verb of an amending sentence says: "wordt «x» vervangen door «y»", "vervalt", "komt te luiden".

Source: Aanwijzingen voor de regelgeving 6.13-6.22. A clause gives drafts; the sentence around it gives law and place.
"""

import re
from dataclasses import replace

from weerklank.pure.amendments.cursor import Cursor
from weerklank.pure.amendments.drafts import Draft, Setting, number_of
from weerklank.pure.amendments.model import Kind, Place
from weerklank.pure.amendments.places import placed_in
from weerklank.pure.amendments.under import MARK, MARKS, TO_MARK, under

VERB = re.compile(r"(?P<verb>wordt|worden|vervalt|vervallen|komt|komen)\b", re.IGNORECASE)
_AGAIN = re.compile(
    r"(?:(?:telkens|steeds|voorts|tevens|eveneens|alsnog|mede|overal|met\s+ingang\s+van\s+\d{1,2}\s+\w+\s+\d{4}"
    r"|voor\s+het\s+(?:kalender)?jaar\s+\d{4}),?\s+)+",
    re.IGNORECASE,
)
_EVERY = re.compile(r"telkens|steeds|overal", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:als\s+volgt\s+(?:gewijzigd|aangepast)|gewijzigd\s+als\s+volgt|de\s+volgende\s+wijzigingen\s+aangebracht)", re.I
)
_READ = re.compile(r"(?:als\s+volgt\s+)?te\s+luiden(?:\s+als\s+volgt)?(?=\s*[:.,]|\s*\Z|\s+[A-Z\d])", re.IGNORECASE)
_LAPSE = re.compile(r"te\s+vervallen", re.IGNORECASE)
_REPLACED = re.compile(r"(?:telkens\s+)?(?:vervangen\s+door|gewijzigd\s+in|gelezen)\s*(?:telkens\s+)?:?", re.IGNORECASE)
_PUT = re.compile(r"(?:telkens\s+)?(?P<put>ingevoegd|toegevoegd|geplaatst|opgenomen|ingelast)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:vernummerd|verletterd|hernummerd|omgenummerd|genummerd|geletterd|herletterd)\s+(?:(?:tot|in|als)\s+)?(?:(?:onderscheidenlijk|respectievelijk)\s+)?",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(r"ingetrokken\b", re.IGNORECASE)
_TO_INNER = re.compile(
    r"(?:in|aan|van|uit|bij)\s+(?=(?:het|de|artikel|onderdeel|onderdelen|bijlage|\w+\s+lid)\b)", re.I
)
_BESIDE = re.compile(r"(?P<side>na|voor|achter|v\u00f3\u00f3r)\s+", re.IGNORECASE)
_NEW_PART = re.compile(
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|de|het|elf|twaalf)\s+)?"
    r"(?:(?:volgende|nieuwe?|enkele|\w+(?:de|ste)|en)\s+){0,5}"
    r"(?P<what>artikel(?:en)?|lid|leden|(?:sub)?onderdeel|(?:sub)?onderdelen|volzin(?:nen)?|zin(?:nen)?|alinea'?s?"
    r"|hoofdstuk(?:ken)?|paragra(?:af|fen)|afdeling(?:en)?|titels?|bijlagen?|tabel(?:len)?|begripsbepaling(?:en)?"
    r"|begripsomschrijving(?:en)?|opschrift|tekst|gedachtestreepje|rij(?:en)?|categorie\w*|definities?|volgende)"
    r"(?:\s+(?P<nr>\d{1,4}[a-z]{0,3}|[a-z]{1,2}|[IVX]+)(?=[\s,:.]))?"
    r"(?:\s+(?P<put>ingevoegd|toegevoegd|opgenomen|geplaatst))?",
    re.IGNORECASE,
)
_READING = re.compile(r"(?:,?\s*luidende?\b)?(?:\s*als\s+volgt)?\s*:?", re.IGNORECASE)
_LAPSE_TAIL = re.compile(
    r"(?=[.;:]|\Z|\s*(?:,\s*)?(?:onder|en|alsmede|met\s+ingang|telkens)\b|\s*\(|\s*,)", re.IGNORECASE
)
_FOR = re.compile(r"voor\s+(?=het|de|artikel)", re.IGNORECASE)


def clause(cursor: Cursor, setting: Setting, verb: str) -> list[Draft]:
    """Read the clause of `verb`, which was just passed; an empty list when it is none that amends."""
    every = _again(cursor)
    if verb.startswith("verval"):
        return _lapses(cursor, setting, every)
    if verb.startswith("kom"):
        return _reads(cursor, setting)
    return _becomes(cursor, setting, every)


def _again(cursor: Cursor) -> bool:
    words = cursor.eat(_AGAIN)
    return bool(words and _EVERY.search(words.group()))


def _lapses(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    start = cursor.pos
    subject = setting.words
    if words := cursor.quotes():
        every = _again(cursor) or every
        return [_words_lapse(place, word, every) for place in setting.places for word in words]
    if subject:
        return [_words_lapse(place, word, every) for place in setting.places for word in subject]
    colon = cursor.eat(re.compile(r":\s*"))
    if colon and not cursor.done:
        rest = cursor.rest()
        return [_words_lapse(place, rest, every) for place in setting.places]
    inner = cursor.places_of_law()
    if not cursor.sees(_LAPSE_TAIL) or (not inner and setting.places == (Place(),) and cursor.target is None):
        cursor.pos = start
        return []
    places = _inner(inner, setting) if inner else setting.places
    return [*(Draft(Kind.LAPSES, place, "plaats vervalt") for place in places), *under(cursor, setting)]


def _words_lapse(place: Place, words: str, every: bool) -> Draft:
    return Draft(Kind.LAPSES, place, "woorden vervallen", old=words, every=every)


def _reads(cursor: Cursor, setting: Setting) -> list[Draft]:
    inner = () if cursor.sees(_READ) or cursor.sees(_LAPSE) else cursor.places_of_law()
    places = _inner(inner, setting) if inner else setting.places
    if cursor.eat(_LAPSE):
        return [Draft(Kind.LAPSES, place, "plaats komt te vervallen") for place in places]
    if not cursor.eat(_READ):
        return []
    return [_with_text(cursor, Draft(Kind.READS, place, "komt te luiden")) for place in places]


def _with_text(cursor: Cursor, draft: Draft) -> Draft:
    """The draft with its new text still to come, from here on."""
    cursor.eat(_READING)
    return replace(draft, awaits=True, text_from=cursor.pos)


def _becomes(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    drafts = under(cursor, setting)
    setting = _narrowed(cursor, setting)
    setting = _beside(cursor, setting)
    every = _again(cursor) or every
    return [*drafts, *_amended(cursor, setting, every)]


def _amended(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    start = cursor.pos
    for read in (_simple, _put, _words_change, _part_changes):
        if found := read(cursor, setting, every):
            return found
        cursor.pos = start
        if read is _words_change and (found := _new_part(cursor, setting) or _mark_changes(cursor, setting, start)):
            return found
        cursor.pos = start
    return []


def _inner(places: tuple[Place, ...], setting: Setting) -> tuple[Place, ...]:
    return tuple(placed_in(one, large) for large in setting.places for one in places)


_IN_ORDER = re.compile(
    r"(?:in|op)\s+(?:de\s+)?(?:alfabetische|numerieke)\s+(?:rangschikking|volgorde)\b", re.IGNORECASE
)
_THAT_ARTICLE = re.compile(r"(?:in|aan)\s+(?:dat|genoemd|dit)\s+(?:artikel|lid|onderdeel)\b", re.IGNORECASE)


def around(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Where a new part comes when it comes after this one: the next larger place."""
    if not places:
        return (Place(),)
    one = places[0]
    if one.onderdeel:
        return (Place(one.artikel, one.lid),)
    return (Place(one.artikel),) if one.lid or one.deel else (Place(),)


def _narrowed(cursor: Cursor, setting: Setting) -> Setting:
    """ "wordt in onderdeel c «x» vervangen": the place inside the place."""
    start = cursor.pos
    cursor.eat(_THAT_ARTICLE)
    cursor.eat(_IN_ORDER)
    if cursor.eat(_TO_INNER):
        if places := cursor.places_of_law():
            return replace(setting, places=_inner(places, setting))
        cursor.pos = start
    return setting


def _beside(cursor: Cursor, setting: Setting) -> Setting:
    """ "na «x»", "voor onderdeel c": beside what something comes."""
    start = cursor.pos
    side = cursor.eat(_BESIDE)
    if side is None:
        return setting
    before = side["side"].lower().startswith("v")
    if words := cursor.quotes():
        return replace(setting, after=words[0], before=before)
    if places := cursor.places():
        return replace(setting, anchor=places[0].inside(setting.places[0]), before=before)
    cursor.pos = start
    return setting


def _simple(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    """Verbs of which the subject stands before them."""
    subject = setting.words
    if cursor.eat(_LEAD):
        return [Draft(None, place, "wordt als volgt gewijzigd") for place in setting.places]
    if cursor.eat(_NUMBERED):
        return _numbers(cursor, setting)
    if cursor.eat(_WITHDRAWN):
        return [Draft(Kind.WITHDRAWN, place, "ingetrokken") for place in setting.places]
    if replaced := cursor.eat(_REPLACED):
        door = "vervangen" in replaced.group().lower()
        return _replaced(cursor, setting.places, list(subject), every, door=door)
    return []


def _numbers(cursor: Cursor, setting: Setting) -> list[Draft]:
    """New numbers: one for each place when there are as many, else the words for all."""
    targets = cursor.places()
    rest = cursor.rest()
    named = [number_of(place) for place in targets] or [rest]
    if len(named) != len(setting.places):
        named = [" en ".join(named)] * len(setting.places)
    pairs = zip(setting.places, named, strict=True)
    return [Draft(Kind.RENUMBERED, place, "vernummerd", new=new) for place, new in pairs]


def _replaced(
    cursor: Cursor, places: tuple[Place, ...], old: list[str], every: bool, *, door: bool = True
) -> list[Draft]:
    """What comes after "vervangen door": quoted words, words up to the full stop, or text on the next lines."""
    if not old:
        return [_part_text(cursor, place) for place in places] if door else []
    if cursor.done:
        draft = Draft(Kind.REPLACED, places[0], "woorden vervangen", old=old[0], every=every)
        return [_with_text(cursor, replace(draft, place=place)) for place in places]
    new = cursor.quotes() or _unquoted(cursor.rest(), len(old))
    pairs = list(zip(old, new, strict=True)) if len(new) == len(old) else [(words, new[0]) for words in old]
    return [
        Draft(Kind.REPLACED, place, "woorden vervangen", old=one, new=two, every=every)
        for place in places
        for one, two in pairs
    ]


def _unquoted(words: str, number: int) -> list[str]:
    mark = TO_MARK.fullmatch(words)
    if mark is not None:
        return [MARKS[" ".join(mark["to"].lower().split())]]
    parts = re.split(r"\s+(?:respectievelijk|onderscheidenlijk)\s+", words)
    return parts if number > 1 and len(parts) == number else [words]


def _part_text(cursor: Cursor, place: Place) -> Draft:
    """A whole part gets another text."""
    draft = Draft(Kind.READS, place, "plaats vervangen")
    if cursor.done:
        return _with_text(cursor, draft)
    start = cursor.pos
    quoted = cursor.quotes()
    if quoted and cursor.done:
        return replace(draft, new=quoted[0])
    cursor.pos = start
    return replace(draft, awaits=True, text_from=start)


def _put(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    """ "ingevoegd: «y»" after words or a place named before."""
    found = cursor.eat(_PUT)
    if found is None or (setting.places == (Place(),) and not setting.after and setting.anchor is None):
        return []
    cursor.eat(_READING)
    kind = Kind.ADDED if found["put"].lower() == "toegevoegd" else Kind.INSERTED
    base = Draft(kind, Place(), "woorden ingevoegd", old=setting.after, every=every, before=setting.before)
    drafts = [replace(base, place=place, anchor=setting.anchor or Place()) for place in setting.places]
    if cursor.done:
        return [_with_text(cursor, draft) for draft in drafts]
    words = (cursor.quotes() or [cursor.rest()])[0]
    return [replace(draft, new=words) for draft in drafts]


def _words_change(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    """ "«x» vervangen door «y»", "«y» ingevoegd", "de aanduiding «1.» geplaatst"."""
    words = cursor.quotes()
    if not words:
        return []
    every = _again(cursor) or every
    inner = _narrowed(cursor, setting)
    if replaced := cursor.eat(_REPLACED):
        return _replaced(cursor, inner.places, words, every or "telkens" in replaced.group().lower())
    inner = _beside(cursor, inner)
    put = cursor.eat(_PUT)
    if put is None:
        return []
    kind = Kind.ADDED if put["put"].lower() == "toegevoegd" else Kind.INSERTED
    every = every or "telkens" in put.group().lower()
    rule = "woorden ingevoegd"
    return [
        Draft(kind, place, rule, inner.after, words[0], every, inner.anchor or Place(), inner.before)
        for place in inner.places
    ]


def _new_part(cursor: Cursor, setting: Setting) -> list[Draft]:
    """ "een artikel ingevoegd, luidende:": a new part, its text on the next lines."""
    found = cursor.eat(_NEW_PART)
    if found is None:
        return []
    setting = _beside(cursor, setting) if not found["put"] else setting
    setting = _narrowed(cursor, setting) if not found["put"] else setting
    put = found["put"] or (later["put"] if (later := cursor.eat(_PUT)) else "")
    if not put:
        return []
    kind = Kind.ADDED if put.lower() == "toegevoegd" else Kind.INSERTED
    what = found["what"].lower()
    base = Draft(kind, Place(), f"nieuw: {what}", setting.after, what=what, before=setting.before)
    made = [replace(base, place=place, anchor=setting.anchor or Place()) for place in setting.places]
    return [_with_text(cursor, draft) for draft in made]


def _mark_changes(cursor: Cursor, setting: Setting, start: int) -> list[Draft]:
    """ "de punt aan het slot van onderdeel b vervangen door een puntkomma"."""
    cursor.pos = start
    found = cursor.eat(MARK)
    if found is None:
        return []
    of = cursor.eat(re.compile(r"van\s+"))
    inner = cursor.places() if of else ()
    places = _inner(inner, setting) if inner else setting.places
    if not cursor.eat(_REPLACED):
        return []
    to = cursor.eat(TO_MARK)
    new = MARKS[" ".join(to["to"].lower().split())] if to else next(iter(cursor.quotes()), "")
    old = MARKS[" ".join(found["from"].lower().split())]
    return (
        [Draft(Kind.REPLACED, place, "leesteken aan het slot", old=old, new=new, what="slot") for place in places]
        if new
        else []
    )


def _part_changes(cursor: Cursor, setting: Setting, every: bool) -> list[Draft]:
    """ "wordt onderdeel c vervangen door:", "wordt artikel 3 als volgt gewijzigd"."""
    inner = cursor.places_of_law()
    if not inner:
        return []
    return _simple(cursor, replace(setting, places=_inner(inner, setting), words=()), every)
