"""Parts of articles in whatever order, slips in lists, and the law behind them."""

import pytest

from weerklank.pure.citations import Law, find_citations

REGELING = Law("Voorbeeldregeling", "BWBR0099999")


def read(text, own=REGELING):
    hits = find_citations(text, own_law=own, internal=True)
    return [(hit.norm.get("artikel"), hit.norm.get("bwb_id")) for hit in hits if "artikel" in hit.norm]


@pytest.mark.parametrize(
    "words",
    [
        "artikel 2:1, aanhef in samenhang met onderdeel a, van de Algemene wet bestuursrecht",
        "artikel 2:1, onder 2\u00b0.-5\u00b0., van de Algemene wet bestuursrecht",
        "artikel 2: 1, tweede lid, van de Algemene wet bestuursrecht",
        "artikel 2:1, tweede lid ,van de Algemene wet bestuursrecht",
        "artikel 2:1 van deAlgemene wet bestuursrecht",
    ],
)
def test_the_law_is_found_behind_parts_in_any_order(words):
    assert read(f"Bedoeld in {words}.") == [("2:1", "BWBR0005537")]


@pytest.mark.parametrize("joined", ["3 en4", "3en 4", "3, en 4"])
def test_a_space_left_out_in_a_list_does_not_part_it(joined):
    assert read(f"Gelet op de artikelen {joined} van de Gemeentewet;") == [
        ("3", "BWBR0005416"),
        ("4", "BWBR0005416"),
    ]


def test_a_number_that_ends_in_e_is_an_article_before_a_paragraph():
    assert [number for number, _ in read("bedoeld in artikel 20d of 20e, tweede of derde lid, van de Gemeentewet")] == [
        "20d",
        "20e",
    ]
    assert [number for number, _ in read("de artikelen 15d en 15e lid 1 van de Gemeentewet")] == ["15d", "15e"]


def test_artt_is_more_than_one():
    assert read("gelet op artt. 28 en 32 der Advocatenwet") == [("28", "BWBR0002093"), ("32", "BWBR0002093")]


def test_a_book_can_have_a_roman_number():
    assert read("artikel 238 van Boek I van het Burgerlijk Wetboek") == [("238", "BWBR0002656")]


def test_a_law_behind_an_article_is_not_that_of_the_next_one():
    assert read("artikel 57 van de Gemeentewet, artikel 89, eerste lid, Provinciewet") == [
        ("57", "BWBR0005416"),
        ("89", "BWBR0005645"),
    ]


def test_a_part_of_an_annex_leads_to_its_law():
    hits = find_citations(
        "zoals vermeld in bijlage 1, categorie 4, onder 28.1, bij de Gemeentewet.", own_law=REGELING, internal=True
    )
    assert [hit.norm.get("bwb_id") for hit in hits if "bijlage" in hit.norm] == ["BWBR0005416"]
