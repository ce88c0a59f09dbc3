"""Measures opening documents: each format beside the plainest way to get its text, and growth for ten times the size.

    python benchmarks/documents.py

The files are made on the spot from invented text, small and ten times as large: plain text, HTML, publication
XML, Word, ODT, Tweede Kamer JSON, and a PDF in two columns with running headers, footnotes and broken words. The
peer is what one would write first: `str.decode`, `itertext()` of lxml, the paragraphs of python-docx,
`json.loads`, `get_text_bounded()` of pypdfium2. The peer gives words; ours gives them in reading order, without
navigation and headers, with notes in place, metadata, and the way back to the file. Each figure is the best of
three runs. No network, no database.
"""

import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

SENTENCE = "De uitvoering van de wet kost de gemeenten meer tijd dan in 2021 is afgesproken (Kamerstuk 35 387, nr. 2). "
ODT_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
SMALL, LARGE = 400, 4_000
PAGES_SMALL, PAGES_LARGE = 10, 100


def text_file(count: int) -> bytes:
    """Paragraphs of ten sentences."""
    return "\n\n".join([SENTENCE * 10] * count).encode()


def html_file(count: int) -> bytes:
    """A page with navigation, paragraphs and footnotes."""
    paragraphs = "".join(f"<p>{SENTENCE * 10}<sup><a href='#n{n}'>{n % 999}</a></sup></p>" for n in range(count))
    notes = "".join(f"<li id='n{n}'>Een noot.</li>" for n in range(count))
    return f"<!DOCTYPE html><html><body><nav>Menu</nav><main>{paragraphs}<ol>{notes}</ol></main></body></html>".encode()


def xml_file(count: int) -> bytes:
    """A publication with paragraphs and footnotes."""
    paragraph = f"<al>{SENTENCE * 10}<noot><noot.nr>1</noot.nr><noot.al>Een noot.</noot.al></noot></al>\n"
    return f"<officiele-publicatie><kamerstuk>{paragraph * count}</kamerstuk></officiele-publicatie>".encode()


def word_file(count: int) -> bytes:
    """A Word file of paragraphs."""
    import docx

    document = docx.Document()
    for _paragraph in range(count):
        document.add_paragraph(SENTENCE * 10)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt_file(count: int) -> bytes:
    """An ODT file of paragraphs."""
    body = f"<text:p>{SENTENCE * 10}</text:p>" * count
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {ODT_SPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return stream.getvalue()


def json_file(count: int) -> bytes:
    """An envelope of records."""
    record = {"Nummer": "2022Z00001", "Onderwerp": "Een motie", "Tekst": SENTENCE * 10}
    return json.dumps({"value": [record] * count}).encode()


def pdf_file(pages: int) -> bytes:
    """Pages of two columns with a running header, a page number and a footnote."""
    from tests.pure.documents.samples import column, placed_pdf

    left = ["De uitvoering van de wet kost de gemeen-", "ten meer tijd dan in 2021 is afgesproken en"] * 24
    right = ["dat is in het voorjaar aan de Kamer gemeld,", "met een plan voor de gemeenten en provin-"] * 24

    def page(number: int) -> list[tuple[float, float, float, str]]:
        return [
            (72, 765, 9, "Tweede Kamer, vergaderjaar 2020-2021, 29 362, nr. 290"),
            *column(72, 740, [f"Bladzijde {number} begint hier en gaat door", *left]),
            *column(330, 740, right),
            (72, 93, 5, "1"),
            (76, 90, 8, "Kamerstuk 35 387, nr. 2."),
            (540, 40, 9, str(number)),
        ]

    return placed_pdf(*map(page, range(1, pages + 1)))


def plain_lxml(data: bytes) -> object:
    """The words of an XML file."""
    from lxml import etree

    return "".join(etree.fromstring(data).itertext())


def plain_html(data: bytes) -> object:
    """The words of a page, navigation and all."""
    from lxml import html

    return html.fromstring(data.decode()).text_content()


def plain_word(data: bytes) -> object:
    """The paragraphs of a Word file."""
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def plain_odt(data: bytes) -> object:
    """The words of an ODT file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return plain_lxml(archive.read("content.xml"))


def plain_pdf(data: bytes) -> object:
    """The words of each page, in the order of the file."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """The best of three runs."""
    times = []
    for _run in range(3):
        start = time.perf_counter()
        work(data)
        times.append(time.perf_counter() - start)
    return min(times)


def _pdf_line(size: int) -> bytes:
    from tests.pure.documents.samples import placed_pdf

    return placed_pdf([(20, 700, 4, "woord-" * size)])


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "one long line": lambda size: b"x" * (size * 100),
    "garbled letters": lambda size: "\u00c3\u00ab".encode() * size * 20,
    "dossier numbers": lambda size: b"29 362 " * size * 20,
    "letterheads": lambda size: b"BRIEF VAN DE \n" * size * 20,
    "open paragraphs": lambda size: b"<html>" + b"<p>x" * size,
    "links to one note": lambda size: b"<html>" + b"<sup><a href='#n'>1</a></sup>" * size + b"<p id='n'>noot",
    "open records": lambda size: b'{"a":[\n' * size * 20,
    "a wide line of PDF": _pdf_line,
}


def hostile() -> None:
    """Growth for ten times the size on what a fuzzer makes."""
    from weerklank.pure.documents import UnreadableDocumentError, read_document

    def opened(data: bytes) -> None:
        with suppress(UnreadableDocumentError):
            read_document(data)

    for name, make in HOSTILE.items():
        print(f"{name:20} growth {seconds(opened, make(20_000)) / seconds(opened, make(2_000)):5.1f}")


def main() -> None:
    """Print a line per format: speed, the peer, how many times its time, growth for ten times the size."""
    from weerklank.pure.documents import read_document

    kinds: list[tuple[str, Callable[[int], bytes], Callable[[bytes], object]]] = [
        ("txt", text_file, lambda data: data.decode()),
        ("html", html_file, plain_html),
        ("xml", xml_file, plain_lxml),
        ("docx", word_file, plain_word),
        ("odt", odt_file, plain_odt),
        ("json", json_file, json.loads),
    ]
    for name, make, peer in kinds:
        small, large = make(SMALL), make(LARGE)
        ours, theirs = seconds(read_document, large), seconds(peer, large)
        characters = len(read_document(large).text) / 1e6
        print(
            f"{name:5} {characters / ours:8.1f} million characters/s   peer {characters / theirs:8.1f}   "
            f"{ours / theirs:5.1f} x the peer   growth {ours / seconds(read_document, small):4.1f}"
        )
    small, large = pdf_file(PAGES_SMALL), pdf_file(PAGES_LARGE)
    ours, theirs = seconds(read_document, large), seconds(plain_pdf, large)
    print(
        f"pdf   {PAGES_LARGE / ours:8.1f} pages/s                peer {PAGES_LARGE / theirs:8.1f}   "
        f"{ours / theirs:5.1f} x the peer   growth {ours / seconds(read_document, small):4.1f}"
    )
    hostile()


if __name__ == "__main__":
    main()
