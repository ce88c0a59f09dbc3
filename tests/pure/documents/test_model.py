from weerklank.pure.documents import DocumentText, Format


def test_what_a_file_does_not_say_is_empty():
    document = DocumentText("tekst", Format.TEXT)

    assert (document.title, document.number, document.dated, document.official) == ("", "", None, False)


def test_a_document_that_was_not_read_from_a_file_leads_nowhere():
    assert DocumentText("tekst", Format.TEXT).source_of(0, 3) is None
