"""`weerklank radar`."""

import json
from pathlib import Path

from click.testing import CliRunner

from weerklank.cli.radar import radar

DATA = Path(__file__).parents[1] / "data" / "wijzigingen"


def test_each_change_is_a_json_line() -> None:
    done = CliRunner().invoke(radar, [str(DATA / "nota.txt"), "--json"])

    rows = [json.loads(line) for line in done.output.splitlines()]
    assert done.exit_code == 0
    assert [(row["kind"], row.get("artikel")) for row in rows] == [
        ("ingevoegd", "I"),
        ("vervangen", "3"),
        ("komt-te-luiden", "6a"),
        ("vervallen", "IV"),
    ]
    assert rows[1]["jci"] == "jci1.3:c:BWBR0015703&artikel=3"


def test_a_person_sees_the_changes_by_law() -> None:
    done = CliRunner().invoke(radar, ["-"], input="ARTIKEL I\nArtikel 12 van de Participatiewet vervalt.\n")

    assert done.output.splitlines() == ["Participatiewet BWBR0015703", "  art. 12 vervallen"]


def test_what_was_not_understood_is_named_and_gives_its_own_exit_code() -> None:
    bill = "ARTIKEL I\nDe Participatiewet wordt als volgt gewijzigd:\nA\nIn artikel 5 wordt «a» ergens vervangen door iets.\n"
    done = CliRunner().invoke(radar, ["-", "--json"], input=bill)

    (row,) = [json.loads(line) for line in done.output.splitlines()]
    assert (done.exit_code, row["unread"], row["text"]) == (3, "niet-begrepen", bill.splitlines()[-1])


def test_a_file_that_cannot_be_read_says_so() -> None:
    done = CliRunner().invoke(radar, ["bestaat-niet.txt"])

    assert done.exit_code == 1
    assert "Dit bestand is niet te openen." in done.output
