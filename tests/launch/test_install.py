import subprocess
import sys
from pathlib import Path

import pytest

import install

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\n"
            "ERROR: No matching distribution found for click==8.5.1",
            "Er is geen verbinding met de pakketbron; de eerste installatie heeft netwerk nodig. "
            "Zie build/install.log.",
        ),
        ("npm error code EAI_AGAIN", "Er is geen verbinding met de pakketbron; "),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "De schijf van ",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "Een opgehaald pakket is niet ",
        ),
        (
            "ERROR: No matching distribution found for numpy==2.4.6",
            "Van numpy==2.4.6 is geen kant-en-klaar pakket ",
        ),
        (
            "Traceback\nValueError: error in file\n  hint: look above",
            "De installatie is mislukt (ValueError: error ",
        ),
        ("", "De installatie is mislukt (?); zie build/install.log."),
    ],
)
def test_what_pip_or_npm_says_becomes_one_sentence(output: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")

    assert str(install.explained(output)).startswith(sentence)


def test_a_step_is_done_again_only_when_its_sources_changed(tmp_path: Path) -> None:
    source, stamps, done = tmp_path / "slot.txt", tmp_path / "stamps", []
    source.write_text("een")

    install.perform("proef", [source], lambda: done.append("eerst"), stamps=stamps)
    install.perform("proef", [source], lambda: done.append("nooit"), stamps=stamps)
    source.write_text("twee")
    install.perform("proef", [source], lambda: done.append("weer"), stamps=stamps)

    assert done == ["eerst", "weer"]


def test_an_older_python_is_refused_in_both_languages() -> None:
    script = "import sys; sys.version_info = (3, 9, 1, 'final', 0); import runpy; runpy.run_path('install.py')"

    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "Weerklank: Python 3.11 of nieuwer is nodig, dit is 3.9; kies een andere met PYTHON=python3.12.",
        "Weerklank: Python 3.11 or newer is needed, this is 3.9; choose another one with PYTHON=python3.12.",
    ]


def test_make_names_a_python_that_is_too_old_or_missing() -> None:
    done = subprocess.run(
        ["make", "-C", str(ROOT), "install", "PYTHON=bestaat-niet"],
        env={"PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "Weerklank: Python 3.11 of nieuwer is nodig; kies er een met make start PYTHON=python3.12."
    )


def test_every_target_has_its_line_in_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY")).split()[1:]

    shown = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True).stdout

    assert [line.split()[1] for line in shown.splitlines() if line.startswith("  make ")] == phony
