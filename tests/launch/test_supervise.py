"""Looking after the parts."""

import signal
import subprocess
import sys
import threading
from dataclasses import dataclass

import pytest

from weerklank.launch.start import Stopped, stoppable
from weerklank.launch.supervise import Part, those_ended


@dataclass
class StoppedMeanwhile(Part):
    """A part that is looked at in the very moment that somebody stops everything."""

    looked_at: bool = False

    def has_ended(self) -> bool:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
        gone = super().has_ended()
        self.looked_at = True
        return gone


def begin() -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)


def test_a_stop_signal_is_heard_after_a_part_was_looked_at_whole() -> None:
    part = StoppedMeanwhile("web", begin, begin())
    with pytest.raises(Stopped), stoppable():
        those_ended({"web": part})
    assert part.looked_at

    part.process.communicate(b"\n")  # would wait for ever for a lock that nobody gives back
    assert those_ended({"web": Part("web", begin, part.process)}) == ["web"]
