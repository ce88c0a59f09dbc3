"""Where somebody starts after logging in: the own pages, or a small home for whoever has several."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may_somewhere
from weerklank.web.gates import user_of


@dataclass(frozen=True, slots=True)
class Start:
    """One place to start: what it is for, who may go there, and its address."""

    naam: str | Promise
    uitleg: str | Promise
    handelingen: tuple[Handeling, ...]
    url_name: str

    @property
    def url(self) -> str:
        return reverse(self.url_name)


STARTS = (
    Start(
        _("Balie"),
        _("Meld wat er misgaat en lees wat er met je signalen gebeurt."),
        (Handeling.SIGNAAL_MELDEN,),
        "balie:start",
    ),
    Start(
        _("Coördinatie"),
        _("Beoordeel de signalen van je organisatie."),
        (Handeling.SIGNAAL_TRIAGE,),
        "coordinatie:queue",
    ),
    Start(
        _("Knelpunten"),
        _("Werk aan de knelpunten van je organisatie."),
        (Handeling.KNELPUNT_BEHEREN, Handeling.KNELPUNT_VASTSTELLEN, Handeling.KNELPUNT_PUBLICEREN),
        "coordinatie:knelpunten",
    ),
    Start(
        _("Beleid"),
        _("Beantwoord de verzoeken aan je ministerie."),
        (Handeling.ANTWOORD_SCHRIJVEN, Handeling.ANTWOORD_PUBLICEREN),
        "beleid:start",
    ),
    Start(_("Niets zweeft"), _("Zie of er iets blijft liggen."), (Handeling.TOEZICHT,), "coordinatie:toezicht"),
    Start(
        _("Begrippen"),
        _("Zie welke woorden Weerklank herkent, en beslis over nieuwe."),
        (Handeling.BEGRIP_BESLISSEN,),
        "begrippen:lijst",
    ),
    Start(
        _("Loket"),
        _("Zie van wie iets is, en beslis over verbeteringen van die lijst."),
        (Handeling.BEVOEGDHEID_BESLISSEN,),
        "loket:lijst",
    ),
    Start(_("Beheer"), _("Beheer accounts en rollen."), (Handeling.GEBRUIKERS_BEHEREN,), "beheer:start"),
)
"""In the order of the day: who has a queue to handle and also a counter sees both."""


@require_safe
def werkplek(request: HttpRequest) -> HttpResponse:
    """Send somebody with one task straight to it; show the choice to everyone else."""
    starts = starts_of(user_of(request))
    if len(starts) == 1:
        return redirect(starts[0].url)
    return render(request, "werkplek.html", {"starts": starts})


def starts_of(user: Gebruiker) -> list[Start]:
    """The places this person may start."""
    return [start for start in STARTS if any(may_somewhere(user, handeling) for handeling in start.handelingen)]
