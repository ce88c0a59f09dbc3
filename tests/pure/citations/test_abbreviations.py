"""Whether letters are short for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations.abbreviations import fits, written_out


@pytest.mark.parametrize(
    ("mark", "name", "short"),
    [
        ("Bpg", "Besluit politiegegevens", True),
        ("Barp", "Besluit algemene rechtspositie politie", True),
        ("WvSv", "Wetboek van Strafvordering", True),
        ("WVW94", "Wegenverkeerswet 1994", True),
        ("WVW94", "Wegenverkeerswet", False),
        ("Wp", "Wet van de gegevens", False),
        ("Bg", "Besluit politiegegevens", False),
        ("Bpgq", "Besluit politiegegevens", False),
    ],
)
def test_the_first_letter_of_every_word_is_there_and_no_strange_one(mark, name, short):
    assert fits(mark, name) is short


@given(st.text(max_size=12), st.text(max_size=60))
def test_any_text_is_answered(mark, name):
    assert fits(mark, name) in {True, False}


def test_an_abbreviation_in_a_name_is_written_out_when_one_law_fits():
    law = written_out("Wet Bopz")

    assert (law and law.bwb_id, written_out("Wet Qxzq"), written_out("Gemeentewet")) == ("BWBR0005700", None, None)
