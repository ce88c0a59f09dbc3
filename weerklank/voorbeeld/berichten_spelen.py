"""What the people of the example world hear: the log of the last months, told as the worker tells it."""

import datetime as dt

from django.db.models import Min

from weerklank.berichten.actions import add_postadres, choose
from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht
from weerklank.berichten.vertellen import begin, tell
from weerklank.kern.enums import Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.voorbeeld.accounts import DOMAIN
from weerklank.voorbeeld.mensen import Wereld

TOLD = dt.timedelta(days=60)
"""How far back people have berichten: the rest of the story they know."""
MOST = 5_000
"""Events that are told, also in a large world."""
UNREAD = dt.timedelta(days=14)
"""What happened since then is unread."""
HOUSE = "udl"
"""The organisation of most demo accounts."""


def play_berichten(wereld: Wereld, *, now: dt.datetime) -> None:
    """Berichten of the last months, the older ones read; somebody who chose otherwise; an address for mail."""
    first = Gebeurtenis.objects.filter(at__gte=now - TOLD).aggregate(first=Min("pk"))["first"]
    place = begin()
    place.plaats = max(first - 1 if first else place.plaats, place.plaats - MOST)
    place.save()
    choose({Groep.EIGEN: Wijze.WEKELIJKS}, by=wereld.first(HOUSE, Rol.KNELPUNTEIGENAAR), now=now)
    tell()
    Bericht.objects.filter(at__lt=now - UNREAD).update(read_at=now)
    beheerder = wereld.first(HOUSE, Rol.BEHEERDER)
    add_postadres(f"signalen.{HOUSE}@{DOMAIN}", wereld.organisaties[HOUSE], by=beheerder, now=now)
