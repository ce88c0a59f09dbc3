"""Rows with exactly the same vector: a text that was sent ten thousand times is looked up once."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from weerklank.pure.cluster.model import Known, Stored, Whole, opened

_BLOCK = 16_384
_SEED = 20_260_101


@dataclass(frozen=True, slots=True)
class Twins:
    """`first` are the rows to look up, in order; `of` gives per row the place in `first` that stands for it."""

    first: Whole
    of: Whole
    count: Whole
    """How many texts each of `first` stands for."""


def twins(vectors: Stored, known: Known) -> Twins:
    """Equal rows of the same earlier group; a row of which somebody said that it differs is always looked up itself."""
    marks = _marks(opened(vectors))
    own = np.full(len(marks), -1, dtype=np.int64)
    own[known.apart] = known.apart
    earlier = own if known.earlier is None else known.earlier
    order = np.lexsort((own, earlier, marks))
    new = np.zeros(len(order), dtype=bool)
    new[:1] = True
    for column in (marks, earlier, own):
        new[1:] |= column[order][1:] != column[order][:-1]
    weight = np.ones(len(marks), dtype=np.int64) if known.weight is None else known.weight
    return _numbered(order, new, weight)


def _numbered(order: Whole, new: npt.NDArray[np.bool_], weight: Whole) -> Twins:
    """The classes of equal rows, numbered by their first row."""
    loose = np.empty(len(order), dtype=np.int64)
    loose[order] = np.cumsum(new) - 1
    _classes, first, of = np.unique(loose, return_index=True, return_inverse=True)
    by_row = np.argsort(first, kind="stable")
    place = np.empty_like(by_row)
    place[by_row] = np.arange(len(by_row))
    return Twins(first[by_row], place[of], np.bincount(place[of], weights=weight).astype(np.int64))


def _marks(vectors: npt.NDArray[Any]) -> npt.NDArray[np.uint64]:
    """One number per row that equal rows share, and others do not but by a chance of one in 2 ** 64."""
    odd = np.random.default_rng(_SEED).integers(0, 2**62, size=vectors.shape[1], dtype=np.uint64) * 2 + 1
    marks = np.zeros(len(vectors), dtype=np.uint64)
    for at in range(0, len(vectors), _BLOCK):
        bits = np.ascontiguousarray(vectors[at : at + _BLOCK], dtype=np.float32).view(np.uint32)
        mixed = (bits.astype(np.uint64) + np.uint64(0x9E3779B9)) * odd
        marks[at : at + _BLOCK] = (mixed ^ (mixed >> np.uint64(29))).sum(axis=1, dtype=np.uint64)
    return marks
