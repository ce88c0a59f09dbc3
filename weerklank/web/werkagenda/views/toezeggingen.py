"""Toezeggingen: the list with its filters, one toezegging with its story, and what can be done with it."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from weerklank.kern.actions import local_date
from weerklank.kern.problems import Cannot, Problem
from weerklank.kern.queries import story_of
from weerklank.knelpunten.queries import search
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of
from weerklank.web.uitvoer import MOST as MOST_ROWS
from weerklank.web.uitvoer import csv_of, json_of
from weerklank.web.verhaal import MOST, tell
from weerklank.web.werkagenda.banden import bands_of_toezegging
from weerklank.web.werkagenda.forms import RedenForm, ToezeggingFilter, VerbindForm, term_form
from weerklank.web.werkagenda.gates import keepers
from weerklank.werkagenda.actions import let_lapse, mark_kept, reopen_toezegging
from weerklank.werkagenda.enums import ToezeggingStand
from weerklank.werkagenda.keeping import connect, set_term
from weerklank.werkagenda.models import Toezegging
from weerklank.werkagenda.problems import LinkUnknown
from weerklank.werkagenda.queries import (
    Filter,
    kept_counts,
    ministeries_with,
    narrowed,
    related_to,
    visible_koppelingen,
    visible_toezeggingen,
)
from weerklank.werkagenda.rules import may_keep_toezegging

ORDER = ("volgorde_on", "id")


@dataclass(frozen=True, slots=True)
class Stap:
    """A step of a toezegging outside the register: its name, from where, and what does it."""

    naam: str | Promise
    uitleg: str | Promise
    van: tuple[ToezeggingStand, ...]
    act: Callable[..., None]


STAPPEN = {
    "nagekomen": Stap(
        gettext_lazy("Nagekomen"),
        gettext_lazy("Zeg waarmee de toezegging is nagekomen."),
        (ToezeggingStand.OPEN,),
        mark_kept,
    ),
    "vervallen": Stap(
        gettext_lazy("Vervallen"), gettext_lazy("Zeg waarom dit niet meer hoeft."), (ToezeggingStand.OPEN,), let_lapse
    ),
    "heropenen": Stap(
        gettext_lazy("Weer open"),
        gettext_lazy("Zeg waarom dit toch nog openstaat."),
        (ToezeggingStand.NAGEKOMEN, ToezeggingStand.VERVALLEN),
        reopen_toezegging,
    ),
}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The toezeggingen that are asked for, what is due first above."""
    form = _filter_form(request)
    rows = _asked(request, form)
    context = {
        "form": form,
        "page": blad(request, rows, ORDER),
        "counts": kept_counts(),
        "today": local_date(timezone.now()),
        "vraag": _question(request),
        "plaats": "toezeggingen",
    }
    return render(request, "werkagenda/toezeggingen.html", context)


def _filter_form(request: HttpRequest) -> ToezeggingFilter:
    form = ToezeggingFilter(request.GET)
    form.fields["ministerie"].queryset = ministeries_with()  # type: ignore[attr-defined]
    form.is_valid()
    return form


def _asked(request: HttpRequest, form: ToezeggingFilter) -> QuerySet[Toezegging]:
    said, today = form.cleaned_data, local_date(timezone.now())
    toon = said.get("toon") or ""
    ministerie = said.get("ministerie")
    asked = Filter(
        ministerie=ministerie.pk if ministerie else None,
        dossier=(said.get("dossier") or "").strip(),
        open={"gesloten": "nee", "alles": ""}.get(toon, "ja"),
        late_on=today if toon == "te-laat" else None,
        until=said.get("tot"),
        vak=said.get("vak") or "",
    )
    return narrowed(visible_toezeggingen(user_of(request)), asked)


def _question(request: HttpRequest) -> str:
    """The filters of the address, for the links to the same list in another form."""
    asked = request.GET.copy()
    asked.pop("blad", None)
    return asked.urlencode()


