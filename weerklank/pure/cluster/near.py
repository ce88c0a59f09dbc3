"""The nearest rows of every row: of all pairs when there are few, else within lists of rows that lie near each other.

The lists are the cells of a spherical k-means over a sample (an inverted file: Jégou, Douze and Schmid, 2011, "Product
quantization for nearest neighbor search", section IV). A row lives in the list of its nearest centre and looks in the
lists of its `probes` nearest centres, so the work per row stays the same while the table grows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from weerklank.pure.cluster.model import EXACT_UP_TO, Calibration, Run, Stored, Whole, opened

LIST_SIZE = 512
"""Rows per list, on average."""

MOST_LISTS = 4_096
ROUNDS = 6
SAMPLED = 48
"""Rows per list that the centres are learned from."""

SLACK = 1e-3
"""A pair is kept this far below the wanted likeness: its exact likeness is measured when groups merge."""

_BLOCK = 8_192
_LISTS_PER_JOB = 16
GATHERED = 24_000_000
"""Pairs that wait before the farthest of each row go."""

Floats32 = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two rows and their likeness, column by column."""

    one: npt.NDArray[np.int32]
    other: npt.NDArray[np.int32]
    likeness: Floats32

    def kept(self, chosen: npt.NDArray[Any]) -> "Pairs":
        return Pairs(self.one[chosen], self.other[chosen], self.likeness[chosen])


_NONE = Pairs(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32))


@dataclass(frozen=True, slots=True)
class Lists:
    """Who looks where: `looking[starts[n] : starts[n + 1]]` look in list n; the first `living[n]` of them live there.

    These are places in `rows`, and `rows` are rows of `vectors`.
    """

    vectors: Stored
    rows: Stored
    looking: Stored
    starts: Whole
    living: Whole


@dataclass(frozen=True, slots=True)
class Search:
    """One job: look up everybody who looks in these lists."""

    lists: Lists
    numbers: range
    least: float
    most: int


def near_pairs(vectors: Stored, rows: Whole, calibration: Calibration, run: Run, folder: Path | None) -> Pairs:
    """Pairs of places in `rows` that are alike enough, each pair once, at most `neighbours` from each side.

    With a `folder` the lists are written there, for jobs that run elsewhere.
    """
    lists = make_lists(vectors, rows, calibration, folder)
    number, least = len(lists.living), calibration.likeness * calibration.alone - SLACK
    jobs = [
        Search(lists, range(at, min(at + _LISTS_PER_JOB, number)), least, calibration.neighbours)
        for at in range(0, number, _LISTS_PER_JOB)
    ]
    return each_once(gathered(run(search, jobs), len(rows), calibration.neighbours), len(rows))


def gathered(found: Iterator[Pairs], number: int, most: int, at_once: int = GATHERED) -> Pairs:
    """The `most` nearest pairs from each of `number` rows; what is farther than the last that may stay goes at once."""
    waiting, fresh = [_NONE], 0
    farthest = np.full(number, -np.inf, dtype=np.float32)
    for pairs in found:
        waiting.append(pairs.kept(pairs.likeness >= farthest[pairs.one]))
        fresh += len(waiting[-1].one)
        if fresh > at_once:
            waiting, fresh = [nearest(joined(waiting), most)], 0
            farthest = _farthest(waiting[0], number, most)
    return nearest(joined(waiting), most)


def _farthest(pairs: Pairs, number: int, most: int) -> Floats32:
    """Per row the likeness of the last that may stay; of a row that has room for more, minus infinity."""
    full = np.bincount(pairs.one, minlength=number) >= most
    found = np.full(number, np.inf, dtype=np.float32)
    np.minimum.at(found, pairs.one, pairs.likeness)
    return np.where(full, found, np.float32(-np.inf))


def joined(parts: list[Pairs]) -> Pairs:
    columns = zip(*((part.one, part.other, part.likeness) for part in parts), strict=True)
    return Pairs(*map(np.concatenate, columns))


def nearest(pairs: Pairs, most: int) -> Pairs:
    """At most `most` pairs from each row, the nearest; of equally near ones those with the first rows."""
    order = np.lexsort((pairs.other, -pairs.likeness, pairs.one))
    one = pairs.one[order]
    begins = np.flatnonzero(np.r_[True, one[1:] != one[:-1]]) if len(one) else np.zeros(0, dtype=np.int64)
    rank = np.arange(len(one)) - np.repeat(begins, np.diff(np.r_[begins, len(one)]))
    return pairs.kept(order[rank < most])


def each_once(pairs: Pairs, number: int) -> Pairs:
    """Every pair once, the first row first."""
    low, high = np.minimum(pairs.one, pairs.other), np.maximum(pairs.one, pairs.other)
    _codes, first = np.unique(low.astype(np.int64) * number + high, return_index=True)
    return Pairs(low[first], high[first], pairs.likeness[first])


