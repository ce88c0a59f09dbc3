"""Writing knelpunten: describing, establishing, moving through their states."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import F

from weerklank.documenten.models import Passage
from weerklank.kern.actions import local_date, record, start_termijn
from weerklank.kern.enums import Handeling, Happened
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import terms
from weerklank.kern.problems import Cannot, MoveNotPossible, NotAllowed, Problem, reason_problems, refuse_on
from weerklank.kern.rules import may
from weerklank.knelpunten.beschrijving import Beschrijving, beschrijving_problems
from weerklank.knelpunten.enums import CLOSED, MOVES, KnelpuntStand
from weerklank.knelpunten.models import Knelpunt, KnelpuntVindplaats, Standwijziging
from weerklank.knelpunten.problems import ChangedMeanwhile
from weerklank.knelpunten.queries import was_established
from weerklank.knelpunten.rules import may_claim_solved, may_edit, may_establish, may_judge_solution
from weerklank.pure.workdays import due_on
from weerklank.signalen.melding import embedder, masked, vector_of
from weerklank.wetten.models import Vindplaats


@transaction.atomic
def open_knelpunt(
    beschrijving: Beschrijving,
    *,
    organisatie: Organisatie,
    passage: Passage | None = None,
    by: Gebruiker,
    now: dt.datetime,
) -> Knelpunt:
    """Open a knelpunt as a concept, from the `passage` of a document where it was read. Raises Cannot with every
    problem at once."""
    beschrijving.refuse_endless()
    columns = beschrijving.columns()
    problems: list[Problem] = [] if may(by, Handeling.KNELPUNT_BEHEREN, organisatie) else [NotAllowed()]
    refuse_on(problems + beschrijving_problems(columns, organisatie))
    knelpunt = Knelpunt.objects.create(
        **columns,
        organisatie=organisatie,
        passage=passage,
        opened_at=now,
        next_on=_look_again(now),
        vector=_vector(columns),
    )
    Standwijziging.objects.create(knelpunt=knelpunt, naar=KnelpuntStand.CONCEPT, at=now, by=by)
    record(Happened.KNELPUNT_OPENED, about=knelpunt, by=by, at=now, namens=organisatie)
    return knelpunt


@transaction.atomic
def edit_knelpunt(
    knelpunt: Knelpunt, beschrijving: Beschrijving, *, seen_version: int, by: Gebruiker, now: dt.datetime
) -> Knelpunt:
    """Change the description. Refused when somebody else changed it after `seen_version`: nothing is overwritten."""
    beschrijving.refuse_endless()
    columns = beschrijving.columns()
    problems: list[Problem] = [] if may_edit(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + beschrijving_problems(columns, knelpunt.organisatie))
    changed = Knelpunt.objects.filter(pk=knelpunt.pk, version=seen_version).update(
        **columns, version=F("version") + 1, vector=_vector(columns)
    )
    if not changed:
        raise Cannot([ChangedMeanwhile()])
    record(
        Happened.KNELPUNT_EDITED,
        about=knelpunt,
        by=by,
        at=now,
        version=seen_version + 1,
        **_new_people(knelpunt, beschrijving),
    )
    knelpunt.refresh_from_db()
    return knelpunt


def _new_people(before: Knelpunt, after: Beschrijving) -> dict[str, Any]:
    """Who owns it or must answer it from now on, as ids; only what changed. The index of what drags on counts them."""
    pairs = {
        "eigenaar": (before.eigenaar_id, after.eigenaar),
        "geadresseerde": (before.geadresseerde_id, after.geadresseerde),
    }
    return {name: new.pk for name, (old, new) in pairs.items() if old != new.pk}


@transaction.atomic
def anchor(knelpunt: Knelpunt, vindplaats: Vindplaats, *, by: Gebruiker, now: dt.datetime) -> KnelpuntVindplaats:
    """Tie a knelpunt to a place in the law. Doing it twice gives the first one back."""
    refuse_on([] if may_edit(by, knelpunt) else [NotAllowed()])
    anker, is_new = KnelpuntVindplaats.objects.get_or_create(
        knelpunt=knelpunt, vindplaats=vindplaats, ended_at=None, defaults={"started_at": now}
    )
    if is_new:
        record(Happened.KNELPUNT_EDITED, about=knelpunt, by=by, at=now, vindplaats=vindplaats.pk)
    return anker


@transaction.atomic
def remove_anchor(anker: KnelpuntVindplaats, *, by: Gebruiker, now: dt.datetime) -> None:
    """Untie a knelpunt from a place in the law. Doing it twice changes nothing."""
    refuse_on([] if may_edit(by, anker.knelpunt) else [NotAllowed()])
    if KnelpuntVindplaats.objects.filter(pk=anker.pk, ended_at=None).update(ended_at=now):
        record(Happened.KNELPUNT_EDITED, about=anker.knelpunt, by=by, at=now, vindplaats_weg=anker.vindplaats_id)


def move_knelpunt(
    knelpunt: Knelpunt,
    to: KnelpuntStand,
    *,
    happened: Happened,
    by: Gebruiker | None,
    now: dt.datetime,
    next_on: dt.date | None = None,
    toelichting: str = "",
) -> None:
    """The one place that writes the state of a knelpunt, its row and its event. Call it inside a transaction.

    Without `next_on` an open knelpunt comes back to its owner after the term `vervolg_knelpunt`.
    Raises Cannot when the move is not allowed or the knelpunt is no longer as seen.
    """
    seen = KnelpuntStand(knelpunt.stand)
    date = None if to in CLOSED else next_on or _look_again(now)
    changed = to in MOVES[seen] and Knelpunt.objects.filter(pk=knelpunt.pk, stand=seen).update(stand=to, next_on=date)
    if not changed:
        raise Cannot([MoveNotPossible()])
    Standwijziging.objects.create(
        knelpunt=knelpunt, van=seen, naar=to, at=now, by=by, toelichting=masked(toelichting)[0]
    )
    record(happened, about=knelpunt, by=by, at=now, van=seen, naar=to)
    knelpunt.stand, knelpunt.next_on = to, date


@transaction.atomic
def establish(knelpunt: Knelpunt, *, by: Gebruiker, now: dt.datetime) -> None:
    """Establish a concept: from now on it can be put before a ministry and is public."""
    refuse_on([] if may_establish(by, knelpunt) else [NotAllowed()])
    move_knelpunt(knelpunt, KnelpuntStand.VASTGESTELD, happened=Happened.KNELPUNT_ESTABLISHED, by=by, now=now)


@transaction.atomic
def mark_underway(knelpunt: Knelpunt, *, until: dt.date | None, by: Gebruiker, now: dt.datetime) -> None:
    """The executor sees that the promised solution is being made. `until` is the promised date, if any."""
    refuse_on([] if may_judge_solution(by, knelpunt) else [NotAllowed()])
    later = until if until and until > local_date(now) else None
    move_knelpunt(
        knelpunt, KnelpuntStand.IN_UITVOERING, happened=Happened.KNELPUNT_UNDERWAY, by=by, now=now, next_on=later
    )


@transaction.atomic
def claim_solved(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The ministry says what was done. It is a claim: the executor closes."""
    problems: list[Problem] = [] if may_claim_solved(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting))
    move_knelpunt(
        knelpunt,
        KnelpuntStand.OPGELOST_GEMELD,
        happened=Happened.KNELPUNT_CLAIMED_SOLVED,
        by=by,
        now=now,
        next_on=start_termijn("reactie_uitvoerder", on=local_date(now)).due_on,
        toelichting=toelichting,
    )


