"""Where a bericht leads: the page on which this person can see what it tells."""

from django.urls import reverse

from weerklank.berichten.enums import Groep, Reden
from weerklank.berichten.models import Bericht
from weerklank.kern.enums import Happened
from weerklank.knelpunten.models import Knelpunt

_OFFERS = (Happened.SIGNAAL_OFFERED, Happened.SIGNAAL_OFFER_WITHDRAWN)


def doel_of(bericht: Bericht) -> str:
    """The address. At most one query; whether the person may still see the page is for that page to say."""
    event = bericht.gebeurtenis
    if bericht.groep == Groep.EIGEN:
        return reverse("balie:signaal", args=[bericht.signaal_id])
    if Reden.BELEID in bericht.redenen:
        return reverse("beleid:verzoek", args=[event.gegevens["verzoek"]])
    if event.over == "bulkinvoer":
        return reverse("coordinatie:invoer", args=[event.over_id])
    if event.over == "knelpunt":
        return reverse("coordinatie:knelpunt", args=[event.over_id])
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
