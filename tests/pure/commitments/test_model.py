"""A commitment as a row."""

from datetime import date

from weerklank.pure.commitments import Commitment, CommitmentKind, Deadline


def test_a_row_has_iso_dates_and_the_words_as_written():
    deadline = Deadline("na het reces", date(2025, 9, 1), None, "na reces")
    row = Commitment(0, 3, CommitmentKind.ACTIE, "", deadline, "regel", "woord", 0.5).as_row("abc")

    assert row == {
        "start": 0,
        "end": 3,
        "text": "abc",
        "kind": "actie",
        "actor": None,
        "deadline_text": "na het reces",
        "deadline_start": "2025-09-01",
        "deadline_end": None,
        "deadline_rule": "na reces",
        "rule": "regel",
        "because": "woord",
        "certainty": 0.5,
        "nature": "actie",
        "addressee": None,
        "about": None,
        "said_by": None,
    }
