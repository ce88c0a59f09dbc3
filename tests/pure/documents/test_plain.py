"""Encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.plain import decode, line_map, looks_binary, repair


@given(st.text())
def test_utf_8_comes_back_as_written(text):
    decoded, encoding = decode(text.encode("utf-8"))

    assert decoded == text.removeprefix("\ufeff") or encoding.startswith("utf-16")


@given(st.binary())
def test_every_bytes_have_a_text(data):
    assert isinstance(decode(data)[0], str)


def test_control_characters_show_that_it_is_no_text():
    assert [looks_binary("gewone tekst\r\n\t"), looks_binary("\x00\x01" * 50)] == [False, True]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "text", ["Geëvalueerd in \u2019s-Gravenhage", "\u201cÉén\u201d kost \u20ac\xa018,80 \u2013 zo", "reïntegratie"]
)
def test_garbled_text_comes_back_as_it_was(text, encoding):
    raw = text.encode()
    garbled = "".join(bytes([code]).decode(encoding, errors="replace").replace("\ufffd", chr(code)) for code in raw)

    assert repair(garbled)[0] == text


@pytest.mark.parametrize(
    "text", ["CAFÉ» is open", "de «É» en de «Å»", "geëvalueerd", "30 °C, 5 m², § 4", "Ångström, Â, Ã"]
)
def test_text_that_is_not_garbled_stays(text):
    assert repair(text) == (text, 0)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F) | st.sampled_from("\u20ac\u2019\u2013")))
def test_repair_never_changes_lines(text):
    assert repair(text)[0].count("\n") == text.count("\n")


def test_one_broken_byte_does_not_make_a_text_another_encoding():
    text = "Eén geëvalueerde reïntegratie, één coördinatie, tweeëntwintig ideeën, geïnd, zeeën, poëzie"

    assert decode(text.encode() + b"\xff") == (text + "\ufffd", "utf-8")


def test_lines_keep_their_place_where_letters_were_repaired():
    place = line_map("\u00c3\u00ab\nb", "ë\nb").place(2, 3)

    assert (place.first, place.begin, place.end) == (2, 3, 4)
