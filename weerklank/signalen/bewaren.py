"""Storing new signalen, one or many, with everything that belongs to them: four statements however many there are."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import connection

from weerklank.kern.actions import event_values, local_date, new_termijn
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie, Termijn
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Afzender, Maskeringcorrectie, Signaal

_LOCK = 0x42_55


def take_turn(organisatie: Organisatie) -> None:
    """Let batches of one organisation wait for each other until the end of the transaction: each then sees what the
    other stored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, organisatie.pk])


def fresh(melding: Melding, *, organisatie: Organisatie, now: dt.datetime, **rest: object) -> Signaal:
    """A signaal that came in, not stored yet; `rest` are its other columns."""
    return Signaal(**melding.columns(), organisatie=organisatie, eigenaar=organisatie, submitted_at=now, **rest)


def store(signalen: Sequence[Signaal], *, by: Gebruiker | None, now: dt.datetime) -> None:
    """Write fresh signalen of one organisation with their clocks, their sender and their lines in the log.

    Call it inside a transaction. The sender is kept apart, and the log says where a signaal came in, not from whom.
    """
    today = local_date(now)
    clocks = Termijn.objects.bulk_create([new_termijn("triage", on=today) for _one in signalen])
    for signaal, clock in zip(signalen, clocks, strict=True):
        signaal.termijn, signaal.next_on = clock, clock.due_on
    Signaal.objects.bulk_create(signalen)
    if by:
        Afzender.objects.bulk_create([Afzender(signaal=signaal, gebruiker=by) for signaal in signalen])
    Gebeurtenis.objects.bulk_create(_events(signalen, now))


def note_corrections(stored: Iterable[tuple[Signaal, Melding]], *, now: dt.datetime) -> None:
    """Keep what the reporters changed in the masking: rule, kind and shape, never the words. At most one query."""
    rows = [
        Maskeringcorrectie(
            signaal=signaal,
            weggehaald=bool(one["hidden"]),
            regel=str(one["rule"]),
            soort=str(one["type"]),
            vorm=one["shape"],
            at=now,
        )
        for signaal, melding in stored
        for one in melding.corrections
    ]
    if rows:
        Maskeringcorrectie.objects.bulk_create(rows)


def _events(signalen: Iterable[Signaal], now: dt.datetime) -> list[Gebeurtenis]:
    return [
        Gebeurtenis(
            **event_values(Happened.SIGNAAL_SUBMITTED, about=signaal, by=None, at=now, namens=signaal.organisatie)
        )
        for signaal in signalen
    ]
