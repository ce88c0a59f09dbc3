"""Short texts of many styles and decades, annotated by hand before they were read."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))

from score_examples import examples, scored


@pytest.mark.parametrize("row", list(examples(part="tuned")), ids=lambda row: f"{row['period']} {row['style']}")
def test_a_citation_is_read_as_it_is_meant(row):
    assert scored([row]).misses == []


def test_texts_that_nobody_tuned_on_are_read_as_the_issue_asks():
    strict, loose, fields = scored(examples(part="held-out")).figures

    assert (strict >= 0.90, loose >= 0.95, fields >= 0.97) == (True, True, True)


def test_the_annotated_spans_are_words_of_their_text():
    for row in examples():
        for gold in row["citations"]:
            words = row["text"][gold["start"] : gold["end"]]
            assert (row["style"], words) == (row["style"], words.strip())
            assert words != ""
