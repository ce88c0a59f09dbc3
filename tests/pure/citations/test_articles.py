"""Which law an article is of."""

import pytest

from weerklank.pure.citations import Law, find_citations, known_law

AWB = {"wet": "Awb", "wet_volledig": "Algemene wet bestuursrecht", "bwb_id": "BWBR0005537"}


def articles(text, **options):
    return [
        (
            text[hit.start : hit.end],
            hit.norm.get("wet"),
            hit.norm["artikel"],
            hit.norm.get("wet_impliciet", False),
        )
        for hit in find_citations(text, **options)
        if hit.kind == "wetsartikel"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "art. 4:84 Awb",
        "artikel 4:84 van de Awb",
        "artikel 4:84 van de Algemene wet bestuursrecht",
        "Artikel 4:84 Awb",
    ],
)
def test_the_span_includes_the_law_and_the_law_is_known_by_its_daily_name(text):
    (hit,) = find_citations(text)

    assert [hit.start, hit.end, dict(hit.norm)] == [0, len(text), {**AWB, "artikel": "4:84"}]


def test_a_law_at_the_end_of_a_list_is_shared():
    assert articles("de artikelen 3:4 en 4:84, eerste lid, van de Awb") == [
        ("artikelen 3:4", "Awb", "3:4", True),
        ("4:84, eerste lid, van de Awb", "Awb", "4:84", False),
    ]


def test_articles_side_by_side_share_the_law_that_follows():
    assert articles("in artikel 1, onder f, of in artikel 69 van de Zorgverzekeringswet") == [
        ("artikel 1, onder f", "Zorgverzekeringswet", "1", True),
        ("artikel 69 van de Zorgverzekeringswet", "Zorgverzekeringswet", "69", False),
    ]


def test_that_law_is_the_law_named_last():
    assert articles("artikel 8 van de Vreemdelingenwet 2000 en artikel 9 van die wet")[1] == (
        "artikel 9 van die wet",
        "Vreemdelingenwet 2000",
        "9",
        True,
    )


def test_the_law_can_stand_before():
    assert articles("de Jeugdwet (artikel 2.3)") == [("artikel 2.3", "Jeugdwet", "2.3", True)]


def test_the_law_defined_as_the_law_is_followed():
    assert articles("de Wet inburgering 2021 (hierna: de wet). Zie artikel 4 van de wet.") == [
        ("artikel 4 van de wet", "Wet inburgering 2021", "4", True)
    ]


def test_inside_a_law_an_article_without_a_law_is_its_own():
    text = "Artikel 1\nZie artikel 27. Zie artikel 3 van de Awb."

    assert articles(text, own_law=known_law("Awir")) == [
        ("artikel 27", "Awir", "27", True),
        ("artikel 3 van de Awb", "Awb", "3", False),
    ]


def test_the_book_of_the_civil_code_gives_the_id():
    ids = [
        find_citations(text)[0].norm["bwb_id"]
        for text in ("art. 7:658 BW", "artikel 12 van Boek 6 van het Burgerlijk Wetboek")
    ]

    assert ids == ["BWBR0005290", "BWBR0005289"]


def test_an_article_of_nothing_known_is_not_a_citation():
    assert articles("bijvoorbeeld op artikelen 1.3 en 5.4 van alles") == []


def test_an_unknown_law_is_found_without_an_id():
    (hit,) = find_citations("artikel 5 van de Wet verzonnen toeslagen")

    assert dict(hit.norm) == {"wet": "Wet verzonnen toeslagen", "artikel": "5"}
    assert hit.certainty < 0.9


def test_a_name_that_two_regulations_share_keeps_both():
    (hit,) = find_citations("artikel 2 van het Besluit ICPR")

    assert sorted(str(reading["bwb_id"]) for reading in hit.candidates) == ["BWBR0004927", "BWBR0007406"]


@pytest.mark.parametrize("name", ["Awb", "BWBR0005537", "algemene wet bestuursrecht"])
def test_a_law_is_known_by_name_abbreviation_or_id(name):
    law = known_law(name)

    assert law is not None
    assert law.bwb_id == "BWBR0005537"


def test_a_list_with_remarks_in_brackets_shares_the_law_at_its_end():
    text = "Artikel 1\nBedoeld in hoofdstuk 2 (wegvervoer), hoofdstuk 4 (luchtvaart) en hoofdstuk 5 van de Gemeentewet."
    hits = find_citations(text, own_law=Law("Voorbeeldbesluit", "BWBR0000001"), internal=True)

    assert [(hit.norm["hoofdstuk"], hit.norm["bwb_id"]) for hit in hits if "hoofdstuk" in hit.norm] == [
        ("2", "BWBR0005416"),
        ("4", "BWBR0005416"),
        ("5", "BWBR0005416"),
    ]


def test_parts_and_other_demands_share_the_law_at_their_end():
    text = "Artikel 1\nDe vereisten van de hoofdstukken III, IV en V en eventuele andere relevante vereisten van SOLAS 1974."
    hits = find_citations(text, own_law=Law("Voorbeeldverdrag", "BWBV0000001"), internal=True)

    assert [(hit.norm["hoofdstuk"], hit.norm["bwb_id"]) for hit in hits if "hoofdstuk" in hit.norm] == [
        ("III", "BWBV0003264"),
        ("IV", "BWBV0003264"),
        ("V", "BWBV0003264"),
    ]
