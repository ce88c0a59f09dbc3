"""Word files."""

from datetime import date

from tests.pure.documents.samples import word, word_body
from weerklank.pure.documents import Unit, UnreadableDocumentError, read_document
from weerklank.pure.documents.word import read_word


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def text_of(body, **parts):
    return read_word(word_body(body, **parts))[0].text


def test_paragraphs_and_tables_come_in_order():
    text = read_word(word("Geachte voorzitter,", "Ik zeg toe."))[0].text

    assert text == "Geachte voorzitter,\nIk zeg toe.\nlinks\trechts"


def test_tracked_changes_are_read_as_accepted():
    body = paragraph(
        run("De termijn is "), "<w:del><w:r><w:delText>vier</w:delText></w:r></w:del>", f"<w:ins>{run('zes')}</w:ins>"
    )
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("een ") + "</w:p>" + paragraph(run("geheel"))
    row = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"

    assert text_of(body + joined + row) == "De termijn is zes\neen geheel"


def test_footnotes_stand_under_their_paragraph_with_a_raised_mark():
    body = paragraph(
        run("Zie artikel 5"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" van de wet.")
    ) + paragraph(run("Meer."))
    notes = f'<w:footnotes><w:footnote w:id="2">{paragraph(run("Kamerstuk 35 387."))}</w:footnote></w:footnotes>'

    assert text_of(body, footnotes=notes).split("\n") == ["Zie artikel 5¹ van de wet.", "¹ Kamerstuk 35 387.", "Meer."]


def test_a_text_box_comes_under_its_paragraph_line_by_line_and_once():
    box = f"<w:txbxContent>{paragraph(run('Kader een'))}{paragraph(run('Kader twee'))}</w:txbxContent>"

    assert (
        text_of(paragraph(run("Voor "), f"<w:r><w:pict>{box}</w:pict></w:r>", run("na")))
        == "Voor na\nKader een\nKader twee"
    )


def test_hidden_words_and_field_codes_are_no_text():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"

    assert text_of(paragraph(run("open"), hidden)) == "open"


def test_the_house_style_in_the_header_gives_subject_and_date():
    lines = ("Datum", "1 juli 2025", "Betreft", "Reactie op het advies", "Ons kenmerk", "2025-0000123")
    document = read_document(
        word_body(
            paragraph(run("Geachte voorzitter,")),
            header=f"<w:hdr>{''.join(paragraph(run(line)) for line in lines)}</w:hdr>",
        )
    )

    assert (document.text, document.title, document.dated, document.number) == (
        "Geachte voorzitter,",
        "Reactie op het advies",
        date(2025, 7, 1),
        "2025-0000123",
    )


def test_every_word_leads_back_to_its_paragraph():
    document, _margin = read_word(word("een", "twee", "drie"))
    places = [
        document.source_of(document.text.index(found), document.text.index(found) + 2)
        for found in ("een", "drie", "rechts")
    ]

    assert [(place.unit, place.first) for place in places] == [
        (Unit.PARAGRAPH, 1),
        (Unit.PARAGRAPH, 3),
        (Unit.PARAGRAPH, 5),
    ]


def test_a_file_that_is_damaged_at_any_place_is_read_or_refused():
    whole = word("Geachte voorzitter,", "Ik zeg toe.")
    for place in range(0, len(whole), 211):
        damaged = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        try:
            said = read_document(damaged).text
        except UnreadableDocumentError as refused:
            said = refused.dutch
        assert said.strip()
