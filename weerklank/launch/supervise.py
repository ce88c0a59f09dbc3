"""Keeping the parts running: one that ends by itself is started again, and one that keeps ending stops the rest."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from weerklank.launch.language import either
from weerklank.launch.processes import stop
from weerklank.launch.progress import say
from weerklank.launch.refusal import Refused

MOST = 5
"""How often one part may be started again..."""
WITHIN = 60
"""...in so many seconds. A part that ends more often will not get better by itself."""
DATABASE = "postgres"
LEANING = ("worker",)
"""Parts that keep a connection open and wait on it: they start again with the database."""
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""The signals that stop everything."""
_EACH = 0.1


@dataclass
class Part:
    """One of our processes and how to start it. `begin` returns when it runs, or raises Refused."""

    name: str
    begin: Callable[[], "subprocess.Popen[bytes]"]
    process: "subprocess.Popen[bytes]"
    again: list[float] = field(default_factory=list)

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def restart(self, log: Path) -> None:
        """Start it again, after ending what it left behind: workers of a killed web server may go on answering.
        Raises Refused when it ended too often, or when it does not start."""
        now = time.monotonic()
        self.again = [moment for moment in self.again if now - moment < WITHIN] + [now]
        if len(self.again) > MOST:
            raise ended(self, log)
        stop(self.process, ask=signal.SIGKILL, seconds=0)
        self.process = self.begin()


Parts = dict[str, Part]
"""The running parts by name, the database first when it is ours."""


def watch(parts: Parts, data: Path, *, changed: Callable[[], None] = lambda: None) -> None:
    """Until a stop signal. `changed` is called after each restart: other processes have other ids then."""
    while True:
        for name in those_ended(parts):
            say(
                either(f"Het onderdeel '{name}' stopte en start opnieuw.", f"The part '{name}' ended and starts again.")
            )
            parts[name].restart(data / "log" / f"{name}.log")
            if name == DATABASE:
                start_leaning(parts)
            changed()
        time.sleep(_EACH)


def start_leaning(parts: Parts) -> None:
    """Start the parts again that hold on to the database that is gone."""
    for name in LEANING:
        if name in parts:
            stop(parts[name].process, ask=signal.SIGKILL, seconds=5)
            parts[name].process = parts[name].begin()


def refuse_ended(parts: Parts, data: Path) -> None:
    """Before everything runs: a part that ended already is a reason to stop."""
    for name in those_ended(parts):
        raise ended(parts[name], data / "log" / f"{name}.log")


def those_ended(parts: Parts) -> list[str]:
    """The parts that do not run any more.

    A stop signal that comes meanwhile is heard right after: raised inside `Popen.poll` it would leave the lock of that
    process taken, and who stops it then would wait for ever.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        return [name for name, part in parts.items() if part.has_ended()]
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def ended(part: Part, log: Path) -> Refused:
    code = part.process.returncode
    return Refused(
        either(
            f"Het onderdeel '{part.name}' is vanzelf gestopt (code {code}); zie {log}.",
            f"The part '{part.name}' ended by itself (code {code}); see {log}.",
        )
    )
