"""Finding likeness in PostgreSQL: candidates by words and by meaning, with a bounded amount of work in any table.

Words: only the rarest words of a text are looked up, by the frequencies that PostgreSQL keeps itself, and no more than
what promises LOOKED_AT rows. Meaning: a graph of nearest neighbours over the vectors themselves; or, in tables that are
never very large, over the signs of their numbers (the code), which propose SHORTLIST rows for the vectors to order.
"""

import math
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import FloatField, Model, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce
from pgvector.django import CosineDistance, MaxInnerProduct

from weerklank.pure.likeness import Likeness

Row = TypeVar("Row", bound=Model)
Statement = tuple[str, tuple[Any, ...]]
"""SQL with its parameters."""

EACH = 30
"""How many candidates words and meaning may each propose."""

SHORTLIST = 200
"""How many rows the codes may propose for EACH by meaning: found in `benchmarks/million.py`."""

LEXEMES = 12
"""How many words of a text are looked up: the longest ones, which are the rarest in Dutch."""

LOOKED_AT = 200
"""How many rows the words of one search should find, by the kept frequencies; at least one word is looked up."""

MOST_READ = 500
"""How many rows are read when the frequencies were wrong."""

TOO_COMMON = 20_000
"""Rows. A word with more of them says too little to be looked up: such a text is found by its meaning alone."""

_REFRESHED = 3_600
"""Seconds that the frequencies are kept in a process. They change with each ANALYZE, which is seldom."""

_SHARED = (
    "cardinality(ARRAY(SELECT unnest(%s::text[]) INTERSECT SELECT unnest(tsvector_to_array(zoek))))::float"
    " / greatest(1, least(cardinality(%s::text[]), length(zoek)))"
)


