"""The pseudonym of a reporter on this install: for counting people without knowing them."""

import datetime as dt
from functools import lru_cache

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import melden
from weerklank.pure.pseudonym import derived_key, pseudonym
from weerklank.signalen.models import Signaal


def pseudoniem_of(by: Gebruiker, organisatie: Organisatie, *, now: dt.datetime) -> str:
    """How a reporter is counted for one organisation in the period of `now` (`pseudoniem_wisselt`)."""
    period = str(timezone.localtime(now).year) if melden().pseudoniem_wisselt == "jaar" else ""
    return pseudonym(_key(organisatie.pk, period), by.pk)


@lru_cache(maxsize=1_000)
def _key(organisatie: int, period: str) -> bytes:
    return derived_key(settings.SECRET_KEY.encode(), organisatie=organisatie, period=period)


def distinct_reporters(signalen: QuerySet[Signaal]) -> int:
    """How many pseudonyms reported these signalen; what came in by file has none and does not count. One query.

    Who reported for two organisations, or in two periods, counts twice: nobody can tell.
    """
    return signalen.exclude(pseudoniem="").order_by().values("pseudoniem").distinct().count()
