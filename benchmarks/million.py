"""Searching, taking in and working among a million signalen.

Run it with `python benchmarks/million.py [SIZE ...]`, sizes going up; a million takes ten minutes and 7 GB of disk.
One database grows from size to size. Two hundred organisations share the signalen, the largest with 17%, the smallest
with 0.1%; texts and vectors are mixed from those in `balietaal/leer`. The questions are new ones of the same kind, and
those of `balietaal/toets`, which are unlike anything stored. At each size: similar search as the pages do it (words and
meaning together) in the largest organisation, in a small one, and in whichever reports (large ones more often); how
many of the ten nearest by meaning it finds; beside it the same questions by plain
full-text search and by comparing every vector; the queue of the largest coordinator; reading in a file.
Trigrams are not there: the embedded PostgreSQL has no pg_trgm.
"""

import csv
import io
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scale.grow import chances, grow, people
from scale.measure import exact, full_text, recall, timed
from scale.texts import Source, asked, mixed, source

from weerklank.launch.database import django_ready

if TYPE_CHECKING:
    from weerklank.signalen.melding import Melding

SIZES = (10_000, 100_000)
SEARCHES = 300
FEWER = 100
CHECKED = 100
"""Searches that the peers do too, and whose ten nearest are compared with those of comparing every vector."""
IMPORTED = (2_000, 9_000)
"""Rows of a file, and of the next one, in a process that has read its lists, as the server has soon after it opens."""


def main(sizes: list[int]) -> None:
    """One database that grows."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("WEERKLANK_DATA", str(Path(folder) / "data"))
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command

            from weerklank.signalen.zoekindex import make_missing

            call_command("migrate", verbosity=0)
            known, places = source(), organisaties()
            for size in sizes:
                seconds, begun = grow(known, places, until=size), time.perf_counter()
                graphs = make_missing()
                made = time.perf_counter() - begun
                print(f"{size:,} signalen in {seconds:.0f} s; {len(graphs)} graphs in {made:.0f} s", flush=True)
                report(known, places)


def organisaties() -> list[int]:
    """Those of an earlier run in the same database, else new ones; the largest first."""
    from weerklank.kern.models import Organisatie

    return list(Organisatie.objects.order_by("pk").values_list("pk", flat=True)) or people()


def report(known: Source, places: list[int]) -> None:
    """One line a measurement."""
    shares, chance = chances(len(places)), np.random.default_rng(7)
    where = [int(one) for one in chance.choice(places, size=SEARCHES, p=shares)]
    new = alike(known)
    search_in("who reports, first", new, where)
    search_in("the largest", new, [places[0]] * SEARCHES)
    queue_of(places[0])
    read_lists()
    for rows in IMPORTED:
        reading_in(known, places[0], rows)
    search_in("the hundredth", new[:FEWER], [places[99]] * FEWER)
    search_in("who reports, unlike any", unlike(), where[:FEWER])
    search_in("who reports, again", new, where)


def alike(known: Source) -> list["Melding"]:
    """New signalen of the kind that is stored, none of which is stored."""
    from weerklank.signalen.melding import Melding

    texts, vectors = next(mixed(known, SEARCHES, seed=999))
    return [Melding(text, [], vector=vector.tolist()) for text, vector in zip(texts, vectors, strict=True)]


def unlike() -> list["Melding"]:
    """Signalen of other hands about other things: their nearest are far away and nearly equally far."""
    from weerklank.signalen.melding import prepare_melding

    texts = asked()
    np.random.default_rng(11).shuffle(texts)
    return [prepare_melding(text) for text in texts[:FEWER]]


def search_in(who: str, meldingen: list["Melding"], organisaties: list[int]) -> None:
    from weerklank.kern.search import lexemes_of

    searches = list(zip(meldingen, organisaties, strict=True))
    timed(searches[:FEWER], proposed)
    inside, _whole = timed(searches, proposed)
    print(f"  similar, {who:24} {inside}", flush=True)
    words, _ = timed(searches[:CHECKED], lambda one: full_text(one[1], lexemes_of(one[0].tekst)))
    print(f"    peer: full text ranked     {words}", flush=True)
    truths = []
    scan, _ = timed(searches[:CHECKED], lambda one: truths.append(exact(one[1], one[0].vector)))
    print(f"    peer: every vector         {scan}", flush=True)
    pairs = zip(searches[:CHECKED], truths[1:], strict=True)
    found = [recall(pk, melding.vector, truth) for (melding, pk), truth in pairs]
    print(f"    recall of the ten nearest  {np.mean(found):.4f}", flush=True)


def proposed(one: tuple["Melding", int]) -> object:
    """Everything that `similar_to` asks of the database."""
    from weerklank.begrippen.zoeken import vraag_of
    from weerklank.kern.models import Organisatie
    from weerklank.kern.search import candidates
    from weerklank.signalen.models import Signaal
    from weerklank.signalen.queries import searched

    melding, organisatie = one
    asked = vraag_of(melding.tekst)
    among = Signaal.objects.filter(organisatie=organisatie).defer("vector", "zoek")
    return candidates(among, asked.lexemes, melding.vector, asked.more, pool=searched(Organisatie(pk=organisatie)))


def queue_of(organisatie: int) -> None:
    from django.test import Client
    from django.urls import reverse

    from weerklank.kern.models import Gebruiker

    coordinator = Gebruiker.objects.get(rolvervullingen__organisatie=organisatie, rolvervullingen__rol="coordinator")
    client = Client(SERVER_NAME="localhost")
    client.force_login(coordinator, backend="allauth.account.auth_backends.AuthenticationBackend")
    pages = [("queue", reverse("coordinatie:queue")), ("public search", "/zoeken/?q=bijstand+vermogen")]
    for name, address in pages:
        inside, whole = timed([address] * FEWER, client.get)
        print(f"  page, {name:19} {whole}   in the database {inside}", flush=True)


def read_lists() -> None:
    """What `weerklank.launch.served` does two seconds after the server opened."""
    from weerklank.launch.served import reader

    reader.join()


def reading_in(known: Source, organisatie: int, rows: int) -> None:
    from django.utils import timezone

    from weerklank.kern.models import Organisatie
    from weerklank.pure.tables import Column, open_table
    from weerklank.signalen.enums import Bron
    from weerklank.signalen.instroom import import_signalen

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["Kenmerk", "Signaal"])
    stamp = time.time_ns()
    writer.writerows((f"{stamp}-{n}", known.texts[n % len(known.texts)]) for n in range(rows))
    table = open_table(out.getvalue().encode())
    place, mapping = Organisatie.objects.get(pk=organisatie), {Column.REFERENTIE: 0, Column.TEKST: 1}
    begun, worked = time.perf_counter(), time.process_time()
    import_signalen(table, mapping, organisatie=place, bron=Bron.UITVOERING, by=None, now=timezone.now())
    seconds, own = time.perf_counter() - begun, time.process_time() - worked
    rate, alone = rows / seconds, rows / own
    print(f"  file of {rows:,} rows: {rate:,.0f} a second ({alone:,.0f} of own processor time)", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
