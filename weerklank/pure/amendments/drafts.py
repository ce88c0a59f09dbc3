"""What a clause says before its sentence has given it a law."""

from dataclasses import dataclass

from weerklank.pure.amendments.model import Place, Said


@dataclass(frozen=True, slots=True)
class Draft(Said):
    """An instruction without its law. `awaits`: the new text follows on the next lines, from `text_from` on."""

    awaits: bool = False
    text_from: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words before the verb said: the subject or place, the words of a subject, and what comes after or
    before what."""

    places: tuple[Place, ...] = (Place(),)
    words: tuple[str, ...] = ()
    anchor: Place | None = None
    after: str = ""
    before: bool = False


def number_of(place: Place) -> str:
    """The number that a place is called by."""
    return place.onderdeel or place.lid or place.artikel or place.deel
