"""Proposing a better directory, and deciding on what was proposed."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, Problem
from weerklank.loket.actions import Inhoud, accept, propose, propose_end, reject, withdraw
from weerklank.loket.enums import VoorstelStand
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel
from weerklank.loket.queries import visible_to, voorstellen_visible_to, waiting_for
from weerklank.loket.rules import may_decide, may_withdraw
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.loket.forms import BevoegdheidForm, RedenForm
from weerklank.web.loket.gates import workers
from weerklank.web.loket.views.bevoegdheden import subject_of, wetnamen
from weerklank.web.refusal import put_on_form, status_of

INHOUD = ("organisatie", "begrip", "wet", "gebiedsoort", "gebied")

PROPOSED = gettext_lazy("Voorgesteld. Een redacteur of coördinator beslist.")


@require_http_methods(["GET", "HEAD", "POST"])
@workers
def nieuw(request: HttpRequest) -> HttpResponse:
    """Propose a new entry."""
    return _propose(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@workers
def verbeteren(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose a better entry in place of this one."""
    return _propose(request, _standing(request, pk))


def _standing(request: HttpRequest, pk: int) -> Bevoegdheid:
    return get_object_or_404(visible_to(user_of(request)), pk=pk, ended_at=None)


def _propose(request: HttpRequest, vervangt: Bevoegdheid | None) -> HttpResponse:
    user = user_of(request)
    if request.method != "POST":
        initial = {name: getattr(vervangt, name) for name in INHOUD} if vervangt else {}
        return _form(request, BevoegdheidForm(user=user, initial=initial), vervangt)
    form = BevoegdheidForm(request.POST, user=user)
    if not form.is_valid():
        return _form(request, form, vervangt)
    said = form.cleaned_data
    inhoud = Inhoud(**{name: said[name] for name in INHOUD})
    return _try(
        request,
        form,
        vervangt,
        lambda: propose(
            inhoud, reden=said["reden"], namens=said["namens"], vervangt=vervangt, by=user, now=timezone.now()
        ),
    )


def _try(
    request: HttpRequest, form: RedenForm, row: Bevoegdheid | None, act: Callable[[], object], *, einde: bool = False
) -> HttpResponse:
    """Do it and show the proposals, or show the form with what stood in the way."""
    try:
        act()
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _form(request, form, row, problems=refusal.problems, einde=einde)
    messages.success(request, str(PROPOSED))
    return redirect("loket:voorstellen")


def _form(
    request: HttpRequest,
    form: RedenForm,
    row: Bevoegdheid | None,
    *,
    problems: list[Problem] | None = None,
    einde: bool = False,
) -> HttpResponse:
    context = {"form": form, "rij": row, "einde": einde, "onderwerp": subject_of(row, wetnamen([row])) if row else ""}
    return render(request, "loket/voorstel.html", context, status=status_of(problems or [], form))


@require_http_methods(["GET", "HEAD", "POST"])
@workers
def einde(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose that this entry ends."""
    user, row = user_of(request), _standing(request, pk)
    form = RedenForm(request.POST if request.method == "POST" else None, user=user)
    if not form.is_bound or not form.is_valid():
        return _form(request, form, row, einde=True)
    said = form.cleaned_data
    return _try(
        request,
        form,
        row,
        lambda: propose_end(row, reden=said["reden"], namens=said["namens"], by=user, now=timezone.now()),
        einde=True,
    )


@require_safe
@workers
def voorstellen(request: HttpRequest) -> HttpResponse:
    """What waits for a decision, or everything that was proposed, newest first."""
    return _page(request, request.GET.get("toon", ""))


def _page(
    request: HttpRequest, toon: str, *, problems: list[Problem] | None = None, refused: int = 0, typed: str = ""
) -> HttpResponse:
    user, alles = user_of(request), toon == "alles"
    page = blad(request, _rows(user, alles=alles), ("-id",))
    wetten = wetnamen(page.rows)
    context = {
        "page": page,
        "rijen": [(row, subject_of(row, wetten), _buttons(user, row)) for row in page.rows],
        "alles": alles,
        "problems": problems or [],
        "refused": refused,
        "typed": typed,
        "te_beslissen": waiting_for(user).count(),
        "plaats": "voorstellen",
    }
    return render(request, "loket/voorstellen.html", context, status=status_of(problems or []))


def _rows(user: Gebruiker, *, alles: bool) -> QuerySet[Bevoegdheidsvoorstel]:
    rows = voorstellen_visible_to(user)
    return rows if alles else rows.filter(stand=VoorstelStand.VOORGESTELD)


def _buttons(user: Gebruiker, row: Bevoegdheidsvoorstel) -> dict[str, bool]:
    """What this person can do with this proposal now."""
    waits = row.stand == VoorstelStand.VOORGESTELD
    return {"beslis": waits and may_decide(user, row), "intrekken": waits and may_withdraw(user, row)}


STEPS: dict[str, tuple[Callable[..., Any], str | Promise]] = {
    "aanvaarden": (accept, gettext_lazy("Aanvaard. De lijst is bijgewerkt.")),
    "afwijzen": (reject, gettext_lazy("Afgewezen.")),
    "intrekken": (withdraw, gettext_lazy("Ingetrokken.")),
}
"""Each decision: what does it, and what is said afterwards."""


@require_POST
@workers
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """Decide on one proposal, or take it back."""
    user = user_of(request)
    row = get_object_or_404(voorstellen_visible_to(user), pk=pk)
    if stap not in STEPS:
        raise Http404
    act, said = STEPS[stap]
    reden = request.POST.get("reden", "")
    try:
        act(row, by=user, now=timezone.now(), **({"reden": reden} if act is reject else {}))
    except Cannot as refusal:
        return _page(request, "alles", problems=refusal.problems, refused=pk, typed=reden)
    messages.success(request, str(said))
    return redirect(f"{reverse('loket:voorstellen')}?toon=alles#voorstel-{pk}")
