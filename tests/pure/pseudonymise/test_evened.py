"""A text as the rules for numbers read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.pseudonymise.evened import evened


@given(st.text(alphabet="oOlI0123456789 -–—‑\u00a0\u202fabc.,", max_size=60))
def test_every_place_stays_the_same_place(text: str) -> None:
    assert len(evened(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("K–882–XS", "K-882-XS"),
        ("K‑882‑XS", "K-882-XS"),
        ("020\u00a0624\u202f1111", "020 624 1111"),
        ("9o7 en 01147l0497", "907 en 0114710497"),
        ("dat kan niet – zegt hij – nog", "dat kan niet – zegt hij – nog"),
        ("1 liter, 5l per dag, 2 o zo", "1 liter, 5l per dag, 2 o zo"),
        ("NXB4OK72L1", "NXB4OK72L1"),
    ],
)
def test_dashes_spaces_and_letters_for_figures_are_read_as_what_they_stand_for(text: str, read: str) -> None:
    assert evened(text) == read
