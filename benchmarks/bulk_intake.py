"""How many signalen a second a file brings in, and what each part of it costs.

Run it with `python benchmarks/bulk_intake.py [ROWS ...]`. Each size has a database of its own. The rows are texts of
the example world with a fictional name and number in each, every one different; the file is a CSV in memory. Measured
are reading the table, masking with law articles, the vectors, the whole import, and the same file again. The peer in
the same run is a bare `bulk_create` of the same texts, which masks nothing and keeps no clock, sender, vector or log.
Processor time is that of this process alone, without the database: on a busy machine it is the figure to compare.
"""

import csv
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from weerklank.launch.database import django_ready

SIZES = (2_000, 10_000)
VECTORS = 1_000
"""Rows of which the vectors are made."""
T = TypeVar("T")


def main(sizes: list[int]) -> None:
    """Each size in a process and a database of its own."""
    if len(sizes) > 1:
        for size in sizes:
            subprocess.run([sys.executable, __file__, str(size)], check=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEERKLANK_DATA"] = str(Path(folder) / "data")
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command
            from django.utils import timezone

            from weerklank.voorbeeld.bouwen import build

            call_command("migrate", verbosity=0)
            build(today=timezone.localdate(), seed=1, scale=500, progress=lambda *_: None)
            report(sizes[0])


def report(rows: int) -> None:
    """One line a step."""
    from django.utils import timezone

    from weerklank.kern.models import Gebruiker
    from weerklank.pure.tables import Column, open_table
    from weerklank.signalen.actions import add_missing_vectors
    from weerklank.signalen.enums import Bron
    from weerklank.signalen.instroom import import_signalen
    from weerklank.signalen.melding import embedder, mask_melding

    by = Gebruiker.objects.get(email="coordinator@voorbeeld.invalid")
    organisatie = by.rolvervullingen.get(ended_at=None, rol="coordinator").organisatie
    texts = made(rows)
    data = file_of(texts)
    print(f"{rows:,} rows of {sum(map(len, texts)) // rows} characters on average")

    masked = [melding.tekst for melding in timed("masking and law articles", rows, lambda: [*map(mask_melding, texts)])]
    timed(
        "vectors, 500 at a time",
        VECTORS,
        lambda: [embedder().embed(masked[n : n + 500]) for n in range(0, VECTORS, 500)],
    )
    timed("peer: bare bulk_create", rows, lambda: bare(texts))
    table = timed("reading the table", rows, lambda: open_table(data))

    while add_missing_vectors():
        pass

    def whole() -> tuple[int, int]:
        mapping = {Column.REFERENTIE: 0, Column.TEKST: 1}
        run = import_signalen(table, mapping, organisatie=organisatie, bron=Bron.UITVOERING, by=by, now=timezone.now())
        return run.nieuw, run.bekend

    print("   ", timed("import whole", rows, whole))
    print("   ", timed("the same file again", rows, whole))
    timed("vectors, made and stored", VECTORS, lambda: [add_missing_vectors(most=500) for _n in range(0, VECTORS, 500)])


def made(rows: int) -> list[str]:
    """Texts of the example world, each with somebody in it who does not exist."""
    from weerklank.signalen.models import Signaal

    known = list(Signaal.objects.order_by("id").values_list("tekst", flat=True))
    return [
        f"{known[n % len(known)]} Mevrouw De Vries-{chr(65 + n % 26)}test (BSN 111222333) belde keer {n}."
        for n in range(rows)
    ]


def file_of(texts: list[str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["Kenmerk", "Signaal"])
    writer.writerows((f"R-{n}", text) for n, text in enumerate(texts))
    return out.getvalue().encode("cp1252", errors="replace")


def bare(texts: list[str]) -> None:
    """What Django and the database alone cost: one column, 500 rows at a time."""
    from django.db import connection, models

    class Peer(models.Model):
        tekst = models.TextField()

        class Meta:
            app_label = "signalen"
            db_table = "bulk_intake_peer"

        def __str__(self) -> str:
            return self.tekst

    with connection.schema_editor() as editor:
        editor.create_model(Peer)
    Peer.objects.bulk_create([Peer(tekst=text) for text in texts], batch_size=500)


def timed(what: str, rows: int, act: Callable[[], T]) -> T:
    begun, worked = time.perf_counter(), time.process_time()
    given = act()
    seconds, own = time.perf_counter() - begun, time.process_time() - worked
    rates = f"{rows / seconds:9,.0f} a second   {rows / own:9,.0f} a second of processor time"
    print(f"  {what:26} {seconds:7.2f} s   {rates}", flush=True)
    return given


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
