"""The marker "slepend" as the owner sees it, and what the owner says of it when it is wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from weerklank.knelpunten.queries import kanttekening_of
from weerklank.knelpunten.slepend import note_slepend
from weerklank.publicatie.slepend_inhoud import slepend_of
from weerklank.web.coordinatie.forms import ReasonForm
from weerklank.web.coordinatie.gates import knelpunten as gate
from weerklank.web.coordinatie.views.knelpunten import editable
from weerklank.web.coordinatie.views.steps import GET_POST, act
from weerklank.web.gates import user_of
from weerklank.web.slepend import block_of


@never_cache
@require_http_methods(GET_POST)
@gate
def kanttekening(request: HttpRequest, pk: int) -> HttpResponse:
    """The index of a knelpunt with where its numbers come from, and the box for a note that everybody can read."""
    user = user_of(request)
    knelpunt = editable(user, pk)
    earlier = kanttekening_of(knelpunt)
    form = ReasonForm(
        request.POST if request.method == "POST" else None, initial={"reden": earlier.tekst if earlier else ""}
    )

    def page(status: int = 200) -> HttpResponse:
        slepend = block_of(slepend_of(knelpunt), timezone.localdate())
        context = {"knelpunt": knelpunt, "slepend": slepend, "form": form}
        return render(request, "coordinatie/slepend.html", context, status=status)

    if request.method != "POST":
        return page()
    words = request.POST.get("reden", "")
    return act(request, knelpunt, form, lambda now: note_slepend(knelpunt, tekst=words, by=user, now=now), page)
