"""Judging what was found: accept, refuse, take back, correct, mark by hand, accept together, read again."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from weerklank.documenten.actions import reread
from weerklank.documenten.correctie import LONGEST
from weerklank.documenten.enums import PassageStand, Verdict
from weerklank.documenten.models import Document, Oordeel, Passage
from weerklank.documenten.problems import JudgedMeanwhile, ZinMissing, ZinNotInText
from weerklank.documenten.queries import current, passages_for, sure_in, visible_to, waiting_after
from weerklank.kern.enums import Handeling
from weerklank.kern.problems import Cannot
from weerklank.web.documenten.beslissen import accept_all, decide, mark
from weerklank.web.documenten.forms import CorrectieForm, MarkeerForm
from weerklank.web.documenten.tonen import SURE, show, shown_filter
from weerklank.web.documenten.zij import rows_of
from weerklank.web.gates import gate, user_of
from weerklank.web.refusal import put_on_form, status_of

MOST_AT_ONCE = 200
"""How many proposals are accepted together at most: a page that a person can still read before pressing."""

AROUND = 300
"""Characters around a passage that its page of correction shows."""

GET_POST = ["GET", "HEAD", "POST"]
judges = gate(Handeling.DOCUMENT_BEOORDELEN)
SIMPLE = (Verdict.AANVAARD, Verdict.GEWEIGERD, Verdict.TERUGGENOMEN)


def address_of(passage: Passage, *, toon: str = "", gedaan: Oordeel | None = None) -> str:
    """Where a passage stands on the reading page, or what waits next when the filter no longer shows it."""
    document = passage.lezing.document
    row, place = passage.pk, passage.begin
    if gedaan and toon == "open" and (after := waiting_after(document, passage.begin)):
        row, place = after.pk, after.begin
    asked = {"bij": place} | ({"toon": toon} if toon else {}) | ({"gedaan": gedaan.pk} if gedaan else {})
    return f"{reverse('documenten:document', args=[document.pk])}?{urlencode(asked)}#rij-{row}"


def _passage(request: HttpRequest, pk: int) -> Passage:
    return get_object_or_404(passages_for(user_of(request)), pk=pk)


def _document(request: HttpRequest, pk: int) -> Document:
    return get_object_or_404(visible_to(user_of(request)), pk=pk)


@never_cache
@require_http_methods(GET_POST)
def passage(request: HttpRequest, pk: int) -> HttpResponse:
    """GET: to the place of this passage in the newest reading. POST: one of the verdicts that need no form."""
    found = _passage(request, pk)
    if request.method != "POST":
        return redirect(address_of(current(found)))
    verdict, reden = request.POST.get("verdict", ""), request.POST.get("reden", "")
    if verdict not in SIMPLE:
        raise Http404
    try:
        oordeel = decide(found, verdict=Verdict(verdict), reden=reden, by=user_of(request), now=timezone.now())
    except Cannot as refusal:
        typed = {"reden": reden, "reden_bij": found.pk}
        document, status = _document(request, found.lezing.document_id), status_of(refusal.problems)
        return show(request, document, problems=refusal.problems, bij=found.begin, typed=typed, status=status)
    return redirect(address_of(found, toon=shown_filter(request), gedaan=oordeel))


@never_cache
@require_http_methods(GET_POST)
@judges
def corrigeren(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a passage really is. "bekijken" shows the widened span without storing anything."""
    found = _passage(request, pk)
    document = _document(request, found.lezing.document_id)
    if request.method != "POST":
        return _correction_page(request, CorrectieForm(passage=found, document=document))
    form = CorrectieForm(request.POST, passage=found, document=document)
    if not form.is_valid():
        return _correction_page(request, form, status=422)
    if "bekijken" in request.POST:
        return _correction_page(request, form)
    try:
        oordeel = decide(
            found, verdict=Verdict.GECORRIGEERD, correction=form.correction(), by=user_of(request), now=timezone.now()
        )
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return _correction_page(request, form, status=status_of(refusal.problems))
    return redirect(address_of(found, toon=shown_filter(request), gedaan=oordeel))


