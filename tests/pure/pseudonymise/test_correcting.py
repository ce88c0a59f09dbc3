"""Hiding more, and showing what a rule doubted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise import Mark, hide, may_reveal, reveal

TEXT = "[PERSOON-1] belde, [PERSOON-2] ook, en [PERSOON-1] weer."
MARKS = (
    Mark(0, 11, "PERSOON", "naam-aanspreekvorm", "zeker"),
    Mark(19, 30, "PERSOON", "voornaam", "twijfel", "Amber"),
    Mark(39, 50, "PERSOON", "achternaam", "twijfel", "Jansen"),
)


def test_only_what_no_sure_rule_hid_anywhere_may_be_shown() -> None:
    assert [may_reveal(TEXT, MARKS, number) for number in (-1, 0, 1, 2, 3)] == [False, False, True, False, False]


def test_showing_puts_the_words_back_and_moves_the_marks() -> None:
    shown = reveal(TEXT, MARKS, [1])

    assert shown.text == "[PERSOON-1] belde, Amber ook, en [PERSOON-1] weer."
    assert [shown.text[mark.start : mark.end] for mark in shown.marks] == ["[PERSOON-1]", "[PERSOON-1]"]
    assert [(one.hidden, one.rule, one.type) for one in shown.corrections] == [(False, "voornaam", "PERSOON")]


@pytest.mark.parametrize("numbers", [[0], [2], [1, 2], [7], [-1]])
def test_asking_back_what_is_sure_is_refused_whole(numbers: list[int]) -> None:
    with pytest.raises(ValueError, match="sure"):
        reveal(TEXT, MARKS, numbers)


def test_words_are_hidden_everywhere_whatever_their_capitals() -> None:
    hidden = hide("De Molen en de molen, niet de molens. [BSN-1]", (), ["molen", "de  molen", "BSN"])

    assert hidden.text == "[WEGGEHAALD-1] en [WEGGEHAALD-1], niet de molens. [BSN-1]"
    assert [hidden.text[mark.start : mark.end] for mark in hidden.marks] == ["[WEGGEHAALD-1]"] * 2


def test_hiding_again_counts_on() -> None:
    once = hide("Amber en Bart", (), ["Amber"])

    assert hide(once.text, once.marks, ["bart"]).text == "[WEGGEHAALD-1] en [WEGGEHAALD-2]"


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=4))
def test_no_words_a_person_named_are_left_and_marks_cover_placeholders(text: str, words: list[str]) -> None:
    hidden = hide(text, (), words)

    assert all(hidden.text[mark.start : mark.end].startswith("[WEGGEHAALD-") for mark in hidden.marks)
    assert hide(hidden.text, hidden.marks, words).text == hidden.text


@given(st.text(min_size=1, max_size=60))
def test_the_shape_of_words_does_not_hold_the_words(words: str) -> None:
    made = hide(words, (), [words]).corrections

    assert all(set(one.shape) == {"woorden", "lengte", "hoofdletter", "cijfers", "tekens"} for one in made)
    assert all(isinstance(value, bool | int) for one in made for value in one.shape.values())
