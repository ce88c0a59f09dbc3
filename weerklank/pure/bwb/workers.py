"""Read files in several processes at once, with one file at a time in each and never more in memory than
that.

A process ends when its pipe closes, so none is left behind when the reading process is killed.
"""

import contextlib
import gc
import hashlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait

from weerklank.pure.bwb.flat import VlakkeRegeling, read_flat
from weerklank.pure.bwb.problems import Reden, UnreadableLaw
from weerklank.pure.bwb.wetbestand import Wetbestand
from weerklank.pure.bwb.wti import Wti, is_wti, read_wti

_GARBAGE = 100_000
"""How many objects a reading process makes before it looks for rubbish: a law is many, and none of it is rubbish."""
_SERVE = "import sys; from weerklank.pure.bwb.workers import serve; serve(int(sys.argv[1]))"


class ReaderStopped(UnreadableLaw):
    """The process that read this file ended before it was done (out of memory, killed)."""

    reden = Reden.PROCES_GESTOPT


@dataclass(frozen=True, slots=True)
class Gelezen:
    """One file with what came of it: a regulation, what is known about one, or the reason why not."""

    naam: str
    positie: int
    regeling: VlakkeRegeling | Wti | None = None
    fout: UnreadableLaw | None = None


def read_all(files: Iterable[Wetbestand], *, processes: int) -> Iterator[Gelezen]:
    """Read the files, in the order in which they are done. With one process or none: here, in order."""
    if processes < 2:
        yield from map(read_one, files)
        return
    with contextlib.ExitStack() as stack:
        pool = _Pool(processes, stack)
        for file in files:
            yield from pool.room()
            pool.give(file)
        yield from pool.rest()


def read_one(file: Wetbestand) -> Gelezen:
    """Read one file in this process."""
    if file.fout is not None:
        return Gelezen(file.naam, file.positie, fout=file.fout)
    try:
        if is_wti(file.data):
            return Gelezen(file.naam, file.positie, read_wti(file.data, hashlib.sha256(file.data).digest()))
        return Gelezen(file.naam, file.positie, read_flat(file.data))
    except UnreadableLaw as error:
        return Gelezen(file.naam, file.positie, fout=error)


class _Reader:
    """One process and the file it is reading. A fresh interpreter: it inherits no connection and no lock."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            end = str(theirs.fileno())
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
                [sys.executable, "-c", _SERVE, end],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        self.pipe = Connection(ours.detach())
        self.file: Wetbestand | None = None

    def close(self) -> None:
        self.pipe.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class _Pool:
    """The processes: a file goes to one that is free, so a pipe never fills up from both sides."""

    def __init__(self, processes: int, stack: contextlib.ExitStack) -> None:
        self._stack = stack
        self._free = [self._start() for _ in range(processes)]
        self._busy: list[_Reader] = []

    def _start(self) -> _Reader:
        reader = _Reader()
        self._stack.callback(reader.close)
        return reader

    def give(self, file: Wetbestand) -> None:
        reader = self._free.pop()
        reader.file = file
        self._busy.append(reader)
        with contextlib.suppress(OSError):
            reader.pipe.send(file)

    def room(self) -> Iterator[Gelezen]:
        """Wait until a process is free; hand out what was finished meanwhile."""
        while not self._free:
            yield from self._collect()

    def rest(self) -> Iterator[Gelezen]:
        """What is still being read."""
        while self._busy:
            yield from self._collect()

    def _collect(self) -> Iterator[Gelezen]:
        ready = wait([reader.pipe for reader in self._busy])
        for reader in [reader for reader in self._busy if reader.pipe in ready]:
            self._busy.remove(reader)
            yield self._take(reader)

    def _take(self, reader: _Reader) -> Gelezen:
        file, reader.file = reader.file, None
        assert file is not None
        try:
            result: Gelezen = reader.pipe.recv()
        except (EOFError, OSError):
            self._free.append(self._start())
            return Gelezen(file.naam, file.positie, fout=ReaderStopped())
        self._free.append(reader)
        return result


def serve(end: int) -> None:
    """What a reading process does until its pipe closes. Ctrl-C is for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_GARBAGE)
    pipe = Connection(end)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(read_one(pipe.recv()))
