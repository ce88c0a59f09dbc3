"""Writing what somebody chooses and reads, and the addresses on which mail comes in."""

import datetime as dt
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht, Postadres, Storing, Verzending, Voorkeur
from weerklank.berichten.problems import AdresInUse, AdresReserved, AdresUnfit, MailNotFailed
from weerklank.berichten.queries import verzendingen_managed_by
from weerklank.berichten.tokens import Weg
from weerklank.berichten.vertellen import mail_at
from weerklank.kern.actions import record
from weerklank.kern.enums import Handeling, Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import NotAllowed, Problem, refuse_on
from weerklank.kern.rules import may


@transaction.atomic
def choose(wijzen: Mapping[Groep, Wijze], *, by: Gebruiker, now: dt.datetime) -> None:
    """Say how to hear of each group. What still waits to be mailed follows the new choice; what was not to be mailed
    stays so. Doing it twice changes nothing."""
    for groep, wijze in wijzen.items():
        Voorkeur.objects.update_or_create(gebruiker=by, groep=groep, defaults={"wijze": wijze})
        waiting = Bericht.objects.filter(gebruiker=by, groep=groep, verzending=None, mail_at__isnull=False)
        waiting.update(wijze=wijze, mail_at=mail_at(wijze, now))


@transaction.atomic
def mark_read(bericht: Bericht, *, by: Gebruiker, now: dt.datetime) -> None:
    """The person of the bericht saw it. The second time changes nothing."""
    refuse_on([] if bericht.gebruiker_id == by.pk else [NotAllowed()])
    Bericht.objects.filter(pk=bericht.pk, read_at=None).update(read_at=now)


@transaction.atomic
def mark_all_read(*, by: Gebruiker, now: dt.datetime) -> int:
    """Everything of this person is read; gives how many were not."""
    return Bericht.objects.filter(gebruiker=by, read_at=None).update(read_at=now)


@transaction.atomic
def try_again(*, by: Gebruiker, now: dt.datetime) -> None:
    """The own address works again: what comes from now on is mailed. What came meanwhile stands on the page."""
    Storing.objects.filter(gebruiker=by, ended_at=None).update(ended_at=now)
    Bericht.objects.filter(gebruiker=by, verzending=None, mail_at__lte=now).update(mail_at=None)


@transaction.atomic
def send_again(verzending: Verzending, *, by: Gebruiker, now: dt.datetime) -> None:
    """Put a mail that failed for good in the queue again, with all its attempts and the same Message-ID.

    Refused the second time, until it failed again. Whether the address is in order stays for its owner to say.
    """
    refuse_on([] if verzendingen_managed_by(by).filter(pk=verzending.pk).exists() else [NotAllowed()])
    failed = Verzending.objects.filter(pk=verzending.pk, failed_at__isnull=False)
    waits = failed.update(failed_at=None, sent_at=None, retry_at=now, attempts=0, code="")
    refuse_on([] if waits else [MailNotFailed()])
    record(Happened.VERZENDING_RETRIED, about=verzending, by=by, at=now)


@transaction.atomic
def add_postadres(adres: str, organisatie: Organisatie, *, by: Gebruiker, now: dt.datetime) -> Postadres:
    """Open an address to which colleagues mail signalen. Raises Cannot with every problem at once."""
    adres = adres.strip().lower()
    allowed = may(by, Handeling.GEBRUIKERS_BEHEREN, organisatie)
    refuse_on(_adres_problems(adres) if allowed else [NotAllowed()])
    made = Postadres.objects.create(adres=adres, organisatie=organisatie, made_at=now)
    record(Happened.POSTADRES_OPENED, about=made, by=by, at=now, namens=organisatie)
    return made


def _adres_problems(adres: str) -> list[Problem]:
    try:
        validate_email(adres)
    except ValidationError:
        return [AdresUnfit()]
    if adres.startswith(tuple(f"{weg}+" for weg in Weg)):
        return [AdresReserved()]
    return [AdresInUse()] if Postadres.objects.filter(adres__iexact=adres).exists() else []


@transaction.atomic
def set_postadres(postadres: Postadres, *, is_open: bool, by: Gebruiker, now: dt.datetime) -> None:
    """Open or close an address. Doing it twice changes nothing."""
    refuse_on([] if may(by, Handeling.GEBRUIKERS_BEHEREN, postadres.organisatie_id) else [NotAllowed()])
    if Postadres.objects.filter(pk=postadres.pk, is_open=not is_open).update(is_open=is_open):
        happened = Happened.POSTADRES_OPENED if is_open else Happened.POSTADRES_CLOSED
        record(happened, about=postadres, by=by, at=now, namens=postadres.organisatie)