@dataclass(frozen=True, slots=True)
class Pool:
    """Where candidates are looked for: rows with words and a vector, and which rows of the table they belong to."""

    rows: QuerySet[Any, Any]
    key: str = "pk"
    words: str = "zoek"
    has_codes: bool = True
    """Whether the index is on codes; else it is on the vectors."""
    mark: str = ""
    """A lexeme that every one of these rows has, and others have not."""
    marked: QuerySet[Any, Any] | None = None
    """Where the mark is looked up: rows that nothing but the mark narrows. A second condition that says the same would
    have PostgreSQL read both indexes, and compare it with each partial index when it plans."""

    @property
    def table(self) -> str:
        return str(self.rows.model._meta.db_table)


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How often a stem occurs in a table: what ANALYZE keeps of a tsvector column."""

    rows: float
    known: Mapping[str, float]
    least: float
    """The share of rows of the rarest stem that is known. Every other one has less: a third of it is taken."""

    def share(self, stem: str) -> float:
        return self.known.get(stem, self.least / 3)


def lexemes_of(tekst: str) -> list[str]:
    """The Dutch word stems of a text, longest first, at most LEXEMES."""
    return lexemes_of_each(tekst)[0]


def lexemes_of_each(*teksten: str) -> list[list[str]]:
    """The same for several texts, in one query."""
    asked = ", ".join(["tsvector_to_array(to_tsvector('dutch', %s))"] * len(teksten))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked}", teksten)  # noqa: S608 - a constant, repeated
        row: tuple[list[str], ...] = cursor.fetchone()
    return [sorted((s for s in stems if len(s) > 2), key=lambda s: (-len(s), s))[:LEXEMES] for stems in row]


class Stems(SearchQuery):
    """A query of stems as they are: nothing is stemmed or cut again, so a mark stays a mark."""

    template = "(%(expressions)s)::tsquery"


def any_of(lexemes: Iterable[str], *, mark: str = "") -> Stems:
    """A query that matches any of these stems, in rows with the mark."""
    found = " | ".join(map(_quoted, lexemes))
    return Stems(f"{_quoted(mark)} & ({found})" if mark else found, search_type="raw")


def _quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def candidates(
    among: QuerySet[Row],
    lexemes: Sequence[str],
    vector: Sequence[float] | None,
    more: Sequence[str] = (),
    *,
    pool: Pool | None = None,
) -> list[tuple[Row, Likeness]]:
    """The rows most like a text by words and those by meaning, each with both measures. At most 3 x EACH.

    `more` are stems of other words for the same things: they bring rows in and do not count as words in common.
    `pool` is where to look when that is not the table itself. The order says nothing: rank with `pure.likeness`.
    Costs one query, and one more each hour.
    """
    within = pool or Pool(among)
    near = statement(_by_meaning(among, within, vector))
    parts = [one for one in (_by_words(within, lexemes), _by_words(within, more), near) if one]
    chosen = among.filter(pk__in=_all_of(parts)) if parts else among.none()
    rows = chosen.annotate(
        words=RawSQL(_SHARED, [list(lexemes), list(lexemes)], output_field=FloatField()),  # noqa: S611 - a constant
        cosine=Coalesce(1 - CosineDistance("vector", vector), 0.0) if vector else Value(0.0),
    )
    return [(row, Likeness(key=str(row.pk), words=row.words, cosine=row.cosine)) for row in rows]  # type: ignore[attr-defined]


def statement(rows: QuerySet[Any, Any]) -> Statement | None:
    """What is asked of the database for these rows; None when nothing can be found."""
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return None


def _all_of(parts: Sequence[Statement]) -> RawSQL:
    """The keys that any of the parts gives."""
    together = " UNION ".join(f"({sql})" for sql, _params in parts)
    return RawSQL(together, [one for _sql, params in parts for one in params])  # noqa: S611 - made of statements


def _by_words(pool: Pool, lexemes: Sequence[str]) -> Statement | None:
    """The keys of rows with the rarest of these words, those with the most that is rare first. None: looks up nothing.

    The table is named once: each row is read and weighed where it is found.
    """
    kept = frequencies(pool.table, pool.words)
    chosen = rarest(lexemes, kept, mark=pool.mark)
    among = pool.rows if pool.marked is None else pool.marked
    matching = among.filter(**{pool.words: any_of(chosen, mark=pool.mark)}).order_by()
    found = statement(matching.values_list(pool.key, pool.words)[:MOST_READ]) if chosen else None
    if found is None:
        return None
    weight, said = _weight(lexemes, kept)
    best = f"SELECT key FROM ({found[0]}) AS found (key, words) ORDER BY {weight} DESC, key DESC LIMIT {EACH}"  # noqa: S608
    return best, (*found[1], *said)


def _weight(lexemes: Sequence[str], kept: Frequencies) -> Statement:
    """What the stems of a row say together: each the more, the rarer it is (inverse document frequency)."""
    each = ["0.0::float", *["CASE WHEN words @@ %s::tsquery THEN %s::float ELSE 0.0 END"] * len(lexemes)]
    said = [(_quoted(stem), -math.log(max(kept.share(stem), 1e-7))) for stem in lexemes]
    return " + ".join(each), tuple(one for pair in said for one in pair)


def rarest(lexemes: Sequence[str], kept: Frequencies, *, mark: str = "") -> list[str]:
    """The stems to look up, rarest first: as many as promise LOOKED_AT rows, and none that is TOO_COMMON."""
    within = kept.share(mark) if mark else 1.0
    chosen: list[str] = []
    promised = 0.0
    for stem in sorted(lexemes, key=kept.share):
        rows = kept.share(stem) * kept.rows
        promised += rows * within
        if (chosen and promised > LOOKED_AT) or rows > TOO_COMMON:
            break
        chosen.append(stem)
    return chosen


def _by_meaning(among: QuerySet[Any, Any], pool: Pool, vector: Sequence[float] | None) -> QuerySet[Any, Any]:
    if vector is None:
        return among.none().values_list("pk", flat=True)
    if not pool.has_codes:
        return pool.rows.order_by(_turned_from(vector)).values_list(pool.key, flat=True)[:EACH]
    near = pool.rows.order_by(_signs_from(vector)).values(pool.key)[:SHORTLIST]
    exactly: QuerySet[Any, Any] = among.model._default_manager.filter(pk__in=near).exclude(vector=None)
    return exactly.order_by(CosineDistance("vector", vector)).values_list("pk", flat=True)[:EACH]


def _turned_from(vector: Sequence[float]) -> MaxInnerProduct:
    """The nearest first: of vectors of length 1, the one with the greatest inner product."""
    return MaxInnerProduct("vector", vector)


def _signs_from(vector: Sequence[float]) -> RawSQL:
    """The number of signs that differ (Hamming distance), written as the indexes on it are."""
    written = "binary_quantize(vector)::bit(512) <~> %s::bit(512)"
    return RawSQL(written, [code_of(vector)], output_field=FloatField())  # noqa: S611 - a constant


def code_of(vector: Sequence[float]) -> str:
    """The signs of a vector, as `binary_quantize` of pgvector makes them: "1" for what is above zero."""
    return "".join("1" if number > 0 else "0" for number in vector)


@dataclass(slots=True)
class _Kept:
    at: float = -math.inf
    value: Frequencies = Frequencies(0.0, {}, 0.0)


@cache
def _kept(_database: str, _table: str, _column: str) -> _Kept:
    return _Kept()


def frequencies(table: str, column: str) -> Frequencies:
    """How often the stems of a tsvector column occur. Asked of the database once an hour per process.

    A table that was never analysed gives 0 for everything: then every word is looked up.
    """
    kept = _kept(str(connection.settings_dict["NAME"]), table, column)
    if time.monotonic() - kept.at > _REFRESHED:
        kept.value, kept.at = read_frequencies(table, column), time.monotonic()
    return kept.value


def read_frequencies(table: str, column: str) -> Frequencies:
    """The same, asked now. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, [table, column])
        rows, stems, shares = cursor.fetchone() or (0.0, None, None)
    stems, shares = stems or [], shares or [0.0, 0.0]
    return Frequencies(max(rows, 0.0), dict(zip(stems, shares, strict=False)), shares[len(stems)])


_ASKED = """
    SELECT c.reltuples::float, s.most_common_elems::text::text[], s.most_common_elem_freqs
    FROM pg_stats s JOIN pg_class c ON c.oid = to_regclass(quote_ident(s.schemaname) || '.' || quote_ident(s.tablename))
    WHERE s.schemaname = current_schema() AND s.tablename = %s AND s.attname = %s
"""
"""PostgreSQL keeps for a tsvector its commonest stems with their shares, and after those the least and the greatest
share (pg_stats, `most_common_elem_freqs`)."""
