"""The pages of documents. Each view finds its document through `visible_to`."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from weerklank.documenten.actions import READER
from weerklank.documenten.queries import visible_to
from weerklank.web.documenten.tonen import show
from weerklank.web.gates import user_of

FIGURES = {"verwijzingen": 0.984, "zinnen": 0.85, "wetten": 0.955, "goed_verwezen": 0.929}
"""What was measured, as docs/benchmarks.md says it; a test holds the two together."""


@never_cache
@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """One document: a part of the running text with what was found marked, and the list of it beside."""
    return show(request, get_object_or_404(visible_to(user_of(request)), pk=pk))


@require_safe
@login_not_required
def uitleg(request: HttpRequest) -> HttpResponse:
    """How the reader works and how good it is, in plain words."""
    return render(request, "documenten/uitleg.html", {"lezer": READER, "cijfers": FIGURES})
