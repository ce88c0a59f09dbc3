"""How far the reading is: a bar for a person at a terminal, nothing through a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from weerklank.launch.language import either


@contextmanager
def progress(total: Callable[[], int]) -> Iterator[Callable[[], None]]:
    """Give what to call after each file.

    The bar stands on standard error, when that is a terminal and standard output is none: findings and a bar
    on one screen would write over each other. `total` counts the files; it is asked only for a bar.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty() or (files := total()) < 2:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(either("Lezen", "Reading"), total=files)
        yield lambda: bar.advance(task)
