"""Vectors of what came in without one, within a second or two: a worker makes many together.

The model reads its 21 million numbers once for texts of about one length, and what a request, Python and the database
had at hand is not pushed out of the caches of the processor for each of them (docs/decisions/011).
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError, connection

from weerklank.signalen.actions import add_missing_vectors

EACH = 1.0
"""Seconds between two looks at whether a vector is missing: one query on a small index."""


def keep_up(stop: threading.Event, *, each: float = EACH) -> None:
    """Make missing vectors until `stop` is set, which is heard within half a second. Outlives the database."""
    while not stop.wait(each):
        try:
            while not stop.is_set() and add_missing_vectors():
                pass
        except (DatabaseError, InterfaceError):
            connection.close()
    connection.close()


@contextmanager
def kept_up() -> Iterator[None]:
    """`keep_up` in a thread of its own, until the end of the block."""
    stop = threading.Event()
    thread = threading.Thread(target=keep_up, args=[stop], name="vectors", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(5)
