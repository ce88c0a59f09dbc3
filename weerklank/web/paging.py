"""One page of a list for a page of the site, by the cursor in its address."""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from weerklank.kern.keyset import CursorProblem, Page, page_of

Row = TypeVar("Row", bound=Model)

SIZE = 25


def page_for(request: HttpRequest, rows: QuerySet[Row], order: Sequence[str], *, size: int = SIZE) -> Page[Row]:
    """The page that `?pagina=` asks for; the first one when the cursor is not of this list."""
    try:
        return page_of(rows, order, cursor=request.GET.get("pagina", ""), size=size)
    except CursorProblem:
        return page_of(rows, order, size=size)
