"""The pages of policy. Each view finds its verzoek by `visible_to`, calls one action, and shows what it refuses."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.antwoorden.actions import (
    establish_antwoord,
    missing_in_concept,
    return_to_concept,
    save_concept,
)
from weerklank.antwoorden.enums import VerzoekStand
from weerklank.antwoorden.models import Antwoord, Verzoek
from weerklank.antwoorden.queries import agenda_of, answered_by, may_see_draft, visible_to, with_points
from weerklank.antwoorden.rules import may_draft, may_establish, may_publish
from weerklank.kern.actions import local_date
from weerklank.kern.enums import Handeling
from weerklank.kern.problems import Cannot, Problem
from weerklank.knelpunten.actions import claim_solved
from weerklank.knelpunten.enums import MOVES, KnelpuntStand
from weerklank.knelpunten.queries import ankers_of, bundelingen_of
from weerklank.knelpunten.rules import may_claim_solved
from weerklank.publicatie.actions import publish_antwoord, refresh
from weerklank.web.answers import draft_points_of
from weerklank.web.beleid.forms import AntwoordForm, OpgelostForm, PuntForm, VaststellenForm, initial_of, punt_forms
from weerklank.web.bladeren import blad
from weerklank.web.gates import gate, user_of
from weerklank.web.refusal import status_of
from weerklank.web.wettekst import shown_quote
from weerklank.wetten.queries import quote_of

policy = gate(Handeling.ANTWOORD_SCHRIJVEN, Handeling.ANTWOORD_PUBLICEREN)

EXPERIENCES = 12
"""How many signalen a verzoek opens with; the newest ones. The number beside them counts all."""


@require_safe
@policy
def agenda(request: HttpRequest) -> HttpResponse:
    """What must be answered, ordered by what is due first."""
    page = blad(request, agenda_of(user_of(request)), ("due_on", "id"))
    return render(request, "beleid/agenda.html", {"page": page, "today": local_date(timezone.now())})


@require_safe
@policy
def answered(request: HttpRequest) -> HttpResponse:
    """What was answered, newest first."""
    page = blad(request, answered_by(user_of(request)).select_related("antwoord"), ("-id",))
    return render(request, "beleid/beantwoord.html", {"page": page})


@require_safe
@policy
def verzoek(request: HttpRequest, pk: int) -> HttpResponse:
    """One verzoek: what people experience, the law text, the size, the points, and what can be done now."""
    found = _find(request, pk)
    return render(request, "beleid/verzoek.html", _context(request, found))


@require_http_methods(["GET", "HEAD", "POST"])
@policy
def antwoord(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the draft, point by point. Saving keeps it however incomplete it is."""
    found = _find(request, pk)
    draft = Antwoord.objects.filter(verzoek=found).first()
    if request.method != "POST":
        return _draft_page(request, found, AntwoordForm(initial=initial_of(draft)), punt_forms(found))
    form, points = AntwoordForm(request.POST), punt_forms(found, request.POST)
    if not all([form.is_valid(), *(point.is_valid() for point in points)]):
        return _draft_page(request, found, form, points)
    try:
        save_concept(
            found,
            inleiding=form.cleaned_data["inleiding"],
            seen_version=form.cleaned_data["version"],
            punten={point.punt.nummer: point.cleaned_data for point in points},
            by=user_of(request),
            now=timezone.now(),
        )
    except Cannot as refused:
        return _draft_page(request, found, form, points, problems=refused.problems)
    messages.success(request, _("Het concept is bewaard. Alleen uw ministerie ziet het."))
    return redirect("beleid:verzoek", pk=pk)


@require_POST
@policy
def vaststelling(request: HttpRequest, pk: int) -> HttpResponse:
    """Establish the draft. What is still missing is listed, point by point."""
    found, form = _find(request, pk), VaststellenForm(request.POST)
    ondertekenaar = form.cleaned_data["ondertekenaar"] if form.is_valid() else ""
    try:
        establish_antwoord(found, ondertekenaar=ondertekenaar, by=user_of(request), now=timezone.now())
    except Cannot as refused:
        return _refused(request, found, refused.problems, vaststellen=form)
    messages.success(request, _("Het antwoord is vastgesteld. Nog niet openbaar: publiceer het hieronder."))
    return redirect("beleid:verzoek", pk=pk)


