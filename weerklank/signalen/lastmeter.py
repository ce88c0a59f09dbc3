"""The burden meter: how long reporting takes, per organisation and month. Seconds from opening the form to sending."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Aggregate, Count, F, FloatField, Q
from django.db.models.functions import Least, TruncMonth

from weerklank.kern.models import Organisatie
from weerklank.kern.policy import melden
from weerklank.signalen.models import Signaal

SHOWN_MONTHS = 12


class Percentile(Aggregate):
    """The value below which a share of the rows lies, interpolated (PostgreSQL percentile_cont)."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()

    def __init__(self, expression: object, share: float) -> None:
        super().__init__(expression, share=share)


@dataclass(frozen=True, slots=True)
class Maand:
    """One month of one organisation. `mediaan` and `p90` in seconds; with `aantal` None there are too few to tell, and
    with 0 there are none."""

    maand: dt.date
    aantal: int | None
    mediaan: int | None = None
    p90: int | None = None
    begrensd: int | None = None
    """Forms that stood open longer than the limit and count as the limit; None when too few to tell."""


def burden_of(organisaties: Iterable[Organisatie], *, until: dt.date) -> list[tuple[Organisatie, list[Maand]]]:
    """Per organisation the months with signalen that came by the form, the oldest first, up to a year back.

    Fewer than settings.SMALL_NUMBER of them are not told. One query for all organisations.
    """
    wanted = {one.pk: one for one in organisaties}
    months: dict[int, list[Maand]] = {key: [] for key in wanted}
    for row in _measured(wanted, until):
        months[row["organisatie"]].append(_month(row))
    return [(one, months[key]) for key, one in wanted.items()]


def without_gaps(months: list[Maand]) -> Iterable[Maand]:
    """The same months with those between them in which nothing came in by the form, so that a line shows the time."""
    for month, following in zip(months, months[1:], strict=False):
        yield month
        between = _next(month.maand)
        while between < following.maand:
            yield Maand(between, 0)
            between = _next(between)
    yield from months[-1:]


def _next(month: dt.date) -> dt.date:
    return (month + dt.timedelta(days=31)).replace(day=1)


def _measured(wanted: Iterable[int], until: dt.date) -> Iterable[Mapping[str, Any]]:
    limit = melden().langst_minuten * 60
    first = (until.replace(day=1) - dt.timedelta(days=(SHOWN_MONTHS - 1) * 30)).replace(day=1)
    taken = Least(F("seconds"), limit)
    rows: Iterable[Mapping[str, Any]] = (
        Signaal.objects.filter(organisatie__in=list(wanted), submitted_at__date__gte=first, seconds__isnull=False)
        .annotate(maand=TruncMonth("submitted_at"))
        .values("organisatie", "maand")
        .annotate(
            aantal=Count("pk"),
            begrensd=Count("pk", filter=Q(seconds__gt=limit)),
            mediaan=Percentile(taken, 0.5),
            p90=Percentile(taken, 0.9),
        )
        .order_by("organisatie", "maand")
    )
    return rows


def _month(row: Mapping[str, Any]) -> Maand:
    least, month = settings.SMALL_NUMBER, row["maand"].date()
    if row["aantal"] < least:
        return Maand(month, None)
    limited = row["begrensd"] if row["begrensd"] == 0 or row["begrensd"] >= least else None
    return Maand(month, row["aantal"], round(row["mediaan"]), round(row["p90"]), limited)
