"""Who uses a data folder. One process at a time holds its lock; the lock falls away by itself when that
dies."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from weerklank.launch.processes import same_process
from weerklank.launch.refusal import refused_by_system

START = "start"
"""The command that keeps running and whose database others may use."""


@dataclass(frozen=True)
class Holder:
    """The process that holds (or last held) the lock, and its children by process id and start time."""

    command: str
    pid: int
    started: float
    address: str = ""
    children: tuple[tuple[int, float], ...] = ()


class InUse(Exception):  # noqa: N818 - a fact, not an error
    """Somebody else holds the lock."""

    def __init__(self, holder: Holder | None) -> None:
        self.holder = holder
        super().__init__("in use")


@dataclass(frozen=True)
class Lock:
    """Held. Tell others with `describe` what they may know of us."""

    file: int
    previous: Holder | None

    def describe(self, holder: Holder) -> None:
        os.ftruncate(self.file, 0)
        os.pwrite(self.file, json.dumps(asdict(holder)).encode(), 0)


def lock_path(data: Path) -> Path:
    return data / "run" / "lock.json"


@contextmanager
def held(data: Path, command: str) -> Iterator[Lock]:
    """Hold the lock of this data folder, or raise InUse. What an earlier, killed holder left is in
    `previous`."""
    file = open_lock(data)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(last_holder(data)) from None
        lock = Lock(file, previous=last_holder(data))
        lock.describe(myself(command))
        yield lock
        os.ftruncate(file, 0)
    finally:
        os.close(file)


def open_lock(data: Path) -> int:
    path = lock_path(data)
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise refused_by_system(error, data) from error


def last_holder(data: Path) -> Holder | None:
    """What the lock file says; nothing when its holder left in good order (or is writing it right now)."""
    try:
        known = json.loads(lock_path(data).read_text())
        return Holder(**known | {"children": tuple((pid, started) for pid, started in known["children"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def myself(command: str, *, address: str = "", children: tuple[int, ...] = ()) -> Holder:
    return Holder(
        command=command,
        pid=os.getpid(),
        started=psutil.Process().create_time(),
        address=address,
        children=tuple((pid, psutil.Process(pid).create_time()) for pid in children),
    )


def wait_until_gone(holder: Holder, *, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while same_process(holder.pid, holder.started):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
