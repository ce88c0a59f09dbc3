"""What this is, what it does with data, how accessible it is, and how it looks."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.kern.enums import Handeling
from weerklank.kern.policy import terms
from weerklank.web.algemeen.stijl import StyleForm, example
from weerklank.web.context import handelingen_of


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


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def style(request: HttpRequest) -> HttpResponse:
    """Every part of the look on one page, for who builds it and for a beheerder. POST shows the form with faults."""
    if not settings.DEBUG and Handeling.GEBRUIKERS_BEHEREN not in handelingen_of(request):
        raise Http404
    form = StyleForm(request.POST if request.method == "POST" else None)
    wrong = StyleForm({"fout-omschrijving": "<b>Te kort</b>", "fout-wanneer": "31-02-2021"}, prefix="fout")
    return render(request, "algemeen/stijl.html", {"form": form, "fout": wrong, **example()})
