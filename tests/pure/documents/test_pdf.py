"""PDF with a text layer."""

from tests.pure.documents.samples import pdf
from weerklank.pure.documents.pdf import read_pdf


def test_running_headers_and_page_numbers_are_taken_out():
    pages = [
        f"Kop van het stuk\nInhoud van blad {word} staat hier\n{number}"
        for number, word in enumerate(["een", "twee", "drie", "vier"], 1)
    ]
    document = read_pdf(pdf(*pages))

    assert document.text.split("\n\n") == [
        f"Inhoud van blad {word} staat hier" for word in ("een", "twee", "drie", "vier")
    ]


def test_a_word_broken_at_a_line_end_is_made_whole():
    assert read_pdf(pdf("Dit is een voor-\nbeeld van tekst")).text == "Dit is een voorbeeld van tekst"


def test_the_coverage_says_which_pages_had_text():
    assert read_pdf(pdf("Een blad met tekst", "")).coverage == "1 van 2 bladzijden met tekst"
