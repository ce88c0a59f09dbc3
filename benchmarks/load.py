"""Intake through the HTTP API with two server processes: how fast, and what is left after kills in the middle.

Run it with `python benchmarks/load.py [SECONDS [RATE [kalm]]]` (30 and 150; 600 seconds for the figure of the docs;
`kalm`: without kills and without the bursts). The product runs as `weerklank start` runs it, in an empty database or in
that of WEERKLANK_DATA. First signalen come as fast as they are taken, one a request and then in batches; then RATE
signalen a second for SECONDS. The worker is killed after a third of the time and the database after half of it
(SIGKILL). Senders repeat what was not acknowledged with the same key, and catch up what they are behind. In the end
each acknowledged signaal must be there once, with its sender, its clock, its line in the log and its vector, and
vectors must have kept pace; the last line says whether they are and did. Exit code 1 when not.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil
import psycopg
from scale.grow import people
from scale.sending import Sent, accounted, processor_time, senders
from scale.texts import asked

from weerklank.launch import postgres
from weerklank.launch.database import django_ready

RATE = 150
BURST = 20
"""Seconds as fast as it goes."""
PROGRAMS = 8
SPREAD = 1_000_000
"""A rate that nobody reaches."""
KILLED = ("worker", "postgres")
ENOUGH = 0.99
"""The share of what was offered that must be acknowledged; senders begin at random moments of their first interval."""
LATEST = 15.0
"""Seconds after the end within which the last vector must be there."""


def main(seconds: int, rate: int = RATE, *, kalm: bool = False) -> bool:
    """Whether everything held."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("WEERKLANK_DATA", str(Path(folder) / "data"))
        data = Path(os.environ["WEERKLANK_DATA"])
        tokens = tokens_made()
        with running(data) as (process, port):
            given = {"port": port, "tokens": tokens, "texts": asked()}
            url = postgres.cluster_in(data).url()
            warm(given)
            for what, together in () if kalm else (("one a request", 1), ("100 a request", 100)):
                caught_up(url)
                burst(what, process, given, together=together)
            caught_up(url)
            return held(process, given, url, seconds, rate, killed=() if kalm else KILLED)


def tokens_made() -> list[str]:
    """A token for each organisation."""
    with django_ready("benchmark", migrated=False):
        from django.core.management import call_command
        from django.utils import timezone

        from weerklank.kern.actions import make_sleutel
        from weerklank.kern.models import Rolvervulling

        call_command("migrate", verbosity=0)
        if not Rolvervulling.objects.exists():
            people()
        now, held = timezone.now(), Rolvervulling.objects.filter(rol="professional", ended_at=None)
        return [make_sleutel(one.organisatie, one.gebruiker, naam="proef", by=None, now=now)[1] for one in held]


@contextmanager
def running(data: Path) -> Iterator[tuple[psutil.Process, int]]:
    """The product with two server processes, until the end of the block."""
    port = 18_473
    command = [sys.executable, "-m", "weerklank", "start", "--workers", "2", "--port", str(port), "--zonder-voorbeeld"]
    own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=data, env=own) as process:
        for line in process.stdout or ():
            if line.startswith(("Stoppen:", "To stop:")):
                break
        try:
            yield psutil.Process(process.pid), port
        finally:
            process.terminate()


def parts_of(process: psutil.Process) -> dict[str, list[psutil.Process]]:
    """The processes of each part, and those that send."""
    found = {"senders": [psutil.Process()]}
    for child in process.children():
        words = " ".join(child.cmdline()[:6])
        name = next((one for one in ("worker", "web", "postgres") if one in words), "other")
        found[name] = [child, *child.children(recursive=True)]
    return found


def warm(given: dict[str, object]) -> None:
    """Each server process reads its model at its first signaal."""
    for thread in senders(PROGRAMS, rate=SPREAD, sent=Sent(), until=time.monotonic() + 5, together=1, **given):
        thread.join()


def burst(what: str, process: psutil.Process, given: dict[str, object], *, together: int) -> None:
    sent, spent, begun = Sent(), {}, time.monotonic()
    with accounted(parts_of(process), spent):
        for thread in senders(PROGRAMS, rate=SPREAD, sent=sent, until=begun + BURST, together=together, **given):
            thread.join()
    seconds, taken = time.monotonic() - begun, len(sent.acknowledged)
    costs = ", ".join(f"{name} {1_000 * own / max(1, taken):.2f}" for name, own in spent.items())
    p50, p95 = np.percentile(sent.waits, [50, 95]) * 1_000
    print(f"{what}: {taken / seconds:.0f} a second for {seconds:.0f} s; a request p50 {p50:.0f} p95 {p95:.0f} ms")
    print(f"    ms of processor time a signaal: {costs}", flush=True)


