"""The whole reading of a text."""

from datetime import date

from weerklank.pure.documents import DocumentText, Format
from weerklank.pure.reading import read_opened, read_text


def test_the_date_is_read_from_the_text_unless_it_is_given():
    text = "Den Haag, 5 maart 2021\n\nIk zal de Kamer binnen zes weken informeren over art. 4:84 Awb."

    assert [read_text(text).dated, read_text(text, on=date(2025, 1, 1)).dated] == [
        date(2021, 3, 5),
        date(2025, 1, 1),
    ]
    assert [len(read_text(text).citations), len(read_text(text).commitments)] == [1, 1]


def test_a_law_that_is_opened_is_its_own_law():
    document = DocumentText("Artikel 1\nZie artikel 27.", Format.XML, number="BWBR0018472")

    assert [hit.norm["wet"] for hit in read_opened(document).citations] == ["Awir"]


def test_reading_twice_gives_the_same():
    text = "Zie art. 4:84 Awb. De regels zijn onduidelijk voor iedereen."

    assert read_text(text) == read_text(text)
