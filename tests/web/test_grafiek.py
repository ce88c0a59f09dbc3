"""Charts are numbers first."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.web.grafiek import bars, line

ROWS = st.lists(st.tuples(st.text(max_size=5), st.floats(0, 1e9)), max_size=20)


def test_the_longest_bar_is_full_and_the_others_in_proportion() -> None:
    assert [bar.lengte for bar in bars([("a", 10), ("b", 5), ("c", 0)])] == ["100.0%", "50.0%", "0.0%"]


def test_bars_of_nothing_are_empty() -> None:
    assert [bar.lengte for bar in bars([("a", 0)])] == ["0.0%"]


def test_a_line_runs_from_left_to_right_with_the_highest_at_the_top() -> None:
    drawn = line([("jan", 0), ("feb", 4), ("mrt", 2)])
    assert (drawn.punten, drawn.hoogste, drawn.eerste, drawn.laatste) == (
        "0.0,200.0 300.0,0.0 600.0,100.0",
        4,
        "jan",
        "mrt",
    )


def test_one_number_gives_a_level_line_and_none_an_empty_one() -> None:
    assert [line([("jan", 3)]).punten, line([]).punten] == ["0.0,0.0 600.0,0.0", ""]


@given(ROWS)
def test_every_point_stays_in_its_field(rows: list[tuple[str, float]]) -> None:
    points = [tuple(map(float, point.split(","))) for point in line(rows).punten.split()]
    assert all(0 <= x <= 600 and 0 <= y <= 200 for x, y in points)
