"""Promises and motions that are reported as done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.commitments import find_fulfilments


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Met deze brief voldoe ik aan de toezegging aan het lid Fictief.", "toezegging"),
        ("De toezegging over de wachttijden beschouw ik hiermee als afgedaan.", "toezegging"),
        ("De motie-Fictief is daarmee uitgevoerd.", "motie"),
        ("Hierbij ontvangt u het toegezegde overzicht.", "toezegging"),
    ],
)
def test_what_is_done_is_found(text, of):
    assert [found.of for found in find_fulfilments(text)] == [of]


@pytest.mark.parametrize(
    "text",
    [
        "De motie is nog niet uitgevoerd.",
        "Ik zal de toezegging nakomen.",
        "Is de toezegging afgedaan?",
        "De brug is afgedaan met verf.",
    ],
)
def test_what_is_not_done_or_no_promise_is_not(text):
    assert find_fulfilments(text) == []


@given(st.text())
def test_no_text_makes_it_fail(text):
    assert isinstance(find_fulfilments(text), list)
