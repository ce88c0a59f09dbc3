"""Intake through the HTTP API with two server processes: how fast, and what is left after kills in the middle.

Run it with `python benchmarks/load.py [SECONDS [RATE]]` (30 and 150; the run in the docs took 600 seconds). The
product runs as `weerklank start` runs it, in an empty database or in that of WEERKLANK_DATA. First signalen come as
fast as they are taken, one a request and then in batches; then RATE signalen a second for SECONDS. The worker is killed
after a third of the time and the database after half of it (SIGKILL). Senders repeat what was not acknowledged with the
same key. In the end each acknowledged signaal must be there once, with its sender, its clock, its line in the log and
its vector.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import psycopg
from scale.grow import people
from scale.sending import Sent, accounted, senders
from scale.texts import asked

from weerklank.launch import postgres
from weerklank.launch.database import django_ready

RATE = 150
BURST = 20
"""Seconds as fast as it goes."""
PROGRAMS = 8
SPREAD = 1_000_000
"""A rate that nobody reaches."""


def main(seconds: int, rate: int = RATE) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("WEERKLANK_DATA", str(Path(folder) / "data"))
        data = Path(os.environ["WEERKLANK_DATA"])
        tokens = tokens_made()
        with running(data) as (process, port):
            given = {"port": port, "tokens": tokens, "texts": asked()}
            warm(given)
            burst("one a request", process, given, together=1)
            burst("100 a request", process, given, together=100)
            held(process, given, data, seconds, rate)


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


def held(process: psutil.Process, given: dict[str, object], data: Path, seconds: int, rate: int) -> None:
    """`rate` a second, with kills in the middle; then count."""
    sent, begun = Sent(), time.monotonic()
    threads = senders(2 * PROGRAMS, rate=rate, sent=sent, until=begun + seconds, together=1, **given)
    for name, moment in (("worker", seconds / 3), ("postgres", seconds / 2)):
        time.sleep(max(0.0, begun + moment - time.monotonic()))
        killed = parts_of(process)[name][0]
        killed.kill()
        print(f"{moment:.0f} s: killed the {name}", flush=True)
    for thread in threads:
        thread.join()
    lasted, taken = time.monotonic() - begun, len(sent.acknowledged)
    print(f"held: {taken:,} acknowledged in {lasted:.0f} s ({taken / lasted:.0f} a second), {sent.again} sent again,")
    print(f"    {len(sent.lost)} given up; longest silence {sent.longest_silence():.1f} s", flush=True)
    counted(sent, postgres.cluster_in(data).url())


def counted(sent: Sent, url: str) -> None:
    """What the database says of the acknowledged keys."""
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TEMP TABLE acknowledged (key uuid, id bigint)")
        with connection.cursor() as cursor, cursor.copy("COPY acknowledged FROM STDIN") as copy:
            for row in sent.acknowledged:
                copy.write_row(row)
        wait_for_vectors(connection)
        for what, question in QUESTIONS.items():
            row = connection.execute(question).fetchone()
            print(f"    {what:52} {row[0] if row else 0:,}", flush=True)


def wait_for_vectors(connection: psycopg.Connection) -> None:
    """The worker makes what is missing within a minute or two."""
    for _second in range(150):
        if connection.execute("SELECT count(*) FROM signalen_signaal WHERE vector IS NULL").fetchone() == (0,):
            return
        time.sleep(1)


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


if __name__ == "__main__":
    main(*map(int, sys.argv[1:] or [30]))
