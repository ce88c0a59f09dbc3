"""A direction for every name."""

import numpy as np
import pytest

from weerklank.pure.balietaal.streepjes import directions

KOSTENDELERSNORM = [-1, -1, -1, -1, 1, -1, 1, -1, 1, 1, -1, 1, -1, 1, 1, 1]


def test_a_name_has_the_same_direction_whatever_stands_beside_it() -> None:
    assert directions(["a", "b"], 64)[1].tolist() == directions(["b"], 64)[0].tolist()
    assert directions(["kostendelersnorm"], 16)[0].tolist() == [sign / 4 for sign in KOSTENDELERSNORM], (
        "directions may never change: stored vectors are made of them"
    )


def test_directions_have_length_one_and_share_little_by_chance() -> None:
    rows = directions([f"naam {n}" for n in range(300)], 256)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(300), abs=1e-5)
    between = rows @ rows.T - np.eye(300)
    assert abs(between).max() < 0.4
    assert abs(between.mean()) < 0.01


def test_no_names_have_no_directions() -> None:
    assert directions([], 64).shape == (0, 64)
