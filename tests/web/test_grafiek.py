"""Charts are numbers first."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.web.grafiek import Lijn, Stuk, bars, line

ROWS = st.lists(st.tuples(st.text(max_size=5), st.none() | st.floats(0, 1e9)), max_size=20)


def test_the_longest_bar_is_full_and_the_others_in_proportion() -> None:
    assert [bar.lengte for bar in bars([("a", 10), ("b", 5), ("c", 0)])] == ["100.0%", "50.0%", "0.0%"]


def test_bars_of_nothing_are_empty() -> None:
    assert [bar.lengte for bar in bars([("a", 0)])] == ["0.0%"]


def test_a_line_runs_from_left_to_right_with_the_highest_at_the_top() -> None:
    drawn = line([("jan", 0), ("feb", 4), ("mrt", 2)])
    assert drawn == Lijn(
        (Stuk("0.0,200.0 300.0,0.0 600.0,100.0", "0.0,200 0.0,200.0 300.0,0.0 600.0,100.0 600.0,200"),),
        4,
        "jan",
        "mrt",
    )


def test_what_is_not_known_breaks_the_line_and_keeps_its_room() -> None:
    drawn = line([("jan", 2), ("feb", 4), ("mrt", None), ("apr", 2)])
    assert [piece.punten for piece in drawn.stukken] == ["0.0,100.0 200.0,0.0", "594.0,100.0 600.0,100.0"]
    assert [piece.vlak for piece in drawn.stukken] == [
        "0.0,200 0.0,100.0 200.0,0.0 200.0,200",
        "594.0,200 594.0,100.0 600.0,100.0 600.0,200",
    ]


def test_one_number_gives_a_level_stroke_and_none_no_piece() -> None:
    assert [piece.punten for piece in line([("jan", 3)]).stukken] == ["0.0,0.0 6.0,0.0"]
    assert [line([]).stukken, line([("jan", None)]).stukken] == [(), ()]


@given(ROWS)
def test_every_point_stays_in_its_field(rows: list[tuple[str, float | None]]) -> None:
    drawn = line(rows)
    points = [tuple(map(float, point.split(","))) for piece in drawn.stukken for point in piece.vlak.split()]
    assert all(0 <= x <= 600 and 0 <= y <= 200 for x, y in points)


@given(ROWS)
def test_a_line_has_a_point_for_every_number_and_none_for_what_is_missing(rows: list[tuple[str, float | None]]) -> None:
    """A lone number has two: the ends of its stroke."""
    pieces = [piece.punten.split() for piece in line(rows).stukken]
    lone = sum(
        value is not None and all(near is None for near in (left, right))
        for left, value, right in zip(*_around([value for _label, value in rows]), strict=True)
    )
    assert sum(map(len, pieces)) == sum(value is not None for _label, value in rows) + lone


def _around(values: list[float | None]) -> tuple[list[float | None], list[float | None], list[float | None]]:
    return [None, *values[:-1]][: len(values)], values, [*values[1:], None][: len(values)]
