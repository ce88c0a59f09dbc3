"""Keyset pages in the browser: rows with the addresses of the pages around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from weerklank.kern.keyset import CursorProblem, page_of

Row = TypeVar("Row", bound=Model)

SIZE = 20


@dataclass(frozen=True, slots=True)
class Blad(Generic[Row]):
    """One page: its rows, and the addresses for the tag `bladeren` (empty where there is no such page)."""

    rows: list[Row]
    vorige: str
    volgende: str


def blad(
    request: HttpRequest, rows: QuerySet[Row], order: Sequence[str], *, key: str = "blad", size: int = SIZE
) -> Blad[Row]:
    """The page that the address asks for. `key` is the query key, one per list on a page.

    An address with a cursor that was not given out shows the first page: nobody is helped by an error there.
    """
    try:
        page = page_of(rows, order, cursor=request.GET.get(key, ""), size=size)
    except CursorProblem:
        page = page_of(rows, order, size=size)
    return Blad(page.rows, _address(request, key, page.previous), _address(request, key, page.next))


def _address(request: HttpRequest, key: str, cursor: str) -> str:
    if not cursor:
        return ""
    asked = request.GET.copy()
    asked[key] = cursor
    return f"{request.path}?{asked.urlencode()}"
