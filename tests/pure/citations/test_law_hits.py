"""What is looked up at one place of a text."""

from weerklank.pure.citations.law_hits import abbreviation_at, eu_act_at, merged, name_at
from weerklank.pure.citations.prepare import prepare


def test_the_longest_name_counts_whatever_its_capitals_and_line_breaks():
    text = prepare("wet op het financieel\ntoezicht")

    assert (name_at(text, 0).end, name_at(text, 0).laws[0].short) == (len(text.text), "Wft")


def test_an_abbreviation_has_its_own_capitals_and_is_no_part_of_a_word():
    found = [abbreviation_at(prepare(text), 0) for text in ("Awb", "awb", "Wmo-loket")]

    assert [hit and hit.laws[0].bwb_id for hit in found] == ["BWBR0005537", None, None]


def test_an_eu_act_is_cited_by_number():
    assert eu_act_at(prepare("verordening (EG) nr. 1257/99, die"), 0).laws[0].name == "Verordening (EG) nr. 1257/99"


def test_of_two_hits_at_one_place_the_longest_stays():
    text = prepare("Awb")
    hit = abbreviation_at(text, 0)

    assert merged([hit], [hit]) == [hit]


def test_a_year_that_is_that_of_the_law_is_no_other_law():
    known = [name_at(prepare(text), 0) for text in ("Archiefregeling 2010 geldt", "Archiefregeling 1995 geldt")]

    assert [hit and hit.laws[0].bwb_id for hit in known] == ["BWBR0027041", ""]


def test_the_year_behind_a_name_tells_which_law_of_that_name_is_meant():
    words = ("Woningwet", "Woningwet van 12 juli 1962", "Comptabiliteitswet (Stb. 1927, 259)", "Woningwet van 3 mei 1850")

    assert [name_at(prepare(text), 0).laws[0].bwb_id for text in words] == [
        "BWBR0005181",
        "BWBR0002379",
        "BWBR0003075",
        "BWBR0005181",
    ]


def test_treaties_are_known_by_their_everyday_letters():
    found = [abbreviation_at(prepare(text), 0).laws[0].bwb_id for text in ("SOLAS 1974", "MARPOL 73/78", "EVRM", "VWEU")]

    assert found == ["BWBV0003264", "BWBV0003241", "BWBV0001000", "BWBV0001506"]
