"""Official links to law text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.jci import Jci, build_jci, parse_jci

KINDS = st.sampled_from(
    ["boek", "hoofdstuk", "titeldeel", "afdeling", "artikel", "lid", "o", "bijlage", "circulaire.divisie"]
)
NUMBERS = st.text(alphabet="0123456789abIVX:.() /&=%°é", max_size=8).map(str.strip)
PLACES = st.lists(st.tuples(KINDS, NUMBERS), max_size=5).map(tuple)
DATES = st.dates().map(str) | st.just("")
LINKS = st.builds(
    Jci,
    st.from_regex(r"BWB[RV][0-9]{7}", fullmatch=True),
    PLACES,
    DATES,
    DATES,
    st.sampled_from("cv"),
    st.sampled_from(["1.0", "1.3", "1.31"]),
)


@given(LINKS)
def test_a_link_that_was_written_reads_back_the_same(link: Jci) -> None:
    assert parse_jci(build_jci(link)) == link


@given(st.text(max_size=60) | st.text(max_size=30).map("jci1.3:c:BWBR0005537&".__add__))
def test_any_text_is_a_link_or_nothing(text: str) -> None:
    link = parse_jci(text)
    assert link is None or parse_jci(build_jci(link)) == link


def test_the_link_of_an_article_paragraph_and_part_on_a_day() -> None:
    link = parse_jci("jci1.3:c:BWBR0018451&artikel=1&lid=1&o=a&z=2025-01-01&g=2025-01-01")
    assert link == Jci("BWBR0018451", (("artikel", "1"), ("lid", "1"), ("o", "a")), "2025-01-01", "2025-01-01")
    assert (link.artikel, link.deel("lid"), link.deel("afdeling")) == ("1", "1", "")


def test_the_older_form_of_2012_reads_too() -> None:
    assert parse_jci("1.0:v:BWBR0011353&artikel=7.1") == Jci(
        "BWBR0011353", (("artikel", "7.1"),), soort="v", versie="1.0"
    )


@pytest.mark.parametrize("text", ["", "1.0:v:&=", "31968L0151", "jci1.3:c:BWBR123", "jci1.3:c:BWBR0005537artikel=1"])
def test_what_is_not_a_link_gives_nothing(text: str) -> None:
    assert parse_jci(text) is None
