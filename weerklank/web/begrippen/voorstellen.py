"""Proposing a word, and deciding on what was proposed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.begrippen.actions import accept, propose, reject, reopen, withdraw
from weerklank.begrippen.enums import TermStand
from weerklank.begrippen.models import Term
from weerklank.begrippen.queries import visible_to, waiting_for
from weerklank.begrippen.rules import may_decide, may_withdraw
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot, Problem
from weerklank.kern.rules import may_somewhere
from weerklank.web.begrippen.forms import VoorstelForm
from weerklank.web.bladeren import blad
from weerklank.web.gates import gate, user_of
from weerklank.web.refusal import put_on_form, status_of

proposers = gate(Handeling.BEGRIP_VOORSTELLEN)


@dataclass(frozen=True, slots=True)
class Stap:
    """A decision on a word: its name on the button, what does it, and what is said afterwards."""

    naam: str | Promise
    act: Callable[..., None]
    said: str | Promise


STAPPEN = {
    "aanvaarden": Stap(gettext_lazy("Aanvaarden"), accept, gettext_lazy("Aanvaard. Het woord telt vanaf nu mee.")),
    "afwijzen": Stap(gettext_lazy("Afwijzen"), reject, gettext_lazy("Afgewezen.")),
    "intrekken": Stap(gettext_lazy("Intrekken"), withdraw, gettext_lazy("Ingetrokken.")),
    "ongedaan": Stap(gettext_lazy("Maak ongedaan"), reopen, gettext_lazy("Het woord is weer voorgesteld.")),
}


@require_http_methods(["GET", "HEAD", "POST"])
@proposers
def nieuw(request: HttpRequest) -> HttpResponse:
    """Propose a word."""
    user = user_of(request)
    if request.method != "POST":
        typed = request.GET.get("begrip", "").replace("\x00", "")[:120]
        form = VoorstelForm(user=user, initial={"begrip": typed})
        return render(request, "begrippen/nieuw.html", {"form": form})
    form = VoorstelForm(request.POST, user=user)
    problems: list[Problem] = []
    if form.is_valid():
        try:
            term = propose(**form.cleaned_data, by=user, now=timezone.now())
        except Cannot as refusal:
            problems = refusal.problems
            put_on_form(form, problems)
        else:
            messages.success(request, _("Voorgesteld: “%(woord)s”. Een redacteur beslist.") % {"woord": term.woord})
            return redirect("begrippen:voorstellen")
    return render(request, "begrippen/nieuw.html", {"form": form}, status=status_of(problems, form))


@require_safe
def voorstellen(request: HttpRequest) -> HttpResponse:
    """What waits for a decision, or everything that was proposed, newest first."""
    return _page(request, request.GET.get("toon", ""))


def _page(request: HttpRequest, toon: str, *, problems: Any = (), status: int = 200) -> HttpResponse:
    user = user_of(request)
    alles = toon == "alles"
    page = blad(request, _rows(user, alles=alles), ("-id",))
    context = {
        "page": page,
        "rijen": [(term, _buttons(user, term)) for term in page.rows],
        "alles": alles,
        "problems": problems,
        "te_beslissen": waiting_for(user).count(),
        "plaats": "voorstellen",
        "may_propose": may_somewhere(user, Handeling.BEGRIP_VOORSTELLEN),
    }
    return render(request, "begrippen/voorstellen.html", context, status=status)


def _rows(user: Gebruiker, *, alles: bool) -> QuerySet[Term]:
    rows = visible_to(user)
    return rows if alles else rows.filter(stand=TermStand.VOORGESTELD)


def _buttons(user: Gebruiker, term: Term) -> list[tuple[str, str | Promise]]:
    """The decisions that this person can take on this word now."""
    decides, withdraws = may_decide(user, term), may_withdraw(user, term)
    if term.stand == TermStand.VOORGESTELD:
        codes = [*(["aanvaarden", "afwijzen"] if decides else []), *(["intrekken"] if withdraws else [])]
    else:
        own = withdraws and term.stand == TermStand.INGETROKKEN
        codes = ["ongedaan"] if decides or own else []
    return [(code, STAPPEN[code].naam) for code in codes]


@require_POST
@proposers
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """Decide on one word. The page then shows everything, so that the decision can be undone at once."""
    user = user_of(request)
    term = get_object_or_404(visible_to(user), pk=pk)
    step = STAPPEN.get(stap)
    if step is None:
        raise Http404
    try:
        step.act(term, by=user, now=timezone.now())
    except Cannot as refusal:
        return _page(request, "alles", problems=refusal.problems, status=status_of(refusal.problems))
    messages.success(request, str(step.said))
    return redirect(f"{reverse('begrippen:voorstellen')}?toon=alles#term-{pk}")
