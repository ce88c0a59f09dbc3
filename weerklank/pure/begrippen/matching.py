"""Find concepts in a text: whole words, words inside compounds, and terms whose words are spread a little."""

from collections.abc import Iterable, Iterator, Sequence

from weerklank.pure.begrippen.model import Entry, Treffer
from weerklank.pure.begrippen.thesaurus import Thesaurus, shipped
from weerklank.pure.begrippen.words import Word, bare, pieces_of, words_of

SPREAD = 6
"""How far the first and the last word of a term may be apart: "loon wordt deels verrekend"."""

AROUND = 15
"""How many words on each side of its longest one a term can reach at all."""

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
    shouting = text.isupper()
    found = (treffer for index in range(len(words)) for treffer in _at(words, index, known, shouting))
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


def _at(words: Sequence[Word], index: int, known: Thesaurus, shouting: bool) -> Iterator[Treffer]:
    """The terms whose longest word is this one, and those that stand inside it."""
    word = words[index]
    for one in (word, *pieces_of(word)):
        for entry in known.single.get(one.stem, ()):
            if _stands(entry, one, shouting):
                yield Treffer(entry.begrip, entry.term, one.start, one.end, whole=True)
    for entry in known.inside(word.stem):
        yield Treffer(entry.begrip, entry.term, word.start, word.end, whole=False)
    several = known.several.get(word.stem, ())
    around = {one.stem for one in words[max(0, index - AROUND) : index + AROUND + 1]} if several else set()
    for entry in several:
        places = _places(words, index, entry) if entry.stems <= around else ()
        if places:
            first, last = min(places), max(places)
            tight = last - first <= len(entry.key)
            yield Treffer(entry.begrip, entry.term, words[first].start, words[last].end, tight)


def _stands(entry: Entry, word: Word, shouting: bool) -> bool:
    """Whether an abbreviation stands there as such; any other term of one word does."""
    if entry.capitals_only:
        return word.text.isupper() and word.text == entry.term and not shouting
    return not entry.abbreviation or bare(word.text) == entry.term.lower()


def _places(words: Sequence[Word], index: int, entry: Entry) -> list[int]:
    """Where the words of a term stand around its longest one; nothing when one is missing."""
    if entry.between is None:
        return _spread(words, index, entry)
    at = entry.key.index(entry.anchor)
    before = _walk(words, index, reversed(entry.key[:at]), entry.between, -1)
    after = _walk(words, index, entry.key[at + 1 :], entry.between, 1)
    return [] if before is None or after is None else [index, *before, *after]


def _walk(words: Sequence[Word], start: int, key: Iterable[str], between: int, step: int) -> list[int] | None:
    """The places of these words one after another in one direction; None when one is not close enough."""
    found, here = [], start
    for stem in key:
        near = (here + step * away for away in range(1, between + 2))
        place = next((at for at in near if 0 <= at < len(words) and words[at].stem == stem), None)
        if place is None:
            return None
        found.append(place)
        here = place
    return found


def _spread(words: Sequence[Word], index: int, entry: Entry) -> list[int]:
    """The nearest places of the words in any order; nothing when they lie further apart than SPREAD."""
    found = [index]
    rest = list(entry.key)
    rest.remove(entry.anchor)
    around = range(max(0, index - SPREAD), min(len(words), index + SPREAD + 1))
    for stem in rest:
        near = [at for at in around if words[at].stem == stem and at not in found]
        if not near:
            return []
        found.append(min(near, key=lambda at: abs(at - index)))
    return found if max(found) - min(found) <= SPREAD else []


def _best(found: Iterator[Treffer]) -> list[Treffer]:
    """Of one concept at one place the strongest hit."""
    kept: dict[tuple[str, int], Treffer] = {}
    for treffer in found:
        at = (treffer.begrip, treffer.start)
        before = kept.get(at)
        if before is None or (treffer.whole, treffer.end) > (before.whole, before.end):
            kept[at] = treffer
    return list(kept.values())
