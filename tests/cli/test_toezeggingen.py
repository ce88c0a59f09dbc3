"""`weerklank toezeggingen` as a person runs it: a real process on a real database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.wetten.makers import url_of_test_database

pytestmark = pytest.mark.django_db(transaction=True)


def run(*words: str, language: str = "nl_NL.UTF-8") -> subprocess.CompletedProcess[str]:
    env = os.environ | {"DATABASE_URL": url_of_test_database(), "LANGUAGE": "", "LC_ALL": language, "LANG": language}
    command = [sys.executable, "-m", "weerklank", "toezeggingen", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def kept(path: Path, rows: Any) -> str:
    path.write_text(json.dumps(rows), encoding="utf-8")
    return str(path)


def test_a_register_is_read_in_once_and_told_in_two_languages(tmp_path: Path) -> None:
    file = kept(
        tmp_path / "register.json", {"value": [{"Id": "a", "Nummer": "TZ202412-116", "Tekst": "Ik kom erop terug."}]}
    )
    first, again = run("importeer", file), run("importeer", file, language="en_GB.UTF-8")

    assert (first.returncode, first.stdout) == (0, "Nieuw: 1. Gewijzigd: 0. Niet gewijzigd: 0. Niet te lezen: 0.\n")
    assert again.stdout == "New: 0. Changed: 0. Unchanged: 1. Unreadable: 0.\n"


def test_bad_records_have_an_exit_code_of_their_own_and_no_register_another(tmp_path: Path) -> None:
    bad = run("importeer", kept(tmp_path / "slecht.json", [{"Nummer": "TZ202412-117"}]), "--niet-vergelijken")
    other = run("importeer", kept(tmp_path / "anders.json", {"naam": "iets"}))

    assert (bad.returncode, "Het gegeven heeft geen tekst." in bad.stderr) == (3, True)
    assert (other.returncode, "Dit is geen register van toezeggingen." in other.stderr) == (1, True)
