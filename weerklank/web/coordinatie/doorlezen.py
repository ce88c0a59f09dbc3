"""Reading a file on after the request that brought it: in a thread of the same process, because the file holds personal
data and may go to no disk, database or queue.

The thread ends with the process and holds nothing up: what was stored stays, whole, and the run shows that it was not
finished. At most `MOST` at a time; each keeps one file in memory and uses one connection of its own.
"""

import logging
import traceback
from collections.abc import Callable
from threading import BoundedSemaphore, Thread

from django.db import connection

from weerklank.signalen.models import Bulkinvoer

MOST = 2
"""Files that one process reads at the same time outside a request."""

log = logging.getLogger(__name__)
_places = BoundedSemaphore(MOST)


def read_on(read: Callable[[], object], run: Bulkinvoer) -> bool:
    """Start reading a run in a thread; False when every place is taken, and then nothing was started."""
    if not _places.acquire(blocking=False):
        return False
    try:
        Thread(target=_read, args=(read, run.pk), name=f"inlezen-{run.pk}", daemon=True).start()
    except RuntimeError:  # the system gives no more threads
        _places.release()
        return False
    return True


def _read(read: Callable[[], object], number: int) -> None:
    """Read, and whatever happens give the place and the connection back."""
    try:
        read()
    except Exception as error:  # noqa: BLE001 - a thread has nobody above it
        log.error("bulkinvoer %s ended: %s", number, _place_of(error))  # noqa: TRY400 - an error may quote a row
    finally:
        connection.close()
        _places.release()


def _place_of(error: Exception) -> str:
    """The kind of an error and where it was: never its words, which may be those of a row."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {last.name}, line {last.lineno}"
