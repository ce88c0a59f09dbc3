"""The command `maskeer`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from weerklank.cli.maskeer import maskeer

TEXT = "Mevrouw Jansen belde, bsn 123456782."


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(maskeer, list(arguments), input=given)


def test_json_lines_give_a_line_of_places_per_signal() -> None:
    lines = [json.dumps({"id": ident, "text": text}) for ident, text in (("a", TEXT), ("b", "Niets."))]
    result = run("--json", given="\n".join(lines))
    assert [json.loads(line) for line in result.output.splitlines()] == [
        {
            "id": "a",
            "spans": [{"start": 0, "end": 14, "type": "persoon"}, {"start": 26, "end": 35, "type": "bsn"}],
        },
        {"id": "b", "spans": []},
    ]


def test_plain_text_is_shown_masked_with_an_explanation() -> None:
    result = run(given=TEXT)
    assert result.output.splitlines() == [
        "# -",
        "[PERSOON-1] belde, bsn [BSN-1].",
        "",
        "  [PERSOON-1]  Een naam na een aanspreekvorm of titel. (naam-aanspreekvorm, zeker)",
        "  [BSN-1]  In de tekst staat dat dit een burgerservicenummer is. (bsn-genoemd, zeker)",
    ]


def test_a_file_is_read_and_nothing_is_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(TEXT, encoding="utf-8")
    assert run(str(tmp_path / "in.txt")).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["in.txt"]


@pytest.mark.parametrize("line", ["{", '{"id": 1}', '{"id": 1, "text": 5}', '{"id": null, "text": "x"}'])
def test_a_line_that_is_no_signal_is_named_and_not_repeated(line: str) -> None:
    result = run(given='{"id": "a", "text": "x"}\n' + line)
    assert (result.exit_code, "Regel 2" in result.output, line in result.output.splitlines()) == (
        1,
        True,
        False,
    )


def test_bytes_that_are_no_text_are_survived() -> None:
    assert run(given=b"\xff\xfe mevrouw Jansen").exit_code == 0


def test_nothing_gives_an_empty_text() -> None:
    assert run("--json", given="").output == '{"id": "-", "spans": []}\n'
