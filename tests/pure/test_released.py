from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.released import released

LEAST = 5
counts = st.lists(st.integers(0, 60), min_size=1, max_size=30)


def told(numbers: list[int], *, least: int = LEAST) -> list[int | None]:
    """What each next publication tells of these true counts."""
    story: list[int | None] = []
    for number in numbers:
        story.append(released(story, number, least=least))
    return story


def test_a_small_number_is_hidden_and_none_is_told() -> None:
    assert told([0, 1, 4, 5]) == [0, None, None, 5]


def test_one_more_signaal_changes_nothing_five_more_do() -> None:
    assert told([7, 8, 11, 12]) == [7, 7, 7, 12]


def test_going_back_near_a_number_that_was_told_tells_that_number() -> None:
    assert told([10, 15, 11]) == [10, 15, 15]
    assert told([10, 16, 11]) == [10, 16, 10]


def test_just_above_the_limit_it_never_falls_to_fewer_than() -> None:
    assert told([6, 1]) == [6, 6]
    assert told([9, 4]) == [9, None]


def test_without_a_limit_the_number_itself_is_told() -> None:
    assert told([3, 4, 2, 0], least=0) == [3, 4, 2, 0]


@given(counts)
def test_what_is_told_is_never_a_small_number(numbers: list[int]) -> None:
    assert [n for n in told(numbers) if n is not None and 0 < n < LEAST] == []


@given(counts)
def test_the_difference_of_any_two_told_numbers_is_none_or_large(numbers: list[int]) -> None:
    exact = [n for n in told(numbers) if n is not None]
    assert [(a, b) for a in exact for b in exact if 0 < abs(a - b) < LEAST] == []


@given(counts, st.integers(1, LEAST - 1), st.integers(1, LEAST - 1))
def test_every_small_count_is_told_alike(numbers: list[int], one: int, other: int) -> None:
    story = told(numbers)
    assert released(story, one, least=LEAST) == released(story, other, least=LEAST)


@given(counts)
def test_the_same_count_again_tells_the_same(numbers: list[int]) -> None:
    story = told(numbers)
    assert released(story, numbers[-1], least=LEAST) == story[-1]
