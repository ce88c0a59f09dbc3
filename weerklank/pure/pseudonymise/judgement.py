"""What a word or number looks like and what stands around it, weighed as it was learned from texts that are made up.

Logistic regression over hashed features (Weinberger et al., "Feature hashing for large scale multitask learning", ICML
2009). `assets/maskeren/make.py` learns the weights from the sets of `tests/data/maskeren`; in those nobody is real.
"""

from collections.abc import Iterable
from functools import cache
from math import exp
from typing import NamedTuple
from zlib import crc32

import numpy as np

from weerklank.pure.pseudonymise.lists import DATA

PLACES = 1 << 18
"""Features share this many weights: the checksum of a feature (CRC-32) says which is its own."""
WEIGHTS = DATA / "gewichten.npz"


class Weights(NamedTuple):
    """What was learned of one kind of unit: a whole number a place, what one is worth, what all begin with."""

    places: list[int]
    step: float
    begin: float


@cache
def weights(kind: str) -> Weights:
    """What was learned of `codes` or `words`, read on the first call. Raises KeyError for another kind."""
    with np.load(WEIGHTS) as stored:
        return Weights(stored[kind].tolist(), float(stored[f"{kind}_step"]), float(stored[f"{kind}_begin"]))


def places(features: Iterable[str]) -> set[int]:
    """Where the weights of these features stand; half a pair of signs (a lone surrogate) is a sign as well."""
    return {crc32(feature.encode("utf-8", "surrogatepass")) % PLACES for feature in features}


def chance(kind: str, features: Iterable[str]) -> float:
    """How likely it is, from 0 to 1, that something with these features is personal data."""
    learned = weights(kind)
    total = sum(map(learned.places.__getitem__, places(features))) * learned.step + learned.begin
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
