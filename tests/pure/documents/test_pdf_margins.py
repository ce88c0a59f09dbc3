"""Running headers, footers and page numbers."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.pdf_layout import Row
from weerklank.pure.documents.pdf_margins import without_running
from weerklank.pure.documents.pdf_page import Run


def row(text, bottom):
    return Row([Run([(text, 0)], 0, bottom, 100, bottom + 10)])


def kept(*pages):
    return [[one.text for one in page] for page in without_running(pages)[0]]


def test_what_returns_at_the_same_height_is_taken_out_once_for_all():
    pages = [[row(f"Brief {number} van 3", 760), row(f"tekst {word}", 700)] for number, word in enumerate("abc", 1)]
    left, taken = without_running(pages)

    assert [[one.text for one in page] for page in left] == [["tekst a"], ["tekst b"], ["tekst c"]]
    assert taken == ["Brief 1 van 3"]


def test_the_same_words_at_another_height_stay():
    assert kept([row("De Kamer,", 700)], [row("De Kamer,", 500)]) == [["De Kamer,"], ["De Kamer,"]]


def test_a_bare_number_goes_only_when_it_counts_along():
    assert kept([row("a", 700), row("7", 40)], [row("b", 700), row("8", 40)]) == [["a"], ["b"]]
    assert kept([row("a", 700), row("7", 40)], [row("b", 700), row("3", 60)]) == [["a", "7"], ["b", "3"]]


def test_what_stands_inside_a_line_that_stays_is_kept():
    pages = [[row(f"eigen {word}", 760), row("Samenvatting", 740), row(f"x {word}", 700)] for word in "ab"]

    assert kept(*pages) == [["eigen a", "Samenvatting", "x a"], ["eigen b", "Samenvatting", "x b"]]


@given(st.lists(st.lists(st.text(alphabet="a1 ", min_size=1, max_size=3), max_size=12), max_size=6))
def test_only_rows_at_the_edges_are_taken_out(pages):
    rows = [[row(text, 700.0 - 20 * place) for place, text in enumerate(page)] for page in pages]
    left, _taken = without_running(rows)

    assert all(len(after) >= len(before) - 8 for before, after in zip(rows, left, strict=True))
