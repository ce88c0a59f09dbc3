"""Mail out: what is due is put in mails, and each mail is handed to the mail server until it says yes or no.

A mail is claimed before it is handed over and marked after. When we stop between the two, it is handed over again
later with the same Message-ID: none is lost, and a mail server or program can see that it is the same one.
"""

import datetime as dt
import logging
import smtplib
from collections.abc import Sequence
from itertools import groupby
from uuid import uuid4

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from weerklank.berichten.brief import mail_of
from weerklank.berichten.enums import Wijze
from weerklank.berichten.instellingen import instellingen
from weerklank.berichten.models import Bericht, Storing, Verzending
from weerklank.berichten.vertellen import mail_at
from weerklank.kern.models import Gebruiker

logger = logging.getLogger(__name__)

MINUTES = (1, 5, 15, 60, 240, 720, 1_440, 1_440)
"""How long to wait after each attempt that failed for now; after the last one it failed for good. Over four days, as
RFC 5321 4.5.4.1 advises."""
BATCH = 1_000


def plan(*, now: dt.datetime) -> int:
    """Put the berichten that are due in mails; gives how many mails. Each bericht goes in one mail, once.

    Meant at once is one mail per bericht, up to the daily number of one person; the rest waits for the digest.
    Nobody whose address is out of order gets one until that is solved.
    """
    return sum(_plan_for(gebruiker, now=now) for gebruiker in _waiting(now))


def _waiting(now: dt.datetime) -> list[int]:
    due = Bericht.objects.filter(mail_at__lte=now, verzending=None, gebruiker__is_active=True)
    broken = Storing.objects.filter(ended_at=None).values("gebruiker")
    people = due.exclude(gebruiker__in=broken).order_by("mail_at", "id").values_list("gebruiker", flat=True)[:BATCH]
    return list(dict.fromkeys(people))


@transaction.atomic
def _plan_for(gebruiker: int, *, now: dt.datetime) -> int:
    """The mails of one person. Workers take turns per person."""
    Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker)
    due = list(Bericht.objects.filter(gebruiker=gebruiker, mail_at__lte=now, verzending=None).order_by("id"))
    directs = [one for one in due if one.wijze == Wijze.DIRECT]
    others = sorted((one for one in due if one.wijze != Wijze.DIRECT), key=lambda one: one.groep)
    room = max(0, instellingen().direct_per_dag - _sent_today(gebruiker, now))
    for late in directs[room:]:
        late.wijze, late.mail_at = Wijze.DAGELIJKS, mail_at(Wijze.DAGELIJKS, now)
        late.save(update_fields=["wijze", "mail_at"])
    mails = [[one] for one in directs[:room]]
    mails += [list(together) for _groep, together in groupby(others, key=lambda one: one.groep)]
    for mail in mails:
        _make_verzending(mail, now=now)
    return len(mails)


def _sent_today(gebruiker: int, now: dt.datetime) -> int:
    since = now - dt.timedelta(days=1)
    return Verzending.objects.filter(gebruiker=gebruiker, wijze=Wijze.DIRECT, made_at__gt=since).count()


def _make_verzending(berichten: Sequence[Bericht], *, now: dt.datetime) -> None:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    made = Verzending.objects.create(
        gebruiker_id=berichten[0].gebruiker_id,
        wijze=berichten[0].wijze,
        message_id=f"<{uuid4()}@{domain}>",
        made_at=now,
        retry_at=now,
    )
    Bericht.objects.filter(pk__in=[one.pk for one in berichten]).update(verzending=made)


def deliver(*, now: dt.datetime) -> int:
    """Hand over what waits, at most as many as a minute allows; gives how many were taken.

    A server that cannot be reached stops the run: nothing is lost, the next one tries again.
    """
    ready = Verzending.objects.filter(retry_at__lte=now).order_by("retry_at", "id")
    numbers = list(ready.values_list("pk", flat=True)[: instellingen().per_minuut])
    if not numbers:
        return 0
    server = get_connection()
    try:
        server.open()
        return sum(_hand_over(number, server, now=now) for number in numbers)
    except OSError as problem:  # smtplib's own errors are of this kind too
        logger.warning("mail server cannot be used: %s", type(problem).__name__)
        return 0
    finally:
        server.close()


def _hand_over(number: int, server: BaseEmailBackend, *, now: dt.datetime) -> int:
    """One mail: claim it, hand it over, mark it. Gives 1 when the server took it."""
    claimed = _claim(number, now=now)
    if claimed is None:
        return 0
    mail = mail_of(claimed, list(_berichten_of(claimed)))
    try:
        server.send_messages([mail])
    except smtplib.SMTPRecipientsRefused as refused:
        code, _words = next(iter(refused.recipients.values()))
        refuse(claimed, str(code), now=now)
        return 0
    except smtplib.SMTPDataError as refused:
        _refuse_mail(claimed, str(refused.smtp_code), now=now)
        return 0
    Verzending.objects.filter(pk=claimed.pk).update(sent_at=now, retry_at=None, code="")
    return 1


@transaction.atomic
def _claim(number: int, *, now: dt.datetime) -> Verzending | None:
    """Count the attempt and set when the next may come, before anything is sent; None when somebody else was first."""
    found = Verzending.objects.select_for_update(skip_locked=True, of=("self",)).select_related("gebruiker")
    row = found.filter(pk=number, retry_at__lte=now).first()
    if row is None or not row.berichten.exists():
        return None
    row.attempts += 1
    row.retry_at = now + dt.timedelta(minutes=MINUTES[min(row.attempts, len(MINUTES)) - 1])
    row.save(update_fields=["attempts", "retry_at"])
    return row


def _berichten_of(verzending: Verzending) -> QuerySet[Bericht]:
    return Bericht.objects.filter(verzending=verzending).select_related("gebeurtenis").order_by("id")


def refuse(verzending: Verzending, code: str, *, now: dt.datetime) -> None:
    """The server refused the address, at once or by a bounce. For good (a code from 500): no more mail goes there
    until its owner tries again."""
    if _is_final(verzending, code):
        with transaction.atomic():
            _fail(verzending, code, now=now)
            Storing.objects.get_or_create(
                gebruiker_id=verzending.gebruiker_id, ended_at=None, defaults={"code": code, "started_at": now}
            )


def _refuse_mail(verzending: Verzending, code: str, *, now: dt.datetime) -> None:
    """The server refused what we sent, not to whom: the address is not to blame."""
    if _is_final(verzending, code):
        _fail(verzending, code, now=now)


def _is_final(verzending: Verzending, code: str) -> bool:
    return code.startswith("5") or verzending.attempts >= len(MINUTES)


def _fail(verzending: Verzending, code: str, *, now: dt.datetime) -> None:
    Verzending.objects.filter(pk=verzending.pk).update(failed_at=now, retry_at=None, code=code[:12])


def forget(*, now: dt.datetime) -> int:
    """Delete berichten and mails that are older than policy/berichten.yaml says; gives how many berichten."""
    before = now - dt.timedelta(days=instellingen().bewaren)
    old = Bericht.objects.filter(pk__in=Bericht.objects.filter(at__lt=before).values("pk")[:BATCH])
    gone, _kinds = old.delete()
    kept = Bericht.objects.filter(verzending=OuterRef("pk"))
    empty = Verzending.objects.filter(~Exists(kept), made_at__lt=before).values("pk")[:BATCH]
    Verzending.objects.filter(pk__in=empty).delete()
    return gone
