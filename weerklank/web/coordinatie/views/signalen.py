"""One signaal in triage: read it, decide, undo."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, MoveNotPossible, Problem
from weerklank.knelpunten.bundling import bundle, unbundle
from weerklank.knelpunten.queries import visible_to as visible_knelpunten
from weerklank.signalen.actions import close_without_follow_up, offer, reopen, withdraw_offer
from weerklank.signalen.enums import GeenVervolgGrond, SignaalStand
from weerklank.signalen.models import Signaal
from weerklank.web.context import unread_words
from weerklank.web.coordinatie.forms import GeenVervolgForm, OfferForm
from weerklank.web.coordinatie.gates import knelpunten, triage
from weerklank.web.coordinatie.triage import (
    active_bundeling,
    active_doorzending,
    case_for,
    case_of,
    just_done,
    next_in_queue,
    signalen_for,
)
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of


@never_cache
@require_safe
@knelpunten
def signaal(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of one signaal: the masked text, what looks like it, and what can be decided."""
    return show(request, case_for(user_of(request), pk))


def show(
    request: HttpRequest,
    row: Signaal,
    *,
    offer_form: OfferForm | None = None,
    geen_vervolg_form: GeenVervolgForm | None = None,
    problems: list[Problem] | None = None,
) -> HttpResponse:
    """The page, after a refusal with the forms as they were typed and what stood in the way."""
    problems = problems or []
    offer_form = offer_form or OfferForm(auto_id="doorsturen_%s", initial={"aan": request.GET.get("aan", "")[:18]})
    geen_vervolg_form = geen_vervolg_form or GeenVervolgForm(auto_id="geen_vervolg_%s")
    words = request.GET.get("zoek", "").strip()[:200]
    context = case_of(row, user=user_of(request), words=words) | {
        "offer_form": offer_form,
        "geen_vervolg_form": geen_vervolg_form,
        "problems": [] if offer_form.errors or geen_vervolg_form.errors else problems,  # a form says them itself
        "done": just_done(request),
    }
    if hasattr(row, "unread"):
        context["ongelezen"] = unread_words(len(row.unread))
    status = status_of(problems, offer_form, geen_vervolg_form)
    return render(request, "coordinatie/signaal.html", context, status=status)


def decide(
    request: HttpRequest, pk: int, action: Callable[[Signaal], object], *, form: Any = None, name: str = ""
) -> HttpResponse:
    """Do one decision and go on to the next signaal; refused, show the signaal as it is now with what was typed."""
    user = user_of(request)
    row = get_object_or_404(signalen_for(user), pk=pk)
    try:
        action(row)
    except Cannot as refusal:
        if form is not None:
            put_on_form(form, refusal.problems)
        fresh = case_for(user, pk)
        return show(request, fresh, problems=refusal.problems, **({name: form} if name else {}))
    return redirect(after_decision(user, row))


def after_decision(user: Gebruiker, row: Signaal) -> str:
    """Where to go after a decision: the next in the queue, with the way back to this one."""
    following = next_in_queue(user, row)
    place = reverse("coordinatie:signaal", args=[following.pk]) if following else reverse("coordinatie:queue")
    return f"{place}?gedaan={row.pk}"


@require_POST
@triage
def bundelen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a signaal with the chosen knelpunt. The public number follows within a minute, in one new version."""
    user, now = user_of(request), timezone.now()
    number = request.POST.get("knelpunt", "")
    knelpunt = get_object_or_404(
        visible_knelpunten(user), pk=int(number) if number.isdecimal() and len(number) < 19 else 0
    )
    return decide(request, pk, lambda row: bundle(row, knelpunt, by=user, now=now))


@require_POST
@triage
def doorsturen(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer a signaal to another organisation."""
    user, now = user_of(request), timezone.now()
    form = OfferForm(request.POST, auto_id="doorsturen_%s")
    if not form.is_valid():
        return show(request, case_for(user, pk), offer_form=form)
    aan, reden = form.cleaned_data["aan"], form.cleaned_data["reden"]
    return decide(request, pk, lambda row: offer(row, aan, reden=reden, by=user, now=now), form=form, name="offer_form")


@require_POST
@triage
def geen_vervolg(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide that a signaal gets no follow-up, with an option and a reason."""
    user, now = user_of(request), timezone.now()
    form = GeenVervolgForm(request.POST, auto_id="geen_vervolg_%s")
    if not form.is_valid():
        return show(request, case_for(user, pk), geen_vervolg_form=form)
    grond, reden = GeenVervolgGrond(form.cleaned_data["grond"]), form.cleaned_data["reden"]
    return decide(
        request,
        pk,
        lambda row: close_without_follow_up(row, grond=grond, reden=reden, by=user, now=now),
        form=form,
        name="geen_vervolg_form",
    )


@require_POST
@triage
def ongedaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo the last decision about a signaal: it is back in the queue."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(signalen_for(user), pk=pk)
    try:
        with transaction.atomic():
            _undo(row, user, now)
    except Cannot as refusal:
        return show(request, case_for(user, pk), problems=refusal.problems)
    return redirect("coordinatie:signaal", pk)


def _undo(row: Signaal, user: Gebruiker, now: Any) -> None:
    bundeling, doorzending = active_bundeling(row), active_doorzending(row)
    if row.stand == SignaalStand.GEKOPPELD and bundeling:
        unbundle(bundeling, by=user, now=now)
    elif row.stand == SignaalStand.AANGEBODEN and doorzending:
        withdraw_offer(doorzending, by=user, now=now)
    elif row.stand == SignaalStand.GEEN_VERVOLG:
        reopen(row, by=user, now=now)
    else:
        raise Cannot([MoveNotPossible()])
