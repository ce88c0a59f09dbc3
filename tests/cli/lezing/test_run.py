"""A whole run as a person or a shell sees it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest

TEXT = "Zie artikel 4:84 van de Awb. "


def command(*words):
    return [sys.executable, "-m", "weerklank", *map(str, words)]


@pytest.fixture
def folder(tmp_path):
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    return tmp_path


def run(*words, **options):
    env = os.environ | {"LC_ALL": "nl_NL.UTF-8"}
    return subprocess.run(command(*words), capture_output=True, env=env, check=False, **options)


def test_one_unreadable_file_has_one_line_and_the_rest_is_read_by_every_process(folder):
    (folder / "3.txt").write_bytes(b"\x00\x01" * 50)
    (folder / "5.txt").unlink()
    (folder / "5.txt").symlink_to("nergens.txt")

    done = run("citaten", "--json", "--processen", "2", folder)

    assert done.returncode == 3
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [f"{n}.txt" for n in (0, 1, 2, 4, 6, 7)]
    assert [line.partition(": ")[0] for line in done.stderr.decode().splitlines()] == [
        str(folder / "3.txt"),
        str(folder / "5.txt"),
    ]


def test_through_a_pipe_there_is_no_bar(folder):
    assert run("lees", "--json", folder).stderr == b""


def test_a_terminal_for_standard_error_gets_a_bar_and_standard_output_stays_clean(folder):
    ours, theirs = os.openpty()
    env = os.environ | {"TERM": "xterm", "COLUMNS": "80", "LC_ALL": "nl_NL.UTF-8"}
    with subprocess.Popen(command("citaten", "--json", folder), stdout=subprocess.PIPE, stderr=theirs, env=env) as run:
        os.close(theirs)
        shown = all_of(ours)
        lines = run.stdout.read().splitlines()
    os.close(ours)

    assert (run.returncode, len(lines)) == (0, 8)
    assert "Lezen" in shown
    assert "8/8" in shown


def all_of(screen):
    """What a program writes to a terminal until it ends; Linux tells the end as an error."""
    shown = b""
    with contextlib.suppress(OSError):
        while part := os.read(screen, 4096):
            shown += part
    return shown.decode()


def test_a_reader_of_the_output_who_stops_ends_it_without_a_word(folder):
    (folder / "0.txt").write_text(TEXT * 20_000)
    with subprocess.Popen(command("citaten", "--json", folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()

    assert (run.returncode, said) == (141, b"")


@pytest.mark.parametrize("processes", [1, 2])
def test_ctrl_c_ends_it_with_130_and_leaves_no_process(folder, processes):
    os.mkfifo(folder / "00.txt")
    words = command("citaten", "--json", "--processen", processes, "-", folder)
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        run.stdin.write(TEXT.encode())
        run.stdin.close()
        run.stdout.readline()
        os.killpg(run.pid, signal.SIGINT)
        said = run.stderr.read()
        run.wait(20)

    assert (run.returncode, said) == (130, b"")
    assert not left_in(run.pid)


def left_in(group):
    for _attempt in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True


def test_a_law_that_nobody_knows_is_refused_before_anything_is_read(folder):
    done = run("citaten", "--wet", "Bestaatnietwet", folder)

    assert (done.returncode, done.stdout) == (2, b"")
    assert "'Bestaatnietwet' is geen wet uit de lijst, of meer dan een." in done.stderr.decode()
