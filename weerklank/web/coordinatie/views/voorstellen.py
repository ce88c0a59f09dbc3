"""What belongs together: the proposals of the grouping run, to accept whole or in part, to refuse, and to undo."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, Problem
from weerklank.kern.rules import organisaties_where
from weerklank.knelpunten.enums import VoorstelSoort
from weerklank.knelpunten.models import Instemming, Voorstel
from weerklank.knelpunten.queries import (
    first_members,
    open_voorstellen,
    voorstellen_for,
    waiting_members,
)
from weerklank.knelpunten.rules import may_edit
from weerklank.knelpunten.samenvoegen import agree, withdraw
from weerklank.knelpunten.voorstellen import accept_as_new, accept_into, refuse, undo
from weerklank.publicatie.actions import refresh
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.forms import BeschrijvingForm, ReasonForm
from weerklank.web.coordinatie.gates import triage
from weerklank.web.coordinatie.gates import voorstellen as gate
from weerklank.web.coordinatie.redenen import reasons_of
from weerklank.web.coordinatie.views.writing import add_other_problems, beschrijving_of
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of


@never_cache
@require_safe
@gate
def voorstellen(request: HttpRequest) -> HttpResponse:
    """What may belong together, the largest first, one page of it."""
    user = user_of(request)
    page = blad(request, open_voorstellen(user), ["-aantal", "-id"])
    members = first_members(page.rows)
    agreed = _agreements(page.rows, user)
    rows = [(row, members.get(row.pk, []), reasons_of(row), agreed.get(row.pk, "")) for row in page.rows]
    context = {"page": page, "rows": rows, "done": _just_done(request, user)}
    return render(request, "coordinatie/voorstellen.html", context)


def _agreements(rows: list[Voorstel], user: Gebruiker) -> dict[int, str]:
    """Of each proposed merge on which one owner agreed: who that is. One query, none without proposed merges."""
    merges = [row for row in rows if row.soort == VoorstelSoort.SAMENVOEGEN]
    active = Instemming.objects.filter(voorstel__in=merges, ended_at=None) if merges else Instemming.objects.none()
    own = organisaties_where(user, Handeling.KNELPUNT_BEHEREN)
    words = {True: _("wacht op de ander"), False: _("de ander stemt in")}
    return {
        voorstel: words[organisatie in own] for voorstel, organisatie in active.values_list("voorstel", "organisatie")
    }


def _just_done(request: HttpRequest, user: Gebruiker) -> Voorstel | None:
    """The proposal that was decided a moment ago (`?gedaan=12`), to offer "ongedaan maken"."""
    number = request.GET.get("gedaan", "")
    fits = number.isascii() and number.isdecimal() and len(number) < 19
    return voorstellen_for(user).filter(pk=int(number), ended_at__isnull=False).first() if fits else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def voorstel(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal with all its signalen; POST adds the chosen ones to the knelpunt, or agrees with a merge."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(voorstellen_for(user), pk=pk)
    if request.method != "POST":
        return _show(request, row)
    if row.soort == VoorstelSoort.SAMENVOEGEN:
        return _decide(request, row, lambda: _agreed(request, row, now))
    return _decide(request, row, lambda: _added(row, _chosen(request.POST.getlist("lid")), user, now))


def _agreed(request: HttpRequest, row: Voorstel, now: dt.datetime) -> None:
    user = user_of(request)
    decided = agree(row, by=user, now=now)
    if decided.is_open:
        messages.success(request, _("Je stemt in. Doet de andere eigenaar dat ook, dan krijg je bericht."))
    for knelpunt in (decided.knelpunt, decided.naar):
        if knelpunt and not decided.is_open:
            refresh(knelpunt, by=user, now=now)


def _added(row: Voorstel, chosen: list[int], user: Gebruiker, now: dt.datetime) -> None:
    decided = accept_into(row, chosen, by=user, now=now)
    if decided.knelpunt:
        refresh(decided.knelpunt, by=user, now=now)


def _decide(request: HttpRequest, row: Voorstel, action: Callable[[], object]) -> HttpResponse:
    """Do it and go back to the list with the way back; refused, show the proposal as it is now."""
    try:
        with transaction.atomic():
            action()
    except Cannot as refusal:
        fresh = get_object_or_404(voorstellen_for(user_of(request)), pk=row.pk)
        return _show(request, fresh, problems=refusal.problems)
    return redirect(f"{reverse('coordinatie:voorstellen')}?gedaan={row.pk}")


def _show(
    request: HttpRequest, row: Voorstel, *, problems: list[Problem] | None = None, form: ReasonForm | None = None
) -> HttpResponse:
    agreed = dict(row.instemmingen.filter(ended_at=None).values_list("organisatie", "toelichting"))
    sides = [one for one in (row.knelpunt, row.naar) if one and row.soort == VoorstelSoort.SAMENVOEGEN]
    own = {one.organisatie_id for one in sides if may_edit(user_of(request), one)}
    chosen = _chosen(request.GET.getlist("lid") or request.POST.getlist("lid"))
    context = {
        "voorstel": row,
        "leden": [(lid, not chosen or lid.signaal_id in chosen) for lid in waiting_members(row)],
        "redenen": reasons_of(row),
        "sides": [(one, one.organisatie_id in agreed, agreed.get(one.organisatie_id, "")) for one in sides],
        "may_agree": bool(own - agreed.keys()),
        "may_withdraw": bool(own & agreed.keys()),
        "form": form or ReasonForm(),
        "problems": [] if form and form.errors else problems or [],
    }
    status = status_of(problems or [], *([form] if form else []))
    return render(request, "coordinatie/voorstel.html", context, status=status)


def _chosen(numbers: list[str]) -> list[int]:
    """The ticked signalen; what is no number counts for nothing."""
    return [int(one) for one in numbers if one.isascii() and one.isdecimal() and len(one) < 19]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@triage
def nieuw_knelpunt(request: HttpRequest, pk: int) -> HttpResponse:
    """Describe a new knelpunt for the ticked signalen (`lid` in the address)."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(voorstellen_for(user), pk=pk, soort=VoorstelSoort.BUNDELEN)
    chosen = _chosen(request.GET.getlist("lid"))
    leden = [lid for lid in waiting_members(row) if lid.signaal_id in chosen]
    if request.method != "POST":
        return _form_page(request, BeschrijvingForm(user=user, initial=_first_words(row, leden, user)), row, leden)
    form = BeschrijvingForm(request.POST, user=user)
    if not form.is_valid():
        add_other_problems(form)
        return _form_page(request, form, row, leden, status=422)
    try:
        decided = accept_as_new(row, chosen, beschrijving_of(form), by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _form_page(request, form, row, leden, status=status_of(refusal.problems))
    return redirect("coordinatie:knelpunt", decided.knelpunt_id)


def _first_words(row: Voorstel, leden: list[Any], user: Gebruiker) -> dict[str, Any]:
    """The form begins with the words of the signalen, one below the other."""
    return {
        "omschrijving": "\n\n".join(lid.signaal.tekst for lid in leden)[:10_000],
        "eigenaar": user.pk,
        "organisatie": row.organisatie_id,
        "geadresseerde": row.organisatie.ministerie_id,
    }


def _form_page(
    request: HttpRequest, form: BeschrijvingForm, row: Voorstel, leden: list[Any], status: int = 200
) -> HttpResponse:
    context = {"form": form, "voorstel": row, "leden": leden}
    return render(request, "coordinatie/beschrijving.html", context, status=status)


@require_POST
@gate
def weigeren(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that these do not belong together, and why."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(voorstellen_for(user), pk=pk)
    form = ReasonForm(request.POST)
    form.is_valid()
    try:
        refuse(row, reden=request.POST.get("reden", ""), by=user, now=now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _show(request, get_object_or_404(voorstellen_for(user), pk=pk), problems=refusal.problems, form=form)
    return redirect(f"{reverse('coordinatie:voorstellen')}?gedaan={pk}")


@require_POST
@gate
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what the own side agreed to, while the other owner has not agreed."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(voorstellen_for(user), pk=pk)
    try:
        withdraw(row, by=user, now=now)
    except Cannot as refusal:
        return _show(request, row, problems=refusal.problems)
    messages.success(request, _("Je instemming is ingetrokken. Het voorstel wacht weer op jullie allebei."))
    return redirect("coordinatie:voorstel", pk)


@require_POST
@gate
def ongedaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a decision about a proposal: it waits again."""
    user, now = user_of(request), timezone.now()
    row = get_object_or_404(voorstellen_for(user), pk=pk)
    knelpunt = row.knelpunt
    try:
        with transaction.atomic():
            undo(row, by=user, now=now)
            if knelpunt:
                refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        return _show(request, row, problems=refusal.problems)
    return redirect("coordinatie:voorstel", pk)
