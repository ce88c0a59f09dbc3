"""Tables from a spreadsheet, good ones and ones made to fill the memory."""

import pytest

from tests.spreadsheets import ods, xlsx, zipped
from weerklank.pure.tables import Fault, Format, Limits, UnreadableTableError, open_table

ROWS = [("Kenmerk", "Signaal"), ("R-1", "Eén & twee"), ("R-2", "Drie\nvier")]
P = "<text:p>x</text:p>"


@pytest.mark.parametrize(("data", "form"), [(xlsx(ROWS), Format.XLSX), (ods(ROWS), Format.ODS)])
def test_both_kinds_give_the_same_table(data: bytes, form: Format) -> None:
    table = open_table(data)
    found = [(row.number, row.cells[0]) for row in table.rows()]
    assert (table.format, table.header, table.total) == (form, ROWS[0], 2)
    assert found == [(2, "R-1"), (3, "R-2")]


def test_numbers_and_empty_rows_are_as_a_person_sees_them() -> None:
    sheet = '<row r="3"><c r="A3" t="inlineStr"><is><t>nr</t></is></c></row><row r="5"><c r="A5"><v>12</v></c></row>'
    table = open_table(xlsx([], sheet=sheet))
    assert [(row.number, row.cells) for row in table.rows()] == [(5, ("12",))]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (xlsx([], sheet='<row r="1"><c r="XFD1048576"><v>1</v></c></row>'), Fault.TOO_MANY_ROWS),
        (xlsx([], sheet='<row r="1"><c r="XFD1"><v>1</v></c></row>'), Fault.TOO_MANY_COLUMNS),
        (xlsx([], sheet='<row r="1"><c r="A-1"><v>1</v></c></row>'), Fault.DAMAGED),
        (xlsx([], sheet="<row>"), Fault.DAMAGED),
        (
            ods(
                [],
                table=f'<table:table-row table:number-rows-repeated="999999"><table:table-cell office:value-type="string">{P}</table:table-cell></table:table-row>',
            ),
            Fault.TOO_MANY_ROWS,
        ),
        (
            ods(
                [],
                table=f'<table:table-row><table:table-cell table:number-columns-repeated="99999" office:value-type="string">{P}</table:table-cell></table:table-row>',
            ),
            Fault.TOO_MANY_COLUMNS,
        ),
        (zipped({"word/document.xml": "<a/>"}), Fault.NO_TABLE),
        (zipped({"content.xml": "x" * 300_000}), Fault.TOO_LARGE),
        (xlsx(ROWS)[:-40], Fault.DAMAGED),
        (b"PK\x03\x04" + b"onzin" * 20, Fault.DAMAGED),
    ],
)
def test_a_file_that_would_fill_the_memory_or_is_broken_says_which(data: bytes, fault: Fault) -> None:
    with pytest.raises(UnreadableTableError) as refused:
        open_table(data, Limits(unpacked=200_000))
    assert refused.value.fault == fault


def test_one_text_used_a_thousand_times_is_weighed_a_thousand_times() -> None:
    cell = f'<table:table-cell table:number-columns-repeated="100" office:value-type="string"><text:p>{"x" * 300}</text:p></table:table-cell>'
    with pytest.raises(UnreadableTableError) as refused:
        open_table(
            ods([], table=f'<table:table-row table:number-rows-repeated="100">{cell}</table:table-row>'),
            Limits(unpacked=200_000),
        )
    assert refused.value.fault == Fault.TOO_LARGE


def test_the_empty_end_of_a_sheet_costs_nothing() -> None:
    tail = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    rows = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{word}</text:p></table:table-cell></table:table-row>'
        for word in ("tekst", "een")
    )
    assert open_table(ods([], table=rows + tail)).total == 1


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(UnreadableTableError):
        open_table(zipped({"content.xml": bomb}))


def test_strings_that_cells_share_are_read_and_weighed_each_time() -> None:
    sheet = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{n > 1:d}</v></c></row>' for n in range(1, 101))
    table = open_table(xlsx([], sheet=sheet, shared=["tekst", "x" * 300]))
    assert (table.header, table.total) == (("tekst",), 99)
    with pytest.raises(UnreadableTableError) as refused:
        open_table(xlsx([], sheet=sheet, shared=["tekst", "x" * 3_000]), Limits(unpacked=200_000))
    assert refused.value.fault == Fault.TOO_LARGE
