"""Reading all citations of a text."""

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from weerklank.pure.citations import find_citations

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


def steps(text):
    """Count the calls that reading takes: work that does not hang on the machine."""
    count = 0

    def counting(*_):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        find_citations(text)
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
    find_citations("Awb")

    assert steps(piece * 400) <= 2.3 * steps(piece * 200) + 200
