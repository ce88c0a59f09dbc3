"""Word files."""

from tests.pure.documents.samples import word
from weerklank.pure.documents.word import read_word


def test_paragraphs_and_tables_come_in_order():
    assert (
        read_word(word("Geachte voorzitter,", "Ik zeg toe.")).text == "Geachte voorzitter,\nIk zeg toe.\nlinks\trechts"
    )
