"""Encodings."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.plain import decode, looks_binary


@given(st.text())
def test_utf_8_comes_back_as_written(text):
    decoded, encoding = decode(text.encode("utf-8"))

    assert decoded == text.removeprefix("\ufeff") or encoding.startswith("utf-16")


@given(st.binary())
def test_every_bytes_have_a_text(data):
    assert isinstance(decode(data)[0], str)


def test_control_characters_show_that_it_is_no_text():
    assert [looks_binary("gewone tekst\r\n\t"), looks_binary("\x00\x01" * 50)] == [False, True]
