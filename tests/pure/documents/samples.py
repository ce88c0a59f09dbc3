"""Small files made on the spot: PDF with and without text, Word, ODT, a bomb."""

import io
import zipfile

import docx

Placed = tuple[float, float, float, str]
"""Words on a page: x and y of their foot in points (from left below), the size of the letters, the words."""


def pdf(*pages: str) -> bytes:
    """A PDF with these pages, line under line; an empty string is a page without text."""
    return placed_pdf(
        *([(72, 720 - 14 * place, 12, line) for place, line in enumerate(page.split("\n")) if line] for page in pages)
    )


def placed_pdf(*pages: list[Placed], title: str = "", turn: str = "1 0 0 1") -> bytes:
    """A PDF with words at places of their own, each turned by the same matrix."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        f"<< /Title ({title}) >>",
    ]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    for number, page in enumerate(pages):
        stream = "".join(
            f"BT /F1 {size} Tf {turn} {x} {y} Tm ({_escaped(words)}) Tj ET\n" for x, y, size, words in page
        )
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 {font} >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        parts.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    return _assembled(parts)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(parts: list[str]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(parts) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R /Info 3 0 R >>\n"
    return out + end.encode() + f"startxref\n{len(out)}\n%%EOF".encode()


def locked(data: bytes) -> bytes:
    """The PDF as one that asks for a password."""
    key = "".join(f"{number:02x}" for number in range(32))
    lock = f"/ID [<{key}> <{key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    return data.replace(b"/Root 1 0 R", f"/Root 1 0 R {lock}".encode())


def column(x: float, top: float, lines: list[str], size: float = 10) -> list[Placed]:
    """Lines under each other, 1.2 times their size apart."""
    return [(x, top - 1.2 * size * place, size, line) for place, line in enumerate(lines)]


def word(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs and a table of one row."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "links", "rechts"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The zip file with one part replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return stream.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_body(body: str, **others: str) -> bytes:
    """A Word file with this XML in its body; `footnotes`, `numbering` and `header` are parts of their own."""
    kinds = {"footnotes": "footnotes", "numbering": "numbering", "header": "header"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kinds[name]}+xml"/>'
        for name in others
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Target="{name}.xml" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kinds[name]}"/>'
        for name in others
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Target="word/document.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
    }
    files |= {f"word/{name}.xml": content.replace(">", f' xmlns:w="{WORD}">', 1) for name, content in others.items()}
    return zipped(files)


def odt(body: str, title: str = "") -> bytes:
    """An ODT file with this XML in its body."""
    office, words = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    spaces = f'xmlns:office="{office}" xmlns:text="{words}" xmlns:table="{table}"'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
            f"<dc:title>{title}</dc:title></office:meta></office:document-meta>",
        }
    )


def zipped(files: dict[str, str]) -> bytes:
    """A zip file with these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
