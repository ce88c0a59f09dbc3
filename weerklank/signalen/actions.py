"""Writing signalen: the one door. What comes in is a Melding, which is masked already."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from uuid import UUID

from django.db import transaction

from weerklank.kern.actions import local_date, record, start_termijn
from weerklank.kern.enums import Handeling, Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.kern.rules import may
from weerklank.signalen.bewaren import Along, fresh, note_corrections, store, take_turn, write_vectors
from weerklank.signalen.enums import MOVES, TRIAGE, GeenVervolgGrond, Herkomst, SignaalStand, Uitkomst
from weerklank.signalen.melding import Melding, embedder, masked, vectored
from weerklank.signalen.models import Doorzending, GeenVervolg, Signaal, Verwantschap
from weerklank.signalen.problems import SameOrganisatie, TegenvoorstelIsSelf
from weerklank.signalen.pseudoniem import pseudoniem_of
from weerklank.signalen.rules import may_answer_doorzending, may_triage


def submit_signaal(
    melding: Melding,
    *,
    organisatie: Organisatie,
    inzending: UUID,
    by: Gebruiker,
    now: dt.datetime,
    herkomst: Herkomst = Herkomst.BALIE,
    seconds: int | None = None,
    same_as: Sequence[Signaal] = (),
    along: Along | None = None,
) -> tuple[Signaal, bool]:
    """Store one signaal with its sender, its clock and its vector; gives it and whether it is new.

    The same `inzending` of the same organisation again gives the first signaal back. A vector that is not there is made
    by a worker, within a second or two (`vectoren`). The answer to `along` is put into it.
    """
    refuse_on([] if may(by, Handeling.SIGNAAL_MELDEN, organisatie) else [NotAllowed()])
    said = {"herkomst": herkomst, "inzending": inzending, "pseudoniem": pseudoniem_of(by, organisatie, now=now)}
    signaal = fresh(melding, organisatie=organisatie, now=now, seconds=seconds, **said)
    # store() is one statement and so a transaction by itself: a second one around it would cost every signaal two more
    with transaction.atomic() if melding.corrections or same_as else nullcontext():
        if not store([signaal], by=by, now=now, along=along):
            return Signaal.objects.get(organisatie=organisatie, inzending=inzending), False
        note_corrections([(signaal, melding)], now=now)
        Verwantschap.objects.bulk_create(Verwantschap(signaal=signaal, ander=ander) for ander in _there(same_as))
    return signaal, True


def _there(signalen: Sequence[Signaal]) -> Sequence[Signaal]:
    """Those that are there, until the end of the transaction: a file that was read in can be taken back meanwhile."""
    if not signalen:
        return signalen
    there = Signaal.objects.select_for_update(no_key=True).filter(pk__in=[one.pk for one in signalen])
    return list(there.only("pk").order_by("-pk"))


def submit_many(
    meldingen: Mapping[UUID, Melding], *, organisatie: Organisatie, by: Gebruiker, now: dt.datetime, herkomst: Herkomst
) -> dict[UUID, tuple[Signaal, bool]]:
    """Store many signalen in one transaction, all or none; gives per `inzending` the signaal and whether it is new.

    As `submit_signaal` for each of them. Their vectors are made here, together, where they have none yet.
    """
    refuse_on([] if may(by, Handeling.SIGNAAL_MELDEN, organisatie) else [NotAllowed()])
    said = {"herkomst": herkomst, "pseudoniem": pseudoniem_of(by, organisatie, now=now)}
    with_vectors = dict(zip(meldingen, vectored(list(meldingen.values())), strict=True))
    with transaction.atomic():
        take_turn(organisatie)
        earlier = Signaal.objects.filter(organisatie=organisatie, inzending__in=list(meldingen)).defer("vector", "zoek")
        known = {signaal.inzending: (signaal, False) for signaal in earlier}
        new = {
            key: (fresh(one, organisatie=organisatie, now=now, inzending=key, **said), True)
            for key, one in with_vectors.items()
            if key not in known
        }
        store([signaal for signaal, _is_new in new.values()], by=by, now=now)
        note_corrections([(signaal, with_vectors[key]) for key, (signaal, _is_new) in new.items()], now=now)
    return known | new


def add_missing_vectors(*, most: int = 100) -> int:
    """Make the vectors that were left for later at intake; gives how many were made. For workers.

    Several may do this at once: each takes rows that no other has in hand. Until the end of its transaction nobody
    else writes those rows, which is half a second for `most` of 100.
    """
    with transaction.atomic():
        waiting = Signaal.objects.select_for_update(skip_locked=True, no_key=True).filter(vector=None).order_by("id")
        texts = dict(waiting.values_list("pk", "tekst")[:most])
        write_vectors(dict(zip(texts, embedder().embed(list(texts.values())), strict=True)))
    return len(texts)


def move_signaal(signaal: Signaal, to: SignaalStand, *, next_on: dt.date | None) -> None:
    """The one place that writes the state of a signaal. Raises Cannot when it is no longer as seen.

    Call it inside the transaction that makes the row with who, when and why.
    """
    seen = SignaalStand(signaal.stand)
    allowed = to in MOVES[seen]
    changed = allowed and Signaal.objects.filter(pk=signaal.pk, stand=seen).update(stand=to, next_on=next_on)
    if not changed:
        raise Cannot([MoveNotPossible()])
    signaal.stand, signaal.next_on = to, next_on


def triage_problems(signaal: Signaal, by: Gebruiker) -> list[Problem]:
    if not may_triage(by, signaal):
        return [NotAllowed()]
    return [] if signaal.stand in TRIAGE else [MoveNotPossible()]


@transaction.atomic
def close_without_follow_up(
    signaal: Signaal, *, grond: GeenVervolgGrond, reden: str, by: Gebruiker, now: dt.datetime
) -> GeenVervolg:
    """Decide that a signaal gets no follow-up; the reporter reads the reason. Refused without one."""
    problems = triage_problems(signaal, by)
    problems += reason_problems(reden)
    refuse_on(problems)
    move_signaal(signaal, SignaalStand.GEEN_VERVOLG, next_on=None)
    decision = GeenVervolg.objects.create(signaal=signaal, grond=grond, reden=masked(reden)[0], by=by, started_at=now)
    record(Happened.SIGNAAL_CLOSED, about=signaal, by=by, at=now, namens=signaal.eigenaar, grond=grond)
    return decision


@transaction.atomic
def reopen(signaal: Signaal, *, by: Gebruiker, now: dt.datetime) -> None:
    """Undo "no follow-up": the signaal is back in the queue with a fresh next date."""
    refuse_on([] if may_triage(by, signaal) else [NotAllowed()])
    back_in_triage(signaal, now=now)
    GeenVervolg.objects.filter(signaal=signaal, ended_at=None).update(ended_at=now, ended_by=by)
    record(Happened.SIGNAAL_REOPENED, about=signaal, by=by, at=now, namens=signaal.eigenaar)


def back_in_triage(signaal: Signaal, *, now: dt.datetime) -> None:
    """Put a signaal back in its owner's queue with a new triage clock. Part of an action that undoes something."""
    termijn = start_termijn("triage", on=local_date(now))
    move_signaal(signaal, SignaalStand.IN_TRIAGE, next_on=termijn.due_on)
    Signaal.objects.filter(pk=signaal.pk).update(termijn=termijn)


