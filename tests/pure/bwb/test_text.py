"""Plain text with positions."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.text import TextBuilder

WORDS = st.text(alphabet="ab \n\u00a0\t|", max_size=12)


def test_white_space_of_any_kind_becomes_one_space() -> None:
    builder = TextBuilder()
    for piece in ("  artikel\n", "\u00a0 4:84 ", None, "", " Awb"):
        builder.add(piece)
    assert builder.text() == "artikel 4:84 Awb"


def test_pieces_without_white_space_between_them_stay_together() -> None:
    builder = TextBuilder()
    builder.add("m")
    builder.add("2")
    assert builder.text() == "m2"


def test_blocks_stand_on_lines_and_empty_blocks_leave_no_line() -> None:
    builder = TextBuilder()
    for piece in ("een", "", "twee"):
        builder.block()
        builder.add(piece)
    assert builder.text() == "een\ntwee"


def test_a_number_keeps_its_text_on_the_line_and_the_next_item_does_not() -> None:
    builder = TextBuilder()
    for number, text in (("a.", "eerste"), ("b.", ""), ("c.", "derde")):
        builder.block()
        builder.add(number)
        builder.glue()
        builder.block()
        builder.add(text)
        builder.unglue()
    assert builder.text() == "a. eerste\nb.\nc. derde"


def test_cells_are_parted_and_rows_are_lines() -> None:
    builder = TextBuilder()
    for row in (("Soort", "Bedrag"), ("", "€ 1")):
        builder.start_row()
        for cell in row:
            builder.next_cell()
            builder.block()
            builder.add(cell)
        builder.end_row()
    assert builder.text() == "Soort | Bedrag\n€ 1"


@given(st.lists(st.tuples(st.sampled_from(["block", "glue", "unglue", "next_cell", "start_row", "end_row"]), WORDS)))
def test_a_measured_stretch_is_what_was_added_without_the_space_around_it(
    steps: list[tuple[str, str]],
) -> None:
    builder = TextBuilder()
    for step, words in steps:
        getattr(builder, step)()
        mark = builder.mark()
        builder.add(words)
        start, end = builder.since(mark)
        assert builder.text()[start:end] == " ".join(words.split())
    assert "  " not in builder.text()
    assert builder.text() == builder.text().strip(" \n")
