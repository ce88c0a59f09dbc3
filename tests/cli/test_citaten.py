"""`weerklank citaten` at a terminal."""

import json

from click.testing import CliRunner

from weerklank.cli.citaten import citaten


def run(*arguments, **options):
    return CliRunner().invoke(citaten, [str(argument) for argument in arguments], **options)


def test_every_citation_is_one_line_with_its_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Zie art. 4:84 Awb en Stb. 2005, 343.")

    rows = [json.loads(line) for line in run("--json", path).stdout.splitlines()]

    assert [(row["file"], row["start"], row["end"], row["type"]) for row in rows] == [
        ("a.txt", 4, 17, "wetsartikel"),
        ("a.txt", 21, 35, "staatsblad"),
    ]


def test_references_back_are_given_when_asked_for():
    text = "Artikel 4:84 van de Awb: dat artikel geldt."

    assert len(run("--json", "-", input=text).stdout.splitlines()) == 1
    assert len(run("--json", "--terugverwijzingen", "-", input=text).stdout.splitlines()) == 2


def test_a_person_gets_a_table_without_commitments():
    shown = run("-", input="Ik zal u binnen zes weken informeren over art. 4:84 Awb.", env={"LC_ALL": "nl_NL.UTF-8"})

    assert "1 verwijzingen" in shown.stdout
    assert "toezeggingen" not in shown.stdout
