"""The sentence model: words to pieces, pieces to rows, rows to one vector of a text. On this machine, no network.

It is multilingual-e5-small (MIT; Wang et al. 2024, arXiv 2402.05672), taught counter Dutch by `assets/balietaal`, with
only the pieces of words that Dutch needs and weights of 8 bits.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
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

STEP = 4
"""Texts are filled up to a multiple of this many pieces, so that those of nearly the same length are read together."""

TOGETHER = 16
"""How many texts are read together: the network's 21 million numbers are then read once for all of them."""


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
        """One row of length 1 per text, in order.

        A text has the same row whatever it is asked together with, to the last bit: the network's steps of 8 bits are
        fixed (`assets/balietaal/fixed.py`), and how far a text is filled up depends on its own length alone.
        """
        pieces = [self._of(text) for text in texts]
        found = np.zeros((len(texts), self._rows.shape[1]), dtype=np.float32)
        for which in _of_one_length(pieces):
            found[which] = self._run([pieces[at] for at in which])
        return normalised(found)

    def _of(self, text: str) -> list[int]:
        ids = self._pieces.encode(as_read(text))[:LONGEST]
        return [self._pieces.bos_id(), *ids, self._pieces.eos_id()]

    def _run(self, texts: list[list[int]]) -> Vectors:
        shape = len(texts), _filled_up(len(texts[0]))
        words, there = np.zeros((*shape, self._rows.shape[1]), dtype=np.float32), np.zeros(shape, dtype=np.float32)
        for row, pieces in enumerate(texts):
            words[row, : len(pieces)] = self._rows[pieces] * self._scales[pieces][:, None]
            there[row, : len(pieces)] = 1
        (found,) = self._network.run(None, {"words": words, "there": there})
        return np.asarray(found, dtype=np.float32)


def _filled_up(length: int) -> int:
    return -(-length // STEP) * STEP


def _of_one_length(texts: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The places of texts that are equally long when filled up, at most TOGETHER at once."""
    places = defaultdict(list)
    for at, pieces in enumerate(texts):
        places[_filled_up(len(pieces))].append(at)
    for same in places.values():
        yield from (same[start : start + TOGETHER] for start in range(0, len(same), TOGETHER))
