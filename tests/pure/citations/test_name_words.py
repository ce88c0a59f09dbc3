"""Names of which words are left out."""

import pytest

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.name_words import with_words


@pytest.mark.parametrize(
    ("written", "bwb_id"),
    [
        ("Besluit gedragstoezicht financiële ondernemingen", "BWBR0020421"),
        ("Wet bevordering integriteitsbeoordelingen openbaar bestuur", "BWBR0013798"),
        ("Verordening PT bijzondere heffing fruit en champignons 2005", "BWBR0016971"),
    ],
)
def test_a_name_with_words_left_out_is_the_one_law_that_has_them_in_that_order(written, bwb_id):
    assert with_words(written).bwb_id == bwb_id


@pytest.mark.parametrize(
    "written",
    ["Wet toezicht", "Besluit politie", "Verordening PT bijzondere heffing fruit en champignons 1999", "Wet van de wet"],
)
def test_few_words_another_year_or_a_name_of_several_laws_are_not_guessed(written):
    assert with_words(written) is None


def test_what_is_repealed_is_not_its_successor():
    text = "Artikel 3\nHet Besluit gedragstoezicht financiële ondernemingen wordt ingetrokken."

    assert "BWBR0020421" not in {
        hit.norm.get("bwb_id") for hit in find_citations(text, own_law=Law("Voorbeeldbesluit", "BWBR0000001"))
    }
