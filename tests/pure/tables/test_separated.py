"""Tables as text: what spreadsheets and registration systems really write."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.tables import Fault, Limits, Table, UnreadableTableError, open_table


def cells(data: bytes) -> list[tuple[str, ...]]:
    table = open_table(data)
    return [table.header, *(row.cells for row in table.rows())]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encoding_and_separator_are_found(encoding: str, separator: str) -> None:
    text = f"nr{separator}tekst\r\n1{separator}Eén café, twee\r\n".replace(", ", "" if separator == "," else ", ")
    assert cells(text.encode(encoding)) == [
        ("nr", "tekst"),
        ("1", "Eén cafétwee" if separator == "," else "Eén café, twee"),
    ]


def test_quoted_newlines_separators_and_quotes_stay_in_their_cell() -> None:
    data = b'nr;tekst\r\n1;"Regel een\r\nregel ""twee""; nog iets"\r\n'
    assert cells(data) == [("nr", "tekst"), ("1", 'Regel een\r\nregel "twee"; nog iets')]


def test_excel_says_its_separator_on_the_first_line() -> None:
    assert cells(b"sep=,\nnr,tekst\n1,een;twee;drie\n") == [("nr", "tekst"), ("1", "een;twee;drie")]


def test_one_column_with_commas_in_its_texts_stays_one_column() -> None:
    assert cells(b"tekst\nEerst dit, dan dat; en dan nog iets\n") == [
        ("tekst",),
        ("Eerst dit, dan dat; en dan nog iets",),
    ]


def test_a_quote_that_never_closes_spoils_its_own_row_alone() -> None:
    rows = list(open_table(b'nr;tekst\n1;"open\n2;goed\n3;ook goed\n').rows())
    assert [(row.number, row.fault, row.cells) for row in rows] == [
        (2, Fault.QUOTES, ("", "")),
        (3, None, ("2", "goed")),
        (4, None, ("3", "ook goed")),
    ]


def test_short_rows_are_filled_long_rows_refused_and_empty_rows_keep_their_number() -> None:
    rows = list(open_table(b"a;b\n1\n\n;\n1;2;3\n1;2;;\n").rows())
    assert [(row.number, row.cells, row.fault) for row in rows] == [
        (2, ("1", ""), None),
        (5, ("", ""), Fault.EXTRA_CELLS),
        (6, ("1", "2"), None),
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"\n\n;;\n", Fault.EMPTY),
        (b"nr;tekst\n", Fault.NO_ROWS),
        (b"%PDF-1.7 iets", Fault.NO_TABLE),
        (b"a\x00b;c\n1;2\n", Fault.NO_TABLE),
        (b"\xff\xfea", Fault.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 oud Excel", Fault.LOCKED),
        (b"a;b\n" + b"1;2\n" * 11, Fault.TOO_MANY_ROWS),
        (b";".join([b"k"] * 6) + b"\n1\n", Fault.TOO_MANY_COLUMNS),
        (b"a;b\n" + b"1;" + b"x" * 2_000, Fault.TOO_LARGE),
    ],
)
def test_what_is_no_table_or_too_much_says_which(data: bytes, fault: Fault) -> None:
    with pytest.raises(UnreadableTableError) as refused:
        open_table(data, Limits(size=1_000, rows=10, columns=5))
    assert refused.value.fault == fault


def test_a_cell_that_is_too_long_refuses_its_row() -> None:
    rows = list(open_table(b"a;b\n1;" + b"x" * 21 + b"\n2;kort\n", Limits(cell=20)).rows())
    assert [row.fault for row in rows] == [Fault.CELL_TOO_LONG, None]


WORDS = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=10), st.sampled_from(";,\t|"))
def test_what_was_written_is_read_again(rows: list[tuple[str, str]], separator: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([("nr", "tekst"), *rows])
    assert cells(out.getvalue().encode()) == [("nr", "tekst"), *rows]


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_fault_that_has_a_name(data: bytes) -> None:
    found = opened(data)
    assert isinstance(found, Fault) or {len(row.cells) for row in found.rows()} == {len(found.header)}


def opened(data: bytes) -> Table | Fault:
    try:
        return open_table(data)
    except UnreadableTableError as refused:
        return refused.fault
