"""How long `weerklank start` takes until its first page answers: with an empty data folder, and the second time.

Run it with `python benchmarks/startup.py`. The time runs from the command to the first 200 of the public home page.
The peer in the same run is the floor: starting Python and importing Django, which nothing written in it can beat.
The installation itself (`make install`) is not in it: that is downloading.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"WEERKLANK_DATA": str(Path(folder) / "data")}
        print(f"  {'peer: import Django':34} {timed_import():6.1f} s")
        print(f"  {'first start, example world loaded':34} {timed_start(environment):6.1f} s")
        print(f"  {'second start':34} {timed_start(environment):6.1f} s")


def timed_import() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import django.db.models, django.http"], check=True)
    return time.perf_counter() - begun


def timed_start(environment: dict[str, str]) -> float:
    """Seconds until the home page answers; then stops what it started."""
    port = free_port()
    begun = time.perf_counter()
    command = [sys.executable, "-m", "weerklank", "start", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        while not answers(f"http://127.0.0.1:{port}/"):
            if process.poll() is not None:
                raise SystemExit("weerklank start ended by itself")
            time.sleep(0.05)
        return time.perf_counter() - begun
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as page:
            return bool(page.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
