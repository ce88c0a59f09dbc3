"""Turns signals in counter Dutch into vectors whose dot product says how likely they are about the same thing.

Three readings of a text in one vector. The sentence model says what it means; the thesaurus names the concepts in it;
and bottlenecks that are widely known, each told in many ways, are held against it (`bekend`). Two texts without a word
in common are alike when they lie near the same ones. What is like no known bottleneck stands on its own meaning.
"""

import threading
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from weerklank.pure.balietaal.bekend import Bekend
from weerklank.pure.balietaal.streepjes import directions
from weerklank.pure.balietaal.zinnen import Zinnen
from weerklank.pure.begrippen import shipped, weights
from weerklank.pure.embed import DIMENSIONS, Vectors, normalised

LONGEST_TEXT = 4_000
"""Characters of a text that are looked at: a signal is a paragraph."""

MEANING, CONCEPT = 160, 96
KNOWN = DIMENSIONS - MEANING - CONCEPT
"""How many numbers of a vector tell what a text means, which concepts it names, and which anchors it is near."""

BESIDE = 256
"""How many numbers tell the concepts when a known bottleneck is chosen."""

CONCEPTS, SPREAD = 0.7, 3.0
"""What the concepts count beside the meaning when a known bottleneck is chosen, and the length both are given."""

COUNTS = {"meaning": 0.6, "concepts": 0.5, "anchors": 2.0}
"""What each reading counts in the likeness of two texts."""


class BalieEmbedder:
    """The shipped model (`assets/balietaal` makes it again from the texts in the repository).

    It is read on first use, once per process, in half a second; then a sentence costs some milliseconds on one core.
    """

    name = "balietaal-6"
    dimensions = DIMENSIONS

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 per text, in order; only the first LONGEST_TEXT characters are read."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return loaded().vectors([text[:LONGEST_TEXT] for text in texts])

    @property
    def anchors(self) -> int:
        """How many known bottlenecks a text is held against."""
        return len(loaded().bekend.namen)


class Model:
    """What the embedder is made of; `parts` as `assets/balietaal/export.py` writes them."""

    def __init__(self, parts: dict[str, npt.NDArray[np.generic]]) -> None:
        self._zinnen = Zinnen(parts["rows"].astype(np.int8, copy=False), parts["scales"].astype(np.float32))
        self.bekend = Bekend(parts)
        self._codes = directions(self.bekend.namen, KNOWN)
        self._kept, self._usual = parts["kept"].astype(np.float32), parts["usual"].astype(np.float32)
        begrippen = [str(name) for name in parts["begrippen"]]
        self._rare = parts["rare"].astype(np.float32)
        self._at = {name: at for at, name in enumerate(begrippen)}
        self._beside, self._told = directions(begrippen, BESIDE), directions(begrippen, CONCEPT)

    def meaning(self, texts: Sequence[str]) -> Vectors:
        """What the sentence model makes of each text: rows of length 1."""
        return self._zinnen.vectors(texts)

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The three readings in one row of length 1 per text."""
        meaning, concepts = self.meaning(texts), self.concepts(texts)
        nearest = zip(*self.bekend.near(self.placed(meaning, concepts), texts), strict=True)
        near = np.vstack([how_near @ self._codes[which] for which, how_near in nearest])
        parts = {"meaning": (meaning - self._usual) @ self._kept, "concepts": concepts @ self._told, "anchors": near}
        return normalised(np.hstack([np.sqrt(COUNTS[name]) * normalised(rows) for name, rows in parts.items()]))

    def concepts(self, texts: Sequence[str]) -> Vectors:
        """How much each concept of the thesaurus says in each text."""
        found = np.zeros((len(texts), len(self._rare)), dtype=np.float32)
        for row, text in enumerate(texts):
            for naam, weight in weights(text, shipped()).items():
                if naam in self._at:
                    found[row, self._at[naam]] = weight * self._rare[self._at[naam]]
        return found

    def placed(self, meaning: Vectors, concepts: Vectors) -> Vectors:
        """Meaning, seen from the middle of all texts, and concepts beside each other, as bottlenecks are chosen by."""
        beside = CONCEPTS * normalised(concepts @ self._beside)
        return np.asarray(SPREAD * np.hstack([normalised(meaning - self._usual), beside]))


_loading = threading.Lock()


def loaded() -> Model:
    """The shipped model, read once per process."""
    with _loading:
        return _read()


@cache
def _read() -> Model:
    with (files(__package__) / "model" / "delen.npz").open("rb") as source, np.load(source) as parts:
        return Model(dict(parts))
