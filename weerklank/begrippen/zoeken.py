"""What a text is looked for with: its words, the concepts it names, and the other words for those."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from weerklank.begrippen.queries import effective
from weerklank.kern.search import lexemes_of_each
from weerklank.pure.begrippen import Thesaurus, shared, weights, words_to_ask
from weerklank.pure.likeness import Likeness

MORE_WORDS = 8
"""How many other words for the concepts of a text are looked up beside its own."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """A text as a question to the database. Good for every table that holds texts."""

    lexemes: Sequence[str]
    more: Sequence[str]
    """The stems of other words for the same concepts, at most MORE_WORDS."""
    begrippen: Mapping[str, float]
    thesaurus: Thesaurus

    def with_begrippen(self, likeness: Likeness, tekst: str) -> Likeness:
        """The same with the concepts that the found text shares with this one; as it was when this names none."""
        if not self.begrippen:
            return likeness
        found = weights(tekst, self.thesaurus)
        return replace(likeness, gedeeld=shared(self.begrippen, found, self.thesaurus))


def vraag_of(tekst: str, *, nummer: int | None = None) -> Vraag:
    """The question that a masked text asks. Two queries (three when a word was just added); one with the `nummer`
    of the edition of the thesaurus."""
    thesaurus = effective(nummer)
    named = weights(tekst, thesaurus)
    own, more = lexemes_of_each(tekst, " ".join(words_to_ask(named, thesaurus, MORE_WORDS)))
    return Vraag(own, [stem for stem in more if stem not in own][:MORE_WORDS], named, thesaurus)
