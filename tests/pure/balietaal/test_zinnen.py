"""The sentence model reads texts together and gives each the row it has alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.balietaal.embedder import loaded
from weerklank.pure.balietaal.zinnen import LONGEST, STEP, TOGETHER, _of_one_length

WORDS = st.lists(
    st.sampled_from(["de", "aanvraag", "ligt", "stil", "bij", "het", "loket", "zonder", "DigiD", "en", "brief", "14"]),
    max_size=40,
)


@settings(max_examples=25)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=3 * TOGETHER))
def test_a_row_is_the_same_to_the_last_bit_in_any_company(texts: list[str]) -> None:
    together = loaded().meaning(texts)
    alone = np.vstack([loaded().meaning([text]) for text in texts])
    assert together.tobytes() == alone.tobytes()


def test_what_fills_up_a_text_says_nothing() -> None:
    """Texts of each length from one piece over a multiple to the next: none leaps when it needs no filling."""
    rows = loaded().meaning(["brief " * n for n in range(1, 3 * STEP)])
    steps = (rows[:-1] * rows[1:]).sum(axis=1)
    assert steps.min() > 0.9


def test_only_the_first_pieces_are_read() -> None:
    longest = "brief " * LONGEST
    first, second = loaded().meaning([longest, longest + "over iets heel anders"])
    assert first.tobytes() == second.tobytes()


@pytest.mark.parametrize(
    ("lengths", "together"),
    [
        ([], []),
        ([1], [[0]]),
        ([1, STEP, STEP + 1], [[0, 1], [2]]),
        ([3] * (TOGETHER + 2), [list(range(TOGETHER)), [TOGETHER, TOGETHER + 1]]),
    ],
)
def test_texts_of_one_length_when_filled_up_go_together(lengths: list[int], together: list[list[int]]) -> None:
    assert list(_of_one_length([[0] * length for length in lengths])) == together
