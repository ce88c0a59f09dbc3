"""What every vector is."""

import numpy as np
import pytest

from weerklank.pure.embed import normalised


def test_rows_have_length_one_and_zeros_stay_zeros() -> None:
    assert normalised([[3, 4], [0, 0]]).tolist() == pytest.approx(np.array([[0.6, 0.8], [0, 0]]))
