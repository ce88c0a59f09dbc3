"""What this is, what it does with data, how accessible it is, and how it looks."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.kern.enums import Handeling
from weerklank.kern.policy import terms
from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.likeness import SAME_FROM, SHOWN_FROM, WEIGHTS, Ground
from weerklank.web.algemeen.stijl import StyleForm, example
from weerklank.web.context import handelingen_of

PARTS: tuple[tuple[Ground, str | Promise, str | Promise], ...] = (
    (
        Ground.BETEKENIS,
        gettext_lazy("betekenis"),
        gettext_lazy("Hoe dicht de twee teksten bij elkaar liggen, op de drie manieren hieronder."),
    ),
    (
        Ground.BEGRIPPEN,
        gettext_lazy("begrippen"),
        gettext_lazy("Welke begrippen beide noemen. Een zeldzaam begrip telt zwaarder dan een gewoon begrip."),
    ),
    (Ground.WOORDEN, gettext_lazy("woorden"), gettext_lazy("Het deel van de woorden dat in beide staat.")),
    (
        Ground.ARTIKEL,
        gettext_lazy("wetsartikel"),
        gettext_lazy("Beide noemen hetzelfde artikel. Telt alleen mee als er ook iets anders gelijk is."),
    ),
    (
        Ground.ORGANISATIE,
        gettext_lazy("organisatie"),
        gettext_lazy("Beide komen uit dezelfde organisatie. Telt alleen mee als er ook iets anders gelijk is."),
    ),
)
"""The grounds of likeness in the order of their weights, with what each is."""


@require_safe
@login_not_required
def about(request: HttpRequest) -> HttpResponse:
    """What Weerklank is, who sees what, which terms hold and what the computer does by itself."""
    return render(request, "algemeen/over.html", {"termijnen": terms().values(), "drempel": settings.SMALL_NUMBER})


@require_safe
@login_not_required
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "algemeen/privacy.html")


@require_safe
@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "algemeen/toegankelijkheid.html")


@require_safe
@login_not_required
def likeness(request: HttpRequest) -> HttpResponse:
    """What makes two texts alike, each part with what it can add, from the settings that the score itself uses."""
    context = {
        "koppen": [_("Deel"), _("Telt ten hoogste"), _("Wat het is")],
        "rijen": [[naam, _share(WEIGHTS[ground]), uitleg] for ground, naam, uitleg in PARTS],
        "vanaf": _share(SHOWN_FROM),
        "zelfde": _share(SAME_FROM),
        "ankers": BalieEmbedder().anchors,
    }
    return render(request, "algemeen/gelijkenis.html", context)


def _share(number: float) -> str:
    return number_format(number, decimal_pos=2)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def style(request: HttpRequest) -> HttpResponse:
    """Every part of the look on one page, for who builds it and for a beheerder. POST shows the form with faults."""
    if not settings.DEBUG and Handeling.GEBRUIKERS_BEHEREN not in handelingen_of(request):
        raise Http404
    form = StyleForm(request.POST if request.method == "POST" else None)
    wrong = StyleForm({"fout-omschrijving": "<b>Te kort</b>", "fout-wanneer": "31-02-2021"}, prefix="fout")
    return render(request, "algemeen/stijl.html", {"form": form, "fout": wrong, **example()})
