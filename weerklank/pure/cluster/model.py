"""What grouping is given and what it is tuned with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Whole = npt.NDArray[np.int64]
Labels = Whole

Stored = Floats | Whole | Path
"""An array, or the .npy file it is in: who runs jobs on other machines gives files that those can read."""

Job = TypeVar("Job")
Done = TypeVar("Done")


class Run(Protocol):
    """Does the same for each job and gives the results in the order of the jobs, like `map`."""

    def __call__(self, work: Callable[[Job], Done], jobs: Iterable[Job], /) -> Iterator[Done]: ...


@dataclass(frozen=True, slots=True)
class Calibration:
    """What makes one group; measured by benchmarks/calibrate_groups.py on sets from which nothing is learned."""

    likeness: float
    """Two groups become one while the average dot product between their members is at least this."""
    alone: float = 1.0
    """The share of `likeness` that is enough for a text with few near ones (`ease`): where little is said, it is said
    in words that share less. 1: the same bar for all."""
    crowded: float = 0.6
    """From this dot product with its fourth nearest on a text stands in a crowd, where the whole `likeness` counts."""
    pair: float = 0.62
    """Two texts by themselves are alike from this dot product on: stricter, as no others speak for them."""
    neighbours: int = 24
    """How many of its nearest rows each row brings in."""
    probes: int = 16
    """In how many lists of near rows each row looks, once there are more than EXACT_UP_TO."""


CALIBRATION = Calibration(likeness=0.53, alone=0.3)
"""For the vectors of `pure/balietaal`: the best pairwise F1 on ordinary and adversarial text together. Another model
needs other numbers: measure again."""

EXACT_UP_TO = 16_384
"""Up to this many rows every pair is looked at."""


def no_pairs() -> Whole:
    return np.zeros((0, 2), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Known:
    """What was decided before: earlier groups, and what people said. Empty when nothing is known."""

    earlier: Whole | None = None
    """Per row the number of its earlier group, -1 for a new row. Earlier groups stay whole and are never joined."""
    same: Whole = field(default_factory=no_pairs)
    """Pairs of rows [m, 2] that belong together; this one thing may join two earlier groups."""
    weight: Whole | None = None
    """Per row how many texts it stands for; a row for several is the mean of their vectors. None: one each."""
    apart: Whole = field(default_factory=no_pairs)
    """Pairs of rows [m, 2] that may not be in one group; a pair that `same` or `earlier` puts together stays so."""


def opened(stored: Stored) -> npt.NDArray[Any]:
    """The array itself; a file is mapped into memory and read where it is used."""
    return np.load(stored, mmap_mode="r") if isinstance(stored, Path) else stored
