"""The steps of a knelpunt: establish, publish, put before a ministry, react, merge, close, reopen.

Each action and the next version of the public page are one transaction, so the public never lags behind a step.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weerklank.antwoorden.actions import react, request_antwoord
from weerklank.antwoorden.enums import Oordeel
from weerklank.antwoorden.queries import published_of
from weerklank.kern.actions import local_date, size_of
from weerklank.kern.policy import terms
from weerklank.kern.problems import Cannot
from weerklank.knelpunten.bundling import merge, split
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import search
from weerklank.knelpunten.rules import may_edit
from weerklank.knelpunten.samenvoegen import ask_merge
from weerklank.publicatie.actions import publish, refresh
from weerklank.publicatie.plan import plan_publicatie
from weerklank.pure.workdays import due_on
from weerklank.web.answers import points_of
from weerklank.web.coordinatie.dossier import merged_into
from weerklank.web.coordinatie.forms import MergeForm, ReactieForm, ReasonForm, ToelichtingForm, VoorleggenForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.possible import STEPS
from weerklank.web.coordinatie.preview import preview_of
from weerklank.web.coordinatie.views.knelpunten import knelpunten_for
from weerklank.web.fields import TypedForm
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of

GET_POST = ["GET", "HEAD", "POST"]


def _knelpunt(request: HttpRequest, pk: int) -> Knelpunt:
    return get_object_or_404(knelpunten_for(user_of(request)), pk=pk)


def act(
    request: HttpRequest,
    knelpunt: Knelpunt,
    form: TypedForm,
    action: Callable[[dt.datetime], object],
    page: Callable[..., HttpResponse],
) -> HttpResponse:
    """Do the action of a valid form and bring the public page up to date; else show the page with what is wrong.

    Afterwards comes the page of the knelpunt, or where the action itself leads.
    """
    now = timezone.now()
    if not form.is_valid():
        return page(status=422)
    try:
        with transaction.atomic():
            onward = action(now)
            refresh(knelpunt, by=user_of(request), now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return page(status=status_of(refusal.problems))
    return onward if isinstance(onward, HttpResponse) else redirect("coordinatie:knelpunt", knelpunt.pk)


@never_cache
@require_http_methods(GET_POST)
@gate
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """One move with its reason: what it means is shown first, then it is confirmed."""
    knelpunt, step = _knelpunt(request, pk), STEPS.get(stap)
    if step is None:
        raise Http404
    user = user_of(request)
    form = ToelichtingForm(request.POST if request.method == "POST" else None)
    form.fields["reden"].required = step.wants == "needed"

    def page(status: int = 200) -> HttpResponse:
        context = {"knelpunt": knelpunt, "step": step, "form": form, "possible": step.is_possible(knelpunt, user)}
        return render(request, "coordinatie/stap.html", context, status=status)

    if request.method != "POST":
        return page()
    reden = request.POST.get("reden", "")
    return act(request, knelpunt, form, lambda now: step.act(knelpunt, reden, user, now), page)


@never_cache
@require_http_methods(GET_POST)
@gate
def publiceren(request: HttpRequest, pk: int) -> HttpResponse:
    """Show exactly what becomes public; then freeze that and nothing else."""
    knelpunt, user, now = _knelpunt(request, pk), user_of(request), timezone.now()
    plan = plan_publicatie(knelpunt)
    problems = plan.problems
    if request.method == "POST":
        try:
            publish(replace(plan, hash=request.POST.get("hash", "")), by=user, now=now)
        except Cannot as refusal:
            problems = refusal.problems
        else:
            return redirect("coordinatie:knelpunt", pk)
    context = {"knelpunt": knelpunt, "plan": plan, "problems": problems} | preview_of(plan.inhoud)
    status = status_of(problems) if request.method == "POST" and problems else 200
    return render(request, "coordinatie/publiceren.html", context, status=status)


@never_cache
@require_http_methods(GET_POST)
@gate
def voorleggen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a knelpunt before its ministry, point by point; the due date is shown with the rule it comes from."""
    knelpunt, user = _knelpunt(request, pk), user_of(request)
    form = VoorleggenForm(request.POST if request.method == "POST" else None)

    def page(status: int = 200) -> HttpResponse:
        term = terms()["antwoord"]
        context = {
            "knelpunt": knelpunt,
            "form": form,
            "term": term,
            "size": size_of(term),
            "due_on": due_on(local_date(timezone.now()), term),
        }
        return render(request, "coordinatie/voorleggen.html", context, status=status)

    if request.method != "POST":
        return page()
    return act(request, knelpunt, form, lambda now: request_antwoord(knelpunt, form.vragen(), by=user, now=now), page)


