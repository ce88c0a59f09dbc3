"""Cutting a text at its passages."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.documenten.models import Passage
from weerklank.web.documenten.lezen import blocks_of, legend_of, mark_of

TEXT = "abcdefghijklmnopqrst"
SPANS = st.tuples(st.integers(0, 19), st.integers(1, 8), st.sampled_from(["wet", "knelpunt", "actie", "kamerstuk"]))


def passage(begin, eind, soort):
    return Passage(begin=begin, eind=eind, soort=soort)


def shape(blocks):
    return [
        (
            block.passage and block.passage.soort,
            [(p.text, p.passage and p.passage.soort) for p in block.pieces],
        )
        for block in blocks
    ]


def test_a_citation_stands_inside_its_sentence():
    found = [passage(2, 10, "knelpunt"), passage(4, 6, "wet"), passage(12, 14, "kamerstuk")]

    assert shape(blocks_of(TEXT, found)) == [
        (None, [("ab", None)]),
        ("knelpunt", [("cd", None), ("ef", "wet"), ("ghij", None)]),
        (None, [("kl", None), ("mn", "kamerstuk"), ("opqrst", None)]),
    ]


def test_a_text_without_passages_is_one_piece():
    assert shape(blocks_of(TEXT, [])) == [(None, [(TEXT, None)])]


@given(st.lists(SPANS, max_size=8))
def test_the_pieces_joined_are_the_text(spans):
    found = sorted(
        (passage(begin, min(begin + length, len(TEXT)), soort) for begin, length, soort in spans if begin < len(TEXT)),
        key=lambda p: (p.begin, -p.eind),
    )

    assert "".join(piece.text for block in blocks_of(TEXT, found) for piece in block.pieces) == TEXT


def test_a_part_is_marked_by_its_place_in_the_document():
    found = [passage(0, 4, "wet"), passage(6, 9, "wet"), passage(16, 20, "knelpunt")]

    assert shape(blocks_of(TEXT[5:18], found, start=5)) == [
        (None, [("f", None), ("ghi", "wet"), ("jklmnop", None)]),
        ("knelpunt", [("qr", None)]),
    ]


def test_the_legend_holds_the_marks_that_occur():
    assert legend_of([passage(0, 1, "wet"), passage(0, 1, "actie")]) == [("actie", "aangekondigde actie")]
    assert [mark_of("wet"), mark_of("knelpunt")] == ["verwijzing", "knelpunt"]
