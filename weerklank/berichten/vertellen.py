"""Walking the log from where it was told last, and making one bericht per person and event."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Max

from weerklank.berichten.enums import GROEP_OF, Groep, Wijze
from weerklank.berichten.instellingen import instellingen
from weerklank.berichten.models import Bericht, Leesplaats, Voorkeur
from weerklank.berichten.ontvangers import AUDIENCE, Hearer, hearers_of, worth_telling
from weerklank.kern.models import Gebeurtenis

BATCH = 500
"""Events of one transaction."""


def begin() -> Leesplaats:
    """Where the log is told from. The first time that is its end: nobody is mailed about what happened before."""
    newest = Gebeurtenis.objects.aggregate(newest=Max("pk"))["newest"] or 0
    return Leesplaats.objects.get_or_create(pk=1, defaults={"plaats": newest})[0]


def tell() -> int:
    """Tell everything new in the log; gives how many berichten were made.

    Safe to run twice or twofold: the place and the berichten are written in one transaction, workers take turns, and
    a person hears of an event once.
    """
    begin()
    made = 0
    while (told := _tell_batch()) is not None:
        made += told
    return made


@transaction.atomic
def _tell_batch() -> int | None:
    """The next events; None when there are none to tell now."""
    place = Leesplaats.objects.select_for_update().get(pk=1)
    rows = list(Gebeurtenis.objects.filter(pk__gt=place.plaats).order_by("pk").values_list("pk", "soort")[:BATCH])
    if not rows:
        return None
    ready = _settled(place, [pk for pk, _soort in rows])
    if not ready:
        place.save()
        return None
    loud = [pk for pk, soort in rows if soort in AUDIENCE and pk in ready]
    made = _make(worth_telling(Gebeurtenis.objects.filter(pk__in=loud).order_by("pk")))
    place.plaats, place.horizon = max(ready), None
    place.save()
    return made


def _settled(place: Leesplaats, numbers: Sequence[int]) -> frozenset[int]:
    """The numbers that can be told without skipping one that is still being written.

    A transaction takes its number before it commits, so a gap may be somebody who is still busy. The first time a gap
    is seen, the transactions that could be busy are noted; once they all ended, what is still missing was undone.
    """
    first = place.plaats + 1
    if numbers[0] != first:
        next_transaction = _ask("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        if place.horizon is None or place.horizon > next_transaction:  # later than now: of another server, restored
            place.horizon = next_transaction
            return frozenset()
        if _ask("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") < place.horizon:
            return frozenset()
        first = numbers[0]
    return frozenset(pk for n, pk in enumerate(numbers) if pk == first + n)


def _ask(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Heard:
    """One person hears of one event."""

    event: Gebeurtenis
    gebruiker: int
    hearer: Hearer

    @property
    def groep(self) -> Groep:
        """About the own signaal counts before work: whoever is both hears it the way of a reporter."""
        groepen = {GROEP_OF[reden] for reden in self.hearer.redenen}
        return Groep.EIGEN if Groep.EIGEN in groepen else Groep.WERK


def _make(events: Iterable[Gebeurtenis]) -> int:
    heard = [_Heard(event, pk, hearer) for event in events for pk, hearer in hearers_of(event).items()]
    chosen = wijzen_of({one.gebruiker for one in heard})
    berichten = [_bericht(one, chosen[one.gebruiker, one.groep]) for one in heard]
    return len(Bericht.objects.bulk_create(berichten, ignore_conflicts=True, batch_size=BATCH))


def wijzen_of(gebruikers: Iterable[int]) -> dict[tuple[int, Groep], Wijze]:
    """How each of these people hears of each group: the own choice, else the setting. One query."""
    gebruikers = set(gebruikers)
    chosen = {(pk, groep): wijze for pk in gebruikers for groep, wijze in instellingen().standaard.items()}
    rows = Voorkeur.objects.filter(gebruiker__in=gebruikers)
    return chosen | {(row.gebruiker_id, Groep(row.groep)): Wijze(row.wijze) for row in rows}


def _bericht(one: _Heard, wijze: Wijze) -> Bericht:
    return Bericht(
        gebruiker_id=one.gebruiker,
        gebeurtenis=one.event,
        groep=one.groep,
        redenen=one.hearer.redenen,
        signaal_id=one.hearer.signaal,
        at=one.event.at,
        wijze=wijze,
        mail_at=mail_at(wijze, one.event.at),
    )


def mail_at(wijze: Wijze, at: dt.datetime) -> dt.datetime | None:
    """From when a bericht can be mailed; None for never, and always where there is no mail server."""
    return instellingen().mailed_at(wijze, at) if settings.MAIL_IS_SENT else None
