"""`weerklank signalen` as a person runs it: a real process on a real database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.people import make_people
from tests.wetten.makers import url_of_test_database
from weerklank.signalen.models import Afzender, Signaal

pytestmark = pytest.mark.django_db(transaction=True)


def run(*words: str, language: str = "nl_NL.UTF-8") -> subprocess.CompletedProcess[str]:
    env = os.environ | {"DATABASE_URL": url_of_test_database(), "LANGUAGE": "", "LC_ALL": language, "LANG": language}
    command = [sys.executable, "-m", "weerklank", "signalen", "importeer", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_a_file_is_read_in_once_and_told_in_two_languages(tmp_path: Path) -> None:
    people = make_people()
    file = tmp_path / "signalen.csv"
    file.write_text("Kenmerk;Signaal\nR-1;Het formulier past niet.\nR-2;\n", encoding="utf-8")
    words = [str(file), "--organisatie", people.uitvoerder.slug, "--tekst", "signaal", "--referentie", "Kenmerk"]
    first = run(*words, "--bron", "inspectie", "--door", people.coordinator.email)
    again = run(*words, language="en_GB.UTF-8")

    assert (first.returncode, first.stdout) == (3, "Nieuw: 1. Al bekend: 0. Geweigerd: 1.\n")
    assert "rij 3: De rij heeft geen tekst in de kolom voor het signaal." in first.stderr
    assert (again.returncode, again.stdout) == (3, "New: 0. Known already: 1. Refused: 1.\n")
    signaal = Signaal.objects.get()
    assert (signaal.bron, signaal.vector is None) == ("inspectie", False)
    assert Afzender.objects.get().gebruiker == people.coordinator


def test_what_cannot_be_read_has_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    people = make_people()
    file, empty = tmp_path / "a.csv", tmp_path / "b.csv"
    file.write_text("Kenmerk;Signaal\nR-1;Tekst\n", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    given = ["--organisatie", people.uitvoerder.slug, "--tekst"]
    answers = [
        run(str(file), *given, "Verhaal"),
        run(str(file), "--organisatie", "bestaat-niet", "--tekst", "Signaal"),
        run(str(empty), *given, "Signaal"),
        run(str(file), *given, "Signaal", "--door", people.melder.email),
    ]

    assert [answer.returncode for answer in answers] == [1, 1, 1, 1]
    assert [answer.stderr for answer in answers] == [
        "Weerklank: Er is geen kolom met de naam die je gaf bij --tekst.\n",
        "Weerklank: Er is geen organisatie met de slug bestaat-niet.\n",
        "Weerklank: Het bestand is leeg.\n",
        "Weerklank: Dit mag niet met deze rol in deze organisatie.\n",
    ]
