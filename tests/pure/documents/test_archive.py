"""Zip files are checked before they are opened."""

import pytest

from tests.pure.documents.samples import zipped
from weerklank.pure.documents.archive import check_archive, part_of
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError


def trouble(data):
    with pytest.raises(UnreadableDocumentError) as refused:
        check_archive(data)
    return refused.value.trouble


def test_a_safe_file_gives_its_names_and_parts():
    data = zipped({"a.xml": "<a>x</a>", "b.txt": ""})

    assert (check_archive(data), part_of(data, "a.xml").text) == ({"a.xml", "b.txt"}, "x")


def test_a_document_type_in_a_part_is_refused_wherever_it_stands_in_the_head():
    assert (
        trouble(zipped({"a.xml": f"<!--{'x' * 100_000}--><!DOCTYPE a [<!ENTITY b 'c'>]><a/>"})) == Trouble.HOSTILE_XML
    )


def test_too_many_parts_are_refused():
    assert trouble(zipped({str(number): "" for number in range(5_001)})) == Trouble.ZIP_BOMB


def test_half_a_file_is_damaged():
    data = zipped({"a.xml": "<a/>"})

    assert [trouble(data[:30]), trouble(b"PK\x03\x04")] == [Trouble.BROKEN_WORD] * 2


def test_a_part_that_is_missing_or_no_xml_is_damaged():
    for name in ("weg.xml", "a.xml"):
        with pytest.raises(UnreadableDocumentError) as refused:
            part_of(zipped({"a.xml": "<a>"}), name)
        assert refused.value.trouble == Trouble.BROKEN_WORD
