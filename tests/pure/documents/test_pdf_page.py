"""Runs of characters on a page."""

import pypdfium2

from tests.pure.documents.samples import placed_pdf
from weerklank.pure.documents.pdf_page import Glyph, _run, page_runs


def runs(*words):
    document = pypdfium2.PdfDocument(placed_pdf(list(words)))
    return page_runs(document[0])


def test_words_far_apart_on_a_line_are_runs_of_their_own():
    assert [run.text.strip() for run in runs((72, 700, 10, "Datum van"), (300, 700, 10, "1 juli"))] == [
        "Datum van",
        "1 juli",
    ]


def test_pieces_hold_the_index_of_their_first_character():
    assert runs((72, 700, 10, "een twee"))[0].pieces == [("een twee", 0)]


def test_ligatures_are_taken_apart_and_the_next_piece_keeps_its_index():
    glyphs = [Glyph(ord(letter), place, 10 * place, 0, 10 * place + 9, 10) for place, letter in enumerate("e\ufb03ci")]

    assert _run(glyphs).pieces == [("effi", 0), ("ci", 2)]


def test_a_small_figure_that_stands_higher_is_raised():
    glyphs = [Glyph(ord("a"), 0, 0, 0, 9, 10), Glyph(ord("7"), 1, 9, 4, 12, 10), Glyph(ord("7"), 2, 12, 0, 20, 10)]

    assert _run(glyphs).text == "a⁷7"
