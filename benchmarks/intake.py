"""How many signalen one process takes in per second, and what each step of it costs.

Run it with `python benchmarks/intake.py [SIZE ...]`: with an almost empty table and with SIZE signalen in it. Each
signaal is masked, turned into a vector, compared with what is known (what step two shows) and stored with its sender,
its clock and its line in the log, each in a transaction of its own. The peer in the same run is the barest thing that
could be called intake: one INSERT of the same text in one transaction.
"""

import itertools
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from weerklank.launch.database import django_ready

SIZES = (1_000, 20_000)
TAKEN = 150


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
            build(today=timezone.localdate(), seed=1, scale=sizes[0], progress=lambda *_: None)
            report()


def report() -> None:
    """One line a step."""
    from django.utils import timezone

    from weerklank.kern.models import Gebruiker
    from weerklank.knelpunten.queries import similar_knelpunten
    from weerklank.signalen.actions import submit_signaal
    from weerklank.signalen.melding import masked, prepare_melding
    from weerklank.signalen.models import Signaal
    from weerklank.signalen.queries import similar_to

    melder = Gebruiker.objects.get(email="professional@voorbeeld.invalid")
    organisatie = melder.rolvervullingen.get(ended_at=None, rol="professional").organisatie
    texts = [
        f"{text} Keer {n}."
        for n, text in enumerate(Signaal.objects.order_by("-id").values_list("tekst", flat=True)[:TAKEN])
    ]
    meldingen = [prepare_melding(text) for text in texts]
    numbers = itertools.count()
    print(f"{Signaal.objects.count():,} signalen")

    each("peer: one bare INSERT", bare_insert(), texts)
    each("masking", masked, texts)
    each("masking, law articles and vector", prepare_melding, texts)
    each("similar signalen", lambda _text: similar_to(meldingen[next(numbers) % TAKEN], organisatie=organisatie), texts)
    each("similar knelpunten", lambda _text: similar_knelpunten(meldingen[next(numbers) % TAKEN], user=melder), texts)

    def whole(text: str) -> None:
        melding = prepare_melding(text)
        similar_to(melding, organisatie=organisatie)
        similar_knelpunten(melding, user=melder)
        submit_signaal(melding, organisatie=organisatie, inzending=uuid.uuid4(), by=melder, now=timezone.now())

    each("intake whole", whole, texts)


def bare_insert() -> Callable[[str], None]:
    """What the database alone costs: one text into a table of one column."""
    from django.db import connection

    def insert(text: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO intake_peer (tekst) VALUES (%s)", [text])

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE intake_peer (id bigserial PRIMARY KEY, tekst text)")
    return insert


def each(what: str, act: Callable[[str], object], texts: list[str]) -> None:
    act(texts[0])
    times = []
    for text in texts:
        begun = time.perf_counter()
        act(text)
        times.append((time.perf_counter() - begun) * 1_000)
    times.sort()
    rate = len(times) / (sum(times) / 1_000)
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"  {what:34} p50 {middle:6.2f} ms   p95 {high:6.2f} ms   {rate:8.0f} a second")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
