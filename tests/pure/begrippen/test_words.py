"""The words of counter Dutch, brought to one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.begrippen.words import is_abbreviation, pieces_of, stem, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toeslagen", "Toeslag"),
        ("kosten", "kost"),
        ("reïntegratie", "reintegratie"),
        ("zzp’er", "ZZP"),
        ("woningen", "woning"),
    ],
)
def test_two_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("1100", "110"), ("22", "2"), ("WW", "W"), ("eten", "eet")])
def test_two_words_keep_two_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_word_with_hyphens_has_pieces_at_their_own_place() -> None:
    (word,) = words_of("PW-uitkering")
    assert [(one.text, one.start, one.end) for one in pieces_of(word)] == [("PW", 0, 2), ("uitkering", 3, 12)]
    assert list(pieces_of(words_of("uitkering")[0])) == []


@pytest.mark.parametrize(
    ("term", "is_one"), [("HT", True), ("CJIB", True), ("Wlz", False), ("ht", False), ("geen BSN", False)]
)
def test_an_abbreviation_is_one_short_word_in_capitals(term: str, is_one: bool) -> None:
    assert is_abbreviation(term) == is_one


@given(st.text(max_size=200))
def test_words_stand_in_the_text_where_they_say(text: str) -> None:
    words = words_of(text)
    assert [word.text for word in words] == [text[word.start : word.end] for word in words]
    assert words == sorted(words, key=lambda word: word.start)
