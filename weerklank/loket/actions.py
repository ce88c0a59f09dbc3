"""Writing the directory of competences: proposing a better entry, and deciding on it. Nothing is overwritten."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from weerklank.begrippen.queries import effective
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.loket.enums import VOORSTEL_MOVES, Gebiedsoort, Verbetering, VoorstelStand
from weerklank.loket.gids import changed
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel
from weerklank.loket.problems import (
    BegripUnknown,
    BevoegdheidEnded,
    BevoegdheidKnown,
    GebiedIsPersonal,
    GebiedMissing,
    OnderwerpMissing,
    WetUnknown,
)
from weerklank.loket.rules import keeper_of, may_decide, may_propose, may_withdraw
from weerklank.loket.wet import Wetplaats, wet_named
from weerklank.pure.pseudonymise import mask
from weerklank.pure.typed import clean

LONGEST = 120
"""Characters of the name of a concept or of an area."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What an entry of the directory says, as somebody typed it. `wet` as people name a law."""

    organisatie: Organisatie
    begrip: str = ""
    wet: str = ""
    gebiedsoort: str = Gebiedsoort.LAND
    gebied: str = ""


@transaction.atomic
def propose(
    inhoud: Inhoud,
    *,
    reden: str,
    namens: Organisatie,
    vervangt: Bevoegdheid | None = None,
    by: Gebruiker,
    now: dt.datetime,
) -> Bevoegdheidsvoorstel:
    """Propose a new entry, or with `vervangt` a better one in its place. Raises Cannot with every problem."""
    refuse_on([] if may_propose(by, namens) else [NotAllowed()])
    begrip, gebied = (" ".join(clean(said).split()) for said in (inhoud.begrip, inhoud.gebied))
    wet = wet_named(inhoud.wet)
    columns = {
        "organisatie": inhoud.organisatie,
        "begrip": begrip,
        "wet": wet.bwb_id if wet else "",
        "gebiedsoort": inhoud.gebiedsoort,
        "gebied": "" if inhoud.gebiedsoort == Gebiedsoort.LAND else gebied,
    }
    problems = _subject_problems(begrip, inhoud.wet, wet) + _area_problems(inhoud.gebiedsoort, gebied)
    problems += _standing_problems(vervangt) + reason_problems(reden)
    problems += [BevoegdheidKnown()] if not problems and _stands(columns) else []
    refuse_on(problems)
    verbetering = Verbetering.ANDERS if vervangt else Verbetering.NIEUW
    return _store(columns, verbetering, vervangt, reden=reden, namens=namens, by=by, now=now)


@transaction.atomic
def propose_end(
    bevoegdheid: Bevoegdheid, *, reden: str, namens: Organisatie, by: Gebruiker, now: dt.datetime
) -> Bevoegdheidsvoorstel:
    """Propose that an organisation is not competent for something any more. Raises Cannot."""
    refuse_on([] if may_propose(by, namens) else [NotAllowed()])
    refuse_on(_standing_problems(bevoegdheid) + reason_problems(reden))
    columns = {name: getattr(bevoegdheid, name) for name in ("organisatie", "begrip", "wet", "gebiedsoort", "gebied")}
    return _store(columns, Verbetering.EINDE, bevoegdheid, reden=reden, namens=namens, by=by, now=now)


def _store(
    columns: dict[str, object],
    verbetering: Verbetering,
    vervangt: Bevoegdheid | None,
    *,
    reden: str,
    namens: Organisatie,
    by: Gebruiker,
    now: dt.datetime,
) -> Bevoegdheidsvoorstel:
    voorstel = Bevoegdheidsvoorstel.objects.create(
        **columns,
        verbetering=verbetering,
        bevoegdheid=vervangt,
        reden=mask(clean(reden)).text,
        namens=namens,
        by=by,
        proposed_at=now,
    )
    record(Happened.BEVOEGDHEID_PROPOSED, about=voorstel, by=by, at=now, namens=namens)
    return voorstel


def _subject_problems(begrip: str, typed: str, wet: Wetplaats | None) -> list[Problem]:
    if bool(begrip) == bool(clean(typed)):
        return [OnderwerpMissing()]
    if begrip:
        return [] if begrip in effective().begrippen else [BegripUnknown()]
    return [] if wet and not wet.artikel else [WetUnknown()]