def _correction_page(request: HttpRequest, form: CorrectieForm, *, status: int = 200) -> HttpResponse:
    document, (begin, eind) = form.document, form.span()
    text, stand = document.tekst, PassageStand(form.passage.stand)
    context: dict[str, Any] = {
        "document": document,
        "passage": form.passage,
        "form": form,
        "toon": shown_filter(request),
        "voor": text[max(0, begin - AROUND) : begin],
        "woorden": text[begin:eind],
        "na": text[eind : eind + AROUND],
        "terug": address_of(form.passage, toon=shown_filter(request)),
        "al_beoordeeld": "" if stand == PassageStand.OPEN or status == 409 else JudgedMeanwhile(stand),
    }
    return render(request, "documenten/corrigeren.html", context, status=status)


@never_cache
@require_http_methods(GET_POST)
@judges
def markeren(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a sentence that the reader missed. Words that do not stand in the text are explained and kept."""
    document = _document(request, pk)
    form = MarkeerForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        try:
            oordeel = _mark(request, document, form)
        except Cannot as refusal:
            put_on_form(form, refusal.problems)
            status = status_of(refusal.problems, form)
        else:
            if oordeel:
                return redirect(address_of(oordeel.passage, toon=shown_filter(request), gedaan=oordeel))
            status = 422
    return render(request, "documenten/markeren.html", {"document": document, "form": form}, status=status)


def _mark(request: HttpRequest, document: Document, form: MarkeerForm) -> Oordeel | None:
    """The mark of a valid form; None when the form says what is wrong. Raises Cannot."""
    if not form.is_valid():
        return None
    if not form.cleaned_data["zin"].strip():
        raise Cannot([ZinMissing()])
    marked = form.correction(document)
    if marked is None:
        raise Cannot([ZinNotInText()])
    return mark(document, marked, by=user_of(request), now=timezone.now())


@never_cache
@require_http_methods(GET_POST)
@judges
def alles(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every sure proposal that waits; then accept exactly those that were shown and still wait."""
    document = _document(request, pk)
    waiting = list(sure_in(document, SURE)[:MOST_AT_ONCE])
    problems = []
    if request.method == "POST":
        shown = set(request.POST.getlist("passage"))
        chosen = [row for row in waiting if str(row.pk) in shown]
        try:
            count = accept_all(chosen, by=user_of(request), now=timezone.now())
        except Cannot as refusal:
            problems = refusal.problems
        else:
            messages.success(request, _accepted(count, len(shown) - count))
            return redirect("documenten:document", pk)
    context = {
        "document": document,
        "rijen": rows_of(document.tekst, waiting, {}, most=LONGEST),
        "zeker": int(SURE * 100),
        "problems": problems,
        "most": MOST_AT_ONCE if len(waiting) == MOST_AT_ONCE else 0,
    }
    return render(request, "documenten/alles.html", context, status=status_of(problems))


def _accepted(count: int, gone: int) -> str:
    said = ngettext("%(n)s voorstel is aanvaard.", "%(n)s voorstellen zijn aanvaard.", count) % {"n": count}
    if gone <= 0:
        return said
    left = ngettext("%(n)s was intussen al beoordeeld.", "%(n)s waren intussen al beoordeeld.", gone) % {"n": gone}
    return f"{said} {left}"


@require_POST
@judges
def herlezen(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a document again with the version of now."""
    document = _document(request, pk)
    try:
        lezing = reread(document, by=user_of(request), now=timezone.now())
    except Cannot as refusal:
        return show(request, document, problems=refusal.problems, status=status_of(refusal.problems))
    messages.success(
        request,
        _("Het document is gelezen door %(lezer)s. Wat was beoordeeld, blijft beoordeeld.") % {"lezer": lezing.lezer},
    )
    return redirect("documenten:document", pk)
