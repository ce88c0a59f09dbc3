"""Tying a knelpunt to the law: a citation as people type it becomes a quoted place."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weerklank.kern.problems import Cannot, Problem
from weerklank.knelpunten.actions import anchor, remove_anchor
from weerklank.publicatie.actions import refresh
from weerklank.pure.bwb.anchor import Gevonden, find_quote
from weerklank.pure.citations import LawCitation, parse_citation
from weerklank.signalen.melding import masked
from weerklank.web.coordinatie.forms import AnkerForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.views.knelpunten import editable, show
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form
from weerklank.wetten.actions import make_vindplaats
from weerklank.wetten.problems import WordsMoreThanOnce, WordsNotFound
from weerklank.wetten.queries import find_article, newest_text, part_of

LONGEST_QUOTE = 2_000
LONGEST = 200
"""Characters of a citation that are read: a longer one names no law."""


@require_POST
@gate
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a place in the law. One that the register does not know can be kept as typed, after a clear message."""
    user, now = user_of(request), timezone.now()
    knelpunt = editable(user, pk)
    form = AnkerForm(request.POST)
    form.is_valid()
    citation = next(iter(parse_citation(masked(form.cleaned_data["citaat"][:LONGEST])[0])), None)
    if citation is None or not (citation.bwb_id or citation.law or citation.name):
        form.add_error("citaat", _("Dit lijkt niet op een wet met een artikel. Typ bijvoorbeeld: art 4:84 awb."))
        return show(request, knelpunt, anker_form=form)
    woorden = masked(form.cleaned_data["woorden"][:LONGEST_QUOTE])[0]
    problems = lookup_problems(citation) or quote_problems(citation, woorden)
    if problems and not request.POST.get("toch"):
        put_on_form(form, problems)
        return show(request, knelpunt, anker_form=form, unresolved=True)
    try:
        with transaction.atomic():
            anchor(knelpunt, make_vindplaats(citation, by=user, now=now, citaat=woorden), by=user, now=now)
            refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        return show(request, knelpunt, anker_form=form, problems=refusal.problems)
    return redirect("coordinatie:knelpunt", pk)


def lookup_problems(citation: LawCitation) -> list[Problem]:
    """Why the register cannot quote this place; empty when it can."""
    try:
        part_of(newest_text(find_article(citation)), citation.lid, citation.onderdeel)
    except Cannot as refusal:
        return refusal.problems
    return []


def quote_problems(citation: LawCitation, woorden: str) -> list[Problem]:
    """Why these words are not one certain place in what is cited; empty when they are, or when none are quoted."""
    if not woorden.strip():
        return []
    versie = newest_text(find_article(citation))
    blok = part_of(versie, citation.lid, citation.onderdeel)
    found = find_quote(versie.tekst[blok.van : blok.tot] if blok else versie.tekst, woorden)
    if found.uitkomst is Gevonden.MEERDERE:
        return [WordsMoreThanOnce()]
    return [] if found.gelijkenis == 1.0 else [WordsNotFound()]


@require_POST
@gate
def remove(request: HttpRequest, pk: int, anker: int) -> HttpResponse:
    """Take a place in the law away from a knelpunt; the place itself stays in the register."""
    user, now = user_of(request), timezone.now()
    knelpunt = editable(user, pk)
    row = get_object_or_404(knelpunt.ankers.all(), pk=anker)
    try:
        with transaction.atomic():
            remove_anchor(row, by=user, now=now)
            refresh(knelpunt, by=user, now=now)
    except Cannot as refusal:
        return show(request, knelpunt, problems=refusal.problems)
    return redirect("coordinatie:knelpunt", pk)
