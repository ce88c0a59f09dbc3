"""What a person says of a proposal: it is the same, it keeps the promise, or it does not."""

import datetime as dt

from django.db import IntegrityError, transaction

from weerklank.kern.actions import local_date, record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, refuse_on
from weerklank.werkagenda.actions import move_toezegging, settle_with_register
from weerklank.werkagenda.enums import (
    KOPPEL_MOVES,
    Koppelsoort,
    Koppelstand,
    Termijnbron,
    ToezeggingStand,
    Vak,
)
from weerklank.werkagenda.models import Koppeling, Toezegging, Vondst
from weerklank.werkagenda.problems import OtherConfirmed
from weerklank.werkagenda.register import is_open
from weerklank.werkagenda.rules import may_decide


@transaction.atomic
def confirm(koppeling: Koppeling, *, by: Gebruiker, now: dt.datetime) -> None:
    """Say that a proposal is right. The status in the register stays what the register says.

    `zelfde`: letter and register are one, and what was taken over from the letter goes on in the register.
    `nakoming`: nobody waits for it any more, whatever the register still says. Raises Cannot.
    """
    refuse_on([] if may_decide(by, koppeling) else [NotAllowed()])
    toezegging = Toezegging.objects.select_for_update().get(pk=koppeling.toezegging_id)
    _move(koppeling, Koppelstand.BEVESTIGD, by=by, now=now)
    if koppeling.soort == Koppelsoort.ZELFDE:
        _same(koppeling, toezegging, by=by, now=now)
    else:
        _settle_fulfilment(toezegging)
    happened = Happened.TOEZEGGING_MATCHED if koppeling.soort == Koppelsoort.ZELFDE else Happened.TOEZEGGING_FULFILLED
    _tell(happened, koppeling, toezegging, by=by, now=now)


@transaction.atomic
def reject(koppeling: Koppeling, *, by: Gebruiker, now: dt.datetime) -> None:
    """Say that a proposal is wrong; it is never proposed again. What was confirmed before is undone. Raises Cannot."""
    refuse_on([] if may_decide(by, koppeling) else [NotAllowed()])
    toezegging = Toezegging.objects.select_for_update().get(pk=koppeling.toezegging_id)
    was = koppeling.stand
    _move(koppeling, Koppelstand.AFGEWEZEN, by=by, now=now)
    if was == Koppelstand.BEVESTIGD and koppeling.soort == Koppelsoort.ZELFDE:
        _apart(koppeling, toezegging, by=by, now=now)
    elif was == Koppelstand.BEVESTIGD:
        _settle_fulfilment(toezegging)
    same = koppeling.soort == Koppelsoort.ZELFDE
    happened = Happened.TOEZEGGING_UNMATCHED if same else Happened.TOEZEGGING_NOT_FULFILLED
    _tell(happened, koppeling, toezegging, by=by, now=now)


def _move(koppeling: Koppeling, to: Koppelstand, *, by: Gebruiker, now: dt.datetime) -> None:
    """The one place that writes what was decided. Raises Cannot when it is no longer as seen."""
    seen = Koppelstand(koppeling.stand)
    same = Koppeling.objects.filter(pk=koppeling.pk, stand=seen)
    try:
        with transaction.atomic():
            changed = to in KOPPEL_MOVES[seen] and same.update(stand=to, decided_at=now, decided_by=by)
    except IntegrityError as error:
        raise Cannot([OtherConfirmed()]) from error
    if not changed:
        raise Cannot([MoveNotPossible()])
    koppeling.stand = to


def _tell(happened: Happened, koppeling: Koppeling, toezegging: Toezegging, *, by: Gebruiker, now: dt.datetime) -> None:
    record(
        happened,
        about=toezegging,
        by=by,
        at=now,
        namens=koppeling.organisatie,
        koppeling=koppeling.pk,
        document=koppeling.document_id,
    )


def _same(koppeling: Koppeling, toezegging: Toezegging, *, by: Gebruiker, now: dt.datetime) -> None:
    _put_in(koppeling, toezegging, Vak.BEIDE)
    _term_from_letter(koppeling, toezegging)
    for own in _taken_up(koppeling, ToezeggingStand.OPEN):
        settle_with_register(own, by=by, now=now)


def _apart(koppeling: Koppeling, toezegging: Toezegging, *, by: Gebruiker, now: dt.datetime) -> None:
    elsewhere = Koppeling.objects.filter(
        toezegging=toezegging, soort=Koppelsoort.ZELFDE, stand=Koppelstand.BEVESTIGD
    ).exists()
    _put_in(koppeling, toezegging, Vak.BEIDE if elsewhere else Vak.REGISTER, Vak.BRIEF)
    for own in _taken_up(koppeling, ToezeggingStand.OPGEGAAN):
        move_toezegging(
            own, ToezeggingStand.OPEN, happened=Happened.TOEZEGGING_UNMATCHED, by=by, now=now, zelfde_als=None
        )


def _put_in(koppeling: Koppeling, toezegging: Toezegging, vak: Vak, letter: Vak = Vak.BEIDE) -> None:
    Toezegging.objects.filter(pk=toezegging.pk).update(vak=vak)
    Vondst.objects.filter(document=koppeling.document_id, passage__begin=koppeling.begin).update(vak=letter)


def _taken_up(koppeling: Koppeling, stand: ToezeggingStand) -> list[Toezegging]:
    place = {"passage__lezing__document": koppeling.document_id, "passage__begin": koppeling.begin}
    return list(Toezegging.objects.filter(**place, stand=stand))


def _term_from_letter(koppeling: Koppeling, toezegging: Toezegging) -> None:
    """The term that a public letter names becomes our own term, where there is none; of a closed letter never."""
    passage = koppeling.passage
    if passage is None or koppeling.organisatie_id or not passage.termijn_tot:
        return
    values = {
        "termijn_from_on": passage.termijn_van,
        "termijn_until": passage.termijn_tot,
        "termijn_bron": Termijnbron.BRIEF,
    }
    Toezegging.objects.filter(pk=toezegging.pk, termijn_until=None).update(**values)


def _settle_fulfilment(toezegging: Toezegging) -> None:
    """Whether a letter keeps it, by what is confirmed now: the day of the first such letter, and whether it is open."""
    kept = Koppeling.objects.filter(
        toezegging=toezegging, soort=Koppelsoort.NAKOMING, stand=Koppelstand.BEVESTIGD
    ).order_by("document__datum", "decided_at")
    first = kept.select_related("document").first()
    moment = first.decided_at if first else None
    day = first.document.datum if first else None
    toezegging.gestand_on = day or (local_date(moment) if moment else None)
    values = {"gestand_on": toezegging.gestand_on, "is_open": is_open(toezegging)}
    Toezegging.objects.filter(pk=toezegging.pk).update(**values)
