"""Cells of tables."""

import pytest
from lxml import etree

from weerklank.pure.bwb.tables import cell_size, column_numbers

GROUP = etree.fromstring("<tgroup><colspec colname='a'/><colspec/><colspec colname='c'/></tgroup>")


@pytest.mark.parametrize(
    ("entry", "size"),
    [
        ("<entry/>", (1, 1)),
        ("<entry namest='a' nameend='c'/>", (3, 1)),
        ("<entry namest='c' nameend='a'/>", (1, 1)),
        ("<entry namest='a' nameend='onbekend'/>", (1, 1)),
        ("<entry namest='2' nameend='c' morerows='2'/>", (2, 3)),
        ("<entry morerows='-1'/>", (1, 1)),
        ("<entry morerows='99999999999'/>", (1, 1)),
    ],
)
def test_a_cell_covers_what_the_file_says_when_that_is_possible(entry: str, size: tuple[int, int]) -> None:
    assert cell_size(etree.fromstring(entry), column_numbers(GROUP)) == size
