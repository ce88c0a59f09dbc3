"""Routing rules: the list in order, a new one that can be tried first, one rule with what it would hit."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.begrippen.queries import effective
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, Problem
from weerklank.kern.queries import story_of
from weerklank.loket.gids import regel_of
from weerklank.loket.models import Routeregel
from weerklank.loket.queries import latest_signalen, regels_visible_to
from weerklank.loket.regels import Voorwaarden, make_regel, move_regel, switch, take_over, tried
from weerklank.loket.wijzen import begrippen_in, zaak_of
from weerklank.signalen.models import Signaal
from weerklank.web.gates import user_of
from weerklank.web.loket.forms import RegelForm
from weerklank.web.loket.gates import triage
from weerklank.web.loket.views.bevoegdheden import wetnamen
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.verhaal import tell

MOST = 200
"""Rules that the page shows; nobody oversees more."""

TRIED = 50
"""The newest signalen on which a rule is tried."""


@never_cache
@require_safe
@triage
def lijst(request: HttpRequest) -> HttpResponse:
    """The rules of the own organisations, in the order in which they are tried."""
    return _list(request)


def _list(request: HttpRequest, *, problems: list[Problem] | None = None) -> HttpResponse:
    rows = list(regels_visible_to(user_of(request))[:MOST])
    wetten = wetnamen(rows)
    broken = [row for row in rows if switched_itself_off(row)]
    context = {
        "rijen": [(row, conditions_of(row, wetten)) for row in rows],
        "broken": broken,
        "problems": problems or [],
        "plaats": "regels",
    }
    return render(request, "loket/regels.html", context, status=status_of(problems or []))


def switched_itself_off(row: Routeregel) -> bool:
    """Whether it is off by itself: then somebody has to look."""
    return not row.actief and getattr(row, "schakelreden", "mens") != "mens"


def conditions_of(row: Routeregel, wetten: dict[str, str]) -> list[tuple[str, str]]:
    """What must hold, as label and value."""
    law = wetten.get(row.wet, row.wet)
    said = [
        (_("Wet"), _("artikel %(artikel)s van %(wet)s") % {"artikel": row.artikel, "wet": law} if row.artikel else law),
        (_("Begrip"), row.begrip),
        (_("Woorden"), row.woorden),
        (_("Binnengekomen bij"), row.van.naam if row.van else ""),
        (_("Bron"), row.get_bron_display() if row.bron else ""),
    ]
    return [(label, value) for label, value in said if value]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@triage
def nieuw(request: HttpRequest) -> HttpResponse:
    """Make a rule; "proberen" shows first which of the last signalen it would hit, and stores nothing."""
    user = user_of(request)
    form = RegelForm(request.POST if request.method == "POST" else None, user=user)
    context: dict[str, Any] = {"form": form, "plaats": "regels", "geprobeerd": False}
    if not form.is_bound or not form.is_valid():
        return render(request, "loket/regel_nieuw.html", context, status=status_of([], form))
    try:
        if request.POST.get("stap") != "proberen":
            row = make_regel(_said(form), organisatie=form.cleaned_data["namens"], by=user, now=timezone.now())
            messages.success(request, _("De regel staat aan, als laatste in de volgorde."))
            return redirect("loket:regel", row.pk)
        context |= tried_on_latest(tried(_said(form), organisatie=form.cleaned_data["namens"], by=user), user)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return render(request, "loket/regel_nieuw.html", context, status=status_of(refusal.problems, form))
    return render(request, "loket/regel_nieuw.html", context)


def _said(form: RegelForm) -> Voorwaarden:
    return Voorwaarden(**{name: value for name, value in form.cleaned_data.items() if name != "namens"})


def tried_on_latest(row: Routeregel, user: Gebruiker) -> dict[str, Any]:
    """Which of the newest signalen this rule alone would hit, of those that this person may read."""
    known, regel = effective(), regel_of(row)
    looked: list[Signaal] = list(latest_signalen(user, row.organisatie, most=TRIED))
    hits = [signaal for signaal in looked if regel.holds(zaak_of(signaal, begrippen_in(signaal.tekst, known)))]
    return {"geprobeerd": True, "treffers": hits, "bekeken": len(looked)}


@never_cache
@require_safe
@triage
def regel(request: HttpRequest, pk: int) -> HttpResponse:
    """One rule: its conditions, its owner, what it would hit among the last signalen, and its history."""
    user = user_of(request)
    row = get_object_or_404(regels_visible_to(user), pk=pk)
    context = {
        "rij": row,
        "voorwaarden": conditions_of(row, wetnamen([row])),
        "vanzelf_uit": switched_itself_off(row),
        "van_mij": row.eigenaar_id == user.pk,
        "story": tell(story_of(row)),
    } | tried_on_latest(row, user)
    return render(request, "loket/regel.html", context)


STEPS: dict[str, tuple[Callable[..., None], str | Promise]] = {
    "aan": (lambda row, **said: switch(row, aan=True, **said), gettext_lazy("De regel staat aan.")),
    "uit": (lambda row, **said: switch(row, aan=False, **said), gettext_lazy("De regel staat uit.")),
    "hoger": (lambda row, **said: move_regel(row, up=True, **said), gettext_lazy("De volgorde is veranderd.")),
    "lager": (lambda row, **said: move_regel(row, up=False, **said), gettext_lazy("De volgorde is veranderd.")),
    "overnemen": (take_over, gettext_lazy("Deze regel is nu van jou.")),
}
"""What can be done with a rule, and what is said afterwards."""


@require_POST
@triage
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """Do one thing with a rule."""
    user = user_of(request)
    row = get_object_or_404(regels_visible_to(user), pk=pk)
    if stap not in STEPS:
        raise Http404
    act, said = STEPS[stap]
    try:
        act(row, by=user, now=timezone.now())
    except Cannot as refusal:
        return _list(request, problems=refusal.problems)
    messages.success(request, str(said))
    return redirect("loket:regels")
