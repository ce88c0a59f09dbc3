"""Words and what is known about them."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise.tokens import (
    compound,
    first_name,
    free,
    known,
    last_name,
    misspelt,
    ordinary,
    tokens,
)


def test_words_carry_their_place_and_capital() -> None:
    found = tokens("Mw. El-Amrani belt. UWV niet")
    assert [(word.raw, word.cap, word.upper, word.head) for word in found] == [
        ("Mw", True, False, True),
        ("El-Amrani", True, False, False),
        ("belt", False, False, False),
        ("UWV", False, True, True),
        ("niet", False, False, False),
    ]


def test_words_in_what_is_taken_are_left_out() -> None:
    text = "een twee drie"
    left = free(text, tokens(text), lambda start, end: start == 4)
    assert [(word.raw, word.gap) for word in left] == [("een", ""), ("drie", " twee ")]


def test_an_inflected_or_compound_word_is_known() -> None:
    assert [known(word) for word in ("brieven", "belde", "toeslagenbrief", "utrecht", "uwv", "qorvatsj")] == [
        True
    ] * 5 + [False]
    assert [compound("toeslagenbrief"), compound("kovalenko")] == [True, False]


def test_double_names_are_names() -> None:
    assert [first_name("jan-willem"), last_name("jansen-bakker"), last_name("el-amrani")] == [
        True,
        True,
        True,
    ]


def test_a_word_can_be_both() -> None:
    assert [ordinary(word) for word in ("bakker", "amber", "jansen")] == [True, True, False]


def test_one_slip_of_the_finger_is_a_misspelling() -> None:
    assert [misspelt(word) for word in ("ontvnagen", "gebeldd", "briev", "kovalenko")] == [
        True,
        True,
        True,
        False,
    ]


@given(st.text(max_size=60))
def test_any_text_gives_words_that_are_in_it(text: str) -> None:
    found = tokens(text)
    assert [text[word.start : word.end] for word in found] == [word.raw for word in found]
