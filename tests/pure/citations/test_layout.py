"""What the layout of a text says about its articles."""

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.law_names import find_laws
from weerklank.pure.citations.layout import list_at, lists_of_laws, own_numbers
from weerklank.pure.citations.prepare import prepare

OWN = Law("Voorbeeldregeling", "BWBR0000001")


def cited(text):
    return [(hit.norm["artikel"], hit.norm.get("bwb_id"), hit.rule) for hit in find_citations(text, own_law=OWN)
            if "artikel" in hit.norm]  # fmt: skip


def test_the_numbers_of_headings_are_those_of_the_law_itself():
    assert own_numbers("Artikel 1\nZie artikel 7.\nArtikel 2a Slot\n") == {"1", "2a"}


def test_a_list_under_a_heading_that_names_a_law_is_of_that_law():
    text = "Artikel 1\nWetboek van Strafrecht:\n\u2013 bedreiging (artikel 285);\n\u2013 diefstal (artikel 310).\nZie artikel 1."

    assert cited(text) == [
        ("285", "BWBR0001854", "artikel: kop boven de lijst"),
        ("310", "BWBR0001854", "artikel: kop boven de lijst"),
        ("1", "BWBR0000001", "artikel: eigen wet"),
    ]


def test_a_place_outside_every_list_is_in_none():
    prepared = prepare("de Gemeentewet:\n- artikel 3\nEinde.")
    lists = lists_of_laws(prepared.text, find_laws(prepared))

    assert (len(lists), list_at(lists, 0), list_at(lists, len(prepared.text) - 2)) == (1, None, None)


def test_an_article_that_the_law_does_not_have_is_of_the_law_named_last():
    text = "Artikel 1\nDe Gemeentewet geldt. Als bedoeld in artikel 160. Als bedoeld in artikel 1.\n"

    assert cited(text) == [
        ("160", "BWBR0005416", "artikel: niet in de eigen wet: laatst genoemde wet"),
        ("1", "BWBR0000001", "artikel: eigen wet"),
    ]


def test_an_article_that_the_law_does_not_have_is_of_the_law_later_in_its_sentence():
    text = "Artikel 1\nDe termijn van artikel 16, en de duur, bedoeld in artikel 17 van de Gemeentewet, gelden.\n"

    assert [bwb for _, bwb, _ in cited(text)] == ["BWBR0005416", "BWBR0005416"]
