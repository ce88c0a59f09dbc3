"""Logistic regression over hashed features, in numpy: the same examples give the same weights."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from weerklank.pure.pseudonymise.judgement import PLACES

BEGIN = -2.0
"""The log-odds before anything is known: most units are nobody's."""
_BATCH, _STEP, _LEAST = 128, 0.1, 1e-6
_HIGHEST = 127
"""Of a weight as it is stored, in a byte."""


class Example(NamedTuple):
    """Where the weights of its features stand, and whether it is personal data."""

    places: NDArray[np.int64]
    personal: bool


def learned(examples: list[Example], rounds: int) -> NDArray[np.float64]:
    """The weights after `rounds` times all examples, in another order each time (Adagrad, Duchi et al. 2011)."""
    weights, squares, order = np.zeros(PLACES), np.zeros(PLACES), np.random.default_rng(1)
    for _ in range(rounds):
        shuffled = order.permutation(len(examples))
        for start in range(0, len(shuffled), _BATCH):
            _step(weights, squares, [examples[at] for at in shuffled[start : start + _BATCH]])
    return weights


def _step(weights: NDArray[np.float64], squares: NDArray[np.float64], batch: list[Example]) -> None:
    """One step down the logarithmic loss of this batch, for the weights it touches."""
    lengths = np.array([len(example.places) for example in batch])
    every = np.concatenate([example.places for example in batch])
    total = np.add.reduceat(weights[every], np.cumsum(lengths) - lengths) + BEGIN
    wrong = 1 / (1 + np.exp(-total)) - np.array([example.personal for example in batch])
    touched, back = np.unique(every, return_inverse=True)
    slope = np.bincount(back, np.repeat(wrong, lengths)) / len(batch)
    squares[touched] += slope**2
    weights[touched] -= _STEP * slope / np.sqrt(squares[touched] + _LEAST)


def stored(weights: NDArray[np.float64]) -> tuple[NDArray[np.int8], float]:
    """The weights as whole numbers of one byte, and what a step of one is worth."""
    step = float(np.abs(weights).max()) / _HIGHEST
    return np.round(weights / step).astype(np.int8), step
