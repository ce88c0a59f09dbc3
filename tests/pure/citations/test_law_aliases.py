"""Short names that a text defines itself."""

import pytest

from weerklank.pure.citations import find_citations
from weerklank.pure.citations.law_aliases import defined_aliases
from weerklank.pure.citations.law_names import find_laws
from weerklank.pure.citations.prepare import prepare


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Organisatiewet sociale verzekeringen (hierna: Osv)", {"Osv"}),
        ("In dit besluit wordt verstaan onder wet: Wet op het financieel toezicht.", {"wet"}),
        ("a. de wet: de Gemeentewet;", {"wet"}),
        ("Gemeentewet (Stb. 1992, 96)", set()),
    ],
)
def test_a_short_name_is_what_the_text_says(text, short):
    prepared = prepare(text)

    assert set(defined_aliases(prepared, find_laws(prepared))) == short


def test_a_column_of_short_names_defines_them():
    text = "Begrippen\nVerordening | : Gemeentewet.\nIAU | Provinciewet\n\nZie artikel 5 van de Verordening voor meer."

    assert find_citations(text)[-1].norm["bwb_id"] == "BWBR0005416"
