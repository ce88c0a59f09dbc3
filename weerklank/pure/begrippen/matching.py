"""Find concepts in a text: whole words, words inside compounds, and terms whose words are spread a little."""

from collections.abc import Iterator, Sequence

from weerklank.pure.begrippen.model import Treffer
from weerklank.pure.begrippen.thesaurus import Thesaurus, shipped
from weerklank.pure.begrippen.words import Word, words_of

SPREAD = 6
"""How many words may lie between the first and the last word of a term: "loon wordt deels verrekend"."""

SHORTEST_PART = 5
"""The least letters of a word that may be found inside a compound: "huurtoeslagaanvraag"."""

INSIDE = 0.5
"""What a concept weighs that is found in a compound or spread out, beside 1 for the words themselves."""

UPWARDS = 0.4
"""What a broader concept weighs, of the narrower one that was found."""


def find_begrippen(text: str, thesaurus: Thesaurus | None = None) -> list[Treffer]:
    """Every concept named in `text`, in order of place; one word may name several concepts.

    Without `thesaurus` the shipped one is used. Never fails; time proportional to the text.
    """
    known = thesaurus or shipped()
    words = words_of(text)
    found = (treffer for index in range(len(words)) for treffer in _at(words, index, known))
    return sorted(_best(found), key=lambda treffer: (treffer.start, -treffer.end, treffer.begrip))


def weights(text: str, thesaurus: Thesaurus | None = None) -> dict[str, float]:
    """How much each concept weighs in `text`, broader ones included, 0 to 1."""
    known = thesaurus or shipped()
    found: dict[str, float] = {}
    for treffer in find_begrippen(text, known):
        weight = 1.0 if treffer.whole else INSIDE
        found[treffer.begrip] = max(found.get(treffer.begrip, 0.0), weight)
    for naam, weight in list(found.items()):
        for wide in known.broader(naam):
            found[wide] = max(found.get(wide, 0.0), weight * UPWARDS)
    return found


def _at(words: Sequence[Word], index: int, known: Thesaurus) -> Iterator[Treffer]:
    """What begins with this word, or stands inside it."""
    word = words[index]
    for key, term, begrip in known.by_word.get(word.stem, ()):
        last = _last(words, index, key)
        if last is not None:
            tight = last - index < len(key) + 1
            yield Treffer(begrip, term, word.start, words[last].end, tight)
    for part in _parts(word.stem):
        for key, term, begrip in known.by_word.get(part, ()):
            if len(key) == 1:
                yield Treffer(begrip, term, word.start, word.end, whole=False)


def _last(words: Sequence[Word], index: int, key: tuple[str, ...]) -> int | None:
    """Where the last word of the term stands, when the others follow in any order within the spread."""
    if len(key) == 1:
        return index
    window = words[index + 1 : index + 1 + SPREAD]
    places = []
    for stem in key[1:]:
        place = next((at for at, word in enumerate(window) if word.stem == stem), None)
        if place is None:
            return None
        places.append(place)
    return index + 1 + max(places)


def _parts(stem: str) -> Iterator[str]:
    """The beginnings and endings of a compound that are long enough to be words."""
    for cut in range(SHORTEST_PART, len(stem) - 2):
        yield stem[:cut]
    for cut in range(3, len(stem) - SHORTEST_PART + 1):
        yield stem[cut:]


def _best(found: Iterator[Treffer]) -> list[Treffer]:
    """Of one concept at one place the strongest hit."""
    kept: dict[tuple[str, int], Treffer] = {}
    for treffer in found:
        at = (treffer.begrip, treffer.start)
        before = kept.get(at)
        if before is None or (treffer.whole, treffer.end) > (before.whole, before.end):
            kept[at] = treffer
    return list(kept.values())