@never_cache
@require_http_methods(GET_POST)
@gate
def reactie(request: HttpRequest, pk: int, verzoek: int) -> HttpResponse:
    """Say whether a published answer solves the knelpunt."""
    knelpunt, user = _knelpunt(request, pk), user_of(request)
    row = get_object_or_404(
        published_of([knelpunt]).select_related("knelpunt__organisatie", "aan", "antwoord__reactie"), pk=verzoek
    )
    form = ReactieForm(request.POST if request.method == "POST" else None)

    def page(status: int = 200) -> HttpResponse:
        context = {"knelpunt": knelpunt, "verzoek": row, "points": points_of(row), "form": form}
        return render(request, "coordinatie/reactie.html", context, status=status)

    if request.method != "POST":
        return page()
    return act(request, knelpunt, form, lambda now: _react(row, form.cleaned_data, user, now), page)


def _react(row: Any, said: dict[str, Any], user: Any, now: dt.datetime) -> None:
    react(row, oordeel=Oordeel(said["oordeel"]), toelichting=said["reden"], by=user, now=now)


@never_cache
@require_http_methods(GET_POST)
@gate
def samenvoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Let this knelpunt go into another: its signalen move along, nothing is lost, and it can be undone.

    Into one of another organisation: its owner is asked, and finds that among the proposals.
    """
    knelpunt, user = _knelpunt(request, pk), user_of(request)
    form = MergeForm(request.POST if request.method == "POST" else None)
    found = search(user, request.POST.get("naar", "")[:200]) if request.method == "POST" else []

    def page(status: int = 200) -> HttpResponse:
        context = {"knelpunt": knelpunt, "form": form, "found": found}
        return render(request, "coordinatie/samenvoegen.html", context, status=status)

    if request.method != "POST":
        return page()
    if len(found) != 1:
        form.add_error("naar", _which_one(found))
        return page(status=422)
    into = found[0]

    def action(now: dt.datetime) -> HttpResponse | None:
        why = request.POST.get("reden", "")
        if may_edit(user, knelpunt) and not may_edit(user, into):
            asked = ask_merge(knelpunt, into, toelichting=why, by=user, now=now)
            messages.success(
                request, _("Gevraagd. De eigenaar van %(nummer)s krijgt bericht.") % {"nummer": into.kenmerk}
            )
            return redirect("coordinatie:voorstel", asked.pk)
        merge(knelpunt, into, toelichting=why, by=user, now=now)
        refresh(into, by=user, now=now)
        return None

    return act(request, knelpunt, form, action, page)


def _which_one(found: list[Knelpunt]) -> str:
    return (
        _("Kies een van deze en typ het nummer.")
        if found
        else _("Geen knelpunt gevonden. Typ het nummer of een paar woorden.")
    )


@never_cache
@require_http_methods(GET_POST)
@gate
def splitsen(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a merge: the knelpunt opens again and the signalen that came with it return."""
    knelpunt, user = _knelpunt(request, pk), user_of(request)
    samenvoeging = merged_into(knelpunt)
    if samenvoeging is None:
        return redirect("coordinatie:knelpunt", pk)
    form = ReasonForm(request.POST if request.method == "POST" else None)

    def page(status: int = 200) -> HttpResponse:
        context = {"knelpunt": knelpunt, "form": form, "samenvoeging": samenvoeging}
        return render(request, "coordinatie/splitsen.html", context, status=status)

    if request.method != "POST":
        return page()

    def action(now: dt.datetime) -> None:
        split(samenvoeging, toelichting=request.POST.get("reden", ""), by=user, now=now)
        refresh(samenvoeging.naar, by=user, now=now)

    return act(request, knelpunt, form, action, page)