@transaction.atomic
def offer(signaal: Signaal, aan: Organisatie, *, reden: str, by: Gebruiker, now: dt.datetime) -> Doorzending:
    """Offer a signaal to another organisation. Until it accepts, the offerer stays owner."""
    problems = triage_problems(signaal, by)
    problems += reason_problems(reden)
    problems += [SameOrganisatie()] if aan.pk == signaal.eigenaar_id else []
    refuse_on(problems)
    termijn = start_termijn("overdracht", on=local_date(now))
    move_signaal(signaal, SignaalStand.AANGEBODEN, next_on=termijn.due_on)
    doorzending = Doorzending.objects.create(
        signaal=signaal, van=signaal.eigenaar, aan=aan, reden=masked(reden)[0], by=by, started_at=now, termijn=termijn
    )
    record(Happened.SIGNAAL_OFFERED, about=signaal, by=by, at=now, namens=signaal.eigenaar, aan=aan.pk)
    return doorzending


@transaction.atomic
def accept(doorzending: Doorzending, *, by: Gebruiker, now: dt.datetime) -> None:
    """Take a signaal over: from now on it is this organisation's to decide."""
    refuse_on([] if may_answer_doorzending(by, doorzending) else [NotAllowed()])
    end_doorzending(doorzending, Uitkomst.AANVAARD, by=by, now=now)
    signaal = doorzending.signaal
    back_in_triage(signaal, now=now)
    Signaal.objects.filter(pk=signaal.pk).update(eigenaar=doorzending.aan)
    record(Happened.SIGNAAL_ACCEPTED, about=signaal, by=by, at=now, namens=doorzending.aan)


@transaction.atomic
def refuse(doorzending: Doorzending, *, reden: str, naar: Organisatie | None, by: Gebruiker, now: dt.datetime) -> None:
    """Refuse a signaal, with the reason and whose it then is; it returns to the queue of who offered it.

    `naar` None says: I do not know whose it is (behaviours 25). Raises Cannot.
    """
    problems: list[Problem] = [] if may_answer_doorzending(by, doorzending) else [NotAllowed()]
    problems += reason_problems(reden)
    problems += [TegenvoorstelIsSelf()] if naar and naar.pk == doorzending.aan_id else []
    refuse_on(problems)
    end_doorzending(doorzending, Uitkomst.GEWEIGERD, antwoord=masked(reden)[0], tegenvoorstel=naar, by=by, now=now)
    back_in_triage(doorzending.signaal, now=now)
    record(Happened.SIGNAAL_REFUSED, about=doorzending.signaal, by=by, at=now, namens=doorzending.aan)


@transaction.atomic
def withdraw_offer(doorzending: Doorzending, *, by: Gebruiker, now: dt.datetime) -> None:
    """Undo an offer that was not answered yet."""
    refuse_on([] if may_triage(by, doorzending.signaal) else [NotAllowed()])
    end_doorzending(doorzending, Uitkomst.INGETROKKEN, by=by, now=now)
    back_in_triage(doorzending.signaal, now=now)
    record(Happened.SIGNAAL_OFFER_WITHDRAWN, about=doorzending.signaal, by=by, at=now, namens=doorzending.van)


def end_doorzending(
    doorzending: Doorzending,
    uitkomst: Uitkomst,
    *,
    antwoord: str = "",
    tegenvoorstel: Organisatie | None = None,
    by: Gebruiker | None,
    now: dt.datetime,
) -> None:
    """Fill in the end once, as part of an action. Raises Cannot when somebody else already answered.

    `by` None: nobody answered, the term passed.
    """
    changed = Doorzending.objects.filter(pk=doorzending.pk, ended_at=None).update(
        uitkomst=uitkomst, antwoord=antwoord, tegenvoorstel=tegenvoorstel, ended_at=now, ended_by=by
    )
    if not changed:
        raise Cannot([MoveNotPossible()])
