"""Letters beside the register: what stands in both, in a letter alone, in the register alone; a person decides."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from weerklank.kern.problems import Cannot
from weerklank.kern.rules import may_somewhere
from weerklank.pure.toezeggingen.match import Ground
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of
from weerklank.web.werkagenda.gates import keepers
from weerklank.werkagenda.decisions import confirm, reject
from weerklank.werkagenda.enums import Koppelsoort, Koppelstand
from weerklank.werkagenda.matching import compare_stale, embed_missing
from weerklank.werkagenda.models import Koppeling, Vondst
from weerklank.werkagenda.queries import (
    decided,
    kept_counts,
    only_in_letters,
    only_in_register,
    proposals,
    visible_koppelingen,
)
from weerklank.werkagenda.rules import KEEPS, may_decide

NOW = 20
"""How many documents one press of the button compares; the background does the rest."""

WHY: dict[str, str | Promise] = {
    Ground.NUMMER: gettext_lazy("noemt het nummer"),
    Ground.NAKOMING: gettext_lazy("zegt dat de toezegging wordt nagekomen"),
    Ground.WOORDEN: gettext_lazy("gebruikt dezelfde woorden"),
    Ground.BETEKENIS: gettext_lazy("gaat over hetzelfde"),
    Ground.MINISTERIE: gettext_lazy("hetzelfde ministerie"),
    Ground.DATUM: gettext_lazy("in dezelfde tijd"),
    Ground.DOSSIER: gettext_lazy("hetzelfde dossier"),
}
"""What each ground means to a person."""

TABS: dict[str, str | Promise] = {
    "": gettext_lazy("Voorgesteld: in beide"),
    "beide": gettext_lazy("Bevestigd: in beide"),
    "brief": gettext_lazy("Alleen in een brief"),
    "register": gettext_lazy("Alleen in het register"),
    "nakoming": gettext_lazy("Brieven die iets nakomen"),
}


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A proposal as the page shows it: the words of the letter, the grounds, and whether this person may decide."""

    koppeling: Koppeling
    woorden: str
    waarom: str
    may_decide: bool

    @property
    def procent(self) -> int:
        return int(self.koppeling.score * 100)


@require_safe
def vergelijken(request: HttpRequest) -> HttpResponse:
    """One tab of the comparison."""
    return _page(request, request.GET.get("toon", ""))


def _page(request: HttpRequest, toon: str, *, problems: Any = (), status: int = 200) -> HttpResponse:
    user = user_of(request)
    toon = toon if toon in TABS else ""
    context: dict[str, Any] = {
        "toon": toon,
        "tabs": [(code, naam, code == toon) for code, naam in TABS.items()],
        "counts": kept_counts(),
        "problems": problems,
        "may_keep_agenda": may_somewhere(user, KEEPS),
        "plaats": "vergelijken",
    }
    if toon == "register":
        context["page"] = blad(request, only_in_register(user), ("-id",))
    elif toon == "brief":
        letters = blad(request, only_in_letters(user), ("-id",))
        context |= {"page": letters, "vondsten": [(row, _words(row)) for row in letters.rows]}
    else:
        rows = {"": proposals(user, Koppelsoort.ZELFDE), "beide": decided(user, Koppelsoort.ZELFDE)}
        rows |= {"nakoming": proposals(user, Koppelsoort.NAKOMING)}
        page = blad(request, rows[toon], ("-score", "-id"))
        context |= {"page": page, "voorstellen": [_shown(request, row) for row in page.rows]}
    return render(request, "werkagenda/vergelijken.html", context, status=status)


def _shown(request: HttpRequest, row: Koppeling) -> Voorstel:
    waarom = ", ".join(str(WHY.get(ground, ground)) for ground, part in row.redenen if part >= 0.03)
    return Voorstel(row, row.document.tekst[row.begin : row.eind][:600], waarom, may_decide(user_of(request), row))


def _words(row: Vondst) -> str:
    return row.document.tekst[row.passage.begin : row.passage.eind][:600]


@require_POST
@keepers
def nu(request: HttpRequest) -> HttpResponse:
    """Compare what waits, without waiting for the background."""
    now = timezone.now()
    embed_missing()
    number = compare_stale(now=now, most=NOW)
    said = ngettext("%(n)d document vergeleken.", "%(n)d documenten vergeleken.", number) % {"n": number}
    messages.success(request, said if number else _("Alles was al vergeleken."))
    return redirect("werkagenda:vergelijken")


@require_POST
@keepers
def bevestigen(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a proposal is right."""
    return _decide(request, pk, confirm, _("Bevestigd. Aan de status in het register verandert niets."))


@require_POST
@keepers
def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a proposal is wrong."""
    return _decide(request, pk, reject, _("Afgewezen. Dit wordt niet opnieuw voorgesteld."))


def _decide(request: HttpRequest, pk: int, act: Callable[..., None], said: str) -> HttpResponse:
    user = user_of(request)
    koppeling = get_object_or_404(visible_koppelingen(user), pk=pk)
    fulfils, was_both = koppeling.soort == Koppelsoort.NAKOMING, koppeling.stand == Koppelstand.BEVESTIGD
    toon = "nakoming" if fulfils else "beide" if was_both else ""
    try:
        act(koppeling, by=user, now=timezone.now())
    except Cannot as refusal:
        return _page(request, toon, problems=refusal.problems, status=status_of(refusal.problems))
    messages.success(request, said)
    return redirect(f"{reverse('werkagenda:vergelijken')}?toon={toon}")
