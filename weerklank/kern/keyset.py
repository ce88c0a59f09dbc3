"""Pages of a list on an index: each page starts where the other ended, however long the list is."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)

LARGEST = 2**63 - 1
"""The largest number PostgreSQL keeps in a bigint; a cursor with a larger one was made up."""


class CursorProblem(ValueError):
    """A cursor that this list did not give out."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows with the cursors of the pages around them; an empty cursor: there is no such page."""

    rows: list[Row]
    next: str = ""
    previous: str = ""


def page_of(rows: QuerySet[Row], order: Sequence[str], *, cursor: str = "", size: int) -> Page[Row]:
    """One page of `rows` in this order, in one query. Without a cursor the first.

    `order` names columns or annotations, "-" for descending; together they must be unique, so end with the key.
    Columns may not be null. Raises CursorProblem on a cursor that was not given out for this order.
    """
    backward, values = _read_cursor(cursor, len(order))
    walked = [_turned(name) if backward else name for name in order]
    found = rows.order_by(*walked)
    if values:
        found = found.filter(
            _after(walked, [_typed(rows, name, value) for name, value in zip(walked, values, strict=True)])
        )
    got = list(found[: size + 1])
    more, got = len(got) > size, got[:size]
    got = got[::-1] if backward else got
    return Page(
        got,
        next=_cursor("n", got[-1], order) if got and (more or backward) else "",
        previous=_cursor("p", got[0], order) if got and values and (more or not backward) else "",
    )


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _after(order: Sequence[str], values: Sequence[Any]) -> Q:
    """What comes after these values: (a, b) > (x, y), written so that an index on the first column is used."""
    first, value = order[0], values[0]
    name, beyond = first.lstrip("-"), "lt" if first.startswith("-") else "gt"
    if len(order) == 1:
        return Q((f"{name}__{beyond}", value))
    rest = Q((name, value)) & _after(order[1:], values[1:])
    return Q((f"{name}__{beyond}e", value)) & (Q((f"{name}__{beyond}", value)) | rest)


def _typed(rows: QuerySet[Row], name: str, value: str) -> Any:
    column = name.lstrip("-")
    annotation = rows.query.annotations.get(column)
    field: Any = annotation.output_field if annotation else rows.model._meta.get_field(column)
    try:
        typed = field.to_python(value)
    except ValidationError as error:
        raise CursorProblem(column) from error
    if isinstance(typed, int) and abs(typed) > LARGEST:
        raise CursorProblem(column)
    return typed


def _cursor(direction: str, row: Row, order: Sequence[str]) -> str:
    values = [str(row.serializable_value(name.lstrip("-"))) for name in order]
    return base64.urlsafe_b64encode(json.dumps([direction, *values]).encode()).decode().rstrip("=")


def _read_cursor(cursor: str, length: int) -> tuple[bool, list[str]]:
    if not cursor:
        return False, []
    try:
        said = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        "".join(map(str, said)).encode()  # half a surrogate pair is no text that a database keeps
    except (binascii.Error, ValueError, TypeError, RecursionError) as error:
        raise CursorProblem(cursor) from error
    fits = isinstance(said, list) and len(said) == length + 1 and all(isinstance(v, str) for v in said)
    if not fits or said[0] not in ("n", "p") or any("\x00" in v for v in said):
        raise CursorProblem(cursor)
    return said[0] == "p", said[1:]
