"""How alike a text must be, by how many are near it."""

import numpy as np
import pytest

from weerklank.pure.cluster import Calibration, Known, group
from weerklank.pure.cluster.ease import ease
from weerklank.pure.cluster.near import Pairs
from weerklank.pure.embed import normalised

EASED = Calibration(likeness=0.5, alone=0.5, crowded=0.8)


def star(*likenesses: float) -> Pairs:
    """Row 0 beside rows 1, 2, ... with these likenesses."""
    number = len(likenesses)
    return Pairs(np.zeros(number, dtype=np.int32), np.arange(1, number + 1, dtype=np.int32), np.float32(likenesses))


def ones(number: int) -> np.ndarray:
    return np.ones(number, dtype=np.int64)


@pytest.mark.parametrize(
    ("likenesses", "expected"),
    [((0.7, 0.7, 0.7), 0.5), ((0.9, 0.9, 0.9, 0.6), 0.75), ((0.6, 0.9, 0.9, 0.9, 0.7), 0.875), ((0.9,) * 5, 1.0)],
)
def test_the_fourth_nearest_tells_how_crowded_it_is(likenesses: tuple[float, ...], expected: float) -> None:
    assert ease(star(*likenesses), ones(len(likenesses) + 1), EASED)[0] == pytest.approx(expected)


def test_one_near_text_is_no_crowd() -> None:
    assert ease(star(0.7, 0.6), ones(3), EASED).tolist() == [0.5, 0.5, 0.5]


def test_who_has_found_a_match_needs_nearly_everything() -> None:
    assert ease(star(0.95), ones(2), EASED).tolist() == pytest.approx([0.95**5 / 0.8] * 2)


def test_equal_texts_count_each() -> None:
    assert ease(star(0.72), np.array([1, 3]), EASED).tolist() == [0.5, 0.5]
    assert ease(star(0.72), np.array([2, 3]), EASED).tolist() == pytest.approx([0.9, 0.9])
    assert ease(star(0.72), np.array([1, 5]), EASED).tolist() == pytest.approx([0.9, 1.0])


def test_without_ease_everybody_needs_everything() -> None:
    assert ease(star(0.1, 0.2), ones(3), Calibration(likeness=0.5)).tolist() == [1.0, 1.0, 1.0]


def test_what_is_a_pair_in_silence_is_none_in_a_crowd() -> None:
    """Two texts at 60 degrees: a group by themselves, and not when five stand close around one of them."""
    two = np.array([0, 60]) * np.pi / 180
    crowd = np.array([0, 60, 1, 2, 3, -1, -2]) * np.pi / 180
    calibration = Calibration(likeness=0.7, alone=0.6, crowded=0.8)

    def labels(turned: np.ndarray) -> list[int]:
        rows = np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)
        return group(normalised(rows), calibration=calibration).tolist()

    assert labels(two) == [0, 0]
    assert labels(crowd) == [0, 1, 0, 0, 0, 0, 0]


def test_a_row_that_stands_for_a_crowd_needs_everything() -> None:
    rows = normalised([[1, 0], [0.55, 0.835]])

    def labels(weight: int) -> list[int]:
        known = Known(weight=np.array([weight, 1]))
        return group(rows, known=known, calibration=Calibration(likeness=0.8, alone=0.6, crowded=0.9)).tolist()

    assert (labels(1), labels(9)) == ([0, 0], [0, 1])
