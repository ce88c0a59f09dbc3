"""Every example in docs/lezen.md, run as it stands there and compared exactly.

A block of `text file=NAME` is a file, a block of `console` holds commands with what they print, a block of `python` is
a session. All run in the order of the page, the commands in one folder with the terminal set to English.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent / "docs" / "lezen.md"
BLOCKS = re.findall(
    r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
COMMANDS = [
    (command, output)
    for kind, _name, body in BLOCKS
    if kind == "console"
    for command, output in re.findall(r"^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)", body, re.MULTILINE)
]
SESSION = "\n".join(body for kind, _name, body in BLOCKS if kind == "python")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("voorbeelden")
    for kind, name, body in BLOCKS:
        if kind == "text" and name:
            (made / name).write_text(body, encoding="utf-8")
    (made / "bin").mkdir()
    for name, words in {"weerklank": "-m weerklank", "python": ""}.items():
        (made / "bin" / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
        (made / "bin" / name).chmod(0o755)
    return made


@pytest.mark.parametrize(("command", "output"), COMMANDS, ids=[command.splitlines()[0] for command, _ in COMMANDS])
def test_a_command_prints_what_the_page_says(folder, command, output):
    python_path = os.pathsep.join(filter(None, (str(PAGE.parent.parent), os.environ.get("PYTHONPATH"))))
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "PYTHONPATH": python_path, "LC_ALL": "en_GB.UTF-8"}
    script = re.sub(r"^> ", "", command, flags=re.MULTILINE)

    done = subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )

    assert done.stdout == output


def test_the_python_sessions_print_what_the_page_says():
    session = doctest.DocTestParser().get_doctest(SESSION, {}, PAGE.name, str(PAGE), 0)
    said = []

    failed, tried = doctest.DocTestRunner(verbose=False).run(session, out=said.append)

    assert (failed, "".join(said)) == (0, "")
    assert tried == SESSION.count(">>> ")


def test_every_block_of_the_page_is_run():
    assert {kind for kind, _name, _body in BLOCKS} == {"text", "console", "python"}
    assert [name for kind, name, _body in BLOCKS if kind == "text" and not name] == []
    assert len(COMMANDS) == PAGE.read_text(encoding="utf-8").count("\n$ ")
