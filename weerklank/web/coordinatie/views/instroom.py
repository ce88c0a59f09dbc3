"""Reading in a file of signalen: upload, which column is what, the report of each run row by row, taking it back."""

import csv
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.kern.problems import Cannot
from weerklank.knelpunten.voorstel_leden import end_overtaken
from weerklank.pure.tables import Table
from weerklank.signalen.enums import Bron
from weerklank.signalen.instroom import begin_import
from weerklank.signalen.models import Bulkinvoer, Bulkregel
from weerklank.signalen.problems import WORDS_OF, NothingToUndo
from weerklank.signalen.queries import imports_of
from weerklank.signalen.rules import still_busy
from weerklank.signalen.terugdraaien import signalen_of, take_back, take_back_problems, until_when, untouched
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.doorlezen import read_on
from weerklank.web.coordinatie.gates import importers
from weerklank.web.coordinatie.instroom import InstroomForm, KolommenForm, is_told, preview_of
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@importers
def inlezen(request: HttpRequest) -> HttpResponse:
    """Upload a file and look at its columns (`stap` is "bekijk"), or read it in; the report follows."""
    user = user_of(request)
    form = InstroomForm(*((request.POST, request.FILES) if request.method == "POST" else ()), user=user)
    table = form.table() if form.is_bound and form.is_valid() else None
    kolommen = None
    if table is not None:
        final = request.POST.get("stap") == "inlezen"
        kolommen = KolommenForm(table, request.POST if final else None)
        if final and kolommen.is_valid():
            return _read_in(request, form, kolommen, table)
    return _page(request, form, kolommen, table)


def _read_in(request: HttpRequest, form: InstroomForm, kolommen: KolommenForm, table: Table) -> HttpResponse:
    """Begin the run and go to its page, which shows how far it is. With every place taken it is read right here."""
    said = form.cleaned_data
    begun = begin_import(
        table,
        kolommen.mapping(),
        organisatie=said["organisatie"],
        bron=Bron(said["bron"]),
        by=user_of(request),
        now=timezone.now(),
        clock=timezone.now,
    )
    if not read_on(begun.read, begun.invoer):
        begun.read()
        messages.success(request, _("Het bestand is ingelezen. Hieronder staat wat er met elke rij gebeurde."))
    return redirect("coordinatie:invoer", begun.invoer.pk)


def _page(request: HttpRequest, form: InstroomForm, kolommen: KolommenForm | None, table: Table | None) -> HttpResponse:
    wrong = any(one is not None and one.errors for one in (form, kolommen))
    context: dict[str, Any] = {
        "form": form,
        "kolommen": kolommen,
        "preview": preview_of(table) if table else None,
        "page": blad(request, imports_of(user_of(request)), ("-id",)),
        "in_page": bool(request.htmx),  # type: ignore[attr-defined]
    }
    status = 422 if wrong and not context["in_page"] else 200
    return render(request, "coordinatie/inlezen.html", context, status=status)


@never_cache
@require_safe
@importers
def invoer(request: HttpRequest, pk: int) -> HttpResponse:
    """The report of one run: how far it is, or what became of its rows, and each refused row with the reason.

    While it runs the page asks for itself again; the address says how far it was, so that a screen reader is told at
    each quarter and at the end, and not each time.
    """
    user, now = user_of(request), timezone.now()
    run = get_object_or_404(imports_of(user), pk=pk)
    busy = still_busy(run, now)
    page = blad(request, run.regels.none() if busy else run.regels.all(), ("nummer",))
    context = {
        "run": run,
        "busy": busy,
        "page": page,
        "regels": [(regel.nummer, _reasons(regel)) for regel in page.rows],
        "until": until_when(run) if run.nieuw and not take_back_problems(run, user, now) else None,
        "in_page": bool(request.htmx),  # type: ignore[attr-defined]
        "told": is_told(run, request.GET.get("was", ""), busy=busy),
    }
    return render(request, "coordinatie/invoer.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@importers
def terugdraaien(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what one run brought: what goes and what stays is shown first, then it is confirmed."""
    user, now = user_of(request), timezone.now()
    run = get_object_or_404(imports_of(user), pk=pk)
    problems = take_back_problems(run, user, now)
    if request.method == "POST":
        try:
            with transaction.atomic():
                take_back(run, by=user, now=now)
                end_overtaken(run.organisatie, now=now)
        except Cannot as refusal:
            problems = refusal.problems
        else:
            return redirect("coordinatie:invoer", pk)
    goes = 0 if problems else untouched(signalen_of(run)).count()
    stays = 0 if problems else signalen_of(run).count() - goes
    problems = problems or ([] if goes else [NothingToUndo()])
    context = {"run": run, "problems": problems, "goes": goes, "stays": stays, "until": until_when(run)}
    status = status_of(problems) if request.method == "POST" else 200
    return render(request, "coordinatie/terugdraaien.html", context, status=status)


@never_cache
@require_safe
@importers
def geweigerd(request: HttpRequest, pk: int) -> HttpResponse:
    """The refused rows as CSV that Dutch Excel opens: the number of each row and why. Never what stood there."""
    run: Bulkinvoer = get_object_or_404(imports_of(user_of(request)), pk=pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="geweigerd-{run.pk}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Rij"), _("Waarom")])
    writer.writerows((regel.nummer, " ".join(_reasons(regel))) for regel in run.regels.order_by("nummer").iterator())
    return response


def _reasons(regel: Bulkregel) -> list[str]:
    return [str(WORDS_OF.get(code, code)) for code in regel.redenen]
