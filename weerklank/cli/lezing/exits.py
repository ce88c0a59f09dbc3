"""How the commands that read end: the exit codes, Ctrl-C, and a reader of the output who walked away."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

UNREADABLE = 3
"""The work is done and some of it could not be read; each such file has one line on standard error."""

INTERRUPTED = 130
"""Ctrl-C, as shells count it (128 + SIGINT)."""

UNHEARD = 141
"""Who read the output stopped reading it (`| head`), as shells count it (128 + SIGPIPE)."""


@contextmanager
def plain_endings() -> Iterator[None]:
    """End on Ctrl-C and on a closed pipe with their exit codes, without a traceback or a word."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(UNHEARD)
