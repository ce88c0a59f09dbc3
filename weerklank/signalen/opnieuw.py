"""Doing the same again within minutes: recognised, never refused. Sending twice by accident is held by `inzending`."""

import datetime as dt
import re
from collections import Counter
from functools import lru_cache
from uuid import UUID

from django.db import connection

from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import melden
from weerklank.signalen.bewaren import Along
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
    asked = latest_sent(organisatie=organisatie, inzending=inzending, by=by, now=now)
    with connection.cursor() as cursor:
        cursor.execute(asked.question, asked.values)
        asked.rows = cursor.fetchall()
    return said_before(melding, asked)


def latest_sent(*, organisatie: Organisatie, inzending: UUID, by: Gebruiker, now: dt.datetime) -> Along:
    """The question of `just_sent`, to go along with storing a signaal."""
    since = now - dt.timedelta(minutes=melden().opnieuw_minuten)
    whose = {"latest_by": by.pk, "latest_of": organisatie.pk, "latest_since": since, "latest_not": inzending}
    return Along(_LATEST, whose)


def said_before(melding: Melding, asked: Along) -> Signaal | None:
    """What `just_sent` gives, from the answer to `latest_sent`."""
    said = _words(melding.tekst)
    same = next((row for row in asked.rows if _shared(_words(row[1]), said)), None)
    return Signaal.from_db(connection.alias, ("id", "tekst"), same) if same else None


_LATEST = f"""
    SELECT s.id, s.tekst
    FROM (SELECT signaal_id FROM signalen_afzender WHERE gebruiker_id = %(latest_by)s
          ORDER BY signaal_id DESC LIMIT {_LOOKED_AT}) AS latest
    JOIN signalen_signaal s ON s.id = latest.signaal_id
    WHERE s.organisatie_id = %(latest_of)s AND s.submitted_at >= %(latest_since)s AND s.inzending <> %(latest_not)s
    ORDER BY s.id DESC
"""  # noqa: S608 - a number of our own


def nearly_same(one: str, two: str) -> bool:
    """Whether two masked texts share enough of their words, counted with repeats (multiset Jaccard)."""
    return _shared(_words(one), _words(two))


def _shared(first: Counter[str], second: Counter[str]) -> bool:
    """What two have in common and what they have together add up to both: one of the sums is enough."""
    both, common = first.total() + second.total(), sum(min(count, second[word]) for word, count in first.items())
    return bool(both) and 100 * common >= melden().opnieuw_gelijk_procent * (both - common)


@lru_cache(maxsize=2_000)
def _words(text: str) -> Counter[str]:
    """Placeholders count without their number. Kept for a while: who sends much is compared with the same texts again
    and again."""
    return Counter(re.findall(r"[^\W\d_]+|\d+", re.sub(r"\[([A-Z-]+)-\d+\]", r"\1", text).lower()))
