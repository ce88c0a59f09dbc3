"""Lines to paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.pdf_layout import Row
from weerklank.pure.documents.pdf_page import Run
from weerklank.pure.documents.pdf_text import written


def row(text, bottom, left=0.0, height=12.0):
    return Row([Run([(text, 0)], left, bottom, left + 5 * len(text), bottom + height)])


def text_of(*lines):
    return written([[row(line, 700 - 14 * place) for place, line in enumerate(lines)]]).text()


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("een voor-", "beeld van de tekst"), "een voorbeeld van de tekst"),
        (("zacht afge\u00ad", "broken woord in de tekst"), "zacht afgebroken woord in de tekst"),
        (("alle in- ", "en uitvoer van het jaar"), "alle in- en uitvoer van het jaar"),
        (("elke UWV-", "medewerker van het kantoor"), "elke UWV-medewerker van het kantoor"),
        (("stuur een e-", "mail naar het kantoor toe"), "stuur een e-mail naar het kantoor toe"),
        (("in Noord-", "Holland en in de provincie"), "in Noord-Holland en in de provincie"),
        (("sociaal-", "economisch en sociaal-economisch"), "sociaal-economisch en sociaal-economisch"),
    ],
)
def test_a_broken_word_is_made_whole_and_a_hyphen_of_its_own_stays(lines, text):
    assert text_of(*lines) == text


def test_a_line_with_room_for_the_next_word_ends_its_paragraph():
    lines = (
        "Dit is een regel die de hele breedte vult en doorloopt op",
        "de volgende.",
        "Nieuwe alinea die ook de hele breedte van het blad vult",
    )

    assert text_of(*lines).split("\n") == [f"{lines[0]} {lines[1]}", lines[2]]


def test_list_items_and_other_sizes_begin_a_paragraph():
    rows = [
        row("Kop van dit stuk", 700, height=16),
        row("tekst van een regel", 680),
        row("1. eerste van de lijst", 666),
        row("2. tweede van de lijst", 652),
    ]

    assert written([rows]).text().split("\n") == [one.text for one in rows]


def test_a_footnote_without_a_mark_in_the_text_comes_last_on_its_page():
    first = [row("Eerste blad met tekst.", 700), row("³ Losse noot", 50, height=8)]

    assert written([first, [row("Tweede blad.", 700)]]).text().split("\n") == [
        "Eerste blad met tekst.",
        "³ Losse noot",
        "Tweede blad.",
    ]


words = st.lists(st.text(alphabet="abc-1. ", min_size=1, max_size=12).filter(str.strip), max_size=15)


@given(st.lists(words, max_size=4))
def test_no_letter_is_lost(pages):
    rows = [[row(text.strip(), 700 - 14 * place) for place, text in enumerate(page)] for page in pages]
    letters = [letter for page in pages for text in page for letter in text if letter in "abc"]

    assert sorted(letter for letter in written(rows).text() if letter in "abc") == sorted(letters)
