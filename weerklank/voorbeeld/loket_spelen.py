"""The loket of the example world: directory, hand-overs, the basket and rules, through the real actions."""

import datetime as dt
from typing import Any

from weerklank.kern.actions import end_rol
from weerklank.kern.enums import Rol
from weerklank.kern.models import Organisatie, Rolvervulling
from weerklank.loket.actions import Inhoud, accept, propose
from weerklank.loket.models import Bevoegdheidsvoorstel, Routeregel
from weerklank.loket.nacht import apply_regels, check_regels, lapse_offers, learn
from weerklank.loket.overdracht import refuse_offer
from weerklank.loket.regels import Voorwaarden, make_regel
from weerklank.signalen.actions import offer
from weerklank.signalen.enums import TRIAGE
from weerklank.signalen.models import Signaal
from weerklank.voorbeeld.inhoud import loket
from weerklank.voorbeeld.mensen import Wereld
from weerklank.voorbeeld.verloop import on_workday
from weerklank.voorbeeld.voorval import office_time

_SUBJECT = ("begrip", "wet", "gebiedsoort", "gebied")


def play_loket(wereld: Wereld, today: dt.date) -> None:
    """The directory, what waits for a decision, hand-overs, rules, and what the night made of it."""
    told = loket()
    for row in told["bevoegdheden"]:
        editor = wereld.first(row["organisatie"], Rol.REDACTEUR)
        accept(_propose(wereld, row, row["organisatie"], _at(today, 90, 10)), by=editor, now=_at(today, 88, 11))
    for row in told["voorstellen"]:
        _propose(wereld, row, row["van"], _at(today, 6, 14))
    for row in told["overdrachten"]:
        _hand_over(wereld, row, today)
    for row in told["regels"]:
        _regel(wereld, row, _at(today, 30, 9))
    _left(wereld, told["vertrokken"], today)
    _night(_at(today, 1, 17))


def _at(today: dt.date, days: int, hour: int) -> dt.datetime:
    return office_time(on_workday(today, days), hour, 20)


def _propose(wereld: Wereld, row: dict[str, Any], van: str, now: dt.datetime) -> Bevoegdheidsvoorstel:
    subject = {name: row[name] for name in _SUBJECT if name in row}
    inhoud = Inhoud(wereld.organisaties[row["organisatie"]], **subject)
    by = wereld.first(van, Rol.COORDINATOR)
    return propose(inhoud, reden=row["reden"], namens=wereld.organisaties[van], by=by, now=now)


def _hand_over(wereld: Wereld, row: dict[str, Any], today: dt.date) -> None:
    """The newest signaal of that organisation that was there at the first step; nothing in a world without one."""
    first = _at(today, row["stappen"][0]["dagen"], 9)
    waiting = Signaal.objects.filter(eigenaar__slug=row["van"], stand__in=TRIAGE, submitted_at__lt=first)
    chosen = waiting.filter(doorzendingen=None).order_by("-id").values_list("pk", flat=True).first()
    if chosen is None:
        return
    for stap in row["stappen"]:
        _step(wereld, Signaal.objects.get(pk=chosen), stap, today)


def _step(wereld: Wereld, signaal: Signaal, stap: dict[str, Any], today: dt.date) -> None:
    aan = wereld.organisaties[stap["aan"]]
    by = wereld.first(signaal.eigenaar.slug, Rol.COORDINATOR)
    offered = offer(signaal, aan, reden=stap["reden"], by=by, now=_at(today, stap["dagen"], 10))
    if "weigert" in stap:
        naar: Organisatie | None = wereld.organisaties.get(stap["naar"])
        by, now = wereld.first(stap["aan"], Rol.COORDINATOR), _at(today, stap["dagen"], 15)
        refuse_offer(offered, reden=stap["weigert"], naar=naar, by=by, now=now)


def _regel(wereld: Wereld, row: dict[str, Any], now: dt.datetime) -> Routeregel:
    voorwaarden = Voorwaarden(row["naam"], wereld.organisaties[row["naar"]], begrip=row["begrip"])
    by = wereld.first(row["van"], Rol.COORDINATOR)
    return make_regel(voorwaarden, organisatie=wereld.organisaties[row["van"]], by=by, now=now)


def _left(wereld: Wereld, row: dict[str, Any], today: dt.date) -> None:
    """A rule of somebody who then stopped as coordinator; a colleague is still there."""
    by = wereld.by_name[row["wie"]]
    voorwaarden = Voorwaarden(row["naam"], wereld.organisaties[row["naar"]], begrip=row["begrip"])
    make_regel(voorwaarden, organisatie=wereld.organisaties[row["van"]], by=by, now=_at(today, 18, 9))
    held = Rolvervulling.objects.get(gebruiker=by, rol=Rol.COORDINATOR, ended_at=None)
    end_rol(held, by=wereld.first(row["van"], Rol.BEHEERDER), now=_at(today, 4, 9))


def _night(now: dt.datetime) -> None:
    """What the worker does by itself."""
    lapse_offers(now=now)
    check_regels(now=now)
    apply_regels(since=None, now=now)
    learn(now=now)
