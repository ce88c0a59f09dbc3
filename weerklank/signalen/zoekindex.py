"""The lists of near signalen: one index for each organisation with many signalen, made by the worker.

Signalen about one thing lie close together and far from all others. So the vectors of an organisation are cut into
lists around centres, and a search reads the lists whose centres are nearest (an inverted file: Jégou, Douze and Schmid,
2011, "Product quantization for nearest neighbor search", section IV). Lists over all organisations together would
mostly hold rows of others. So each large organisation has its own, as a partial index that PostgreSQL chooses by
itself; of a small one every vector is compared, which is exact.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

LARGE = 2_000
"""Signalen from which an organisation gets lists: comparing as many vectors takes 5 ms, 2.5 microseconds for each
(`benchmarks/million.py`), and each index costs every search some microseconds of planning."""

NAME = "zoekrij_near_"
"""Then the organisation and the signalen it had: zoekrij_near_12_4300."""

GROWN = 2
"""The centres are learned once. An organisation with so many times the signalen of then gets new ones."""

IN_A_LIST = 100
"""Signalen. More centres make longer work of choosing among them, fewer make longer lists."""

MOST_LISTS = 1_800
"""PostgreSQL learns more centres only with more than MEMORY."""

_MEMORY = "1GB"
"""What learning the centres may take; few centres take little of it."""


@dataclass(frozen=True, slots=True)
class _Made:
    """An index that stands: of whom, and of how many signalen."""

    name: str
    organisatie: int
    rows: int


def make_missing(*, large: int = LARGE) -> list[int]:
    """Make the index of every organisation that has become large, or twice as large; gives their ids. Again at once:
    nothing to do.

    Nobody waits for it: an index is made concurrently, and until it stands the one before is used, or every vector is
    compared. A half-made one, left by a break, is made again. Call it outside a transaction.
    """
    _drop(_half_made())
    enough = {made.organisatie: GROWN * made.rows for made in _standing()}
    wanted = {pk: rows for pk, rows in _sizes(large).items() if rows >= enough.get(pk, 0)}
    for organisatie, rows in wanted.items():
        _make(organisatie, rows)
    standing = _standing()
    newest = {made.organisatie: made for made in standing}
    _drop(made.name for made in standing if made != newest[made.organisatie])
    return list(wanted)


def _sizes(large: int) -> dict[int, int]:
    """Per large organisation the number of its signalen with a vector, the largest first. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT organisatie_id, count(vector) FROM signalen_zoekrij GROUP BY organisatie_id"
            " HAVING count(vector) >= %s ORDER BY count(vector) DESC, organisatie_id",
            [large],
        )
        return dict(cursor.fetchall())


def _standing() -> list[_Made]:
    """The indexes there are, of each organisation the newest last. A name without a number of signalen is of before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            " WHERE i.indrelid = 'signalen_zoekrij'::regclass AND starts_with(c.relname, %s) ORDER BY c.oid",
            [NAME],
        )
        names = [str(name) for (name,) in cursor.fetchall()]
    parts = [(name, *name.removeprefix(NAME).split("_"), "0") for name in names]
    return [_Made(name, int(organisatie), int(rows)) for name, organisatie, rows, *_ in parts]


def _half_made() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            " WHERE i.indrelid = 'signalen_zoekrij'::regclass AND NOT i.indisvalid"
        )
        return [name for (name,) in cursor.fetchall()]


def _drop(names: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f'DROP INDEX CONCURRENTLY IF EXISTS "{name}"')


def _make(organisatie: int, rows: int) -> None:
    lists = min(MOST_LISTS, max(1, rows // IN_A_LIST))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('maintenance_work_mem', %s, false)", [_MEMORY])
        cursor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {NAME}{organisatie:d}_{rows:d} ON signalen_zoekrij"
            f" USING ivfflat (vector halfvec_ip_ops) WITH (lists = {lists:d}) WHERE organisatie_id = {organisatie:d}"
        )
        cursor.execute("RESET maintenance_work_mem")
