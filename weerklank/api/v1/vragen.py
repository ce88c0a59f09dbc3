"""The query keys of the lists, and a page of a list with its Link header (RFC 8288)."""

import inspect
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema
from ninja.errors import ValidationError

from weerklank.api.v1.envelop import View
from weerklank.api.v1.namen import api_name
from weerklank.api.v1.problemen import UNKNOWN_KEYS
from weerklank.kern.keyset import CursorProblem, page_of

Row = TypeVar("Row", bound=Model)


def note_unknown_keys(run: View) -> View:
    """Note query keys that the operation does not declare, so that they are told together with every other fault."""
    operation = inspect.unwrap(run).__self__
    queries = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    known = {name for model in queries for name in model.__ninja_flatten_map__}

    @wraps(run)
    def noted(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        request.META[UNKNOWN_KEYS] = [key for key in request.GET if key not in known]
        return run(request, **kwargs)

    return noted


def refuse_unknown_keys(operation: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse them also when nothing else was wrong, before anything is done."""

    @wraps(operation)
    def strict(request: HttpRequest, **kwargs: Any) -> Any:
        if request.META[UNKNOWN_KEYS]:
            raise ValidationError([])
        return operation(request, **kwargs)

    return strict


def strict_router(**options: Any) -> Router:
    """A router whose operations refuse query keys that they do not declare."""
    router = Router(by_alias=True, **options)
    router.add_decorator(note_unknown_keys, mode="view")
    router.add_decorator(refuse_unknown_keys, mode="operation")
    return router


class Bladzijde(Schema, alias_generator=api_name):
    """Cursor and limit (Logius pagination module: one method, the cursor)."""

    cursor: str = Field("", max_length=1_000, description="Waar de bladzijde begint: neem hem over uit de header Link.")
    limit: int = Field(20, ge=1, le=100, description="Hoeveel er ten hoogste op een bladzijde staan.")


def page(
    request: HttpRequest,
    response: HttpResponse,
    rows: QuerySet[Row],
    order: Sequence[str],
    asked: Bladzijde,
    *,
    shape: Callable[[Row], dict[str, Any]],
) -> list[dict[str, Any]]:
    """One page in its shape; sets the Link header to the pages around it. A made-up cursor is a fault in the input."""
    try:
        found = page_of(rows, order, cursor=asked.cursor, size=asked.limit)
    except CursorProblem as error:
        raise ValidationError([{"type": "cursor", "loc": ("query", "cursor")}]) from error
    around = (("next", found.next), ("prev", found.previous))
    links = [f'<{_address(request, cursor)}>; rel="{rel}"' for rel, cursor in around if cursor]
    if links:
        response["Link"] = ", ".join(links)
    return [shape(row) for row in found.rows]


def _address(request: HttpRequest, cursor: str) -> str:
    asked = {**request.GET.dict(), "cursor": cursor}
    return f"{settings.BASE_URL}{request.path}?{urlencode(asked)}"
