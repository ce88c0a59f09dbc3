"""The nearest rows of every row."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.cluster.model import Calibration
from weerklank.pure.cluster.near import Pairs, each_once, gathered, joined, make_lists, near_pairs, nearest
from weerklank.pure.embed import normalised


def pairs(*rows: tuple[int, int, float]) -> Pairs:
    one, other, likeness = zip(*rows, strict=True)
    return Pairs(np.array(one, dtype=np.int32), np.array(other, dtype=np.int32), np.array(likeness, dtype=np.float32))


def told(found: Pairs) -> list[tuple[int, int]]:
    return list(zip(found.one.tolist(), found.other.tolist(), strict=True))


def test_only_the_nearest_of_each_row_stay_and_of_equals_the_first():
    assert told(nearest(pairs((0, 3, 0.5), (0, 1, 0.9), (0, 2, 0.5), (1, 0, 0.9)), 2)) == [(0, 1), (0, 2), (1, 0)]


def test_every_pair_is_there_once():
    assert told(each_once(pairs((3, 0, 0.5), (0, 3, 0.5), (1, 2, 0.4)), 4)) == [(0, 3), (1, 2)]


def test_few_rows_are_one_list_in_which_everybody_looks():
    lists = make_lists(normalised(np.eye(4)), np.arange(4), Calibration(0.5), None)

    assert (lists.living.tolist(), lists.starts.tolist(), lists.looking.tolist()) == ([4], [0, 4], [0, 1, 2, 3])


def test_lists_find_nearly_all_pairs_that_looking_everywhere_finds():
    rng = np.random.default_rng(5)
    themes = rng.normal(size=(40, 64))
    centres = themes[rng.integers(0, 40, 2_000)] * 0.7 + rng.normal(size=(2_000, 64))
    vectors = normalised(centres[rng.integers(0, 2_000, 20_000)] + rng.normal(size=(20_000, 64)) * 0.8)
    found = near_pairs(vectors, np.arange(len(vectors)), Calibration(0.6, neighbours=10_000), map, None)
    likeness = vectors[:500] @ vectors.T
    wanted = {(one, other) for one, other in zip(*np.nonzero(likeness >= 0.6), strict=True) if one < other}

    assert len(wanted & set(told(found))) / len(wanted) >= 0.98


@settings(max_examples=50)
@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 40))
def test_what_is_thrown_away_underway_would_not_have_stayed(seed: int, most: int, at_once: int) -> None:
    rng = np.random.default_rng(seed)
    one, other = (rng.integers(0, 6, 120).astype(np.int32) for _ in range(2))
    likeness = rng.integers(0, 9, 120).astype(np.float32) / 8
    parts = [Pairs(one[at : at + 10], other[at : at + 10], likeness[at : at + 10]) for at in range(0, 120, 10)]

    underway = gathered(iter(parts), 6, most, at_once=at_once)
    at_the_end = nearest(joined(parts), most)

    assert [column.tolist() for column in (underway.one, underway.other, underway.likeness)] == [
        column.tolist() for column in (at_the_end.one, at_the_end.other, at_the_end.likeness)
    ]
