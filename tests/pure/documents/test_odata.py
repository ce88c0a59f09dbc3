"""Records of the Tweede Kamer."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.documents.odata import looks_like_json, read_odata, read_records
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError

RECORDS = (
    Path(__file__).parents[4] / "shared" / "data" / "tweedekamer-odata" / "zaken-moties-uitvoering-2022-2023.jsonl"
)
MOTION = {
    "Nummer": "2022Z99999",
    "Titel": "Een debat",
    "Onderwerp": "Motie van het lid Voorbeeld over iets",
    "GestartOp": "2022-01-19T00:00:00+01:00",
    "Vergaderjaar": "2021-2022",
    "Kamerstukdossier": [{"Nummer": 35925, "Toevoeging": "XIV"}],
    "ZaakActor": [{"ActorNaam": "V. Voorbeeld", "ActorFractie": "Partij"}],
    "Besluit": [{"BesluitSoort": "Stemmen - aangenomen", "Stemming": [{"Soort": "Voor"}]}],
    "GewijzigdOp": "2022-01-20",
    "ApiGewijzigdOp": "2022-01-20",
    "NieuwVeld": {"diep": [1]},
}
PROMISE = {
    "Nummer": "TZ202412-999",
    "Functie": "Minister van Voorbeelden",
    "Tekst": "De minister stuurt in maart 2025 een brief.",
    "Status": "Openstaand",
    "DatumNakoming": "0001-01-01T00:00:00",
    "Aanmaakdatum": "2024-12-10T00:00:00",
}


def test_a_case_gives_its_subject_number_date_dossier_and_who():
    document = read_odata(json.dumps(MOTION))

    assert document.text.split("\n") == [
        "Een debat",
        "Motie van het lid Voorbeeld over iets",
        "Indiener: V. Voorbeeld (Partij)",
        "Besluit: Stemmen - aangenomen",
    ]
    assert (document.title, document.number, document.dated, document.dossier, document.parliamentary_year) == (
        "Motie van het lid Voorbeeld over iets",
        "2022Z99999",
        date(2022, 1, 19),
        "35925-XIV",
        "2021-2022",
    )
    assert document.official


def test_a_promise_gives_its_text_and_who_promised():
    document = read_odata(json.dumps(PROMISE))

    assert document.text.split("\n") == [PROMISE["Tekst"], "Door: Minister van Voorbeelden", "Status: Openstaand"]
    assert (document.sender, document.dated, document.official) == (
        "Minister van Voorbeelden",
        date(2024, 12, 10),
        False,
    )


@pytest.mark.parametrize(
    "written",
    [
        json.dumps({"@odata.context": "x", "value": [MOTION, PROMISE]}),
        json.dumps([MOTION, PROMISE], indent=1),
        f"{json.dumps(MOTION)}\n{json.dumps(PROMISE)}\n",
    ],
)
def test_every_envelope_gives_each_record_a_document(written):
    assert [document.number for document in read_records(written)] == ["2022Z99999", "TZ202412-999"]


def test_a_field_leads_back_to_its_place():
    document = read_odata(json.dumps({"value": [MOTION, PROMISE]}))
    start = document.text.index("De minister")

    assert (document.source_of(start, start + 3).first, document.source_of(start, start + 3).path) == (
        2,
        "/value/1/Tekst",
    )


@pytest.mark.parametrize(
    ("written", "numbers", "where"),
    [
        (json.dumps({"value": [MOTION, PROMISE]})[:-20], ["2022Z99999"], "regel 1"),
        (f"{json.dumps(MOTION)}\n{{kapot\n{json.dumps(PROMISE)}", ["2022Z99999", "TZ202412-999"], "regel 2"),
        (f"{json.dumps(MOTION)}\n{json.dumps(PROMISE)[:40]}", ["2022Z99999"], "regel 2"),
    ],
)
def test_of_half_a_file_the_whole_records_are_kept_and_the_rest_is_named(written, numbers, where):
    documents = list(read_records(written))

    assert [document.number for document in documents] == numbers
    assert [(remark.trouble, remark.detail) for remark in documents[-1].remarks] == [(Trouble.PART_OF_JSON, where)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('{"naam": "x"}', Trouble.NO_RECORDS),
        ('{"Nummer": "1", "Tek', Trouble.BROKEN_JSON),
        ("[" * 100_000, Trouble.BROKEN_JSON),
        ('{"Nummer": ' * 5_000, Trouble.BROKEN_JSON),
    ],
)
def test_what_holds_no_whole_record_is_refused(written, expected):
    with pytest.raises(UnreadableDocumentError) as refused:
        read_odata(written)

    assert refused.value.trouble == expected


def test_a_letter_between_brackets_does_not_look_like_json():
    assert [looks_like_json(text) for text in ('{"a":1}', " [{}]", "[1] noot", "{zo}")] == [True, True, False, False]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*MOTION, *PROMISE]), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from([*MOTION, *PROMISE]), values), st.integers(0, 400))
def test_any_record_whole_or_cut_is_read_or_refused(record, length):
    for written in (json.dumps(record), json.dumps([record])[:length]):
        try:
            said = read_odata(written).number
        except UnreadableDocumentError as refused:
            said = refused.dutch
        assert isinstance(said, str)


def test_every_real_record_is_a_document_with_number_subject_and_date():
    lines = RECORDS.read_text(encoding="utf-8").splitlines() if RECORDS.exists() else []
    documents = list(read_records("\n".join(lines))) if lines else []

    assert len(documents) == len(lines)
    assert [found.number for found in documents if not (found.title and found.dated and found.official)] == []
