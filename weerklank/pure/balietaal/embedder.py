"""Turns signals in counter Dutch into vectors whose dot product says how likely they are about the same thing.

Three readings of a text in one vector. The sentence model says what it means; the thesaurus names the concepts in it;
both together are held against bottlenecks that are widely known (`ankers`), each told in many ways. Two texts without
a word in common are alike when they lie near the same ones. What is like no anchor stands on its own meaning.
"""

import threading
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

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
"""How many numbers tell the concepts when a text is held against the anchors."""

CONCEPTS = 0.5
"""What the concepts count beside the meaning when a text is held against the anchors."""

COUNTS = {"meaning": 0.6, "concepts": 0.5, "anchors": 1.0}
"""What each reading counts in the likeness of two texts."""

NEAREST = 20
"""How many anchors a text may be near to."""

SHARPNESS = 0.1
"""How quickly an anchor counts for less than the nearest one: at this much less likeness, a third."""


class BalieEmbedder:
    """The shipped model (`assets/balietaal` makes it again from the texts in the repository).

    It is read on first use, once per process, in half a second; then a sentence costs some milliseconds on one core.
    """

    name = "balietaal-1"
    dimensions = DIMENSIONS

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 per text, in order; only the first LONGEST_TEXT characters are read."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return loaded().vectors([text[:LONGEST_TEXT] for text in texts])

    @property
    def anchors(self) -> int:
        """How many known bottlenecks a text is held against."""
        return len(loaded().namen)


class Model:
    """What the embedder is made of; `parts` as `assets/balietaal/export.py` writes them."""

    def __init__(self, parts: dict[str, npt.NDArray[np.generic]]) -> None:
        self._zinnen = Zinnen(parts["rows"].astype(np.int8, copy=False), parts["scales"].astype(np.float32))
        self._kept = parts["kept"].astype(np.float32)
        self._usual, self._middle = parts["usual"].astype(np.float32), parts["middle"].astype(np.float32)
        self._ankers = normalised(parts["ankers"].astype(np.float32))
        self.namen = [str(name) for name in parts["namen"]]
        self._codes = directions(self.namen, KNOWN)
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
        near = self._near(self.placed(meaning, concepts)) @ self._codes
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
        """Meaning and concepts beside each other, as the anchors are, seen from the middle of all texts: rows of
        length 1."""
        return normalised(self.beside(meaning, concepts) - self._middle)

    def beside(self, meaning: Vectors, concepts: Vectors) -> Vectors:
        """Meaning and concepts beside each other: rows of length 1."""
        return normalised(np.hstack([meaning, np.sqrt(CONCEPTS) * normalised(concepts @ self._beside)]))

    def _near(self, placed: Vectors) -> Vectors:
        """How near each text is to each anchor: 0 beyond the nearest ones, rows of length 1 (a soft nearest group)."""
        cosines = placed @ self._ankers.T
        top = np.argpartition(-cosines, NEAREST, axis=1)[:, :NEAREST]
        best = np.take_along_axis(cosines, top, axis=1)
        near = np.zeros_like(cosines)
        np.put_along_axis(near, top, np.exp((best - best.max(axis=1, keepdims=True)) / SHARPNESS), axis=1)
        return normalised(near)


_loading = threading.Lock()


def loaded() -> Model:
    """The shipped model, read once per process."""
    with _loading:
        return _read()


@cache
def _read() -> Model:
    with (files(__package__) / "model" / "delen.npz").open("rb") as source, np.load(source) as parts:
        return Model(dict(parts))
