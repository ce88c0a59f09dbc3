"""Storing what somebody confirmed in step two: the signaal, and what it was said to be the same as, in one step."""

import datetime as dt

from django.db import transaction

from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot
from weerklank.knelpunten.bundling import join
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import visible_to
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.models import Signaal
from weerklank.web.balie.sealed import Sealed


@transaction.atomic
def send(
    shown: Sealed, choice: str, *, organisatie: Organisatie, by: Gebruiker, now: dt.datetime
) -> tuple[Signaal, bool]:
    """Store the signaal; gives it and whether everything that was chosen happened.

    `choice` is "knelpunt-12", "signaal-34" or anything else for "this is something new". Sending the same form twice
    gives the first signaal and changes nothing. When the knelpunt was closed meanwhile, the signaal is kept
    all the same and waits for the coordinator.
    """
    same_as = _chosen_signaal(shown, choice) + _second_observation(shown, by)
    signaal, is_new = submit_signaal(
        shown.melding,
        organisatie=organisatie,
        inzending=shown.inzending,
        by=by,
        now=now,
        seconds=shown.seconds,
        same_as=list(dict.fromkeys(same_as)),
    )
    knelpunt = _chosen_knelpunt(shown, choice, by) if is_new else None
    if knelpunt is None:
        return signaal, True
    try:
        join(signaal, knelpunt, by=by, now=now)
    except Cannot:
        return signaal, False
    return signaal, True


def _chosen_knelpunt(shown: Sealed, choice: str, by: Gebruiker) -> Knelpunt | None:
    number = _number(choice, "knelpunt", shown.knelpunten)
    return visible_to(by).filter(pk=number).first() if number else None


def _chosen_signaal(shown: Sealed, choice: str) -> list[Signaal]:
    """The proposals were of the own organisation when they were sealed; the seal vouches for them."""
    number = _number(choice, "signaal", shown.signalen)
    return list(Signaal.objects.filter(pk=number, organisatie=shown.organisatie)) if number else []


def _second_observation(shown: Sealed, by: Gebruiker) -> list[Signaal]:
    """What the reporter sent just before: the coordinator sees that they belong together."""
    return list(Signaal.objects.filter(pk=shown.eerder, afzender__gebruiker=by)) if shown.eerder else []


def _number(choice: str, kind: str, proposed: tuple[int, ...]) -> int | None:
    return next((number for number in proposed if choice == f"{kind}-{number}"), None)
