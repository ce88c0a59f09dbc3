"""A register file in every shape and state in which people have one."""

import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.toezeggingen import (
    Broken,
    Fault,
    Found,
    Shape,
    UnreadableRegisterError,
    open_register,
    parse_record,
    read_register,
)

ONE = {
    "Id": "a1",
    "Nummer": "TZ202412-116",
    "Tekst": "De minister van Financiën komt terug op de termijn.",
    "Status": "Openstaand",
}
SAMPLE = Path(__file__).parents[4] / "shared" / "data" / "tweedekamer-odata" / "toezegging-voorbeeld.csv"
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<entry><content type="application/xml"><ns1:toezegging xmlns:ns1="http://www.tweedekamer.nl/xsd/tkData/v1-0"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="aa" verwijderd="false" bijgewerkt="2026-04-26T00:00:00Z">
<ns1:nummer>TZ202412-116</ns1:nummer><ns1:tekst>Één toezegging.</ns1:tekst>
<ns1:kamerbriefNakoming>2026Z00001</ns1:kamerbriefNakoming><ns1:kamerbriefNakoming>2026Z00002</ns1:kamerbriefNakoming>
<ns1:isHerhalingVan ref="bb"/><ns1:datumNakoming xsi:nil="true"/></ns1:toezegging></content></entry>
<entry><content><m:properties xmlns:m="http://example.org/m" xmlns:d="http://example.org/d"><d:Id>cc</d:Id>
<d:Nummer>TZ202501-001</d:Nummer><d:Tekst>Nog een.</d:Tekst><d:DatumNakoming m:null="true"/></m:properties></content></entry>
</feed>"""


def read(data: bytes) -> tuple[list[str], list[Fault]]:
    """The numbers that were read, and the faults."""
    rows = list(read_register(io.BytesIO(data)))
    numbers = [str(parse_record(row.raw).nummer) for row in rows if isinstance(row, Found)]
    return numbers, [row.fault for row in rows if isinstance(row, Broken)]


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (dumped({"@odata.context": "https://example.org/$metadata", "@odata.count": 2, "value": [ONE, ONE]}), 2),
        (dumped([ONE, ONE, ONE]), 3),
        (dumped(ONE), 1),
        (json.dumps(ONE, indent=2).encode(), 1),
        (dumped(ONE) + b"\n" + dumped(ONE) + b"\n", 2),
        (b"[]", 0),
        (b'{"value": []}', 0),
        (b"\xef\xbb\xbf" + dumped([ONE]), 1),
    ],
)
def test_every_form_of_json_gives_its_records(data: bytes, count: int) -> None:
    assert read(data) == (["TZ202412-116"] * count, [])


def test_both_forms_of_xml_give_their_records() -> None:
    rows = [parse_record(row.raw) for row in read_register(io.BytesIO(FEED.encode())) if isinstance(row, Found)]

    assert [(row.key, row.nummer, row.tekst) for row in rows] == [
        ("aa", "TZ202412-116", "Één toezegging."),
        ("cc", "TZ202501-001", "Nog een."),
    ]
    assert (rows[0].nakoming_brief, rows[0].links) == ("2026Z00001, 2026Z00002", (("herhaling", "bb"),))
    assert rows[0].nakoming_on is None


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_gives_its_rows(mark: str) -> None:
    data = f'Nummer{mark}Status{mark}Tekst\r\nTZ202412-116{mark}Afgedaan{mark}"Met {mark} erin"\r\n'.encode()

    assert read(data) == (["TZ202412-116"], [])


def test_the_sample_of_the_house_is_read() -> None:
    if not SAMPLE.exists():
        return
    numbers, faults = read(SAMPLE.read_bytes())

    assert (numbers, faults) == (["TZ202412-116", "TZ202504-057", "TZ202402-164"], [])


@pytest.mark.parametrize(
    ("encoding", "odd"),
    [("utf-8", False), ("cp1252", True), ("utf-16", True), ("utf-16-le", True), ("utf-16-be", True)],
)
def test_other_characters_than_utf8_are_read_and_told(encoding: str, odd: bool) -> None:
    opened = open_register(io.BytesIO(json.dumps([ONE], ensure_ascii=False).encode(encoding)))
    rows = [parse_record(row.raw).tekst for row in opened.records if isinstance(row, Found)]

    assert (rows, opened.odd) == ([ONE["Tekst"]], odd)


def test_text_that_was_decoded_wrongly_before_is_repaired() -> None:
    mixed = ONE | {"Tekst": "De minister van Financiën".encode().decode("cp1252")}

    assert parse_record(mixed).tekst == "De minister van Financiën"


def test_xml_in_other_characters_than_it_says_is_read() -> None:
    assert read(FEED.encode("cp1252")) == (["TZ202412-116", "TZ202501-001"], [])


@pytest.mark.parametrize(
    ("data", "numbers", "faults"),
    [
        (dumped({"value": [ONE] * 3})[:-100], 2, [Fault.CUT_OFF]),
        (dumped([ONE] * 2)[:-1], 2, [Fault.CUT_OFF]),
        (dumped(ONE) + b"\n" + dumped(ONE)[:-30], 1, [Fault.CUT_OFF]),
        (FEED.encode()[:-80], 1, [Fault.CUT_OFF]),
        (FEED.encode().replace(b"</m:properties>", b"</m:other>"), 1, [Fault.MALFORMED]),
        (b"Nummer,Tekst\nTZ202412-116,Ja\nTZ202412-1", 1, [Fault.COLUMNS]),
    ],
)
def test_of_half_a_file_the_good_part_is_kept(data: bytes, numbers: int, faults: list[Fault]) -> None:
    got, said = read(data)

    assert (len(got), said) == (numbers, faults)


def test_a_bad_record_in_the_middle_costs_no_other() -> None:
    assert read(dumped([ONE, 5, ONE])) == (["TZ202412-116"] * 2, [Fault.NO_OBJECT])
    broken = dumped(ONE) + b'\n{"Id": "x", "Nummer": oops}\n' + dumped(ONE)
    assert read(broken) == (["TZ202412-116"] * 2, [Fault.MALFORMED])
    assert read(b"Nummer;Tekst\nTZ202412-116;a\nTZ2;a;b\nTZ202412-116;c") == (["TZ202412-116"] * 2, [Fault.COLUMNS])


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"  \n ", Fault.EMPTY),
        (b"", Fault.EMPTY),
        (b"%PDF-1.7 ...", Fault.NO_REGISTER),
        (b"PK\x03\x04", Fault.NO_REGISTER),
        (b"zomaar wat tekst", Fault.NO_REGISTER),
        (b"<html><p>geen register</p></html>", Fault.NO_REGISTER),
        (b'{"naam": "iets anders"}', Fault.NO_REGISTER),
        (b"[" * 100_000, Fault.NO_REGISTER),
        (b'<!DOCTYPE a [<!ENTITY b "cc">]><toezegging/>', Fault.ENTITIES),
        (b'<toezegging><!ENTITY x SYSTEM "file:///etc/hosts"></toezegging>', Fault.ENTITIES),
    ],
)
def test_what_is_no_register_is_refused_in_one_word(data: bytes, fault: Fault) -> None:
    with pytest.raises(UnreadableRegisterError) as refused:
        list(read_register(io.BytesIO(data)))

    assert refused.value.fault == fault


def test_a_record_that_never_ends_is_let_go() -> None:
    began = time.perf_counter()
    rows = list(read_register(io.BytesIO(b'[{"Id": "a", "Tekst": "' + b"x" * 5_000_000)))

    assert [row.fault for row in rows if isinstance(row, Broken)] == [Fault.TOO_LARGE]
    assert time.perf_counter() - began < 5


def test_many_bad_records_cost_no_more_each() -> None:
    began = time.perf_counter()
    _numbers, faults = read(b'[{"Id": "a", "Tekst": "b"}' + b',{"Id": oops}' * 20_000 + b"]")

    assert len(faults) == 20_000
    assert time.perf_counter() - began < 10


@given(st.binary(max_size=400))
def test_nothing_somebody_sends_is_a_fault_of_ours(data: bytes) -> None:
    for start in (b"", b'[{"Nummer": ', b"<toezegging><nummer>", b"Nummer,Tekst\n", b'{"value": [{"Id":'):
        try:
            rows = list(read_register(io.BytesIO(start + data)))
        except UnreadableRegisterError:
            continue
        assert all(isinstance(row, Found | Broken) for row in rows)


@given(st.lists(st.dictionaries(st.sampled_from(["Id", "Nummer", "Tekst", "x"]), st.text(max_size=30), min_size=1)))
def test_what_was_written_is_what_is_read(rows: list[dict[str, str]]) -> None:
    rows = [{"Id": "a", "Tekst": "b"}, *rows]

    assert [row.raw for row in read_register(io.BytesIO(dumped(rows))) if isinstance(row, Found)] == rows


def test_the_shape_is_told() -> None:
    shapes = [open_register(io.BytesIO(data)).shape for data in (dumped([ONE]), FEED.encode(), b"Nummer,Tekst\n")]

    assert shapes == [Shape.JSON, Shape.XML, Shape.CSV]
