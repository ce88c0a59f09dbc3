"""Child processes that never outlive us, and finding out who a process id belongs to."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

PR_SET_PDEATHSIG = 1
"""prctl(2): the kernel sends this signal to a child whose parent died. Linux only; elsewhere the next start
tidies."""
LOG_LIMIT = 10_000_000
"""Bytes. A log file above this size makes room at the next start; one older file is kept."""


@dataclass(frozen=True)
class Account:
    """The system user a child runs as. None of it is set unless we are root."""

    name: str
    uid: int
    gid: int


def spawn(
    command: Sequence[str | Path],
    *,
    log: Path,
    environment: Mapping[str, str],
    folder: Path,
    account: Account | None = None,
    when_orphaned: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a child in its own process group (so Ctrl-C reaches only us), with its output added to `log`.

    Call it from the main thread: the kernel watches the thread that made the child.
    """
    with open_log(log) as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            preexec_fn=die_with_parent(when_orphaned),  # noqa: PLW1509 - one thread: ours
        )


def open_log(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LOG_LIMIT:
        path.replace(path.with_suffix(".1.log"))
    return path.open("ab")


def die_with_parent(number: signal.Signals) -> Callable[[], None] | None:
    """What a fresh child calls before it becomes its program; nothing where the system has no such thing."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def ask_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(number))
        if os.getppid() != parent:
            os._exit(1)

    return ask_kernel


def stop(process: subprocess.Popen[bytes], *, ask: signal.Signals, seconds: float) -> None:
    """Ask a child to stop, and end its whole process group when it does not within `seconds`."""
    if process.poll() is None:
        process.send_signal(ask)
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def remind(process: subprocess.Popen[bytes], *, ask: signal.Signals, after: float) -> None:
    """Ask the children of a child as well when it still runs `after` seconds later.

    granian loses a stop signal that reaches one of its workers while that worker starts; a second one is
    heard.
    """
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
        return
    with suppress(psutil.NoSuchProcess):
        for child in psutil.Process(process.pid).children():
            with suppress(psutil.NoSuchProcess):
                child.send_signal(ask)


def stop_stranger(process: psutil.Process, *, ask: signal.Signals, seconds: float) -> None:
    """The same for a process of an earlier start, which is not our child."""
    with suppress(psutil.NoSuchProcess):
        process.send_signal(ask)
        with suppress(psutil.TimeoutExpired):
            process.wait(seconds)
            return
        process.kill()
        process.wait(5)


def same_process(pid: int, started: float) -> psutil.Process | None:
    """The process with this id, only if it is still the one that started then: process ids are used again."""
    with suppress(psutil.Error):
        process = psutil.Process(pid)
        if abs(process.create_time() - started) < 1 and process.status() != psutil.STATUS_ZOMBIE:
            return process
    return None
