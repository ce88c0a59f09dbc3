"""What the loket does by itself: offers that lapse, rules that act or switch themselves off, and learning.

Each step is safe to run twice or twofold: a record is changed only if it is still as seen.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F

from weerklank.begrippen.queries import effective
from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.problems import Cannot
from weerklank.loket.enums import Schakelreden
from weerklank.loket.gids import changed, regel_of
from weerklank.loket.models import Ervaring, Regeltreffer, Routeregel
from weerklank.loket.overdracht import lapse_offer
from weerklank.loket.regels import what_broke, write_schakeling
from weerklank.loket.wijzen import begrippen_in, keys_of, zaak_of
from weerklank.pure.begrippen import Thesaurus
from weerklank.pure.routeregels import Regel, first_that_holds
from weerklank.signalen.enums import TRIAGE, Uitkomst
from weerklank.signalen.models import Doorzending, Signaal
from weerklank.signalen.queries import articles_of

BATCH = 500
"""How many records one run handles; the next run takes the rest."""


def lapse_offers(*, now: dt.datetime) -> int:
    """Give back every signaal whose offer was not answered in time: late from the day after on. Gives how many."""
    late = Doorzending.objects.filter(ended_at=None, termijn__due_on__lt=local_date(now)).order_by("id")
    rows = late.select_related("signaal__eigenaar", "signaal__organisatie", "van", "aan")
    return sum(lapse_offer(doorzending, now=now) for doorzending in rows[:BATCH])


def check_regels(*, now: dt.datetime) -> int:
    """Switch off every rule whose owner left or that fails; gives how many. Its owner or the coordinators hear."""
    rows = Routeregel.objects.filter(actief=True).select_related("eigenaar", "organisatie", "naar").order_by("id")
    return sum(_check(regel, now=now) for regel in rows.iterator())


@transaction.atomic
def _check(regel: Routeregel, *, now: dt.datetime) -> bool:
    reden = what_broke(regel)
    if reden is None:
        return False
    try:
        write_schakeling(regel, aan=False, reden=reden, by=None, now=now)
    except Cannot:
        return False
    told = "coordinatoren" if reden == Schakelreden.EIGENAAR_WEG else "eigenaar"
    namens = regel.organisatie
    record(Happened.ROUTEREGEL_OFF_BY_ITSELF, about=regel, by=None, at=now, namens=namens, reden=reden, ontvanger=told)
    return True


def apply_regels(*, since: dt.datetime | None, now: dt.datetime) -> int:
    """Let the rules look at signalen that wait for a decision and came in since then (None: all); gives how many hit.

    A rule acts once on a signaal: a row and a line in the history say which (behaviours 22).
    """
    regels = _active()
    known, hits = effective(), 0
    waiting = Signaal.objects.filter(stand__in=TRIAGE, eigenaar__in=list(regels), regeltreffer=None)
    waiting = waiting.filter(submitted_at__gte=since) if since else waiting
    for signaal in waiting.select_related("eigenaar").defer("vector", "zoek").order_by("id").iterator(BATCH):
        hits += _apply(signaal, regels[signaal.eigenaar_id], known, now=now)
    return hits


def _active() -> dict[int, list[Regel]]:
    found: dict[int, list[Regel]] = {}
    for row in Routeregel.objects.filter(actief=True).order_by("volgorde"):
        found.setdefault(row.organisatie_id, []).append(regel_of(row))
    return found


@transaction.atomic
def _apply(signaal: Signaal, regels: Iterable[Regel], known: Thesaurus, *, now: dt.datetime) -> bool:
    hit = first_that_holds(regels, zaak_of(signaal, begrippen_in(signaal.tekst, known)))
    if hit is None or hit.naar == signaal.eigenaar_id:
        return False
    if not Signaal.objects.select_for_update(no_key=True).filter(pk=signaal.pk, stand__in=TRIAGE).values_list("pk"):
        return False  # decided on, or taken back, since it was read
    values = {"regel_id": hit.sleutel, "naar_id": hit.naar, "at": now}
    is_new = Regeltreffer.objects.get_or_create(signaal=signaal, defaults=values)[1]
    if is_new:
        namens, soort = signaal.eigenaar, Happened.SIGNAAL_ROUTED
        record(soort, about=signaal, by=None, at=now, namens=namens, aan=hit.naar, regel=hit.sleutel)
    return is_new


def learn(*, now: dt.datetime) -> int:
    """Let answers to offers count for later proposals; gives how many were new. Each counts once."""
    ended = Doorzending.objects.filter(ended_at__isnull=False, geleerd_at=None)
    rows = ended.select_related("signaal").defer("signaal__vector", "signaal__zoek").order_by("id")
    known = effective()
    return sum(_learn(doorzending, known, now=now) for doorzending in rows[:BATCH])


@transaction.atomic
def _learn(doorzending: Doorzending, known: Thesaurus, *, now: dt.datetime) -> bool:
    """An offer that was withdrawn or lapsed says nothing about whose it is: it is marked and not counted."""
    fresh = Doorzending.objects.filter(pk=doorzending.pk, geleerd_at=None)
    if not fresh.update(geleerd_at=now):
        return False
    if doorzending.uitkomst not in (Uitkomst.AANVAARD, Uitkomst.GEWEIGERD):
        return False
    signaal = doorzending.signaal
    for sleutel in keys_of(articles_of(signaal), begrippen_in(signaal.tekst, known)):
        row, _new = Ervaring.objects.get_or_create(sleutel=sleutel, organisatie_id=doorzending.aan_id)
        counted = {doorzending.uitkomst: F(doorzending.uitkomst) + 1}
        Ervaring.objects.filter(pk=row.pk).update(**counted)
    changed()
    return True
