"""The command `gelijkend`."""

import json

from click.testing import CliRunner, Result

from weerklank.cli.gelijkend import gelijkend

TEXTS = {
    "a": "Huurtoeslag valt weg omdat haar zoon 23 wordt.",
    "b": "In het zwembad was het water koud.",
    "c": "Huurtoeslag valt weg omdat haar zoon 23 wordt!",
}
LINES = "\n".join(json.dumps({"id": ident, "text": text}) for ident, text in TEXTS.items())


def run(*arguments: str, given: str = LINES) -> Result:
    return CliRunner().invoke(gelijkend, list(arguments), input=given)


def test_each_signal_gets_a_line_with_the_others_best_first() -> None:
    rows = [json.loads(line) for line in run("--json").output.splitlines()]
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert [[one["id"] for one in row["similar"]] for row in rows if row["id"] != "b"] == [["c", "b"], ["a", "b"]]
    assert [one["same"] for one in rows[0]["similar"]] == [True, False]
    assert all(0 <= one["score"] <= 1 for row in rows for one in row["similar"])


def test_a_person_reads_what_each_score_is_made_of() -> None:
    lines = run().output.splitlines()
    assert (lines[0], lines[3]) == ("# a", "# b")
    assert lines[1].split()[1:4] == ["=", "c", "betekenis"]


def test_nothing_in_gives_nothing_out_and_a_line_that_is_no_signal_is_named() -> None:
    assert (run("--json", given="").exit_code, run("--json", given="").output) == (0, "")
    refused = run("--json", given='{"id": "a", "text": "x"}\n{"id": 1}')
    assert (refused.exit_code, "2" in refused.output) == (1, True)
