"""Where a bericht leads: the page on which this person can see what it tells."""

from django.urls import reverse

from weerklank.berichten.enums import Groep, Reden
from weerklank.berichten.models import Bericht
from weerklank.kern.enums import Happened
from weerklank.knelpunten.models import Knelpunt

_OFFERS = (Happened.SIGNAAL_OFFERED, Happened.SIGNAAL_OFFER_WITHDRAWN)

_PAGES = {
    "bulkinvoer": "coordinatie:invoer",
    "voorstel": "coordinatie:voorstel",
    "routeregel": "loket:regel",
    "knelpunt": "coordinatie:knelpunt",
}
"""The page of what an event is about."""


def doel_of(bericht: Bericht) -> str:
    """The address. At most one query; whether the person may still see the page is for that page to say."""
    event = bericht.gebeurtenis
    if bericht.groep == Groep.EIGEN:
        return reverse("balie:signaal", args=[bericht.signaal_id])
    if Reden.BELEID in bericht.redenen:
        return reverse("beleid:verzoek", args=[event.gegevens["verzoek"]])
    if event.over in _PAGES:
        return reverse(_PAGES[event.over], args=[event.over_id])
    if event.soort in _OFFERS:
        return reverse("coordinatie:offers")
    return _of_signaal(bericht)


def _of_signaal(bericht: Bericht) -> str:
    """The signaal for who decides about it; the knelpunt for its owner, who may not read every signaal."""
    signaal = bericht.gebeurtenis.over_id
    if Reden.COORDINATOR not in bericht.redenen and Reden.EIGENAAR in bericht.redenen:
        mine = Knelpunt.objects.filter(bundelingen__signaal=signaal, eigenaar=bericht.gebruiker_id)
        if number := mine.values_list("pk", flat=True).order_by("-pk").first():
            return reverse("coordinatie:knelpunt", args=[number])
    return reverse("coordinatie:signaal", args=[signaal])