def held(
    process: psutil.Process, given: dict[str, object], url: str, seconds: int, rate: int, *, killed: Sequence[str]
) -> bool:
    """`rate` a second, with kills in the middle; then count, and say whether it held."""
    sent, begun, cost = Sent(), time.monotonic(), Cost(process)
    threads = senders(2 * PROGRAMS, rate=rate, sent=sent, until=begun + seconds, together=1, **given)
    for moment, name in zip((seconds / 3, seconds / 2), killed, strict=False):
        cost.watch(begun + moment)
        parts_of(process)[name][0].kill()
        print(f"{moment:.0f} s: killed the {name}", flush=True)
    cost.watch(begun + seconds)
    for thread in threads:
        thread.join()
    lasted, taken = time.monotonic() - begun, len(sent.acknowledged)
    behind = waiting(url)
    caught_up(url)
    cost.look()
    late = time.monotonic() - begun - lasted
    p50, p95, p99 = np.percentile(sent.waits, [50, 95, 99]) * 1_000
    print(f"held: {taken:,} acknowledged in {lasted:.1f} s ({taken / lasted:.1f} a second, {rate} offered)")
    print(f"    {sent.again} sent again, {len(sent.lost)} given up; longest silence {sent.longest_silence():.1f} s")
    print(f"    a request p50 {p50:.0f} p95 {p95:.0f} p99 {p99:.0f} ms, waiting for the kills included")
    print(f"    {behind} vectors not there yet at the end, the last of them {late:.1f} s later")
    print(f"    ms of processor time a signaal: {cost.told(taken)}", flush=True)
    found = counted(sent, url)
    verdict = {
        "rate": taken >= ENOUGH * rate * lasted and lasted < seconds + 5,
        "each there once": found["acknowledged"] == taken and all(found[what] == taken for what in EACH),
        "nothing twice or by half": not any(found[what] for what in NONE),
        "nothing given up": not sent.lost,
        "vectors kept pace": late <= LATEST,
    }
    print("verdict:", ", ".join(f"{what} {'yes' if held else 'NO'}" for what, held in verdict.items()), flush=True)
    return all(verdict.values())


@dataclass
class Cost:
    """Processor time of each part, looked at each second: a part that is killed takes its account with it."""

    process: psutil.Process
    last: dict[tuple[str, int], float] = field(default_factory=dict)
    first: dict[tuple[str, int], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.look()
        self.first = dict(self.last)

    def look(self) -> None:
        with suppress(psutil.Error):
            for name, processes in parts_of(self.process).items():
                for one in processes:
                    with suppress(psutil.Error):
                        self.last[name, one.pid] = processor_time([one])

    def watch(self, until: float) -> None:
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(1.0, left))
            self.look()

    def told(self, number: int) -> str:
        spent: dict[str, float] = defaultdict(float)
        for (name, pid), seconds in self.last.items():
            spent[name] += 1_000 * (seconds - self.first.get((name, pid), 0.0)) / max(1, number)
        return ", ".join(f"{name} {ms:.2f}" for name, ms in spent.items()) + f", together {sum(spent.values()):.2f}"


def waiting(url: str) -> int:
    """How many signalen have no vector yet."""
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM signalen_signaal WHERE vector IS NULL").fetchone()
    return int(row[0]) if row else 0


def caught_up(url: str) -> None:
    """Wait until the worker made the vectors that are missing, some minutes at most."""
    end = time.monotonic() + 300
    while time.monotonic() < end and waiting(url):
        time.sleep(0.2)


def counted(sent: Sent, url: str) -> dict[str, int]:
    """What the database says of the acknowledged keys."""
    found = {}
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TEMP TABLE acknowledged (key uuid, id bigint)")
        with connection.cursor() as cursor, cursor.copy("COPY acknowledged FROM STDIN") as copy:
            for row in sent.acknowledged:
                copy.write_row(row)
        for what, question in QUESTIONS.items():
            row = connection.execute(question).fetchone()
            found[what] = int(row[0]) if row else 0
            print(f"    {what:52} {found[what]:,}", flush=True)
    return found


_KEPT = "SELECT count(*) FROM acknowledged a"  # every word of these is a constant
QUESTIONS = {
    "acknowledged": _KEPT,
    "of them there, under the id that was told": f"{_KEPT} JOIN signalen_signaal s"
    " ON s.id = a.id AND s.inzending = a.key",
    "keys that are there twice": "SELECT count(*) FROM (SELECT s.inzending FROM signalen_signaal s JOIN acknowledged a"
    " ON a.key = s.inzending GROUP BY 1 HAVING count(*) > 1) t",
    "acknowledged with exactly one line in the log": f"{_KEPT} WHERE 1 = (SELECT count(*) FROM kern_gebeurtenis g"  # noqa: S608
    " WHERE g.over = 'signaal' AND g.over_id = a.id AND g.soort = 'signaal-ingediend')",
    "acknowledged with a sender": f"{_KEPT} JOIN signalen_afzender f ON f.signaal_id = a.id",
    "acknowledged with a vector": f"{_KEPT} JOIN signalen_signaal s ON s.id = a.id WHERE s.vector IS NOT NULL",
    "acknowledged that searching finds": f"{_KEPT} JOIN signalen_zoekrij z"
    " ON z.signaal_id = a.id AND z.vector IS NOT NULL",
    "signalen without sender, of everything stored": "SELECT count(*) FROM signalen_signaal s"
    " WHERE NOT EXISTS (SELECT 1 FROM signalen_afzender f WHERE f.signaal_id = s.id)",
}
NONE = ("keys that are there twice", "signalen without sender, of everything stored")
EACH = tuple(what for what in QUESTIONS if what not in NONE)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()] or [30]
    sys.exit(0 if main(*numbers, kalm="kalm" in sys.argv) else 1)
