"""One record of the register as columns."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.toezeggingen import BadRecordError, Fault, parse_record

WHOLE = {
    "Id": "0a",
    "Aanmaakdatum": "2024-12-03T00:00:00+01:00",
    "Nummer": "TZ202412-116",
    "ActiviteitNummer": "2024A05766",
    "Naam": "Voorbeeld, V.",
    "Functie": "Minister van Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Status": "Deels Voldaan",
    "DatumNakoming": "0001-01-01T00:00:00",
    "Ministerie": "LVVN",
    "Tekst": "De minister stuurt de terugkoppeling.",
    "ApiGewijzigdOp": "2025-01-02T03:04:05Z",
    "ToegezegdAan": [{"Fractie": {"Naam": "x"}, "Naam": "Lid Een"}, {"Naam": "Fractie Twee"}],
    "IsHerhalingVan": [{"Id": "0b"}, {"Id": "0b"}],
    "IsAanvullingOp": {"Nummer": "TZ202401-001"},
}


def test_every_field_has_its_column() -> None:
    row = parse_record(WHOLE)

    assert (row.key, row.nummer, row.kamer, row.activiteit) == ("0a", "TZ202412-116", "tweede", "2024A05766")
    assert (row.status, row.ministerie, row.toegezegd_aan) == ("Deels Voldaan", "LVVN", "Lid Een, Fractie Twee")
    assert (row.gedaan_on, row.nakoming_on) == (dt.date(2024, 12, 3), None)
    assert row.changed_at == dt.datetime(2025, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert row.links == (("herhaling", "0b"), ("aanvulling", "TZ202401-001"))
    assert row.remarks == ()


@pytest.mark.parametrize(
    "names", [str.lower, str.upper, lambda name: f"d:{name}", lambda name: f"{name[0]}_{name[1:]}"]
)
def test_names_are_known_in_any_writing(names: Any) -> None:
    assert parse_record({names(name): value for name, value in WHOLE.items()}).nummer == "TZ202412-116"


@pytest.mark.parametrize(
    ("nummer", "house"), [("TZ202412-116", "tweede"), ("T02867", "eerste"), ("T1", ""), ("iets", "")]
)
def test_the_number_tells_the_house(nummer: str, house: str) -> None:
    assert parse_record({"Nummer": nummer, "Tekst": "x"}).kamer == house


@pytest.mark.parametrize(
    ("said", "remark"),
    [
        ({"Status": "In behandeling"}, (Fault.STATUS_UNKNOWN, "In behandeling")),
        ({"DatumNakoming": "31 februari"}, (Fault.BAD_DATE, "datumnakoming: 31 februari")),
        ({"Aanmaakdatum": "2024-13-40"}, (Fault.BAD_DATE, "aanmaakdatum: 2024-13-40")),
        ({"ApiGewijzigdOp": "gisteren"}, (Fault.BAD_DATE, "gisteren")),
        ({"Tekst": "De Kamer wordt geïnformeerd over..."}, (Fault.TEXT_CUT, "")),
    ],
)
def test_what_is_doubtful_is_kept_with_a_remark(said: dict[str, str], remark: tuple[Fault, str]) -> None:
    assert parse_record(WHOLE | said).remarks == (remark,)


@pytest.mark.parametrize(("words", "day"), [("3-12-2024", dt.date(2024, 12, 3)), ("2024-12-03", dt.date(2024, 12, 3))])
def test_dates_are_read_in_both_orders(words: str, day: dt.date) -> None:
    assert parse_record(WHOLE | {"Aanmaakdatum": words}).gedaan_on == day


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ({"Tekst": "x"}, (Fault.NO_NUMBER,)),
        ({"Nummer": "TZ202412-116"}, (Fault.NO_TEXT,)),
        ({}, (Fault.NO_NUMBER, Fault.NO_TEXT)),
        ({"Nummer": "  ", "Id": None, "Tekst": ["x"]}, (Fault.NO_NUMBER, Fault.NO_TEXT)),
    ],
)
def test_what_cannot_be_kept_says_everything_at_once(row: dict[str, Any], faults: tuple[Fault, ...]) -> None:
    with pytest.raises(BadRecordError) as refused:
        parse_record(row)

    assert refused.value.faults == faults


def test_a_record_that_was_removed_needs_no_text() -> None:
    assert parse_record({"id": "0a", "verwijderd": "true"}).removed is True


def test_without_an_id_the_number_is_the_key() -> None:
    assert parse_record({"Nummer": "TZ202412-116", "Tekst_afgekapt": "Ik kom..."}).key == "nr:TZ202412-116"


@given(
    st.dictionaries(st.text(max_size=20), st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=5))
)
def test_any_record_is_read_or_refused(row: dict[str, Any]) -> None:
    faults = kept = 0
    try:
        kept = len(parse_record(row).key)
    except BadRecordError as refused:
        faults = len(refused.faults)

    assert kept or faults
