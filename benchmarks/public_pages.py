"""How long the server works on a public page, with 1,000 and with 100,000 knelpunten.

Run it with `python benchmarks/public_pages.py [SIZE ...]`. It loads the example world in a temporary database and
copies its publications until there are SIZE of them. Each page is asked REPEATS times by a visitor without an account,
without a cache in between; the time is that of the whole request inside one process, the number of queries is counted.
The peer in the same run is the plainest page there is: the health endpoint, which asks the database one thing.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from weerklank.launch.database import django_ready

SIZES = (1_000, 100_000)
REPEATS = 60
PAGES = (
    "/gezondheid",
    "/",
    "/knelpunten/",
    "/knelpunten/{last}/",
    "/zoeken/?q=toeslag",
    "/zoeken/?q=art+4:84+awb",
    "/zoeken/?q=termijn+zonder+adres",
    "/knelpunten/feed.atom",
    "/api/v1/knelpunten",
)

COPIED = (
    ("knelpunten.Knelpunt", "id", ()),
    ("publicatie.Publicatie", "id", ("knelpunt_id",)),
    ("publicatie.Vitrine", "knelpunt_id", ("publicatie_id",)),
)
"""Which tables are copied: the model, its key, and the columns that point at a copied row."""


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
    """Copies of the knelpunten, publications and showcase rows of the example world, each under its own number."""
    from django.db import connection

    from weerklank.publicatie.models import Vitrine

    originals = Vitrine.objects.filter(pk__lt=1_000_000).count()
    copies = size // originals - 1
    with connection.cursor() as cursor:
        for model, key, renumbered in COPIED:
            table, own = model.replace(".", "_").lower(), columns_of(model, key)
            columns = ", ".join(own)
            values = ", ".join(f"t.{name} + n * 1000000" if name in renumbered else f"t.{name}" for name in own)
            cursor.execute(
                f"INSERT INTO {table} ({key}, {columns}) SELECT t.{key} + n * 1000000, {values} "  # noqa: S608
                f"FROM {table} t, generate_series(1, %s) n WHERE t.{key} < 1000000 ON CONFLICT DO NOTHING",
                [copies],
            )
        cursor.execute("ANALYZE")


def columns_of(model: str, key: str) -> list[str]:
    from django.apps import apps
    from django.db.models import GeneratedField

    fields = apps.get_model(model)._meta.concrete_fields
    return [f.column for f in fields if f.column != key and not isinstance(f, GeneratedField)]


def report() -> None:
    """A line a page: the median, the 95th percentile, and the number of queries."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from weerklank.publicatie.models import Vitrine

    client, last = (
        Client(headers={"accept-language": "nl", "host": "localhost"}),
        Vitrine.objects.order_by("-pk").values_list("pk", flat=True)[0],
    )
    print(f"{Vitrine.objects.count():,} knelpunten")
    for page in PAGES:
        path = page.format(last=last)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200, path
        queries = len(asked)
        times = sorted(timed(client, path) for _ in range(REPEATS))
        middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
        print(f"  {page:32} p50 {middle:6.1f} ms   p95 {high:6.1f} ms   {queries} queries")


def timed(client: object, path: str) -> float:
    """Milliseconds for one request."""
    begun = time.perf_counter()
    client.get(path)  # type: ignore[attr-defined]
    return (time.perf_counter() - begun) * 1_000


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
