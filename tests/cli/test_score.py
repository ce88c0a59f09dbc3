"""`weerklank score` at a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from weerklank.cli.score import score
from weerklank.launch.refusal import Refused

OWN = Path(__file__).parents[1] / "annotated"


def test_it_prints_a_line_for_each_score():
    result = CliRunner().invoke(score, [str(OWN)])

    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 6)
    assert "citaties strikt" in result.stdout


def test_without_an_annotated_set_it_says_so(tmp_path):
    with pytest.raises(Refused):
        CliRunner().invoke(score, [str(tmp_path)], catch_exceptions=False)
