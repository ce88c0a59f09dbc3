"""Writing routing rules: making one, its place, who answers for it, on and off. A rule proposes; a person decides."""

import datetime as dt
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Max

from weerklank.begrippen.queries import effective
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, refuse_on
from weerklank.loket.enums import Schakelreden
from weerklank.loket.gids import changed
from weerklank.loket.models import Routeregel, Schakeling
from weerklank.loket.problems import (
    BegripUnknown,
    ConditionMissing,
    DoelIsSelf,
    DoelUnmanned,
    NaamMissing,
    WetUnknown,
    WoordenUnusable,
)
from weerklank.loket.queries import is_manned
from weerklank.loket.rules import may_keep_rules, may_switch
from weerklank.loket.wet import Wetplaats, in_register, wet_named
from weerklank.pure.pseudonymise import mask
from weerklank.pure.routeregels import in_new_order, stems_of
from weerklank.pure.typed import clean

LONGEST = 100
"""Characters of a name and of the words, before masking."""


@dataclass(frozen=True, slots=True)
class Voorwaarden:
    """What a rule looks at and where it points, as somebody typed it. `wet` as people name a law or article."""

    naam: str
    naar: Organisatie
    wet: str = ""
    begrip: str = ""
    woorden: str = ""
    van: Organisatie | None = None
    bron: str = ""

    def cleaned(self) -> "Voorwaarden":
        """The same without stray spaces."""
        naam, wet, begrip, woorden = (
            " ".join(clean(said).split()) for said in (self.naam, self.wet, self.begrip, self.woorden)
        )
        return replace(self, naam=naam, wet=wet, begrip=begrip, woorden=woorden)


@transaction.atomic
def make_regel(voorwaarden: Voorwaarden, *, organisatie: Organisatie, by: Gebruiker, now: dt.datetime) -> Routeregel:
    """Make a rule for an organisation, last in order and on; whoever makes it answers for it. Raises Cannot."""
    said = voorwaarden.cleaned()
    refuse_on(([] if may_keep_rules(by, organisatie) else [NotAllowed()]) or _problems(said, organisatie))
    Organisatie.objects.select_for_update().get(pk=organisatie.pk)  # two new rules take turns for the last place
    last = Routeregel.objects.filter(organisatie=organisatie).aggregate(last=Max("volgorde"))["last"] or 0
    regel = _regel(said, organisatie)
    regel.eigenaar, regel.volgorde, regel.made_at = by, last + 1, now
    regel.save()
    changed()
    record(Happened.ROUTEREGEL_MADE, about=regel, by=by, at=now, namens=organisatie)
    return regel


def _problems(said: Voorwaarden, organisatie: Organisatie) -> list[Problem]:
    problems: list[Problem] = [] if 0 < len(said.naam) <= LONGEST else [NaamMissing()]
    problems += [DoelIsSelf()] if said.naar.pk == organisatie.pk else []
    problems += [] if is_manned(said.naar) else [DoelUnmanned()]
    problems += _condition_problems(said)
    return problems


def _condition_problems(said: Voorwaarden) -> list[Problem]:
    problems: list[Problem] = []
    if not any((said.wet, said.begrip, said.woorden, said.van, said.bron)):
        problems.append(ConditionMissing())
    wet = wet_named(said.wet)
    if said.wet and (wet is None or not in_register(wet)):
        problems.append(WetUnknown())
    if said.begrip and said.begrip not in effective().begrippen:
        problems.append(BegripUnknown())
    if said.woorden and (len(said.woorden) > LONGEST or not stems_of(said.woorden)):
        problems.append(WoordenUnusable())
    return problems


def tried(voorwaarden: Voorwaarden, *, organisatie: Organisatie, by: Gebruiker) -> Routeregel:
    """The rule as it would be made, not stored: to try on signalen. Raises Cannot as `make_regel` does."""
    said = voorwaarden.cleaned()
    refuse_on(([] if may_keep_rules(by, organisatie) else [NotAllowed()]) or _problems(said, organisatie))
    return _regel(said, organisatie)


def _regel(said: Voorwaarden, organisatie: Organisatie) -> Routeregel:
    wet = wet_named(said.wet) or Wetplaats("")
    return Routeregel(
        organisatie=organisatie,
        naam=mask(said.naam).text,
        naar=said.naar,
        wet=wet.bwb_id,
        artikel=wet.artikel,
        begrip=said.begrip,
        woorden=mask(said.woorden).text,
        van=said.van,
        bron=said.bron,
    )


