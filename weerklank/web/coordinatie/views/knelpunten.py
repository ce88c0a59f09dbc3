"""The knelpunten of an organisation: the agenda, and the page of one."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Problem
from weerklank.kern.rules import may_somewhere
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import agenda_of, changed_law_of, search, signaal_counts, visible_to
from weerklank.knelpunten.rules import may_edit
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.dossier import dossier_of
from weerklank.web.coordinatie.forms import AnkerForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of

TASKS = 10
"""Tasks on one page of the list above the agenda."""


def knelpunten_for(user: Gebruiker) -> QuerySet[Knelpunt]:
    """What this person may read, with the people and organisations of each."""
    return visible_to(user).select_related("organisatie", "geadresseerde", "eigenaar")


def editable(user: Gebruiker, pk: int) -> Knelpunt:
    """The knelpunt, for who may change it: who may only read it is told so before writing a word."""
    found = get_object_or_404(knelpunten_for(user), pk=pk)
    if not may_edit(user, found):
        raise PermissionDenied
    return found


@never_cache
@require_safe
@gate
def agenda(request: HttpRequest) -> HttpResponse:
    """The open knelpunten of the own organisation by their next date; with words, everything that matches."""
    user = user_of(request)
    words = request.GET.get("zoek", "").strip()[:200]
    page = blad(request, agenda_of(user), ["next_on", "id"]) if not words else None
    rows = page.rows if page else search(user, words)
    counts = signaal_counts(rows)
    taken = blad(request, changed_law_of(user), ["next_on", "id"], key="taken", size=TASKS)
    context = {
        "taken": taken.rows if not words else [],
        "taken_vorige": taken.vorige,
        "taken_volgende": taken.volgende,
        "rows": [(row, counts.get(row.pk, 0)) for row in rows],
        "page": page,
        "words": words,
        "today": local_date(timezone.now()),
        "may_open": may_somewhere(user, Handeling.KNELPUNT_BEHEREN),
    }
    return render(request, "coordinatie/knelpunten.html", context)


@never_cache
@require_safe
@gate
def knelpunt(request: HttpRequest, pk: int) -> HttpResponse:
    """One knelpunt: what it is, its law, its signalen, its story, and what can be done now."""
    return show(request, get_object_or_404(knelpunten_for(user_of(request)), pk=pk))


def show(
    request: HttpRequest,
    row: Knelpunt,
    *,
    anker_form: AnkerForm | None = None,
    unresolved: bool = False,
    problems: list[Problem] | None = None,
) -> HttpResponse:
    """The page; after a refusal with what stood in the way and what was typed."""
    problems, anker_form = problems or [], anker_form or AnkerForm()
    context = dossier_of(request, row) | {
        "anker_form": anker_form,
        "unresolved": unresolved,
        "problems": problems,
        "today": local_date(timezone.now()),
    }
    return render(request, "coordinatie/knelpunt.html", context, status=status_of(problems, anker_form))
