"""The sentence model: words to pieces, pieces to rows, rows to one vector of a text. On this machine, no network.

It is multilingual-e5-small (MIT; Wang et al. 2024, arXiv 2402.05672), taught counter Dutch by `assets/balietaal`, with
only the pieces of words that Dutch needs and weights of 8 bits.
"""

import unicodedata
from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from weerklank.pure.embed import Vectors, normalised

ASKED = "query: "
"""What this family of models wants before a text that is compared with its equals."""

SLOWER = "SkipLayerNormFusion"
"""What onnxruntime would do to the network by itself: adding and levelling in one step takes 64 microseconds where two
steps take 17. It moves the last bits of a vector, so it may only change with the name of the model."""

LONGEST = 128
"""How many pieces of a text are read, some ninety words: time grows with the length."""


def as_read(text: str) -> str:
    """The text as the model reads it, when it learns and when it is asked."""
    return ASKED + " ".join(unicodedata.normalize("NFKC", text).split())


class Zinnen:
    """The sentence model, ready to read. Costs some 0.3 seconds to make and 90 MB to keep."""

    def __init__(self, rows: npt.NDArray[np.int8], scales: npt.NDArray[np.float32]) -> None:
        """`rows` and `scales`: the vector of each piece in 8 bits, and what one step of it is worth."""
        import onnxruntime  # noqa: PLC0415  (0.2 s: paid by those who embed)
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415

        folder = files(__package__) / "model"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        network = (folder / "zinnen.onnx").read_bytes()
        self._network = onnxruntime.InferenceSession(
            network, options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER]
        )
        self._pieces: SentencePieceProcessor = SentencePieceProcessor(
            model_proto=(folder / "stukjes.model").read_bytes()
        )
        self._rows, self._scales = rows, scales

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 per text, in order, each in time by its own length.

        A text has the same row whatever it is asked together with: the network measures its 8 bits over everything it
        is given at once, so it is given one text.
        """
        found = [self._run(self._of(text)) for text in texts]
        return normalised(np.vstack(found)) if found else np.zeros((0, self._rows.shape[1]), dtype=np.float32)

    def _of(self, text: str) -> list[int]:
        ids = self._pieces.encode(as_read(text))[:LONGEST]
        return [self._pieces.bos_id(), *ids, self._pieces.eos_id()]

    def _run(self, pieces: list[int]) -> Vectors:
        words = self._rows[pieces].astype(np.float32) * self._scales[pieces][:, None]
        there = np.ones((1, len(pieces)), dtype=np.float32)
        (found,) = self._network.run(None, {"words": words[None], "there": there})
        return np.asarray(found, dtype=np.float32)
