"""Putting a text together."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.lines import Lines, raised
from weerklank.pure.documents.sources import Unit


def test_white_space_is_collapsed_and_empty_lines_are_dropped():
    lines = Lines(Unit.LINE)
    for words in ("  een ", "\n twee", "  "):
        lines.add(words, 1)
    lines.end_line()
    lines.add(" \n ", 2)
    lines.end_line()
    lines.add("drie", 3)

    assert lines.text() == "een twee\ndrie"


def test_a_footnote_comes_under_its_line_and_what_stands_beside_comes_line_by_line():
    lines = Lines(Unit.LINE)
    lines.add("voor", 1)
    lines.open_note("12", 1)
    lines.add("noot", 2)
    lines.end_line()
    lines.add("gaat door", 2)
    lines.close_note()
    lines.open_aside()
    lines.add("kader 1", 3)
    lines.end_line()
    lines.add("kader 2", 4)
    lines.close_note()
    lines.add(" na", 1)

    assert lines.text() == "voor¹² na\n¹² noot gaat door\nkader 1\nkader 2"


def test_a_label_stands_on_the_line_of_what_follows():
    lines = Lines(Unit.LINE)
    lines.add("a.", 1)
    lines.label_ends()
    lines.open_line()
    lines.add("eerste", 1)

    assert lines.text() == "a. eerste"


def test_only_figures_are_raised():
    assert [raised("12"), raised("*")] == ["¹²", "*"]


@given(st.lists(st.tuples(st.text(alphabet="ab \n\t", max_size=6), st.booleans()), max_size=30))
def test_every_piece_of_the_text_leads_to_the_piece_it_came_from(pieces):
    lines = Lines(Unit.LINE)
    for number, (words, ends) in enumerate(pieces):
        lines.add(words, number)
        if ends:
            lines.end_line()
    text = lines.text()

    assert text.split() == "".join(words + "\n" * ends for words, ends in pieces).split()
    assert all(
        text[start].strip() and text[start] in pieces[number][0]
        for start, number in zip(lines.source.starts, lines.source.numbers, strict=True)
    )
