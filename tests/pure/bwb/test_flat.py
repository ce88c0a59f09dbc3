"""A regulation as rows."""

import hashlib
import json
import pickle
from pathlib import Path

import pytest

from weerklank.pure.bwb.flat import blocks_from_json, read_flat, text_hash
from weerklank.pure.bwb.problems import BrokenXml, UnreadableLaw
from weerklank.pure.bwb.reader import read_regeling

DATA = Path(__file__).parents[2] / "data" / "bwb"
FILES = ["voorbeeldwet-2012.xml", "voorbeeldwet-toestand-2020.xml", "zorgtoeslag-2012.xml"]


@pytest.mark.parametrize("name", FILES)
def test_rows_hold_what_the_regulation_holds(name: str) -> None:
    data = (DATA / name).read_bytes()
    flat, whole = read_flat(data), read_regeling(data)
    assert flat.bestand_hash == hashlib.sha256(data).digest()
    assert [row.pad for row in flat.delen] == [deel.pad for deel in whole.delen]
    for row, deel in zip(flat.delen, whole.delen, strict=True):
        assert blocks_from_json(json.loads(row.blokken)) == deel.blokken


def test_a_reference_becomes_target_columns() -> None:
    rows = read_flat((DATA / "voorbeeldwet-toestand-2020.xml").read_bytes()).delen[0].verwijzingen
    assert [(r.intern, r.bwb_id, r.artikel, r.locatie) for r in rows] == [
        (False, "BWBR0005537", "4:84", "artikel=4:84"),
        (True, "BWBR9990001", "2a", "hoofdstuk=1&artikel=2a"),
    ]


def test_articles_of_an_annex_are_marked() -> None:
    rows = read_flat((DATA / "voorbeeldwet-2012.xml").read_bytes()).delen
    assert [row.pad for row in rows if row.in_bijlage] == [
        "/Bijlage/DivisieA",
        "/Bijlage/DivisieA[2]",
        "/Bijlage/Artikel1",
    ]


def test_the_hash_tells_title_text_and_note_apart() -> None:
    assert (
        len(
            {
                text_hash("a", "b", "c"),
                text_hash("ab", "", "c"),
                text_hash("", "ab", "c"),
                text_hash("a", "bc", ""),
            }
        )
        == 4
    )


def test_rows_and_reasons_cross_a_process_border() -> None:
    flat = read_flat((DATA / FILES[0]).read_bytes())
    assert pickle.loads(pickle.dumps(flat)) == flat
    error: UnreadableLaw = pickle.loads(pickle.dumps(BrokenXml("line 3", gelezen=7)))
    assert (type(error), error.detail, error.gelezen) == (BrokenXml, "line 3", 7)
