"""The numbers Word writes by itself."""

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.pure.documents.samples import WORD
from weerklank.pure.documents.numbering import Numbering, _number


def numbering(*levels):
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (kind, pattern, start) in enumerate(levels)
    )
    part = f'<w:x xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{written}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:x>'
    return Numbering.read(etree.fromstring(part), None)


def paragraph(depth):
    made = etree.fromstring(
        f'<w:p xmlns:w="{WORD}"><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    )
    assert made.tag == qn("w:p")
    return made


def test_levels_count_on_their_own_and_begin_again_under_a_new_number():
    lists = numbering(("decimal", "%1.", 1), ("lowerLetter", "%1%2)", 1), ("bullet", "o", 1))

    assert [lists.sign(paragraph(depth)) for depth in (0, 1, 1, 0, 1, 2)] == [
        "1. ",
        "1a) ",
        "1b) ",
        "2. ",
        "2a) ",
        "- ",
    ]


def test_a_list_begins_where_it_says():
    assert numbering(("upperRoman", "%1.", 4)).sign(paragraph(0)) == "IV. "


def test_a_paragraph_without_a_list_has_no_sign():
    assert numbering().sign(paragraph(0)) == ""


def test_a_style_gives_its_list_and_a_style_that_rests_on_itself_ends():
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Rond"><w:pPr><w:pStyle w:val="Rond"/></w:pPr></w:style></w:styles>'
    )
    lists = numbering(("decimal", "%1.", 1))
    lists.styles = Numbering.read(None, etree.fromstring(styles)).styles
    signs = [
        lists.sign(etree.fromstring(f'<w:p xmlns:w="{WORD}"><w:pPr><w:pStyle w:val="{name}"/></w:pPr></w:p>'))
        for name in ("Lijst", "Rond", "Geen")
    ]

    assert signs == ["1. ", "", ""]


@pytest.mark.parametrize(
    ("count", "kind", "written"), [(27, "lowerLetter", "aa"), (9, "lowerRoman", "ix"), (3, "none", "")]
)
def test_numbers_are_written_in_their_kind(count, kind, written):
    assert _number(count, kind) == written


@given(st.integers(0, 10**9), st.sampled_from(["decimal", "lowerLetter", "upperRoman", "iets"]))
def test_every_count_has_a_short_number(count, kind):
    assert len(_number(count, kind)) < 20
