"""What a reporter adds to an own signaal: the first text is fixed, additions stand beside it (behaviours 11, 13)."""

import datetime as dt
from uuid import UUID

from django.conf import settings
from django.db import transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import NotAllowed, Problem, refuse_on
from weerklank.pure.typed import clean
from weerklank.signalen.actions import back_in_triage
from weerklank.signalen.enums import Herkomst, SignaalStand
from weerklank.signalen.melding import masked
from weerklank.signalen.models import Aanvulling, Afzender, GeenVervolg, Signaal
from weerklank.signalen.problems import TekstMissing, TekstTooLong


@transaction.atomic
def supplement(
    signaal: Signaal, *, tekst: str, herkomst: Herkomst, inzending: UUID, by: Gebruiker, now: dt.datetime
) -> tuple[Aanvulling, bool]:
    """Mask and keep what the reporter adds; gives it and whether it is new. The same `inzending` again adds nothing.

    A signaal that got no follow-up is back in the queue with a fresh date. For one that stands with a knelpunt call
    `knelpunten.aanvulling.reply`. Raises Cannot for anybody but the reporter, and for an empty or too long text.
    """
    refuse_on(_problems(signaal, tekst, by))
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    text, marks = masked(tekst)
    aanvulling, is_new = Aanvulling.objects.get_or_create(
        signaal=signaal,
        inzending=inzending,
        defaults={"tekst": text, "maskeringen": marks, "herkomst": herkomst, "at": now},
    )
    if is_new:
        # A reporter is not named in rows that others can read: who sent a signaal stands in Afzender alone.
        said = {"aanvulling": aanvulling.pk, "signaal": signaal.pk}
        record(Happened.SIGNAAL_SUPPLEMENTED, about=signaal, by=None, at=now, namens=signaal.eigenaar, **said)
        if signaal.stand == SignaalStand.GEEN_VERVOLG:
            look_again(signaal, now=now)
    return aanvulling, is_new


def _problems(signaal: Signaal, tekst: str, by: Gebruiker) -> list[Problem]:
    if not Afzender.objects.filter(signaal=signaal, gebruiker=by).exists():
        return [NotAllowed()]
    most = settings.SIGNAAL_MAX_LENGTH
    if len(tekst) > most:
        return [TekstTooLong(len(tekst), most)]
    return [] if clean(tekst) else [TekstMissing()]


def look_again(signaal: Signaal, *, now: dt.datetime) -> None:
    """A decided signaal is back in its owner's queue because of what the reporter added. Inside a transaction."""
    back_in_triage(signaal, now=now)
    GeenVervolg.objects.filter(signaal=signaal, ended_at=None).update(ended_at=now)
    record(Happened.SIGNAAL_REOPENED, about=signaal, by=None, at=now, namens=signaal.eigenaar)
