"""The query keys of the lists, and a page of a list with its Link header (RFC 8288)."""

from collections.abc import Callable, Sequence
from typing import Any, Self, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema
from ninja.errors import ValidationError
from pydantic import ModelWrapValidatorHandler, ValidationInfo, model_validator
from pydantic import ValidationError as Faults
from pydantic_core import InitErrorDetails, PydanticCustomError

from weerklank.api.v1.namen import api_name
from weerklank.kern.keyset import CursorProblem, page_of

Row = TypeVar("Row", bound=Model)


class Sleutels(Schema, alias_generator=api_name):
    """Query keys; one that is not declared is refused together with every other fault."""

    @model_validator(mode="wrap")
    @classmethod
    def refuse_unknown(cls, data: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        known = {field.alias for field in cls.model_fields.values()}
        request = (info.context or {})["request"]
        unknown: list[InitErrorDetails] = [
            {"type": PydanticCustomError("unknown_key", "unknown"), "loc": (key,), "input": ""}
            for key in request.GET if key not in known
        ]
        try:
            asked = handler(data)
        except Faults as error:
            known_faults: list[Any] = [{**one, "type": _kind(one)} for one in error.errors(include_url=False)]
            raise Faults.from_exception_data(cls.__name__, [*known_faults, *unknown]) from error
        if unknown:
            raise Faults.from_exception_data(cls.__name__, unknown)
        return asked


def _kind(error: Any) -> PydanticCustomError:
    return PydanticCustomError(error["type"], "fault", error.get("ctx"))


class Bladzijde(Sleutels):
    """Cursor and limit (Logius pagination module: one method, the cursor)."""

    cursor: str = Field("", max_length=1_000, description="Waar de bladzijde begint: neem hem over uit de header Link.")
    limit: int = Field(20, ge=1, le=100, description="Hoeveel er ten hoogste op een bladzijde staan.")


def page(
    request: HttpRequest, response: HttpResponse, rows: QuerySet[Row], order: Sequence[str], asked: Bladzijde,
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
