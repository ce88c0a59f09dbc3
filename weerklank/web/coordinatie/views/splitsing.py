"""Splitting a knelpunt: choose which signalen go on by themselves, and bring a part back."""

import datetime as dt

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weerklank.kern.problems import Cannot
from weerklank.knelpunten.models import Knelpunt, Splitsing
from weerklank.knelpunten.queries import bundelingen_of
from weerklank.knelpunten.splitsen import split_off, undo_split
from weerklank.publicatie.actions import refresh
from weerklank.signalen.queries import visible_to as visible_signalen
from weerklank.web.coordinatie.forms import BeschrijvingForm, ReasonForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.views.knelpunten import editable
from weerklank.web.coordinatie.views.steps import act
from weerklank.web.coordinatie.views.writing import FIELDS, add_other_problems, beschrijving_of
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of

SHOWN = 200
"""Signalen to choose from: the newest that may be read."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def afsplitsen(request: HttpRequest, pk: int) -> HttpResponse:
    """Describe the new knelpunt and tick its signalen: one step, with everything that is wrong at once."""
    user, now = user_of(request), timezone.now()
    knelpunt = editable(user, pk)
    if request.method != "POST":
        return _page(request, knelpunt, BeschrijvingForm(user=user, initial=_same(knelpunt), knelpunt=knelpunt))
    form = BeschrijvingForm(request.POST, user=user, knelpunt=knelpunt)
    if not form.is_valid():
        add_other_problems(form)
        return _page(request, knelpunt, form, status=422)
    chosen = [int(one) for one in request.POST.getlist("lid") if one.isascii() and one.isdecimal() and len(one) < 19]
    readable = visible_signalen(user).filter(pk__in=chosen).values_list("pk", flat=True)
    try:
        with transaction.atomic():
            splitsing = split_off(knelpunt, list(readable), beschrijving_of(form), by=user, now=now)
            refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _page(request, knelpunt, form, status=status_of(refusal.problems))
    return redirect("coordinatie:knelpunt", splitsing.deel_id)


def _same(knelpunt: Knelpunt) -> dict[str, object]:
    """A part begins with the words and people of the whole; its title and size are its own."""
    return {name: getattr(knelpunt, name) for name in FIELDS if name not in ("titel", "omvang", "omvang_bron")}


def _page(request: HttpRequest, knelpunt: Knelpunt, form: BeschrijvingForm, status: int = 200) -> HttpResponse:
    readable = visible_signalen(user_of(request)).values("pk")
    ticked = set(request.POST.getlist("lid"))
    rows = bundelingen_of(knelpunt).filter(signaal__in=readable)[:SHOWN]
    leden = [(row.signaal, str(row.signaal_id) in ticked) for row in rows]
    context = {"knelpunt": knelpunt, "form": form, "leden": leden}
    return render(request, "coordinatie/afsplitsen.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def terugvoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a part back into what it was split off from: its signalen go along."""
    user = user_of(request)
    knelpunt = editable(user, pk)
    splitsing = get_object_or_404(Splitsing.objects.select_related("van", "deel"), deel=knelpunt, ended_at=None)
    form = ReasonForm(request.POST if request.method == "POST" else None)

    def page(status: int = 200) -> HttpResponse:
        context = {"knelpunt": knelpunt, "splitsing": splitsing, "form": form}
        return render(request, "coordinatie/terugvoegen.html", context, status=status)

    def action(now: dt.datetime) -> None:
        undo_split(splitsing, toelichting=request.POST.get("reden", ""), by=user, now=now)
        refresh(splitsing.van, by=user, now=now)

    return act(request, knelpunt, form, action, page) if request.method == "POST" else page()
