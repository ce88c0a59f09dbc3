"""Which model made the vectors of a table: those of two models are never compared."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import Model

from weerklank.kern.models import Taalmodel


def nothing() -> None:
    """What has to happen first where nothing has to."""


@transaction.atomic
def drop_of_others(rows: type[Model], *, naam: str, before: Callable[[], None] = nothing) -> bool:
    """Drop the vectors of these rows unless the model called `naam` made them; gives whether it did. Again: nothing.

    `before` runs first, in the same transaction. Workers make new vectors, as for what came in without one.
    """
    known, _new = Taalmodel.objects.select_for_update().get_or_create(tabel=rows._meta.db_table)
    if known.naam == naam:
        return False
    before()
    rows._base_manager.exclude(vector=None).update(vector=None)
    known.naam = naam
    known.save(update_fields=["naam"])
    return True


def is_of_another(naam: str) -> bool:
    """Whether a table has vectors of another model than the one called `naam`. One query."""
    return Taalmodel.objects.exclude(naam=naam).exists()
