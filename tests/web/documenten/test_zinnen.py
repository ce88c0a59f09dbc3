"""Finding and widening spans by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.web.documenten.zinnen import found_in, widened

TEXT = "Een twee  drie vier.\nVijf zes (zeven) een twee acht."


@pytest.mark.parametrize(
    ("words", "near", "found"),
    [
        ("twee drie", 0, "twee  drie"),
        ("  vier.\n\n vijf zes ", 0, None),
        ("vier. Vijf zes", 0, "vier.\nVijf zes"),
        ("zes (zeven)", 0, "zes (zeven)"),
        ("negen", 0, None),
        ("", 0, None),
        (" ", 0, None),
    ],
)
def test_words_are_found_whatever_the_white_space(words, near, found):
    span = found_in(TEXT, words, near=near)

    assert (TEXT[span[0] : span[1]] if span else None) == found


def test_of_several_places_the_nearest_is_meant():
    assert [found_in(TEXT, "twee", near=near)[0] for near in (0, 45)] == [4, TEXT.rindex("twee")]


def test_a_whole_book_is_no_sentence():
    assert found_in("a " * 2_000, "a " * 601) is None


@pytest.mark.parametrize(
    ("voor", "na", "words"),
    [
        (0, 0, "drie vier."),
        (1, 0, "twee  drie vier."),
        (9, 1, "Een twee  drie vier.\nVijf"),
        (-1, 0, "vier."),
        (0, -1, "drie"),
        (-9, -9, "vier."),
        (-1, 2, "vier.\nVijf zes"),
        (0, 99, TEXT[10:]),
    ],
)
def test_a_span_grows_and_shrinks_by_words(voor, na, words):
    begin, eind = widened(TEXT, 10, 20, voor=voor, na=na)

    assert TEXT[begin:eind] == words


@given(st.text("ab \n", max_size=80), st.integers(0, 79), st.integers(1, 40), st.integers(-9, 9), st.integers(-9, 9))
def test_a_widened_span_lies_in_the_text_and_is_not_empty(text, begin, length, voor, na):
    eind = min(begin + length, len(text))
    if begin >= eind:
        return
    first, last = widened(text, begin, eind, voor=voor, na=na)

    assert 0 <= first < last <= len(text)
