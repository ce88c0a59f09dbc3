"""Reading in a file of signalen: upload, which column is what, and the report of each run row by row."""

import csv
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.pure.tables import Table
from weerklank.signalen.enums import Bron
from weerklank.signalen.instroom import import_signalen
from weerklank.signalen.models import Bulkinvoer, Bulkregel
from weerklank.signalen.problems import WORDS_OF
from weerklank.signalen.queries import imports_of
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.gates import importers
from weerklank.web.coordinatie.instroom import InstroomForm, KolommenForm, preview_of
from weerklank.web.gates import user_of


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
    said = form.cleaned_data
    run = import_signalen(
        table,
        kolommen.mapping(),
        organisatie=said["organisatie"],
        bron=Bron(said["bron"]),
        by=user_of(request),
        now=timezone.now(),
    )
    messages.success(request, _("Het bestand is ingelezen. Hieronder staat wat er met elke rij gebeurde."))
    return redirect("coordinatie:invoer", run.pk)


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
    """The report of one run: what became of its rows, and each refused row with the reason."""
    run = get_object_or_404(imports_of(user_of(request)), pk=pk)
    page = blad(request, run.regels.all(), ("nummer",))
    context = {"run": run, "page": page, "regels": [(regel.nummer, _reasons(regel)) for regel in page.rows]}
    return render(request, "coordinatie/invoer.html", context)


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
