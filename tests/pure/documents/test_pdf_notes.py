"""Footnotes at the foot of a page."""

from weerklank.pure.documents.pdf_layout import Row
from weerklank.pure.documents.pdf_notes import split_notes
from weerklank.pure.documents.pdf_page import Run


def row(text, height):
    return Row([Run([(text, 0)], 0, 0, 100, height)])


def test_small_print_with_marks_at_the_foot_is_notes():
    rows = [row("Tekst", 12), row("1 Een noot", 9), row("loopt door", 9), row("2 Nog een", 9), row("5 mei", 9)]
    text, notes = split_notes(rows, body=12)

    assert [one.text for one in text] == ["Tekst"]
    assert [(note.mark, [one.text for one in note.rows]) for note in notes] == [
        ("¹", ["1 Een noot", "loopt door"]),
        ("²", ["2 Nog een", "5 mei"]),
    ]


def test_a_raised_mark_is_a_note_in_any_size():
    assert [note.mark for note in split_notes([row("Tekst", 12), row("¹⁰ Noot", 12)], body=12)[1]] == ["¹⁰"]


def test_small_print_without_a_mark_is_text():
    assert split_notes([row("Tekst", 12), row("bron: CBS", 8)], body=12)[1] == []


def test_a_list_in_the_size_of_the_text_is_text():
    assert split_notes([row("Tekst", 12), row("1 Eerste punt", 12)], body=12)[1] == []
