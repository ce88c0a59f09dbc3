"""What the owner can say of the marker "slepend": it is computed and cannot be taken away, only be commented on."""

import datetime as dt

from django.db import transaction

from weerklank.kern.actions import record
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import NotAllowed, Problem, reason_problems, refuse_on
from weerklank.knelpunten.models import Kanttekening, Knelpunt
from weerklank.knelpunten.queries import kanttekening_of
from weerklank.knelpunten.rules import may_edit
from weerklank.signalen.melding import masked


@transaction.atomic
def note_slepend(knelpunt: Knelpunt, *, tekst: str, by: Gebruiker, now: dt.datetime) -> Kanttekening:
    """Say publicly why the marker or its numbers are wrong. The marker stays, with this beside it (domain 3.20).

    The same text twice is one note. Raises Cannot.
    """
    problems: list[Problem] = [] if may_edit(by, knelpunt) else [NotAllowed()]
    refuse_on(problems + reason_problems(tekst))
    words = masked(tekst)[0]
    earlier = kanttekening_of(knelpunt)
    if earlier and earlier.tekst == words:
        return earlier
    noted = Kanttekening.objects.create(knelpunt=knelpunt, tekst=words, at=now, by=by)
    record(Happened.SLEPEND_NOTED, about=knelpunt, by=by, at=now, namens=knelpunt.organisatie)
    return noted
