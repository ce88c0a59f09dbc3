"""Cutting a long document in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.web.documenten.delen import LEAST, MOST, part_at, parts_of

SENTENCE = "De minister schrijft hierover een brief aan de Kamer. "
PARAGRAPH = SENTENCE * 20 + "\n\n"


def pieces(text):
    return [text[part.begin : part.eind] for part in parts_of(text)]


@pytest.mark.parametrize("text", ["", "Kort.", PARAGRAPH * 5])
def test_a_short_text_is_one_part(text):
    assert pieces(text) == [text]


def test_a_part_starts_at_a_heading_when_there_is_one():
    text = PARAGRAPH * 7 + "Wat er moet gebeuren\n\n" + PARAGRAPH * 7
    first, second = parts_of(text)

    assert (first.kop, second.kop) == ("", "Wat er moet gebeuren")
    assert text[second.begin :].startswith("Wat er moet gebeuren")
    assert (first.nummer, second.vorig, second.volgend) == (1, 1, 3)


def test_without_headings_it_is_cut_between_paragraphs():
    assert all(piece.endswith("\n\n") for piece in pieces(PARAGRAPH * 30))


@pytest.mark.parametrize(("mark", "end"), [("\n", "\n"), (". ", ". "), (" ", " "), ("", "x")])
def test_a_text_without_paragraphs_is_still_cut(mark, end):
    found = pieces(("x" * 200 + mark) * 200)

    assert all(piece.endswith(end) for piece in found[:-1])
    assert max(map(len, found)) <= MOST


@given(st.text("ab.\n A", max_size=60).map(lambda piece: piece * 700))
def test_the_parts_joined_are_the_text_and_none_is_too_long(text):
    found = pieces(text)

    assert "".join(found) == text
    assert max(map(len, found)) <= MOST
    assert min(map(len, found[:-1]), default=LEAST) >= LEAST


def test_a_place_lies_in_one_part_and_past_the_end_in_the_last():
    parts = parts_of(PARAGRAPH * 30)

    assert [part_at(parts, place).nummer for place in (0, parts[0].eind - 1, parts[0].eind, 10**9)] == [
        1,
        1,
        2,
        len(parts),
    ]


def test_a_megabyte_is_cut_in_parts_that_each_fit_a_page():
    assert 80 < len(parts_of(PARAGRAPH * 930)) < 180