@transaction.atomic
def confirm_solved(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The executor confirms that a claimed solution works."""
    problems: list[Problem] = [] if may_judge_solution(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting, needed=False))
    move_knelpunt(
        knelpunt, KnelpuntStand.OPGELOST, happened=Happened.KNELPUNT_SOLVED, by=by, now=now, toelichting=toelichting
    )


@transaction.atomic
def deny_solved(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The executor says that a claimed solution does not work, and why: it is underway again."""
    problems: list[Problem] = [] if may_judge_solution(by, knelpunt) else [NotAllowed()]
    problems += [] if knelpunt.stand == KnelpuntStand.OPGELOST_GEMELD else [MoveNotPossible()]
    refuse_on(problems + reason_problems(toelichting))
    move_knelpunt(
        knelpunt,
        KnelpuntStand.IN_UITVOERING,
        happened=Happened.KNELPUNT_UNDERWAY,
        by=by,
        now=now,
        toelichting=toelichting,
    )


@transaction.atomic
def close_unsolved(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The executor records that it stays unsolved, with the reason."""
    problems: list[Problem] = [] if may_judge_solution(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting))
    move_knelpunt(
        knelpunt,
        KnelpuntStand.NIET_OPGELOST,
        happened=Happened.KNELPUNT_NOT_SOLVED,
        by=by,
        now=now,
        toelichting=toelichting,
    )


@transaction.atomic
def lapse(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """The knelpunt no longer exists, for instance because the law was repealed; the reason is public."""
    problems: list[Problem] = [] if may_establish(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(toelichting))
    move_knelpunt(
        knelpunt, KnelpuntStand.VERVALLEN, happened=Happened.KNELPUNT_LAPSED, by=by, now=now, toelichting=toelichting
    )


@transaction.atomic
def reopen(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Open an answered or closed knelpunt again, with the reason. A merged one is split off instead."""
    problems: list[Problem] = [] if may_judge_solution(by, knelpunt) else [NotAllowed()]
    problems += [MoveNotPossible()] if knelpunt.stand in (KnelpuntStand.SAMENGEVOEGD, KnelpuntStand.CONCEPT) else []
    refuse_on(problems + reason_problems(toelichting))
    open_again(knelpunt, toelichting=toelichting, by=by, now=now)


def open_again(knelpunt: Knelpunt, *, toelichting: str, by: Gebruiker, now: dt.datetime) -> None:
    """Open what was closed; a concept that was never established is a concept again, and no more than that.

    Call it inside a transaction.
    """
    to = KnelpuntStand.HEROPEND if was_established(knelpunt) else KnelpuntStand.CONCEPT
    move_knelpunt(knelpunt, to, happened=Happened.KNELPUNT_REOPENED, by=by, now=now, toelichting=toelichting)


def add_missing_vectors(*, most: int = 500) -> int:
    """Make the vectors that are not there, as after a new model; gives how many. For a worker; safe to run twice."""
    rows = list(Knelpunt.objects.filter(vector=None).order_by("pk").only("pk", "titel", "omschrijving")[:most])
    vectors = embedder().embed([_said(row.titel, row.omschrijving) for row in rows])
    for row, vector in zip(rows, vectors, strict=True):
        row.vector = vector.tolist()
    Knelpunt.objects.filter(vector=None).bulk_update(rows, ["vector"])
    return len(rows)


def _look_again(now: dt.datetime) -> dt.date:
    return due_on(local_date(now), terms()["vervolg_knelpunt"])


def _vector(columns: dict[str, object]) -> list[float]:
    return vector_of(_said(columns["titel"], columns["omschrijving"]))


def _said(titel: object, omschrijving: object) -> str:
    return f"{titel}. {omschrijving}"
