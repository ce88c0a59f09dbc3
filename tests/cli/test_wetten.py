"""`weerklank wetten` as a person runs it: real processes on a real database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wetten.makers import NOW, Cited, make_state, url_of_test_database
from weerklank.wetten.actions import make_vindplaats

DATA = Path(__file__).parents[1] / "data" / "bwb"

pytestmark = pytest.mark.django_db(transaction=True)


def run(*words: str, language: str = "nl_NL.UTF-8") -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "DATABASE_URL": url_of_test_database(),
        "LANGUAGE": "",
        "LC_ALL": language,
        "LANG": language,
    }
    return subprocess.run(
        [sys.executable, "-m", "weerklank", "wetten", *words],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_law_is_read_in_and_found_as_people_write_it() -> None:
    first = run("importeer", str(DATA / "zorgtoeslag-2012.xml"))
    assert (first.returncode, first.stdout) == (
        0,
        "Nieuw: 1. Gewijzigd: 0. Ongewijzigd: 0. Niet leesbaar: 0.\n",
    )
    again = run("importeer", str(DATA / "zorgtoeslag-2012.xml"), language="en_GB.UTF-8")
    assert again.stdout == "New: 0. Changed: 0. Unchanged: 1. Unreadable: 0.\n"
    found = run("zoek", "art", "7", "wet", "op", "de", "zorgtoeslag")
    assert found.stdout.splitlines() == [
        "Artikel 7, Wet op de zorgtoeslag",
        "stand 1 oktober 2012",
        "Deze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.",
        "jci1.3:c:BWBR0018451&artikel=7&z=2012-10-01&g=2012-10-01",
    ]
    assert "BWBR0018451" in run("zoek", "zorgtoeslag").stdout


def test_what_could_not_be_read_is_told_with_an_exit_code_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "leeg.xml").write_bytes(b"")
    (tmp_path / "goed.xml").write_bytes((DATA / "voorbeeldwet-2012.xml").read_bytes())
    done = run("importeer", str(tmp_path))
    assert done.returncode == 3
    assert done.stdout.startswith("Nieuw: 1.")
    assert "leeg.xml: het bestand is leeg" in done.stderr


def test_nothing_found_and_a_missing_file_have_their_own_exit_codes(tmp_path: Path) -> None:
    assert run("zoek", "onvindbaar").returncode == 4
    assert run("importeer", str(tmp_path / "weg.xml")).returncode == 2


def test_metadata_is_read_with_the_text_and_finds_the_law_by_its_abbreviation(tmp_path: Path) -> None:
    make_state(tmp_path, "2020-01-01", {"1": "De aanvraag gaat binnen vier weken."})
    (tmp_path / "BWBR9990002.WTI").write_bytes((DATA / "BWBR9990002.WTI").read_bytes())

    read = run("importeer", str(tmp_path))

    assert (read.returncode, read.stderr) == (0, "")
    assert "BWBR9990002" in run("zoek", "PRW").stdout


def test_places_that_changed_are_counted(tmp_path: Path) -> None:
    run("importeer", str(make_state(tmp_path, "2020-01-01", {"1": "Binnen vier weken."})))
    make_vindplaats(Cited(bwb_id="BWBR9990002", artikel="1"), by=None, now=NOW)

    read = run("importeer", str(make_state(tmp_path, "2021-01-01", {"1": "Binnen zes weken."})))

    assert "Aangehaalde plaatsen die zijn veranderd: 1." in read.stdout
