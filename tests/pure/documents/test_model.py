from weerklank.pure.documents import DocumentText, Format


def test_what_a_file_does_not_say_is_empty():
    document = DocumentText("tekst", Format.TEXT)

    assert (document.title, document.number, document.dated, document.official) == ("", "", None, False)
