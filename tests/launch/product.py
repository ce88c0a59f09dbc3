"""Weerklank as a person runs it: real processes in a temporary data folder."""

import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
KEPT = ("PATH", "TMPDIR", "SYSTEMROOT")


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Product:
    """One data folder and the commands a person gives."""

    data: Path
    home: Path
    program: tuple[str, ...] = (sys.executable, "-m", "weerklank")
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def environment(self, **extra: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        own = {
            "HOME": str(self.home),
            "WEERKLANK_DATA": str(self.data),
            "PYTHONPATH": str(ROOT),
            "LANG": "nl_NL.UTF-8",
        }
        return kept | own | extra

    def run(self, *command: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.program, *command],
            env=self.environment(**extra),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def refusal(self, *command: str, **extra: str) -> str:
        """What a command that must be refused says: exactly one line, and no success."""
        done = self.run(*command, **extra)
        assert done.returncode == 1, done
        (line,) = done.stderr.splitlines()
        return line

    def start(self, port: int, *options: str, **extra: str) -> subprocess.Popen[str]:
        """Start and return once it says that it is ready."""
        process = subprocess.Popen(
            [*self.program, "start", "--port", str(port), *options],
            env=self.environment(**extra),
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.started.append(process)
        told = []
        for line in process.stdout or ():
            told.append(line)
            if line.startswith("Stoppen:"):
                return process
        raise AssertionError("".join(told))

    def family(self, process: subprocess.Popen[str]) -> list[psutil.Process]:
        """Everything that runs because of this start."""
        parent = psutil.Process(process.pid)
        return [parent, *parent.children(recursive=True)]

    def end(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(60)
            if process.stdout:
                process.stdout.close()