@transaction.atomic
def move_regel(regel: Routeregel, *, up: bool, by: Gebruiker, now: dt.datetime) -> None:
    """Put a rule one place earlier or later; at the end of the list nothing changes. Raises Cannot."""
    refuse_on([] if may_switch(by, regel) else [NotAllowed()])
    Organisatie.objects.select_for_update().get(pk=regel.organisatie_id)
    rows = list(Routeregel.objects.filter(organisatie=regel.organisatie_id).order_by("volgorde"))
    order = in_new_order([row.pk for row in rows], regel.pk, up=up)
    if order == [row.pk for row in rows]:
        return
    for place, pk in enumerate(order, 1):
        Routeregel.objects.filter(pk=pk).exclude(volgorde=place).update(volgorde=place)
    changed()
    record(Happened.ROUTEREGEL_MOVED, about=regel, by=by, at=now, namens=regel.organisatie)


@transaction.atomic
def switch(regel: Routeregel, *, aan: bool, by: Gebruiker, now: dt.datetime) -> None:
    """Turn a rule on or off. Refused when it is so already, and on while what broke it is still broken.

    Who turns on a rule whose owner left takes it over: somebody who works here answers for every rule that is on.
    """
    refuse_on([] if may_switch(by, regel) else [NotAllowed()])
    if aan and not may_keep_rules(regel.eigenaar, regel.organisatie_id):
        _hand_over(regel, by=by, now=now)
    broken = what_broke(regel) if aan else None
    refuse_on([PROBLEM_OF[broken]] if broken else [])
    write_schakeling(regel, aan=aan, reden=Schakelreden.MENS, by=by, now=now)
    soort = Happened.ROUTEREGEL_ON if aan else Happened.ROUTEREGEL_OFF
    record(soort, about=regel, by=by, at=now, namens=regel.organisatie)


@transaction.atomic
def take_over(regel: Routeregel, *, by: Gebruiker, now: dt.datetime) -> None:
    """Answer for a rule from now on. A second time changes nothing. Raises Cannot."""
    refuse_on([] if may_switch(by, regel) else [NotAllowed()])
    if regel.eigenaar_id != by.pk:
        _hand_over(regel, by=by, now=now)


def _hand_over(regel: Routeregel, *, by: Gebruiker, now: dt.datetime) -> None:
    Routeregel.objects.filter(pk=regel.pk).update(eigenaar=by)
    regel.eigenaar = by
    record(Happened.ROUTEREGEL_HANDED_OVER, about=regel, by=by, at=now, namens=regel.organisatie)


def write_schakeling(
    regel: Routeregel, *, aan: bool, reden: Schakelreden, by: Gebruiker | None, now: dt.datetime
) -> Schakeling:
    """The one place that writes whether a rule is on. Raises Cannot when it is so already."""
    if not Routeregel.objects.filter(pk=regel.pk, actief=not aan).update(actief=aan):
        raise Cannot([MoveNotPossible()])
    regel.actief = aan
    changed()
    return Schakeling.objects.create(regel=regel, aan=aan, reden=reden, by=by, at=now)


PROBLEM_OF: dict[Schakelreden, Problem] = {
    Schakelreden.EIGENAAR_WEG: NotAllowed(),
    Schakelreden.DOEL_WEG: DoelUnmanned(),
    Schakelreden.BEGRIP_WEG: BegripUnknown(),
    Schakelreden.WET_WEG: WetUnknown(),
}
"""What keeps a rule from going on, for each reason why it would go off at once."""


def what_broke(regel: Routeregel) -> Schakelreden | None:
    """Why this rule cannot stay on; None while it can (behaviours 23)."""
    if not may_keep_rules(regel.eigenaar, regel.organisatie_id):
        return Schakelreden.EIGENAAR_WEG
    if not is_manned(regel.naar):
        return Schakelreden.DOEL_WEG
    if regel.begrip and regel.begrip not in effective().begrippen:
        return Schakelreden.BEGRIP_WEG
    if regel.wet and not in_register(Wetplaats(regel.wet, regel.artikel)):
        return Schakelreden.WET_WEG
    return None
