"""Rows that are the same."""

import numpy as np

from weerklank.pure.cluster.model import Known
from weerklank.pure.cluster.twins import twins

ROWS = np.array([[1, 0], [0, 1], [1, 0], [1, 0]], dtype=np.float32)


def test_equal_rows_are_looked_up_once_and_counted():
    found = twins(ROWS, Known())

    assert (found.first.tolist(), found.of.tolist(), found.count.tolist()) == ([0, 1], [0, 1, 0, 0], [3, 1])


def test_equal_rows_of_different_earlier_groups_stay_apart():
    found = twins(ROWS, Known(earlier=np.array([5, -1, 6, -1])))

    assert (found.first.tolist(), found.of.tolist()) == ([0, 1, 2, 3], [0, 1, 2, 3])


def test_a_row_that_was_called_different_stands_for_itself():
    assert twins(ROWS, Known(apart=np.array([[0, 1]]))).of.tolist() == [0, 1, 2, 2]


def test_half_and_single_precision_are_the_same_row():
    assert twins(ROWS.astype(np.float16), Known()).of.tolist() == [0, 1, 0, 0]
