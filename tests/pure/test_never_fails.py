"""Nothing that can be typed, pasted or sent makes a reading fail, or give a place that is not in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pure.attacks import PIECES, attack
from tests.pure.promises import documents_hold, hold

WORDS = st.sampled_from([piece.strip(" ") or " " for piece in PIECES.values()])
JOINS = st.sampled_from([" ", "", "\n", ", ", ". ", " van de ", " en ", "\n\n", "\u00a0", "-\n", "\u00ad", " Awb "])
ANYTHING = st.text(max_size=12)
MIXED = st.lists(st.one_of(WORDS, WORDS, JOINS, JOINS, ANYTHING), max_size=40).map("".join)
"""Pieces of what rules look for, in any order, with anything in between: deeper than letters at random."""


@settings(max_examples=400)
@given(MIXED)
def test_a_text_of_pieces_that_rules_look_for_is_read(text):
    hold(text)


@given(st.text(st.characters(), max_size=200))
def test_a_text_of_any_characters_is_read(text):
    hold(text)


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_piece_repeated_is_read(piece):
    hold(attack(piece, 2_000))


HEADS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x03\x04word/document.xml", b"<?xml version='1.0'?>"]
    + [b"<html>", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"<officiele-publicatie>"]
)


@given(HEADS, st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_sentence(head, rest):
    documents_hold(head + rest)


@given(MIXED, st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]))
def test_a_text_in_any_encoding_of_old_files_is_read(text, encoding):
    documents_hold(text.encode(encoding, "ignore"))
