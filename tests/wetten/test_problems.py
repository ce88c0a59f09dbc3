"""Reasons in the reader's language."""

from weerklank.pure.bwb.problems import Reden
from weerklank.wetten.problems import REASONS


def test_every_reason_has_a_sentence() -> None:
    assert set(REASONS) == set(Reden)
