"""What turns a text into a vector looks like, whichever model does it. The shipped one is `pure/balietaal`."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]


DIMENSIONS = 512
"""How many numbers a vector has in the database, whichever model made it."""


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their likeness in meaning."""

    @property
    def name(self) -> str:
        """Name and version of the model: vectors of different names are never compared."""

    @property
    def dimensions(self) -> int:
        """The length of each vector."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text, in order; float32, each row of length 1. No texts give an array of 0 rows."""


def normalised(rows: npt.ArrayLike) -> Vectors:
    """The rows with length 1 (L2). A row of zeros stays zero: it is like nothing."""
    vectors = np.asarray(rows, dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
