"""Opening a document of any kind, and refusing what cannot be read."""

import io
import sys
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pure.documents.samples import locked, odt, pdf, placed_pdf, with_part, word, word_body
from weerklank.pure.documents import (
    Format,
    Trouble,
    Unit,
    UnreadableDocumentError,
    read_document,
    read_documents,
    read_file,
)

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
        (odt("<text:p>Hallo</text:p>"), "x.doc", Format.ODT),
        (b'{"Nummer": "2022Z1", "Tekst": "Hallo"}', "x.txt", Format.JSON),
        (b"<officiele-publicatie><al>Hallo</al></officiele-publicatie>", "", Format.XML),
        (b'<?xml version="1.0"?><!DOCTYPE html><html><body>Hallo', "x.xml", Format.HTML),
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
        (locked(pdf("geheim")), "brief.pdf", Trouble.ENCRYPTED),
        (b"%PDF-1.4 afgebroken", "", Trouble.BROKEN_PDF),
        (b'<?xml version="1.0"?><a><b></a>', "", Trouble.BROKEN_XML),
        (b'<?xml version="1.0"?><a>' + b"<b>" * 300, "", Trouble.BROKEN_XML),
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
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "x.docx", Trouble.ENCRYPTED),
        (with_part(odt("<text:p>a</text:p>"), "content.xml", BOMB), "", Trouble.HOSTILE_XML),
        (odt(""), "", Trouble.EMPTY),
        (b'{"naam": "iets"}', "x.json", Trouble.NO_RECORDS),
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


STARTS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<?xml version='1.0'?><a>",
    b"<html>",
    b'{"value":[',
    b"\xff\xfe",
    b"\xd0\xcf\x11\xe0",
]


@given(
    st.tuples(st.sampled_from(STARTS), st.binary(max_size=300)).map(b"".join),
    st.sampled_from(["", "x.txt", "x.xml", "x.html"]),
)
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


def samples():
    return [
        pdf("Een blad met tekst", "Nog een blad"),
        word("Hallo"),
        word_body("<w:p><w:r><w:t>Hallo</w:t></w:r></w:p>"),
        odt("<text:p>Hallo</text:p>"),
        b'<?xml version="1.0"?><officiele-publicatie><al>Hallo <noot>noot</noot></al></officiele-publicatie>',
        b"<html><body><p>Hallo<sup><a href='#n'>1</a></sup><ol><li id='n'>noot</ol>",
        b'{"value": [{"Nummer": "2022Z1", "Tekst": "Hallo"}]}',
    ]


@settings(max_examples=150)
@given(
    st.integers(0, len(samples()) - 1),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), max_size=4),
    st.floats(0, 1),
)
def test_a_file_that_was_damaged_anywhere_is_read_or_refused_with_a_reason(which, patches, length):
    data = bytearray(samples()[which])
    for place, patch in patches:
        start = int(place * len(data))
        data[start : start + len(patch)] = patch
    try:
        document = read_document(bytes(data[: max(1, int(length * len(data)))]))
        said = document.text
        assert document.source_of(0, len(said)) is not None
    except UnreadableDocumentError as refused:
        said = refused.dutch

    assert said.strip()


def test_text_that_was_garbled_is_repaired_and_said_to_be():
    garbled = "Ge\u00c3\u00abvalueerd in \u00e2\u20ac\u2122s-Gravenhage.\nTweede regel"
    document = read_document(garbled.encode())
    start = document.text.index("Tweede")

    assert document.text == "Geëvalueerd in \u2019s-Gravenhage.\nTweede regel"
    assert [(remark.trouble, remark.detail) for remark in document.remarks] == [(Trouble.MOJIBAKE, "2x")]
    assert document.source_of(start, start + 6).begin == garbled.index("Tweede")


def test_letters_that_were_lost_are_named():
    document = read_document("Ge\ufffdvalueerd met één en vele".encode())

    assert [remark.trouble for remark in document.remarks] == [Trouble.LOST_LETTERS]


def test_dates_that_contradict_each_other_are_both_kept_and_named():
    document = read_document(b"Datum: 1 juli 2025\n\nDen Haag, 3 juli 2025\n\nGeachte voorzitter,")

    assert [found.day for found in document.dates] == [date(2025, 7, 1), date(2025, 7, 3)]
    assert [(remark.trouble, remark.detail) for remark in document.remarks] == [
        (Trouble.DATES_DIFFER, "2025-07-01 (Datum), 2025-07-03 (Den Haag)")
    ]


