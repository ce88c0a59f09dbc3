"""The pages of documents. Each view finds its document through `visible_to`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from weerklank.documenten.queries import listed_for, passages_of, visible_to
from weerklank.web.bladeren import blad
from weerklank.web.documenten.lezen import blocks_of, legend_of, listed
from weerklank.web.gates import user_of


@require_safe
def documenten(request: HttpRequest) -> HttpResponse:
    """The documents somebody may read, newest first."""
    page = blad(request, listed_for(user_of(request)), ("-id",))
    return render(request, "documenten/lijst.html", {"page": page})


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """One document: the running text with what was found marked, and the list of it beside."""
    found = get_object_or_404(visible_to(user_of(request)), pk=pk)
    passages = list(passages_of(found))
    context = {
        "document": found,
        "blocks": blocks_of(found.tekst, passages),
        "groups": listed(found.tekst, passages),
        "legend": legend_of(passages),
        "lezing": passages[0].lezing if passages else found.lezingen.order_by("-id").first(),
    }
    return render(request, "documenten/document.html", context)
