"""The own annotated sets: what the reader must reach on them, and that they are sound."""

import json
from pathlib import Path

import pytest

from weerklank.pure.measure import measure

SETS = Path(__file__).parent / "sets"
SETS_BY_NAME = ("tune", "fresh", "held_out", "sealed")


@pytest.mark.parametrize(("name", "least"), [("tune", 0.88), ("fresh", 0.90), ("held_out", 0.82), ("sealed", 0.80)])
def test_the_reader_reaches_its_mark(name, least):
    scores = measure(SETS / name)

    assert scores["toezeggingen en knelpunten"].f1 >= least
    assert scores["termijnen goed"].recall >= 0.95


@pytest.mark.parametrize("name", SETS_BY_NAME)
def test_every_annotation_stands_in_its_text(name):
    rows = [json.loads(line) for line in (SETS / name / "gold" / "commitments.jsonl").read_text("utf-8").splitlines()]

    for row in rows:
        text = (SETS / name / row["file"]).open(encoding="utf-8", newline="").read()
        assert text[row["start"] : row["end"]] == row["text"]


def test_no_text_is_in_two_sets():
    names = [{path.name for path in (SETS / name).glob("*.txt")} for name in SETS_BY_NAME]

    assert sum(map(len, names)) == len(set().union(*names))
