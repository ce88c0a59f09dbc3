"""Which known bottlenecks a text is near: by what it means, and by the words that people use about each.

The two fail on different texts. The choice over meaning and concepts (softmax regression) knows a thing in other words;
the words themselves know the names, systems and dates that a small sentence model reads past.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from weerklank.pure.embed import Vectors

Numbers = npt.NDArray[np.int64]

NEAREST = 20
"""How many known bottlenecks a text may be near to."""

SHARPNESS = 1.0
"""How quickly a bottleneck counts for less than the nearest one: by this power of e for each standard deviation."""

WORDS = 0.45
"""What the words count beside meaning and concepts, each measured in its own standard deviations."""

_WORD = re.compile(r"\w\w+")


def words_said(text: str) -> set[str]:
    """The different words of two letters or more, without capitals."""
    return set(_WORD.findall(unicodedata.normalize("NFKC", text).lower()))


class Bekend:
    """The known bottlenecks; `parts` as `assets/balietaal/export.py` writes them."""

    def __init__(self, parts: dict[str, npt.NDArray[np.generic]]) -> None:
        self.namen = [str(name) for name in parts["namen"]]
        self._choice, self._bias = parts["choice"].astype(np.float32), parts["bias"].astype(np.float32)
        words = bytes(parts["words"].astype(np.uint8)).decode().split("\n")
        self._place = {word: at for at, word in enumerate(words)}
        self._starts, self._of = parts["word_starts"].astype(np.int64), parts["word_of"].astype(np.int64)
        self._says = parts["word_says"].astype(np.float32)

    def near(self, placed: Vectors, texts: Sequence[str]) -> tuple[Numbers, Vectors]:
        """The nearest bottlenecks of each text, and how near each is: two arrays [texts, NEAREST], in no order.

        `placed`: meaning and concepts of the texts. How near is the root of a chance, and the chances of a text add up
        to 1, so the products for two texts add up to how much their chances overlap (Bhattacharyya 1943).
        """
        scores = self.scores(placed, texts)
        top = np.argpartition(-scores, NEAREST, axis=1)[:, :NEAREST]
        best = np.take_along_axis(scores, top, axis=1)
        chances = np.exp((best - best.max(axis=1, keepdims=True)) * SHARPNESS)
        return top, np.sqrt(chances / chances.sum(axis=1, keepdims=True))

    def scores(self, placed: Vectors, texts: Sequence[str]) -> Vectors:
        """How well each bottleneck fits each text, in standard deviations from the middle of its row."""
        return _standard(placed @ self._choice + self._bias) + WORDS * _standard(self._by_words(texts))

    def _by_words(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), len(self.namen)), dtype=np.float32)
        for row, text in enumerate(texts):
            for at in self._places(words_said(text)):
                spread = slice(self._starts[at], self._starts[at + 1])
                found[row, self._of[spread]] += self._says[spread]
        return found

    def _places(self, words: Iterable[str]) -> list[int]:
        return sorted(self._place[word] for word in words if word in self._place)


def _standard(rows: Vectors) -> Vectors:
    """Each row as standard deviations from its middle; a row of equals is all zero."""
    away = rows - rows.mean(axis=1, keepdims=True)
    return np.asarray(away / np.maximum(rows.std(axis=1, keepdims=True), 1e-6), dtype=np.float32)
