"""The measuring stick, and how well the reader reads."""

import json
from datetime import date
from pathlib import Path

import pytest

from weerklank.pure.measure import Score, file_dates, measure

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "annotated"
OTHER = ROOT.parent / "shared" / "data" / "dev-excerpten"
FLOORS = {
    "citaties strikt": 0.90,
    "citaties ruim": 0.95,
    "velden goed": 0.97,
    "toezeggingen en knelpunten": 0.80,
    "termijnen goed": 0.95,
}


@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize(
    "folder", [folder for folder in (OWN, OTHER) if folder.is_dir()], ids=lambda folder: folder.name
)
def test_the_reader_reads_at_least_this_well(folder, name):
    assert measure(folder)[name].f1 >= FLOORS[name]


def test_a_score_is_what_was_right_of_what_was_given_and_of_what_there_is():
    score = Score(right=3, given=4, gold=6)

    assert (score.precision, score.recall, round(score.f1, 3)) == (0.75, 0.5, 0.6)


def test_nothing_asked_and_nothing_given_is_perfect_and_nothing_right_is_zero():
    assert (Score(0, 0, 0).f1, Score(0, 1, 1).f1) == (1.0, 0.0)


def test_a_wrong_span_counts_loosely_and_not_strictly(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "x.txt").write_text("Zie art. 4:84 Awb.", encoding="utf-8")
    row = {
        "file": "x.txt",
        "start": 0,
        "end": 17,
        "type": "wetsartikel",
        "norm": {"wet": "Awb", "artikel": "4:85"},
    }
    (tmp_path / "gold" / "citations.jsonl").write_text(json.dumps(row), encoding="utf-8")
    scores = measure(tmp_path)

    assert [scores[name].right for name in ("citaties strikt", "citaties ruim", "velden goed")] == [0, 1, 1]


def test_what_is_left_undecided_counts_neither_way(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "x.txt").write_text("Zie art. 4:84 Awb.", encoding="utf-8")
    row = {"file": "x.txt", "start": 4, "end": 17, "voor": "citatie"}
    (tmp_path / "gold" / "ignore.jsonl").write_text(json.dumps(row), encoding="utf-8")

    assert measure(tmp_path)["citaties ruim"] == Score(0, 0, 0)


def test_dates_come_from_the_index_beside_the_texts(tmp_path):
    assert file_dates(tmp_path) == {}
    (tmp_path / "index.json").write_text(
        '{"excerpts": [{"file": "a.txt", "date": "2025-01-02"}, {"file": "b.txt"}]}', encoding="utf-8"
    )

    assert file_dates(tmp_path) == {"a.txt": date(2025, 1, 2)}
