"""The sound of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.sound import sounds_like_name


@pytest.mark.parametrize("name", ["ramdjanamsingh", "kovalenkova", "bouzambari", "tesfazgi"])
def test_a_strange_word_built_like_a_name_sounds_like_one(name: str) -> None:
    assert name not in lists().first | lists().last
    assert sounds_like_name(name)


@pytest.mark.parametrize(
    "word", ["toegekende", "terugvorderinkje", "herbeoordeeld", "aanvraagprocedure", "inlogscherm"]
)
def test_a_strange_word_built_like_a_word_does_not(word: str) -> None:
    assert not sounds_like_name(word)


@given(st.text())
def test_any_word_gets_an_answer(word: str) -> None:
    assert sounds_like_name(word) in (True, False)
