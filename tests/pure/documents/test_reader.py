"""Opening a document of any kind, and refusing what cannot be read."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pure.documents.samples import pdf, with_part, word
from weerklank.pure.documents import Format, Trouble, UnreadableDocumentError, read_document

LETTERS = Path(__file__).parents[4] / "shared" / "data"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
FILE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def trouble(data, name=""):
    with pytest.raises(UnreadableDocumentError) as refused:
        read_document(data, name)
    return refused.value.trouble


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_plain_text_is_read_in_every_usual_encoding(encoding):
    text = "Geëvalueerd in ’s-Gravenhage, 5 maart 2021"
    document = read_document(text.encode(encoding))

    assert (document.text, document.dated, document.format) == (text, date(2021, 3, 5), Format.TEXT)


def test_plain_text_keeps_every_character_so_that_offsets_lead_back():
    assert read_document(b"een\r\n\r\n twee\t\n").text == "een\r\n\r\n twee\t\n"


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        (b"<!DOCTYPE html><title>T</title><p>Hallo", "", Format.HTML),
        (b"<p>Hallo</p>", "x.html", Format.HTML),
        (b'<?xml version="1.0"?><al>Hallo</al>', "", Format.XML),
        (b"<al>Hallo</al>", "x.xml", Format.XML),
        (b"<b>Hallo</b> zei zij", "x.txt", Format.TEXT),
        (pdf("Hallo allemaal"), "x.txt", Format.PDF),
        (word("Hallo"), "x.txt", Format.WORD),
    ],
)
def test_the_kind_is_read_from_the_bytes(data, name, format_):
    document = read_document(data, name)

    assert document.format == format_
    assert "Hallo" in document.text


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "x.txt", Trouble.EMPTY),
        (b" \n", "x.txt", Trouble.EMPTY),
        (b"<html></html>", "", Trouble.EMPTY),
        (pdf("", ""), "scan.pdf", Trouble.SCANNED),
        (b"%PDF-1.4 afgebroken", "", Trouble.BROKEN_PDF),
        (b'<?xml version="1.0"?><a><b></a>', "", Trouble.BROKEN_XML),
        (b'<?xml version="1.0"?><a>half', "", Trouble.BROKEN_XML),
        (BOMB, "", Trouble.HOSTILE_XML),
        (FILE, "", Trouble.HOSTILE_XML),
        (BOMB.decode().encode("utf-16"), "x.xml", Trouble.HOSTILE_XML),
        (word("Hallo")[:900], "", Trouble.UNKNOWN),
        (b"PK\x03\x04word/ kapot", "", Trouble.BROKEN_WORD),
        (with_part(word("Hallo"), "word/document.xml", BOMB), "", Trouble.HOSTILE_XML),
        (with_part(word("Hallo"), "word/media/x.bin", b"0" * 30_000_000), "", Trouble.ZIP_BOMB),
        (b"\x89PNG\r\n", "x.png", Trouble.UNKNOWN),
        (bytes(range(32)) * 50, "", Trouble.UNKNOWN),
        (b"\xd0\xcf\x11\xe0oud", "x.doc", Trouble.UNKNOWN),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, name, expected):
    assert trouble(data, name) == expected


@pytest.mark.parametrize("reason", Trouble, ids=lambda reason: reason.name)
def test_every_refusal_has_a_code_and_a_sentence_in_both_languages(reason):
    refused = UnreadableDocumentError(reason, "regel 3")

    assert refused.dutch != refused.english
    assert [said[-9:] for said in (refused.dutch, refused.english)] == ["(regel 3)"] * 2


def test_a_zip_that_is_no_word_file_is_an_unknown_kind():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("tekst.txt", "Hallo")

    assert trouble(stream.getvalue()) == Trouble.UNKNOWN


@given(st.binary(max_size=300), st.sampled_from(["", "x.txt", "x.xml", "x.html"]))
def test_bytes_are_read_or_refused_with_a_reason(data, name):
    try:
        said = read_document(data, name).text
    except UnreadableDocumentError as refused:
        said = refused.dutch

    assert said.strip()


def test_real_letters_open_as_they_stand():
    changed = [
        path.name
        for path in LETTERS.glob("*.txt")
        if read_document(path.read_bytes()).text != path.read_bytes().decode()
    ]

    assert changed == []
