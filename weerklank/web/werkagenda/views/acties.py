"""Actions: the agenda with its filters, one action with its story, and what can be done with it."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot, Problem
from weerklank.kern.queries import story_of
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.queries import search
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.uitvoer import MOST as MOST_ROWS
from weerklank.web.uitvoer import csv_of, json_of
from weerklank.web.verhaal import MOST, tell
from weerklank.web.werkagenda.banden import bands_of_actie
from weerklank.web.werkagenda.forms import ActieFilter, ActieForm, OverdragenForm, RedenForm, VerbindForm
from weerklank.web.werkagenda.gates import keepers
from weerklank.werkagenda.acties import (
    establish_actie,
    finish_actie,
    hand_over,
    propose_again,
    start_actie,
    stop_actie,
)
from weerklank.werkagenda.enums import ActieStand
from weerklank.werkagenda.groepen import groep_naam, groepen, groepen_on
from weerklank.werkagenda.keeping import BANDS, connect, disconnect, edit_actie
from weerklank.werkagenda.models import Actie, Toezegging
from weerklank.werkagenda.problems import LinkUnknown
from weerklank.werkagenda.queries import (
    agenda,
    find_toezegging,
    is_stale,
    keeping_organisaties,
    visible_acties,
    visible_toezeggingen,
)
from weerklank.werkagenda.rules import may_keep_actie

A = ActieStand
ORDER = ("volgorde_on", "id")
OPEN = (A.VOORGESTELD, A.VASTGESTELD, A.LOOPT)


@dataclass(frozen=True, slots=True)
class Stap:
    """A step of an action: its name, from where, whether it wants a reason, and what does it."""

    naam: str | Promise
    van: tuple[ActieStand, ...]
    reden: bool
    act: Callable[..., object]


STAPPEN = {
    "vaststellen": Stap(gettext_lazy("Vaststellen"), (A.VOORGESTELD,), False, establish_actie),
    "starten": Stap(gettext_lazy("Loopt"), (A.VASTGESTELD, A.GEREED), False, start_actie),
    "gereed": Stap(gettext_lazy("Gereed"), (A.LOOPT,), True, finish_actie),
    "stoppen": Stap(gettext_lazy("Stoppen"), OPEN, True, stop_actie),
    "heropenen": Stap(gettext_lazy("Weer voorstellen"), (A.GESTOPT,), True, propose_again),
    "overdragen": Stap(gettext_lazy("Overdragen"), OPEN, True, hand_over),
}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The actions that are asked for, what is due first above; what was not brought up to date says so."""
    today, form = local_date(timezone.now()), _filter_form(request)
    page = blad(request, _asked(request, form), ORDER)
    asked = request.GET.copy()
    asked.pop("blad", None)
    context = {
        "form": form,
        "page": page,
        "rows": [(row, groep_naam(row.groep), is_stale(row, today)) for row in page.rows],
        "today": today,
        "vraag": asked.urlencode(),
        "plaats": "acties",
    }
    return render(request, "werkagenda/acties.html", context)


def _filter_form(request: HttpRequest) -> ActieFilter:
    form = ActieFilter(request.GET, list(groepen().values()))
    form.fields["trekker"].queryset = Organisatie.objects.filter(  # type: ignore[attr-defined]
        pk__in=Actie.objects.values("trekker").distinct()
    )
    form.is_valid()
    return form


def _asked(request: HttpRequest, form: ActieFilter) -> QuerySet[Actie]:
    said = form.cleaned_data
    trekker = said.get("trekker")
    return agenda(
        visible_acties(user_of(request)),
        trekker=trekker.pk if trekker else None,
        stand=said.get("stand") or "",
        groep=said.get("groep") or "",
    )


