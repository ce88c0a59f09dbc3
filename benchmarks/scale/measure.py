"""Times of searches in the database, and how much of the exact answer they find."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

FOUND = 10
"""Recall is measured over that many."""


@dataclass
class Times:
    """Milliseconds of each search, and of the processor of the database for it."""

    each: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        p50, p95 = np.percentile(self.each, [50, 95])
        said = f"p50 {p50:7.2f} p95 {p95:7.2f} ms"
        if not self.worked:
            return said
        return f"{said} (processor p50 {np.percentile(self.worked, 50):6.2f} p95 {np.percentile(self.worked, 95):6.2f})"


def backend_processor(pid: int) -> float:
    """Milliseconds that a process ran on a processor until now, to the nanosecond (proc_pid_schedstat; Linux). What it
    waited for a processor is not in it: on a busy machine it is the figure to compare."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6


def backend() -> int:
    """The process of the database that serves us."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


@contextmanager
def in_database(times: Times) -> Iterator[None]:
    """Add the time of every statement inside as one search."""
    from django.db import connection

    spent = 0.0

    def measured(execute: Any, *statement: Any) -> Any:
        nonlocal spent
        begun = time.perf_counter()
        try:
            return execute(*statement)
        finally:
            spent += time.perf_counter() - begun

    pid = backend()
    before = backend_processor(pid)
    with connection.execute_wrapper(measured):
        yield
    times.worked.append(backend_processor(pid) - before)
    times.each.append(spent * 1_000)


def timed(searches: Sequence[Any], search: Callable[[Any], object]) -> tuple[Times, Times]:
    """The time in the database, and the whole time, of each search. The first is done once before: it fills caches."""
    inside, whole = Times(), Times()
    search(searches[0])
    for one in searches:
        begun = time.perf_counter()
        with in_database(inside):
            search(one)
        whole.each.append((time.perf_counter() - begun) * 1_000)
    return inside, whole


def exact(organisatie: int, vector: list[float]) -> list[tuple[int, float]]:
    """The nearest rows of an organisation and their distances, every vector compared: no index on meaning."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT signaal_id, vector <=> %s::halfvec AS distance FROM signalen_zoekrij"
            " WHERE organisatie_id = %s ORDER BY distance LIMIT %s",
            [str(vector), organisatie, FOUND],
        )
        return list(cursor.fetchall())


def full_text(organisatie: int, lexemes: Sequence[str]) -> list[int]:
    """The plain search by words: every row with any of them, ranked."""
    from django.db import connection

    query = " | ".join("'" + stem.replace("'", "''") + "'" for stem in lexemes)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT s.id FROM signalen_zoekrij z JOIN signalen_signaal s ON s.id = z.signaal_id"
            " WHERE z.woorden @@ %s::tsquery AND s.organisatie_id = %s"
            " ORDER BY ts_rank(s.zoek, %s::tsquery) DESC LIMIT %s",
            [query, organisatie, query, FOUND],
        )
        return [row[0] for row in cursor.fetchall()]


def recall(organisatie: int, vector: list[float], truth: list[tuple[int, float]]) -> float:
    """The share of the exact nearest rows that the product's search by meaning gives among its first ones."""
    from weerklank.kern.models import Organisatie
    from weerklank.kern.search import _by_meaning
    from weerklank.signalen.models import Signaal
    from weerklank.signalen.queries import searched

    among = Signaal.objects.filter(organisatie=organisatie)
    given = set(_by_meaning(among, searched(Organisatie(pk=organisatie)), vector)[:FOUND])
    return len(given & {pk for pk, _distance in truth}) / max(1, len(truth))
