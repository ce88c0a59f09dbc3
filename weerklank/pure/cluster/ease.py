"""How alike a text must be to others, by how many are near it.

In a crowd nearly the same is said a thousand times, and two texts about one thing are very alike. About a rare thing
five people find five wordings. So a text is measured by its surroundings (local scaling: Zelnik-Manor and Perona, 2004,
"Self-tuning spectral clustering"), but never by more than a crowd asks: a group does not break up because it grows.
"""

import numpy as np

from weerklank.pure.cluster.model import Calibration, Whole
from weerklank.pure.cluster.near import Floats32, Pairs

CROWD = 4
"""Which nearest text tells how crowded it is: a person sees a pattern in about so many."""

MATCH = 5
"""The power of the likeness with the nearest text that counts as a crowd: .95 as three quarters, .7 as a sixth."""


def ease(pairs: Pairs, count: Whole, calibration: Calibration) -> Floats32:
    """Per looked-up row the share of `calibration.likeness` that it needs, from `alone` to 1.

    Two texts need the root of the product of both shares. `count`: how many equal texts a row stands for; those are
    near each other. A row that stands for a crowd by itself needs everything. So does, nearly, a text with one that
    says almost the same: it has found its match, and looks no further.
    """
    if calibration.alone >= 1:
        return np.ones(len(count), dtype=np.float32)
    near = np.maximum(_fourth(pairs, count), _nearest(pairs, count) ** MATCH)
    near[count > CROWD] = 1
    return np.asarray(np.clip(near / calibration.crowded, calibration.alone, 1), dtype=np.float32)


def _nearest(pairs: Pairs, count: Whole) -> Floats32:
    """Per row the likeness of the nearest text, 0 when there is none."""
    found = np.zeros(len(count), dtype=np.float32)
    for ends in (pairs.one, pairs.other):
        np.maximum.at(found, ends, pairs.likeness)
    return found


def _fourth(pairs: Pairs, count: Whole) -> Floats32:
    """Per row the likeness of the CROWD-th nearest text, equal texts counted each; 0 when there are fewer."""
    row, to = np.r_[pairs.one, pairs.other], np.r_[pairs.other, pairs.one]
    likeness = np.r_[pairs.likeness, pairs.likeness]
    order = np.lexsort((-likeness, row))
    row, weight = row[order], count[to[order]]
    total = np.cumsum(weight)
    begins = np.searchsorted(row, row)
    seen = total - (total - weight)[begins] + count[row] - 1
    reached = np.flatnonzero(seen >= CROWD)
    rows, first = np.unique(row[reached], return_index=True)
    found = np.zeros(len(count), dtype=np.float32)
    found[rows] = likeness[order][reached[first]]
    return found
