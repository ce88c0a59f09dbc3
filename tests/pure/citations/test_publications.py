"""Gazettes and identifiers."""

import pytest

from weerklank.pure.citations import find_citations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Stb. 2005, 369", "staatsblad"),
        ("Staatsblad 2005, nr. 369", "staatsblad"),
        ("Stcrt. 2020, 68088", "staatscourant"),
        ("stcrt-2020-68088", "staatscourant"),
        ("Trb. 1951, 154", "tractatenblad"),
        ("ECLI:NL:RVS:2022:285", "ecli"),
        ("LJN: AB1234", "ljn"),
        ("BWBR0005537", "bwb"),
        ("CVDR123456_1", "cvdr"),
        ("blg-123456", "kamerstuk"),
        ("jci1.3:c:BWBR0018451&artikel=1&lid=1&o=a&z=2025-01-01&g=2025-01-01", "jci"),
    ],
)
def test_an_identifier_is_read_whole(text, kind):
    assert [(hit.start, hit.end, hit.kind.value) for hit in find_citations(f"{text}.")] == [(0, len(text), kind)]


@pytest.mark.parametrize("text", ["BWBR12", "ECLI:NL", "Stb. van toen", "jci1.0:c:BWBR0018451"])
def test_half_an_identifier_is_none(text):
    assert [hit.kind.value for hit in find_citations(text) if hit.kind != "bwb"] == []
