"""What goes with a change: "onder vernummering van het derde lid tot vierde lid", "onder vervanging van de punt ...".

Source: Aanwijzingen voor de regelgeving 6.18.
"""

import re

from weerklank.pure.amendments.cursor import Cursor
from weerklank.pure.amendments.drafts import Draft, Setting, number_of
from weerklank.pure.amendments.model import Kind
from weerklank.pure.amendments.places import places_at

_OF = re.compile(r"van\s+", re.IGNORECASE)
_UNDER = re.compile(r"onder\s+(?P<how>vernummering|verlettering|vervanging|toevoeging)\s+van\s+", re.IGNORECASE)
_UNDER_END = re.compile(
    r"(?=,?\s*(?:wordt|worden|vervalt|vervallen|komt|komen|toegevoegd|ingevoegd)\b|[.:]|\Z|,?\s+en\s+onder\s"
    r"|,?\s+(?:na|voor)\s+(?:het|de|onderdeel|\w+\s+lid)"
    r"|,?\s+(?:een|twee|drie)\s+(?:nieuwe?\s+)?(?:lid|leden|onderd|artikel))",
    re.IGNORECASE,
)
_TO_NUMBER = re.compile(r"\s(?:tot|in)\s+(?!en\s+met\b)(?:(?:onderscheidenlijk|respectievelijk)\s+)?", re.IGNORECASE)
MARK = re.compile(
    r"(?:de\s+)?(?P<from>laatste\s+punt|punt(?!\w)|puntkomma|komma|dubbele\s+punt)(?:\s+aan\s+het\s+slot)?", re.I
)
TO_MARK = re.compile(r"(?:een\s+|de\s+)?(?P<to>punt|puntkomma|komma|dubbele\s+punt)\b", re.IGNORECASE)
MARKS = {"punt": ".", "laatste punt": ".", "puntkomma": ";", "komma": ",", "dubbele punt": ":"}


def under(cursor: Cursor, setting: Setting) -> list[Draft]:
    """ "onder vernummering van het derde lid tot vierde lid", "onder vervanging van de punt ... door een puntkomma"."""
    drafts: list[Draft] = []
    joined = re.compile(r"en\s+(?=onder\s)", re.IGNORECASE)
    while len(drafts) < 20:
        start = cursor.pos
        cursor.eat(joined)
        found = cursor.eat(_UNDER)
        if found is None:
            cursor.pos = start
            break
        stop = _UNDER_END.search(cursor.source.masked, cursor.pos, cursor.end)
        inside = Cursor(cursor.source, cursor.pos, stop.start() if stop else cursor.end)
        made = _swapped(inside, setting) if found["how"].lower() == "vervanging" else _renumbered(inside, setting)
        drafts += made
        cursor.pos = inside.pos if made else inside.end
    return drafts


def _renumbered(cursor: Cursor, setting: Setting) -> list[Draft]:
    """ "het derde en vierde lid tot vierde en vijfde lid": the places, and the numbers they get."""
    masked, start = cursor.source.masked, cursor.pos
    to = _TO_NUMBER.search(masked, start, cursor.end)
    if to is None:
        return []
    before, after = masked[start : to.start()].strip(), masked[to.end() : cursor.end].strip(" ,.")
    places = places_at(before, 0) or places_at(f"{before} {after.split()[-1]}" if after else before, 0)
    if places is None:
        return []
    target = places_at(after, 0)
    new = " en ".join(map(number_of, target.places)) if target else " ".join(after.split())
    cursor.pos = cursor.end
    return [
        Draft(Kind.RENUMBERED, place.inside(setting.places[0]), "onder vernummering", new=new)
        for place in places.places
    ]


def _swapped(cursor: Cursor, setting: Setting) -> list[Draft]:
    """The mark or words at the end of a part that make way: only when it says by what."""
    mark = cursor.eat(MARK)
    old = [MARKS[" ".join(mark["from"].lower().split())]] if mark else cursor.quotes()
    cursor.eat(re.compile(r"aan\s+het\s+slot\b"))
    inner = cursor.places() if cursor.eat(_OF) else ()
    by = cursor.eat(re.compile(r"door\b"))
    to = cursor.eat(TO_MARK) if by else None
    new = MARKS[" ".join(to["to"].lower().split())] if to else next(iter(cursor.quotes()), "") if by else ""
    if not old or not new:
        return []
    places = [one.inside(setting.places[0]) for one in inner] or [setting.places[0]]
    return [Draft(Kind.REPLACED, place, "leesteken aan het slot", old=old[0], new=new, what="slot") for place in places]
