"""Average-link merging: two groups become one while their members are on average alike enough.

The average likeness of two groups is the dot product of their sums over the product of their sizes, so it is exact and
costs the same for large groups. All pairs of groups that are each other's nearest merge at once; average link is
reducible (Murtagh, 1983), so this gives the tree that merging one pair at a time gives. No single text glues two
groups: every member counts in the average. What a text needs to be alike is divided out of its row first (`ease`).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from weerklank.pure.cluster.model import Stored, Whole, opened
from weerklank.pure.cluster.near import Floats32, as_float

_BLOCK = 16_384


@dataclass(frozen=True, slots=True)
class Part:
    """One job: texts that may end in one group, apart from all others.

    `atoms` gives per row its starting group (0, 1, ...), `count` how many equal texts a row stands for and `ease` how
    little it needs; `one` and
    `other` are the pairs of starting groups to try, `apart` those that may not meet, `fixed` the groups of which no
    two may meet.
    """

    vectors: Stored
    rows: Whole
    atoms: Whole
    count: Whole
    ease: Floats32
    one: Whole
    other: Whole
    apart: Whole
    fixed: npt.NDArray[np.bool_]
    least: float


class _State:
    """The groups of one part while they merge."""

    def __init__(self, part: Part) -> None:
        self.label = np.arange(len(part.fixed))
        self.fixed = part.fixed.copy()
        self.least = part.least
        self.size = np.bincount(part.atoms, weights=part.count, minlength=len(part.fixed))
        self.sums = _sums(part)
        self.apart = part.apart
        self.one, self.other = part.one, part.other
        self.likeness = np.zeros(0)
        self.keep(np.ones(len(part.one), dtype=bool))

    def keep(self, changed: npt.NDArray[np.bool_]) -> None:
        """Measure the pairs that changed again, and drop what may not or need not merge."""
        likeness = np.zeros(len(self.one))
        likeness[~changed] = self.likeness
        likeness[changed] = self._averages(self.one[changed], self.other[changed])
        stays = (likeness >= self.least) & ~(self.fixed[self.one] & self.fixed[self.other]) & ~self._forbidden()
        self.one, self.other, self.likeness = self.one[stays], self.other[stays], likeness[stays]

    def _averages(self, one: Whole, other: Whole) -> npt.NDArray[np.float64]:
        found = np.empty(len(one))
        for at in range(0, len(one), _BLOCK):
            a, b = one[at : at + _BLOCK], other[at : at + _BLOCK]
            dots = np.einsum("ij,ij->i", self.sums[a], self.sums[b], dtype=np.float64)
            found[at : at + _BLOCK] = dots / (self.size[a] * self.size[b])
        return found

    def _forbidden(self) -> npt.NDArray[np.bool_]:
        if not len(self.apart):
            return np.zeros(len(self.one), dtype=bool)
        ends = np.sort(self.label[self.apart], axis=1)
        return np.isin(self.one * len(self.label) + self.other, ends[:, 0] * len(self.label) + ends[:, 1])

    def merge(self, into: Whole, gone: Whole) -> None:
        """Let each of `gone` go into the one beside it; measure what touches them."""
        self.sums[into] += self.sums[gone]
        self.size[into] += self.size[gone]
        self.fixed[into] |= self.fixed[gone]
        to = np.arange(len(self.label))
        to[gone] = into
        self.label = to[self.label]
        touched = np.zeros(len(self.label), dtype=bool)
        touched[into] = True
        self._relabel(to, touched)

    def _relabel(self, to: Whole, touched: npt.NDArray[np.bool_]) -> None:
        a, b = to[self.one], to[self.other]
        low, high = np.minimum(a, b), np.maximum(a, b)
        changed = touched[low] | touched[high]
        new = np.unique((low * len(to) + high)[changed & (low != high)])
        still = ~changed
        self.likeness = self.likeness[still]
        self.one = np.r_[low[still], new // len(to)]
        self.other = np.r_[high[still], new % len(to)]
        self.keep(np.arange(len(self.one)) >= int(still.sum()))


def merge_part(part: Part) -> Whole:
    """Per starting group the starting group whose name it ends up with: the first of its group."""
    state = _State(part)
    while len(state.one):
        into, gone = _mutual(state, len(part.fixed))
        state.merge(into, gone)
    return np.asarray(_first_of_each(state.label), dtype=np.int64)


def _mutual(state: _State, number: int) -> tuple[Whole, Whole]:
    """The pairs that are each other's nearest; of equally near ones the first counts. There is always one."""
    best = np.full(number, -np.inf)
    for ends in (state.one, state.other):
        np.maximum.at(best, ends, state.likeness)
    partner = np.full(number, number)
    for ends, others in ((state.one, state.other), (state.other, state.one)):
        nearest = state.likeness == best[ends]
        np.minimum.at(partner, ends[nearest], others[nearest])
    paired = np.flatnonzero(partner < number)
    into = paired[(partner[partner[paired]] == paired) & (paired < partner[paired])]
    return into, partner[into]


def _first_of_each(label: Whole) -> Whole:
    first = np.full(len(label), len(label))
    np.minimum.at(first, label, np.arange(len(label)))
    return np.asarray(first[label])


def _sums(part: Part) -> Floats32:
    """Per starting group the sum of its vectors, equal texts counted each, longer where less is needed."""
    order = np.argsort(part.atoms, kind="stable")
    begins = np.searchsorted(part.atoms[order], np.arange(len(part.fixed)))
    weight = (part.count / np.sqrt(part.ease)).astype(np.float32)
    weighed = as_float(opened(part.vectors), part.rows[order]) * weight[order, None]
    return np.asarray(np.add.reduceat(weighed, begins, axis=0))
