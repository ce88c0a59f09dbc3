"""How fast the register of toezeggingen is read in, and what its pages cost when it is large.

Run it with `python benchmarks/toezeggingen.py [SIZE ...]`. It makes records of its own (the real register of 2023-2025
holds some 15,000), reads them in from JSON, reads the same file again, gives them their vectors, and asks the pages as
somebody with an account. Uses an embedded database in a temporary folder. The peer in the same run is `json.load` of
the same file, which keeps nothing; for the pages the health endpoint.
"""

import datetime as dt
import io
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from weerklank.launch.database import django_ready

SIZES = (2_000, 20_000)
REPEATS = 40
EMBEDDED = 500
"""Records that get their vector while it is measured; the background does the rest."""

SUBJECTS = ("de aanvraagtermijn", "het formulier", "de kwijtschelding", "het briefadres", "de huurtoeslag", "de zorg")
DOES = ("informeert de Kamer over", "onderzoekt", "verlengt", "stuurt een brief over", "evalueert", "spreekt over")
PAGES = (
    "/gezondheid",
    "/werkagenda/",
    "/werkagenda/?toon=te-laat",
    "/werkagenda/?toon=alles",
    "/werkagenda/?dossier=29362",
    "/werkagenda/?ministerie={ministerie}",
    "/werkagenda/toezeggingen/{last}/",
    "/werkagenda/vergelijken/?toon=register",
)


def main(sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEERKLANK_DATA"] = str(Path(folder) / "data")
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            client, ministerie = somebody()
            for size in sizes:
                report_import(size)
                spread_terms()
                report_pages(client, ministerie)


def records(size: int) -> bytes:
    """A register of this size, as the OData service gives it."""
    chance, start = Random(size), dt.date(2023, 5, 1)  # noqa: S311
    rows = [
        {
            "Id": f"{n:08d}-0000-4000-8000-000000000000",
            "Aanmaakdatum": (start + dt.timedelta(days=chance.randrange(1_000))).isoformat(),
            "Nummer": f"TZ{202300 + n % 12 + 1}-{n:05d}",
            "Functie": f"Minister van {chance.choice(('Proeven', 'Meten', 'Wegen'))}",
            "Status": chance.choice(("Openstaand", "Openstaand", "Afgedaan", "Deels Voldaan")),
            "DatumNakoming": "0001-01-01T00:00:00",
            "Tekst": f"De minister {chance.choice(DOES)} {chance.choice(SUBJECTS)} in geval {n}, en doet dat met zorg "
            f"voor de mensen die het aangaat, zoals besproken in het debat over {chance.choice(SUBJECTS)}.",
            "ApiGewijzigdOp": "2025-01-02T03:04:05Z",
        }
        for n in range(size)
    ]
    return json.dumps({"@odata.context": "https://example.org/$metadata#Toezegging", "value": rows}).encode()


def somebody() -> tuple[Any, int]:
    """A browser of somebody at a ministry, and that ministry."""
    from django.test import Client
    from django.utils import timezone

    from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
    from weerklank.kern.enums import Rol

    now = timezone.now()
    made = {"naam": "Ministerie van Proeven", "slug": "proeven", "soort": "departement", "is_fictief": True}
    ministerie = add_organisatie(**made, by=None, now=now)
    person = add_gebruiker(email="proef@voorbeeld.invalid", naam="Proef", password=None, by=None, now=now)
    give_rol(person, Rol.BELEID, ministerie, by=None, now=now)
    client = Client(SERVER_NAME="localhost")
    client.force_login(person)
    return client, ministerie.pk


def report_import(size: int) -> None:
    from django.utils import timezone

    from weerklank.werkagenda.matching import embed_missing
    from weerklank.werkagenda.register import import_register

    data = records(size)
    began = time.perf_counter()
    json.load(io.BytesIO(data))
    peer = time.perf_counter() - began
    print(f"{size} records, {len(data) / 1e6:.1f} MB")  # noqa: T201
    print(f"  json.load (peer)    {peer:8.2f} s")  # noqa: T201
    for name in ("first", "again"):
        began = time.perf_counter()
        run = import_register(io.BytesIO(data), bestand="proef.json", by=None, now=timezone.now())
        took = time.perf_counter() - began
        said = f"{run.nieuw} new, {run.ongewijzigd} unchanged"
        print(f"  import, {name}       {took:8.2f} s  {size / took:8.0f} a second  {took / peer:6.0f} x  {said}")  # noqa: T201
    embed_missing(most=1)
    began = time.perf_counter()
    made = embed_missing(most=EMBEDDED)
    took = time.perf_counter() - began
    print(f"  vectors and index   {took:8.2f} s  {made / took:8.0f} a second")  # noqa: T201


def spread_terms() -> None:
    """Own terms on half of them, late and due, and a dossier on one in fifty."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE werkagenda_toezegging SET termijn_until = date '2025-01-01' + (id % 1500)::int, "
            "termijn_bron = 'gezet' WHERE id % 2 = 0"
        )
        cursor.execute("UPDATE werkagenda_toezegging SET dossier = '29362' WHERE id % 50 = 0")
        cursor.execute("ANALYZE")


def report_pages(client: Any, ministerie: int) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from weerklank.werkagenda.models import Toezegging

    last = Toezegging.objects.latest("pk").pk
    for page in PAGES:
        path = page.format(last=last, ministerie=ministerie)
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        asked = len(queries)
        times = []
        for _turn in range(REPEATS):
            began = time.perf_counter()
            answer = client.get(path)
            times.append((time.perf_counter() - began) * 1_000)
        slow, middle = statistics.quantiles(times, n=20)[-1], statistics.median(times)
        print(f"  {page:45} {answer.status_code} p50 {middle:6.1f} p95 {slow:6.1f} ms  {asked:2d} queries")  # noqa: T201


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
