"""How hand-overs went, per organisation: offered, accepted, refused, lapsed, and how long acceptance took.

Over whole months, so that two readings within a month are the same and no single offer can be seen by subtraction.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F, Q

from weerklank.pure.routing import told_counts
from weerklank.signalen.enums import Uitkomst
from weerklank.signalen.models import Doorzending

MONTHS = 12

COUNTED = (Uitkomst.AANVAARD, Uitkomst.GEWEIGERD, Uitkomst.VERLOPEN)
"""How an offer can end by the one who was asked; what the offerer took back says nothing of that one."""


class Median(Aggregate):
    """The middle value, as PostgreSQL computes it."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


@dataclass(frozen=True, slots=True)
class Cijfers:
    """One organisation: how many were offered to it and how those ended. None: too few to tell.

    `days` is the median number of days until acceptance.
    """

    organisatie: str
    gevraagd: int | None
    aanvaard: int | None
    geweigerd: int | None
    verlopen: int | None
    days: float | None


def period_before(today: dt.date) -> tuple[dt.date, dt.date]:
    """The last twelve whole months: the first day, and the first day after."""
    end = today.replace(day=1)
    return end.replace(year=end.year - 1), end


def cijfers(today: dt.date, *, own: frozenset[int], least: int) -> list[Cijfers]:
    """The figures of each organisation to which something was offered, by name. One query.

    Those of organisations in `own` are exact; of others no number below `least` is told, nor one that follows from it.
    """
    start, end = period_before(today)
    asked = Doorzending.objects.filter(uitkomst__in=COUNTED, ended_at__date__gte=start, ended_at__date__lt=end)
    took = ExpressionWrapper(F("ended_at") - F("started_at"), output_field=DurationField())
    rows = asked.values("aan", "aan__naam").annotate(
        **{uitkomst.value: Count("pk", filter=Q(uitkomst=uitkomst)) for uitkomst in COUNTED},
        median=Median(took, filter=Q(uitkomst=Uitkomst.AANVAARD)),
    )
    return [_told(row, 0 if row["aan"] in own else least) for row in _by_name(rows)]


def _by_name(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(rows, key=lambda row: (row["aan__naam"], row["aan"]))


def _told(row: Mapping[str, Any], least: int) -> Cijfers:
    whole, parts = told_counts([row[uitkomst.value] for uitkomst in COUNTED], least=least)
    aanvaard, geweigerd, verlopen = parts
    days = row["median"] / dt.timedelta(days=1) if aanvaard else None
    return Cijfers(row["aan__naam"], whole, aanvaard, geweigerd, verlopen, days)
