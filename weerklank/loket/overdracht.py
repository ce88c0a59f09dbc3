"""Handing a signaal over: refusing with a counter-proposal, and the basket for what everybody refused.

Offering, accepting and withdrawing stand in `signalen.actions`; whoever offers stays owner until somebody accepts.
Who staffs the basket has accepted beforehand, by the setting in policy/loket.yaml.
"""

import datetime as dt

from django.db import transaction

from weerklank.kern.actions import local_date, record, start_termijn
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot
from weerklank.loket.enums import Vangnetreden
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Vangnetplaatsing
from weerklank.loket.queries import vangnet_organisatie
from weerklank.loket.wijzen import NEE, wijs
from weerklank.signalen.actions import back_in_triage, end_doorzending, refuse
from weerklank.signalen.enums import TRIAGE, Uitkomst
from weerklank.signalen.models import Doorzending, Signaal


@transaction.atomic
def refuse_offer(
    doorzending: Doorzending, *, reden: str, naar: Organisatie | None, by: Gebruiker, now: dt.datetime
) -> Vangnetplaatsing | None:
    """Refuse a signaal with the reason and whose it then is (`naar` None: not known). Raises Cannot.

    It returns to who offered it, or lands in the basket when that was the last no: then gives where.
    """
    refuse(doorzending, reden=reden, naar=naar, by=by, now=now)
    return land_in_vangnet(doorzending.signaal, now=now)


@transaction.atomic
def lapse_offer(doorzending: Doorzending, *, now: dt.datetime) -> bool:
    """The term passed without an answer: the decision is the offerer's again. False when somebody was first."""
    try:
        end_doorzending(doorzending, Uitkomst.VERLOPEN, by=None, now=now)
    except Cannot:
        return False
    signaal = doorzending.signaal
    back_in_triage(signaal, now=now)
    soort, van = Happened.SIGNAAL_OFFER_LAPSED, doorzending.van
    record(soort, about=signaal, by=None, at=now, namens=van, aan=doorzending.aan_id)
    land_in_vangnet(signaal, now=now)
    return True


def land_in_vangnet(signaal: Signaal, *, now: dt.datetime) -> Vangnetplaatsing | None:
    """Put a signaal in the basket when everybody said no; None when it stays where it is. Part of an action.

    It stays when the basket is not staffed, or when who staffs it has or had the signaal: then that is the end of
    the road, and its owner decides.
    """
    reden, noes = why_in_vangnet(signaal)
    bij = vangnet_organisatie() if reden else None
    if reden is None or bij is None or bij.pk == signaal.eigenaar_id or _was_there(signaal, bij):
        return None
    van = signaal.eigenaar
    termijn = start_termijn("vangnet", on=local_date(now))
    moved = Signaal.objects.filter(pk=signaal.pk, stand__in=TRIAGE, eigenaar=van)
    if not moved.update(eigenaar=bij, termijn=termijn, next_on=termijn.due_on):
        termijn.delete()
        return None
    signaal.eigenaar, signaal.termijn, signaal.next_on = bij, termijn, termijn.due_on
    record(Happened.SIGNAAL_IN_VANGNET, about=signaal, by=None, at=now, namens=van, aan=bij.pk, reden=reden)
    return Vangnetplaatsing.objects.create(
        signaal=signaal, van=van, bij=bij, reden=reden, weigeringen=noes, termijn=termijn, at=now
    )


def _was_there(signaal: Signaal, bij: Organisatie) -> bool:
    return Vangnetplaatsing.objects.filter(signaal=signaal, bij=bij).exists()


def why_in_vangnet(signaal: Signaal) -> tuple[Vangnetreden | None, int]:
    """Whether everybody said no by the setting, and how often they did."""
    wise = instelling()
    counted = NEE if wise.zwijgen_is_nee else (Uitkomst.GEWEIGERD,)
    noes = Doorzending.objects.filter(signaal=signaal, uitkomst__in=counted).count()
    if noes >= wise.weigeringen:
        return Vangnetreden.WEIGERINGEN, noes
    if noes >= wise.alle_voorstellen and not wijs(signaal).voorstellen:
        return Vangnetreden.ALLE_VOORSTELLEN, noes
    return None, noes
