"""Doing the same again within minutes: recognised, never refused. Sending twice by accident is held by `inzending`."""

import datetime as dt
import re
from collections import Counter
from uuid import UUID

from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import melden
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Signaal

_LOOKED_AT = 20
"""The latest signalen of one reporter that are compared."""


def just_sent(
    melding: Melding, *, organisatie: Organisatie, inzending: UUID, by: Gebruiker, now: dt.datetime
) -> Signaal | None:
    """The latest signaal by the same reporter, of the last minutes, that says nearly the same; one bounded query.

    Window and likeness: `opnieuw_minuten` and `opnieuw_gelijk_procent` of policy/melden.yaml.
    """
    since = now - dt.timedelta(minutes=melden().opnieuw_minuten)
    mine = Signaal.objects.filter(afzender__gebruiker=by, organisatie=organisatie, submitted_at__gte=since)
    rows = mine.exclude(inzending=inzending).only("id", "tekst").order_by("-afzender__signaal")[:_LOOKED_AT]
    return next((row for row in rows if nearly_same(row.tekst, melding.tekst)), None)


def nearly_same(one: str, two: str) -> bool:
    """Whether two masked texts share enough of their words, counted with repeats (multiset Jaccard)."""
    first, second = _words(one), _words(two)
    together = (first | second).total()
    return bool(together) and 100 * (first & second).total() >= melden().opnieuw_gelijk_procent * together


def _words(text: str) -> Counter[str]:
    """Placeholders count without their number."""
    return Counter(re.findall(r"[^\W\d_]+|\d+", re.sub(r"\[([A-Z-]+)-\d+\]", r"\1", text).lower()))