def search(job: Search) -> Pairs:
    """The nearest rows that live in these lists, for everybody who looks there."""
    rows, looking = opened(job.lists.rows), opened(job.lists.looking)
    vectors = opened(job.lists.vectors)
    found = []
    for number in job.numbers:
        asking = np.asarray(looking[job.lists.starts[number] : job.lists.starts[number + 1]])
        living = asking[: job.lists.living[number]]
        there = as_float(vectors, rows[living])
        for at in range(0, len(asking), _BLOCK):
            block = asking[at : at + _BLOCK]
            likeness = as_float(vectors, rows[block]) @ there.T
            found.append(nearest(_alike(likeness, block, living, job), job.most))
    return joined(found)


def _alike(likeness: Floats32, asking: Whole, living: Whole, job: Search) -> Pairs:
    """The pairs that are alike enough; of a row with many, those no farther than the last that may stay."""
    enough: Floats32 | float = job.least
    if likeness.shape[1] > job.most + 1:
        last = np.partition(likeness, -job.most - 1, axis=1)[:, -job.most - 1]
        enough = np.maximum(last, job.least)[:, None]
    flat = np.flatnonzero(likeness >= enough)
    at, to = np.divmod(flat, likeness.shape[1])
    pairs = Pairs(asking[at].astype(np.int32), living[to].astype(np.int32), likeness.ravel()[flat])
    return pairs.kept(pairs.one != pairs.other)


def as_float(vectors: npt.NDArray[Any], rows: npt.NDArray[Any]) -> Floats32:
    return np.asarray(vectors[rows], dtype=np.float32)


def make_lists(vectors: Stored, rows: Whole, calibration: Calibration, folder: Path | None) -> Lists:
    """The lists for these rows: one with everything while there are few."""
    number = 1 if len(rows) <= EXACT_UP_TO else min(MOST_LISTS, len(rows) // LIST_SIZE)
    probes = _probes(opened(vectors), rows, number, min(calibration.probes, number))
    lists, rank = probes.ravel(), np.tile(np.arange(probes.shape[1]) > 0, len(rows))
    order = np.lexsort((rank, lists))
    living = np.bincount(probes[:, 0], minlength=number).astype(np.int64)
    starts = np.r_[0, np.cumsum(np.bincount(lists, minlength=number))].astype(np.int64)
    looking = (order // probes.shape[1]).astype(np.int64)
    if folder is None:
        return Lists(vectors, rows, looking, starts, living)
    return Lists(vectors, _written(folder, "rows", rows), _written(folder, "looking", looking), starts, living)


def _written(folder: Path, name: str, array: Whole) -> Path:
    path = folder / f"{name}.npy"
    np.save(path, array)
    return path


def _probes(vectors: npt.NDArray[Any], rows: Whole, number: int, probes: int) -> npt.NDArray[np.int16]:
    """Per row the lists where it looks, the nearest first: there it lives."""
    if number == 1:
        return np.zeros((len(rows), 1), dtype=np.int16)
    centres = _centres(vectors, rows, number)
    chosen = np.empty((len(rows), probes), dtype=np.int16)
    for at in range(0, len(rows), _BLOCK):
        likeness = as_float(vectors, rows[at : at + _BLOCK]) @ centres.T
        best = np.argpartition(-likeness, probes - 1, axis=1)[:, :probes]
        ranked = np.argsort(-np.take_along_axis(likeness, best, axis=1), axis=1, kind="stable")
        chosen[at : at + _BLOCK] = np.take_along_axis(best, ranked, axis=1)
    return chosen


def _centres(vectors: npt.NDArray[Any], rows: Whole, number: int) -> Floats32:
    """The centres of a spherical k-means over evenly chosen rows, beginning with evenly chosen ones of those."""
    sample = as_float(vectors, rows[_evenly(len(rows), number * SAMPLED)])
    centres = sample[_evenly(len(sample), number)]
    for _ in range(ROUNDS):
        nearest_centre = np.concatenate(
            [np.argmax(sample[at : at + _BLOCK] @ centres.T, axis=1) for at in range(0, len(sample), _BLOCK)]
        )
        centres = _moved(sample, nearest_centre, centres)
    return centres


def _moved(sample: Floats32, nearest_centre: Whole, centres: Floats32) -> Floats32:
    """Each centre at the mean direction of its rows; one without rows stays."""
    order = np.argsort(nearest_centre, kind="stable")
    lists, begins = np.unique(nearest_centre[order], return_index=True)
    sums = np.add.reduceat(sample[order], begins, axis=0)
    moved = centres.copy()
    moved[lists] = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return moved


def _evenly(total: int, wanted: int) -> Whole:
    return np.linspace(0, total - 1, min(total, wanted)).astype(np.int64)
