"""Rows and their order."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.pdf_layout import reading_order, rows_of
from weerklank.pure.documents.pdf_page import Run


def run(text, left, bottom, height=10.0):
    return Run([(text, 0)], left, bottom, left + 5 * len(text), bottom + height)


def texts(blocks):
    return [[row.text for row in block] for block in blocks]


def test_runs_at_one_height_are_a_row_from_left_to_right():
    assert [row.text for row in rows_of([run("twee", 100, 50), run("onder", 0, 30), run("een", 0, 51)])] == [
        "een twee",
        "onder",
    ]


def test_a_raised_figure_of_its_own_joins_its_word():
    assert rows_of([run("woord", 0, 50), run("1", 25.5, 55, 6.0)])[0].text == "woord¹"


def test_text_above_and_below_columns_keeps_its_place():
    left = [run("links staat hier tekst van een kolom", 0, 80 - 12 * place) for place in range(4)]
    right = [run("rechts staat hier ook een hele regel", 220, 80 - 12 * place) for place in range(4)]
    wide = [run("boven " * 14, 0, 100), run("onder " * 14, 0, 20)]

    assert [len(block) for block in reading_order(rows_of([*wide, *left, *right]))] == [1, 4, 4, 1]


def test_short_cells_are_no_columns():
    cells = [run(word, x, 80 - 12 * place) for place in range(5) for x, word in ((0, "post"), (200, "12"))]

    assert [len(block) for block in reading_order(rows_of(cells))] == [5]


places = st.tuples(st.integers(0, 500), st.integers(0, 700), st.integers(1, 40), st.integers(4, 20))


@given(st.lists(places, max_size=60))
def test_every_run_is_read_once(found):
    runs = [run("x" * length, float(x), float(y), float(height)) for x, y, length, height in found]
    read = [id(one) for block in reading_order(rows_of(runs)) for row in block for one in row.runs]

    assert sorted(read) == sorted(map(id, runs))
