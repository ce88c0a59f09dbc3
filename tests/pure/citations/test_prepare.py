"""The plain copy in which rules read, and the way back."""

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