def _area_problems(gebiedsoort: str, gebied: str) -> list[Problem]:
    if gebiedsoort == Gebiedsoort.LAND:
        return []
    if gebiedsoort not in Gebiedsoort.values or not gebied or len(gebied) > LONGEST:
        return [GebiedMissing()]
    as_place = f"In het gebied van de gemeente {gebied}."  # a name on its own may be somebody's
    return [] if mask(as_place).text == as_place else [GebiedIsPersonal()]


def _standing_problems(bevoegdheid: Bevoegdheid | None) -> list[Problem]:
    ended = bevoegdheid and not Bevoegdheid.objects.filter(pk=bevoegdheid.pk, ended_at=None).exists()
    return [BevoegdheidEnded()] if ended else []


def _stands(columns: dict[str, object]) -> bool:
    return Bevoegdheid.objects.filter(**columns, ended_at=None).exists()


@transaction.atomic
def accept(voorstel: Bevoegdheidsvoorstel, *, by: Gebruiker, now: dt.datetime) -> Bevoegdheid | None:
    """Let a proposal count: what it replaces ends, what it adds begins. Gives the new entry. Raises Cannot."""
    keeper = keeper_of(by, voorstel)
    if keeper is None:
        raise Cannot([NotAllowed()])
    _move(voorstel, VoorstelStand.AANVAARD, allowed=True, by=by, now=now)
    if voorstel.bevoegdheid:
        _end(voorstel.bevoegdheid, by=by, now=now)
    changed()
    record(Happened.BEVOEGDHEID_ACCEPTED, about=voorstel, by=by, at=now, namens=voorstel.namens)
    if voorstel.verbetering == Verbetering.EINDE:
        return None
    columns = {name: getattr(voorstel, name) for name in ("organisatie", "begrip", "wet", "gebiedsoort", "gebied")}
    refuse_on([BevoegdheidKnown()] if _stands(columns) else [])
    begun = Bevoegdheid.objects.create(**columns, bijhouder_id=keeper, voorstel=voorstel, started_at=now)
    record(Happened.BEVOEGDHEID_BEGUN, about=begun, by=by, at=now, namens=voorstel.organisatie)
    return begun


def _end(bevoegdheid: Bevoegdheid, *, by: Gebruiker, now: dt.datetime) -> None:
    """End an entry once; the row stays."""
    if not Bevoegdheid.objects.filter(pk=bevoegdheid.pk, ended_at=None).update(ended_at=now, ended_by=by):
        raise Cannot([BevoegdheidEnded()])
    record(Happened.BEVOEGDHEID_ENDED, about=bevoegdheid, by=by, at=now, namens=bevoegdheid.organisatie)


@transaction.atomic
def reject(voorstel: Bevoegdheidsvoorstel, *, reden: str, by: Gebruiker, now: dt.datetime) -> None:
    """Say no to a proposal, with the reason. Raises Cannot."""
    refuse_on(([] if may_decide(by, voorstel) else [NotAllowed()]) + reason_problems(reden))
    _move(voorstel, VoorstelStand.AFGEWEZEN, allowed=True, besluit=mask(clean(reden)).text, by=by, now=now)
    record(Happened.BEVOEGDHEID_REJECTED, about=voorstel, by=by, at=now, namens=voorstel.namens)


@transaction.atomic
def withdraw(voorstel: Bevoegdheidsvoorstel, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take a proposal back. Raises Cannot."""
    _move(voorstel, VoorstelStand.INGETROKKEN, allowed=may_withdraw(by, voorstel), by=by, now=now)
    record(Happened.BEVOEGDHEID_WITHDRAWN, about=voorstel, by=by, at=now, namens=voorstel.namens)


def _move(
    voorstel: Bevoegdheidsvoorstel,
    to: VoorstelStand,
    *,
    allowed: bool,
    besluit: str = "",
    by: Gebruiker,
    now: dt.datetime,
) -> None:
    """The one place that writes the state of a proposal; only when it still is as seen."""
    refuse_on([] if allowed else [NotAllowed()])
    seen = VoorstelStand(voorstel.stand)
    values = {"stand": to, "decided_by": by, "decided_at": now, "besluit": besluit}
    moved = to in VOORSTEL_MOVES[seen] and Bevoegdheidsvoorstel.objects.filter(pk=voorstel.pk, stand=seen).update(
        **values
    )
    if not moved:
        raise Cannot([MoveNotPossible()])
    voorstel.stand = to
