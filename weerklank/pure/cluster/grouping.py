"""The whole of it: from vectors and what is known to one label per row."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from weerklank.pure.cluster.ease import ease
from weerklank.pure.cluster.merging import Part, merge_part
from weerklank.pure.cluster.model import CALIBRATION, Calibration, Known, Labels, Run, Stored, Whole, opened
from weerklank.pure.cluster.near import Floats32, Pairs, near_pairs
from weerklank.pure.cluster.twins import Twins, twins

PART_SIZE = 20_000
"""Rows that one job of merging gets, unless more of them hang together."""


def group(
    vectors: Stored,
    *,
    known: Known | None = None,
    calibration: Calibration = CALIBRATION,
    run: Run = map,
    folder: Path | None = None,
) -> Labels:
    """Per row the number of the first row of its group. The same rows give the same groups, in whatever order.

    `vectors`: [n, d], each row of length 1 (a row of zeros is like nothing), float16 or float32. The order of rows
    only decides between equals: put them in the order of their ids. Earlier groups stay whole; what is new joins the
    group it is most like on average, or makes a new one. `run` and `folder` are for jobs that run elsewhere.
    """
    known = known or Known()
    number = len(opened(vectors))
    if number == 0:
        return np.zeros(0, dtype=np.int64)
    start = _start(vectors, known, calibration.likeness)
    pairs = near_pairs(vectors, start.same.first, calibration, run, folder)
    label = _merged(start, pairs, ease(pairs, start.same.count, calibration), run)
    return _first_rows(label[start.atoms][start.same.of])


def pairs_alike(vectors: Stored, *, calibration: Calibration = CALIBRATION) -> list[tuple[int, int, float]]:
    """Pairs of rows that are alike enough by themselves, with their likeness, nearest first."""
    rows = np.arange(len(opened(vectors)))
    if len(rows) < 2:
        return []
    looked_for = replace(calibration, likeness=calibration.pair, alone=1.0)
    pairs = near_pairs(vectors, rows, looked_for, map, None)
    found = zip(pairs.one.tolist(), pairs.other.tolist(), pairs.likeness.tolist(), strict=True)
    enough = [pair for pair in found if pair[2] >= calibration.pair]
    return sorted(enough, key=lambda pair: (-pair[2], pair[:2]))


@dataclass(frozen=True, slots=True)
class Start:
    """Where merging starts: rows that are looked up, the starting group of each, and what may not meet."""

    vectors: Stored
    same: Twins
    atoms: Whole
    fixed: npt.NDArray[np.bool_]
    apart: Whole
    least: float


def _start(vectors: Stored, known: Known, least: float) -> Start:
    same = twins(vectors, known)
    atoms = _atoms(same, known)
    fixed = np.zeros(int(atoms.max()) + 1, dtype=bool)
    if known.earlier is not None:
        fixed[atoms[known.earlier[same.first] >= 0]] = True
    return Start(vectors, same, atoms, fixed, atoms[same.of[known.apart]], least)


def _atoms(same: Twins, known: Known) -> Whole:
    """Per looked-up row its starting group: an earlier group, what people put together, or itself."""
    start = np.arange(len(same.first))
    if known.earlier is not None:
        earlier = known.earlier[same.first]
        has = np.flatnonzero(earlier >= 0)
        groups, first = np.unique(earlier[has], return_index=True)
        start[has] = has[first][np.searchsorted(groups, earlier[has])]
    ends = start[same.of[known.same]]
    found = connected(len(start), ends[:, 0], ends[:, 1])[start] if len(ends) else start
    return np.asarray(np.unique(found, return_inverse=True)[1], dtype=np.int64)


def _merged(start: Start, pairs: Pairs, eased: Floats32, run: Run) -> Whole:
    """Per starting group the first of those it ends up with."""
    number = len(start.fixed)
    label = np.arange(number)
    one, other = start.atoms[pairs.one], start.atoms[pairs.other]
    low, high = np.divmod(np.unique((np.minimum(one, other) * number + np.maximum(one, other))[one != other]), number)
    where = list(_parts(connected(number, low, high), low, high, start.atoms))
    jobs = (_part(start, eased, chosen, low[at], high[at]) for chosen, at in where)
    for (chosen, _at), ended in zip(where, run(merge_part, jobs), strict=True):
        label[chosen] = chosen[ended]
    return label


def _parts(component: Whole, low: Whole, high: Whole, atoms: Whole) -> Iterator[tuple[Whole, Whole]]:
    """Starting groups and pairs of them, in lots of about PART_SIZE rows; what hangs together stays together."""
    touched = np.unique(np.r_[low, high])
    sizes = np.bincount(atoms, minlength=len(component))
    order = touched[np.argsort(component[touched], kind="stable")]
    begins = np.r_[True, component[order][1:] != component[order][:-1]] if len(order) else np.zeros(0, dtype=bool)
    before = np.cumsum(sizes[order]) - sizes[order]
    lot = np.zeros(len(component), dtype=np.int64)
    lot[order] = np.maximum.accumulate(np.where(begins, before // PART_SIZE, 0))
    in_pairs = lot[low]
    for number in np.unique(lot[order]):
        yield np.sort(order[lot[order] == number]), np.flatnonzero(in_pairs == number)


def _part(start: Start, eased: Floats32, chosen: Whole, one: Whole, other: Whole) -> Part:
    """The job for these starting groups, numbered anew from 0."""
    place = np.full(len(start.fixed), -1)
    place[chosen] = np.arange(len(chosen))
    rows = np.flatnonzero(place[start.atoms] >= 0)
    both = place[start.apart]
    return Part(
        vectors=start.vectors,
        rows=start.same.first[rows],
        atoms=place[start.atoms[rows]],
        count=start.same.count[rows],
        ease=eased[rows],
        one=place[one],
        other=place[other],
        apart=both[(both >= 0).all(axis=1) & (both[:, 0] != both[:, 1])],
        fixed=start.fixed[chosen],
        least=start.least,
    )


def connected(number: int, one: Whole, other: Whole) -> Whole:
    """Per node the first node that it hangs together with through these pairs."""
    label = np.arange(number)
    while True:
        low, high = label[one], label[other]
        np.minimum.at(label, np.maximum(low, high), np.minimum(low, high))
        while not np.array_equal(label, label[label]):
            label = label[label]
        if np.array_equal(label[one], label[other]):
            return label


def _first_rows(label: Whole) -> Labels:
    """Each group named after its first row."""
    _groups, first, of = np.unique(label, return_index=True, return_inverse=True)
    return np.asarray(first[of], dtype=np.int64)
