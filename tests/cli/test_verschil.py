"""`weerklank verschil` at a terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.wetten.makers import url_of_test_database
from weerklank.cli.verschil import verschil

DATA = Path(__file__).parents[1] / "data" / "bwb"


@pytest.fixture
def two(tmp_path):
    (tmp_path / "oud.txt").write_text("Een aanvraag wordt binnen zes weken behandeld.\n")
    (tmp_path / "nieuw.txt").write_text("Een aanvraag wordt binnen acht weken behandeld.\n")
    return tmp_path / "oud.txt", tmp_path / "nieuw.txt"


def run(*arguments, **options):
    return CliRunner().invoke(verschil, [str(argument) for argument in arguments], **options)


def test_what_went_and_what_came_stand_in_the_text(two):
    done = run(*two)

    assert (done.exit_code, done.stdout) == (0, "Een aanvraag wordt binnen [-zes-]{+acht+} weken behandeld.\n")


def test_the_json_lines_together_are_both_texts(two):
    rows = [json.loads(line) for line in run("--json", *two).stdout.splitlines()]

    assert "".join(row["text"] for row in rows if row["kind"] != "erbij") == two[0].read_text()
    assert "".join(row["text"] for row in rows if row["kind"] != "weg") == two[1].read_text()


def test_a_text_can_come_from_standard_input(two):
    assert run("-", two[0], input=two[0].read_text()).stdout == two[0].read_text()


def test_a_text_that_cannot_be_read_is_named(two, tmp_path):
    done = run(two[0], tmp_path / "weg.txt", env={"LC_ALL": "nl_NL.UTF-8"})

    assert (done.exit_code, done.stderr) == (3, f"{tmp_path / 'weg.txt'}: Dit bestand bestaat niet.\n")


def test_with_an_article_two_days_are_needed():
    done = run("--artikel", "art. 7 Awb", "gisteren", "2026-01-01", env={"LC_ALL": "nl_NL.UTF-8"})

    assert done.exit_code == 2
    assert "gisteren is geen dag zoals 2026-01-31." in done.stderr


@pytest.mark.django_db(transaction=True)
def test_an_article_of_the_register_is_compared_between_two_days():
    assert weerklank("wetten", "importeer", DATA / "zorgtoeslag-2012.xml").returncode == 0
    cite = ("verschil", "--artikel", "art. 7 Wet op de zorgtoeslag")

    same = weerklank(*cite, "2012-10-01", "2012-12-31")
    early = weerklank(*cite, "1990-01-01", "2012-12-31")
    unknown = weerklank("verschil", "--artikel", "zorgtoeslag", "2012-10-01", "2012-12-31")

    assert (same.returncode, same.stdout) == (
        0,
        "Deze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.\n",
    )
    assert (early.returncode, early.stderr) == (
        1,
        "Weerklank: Van dit artikel kennen wij geen tekst van vóór 1 oktober 2012.\n",
    )
    assert (unknown.returncode, unknown.stderr) == (1, "Weerklank: Hierin staat geen wetsartikel: zorgtoeslag\n")


def weerklank(*words):
    env = os.environ | {"DATABASE_URL": url_of_test_database(), "LC_ALL": "nl_NL.UTF-8", "LANG": "nl_NL.UTF-8"}
    command = [sys.executable, "-m", "weerklank", *map(str, words)]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)
