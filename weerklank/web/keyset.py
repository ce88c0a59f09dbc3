"""Lists in pages that stay fast however long the list is: the next page starts after the last row shown."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)

SIZE = 25


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows, and the mark after which the next page starts ("" on the last one)."""

    rows: list[Row]
    next: str
    is_first: bool


def page_of(rows: QuerySet[Row], *, keys: Sequence[str], after: str = "", size: int = SIZE) -> Page[Row]:
    """One page of `rows`, which are ordered by `keys` ("-name" runs down; the last key is unique).

    `after` is the mark of the page before. A mark that cannot be read gives the first page. One query.
    """
    values = _read(after, keys)
    shown = list((rows.filter(_beyond(keys, values)) if values else rows)[: size + 1])
    more = len(shown) > size
    return Page(shown[:size], _mark(shown[size - 1], keys) if more else "", is_first=values is None)


def _mark(row: Model, keys: Sequence[str]) -> str:
    return "~".join(str(getattr(row, key.lstrip("-"))) for key in keys)


def _read(mark: str, keys: Sequence[str]) -> list[dt.date | int] | None:
    parts = mark.split("~")
    if len(parts) != len(keys):
        return None
    try:
        return [dt.date.fromisoformat(part) if "-" in part else _whole(part) for part in parts]
    except ValueError:
        return None


def _whole(part: str) -> int:
    if not (part.isascii() and part.isdigit() and len(part) < 19):
        raise ValueError(part)
    return int(part)


def _beyond(keys: Sequence[str], values: Sequence[dt.date | int]) -> Q:
    """Later on the first key, or equal there and later on the rest."""
    condition = Q()
    for key, value in reversed(list(zip(keys, values, strict=True))):
        name, way = key.lstrip("-"), "lt" if key.startswith("-") else "gt"
        beyond = Q(**{f"{name}__{way}": value})
        condition = beyond | (Q(**{name: value}) & condition) if condition else beyond
    first, edge = keys[0], "lte" if keys[0].startswith("-") else "gte"
    return Q(**{f"{first.lstrip('-')}__{edge}": values[0]}) & condition