COLUMNS = (
    "kenmerk",
    "titel",
    "resultaat",
    "soort",
    "stand",
    "trekker",
    "trekker_rol",
    "groep",
    "geld",
    "begin_on",
    "eind_on",
    "next_on",
    "updated_on",
)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as a table."""
    return csv_of("acties", COLUMNS, _exported(request))


@require_safe
def as_json(request: HttpRequest) -> StreamingHttpResponse:
    """The same list for programs."""
    return json_of("acties", _exported(request))


def _exported(request: HttpRequest) -> Iterator[dict[str, Any]]:
    for row in _asked(request, _filter_form(request)).order_by(*ORDER)[:MOST_ROWS].iterator(1_000):
        plain = {name: getattr(row, name) for name in COLUMNS}
        yield plain | {"trekker": row.trekker.naam, "groep": groep_naam(row.groep)}


@require_safe
def actie(request: HttpRequest, pk: int) -> HttpResponse:
    """One action: who is accountable, what comes next, what it is for, and its story."""
    return render(request, "werkagenda/actie.html", _context(request, _find(request, pk)))


def _find(request: HttpRequest, pk: int) -> Actie:
    rows = visible_acties(user_of(request)).select_related("passage__lezing", "vorige")
    return get_object_or_404(rows, pk=pk)


def _context(request: HttpRequest, found: Actie) -> dict[str, Any]:
    user, today = user_of(request), local_date(timezone.now())
    may_keep = may_keep_actie(user, found)
    overdragen = OverdragenForm()
    _choose_trekker(overdragen, found)
    return {
        "actie": found,
        "groep": groep_naam(found.groep),
        "verouderd": is_stale(found, today),
        "verhaal": tell(story_of(found).order_by("-at", "-id")[:MOST][::-1], _reasons(found)),
        "banden": bands_of_actie(found, user),
        "may_keep": may_keep,
        "stappen": [
            (code, step)
            for code, step in STAPPEN.items()
            if may_keep and code != "overdragen" and found.stand in step.van
        ],
        "may_hand_over": may_keep and found.stand in OPEN,
        "today": today,
        "reden": RedenForm(),
        "overdragen": overdragen,
        "verbind": VerbindForm(),
        "problems": [],
    }


def _choose_trekker(form: OverdragenForm, found: Actie) -> None:
    form.fields["trekker"].queryset = keeping_organisaties().exclude(pk=found.trekker_id)  # type: ignore[attr-defined]


def _reasons(found: Actie) -> dict[tuple[dt.datetime, str], str]:
    """The reasons given with its steps, by moment and kind of event."""
    kinds = {"gereed": "actie-gereed", "gestopt": "actie-gestopt", "overgedragen": "actie-overgedragen"}
    kinds |= {"voorgesteld": "actie-heropend"}
    steps = found.stappen.exclude(toelichting="")
    return {(step.at, kinds[step.naar]): step.toelichting for step in steps if step.naar in kinds}


def _find_to_keep(request: HttpRequest, pk: int) -> Actie:
    """The action, for somebody of the organisation that is accountable for it."""
    found = _find(request, pk)
    if not may_keep_actie(user_of(request), found):
        raise PermissionDenied
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@keepers
def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring an action up to date, on one screen."""
    found, now = _find_to_keep(request, pk), timezone.now()
    data = request.POST if request.method == "POST" else None
    form = ActieForm(data, found, groepen_on(local_date(now)))
    problems: list[Problem] = []
    if data is not None and form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        version = form.cleaned_data["version"]
        try:
            edit_actie(found, said, seen_version=version, by=user_of(request), now=now)
        except Cannot as refusal:
            problems = refusal.problems
            put_on_form(form, problems)
        else:
            messages.success(request, _("De actie is bijgewerkt."))
            return redirect("werkagenda:actie", pk)
    context = {"actie": found, "form": form}
    return render(request, "werkagenda/bewerken.html", context, status=status_of(problems, form))


@require_POST
@keepers
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """Move an action one step on."""
    found, step = _find_to_keep(request, pk), STAPPEN.get(stap)
    if step is None:
        raise Http404
    form = OverdragenForm(request.POST) if stap == "overdragen" else RedenForm(request.POST)
    said: dict[str, Any] = {"by": user_of(request), "now": timezone.now()}
    said |= {"toelichting": request.POST.get("reden", "")} if step.reden else {"next_on": None}
    try:
        if isinstance(form, OverdragenForm):
            _choose_trekker(form, found)
            if not form.is_valid():
                return _refused(request, found, [], overdragen=form)
            step.act(found, form.cleaned_data["trekker"], **said)
        else:
            step.act(found, **said)
    except Cannot as refusal:
        form.is_valid()
        put_on_form(form, [problem for problem in refusal.problems if problem.field not in form.errors])
        name = "overdragen" if stap == "overdragen" else "reden"
        return _refused(request, found, refusal.problems, **{name: form})
    messages.success(request, _("Bewaard."))
    return redirect("werkagenda:actie", pk)


@require_POST
@keepers
def verbinden(request: HttpRequest, pk: int) -> HttpResponse:
    """Tie an action to a knelpunt or a toezegging."""
    found, form, user = _find_to_keep(request, pk), VerbindForm(request.POST), user_of(request)
    try:
        other = _other_end(user, request.POST.get("doel", ""))
        connect(found, other, by=user, now=timezone.now())
    except Cannot as refusal:
        form.is_valid()
        put_on_form(form, [problem for problem in refusal.problems if problem.field not in form.errors])
        return _refused(request, found, refusal.problems, verbind=form)
    messages.success(request, _("Verbonden."))
    return redirect("werkagenda:actie", pk)


def _other_end(user: Gebruiker, typed: str) -> Knelpunt | Toezegging:
    """What a number means: a toezegging, else a knelpunt. Raises Cannot."""
    words = typed.replace("\x00", "").encode("utf-8", "replace").decode()[:80]
    found: Knelpunt | Toezegging | None = find_toezegging(user, words)
    if found is None and any(letter.isdigit() for letter in words):
        found = next(iter(search(user, words, most=1)), None)
    if found is None:
        raise Cannot([LinkUnknown()])
    return found


@require_POST
@keepers
def losmaken(request: HttpRequest, soort: str, pk: int) -> HttpResponse:
    """End a band; what was stays in the story."""
    if soort not in BANDS:
        raise Http404
    user = user_of(request)
    table: Any = BANDS[soort]
    band = get_object_or_404(table, pk=pk)
    one: Actie | Toezegging = band.toezegging if soort == "toezegging-knelpunt" else band.actie
    visible: QuerySet[Any] = visible_toezeggingen(user) if isinstance(one, Toezegging) else visible_acties(user)
    get_object_or_404(visible, pk=one.pk)
    try:
        disconnect(band, by=user, now=timezone.now())
    except Cannot as refusal:
        if isinstance(one, Actie):
            return _refused(request, one, refusal.problems, verbind=VerbindForm())
        raise Http404 from refusal
    messages.success(request, _("Losgemaakt."))
    return redirect("werkagenda:toezegging" if isinstance(one, Toezegging) else "werkagenda:actie", one.pk)


def _refused(request: HttpRequest, found: Actie, problems: list[Problem], **forms: Any) -> HttpResponse:
    context = _context(request, _find(request, found.pk)) | forms
    return render(request, "werkagenda/actie.html", context, status=status_of(problems, *forms.values()))
