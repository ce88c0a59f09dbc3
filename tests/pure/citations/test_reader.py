"""Reading all citations of a text."""

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from weerklank.pure.citations import Law, find_citations, parse_jci

WORDS = (
    "artikel |art. |4:84 |3 |, eerste lid|, onderdelen a en b|Awb|van de |die wet |"
    "Participatiewet|Wet |Kamerstuk|ken II |2020/21, |35 510|, nr. 4|-VI-|vergaderjaar |"
    "(hierna: |X)|Stb. |2005, 369|ECLI:|jci1.3:c:|BWBR0005537|\n|\xad|-\n|  |en |; |"
    "Handelingen |dossier |12345|\u2013|Wet op de huur|toeslag|1"
)
PIECES = st.sampled_from(WORDS.split("|"))
JUMBLES = st.lists(PIECES, max_size=40).map("".join)


@given(JUMBLES)
@example("artikel 1, eerste lid, eerste lid van die wet van de Awb (hierna: Awb)")
def test_spans_lie_in_the_text_in_order_and_apart(text):
    hits = find_citations(text)

    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= other.start for one, other in zip(hits, hits[1:], strict=False))


OWN = Law("Voorbeeldregeling", "BWBR0000001")
IN_LAW = st.sampled_from(
    [
        "Artikel ",
        "artikelen ",
        "1, ",
        "2, ",
        "3:4, ",
        "eerste lid",
        "; ",
        "\n",
        "de wet",
        "wet: ",
        "de Gemeentewet",
        ":\n- ",
        "bijlage ",
        "II ",
        "behorende ",
        "van ",
        "het Besluit ",
        "dat ",
        "artikel ",
        "bedoeld in ",
        "Boek ",
        "hoofdstuk ",
        ", met uitzondering van ",
        "(",
        ")",
        "wet van 3 mei 1950",
    ]
)


@given(st.lists(IN_LAW, max_size=40).map("".join))
def test_in_law_text_too_spans_lie_in_order_and_apart(text):
    hits = find_citations(text, own_law=OWN, internal=True)

    assert all(0 <= hit.start < hit.end <= len(text) and hit.rule and 0 < hit.certainty <= 1 for hit in hits)
    assert all(one.end <= other.start for one, other in zip(hits, hits[1:], strict=False))


def test_that_law_is_the_one_named_last_and_marked_as_not_written():
    written, meant = find_citations("Artikel 3 van de Gemeentewet geldt. Zie ook artikel 5 van die wet.")

    assert (written.norm.get("wet_impliciet"), meant.norm["wet_impliciet"]) == (None, True)
    assert (meant.norm["wet"], meant.rule) == ("Gemeentewet", "artikel: die wet: laatst genoemde wet")
    assert meant.certainty < written.certainty


def test_a_shared_name_gives_every_law_and_is_less_sure():
    (hit,) = find_citations("Zie het Besluit ICPR.", own_law=OWN)

    assert sorted(str(reading["bwb_id"]) for reading in hit.candidates) == ["BWBR0004927", "BWBR0007406"]
    assert hit.certainty == 0.5


def test_a_link_in_a_text_comes_out_as_it_went_in():
    link = "jci1.3:c:BWBR0018451&artikel=2&lid=1&g=2025-01-01"
    (hit,) = find_citations(f"Zie {link}.")

    assert (str(parse_jci(str(hit.norm["jci"]))), hit.norm["lid"]) == (link, "1")


@given(st.text())
def test_no_text_makes_it_fail(text):
    assert all(hit.rule and 0 < hit.certainty <= 1 for hit in find_citations(text, internal=True))


@given(JUMBLES)
@settings(max_examples=30)
def test_soft_hyphens_change_the_spans_and_not_what_is_found(text):
    plain = text.replace("\u00ad", "")
    typeset = plain.replace("rtik", "r\u00adtik").replace("amer", "a\u00admer")

    assert [(hit.kind, dict(hit.norm)) for hit in find_citations(typeset)] == [
        (hit.kind, dict(hit.norm)) for hit in find_citations(plain)
    ]


def steps(text, **given):
    """Count the calls that reading takes: work that does not hang on the machine."""
    count = 0

    def counting(*_):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        find_citations(text, **given)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "artikel 8, eerste lid, van die wet en ",
        "Kamerstukken II 2020/21, 35 510, nr. 4; ",
        "Wet op de ",
        "Awb (hierna: Ab) ",
        "12 345 ",
        "artikel ",
        "((((",
        "Wetaaaaaaaa",
        "art. 1, 2, ",
        "ab-\n",
        "jci1.3:c:BWBR0005537&a=b",
    ],
)
def test_twice_the_text_is_twice_the_work(piece):
    find_citations(piece * 2)

    assert steps(piece * 400) <= 2.3 * steps(piece * 200) + 200


@pytest.mark.parametrize(
    "piece",
    [
        "artikelen 1, 2, 3 x y z, 4, eerste lid ",
        "Gemeentewet:\n- artikel 3\n",
        "bijlage I, II, ",
        "de Gemeentewet, artikel 3, ",
        "wet: de Gemeentewet;",
        "Boek 2 van het ",
        "eerste lid van artikel ",
    ],
)
def test_twice_the_law_is_twice_the_work(piece):
    find_citations("Awb", own_law=OWN, internal=True)
    work = [steps(piece * times, own_law=OWN, internal=True) for times in (200, 400)]

    assert work[1] <= 2.3 * work[0] + 200
