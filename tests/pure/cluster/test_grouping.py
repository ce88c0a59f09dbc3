"""Grouping: the promises to who uses it."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.cluster import Calibration, Known, group, pairs_alike
from weerklank.pure.embed import normalised

HALF = Calibration(likeness=0.5, pair=0.5)


def texts(seed: int, number: int, groups: int, noise: float = 0.6) -> np.ndarray:
    """Rows around as many centres as there are groups."""
    rng = np.random.default_rng(seed)
    centres = normalised(rng.normal(size=(groups, 32)))
    rows = centres[rng.integers(0, groups, number)] + rng.normal(size=(number, 32)) * noise / np.sqrt(32)
    return normalised(rows)


def partition(labels) -> set[frozenset[int]]:
    found: dict[int, set[int]] = {}
    for at, label in enumerate(np.asarray(labels).tolist()):
        found.setdefault(label, set()).add(at)
    return {frozenset(members) for members in found.values()}


def one_at_a_time(vectors: np.ndarray, least: float) -> set[frozenset[int]]:
    """Average link by the book: always the nearest two of all, until none are near enough."""
    groups = [frozenset([at]) for at in range(len(vectors))]
    likeness = vectors.astype(float) @ vectors.T.astype(float)
    while len(groups) > 1:
        pairs = [(likeness[np.ix_(list(a), list(b))].mean(), a, b) for n, a in enumerate(groups) for b in groups[n + 1 :]]
        best, a, b = max(pairs, key=lambda pair: pair[0])
        if best < least:
            break
        groups = [one for one in groups if one not in (a, b)] + [a | b]
    return set(groups)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(2, 40), st.integers(1, 8))
def test_merging_many_pairs_at_once_gives_what_one_at_a_time_gives(seed, number, groups):
    vectors = texts(seed, number, groups)

    assert partition(group(vectors, calibration=HALF)) == one_at_a_time(vectors, 0.5)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(2, 60))
def test_another_order_gives_the_same_groups(seed, number):
    vectors, order = texts(seed, number, 6), np.random.default_rng(seed).permutation(number)

    turned = partition(group(vectors[order], calibration=HALF))

    assert {frozenset(order[at] for at in one) for one in turned} == partition(group(vectors, calibration=HALF))


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(2, 40), st.integers(1, 20))
def test_what_comes_in_leaves_the_groups_of_yesterday_as_they_were(seed, before, after):
    vectors = texts(seed, before + after, 5)
    yesterday = group(vectors[:before], calibration=HALF)
    known = Known(earlier=np.r_[yesterday, np.full(after, -1)])

    today = group(vectors, known=known, calibration=HALF)

    assert partition(today[:before]) == partition(yesterday)


def test_a_new_text_joins_the_group_it_is_most_like():
    vectors = normalised([[1, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0.1, 0.9, 0], [0.3, 0.8, 0]])
    known = Known(earlier=np.array([7, 7, 3, 3, -1]))

    assert group(vectors, known=known, calibration=HALF).tolist() == [0, 0, 2, 2, 2]


def test_one_text_in_between_glues_no_groups():
    """A chain: each is like the next one, and the ends are not alike."""
    turned = np.array([0, 5, 10, 50, 90, 95, 100]) * np.pi / 180
    vectors = np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)

    assert partition(group(vectors, calibration=Calibration(likeness=0.7))) == {
        frozenset({0, 1, 2, 3}),
        frozenset({4, 5, 6}),
    }


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(3, 40), st.data())
def test_what_people_called_different_is_never_together(seed, number, data):
    vectors = texts(seed, number, 2, noise=0.2)
    pair = st.tuples(st.integers(0, number - 1), st.integers(0, number - 1)).filter(lambda two: two[0] != two[1])
    apart = np.array(data.draw(st.lists(pair, min_size=1, max_size=6)))

    labels = group(vectors, known=Known(apart=apart), calibration=HALF)

    assert (labels[apart[:, 0]] != labels[apart[:, 1]]).all()


def test_what_people_called_the_same_is_together_however_different():
    vectors = normalised(np.eye(4))

    labels = group(vectors, known=Known(same=np.array([[0, 3]])), calibration=HALF)

    assert labels.tolist() == [0, 1, 2, 0]


def test_equal_texts_may_still_be_called_different():
    vectors = normalised([[1, 0], [1, 0], [1, 0]])

    labels = group(vectors, known=Known(apart=np.array([[0, 2]])), calibration=HALF)

    assert (labels[0] != labels[2], len(set(labels.tolist()))) == (True, 2)


def test_the_same_text_many_times_is_one_group_and_counts_each_time():
    vectors = normalised(np.repeat(np.eye(3), [500, 1, 1], axis=0))

    assert partition(group(vectors, calibration=Calibration(likeness=0.5, neighbours=3))) == {
        frozenset(range(500)),
        frozenset({500}),
        frozenset({501}),
    }


@pytest.mark.parametrize(("number", "expected"), [(0, []), (1, [0])])
def test_nothing_and_one_are_no_trouble(number, expected):
    assert group(np.ones((number, 4), dtype=np.float32) / 2, calibration=HALF).tolist() == expected


def test_an_empty_vector_is_like_nothing():
    assert group(np.zeros((3, 4), dtype=np.float32)[[0, 1]], calibration=HALF).tolist() in ([0, 0], [0, 1])


@pytest.mark.parametrize(("weight", "expected"), [(1, [0, 0, 0]), (20, [0, 0, 2])])
def test_a_row_for_many_texts_weighs_as_many(weight, expected):
    """A knelpunt with few signalen is pulled along by the first that joins; one with many is not."""
    angles = np.array([0, 20, 60]) * np.pi / 180
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    known = Known(earlier=np.array([0, -1, -1]), weight=np.array([weight, 1, 1]))

    assert group(vectors, known=known, calibration=Calibration(likeness=0.6)).tolist() == expected


def test_files_and_other_workers_give_the_same_groups(tmp_path):
    """Above EXACT_UP_TO: lists, jobs and files, with the jobs done by two workers."""
    vectors = texts(1, 20_000, 4_000, noise=0.5)
    np.save(tmp_path / "vectors.npy", vectors)

    alone = group(vectors, calibration=HALF)
    with ThreadPoolExecutor(2) as workers:
        together = group(tmp_path / "vectors.npy", calibration=HALF, run=workers.map, folder=tmp_path)

    assert alone.tolist() == together.tolist()


def test_pairs_alike_are_told_nearest_first():
    vectors = normalised([[1, 0, 0], [0.9, 0.3, 0], [0.95, 0.1, 0], [0, 0, 1]])

    assert [(one, other) for one, other, _likeness in pairs_alike(vectors, calibration=HALF)] == [(0, 2), (1, 2), (0, 1)]
    assert pairs_alike(vectors[:1]) == []


def test_a_pair_by_itself_needs_more_than_a_group():
    vectors = np.array([[1, 0], [0.5, 0.75**0.5]], dtype=np.float32)

    assert len(set(group(vectors, calibration=Calibration(likeness=0.4, pair=0.6)).tolist())) == 1
    assert pairs_alike(vectors, calibration=Calibration(likeness=0.4, pair=0.6)) == []
