"""Finding likeness in PostgreSQL: candidates by words and by meaning, for any table with `zoek` and `vector`."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import F, FloatField, Model, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce
from pgvector.django import CosineDistance

from weerklank.pure.likeness import Likeness

Row = TypeVar("Row", bound=Model)

EACH = 30
"""How many candidates words and meaning may each propose."""

LEXEMES = 12
"""How many words of a text are looked up: the longest ones, which are the rarest in Dutch."""

_NEAR = "binary_quantize(vector)::bit(512) <~> binary_quantize(%s::halfvec(512))::bit(512)"
_SHARED = (
    "cardinality(ARRAY(SELECT unnest(%s::text[]) INTERSECT SELECT unnest(tsvector_to_array(zoek))))::float"
    " / greatest(1, least(cardinality(%s::text[]), length(zoek)))"
)


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


def any_of(lexemes: Iterable[str]) -> SearchQuery:
    """A query that matches any of these stems."""
    quoted = ("'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'" for lexeme in lexemes)
    return SearchQuery(" | ".join(quoted), search_type="raw", config="simple")


def candidates(
    among: QuerySet[Row], lexemes: Sequence[str], vector: Sequence[float] | None, more: Sequence[str] = ()
) -> list[tuple[Row, Likeness]]:
    """The rows most like a text by words and those by meaning, each with both measures. At most 3 x EACH.

    `more` are stems of other words for the same things: they bring rows in and do not count as words in common.
    The order says nothing: rank with `pure.likeness`. Costs one query.
    """
    chosen = _by_words(among, lexemes).union(_by_words(among, more), _by_meaning(among, vector))
    rows = among.filter(pk__in=chosen).annotate(
        words=RawSQL(_SHARED, [list(lexemes), list(lexemes)], output_field=FloatField()),  # noqa: S611 - a constant
        cosine=Coalesce(1 - CosineDistance("vector", vector), 0.0) if vector else Value(0.0),
    )
    return [(row, Likeness(key=str(row.pk), words=row.words, cosine=row.cosine)) for row in rows]  # type: ignore[attr-defined]


def _by_words(among: QuerySet[Row], lexemes: Sequence[str]) -> QuerySet[Row, int]:
    if not lexemes:
        return among.none().values_list("pk", flat=True)
    query = any_of(lexemes)
    ranked = among.filter(zoek=query).order_by(SearchRank(F("zoek"), query).desc(), "-pk")
    return ranked.values_list("pk", flat=True)[:EACH]


def _by_meaning(among: QuerySet[Row], vector: Sequence[float] | None) -> QuerySet[Row, int]:
    if vector is None:
        return among.none().values_list("pk", flat=True)
    near = RawSQL(_NEAR, [str([round(x, 6) for x in vector])], output_field=FloatField())  # noqa: S611 - a constant
    return among.exclude(vector=None).order_by(near).values_list("pk", flat=True)[:EACH]
