"""How long the nightly measuring of what drags on takes, with 1,000, 10,000 and 100,000 knelpunten.

Run it with `python benchmarks/slepend.py [SIZE ...]`. It loads the example world in a temporary database and copies its
knelpunten, requests, points, answers and steps until there are SIZE of them. Told per size: the first run, in which
everything is new, and a run in which nothing changed, each with its queries.
The peer in the same run counts two of the eight parts of PEERS knelpunten the plain way: one query a part a knelpunt.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from weerklank.launch.database import django_ready

SIZES = (1_000, 10_000, 100_000)
PEERS = 500
STEP = 1_000_000
"""What is added to a key for each copy."""

COPIED = (
    ("knelpunten.Knelpunt", ()),
    ("knelpunten.Standwijziging", ("knelpunt_id",)),
    ("antwoorden.Verzoek", ("knelpunt_id", "vorige_id")),
    ("antwoorden.Punt", ("verzoek_id",)),
    ("antwoorden.Antwoord", ("verzoek_id",)),
    ("antwoorden.PuntAntwoord", ("antwoord_id", "punt_id")),
)
"""Which tables are copied, and the columns that point at a copied row."""


def main(sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEERKLANK_DATA"] = str(Path(folder) / "data")
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command
            from django.utils import timezone

            from weerklank.voorbeeld.bouwen import build

            call_command("migrate", verbosity=0)
            build(today=timezone.localdate(), seed=1, scale=None, progress=lambda *_: None)
            for size in sizes:
                copy_until(size)
                report()


def copy_until(size: int) -> None:
    """Copies of the put-forward part of the example world, each under its own number."""
    from django.db import connection

    from weerklank.knelpunten.models import Knelpunt

    rows = Knelpunt.objects.filter(voorgelegd_on__isnull=False)
    first, all_of_them = rows.filter(pk__lt=STEP).count(), rows.count()
    made, wanted = all_of_them // first - 1, size // first - 1
    with connection.cursor() as cursor:
        for model, renumbered in COPIED:
            table, own = model.replace(".", "_").lower(), columns_of(model)
            values = ", ".join(f"t.{name} + n * {STEP}" if name in renumbered else f"t.{name}" for name in own)
            cursor.execute(
                f"INSERT INTO {table} (id, {', '.join(own)}) SELECT t.id + n * {STEP}, {values} "  # noqa: S608
                f"FROM {table} t, generate_series(%s::bigint, %s::bigint) n WHERE t.id < {STEP}",
                [made + 1, wanted],
            )
        cursor.execute("ANALYZE")


def columns_of(model: str) -> list[str]:
    """The columns to copy; the vector is left empty: the measuring does not look at it."""
    from django.apps import apps
    from django.db.models import GeneratedField

    fields = apps.get_model(model)._meta.concrete_fields
    return [f.column for f in fields if f.column not in ("id", "vector") and not isinstance(f, GeneratedField)]


def report() -> None:
    """Seconds and queries of a first run, of one in which nothing changed, and of the peer for as many."""
    from django.utils import timezone

    from weerklank.knelpunten.models import Knelpunt
    from weerklank.publicatie.models import Slependmeting
    from weerklank.publicatie.slepend import measure

    size = Knelpunt.objects.filter(voorgelegd_on__isnull=False).count()
    Slependmeting.objects.all().delete()
    now = timezone.now()
    print(f"{size:,} knelpunten")
    for name in ("first run", "nothing changed"):
        seconds, queries, changed = timed(lambda: measure(now=now))
        each = seconds / size * 1_000
        print(f"  {name:16} {seconds:7.2f} s   {queries:6} queries   {changed:7,} changed   {each:.3f} ms each")
    seconds, queries, _ = timed(one_by_one)
    print(
        f"  one by one       {seconds / PEERS * size:7.2f} s   (two parts, from {PEERS} knelpunten, {queries} queries)"
    )
    print(f"  rows of history  {Slependmeting.objects.count():,}")


def one_by_one() -> None:
    """The peer: two of the eight parts by one query each for every knelpunt, writing nothing."""
    from weerklank.knelpunten.models import Knelpunt

    for knelpunt in Knelpunt.objects.filter(voorgelegd_on__isnull=False).only("pk")[:PEERS]:
        knelpunt.verzoeken.filter(overdue_at__isnull=False).count()
        knelpunt.standwijzigingen.filter(naar="heropend").count()


def timed(work) -> tuple[float, int, int]:  # type: ignore[no-untyped-def]
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    begun = time.perf_counter()
    with CaptureQueriesContext(connection) as asked:
        given = work()
    return time.perf_counter() - begun, len(asked), given or 0


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
