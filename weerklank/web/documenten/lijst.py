"""The list of documents, and reading in a new one."""

from typing import Any

from django.contrib import messages
from django.core.files.base import File
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from weerklank.documenten.actions import save_document
from weerklank.documenten.models import Document
from weerklank.documenten.queries import listed_for
from weerklank.kern.enums import Handeling
from weerklank.kern.problems import Cannot
from weerklank.kern.rules import may_somewhere
from weerklank.pure.documents import UnreadableDocumentError, read_document
from weerklank.web.bladeren import blad
from weerklank.web.documenten.forms import BewaarForm, FilterForm
from weerklank.web.gates import gate, user_of
from weerklank.web.refusal import put_on_form, status_of

LONGEST_WORD = 100
"""Characters of a filter that are looked for."""


@never_cache
@require_safe
def documenten(request: HttpRequest) -> HttpResponse:
    """The documents somebody may read, newest first, as far as the filter asks for them."""
    user = user_of(request)
    form = FilterForm(request.GET)
    form.is_valid()
    asked = {name: value for name, value in form.cleaned_data.items() if value}
    page = blad(request, _filtered(listed_for(user), asked), ("-id",))
    context = {
        "page": page,
        "form": form,
        "gefilterd": bool(asked) or bool(form.errors),
        "may_save": may_somewhere(user, Handeling.DOCUMENT_BEWAREN),
    }
    return render(request, "documenten/lijst.html", context)


def _filtered(rows: QuerySet[Document], asked: dict[str, Any]) -> QuerySet[Document]:
    for name in ("soort", "afzender"):
        if asked.get(name, "").strip():
            rows = rows.filter(**{f"{name}__icontains": asked[name].strip().replace("\x00", "")[:LONGEST_WORD]})
    if "van" in asked:
        rows = rows.filter(datum__gte=asked["van"])
    if "tot" in asked:
        rows = rows.filter(datum__lte=asked["tot"])
    return rows.filter(te_beoordelen__gt=0) if "wacht" in asked else rows


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Handeling.DOCUMENT_BEWAREN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Read in a file. It is read in memory; of an own document only the masked text is kept.

    A file that is too large was never taken in (settings.FILE_UPLOAD_HANDLERS), so it is missing here too.
    """
    user = user_of(request)
    if request.method != "POST":
        return render(request, "documenten/nieuw.html", {"form": BewaarForm(user=user, initial={"herkomst": "eigen"})})
    form = BewaarForm(request.POST, request.FILES, user=user)
    if not form.is_valid():
        return render(request, "documenten/nieuw.html", {"form": form}, status=422)
    try:
        document, is_new = _save(request, form)
    except UnreadableDocumentError as problem:
        form.add_error("bestand", problem.english if get_language() == "en" else problem.dutch)
        return render(request, "documenten/nieuw.html", {"form": form}, status=422)
    except Cannot as refusal:
        put_on_form(form, refusal.problems)
        return render(request, "documenten/nieuw.html", {"form": form}, status=status_of(refusal.problems, form))
    messages.success(request, _("Het document is gelezen.") if is_new else _("Dit document stond er al."))
    return redirect("documenten:document", document.pk)


def _save(request: HttpRequest, form: BewaarForm) -> tuple[Document, bool]:
    said = form.cleaned_data
    file: File[bytes] = said["bestand"]
    name, official = file.name or "", said["herkomst"] == "officieel"
    return save_document(
        read_document(file.read(), name),
        official=official,
        organisatie=None if official else said["organisatie"],
        file_name=name,
        by=user_of(request),
        now=timezone.now(),
    )
