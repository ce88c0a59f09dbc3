"""The smallest spreadsheets that a reader takes, made by hand: a test says exactly what is in the file."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ODS = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def xlsx(rows: Sequence[Sequence[str]], *, sheet: str = "", shared: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet of texts, or with `sheet` as the XML between its sheetData tags; `shared` are the
    strings to which cells refer by number, as Excel writes them."""
    data = sheet or "".join(
        f'<row r="{n}">'
        + "".join(
            f'<c r="{chr(64 + m)}{n}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for m, cell in enumerate(row, 1)
        )
        + "</row>"
        for n, row in enumerate(rows, 1)
    )
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    package = "http://schemas.openxmlformats.org/package/2006"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_REL}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {_MAIN}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}><sheetData>{data}</sheetData></worksheet>",
        }
    )


def ods(rows: Sequence[Sequence[str]], *, table: str = "") -> bytes:
    """A document with one table of texts, or with `table` as the XML of its rows."""
    data = table or "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = " ".join(f'xmlns:{one}="{_ODS}:{one}:1.0"' for one in ("office", "table", "text", "manifest"))
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"<manifest:manifest {names}/>",
            "content.xml": f'<office:document-content {names}><office:body><office:spreadsheet><table:table table:name="Blad1">{data}</table:table></office:spreadsheet></office:body></office:document-content>',
        }
    )
