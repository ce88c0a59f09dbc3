"""Read many sources in several processes, in order, with no more results waiting than there are processes."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self

from weerklank.cli.lezing.outcome import Outcome, Task, read_source
from weerklank.cli.lezing.sources import STANDARD_INPUT
from weerklank.launch.language import either

WORTH_A_PROCESS = 4
"""With fewer files than this for each process, starting it costs more than it gains."""


def processes_for(names: Iterable[str], asked: int | None) -> int:
    """Give in how many processes to read the named files: as asked, else one for each core, if worth it.

    Only so many files are counted as decide it.
    """
    most = asked or _cores()
    each = 1 if asked else WORTH_A_PROCESS
    files = sum(1 for _ in islice(names, most * each))
    return max(1, files // each)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(tasks: Iterable[Task], *, processes: int) -> Iterator[Outcome]:
    """Read the tasks and give what came of each, in the order of the tasks.

    With one process here, else in that many. At most two tasks for each process are under way or waiting,
    however many there are. A process that dies (out of memory, killed) costs one file, which is named.
    """
    if processes < 2:
        yield from map(read_source, tasks)
        return
    with _Pool(processes) as pool:
        waiting: deque[tuple[Task, Future[Outcome]]] = deque()
        for task in tasks:
            waiting.append((task, pool.give(task)))
            if len(waiting) >= 2 * processes:
                yield pool.take(*waiting.popleft())
        while waiting:
            yield pool.take(*waiting.popleft())


class _Pool:
    """The processes. A broken pool is replaced; what it was reading is read again, each file on its own."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._executor = _executor(processes)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for process in active_children():
                process.terminate()
        self._executor.shutdown(cancel_futures=True)

    def give(self, task: Task) -> Future[Outcome]:
        """Hand out a task; standard input is read here, since no other process has it."""
        if task.source == STANDARD_INPUT:
            done: Future[Outcome] = Future()
            done.set_result(read_source(task))
            return done
        try:
            return self._executor.submit(read_source, task)
        except BrokenProcessPool:
            self._executor = _executor(self._processes)
            return self._executor.submit(read_source, task)

    def take(self, task: Task, future: Future[Outcome]) -> Outcome:
        """Wait for what came of a task."""
        try:
            return future.result()
        except BrokenProcessPool:
            return _alone(task)


def _alone(task: Task) -> Outcome:
    with _executor(1) as one:
        try:
            return one.submit(read_source, task).result()
        except BrokenProcessPool:
            stopped = either(
                "Het proces dat dit bestand las, is gestopt (te weinig geheugen?).",
                "The process that read this file was stopped (out of memory?).",
            )
            return Outcome(task.source, problem=stopped)


def _executor(processes: int) -> ProcessPoolExecutor:
    """Processes that inherit no lock and no connection, and load the reader once for all of them."""
    context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    if hasattr(context, "set_forkserver_preload"):
        context.set_forkserver_preload(["weerklank.cli.lezing.warm"])
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Ctrl-C is for the process that started this one; when that ends, so does this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