@require_POST
@policy
def terug_naar_concept(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo establishing, as long as nothing is public."""
    found = _find(request, pk)
    try:
        return_to_concept(found, by=user_of(request), now=timezone.now())
    except Cannot as refused:
        return _refused(request, found, refused.problems)
    messages.success(request, _("Het antwoord is weer een concept."))
    return redirect("beleid:verzoek", pk=pk)


@require_POST
@policy
def publicatie(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the established answer; when it forwards, say to whom."""
    found = _find(request, pk)
    try:
        volgende = publish_antwoord(found, by=user_of(request), now=timezone.now())
    except Cannot as refused:
        return _refused(request, found, refused.problems)
    if volgende:
        messages.success(request, _("Het verzoek is doorgestuurd naar %(wie)s.") % {"wie": volgende.aan})
    else:
        messages.success(request, _("Het antwoord is openbaar. De uitvoerder en de melders kunnen het lezen."))
    return redirect("beleid:verzoek", pk=pk)


@require_POST
@policy
def oplossing(request: HttpRequest, pk: int) -> HttpResponse:
    """Claim that the knelpunt is solved. The executor confirms or denies it."""
    found, form, now = _find(request, pk), OpgelostForm(request.POST), timezone.now()
    toelichting = form.cleaned_data["toelichting"] if form.is_valid() else ""
    try:
        claim_solved(found.knelpunt, toelichting=toelichting, by=user_of(request), now=now)
    except Cannot as refused:
        return _refused(request, found, refused.problems, opgelost=form)
    refresh(found.knelpunt, by=user_of(request), now=now)
    messages.success(request, _("Doorgegeven. De uitvoerder zegt of het knelpunt hiermee is opgelost."))
    return redirect("beleid:verzoek", pk=pk)


def _find(request: HttpRequest, pk: int) -> Verzoek:
    found = with_points(visible_to(user_of(request)).filter(pk=pk)).first()
    if found is None or not may_see_draft(user_of(request), found):
        raise Http404
    return found


def _refused(request: HttpRequest, found: Verzoek, problems: list[Problem], **forms: Any) -> HttpResponse:
    context = _context(request, _find(request, found.pk)) | forms | {"problems": problems}
    return render(request, "beleid/verzoek.html", context, status=status_of(problems))


def _draft_page(
    request: HttpRequest,
    found: Verzoek,
    form: AntwoordForm,
    points: list[PuntForm],
    *,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    context = {"verzoek": found, "form": form, "points": points, "problems": problems}
    status = status_of(problems, form, *points)
    return render(request, "beleid/antwoord.html", context, status=status)


def _context(request: HttpRequest, found: Verzoek) -> dict[str, Any]:
    """Everything the page of a verzoek shows; rules are asked here, not in the template."""
    user, now, knelpunt = user_of(request), timezone.now(), found.knelpunt
    bundelingen = bundelingen_of(knelpunt)
    may_claim = (
        may_claim_solved(user, knelpunt) and KnelpuntStand.OPGELOST_GEMELD in MOVES[KnelpuntStand(knelpunt.stand)]
    )
    return {
        "verzoek": found,
        "knelpunt": knelpunt,
        "antwoord": Antwoord.objects.filter(verzoek=found).select_related("reactie").first(),
        "punten": draft_points_of(found),
        "experiences": bundelingen[:EXPERIENCES],
        "experience_count": bundelingen.count(),
        "wetteksten": [shown_quote(quote_of(anker.vindplaats)) for anker in ankers_of(knelpunt)],
        "termijntekst": _("%(omvang)s (een instelling; geen wet schrijft dit voor)") % {"omvang": found.termijn.omvang},
        "today": local_date(now),
        "missing": missing_in_concept(found, now=now) if found.stand == VerzoekStand.CONCEPT else [],
        "may_write": may_draft(user, found) and found.stand in (VerzoekStand.GEVRAAGD, VerzoekStand.CONCEPT),
        "may_establish": may_establish(user, found) and found.stand == VerzoekStand.CONCEPT,
        "may_return": may_establish(user, found) and found.stand == VerzoekStand.VASTGESTELD,
        "may_publish": may_publish(user, found) and found.stand == VerzoekStand.VASTGESTELD,
        "may_claim": may_claim,
        "vaststellen": VaststellenForm(),
        "opgelost": OpgelostForm(),
        "problems": [],
    }
