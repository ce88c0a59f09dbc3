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

CROWDED = 60_000
"""Signalen from which the graph of an organisation gets more links (`WIDE`). Signalen come in groups that say nearly
the same; with few links a large group leads to itself alone, and a search ends in the wrong one
(docs/decisions/011)."""

WIDE = "_wide"
"""Behind the name of a graph with 40 links for each signaal, chosen among 128, where pgvector has 16 among 64."""

_BYTES_EACH = 2_300
"""Of memory that one signaal takes while a graph is made: vector, neighbours on its levels and what they cost."""

_MOST_MEMORY = 1_000_000_000


def make_missing(*, large: int = LARGE, crowded: int = CROWDED) -> list[int]:
    """Make the graph of every organisation that has become large, and a wider one of those that have become crowded;
    gives their ids. Again at once: nothing to do.

    Nobody waits for it: the index is made concurrently, and until it stands every vector is compared. A half-made
    one, left by a break, is made again. Call it outside a transaction.
    """
    _drop_half_made()
    sizes = _without_graph(large, crowded)
    for organisatie, rows in sizes.items():
        _make(organisatie, rows, wide=rows >= crowded)
    return list(sizes)


def drop_graphs() -> None:
    """Take away every graph: the vectors in them are about to go. `make_missing` makes new ones."""
    _drop("SELECT indexname FROM pg_indexes WHERE starts_with(indexname, %s)", [NAME])


def _without_graph(large: int, crowded: int) -> dict[int, int]:
    """Per large organisation without the graph that it should have the number of its signalen. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT organisatie_id, count(*) FROM signalen_zoekrij GROUP BY organisatie_id"
            " HAVING count(*) >= %s"
            " AND to_regclass(%s || organisatie_id || CASE WHEN count(*) < %s THEN '' ELSE %s END) IS NULL"
            " ORDER BY count(*) DESC",
            [large, NAME, crowded, WIDE],
        )
        return dict(cursor.fetchall())


def _drop_half_made() -> None:
    _drop(
        "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
        " WHERE i.indrelid = 'signalen_zoekrij'::regclass AND NOT i.indisvalid",
        how="CONCURRENTLY",
    )


def _drop(names: str, about: list[str] | None = None, *, how: str = "") -> None:
    """Drop the indexes that this question names."""
    with connection.cursor() as cursor:
        cursor.execute(names, about)
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP INDEX {how} IF EXISTS "{name}"')


def _make(organisatie: int, rows: int, *, wide: bool) -> None:
    memory = min(_MOST_MEMORY, max(64_000_000, rows * _BYTES_EACH)) // 1_000
    narrow = f"{NAME}{organisatie:d}"
    name, how = (f"{narrow}{WIDE}", " WITH (m = 40, ef_construction = 128)") if wide else (narrow, "")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [f"{memory}kB"])
        cursor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON signalen_zoekrij"
            f" USING hnsw (vector halfvec_ip_ops){how} WHERE organisatie_id = {organisatie:d}"
        )
        cursor.execute("RESET maintenance_work_mem")
        if wide:
            cursor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {narrow}")
