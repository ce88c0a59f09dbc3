"""Text as people type it, made safe to keep."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.typed import clean


def test_what_people_can_read_stays():
    assert clean("Ça va? 👩‍👧 «ja»\n\tde «wet»") == "Ça va? 👩‍👧 «ja»\n\tde «wet»"


def test_right_to_left_letters_stay_but_marks_that_turn_the_direction_go():
    assert clean("\u202eمرحبا\u202c dag") == "مرحبا dag"


def test_characters_that_the_database_refuses_go():
    assert clean("a\x00b\x07c\ud800d") == "abc\ufffdd"


def test_line_ends_become_ordinary_and_many_empty_lines_two():
    assert clean("een\r\ntwee\rdrie\n\n\n\nvier ") == "een\ntwee\ndrie\n\nvier"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)

    assert clean(once) == once
    once.encode("utf-8")
    assert "\x00" not in once