def test_a_date_in_the_file_goes_before_a_date_in_the_text():
    paper = (
        b"<officiele-publicatie><stuk><datumtekst><datum isodatum='2022-03-30'>30 maart</datum></datumtekst>"
        b"<al>Den Haag, 1 april 2022</al></stuk></officiele-publicatie>"
    )
    document = read_document(paper)

    assert document.dated == date(2022, 3, 30)
    assert [remark.trouble for remark in document.remarks] == [Trouble.DATES_DIFFER]


def test_plain_text_leads_back_to_line_and_character():
    place = read_document(b"een\ntwee drie").source_of(9, 13)

    assert (place.unit, place.first, place.begin, place.end) == (Unit.LINE, 2, 9, 13)


def test_a_file_with_several_records_is_one_document_or_many():
    data = b'{"value": [{"Nummer": "1", "Tekst": "a"}, {"Nummer": "2", "Tekst": "b"}]}'

    assert read_document(data).text == "a\nb"
    assert [document.text for document in read_documents(data)] == ["a", "b"]
    assert [document.text for document in read_documents(b"gewone tekst")] == ["gewone tekst"]


def test_a_path_is_read_and_a_folder_or_missing_file_is_refused(tmp_path):
    (tmp_path / "brief.txt").write_text("Hallo")
    refused = []
    for path in (tmp_path, tmp_path / "weg.txt"):
        with pytest.raises(UnreadableDocumentError) as problem:
            read_file(path)
        refused.append(problem.value.trouble)

    assert read_file(tmp_path / "brief.txt").text == "Hallo"
    assert refused == [Trouble.FOLDER, Trouble.MISSING]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "kst-29362-290.txt",
            (
                "Modernisering van de overheid; Brief regering; Kabinetsreactie inzake rapporten Werk aan Uitvoering: "
                "het versterken van de publieke dienstverlening",
                "kst-29362-290",
                "29362",
                "2020-2021",
                date(2021, 3, 5),
            ),
        ),
        (
            "kst-29362-295.txt",
            ("Modernisering van de overheid", "kst-29362-295", "29362", "2020-2021", date(2021, 6, 25)),
        ),
        (
            "2025D31349-kabinetsreactie-rob.txt",
            (
                "Kabinetsreactie ROB-advies \u2018Naar een uitvoerende macht\u2019",
                "2025D31349",
                "29362",
                "",
                date(2025, 7, 1),
            ),
        ),
        ("nieuwsbericht-wau.txt", ("Kabinet schetst aanpak verbeteren publieke dienstverlening", "", "", "", None)),
    ],
)
def test_real_letters_say_what_they_are(name, expected):
    found = [read_document(path.read_bytes()) for path in LETTERS.glob(name)]

    assert [
        (letter.title, letter.number, letter.dossier, letter.parliamentary_year, letter.dated, letter.remarks)
        for letter in found
    ] == [(*expected, ())] * len(found)


def steps(data):
    """How many calls reading takes: a measure that does not depend on how busy the machine is."""
    count = 0

    def counted(_frame, _event, _argument):
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        with suppress(UnreadableDocumentError):
            read_document(data)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "make",
    [
        lambda size: b"x" * (size * 40),
        lambda size: ("\u00c3\u00ab" * size * 10).encode(),
        lambda size: b"29 362 " * size,
        lambda size: b"BRIEF VAN DE \n" * size,
        lambda size: b"<html>" + b"<p>x" * size,
        lambda size: b"<html>" + b"<sup><a href='#n'>1</a></sup>" * size + b"<p id='n'>noot",
        lambda size: b"<officiele-publicatie>" + b"<al>x<noot>y</noot></al>" * size,
        lambda size: b'{"value":[' + b'{"Nummer":"1","Tekst":"a"},' * size,
        lambda size: b'{"a":[\n' * size,
        lambda size: word_body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>" * size),
        lambda size: placed_pdf(*([(72, 700, 10, "een"), (72, 688, 10, "twee")] for _page in range(size // 20))),
        lambda size: placed_pdf([(20, 700, 4, "woord " * size)]),
    ],
)
def test_ten_times_the_size_takes_ten_times_the_steps(make):
    assert steps(make(2_000)) < 15 * max(steps(make(200)), 200)
