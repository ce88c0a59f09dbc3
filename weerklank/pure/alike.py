"""Which texts of a set are most alike: the same score as in the product, over texts in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.begrippen import shared, shipped, weights
from weerklank.pure.begrippen.words import EMPTY, words_of
from weerklank.pure.likeness import SAME_FROM, Likeness, Ranked, rank

LOOKED_AT = 60
"""How many texts, the nearest in meaning, are looked at further for one text."""

LEXEMES = 12
"""How many words of a text count as words in common: the longest ones, which are the rarest in Dutch."""

ROWS = 1_000
"""How many texts are compared with all others at a time: 4 MB for every thousand others."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A text of the set that is like another: its place in the set, and its score with the reasons."""

    at: int
    ranked: Ranked

    @property
    def same(self) -> bool:
        """Whether the two are so alike that they are called the same."""
        return self.ranked.score >= SAME_FROM


def alike(texts: Sequence[str], most: int = 20) -> Iterator[list[Alike]]:
    """For each text, in order, the `most` other ones that are most like it, best first.

    Costs some milliseconds a text, and for the nearest in meaning time by the square of their number.
    """
    vectors = BalieEmbedder().embed(texts)
    words, begrippen = [_stems(text) for text in texts], [weights(text) for text in texts]
    for start in range(0, len(texts), ROWS):
        for row, cosines in enumerate(vectors[start : start + ROWS] @ vectors.T, start):
            cosines[row] = -np.inf
            near = np.argsort(-cosines, kind="stable")[: min(LOOKED_AT, len(texts) - 1)]
            likenesses = [
                Likeness(
                    key=f"{at:09}",
                    words=_share(words[row], words[at]),
                    cosine=float(cosines[at]),
                    gedeeld=shared(begrippen[row], begrippen[at], shipped()) if begrippen[row] else None,
                )
                for at in map(int, near)
            ]
            yield [Alike(int(ranked.key), ranked) for ranked in rank(likenesses, least=-1)[:most]]


def _stems(text: str) -> set[str]:
    stems = {word.stem for word in words_of(text) if word.stem not in EMPTY and len(word.stem) > 2}
    return set(sorted(stems, key=lambda stem: (-len(stem), stem))[:LEXEMES])


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
