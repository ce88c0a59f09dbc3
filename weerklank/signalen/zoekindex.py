"""The graphs of nearest neighbours: one for each organisation with many signalen, made by the worker.

A graph (HNSW, Malkov and Yashunin 2018) over the signalen of all organisations together would propose rows of other
organisations first and lose those of a small one. So each large organisation has its own, as a partial index that
PostgreSQL chooses by itself; of a small one every vector is compared, which is exact.
"""

from django.db import connection

LARGE = 2_000
"""Signalen from which an organisation gets a graph: comparing as many vectors takes 5 ms, 2.5 microseconds for each
(`benchmarks/million.py`), and each graph costs every search some microseconds of planning."""

NAME = "zoekrij_near_"

LINKS, LOOKED_AT = 40, 128
"""To how many others each signaal leads, and among how many near ones those are chosen, where pgvector has 16 and 64.
Signalen come in groups that say nearly the same, and with few links a large group only leads to itself: then a search
ends in the wrong one (docs/decisions/011)."""

_BYTES_EACH = 2_300
"""Of memory that one signaal takes while a graph is made: vector, neighbours on its levels and what they cost."""

_MOST_MEMORY = 1_000_000_000


def make_missing(*, large: int = LARGE) -> list[int]:
    """Make the graph of every organisation that has become large; gives their ids. Again at once: nothing to do.

    Nobody waits for it: the index is made concurrently, and until it stands every vector is compared. A half-made
    one, left by a break, is made again. Call it outside a transaction.
    """
    _drop_half_made()
    sizes = _without_graph(large)
    for organisatie, rows in sizes.items():
        _make(organisatie, rows)
    return list(sizes)


def _without_graph(large: int) -> dict[int, int]:
    """Per large organisation without a graph the number of its signalen. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT organisatie_id, count(*) FROM signalen_zoekrij GROUP BY organisatie_id"
            " HAVING count(*) >= %s AND to_regclass(%s || organisatie_id) IS NULL ORDER BY count(*) DESC",
            [large, NAME],
        )
        return dict(cursor.fetchall())


def _drop_half_made() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            " WHERE i.indrelid = 'signalen_zoekrij'::regclass AND NOT i.indisvalid"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP INDEX CONCURRENTLY IF EXISTS "{name}"')


def _make(organisatie: int, rows: int) -> None:
    memory = min(_MOST_MEMORY, max(64_000_000, rows * _BYTES_EACH)) // 1_000
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [f"{memory}kB"])
        cursor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {NAME}{organisatie:d} ON signalen_zoekrij"
            f" USING hnsw (vector halfvec_ip_ops) WITH (m = {LINKS:d}, ef_construction = {LOOKED_AT:d})"
            f" WHERE organisatie_id = {organisatie:d}"
        )
        cursor.execute("RESET maintenance_work_mem")
