"""A start that cannot go on: one sentence that says what is wrong and what to do, never a traceback."""

import errno
from collections.abc import Iterator
from pathlib import Path

from weerklank.launch.language import either

FULL = {errno.ENOSPC, errno.EDQUOT}
DISK_FULL = "53100"
"""PostgreSQL's SQLSTATE for a disk without room."""


class Refused(Exception):  # noqa: N818 - the sentence "Refused: ..." is what it is
    """The text is one clear sentence in the language of the terminal."""


def disk_full(folder: Path) -> Refused:
    return Refused(
        either(
            f"De schijf van {folder} is vol; maak ruimte vrij en probeer het opnieuw.",
            f"The disk that holds {folder} is full; free some space and try again.",
        )
    )


def refused_by_system(error: OSError, folder: Path) -> Refused:
    """The sentence for a system call that failed while working in `folder`."""
    if error.errno in FULL:
        return disk_full(folder)
    where = error.filename or folder
    return Refused(
        either(
            f"Het systeem weigert {where}: {error.strerror}.",
            f"The system refuses {where}: {error.strerror}.",
        )
    )


def is_disk_full(error: BaseException) -> bool:
    """Whether a full disk is behind this error, in our own files or in those of the database."""
    return any(
        (isinstance(cause, OSError) and cause.errno in FULL) or getattr(cause, "sqlstate", None) == DISK_FULL
        for cause in causes(error)
    )


def causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
