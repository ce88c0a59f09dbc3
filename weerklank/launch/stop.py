"""Ending a start that runs elsewhere."""

import enum
import os
import signal
from pathlib import Path

from weerklank.launch.language import either
from weerklank.launch.leftovers import tidy
from weerklank.launch.refusal import Refused
from weerklank.launch.running import START, InUse, held, wait_until_gone

SLOWEST_STOP = 120
"""Seconds: two parts get fifteen each, PostgreSQL sixty to write everything down."""


class Outcome(enum.Enum):
    STOPPED = "stopped"
    TIDIED = "tidied"
    NOT_RUNNING = "not running"


def stop(data: Path) -> Outcome:
    """Ask the running start to stop and wait until it is gone; tidy what a killed one left."""
    if not data.exists():
        return Outcome.NOT_RUNNING
    try:
        with held(data, "stop") as lock:
            return Outcome.TIDIED if tidy(data, lock.previous) else Outcome.NOT_RUNNING
    except InUse as in_use:
        holder = in_use.holder
        if holder is None or holder.command != START:
            raise busy(holder.command if holder else "?") from None
        os.kill(holder.pid, signal.SIGTERM)
        if not wait_until_gone(holder, seconds=SLOWEST_STOP):
            raise Refused(
                either(
                    f"Weerklank (proces {holder.pid}) stopt niet.",
                    f"Weerklank (process {holder.pid}) does not stop.",
                )
            ) from None
        return Outcome.STOPPED


def busy(command: str) -> Refused:
    return Refused(
        either(
            f"Het commando 'weerklank {command}' is nog bezig; wacht tot het klaar is.",
            f"The command 'weerklank {command}' is still busy; wait until it is done.",
        )
    )
