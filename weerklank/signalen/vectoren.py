"""Vectors of what came in without one, within a second or two: a worker makes them side by side.

The model reads its 21 million numbers for each vector, and what a request, Python and the database had at hand is gone
from the caches of the processor by then. Made one after the other they cost less, and the requests next to them too
(docs/decisions/011).
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
