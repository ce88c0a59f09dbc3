"""A reply of a reporter, also when the signaal stands with a knelpunt."""

import datetime as dt
from uuid import UUID

from django.db import transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.knelpunten.models import Bundeling
from weerklank.signalen.aanvullen import look_again, supplement
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.models import Aanvulling, Signaal


@transaction.atomic
def reply(
    signaal: Signaal, *, tekst: str, herkomst: Herkomst, inzending: UUID, by: Gebruiker, now: dt.datetime
) -> tuple[Aanvulling, bool]:
    """Keep what the reporter adds, and open the question again where it was closed; gives it and whether it is new.

    With an open knelpunt the signaal stays where it is: somebody works on it, and both coordinator and owner hear.
    With a closed one it leaves the knelpunt and is back in the queue: closing is not muting (behaviours 13).
    The same `inzending` again changes nothing. Raises Cannot as `supplement` does.
    """
    aanvulling, is_new = supplement(signaal, tekst=tekst, herkomst=herkomst, inzending=inzending, by=by, now=now)
    if is_new:
        _leave_closed_knelpunt(aanvulling.signaal, now=now)
    return aanvulling, is_new


def _leave_closed_knelpunt(signaal: Signaal, *, now: dt.datetime) -> None:
    found = Bundeling.objects.filter(signaal=signaal, ended_at=None).select_related("knelpunt").first()
    if found is None or not found.knelpunt.is_closed:
        return
    if Bundeling.objects.filter(pk=found.pk, ended_at=None).update(ended_at=now):
        look_again(signaal, now=now)
        said = {"signaal": signaal.pk, "knelpunt": found.knelpunt_id}
        record(Happened.SIGNAAL_SUPPLEMENTED, about=found.knelpunt, by=None, at=now, namens=signaal.eigenaar, **said)
