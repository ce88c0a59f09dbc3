"""The plain copy in which rules read, and the way back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations import find_citations
from weerklank.pure.citations.prepare import prepare

TYPESET = st.text(alphabet=st.sampled_from("abc dé-\n\u00ad\u00a0\u2013\u200b’A1"), max_size=60)


def test_soft_hyphens_and_hyphenated_line_ends_are_undone():
    assert prepare("arti\u00adkel 4 Parti-\ncipatiewet").text == "artikel 4 Participatiewet"


def test_a_hyphen_that_belongs_to_the_words_stays():
    assert prepare("landbouw-\nen tuinbouw, IV-\nB").text == "landbouw-\nen tuinbouw, IV-\nB"


def test_a_span_leads_back_to_the_text_as_given():
    source = "zie arti\u00adkel\u00a04 van"
    plain = prepare(source)
    start = plain.text.index("artikel 4")

    first, last = plain.source_span(start, start + len("artikel 4"))

    assert source[first:last] == "arti\u00adkel\u00a04"


PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2009\u202f\u2007\u2002\u2003", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "\u00ba": "\u00b0",
        "\u0130": "I",
        "\ud800": "\ufffd",
    }
)
RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
OUT = re.compile(
    rf"[{RAISED}]|[\u00ad\u200b\ufeff\u2060]+(?:\r?\n(?=[a-zà-ÿ]))?"
    r"|(?<=[a-zà-ÿ]{2})-\r?\n(?=[a-zà-ÿ]{3})(?!(?:en|of)\b)"
)
ODD = [*map(chr, PLAIN), *RAISED, *"\u00ad\u200b\ufeff\u2060", "\r\n", "-\n", "en", "ab", *"Aé \U0001f600€-\n"]


def one_by_one(text):
    """The copy and the place of each of its characters in the source, with one rule at a time over the whole text."""
    plain = text.translate(PLAIN)
    gone = {place for out in OUT.finditer(plain) for place in range(*out.span())}
    stays = [place for place in range(len(plain)) if place not in gone]
    return "".join(plain[place] for place in stays), [(place, place + 1) for place in stays]


@pytest.mark.parametrize("shift", range(30))
def test_nothing_is_lost_where_one_piece_of_a_long_text_ends_and_the_next_begins(shift):
    source = f"{'ab ' * 5461}"[shift:] + "ab\u00ad\nabc-\r\nabcd abc-\nabc\u00b2\u00b3" * 3

    assert copied(source) == one_by_one(source)


@given(st.lists(st.sampled_from(ODD), max_size=60).map("".join))
def test_a_text_of_any_marks_is_copied_as_one_rule_after_the_other_would(text):
    assert copied(text) == one_by_one(text)


def copied(source):
    plain = prepare(source)
    assert len(plain.coded) == len(plain.text)
    return plain.text, [plain.source_span(place, place + 1) for place in range(len(plain.text))]


@given(TYPESET)
def test_every_character_of_the_copy_stands_in_the_source_in_order(text):
    plain = prepare(text)
    places = [plain.source_span(place, place + 1) for place in range(len(plain.text))]

    assert places == sorted(places)
    assert all(0 <= first < last <= len(text) for first, last in places)


@given(st.text())
def test_the_lower_case_copy_has_the_same_length(text):
    plain = prepare(text)

    assert len(plain.lower) == len(plain.text)


def test_the_mark_of_a_footnote_does_not_break_a_citation() -> None:
    text = "Zie artikel 5\u00b2 van de Awb\u00b9\u2070 en artikel 6 van de Awb."

    found = [(text[c.start : c.end], c.norm["artikel"]) for c in find_citations(text)]

    assert found == [("artikel 5\u00b2 van de Awb", "5"), ("artikel 6 van de Awb", "6")]
