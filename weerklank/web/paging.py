"""Keyset pages: a page starts after the last row of the one before, so page 1,000 costs what page 1 costs."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core import signing
from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)

SIZE = 25


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page of rows with the signed cursors to the next and the previous one ("" where there is none)."""

    rows: list[Row]
    next: str
    previous: str


def page_of(rows: QuerySet[Row], query: Mapping[str, str], *, keys: tuple[str, ...], size: int = SIZE) -> Page[Row]:
    """The page that the query string asks for with `na` (after) or `voor` (before); the first without.

    `keys` are the fields that order the rows, "-" for descending; together they are unique and never null.
    A cursor that was tampered with gives the first page.
    """
    after, before = _cursor(query.get("na", ""), keys), _cursor(query.get("voor", ""), keys)
    backwards = before is not None and after is None
    place = before if backwards else after
    order = [_flip(key) for key in keys] if backwards else list(keys)
    found = rows.order_by(*order)
    if place is not None:
        found = found.filter(_beyond(order, place))
    taken = list(found[: size + 1])
    more, taken = len(taken) > size, taken[:size]
    if backwards:
        taken.reverse()
    has_next = bool(taken) and (more if not backwards else True)
    has_previous = bool(taken) and (more if backwards else place is not None)
    return Page(
        rows=taken,
        next=_sign(taken[-1], keys) if has_next else "",
        previous=_sign(taken[0], keys) if has_previous else "",
    )


def _flip(key: str) -> str:
    return key[1:] if key.startswith("-") else f"-{key}"


def _beyond(order: list[str], place: list[Any]) -> Q:
    """Rows after `place` in this order, compared key by key. The bound on the first key lets an index start there."""
    first = order[0].lstrip("-")
    condition, equal = Q(), Q()
    for key, value in zip(order, place, strict=True):
        name = key.lstrip("-")
        step = "lt" if key.startswith("-") else "gt"
        condition |= equal & Q(**{f"{name}__{step}": value})
        equal &= Q(**{name: value})
    return condition & Q(**{f"{first}__{'lte' if order[0].startswith('-') else 'gte'}": place[0]})


def _sign(row: Model, keys: tuple[str, ...]) -> str:
    values = [getattr(row, key.lstrip("-")) for key in keys]
    return signing.dumps([value.isoformat() if isinstance(value, dt.date) else value for value in values], salt="page")


def _cursor(text: str, keys: tuple[str, ...]) -> list[Any] | None:
    try:
        place = signing.loads(text, salt="page") if text else None
    except signing.BadSignature:
        return None
    return place if isinstance(place, list) and len(place) == len(keys) else None