COLUMNS = (
    "kenmerk",
    "tekst",
    "functie",
    "ministerie",
    "kamer",
    "dossier",
    "gedaan_on",
    "status_register",
    "nakoming_register",
    "stand_weerklank",
    "termijn_weerklank",
    "termijn_bron",
    "gestand_on",
    "staat_in",
)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as a table."""
    return csv_of("toezeggingen", COLUMNS, _exported(request))


@require_safe
def as_json(request: HttpRequest) -> StreamingHttpResponse:
    """The same list for programs."""
    return json_of("toezeggingen", _exported(request))


def _exported(request: HttpRequest) -> Iterator[dict[str, Any]]:
    for row in _asked(request, _filter_form(request)).order_by(*ORDER)[:MOST_ROWS].iterator(1_000):
        values = (
            row.kenmerk,
            row.tekst,
            row.functie,
            row.ministerie_naam,
            row.kamer,
            row.dossier,
            row.gedaan_on,
            row.bron_status,
            row.bron_nakoming_on,
            "" if row.in_register else row.stand,
            row.termijn_until,
            row.termijn_bron,
            row.gestand_on,
            row.vak,
        )
        yield dict(zip(COLUMNS, values, strict=True))


@require_safe
def toezegging(request: HttpRequest, pk: int) -> HttpResponse:
    """One toezegging: what the register says, what we say, what hangs together, and its story."""
    return render(request, "werkagenda/toezegging.html", _context(request, _find(request, pk)))


def _find(request: HttpRequest, pk: int) -> Toezegging:
    rows = visible_toezeggingen(user_of(request)).select_related("passage__lezing", "zelfde_als")
    return get_object_or_404(rows, pk=pk)


def _context(request: HttpRequest, found: Toezegging) -> dict[str, Any]:
    """Everything the page shows; rules are asked here, not in the template."""
    user = user_of(request)
    may_keep = may_keep_toezegging(user, found)
    own = may_keep and not found.in_register
    koppelingen = visible_koppelingen(user).filter(toezegging=found).order_by("stand", "-score", "-pk")[:20]
    return {
        "toezegging": found,
        "versies": found.versies.select_related("invoer").order_by("-id")[:20] if found.in_register else [],
        "verhaal": tell(story_of(found).order_by("-at", "-id")[:MOST][::-1], _reasons(found)),
        "koppelingen": koppelingen,
        "banden": bands_of_toezegging(found, user),
        "verwant": related_to(found, user) if found.in_register else [],
        "may_keep": may_keep,
        "stappen": [(code, step) for code, step in STAPPEN.items() if own and found.stand in step.van],
        "today": local_date(timezone.now()),
        "termijn": term_form(found),
        "reden": RedenForm(),
        "verbind": VerbindForm(),
        "problems": [],
    }


def _reasons(found: Toezegging) -> dict[tuple[dt.datetime, str], str]:
    """The reasons given with its own steps, by moment and kind."""
    if found.in_register:
        return {}
    kinds = {"nagekomen": "toezegging-nagekomen", "vervallen": "toezegging-vervallen", "open": "toezegging-heropend"}
    steps = found.stappen.exclude(toelichting="")
    return {(step.at, kinds[step.naar]): step.toelichting for step in steps if step.naar in kinds}


@require_POST
@keepers
def termijn(request: HttpRequest, pk: int) -> HttpResponse:
    """Set our own term, or take it away."""
    found = _find(request, pk)
    form = term_form(found, request.POST)
    if not form.is_valid():
        return _refused(request, found, [], termijn=form)
    said = form.cleaned_data
    try:
        set_term(
            found,
            start=said["termijn_from_on"],
            until=said["termijn_until"],
            seen_version=said["version"],
            by=user_of(request),
            now=timezone.now(),
        )
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _refused(request, found, refusal.problems, termijn=form)
    messages.success(request, _("De eigen termijn is bewaard. Aan het register verandert niets."))
    return redirect("werkagenda:toezegging", pk)


@require_POST
@keepers
def stap(request: HttpRequest, pk: int, stap: str) -> HttpResponse:
    """Say of a toezegging outside the register how it stands."""
    found, step, form = _find(request, pk), STAPPEN.get(stap), RedenForm(request.POST)
    if step is None:
        raise Http404
    try:
        step.act(found, toelichting=request.POST.get("reden", ""), by=user_of(request), now=timezone.now())
    except Cannot as refusal:
        form.is_valid()
        put_on_form(form, [problem for problem in refusal.problems if problem.field not in form.errors])
        return _refused(request, found, refusal.problems, reden=form)
    messages.success(request, _("Bewaard."))
    return redirect("werkagenda:toezegging", pk)


@require_POST
@keepers
def verbinden(request: HttpRequest, pk: int) -> HttpResponse:
    """Tie a toezegging to a knelpunt."""
    found, form, user = _find(request, pk), VerbindForm(request.POST), user_of(request)
    typed = request.POST.get("doel", "").replace("\x00", "")[:80]
    knelpunten = search(user, typed, most=1) if any(letter.isdigit() for letter in typed) else []
    try:
        if not knelpunten:
            raise Cannot([LinkUnknown()])
        connect(found, knelpunten[0], by=user, now=timezone.now())
    except Cannot as refusal:
        form.is_valid()
        put_on_form(form, [problem for problem in refusal.problems if problem.field not in form.errors])
        return _refused(request, found, refusal.problems, verbind=form)
    messages.success(request, _("Verbonden."))
    return redirect("werkagenda:toezegging", pk)


def _refused(request: HttpRequest, found: Toezegging, problems: list[Problem], **forms: Any) -> HttpResponse:
    context = _context(request, _find(request, found.pk)) | forms
    return render(request, "werkagenda/toezegging.html", context, status=status_of(problems, *forms.values()))
