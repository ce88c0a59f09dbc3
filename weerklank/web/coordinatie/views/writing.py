"""Writing the description of a knelpunt: a new one, one from a signaal, and a change of an existing one."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weerklank.documenten.models import Passage
from weerklank.documenten.queries import latest_oordelen, passages_for, words_at
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot
from weerklank.kern.rules import organisaties_where
from weerklank.knelpunten.actions import anchor, edit_knelpunt, open_knelpunt
from weerklank.knelpunten.beschrijving import Beschrijving, beschrijving_problems
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.enums import Koppelgrond
from weerklank.knelpunten.models import Knelpunt
from weerklank.knelpunten.problems import ChangedMeanwhile
from weerklank.publicatie.actions import refresh
from weerklank.pure.citations import LawCitation, parse_citation
from weerklank.signalen.models import Signaal
from weerklank.web.coordinatie.forms import BeschrijvingForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.triage import signalen_for
from weerklank.web.coordinatie.views.knelpunten import editable
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of
from weerklank.wetten.actions import make_vindplaats

FIELDS = (
    "titel",
    "omschrijving",
    "soort",
    "groepen",
    "omvang",
    "omvang_bron",
    "voorstel",
    "is_hardheid",
    "eigenaar",
    "geadresseerde",
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def nieuw(request: HttpRequest) -> HttpResponse:
    """Open a knelpunt that does not start from one signaal; `passage` in the address names the sentence of a document
    where it was read."""
    asked = request.GET.get("passage", "")
    if not asked:
        return _new(request, signaal=None)
    if not (asked.isascii() and asked.isdigit() and len(asked) < 18):
        raise Http404
    return _new(request, signaal=None, passage=get_object_or_404(passages_for(user_of(request)), pk=int(asked)))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def nieuw_uit_signaal(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a knelpunt from a signaal: the form starts with its words, and the signaal is the first to stand with it."""
    return _new(request, signaal=get_object_or_404(signalen_for(user_of(request)), pk=pk))


def _new(request: HttpRequest, *, signaal: Signaal | None, passage: Passage | None = None) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    if request.method != "POST":
        form = BeschrijvingForm(user=user, initial=_first_words(user, signaal, passage))
        return _form_page(request, form, signaal=signaal, passage=passage)
    form = BeschrijvingForm(request.POST, user=user)
    if not form.is_valid():
        add_other_problems(form)
        return _form_page(request, form, signaal=signaal, passage=passage, status=422)
    try:
        knelpunt = _open(form, signaal, passage, user, now)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        status = status_of(refusal.problems)
        return _form_page(request, form, signaal=signaal, passage=passage, status=status)
    return redirect("coordinatie:knelpunt", knelpunt.pk)


@transaction.atomic
def _open(
    form: BeschrijvingForm, signaal: Signaal | None, passage: Passage | None, user: Gebruiker, now: dt.datetime
) -> Knelpunt:
    """The knelpunt, the signaal that stands with it, and the law that signaal or passage named: all or nothing."""
    knelpunt = open_knelpunt(
        beschrijving_of(form),
        organisatie=form.cleaned_data["organisatie"],
        passage=passage.root if passage else None,
        by=user,
        now=now,
    )
    if signaal:
        bundle(signaal, knelpunt, grond=Koppelgrond.NIEUW, by=user, now=now)
    for citation in _named_law(signaal, passage)[:3]:
        if citation.bwb_id and citation.artikel:
            anchor(knelpunt, make_vindplaats(citation, by=user, now=now), by=user, now=now)
    return knelpunt


def _named_law(signaal: Signaal | None, passage: Passage | None) -> list[LawCitation]:
    if signaal:
        return parse_citation(signaal.regel) or parse_citation(signaal.tekst)
    return parse_citation(_words(passage)) if passage else []


def _words(passage: Passage) -> str:
    """The sentence as a person accepted it, else as it stands."""
    oordeel = latest_oordelen([passage]).get(passage.pk)
    return oordeel.tekst if oordeel else words_at(passage.lezing.document, passage.begin, passage.eind)


def _first_words(user: Gebruiker, signaal: Signaal | None, passage: Passage | None) -> dict[str, Any]:
    own = organisaties_where(user, Handeling.KNELPUNT_BEHEREN)
    initial: dict[str, Any] = {"eigenaar": user.pk, "organisatie": next(iter(own), None)}
    if signaal:
        initial |= {"omschrijving": signaal.tekst, "groepen": signaal.doelgroep, "organisatie": signaal.eigenaar_id}
        initial["geadresseerde"] = signaal.eigenaar.ministerie_id
    if passage:
        initial["omschrijving"] = _words(passage)
    return initial


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate
def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the description. When somebody else did so meanwhile, both texts stand on the page and nothing is lost."""
    user, now = user_of(request), timezone.now()
    knelpunt = editable(user, pk)
    if request.method != "POST":
        values = {name: getattr(knelpunt, name) for name in FIELDS} | {"version": knelpunt.version}
        return _form_page(request, BeschrijvingForm(user=user, knelpunt=knelpunt, initial=values), knelpunt=knelpunt)
    form = BeschrijvingForm(request.POST.dict(), user=user, knelpunt=knelpunt)
    if not form.is_valid():
        add_other_problems(form)
        return _form_page(request, form, knelpunt=knelpunt, status=422)
    try:
        with transaction.atomic():
            edit_knelpunt(
                knelpunt, beschrijving_of(form), seen_version=form.cleaned_data["version"] or 0, by=user, now=now
            )
            refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        return _refused_edit(request, form, knelpunt, refusal)
    return redirect("coordinatie:knelpunt", pk)


def _refused_edit(request: HttpRequest, form: BeschrijvingForm, knelpunt: Knelpunt, refusal: Cannot) -> HttpResponse:
    put_on_form(form, refusal.problems)
    changed = any(isinstance(problem, ChangedMeanwhile) for problem in refusal.problems)
    if changed:
        # what is saved next starts from the text that the writer now sees beside the own one
        knelpunt.refresh_from_db()
        form.data = dict(form.data) | {"version": str(knelpunt.version)}
    return _form_page(
        request, form, knelpunt=knelpunt, other=knelpunt if changed else None, status=status_of(refusal.problems)
    )


def _form_page(
    request: HttpRequest,
    form: BeschrijvingForm,
    *,
    signaal: Signaal | None = None,
    passage: Passage | None = None,
    knelpunt: Knelpunt | None = None,
    other: Knelpunt | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "signaal": signaal, "passage": passage, "knelpunt": knelpunt, "other": other}
    return render(request, "coordinatie/beschrijving.html", context, status=status)


def beschrijving_of(form: BeschrijvingForm) -> Beschrijving:
    """What a valid form says."""
    return Beschrijving(**{name: form.cleaned_data[name] for name in FIELDS})


def add_other_problems(form: BeschrijvingForm) -> None:
    """Beside an unanswered choice, say what else is wrong: everything at once."""
    typed = {name: form.cleaned_data.get(name) or "" for name in FIELDS}
    organisatie = form.cleaned_data.get("organisatie")
    if organisatie:
        found = beschrijving_problems(typed, organisatie)
        put_on_form(form, [p for p in found if (p.field or getattr(p, "name", "")) not in form.errors])
