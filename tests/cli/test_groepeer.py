"""The command `groepeer`."""

import json

from click.testing import CliRunner, Result

from weerklank.cli.groepeer import groepeer

TEXTS = {
    "b": "De termijn voor de aanvraag van huurtoeslag is te kort.",
    "a": "De termijn voor de aanvraag van huurtoeslag is te kort!",
    "c": "In het zwembad was het water koud.",
}


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(groepeer, list(arguments), input=given)


def as_lines(names: str) -> str:
    return "\n".join(json.dumps({"id": name, "text": TEXTS[name]}) for name in names)


def groups_of(names: str) -> dict[str, str]:
    result = run("--json", given=as_lines(names))
    assert result.exit_code == 0, result.output
    return {row["id"]: row["group"] for row in map(json.loads, result.output.splitlines())}


def test_each_signal_gets_the_group_it_belongs_to_in_the_order_given():
    assert list(groups_of("bac").items()) == [("b", "a"), ("a", "a"), ("c", "c")]


def test_another_order_gives_the_same_groups():
    assert groups_of("cab") == groups_of("bac")


def test_nothing_in_gives_nothing_out():
    assert (run("--json").exit_code, run("--json").output) == (0, "")


def test_a_line_that_is_no_signal_is_named():
    result = run("--json", given='{"id": "a", "text": "x"}\n{"id": 1}')

    assert (result.exit_code, "2" in result.output) == (1, True)


def test_a_file_without_json_is_refused_before_anything_is_read(tmp_path):
    (tmp_path / "in.jsonl").write_text(as_lines("ab"), encoding="utf-8")

    assert run(str(tmp_path / "in.jsonl")).exit_code == 2
