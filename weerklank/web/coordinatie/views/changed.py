"""The law under a knelpunt changed: what became of the text, and what its owner says of it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weerklank.kern.problems import Cannot
from weerklank.knelpunten.enums import Wijzigingsoordeel
from weerklank.knelpunten.gewijzigd import ANSWERS
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt
from weerklank.publicatie.actions import refresh
from weerklank.web.coordinatie.dossier import shown_anker
from weerklank.web.coordinatie.forms import WijzigingForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.views.knelpunten import editable
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.wettekst import shown_quote
from weerklank.wetten.queries import quote_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def wijziging(request: HttpRequest, pk: int, wijziging: int) -> HttpResponse:
    """The text as it was quoted, the difference with now, and three answers. Answered already: back to the knelpunt."""
    knelpunt = editable(user_of(request), pk)
    row = _change_of(knelpunt, wijziging)
    if row.ended_at and request.method != "POST":
        return redirect("coordinatie:knelpunt", pk)
    form = WijzigingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _answer(request, knelpunt, row, form)
    return _page(request, knelpunt, row, form, 422 if form.is_bound else 200)


def _change_of(knelpunt: Knelpunt, pk: int) -> Artikelwijziging:
    rows = Artikelwijziging.objects.filter(anker__knelpunt=knelpunt)
    return get_object_or_404(
        rows.select_related(
            "herplaatsing__versie__artikel",
            "herplaatsing__vindplaats__versie",
            "anker__knelpunt__eigenaar",
            "anker__vindplaats__versie",
            "anker__vindplaats__artikel__regeling",
        ),
        pk=pk,
    )


def _answer(request: HttpRequest, knelpunt: Knelpunt, row: Artikelwijziging, form: WijzigingForm) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    keuze = Wijzigingsoordeel(form.cleaned_data["keuze"])
    try:
        with transaction.atomic():
            ANSWERS[keuze](row, toelichting=request.POST.get("reden", ""), by=user, now=now)
            refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        if status_of(refusal.problems) == 403:
            raise PermissionDenied from refusal
        return _page(request, knelpunt, row, form, status_of(refusal.problems))
    follows = "bewerken" if keuze == Wijzigingsoordeel.AANGEPAST else "knelpunt"
    return redirect(f"coordinatie:{follows}", knelpunt.pk)


def _page(
    request: HttpRequest, knelpunt: Knelpunt, row: Artikelwijziging, form: WijzigingForm, status: int
) -> HttpResponse:
    context = {
        "knelpunt": knelpunt,
        "wijziging": row,
        "form": form,
        "artikel": shown_anker(row.anker, row)["artikel"],
        "oud": shown_quote(quote_of(row.anker.vindplaats)),
    }
    return render(request, "coordinatie/wijziging.html", context, status=status)
