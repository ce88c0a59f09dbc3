"""What a killed start left running: found by process id and start time, so nobody else's process is
touched."""

import signal
from pathlib import Path

from weerklank.launch import postgres
from weerklank.launch.processes import same_process, stop_stranger
from weerklank.launch.running import Holder


def tidy(data: Path, previous: Holder | None) -> bool:
    """Stop them; says whether there was anything. The caller holds the lock of this data folder."""
    children = previous.children if previous else ()
    alive = [process for pid, started in children if (process := same_process(pid, started))]
    for process in alive:
        stop_stranger(process, ask=signal.SIGTERM, seconds=15)
    cluster = postgres.cluster_in(data)
    server = postgres.running_server(cluster)
    postgres.stop_leftover(cluster)
    return bool(alive or server)
