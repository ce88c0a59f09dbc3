"""The addresses on which colleagues mail signalen, and the mails to colleagues that failed."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from weerklank.berichten.actions import add_postadres, send_again, set_postadres
from weerklank.berichten.queries import failed_for, postadressen_visible_to, verzendingen_managed_by
from weerklank.kern.problems import Cannot
from weerklank.web.beheer.forms import PostadresForm
from weerklank.web.beheer.views import management
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import put_on_form, status_of

SHOWN = 50
"""Failed mails on the page; of more it says that there are more."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@management
def adressen(request: HttpRequest) -> HttpResponse:
    """The addresses of the own organisations, and one more; and the mails to colleagues that failed for good."""
    user, form = user_of(request), PostadresForm(request.POST or None, by=user_of(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            add_postadres(said["adres"], said["organisatie"], by=user, now=timezone.now())
            messages.success(request, _("Het adres is open. Laat de mailserver van je organisatie het doorsturen."))
            return redirect("beheer:post")
        except Cannot as refusal:
            put_on_form(form, refusal.problems)
    page = blad(request, postadressen_visible_to(user), ("-id",))
    failed = list(failed_for(user)[: SHOWN + 1])
    context = {"page": page, "form": form, "is_on": settings.POST is not None}
    context |= {"failed": failed[:SHOWN], "more": len(failed) > SHOWN}
    return render(request, "beheer/post.html", context, status=status_of([], form))


@require_POST
@management
def stand(request: HttpRequest, pk: int) -> HttpResponse:
    """Open or close one address."""
    found = get_object_or_404(postadressen_visible_to(user_of(request)), pk=pk)
    is_open = request.POST.get("stand") == "open"
    set_postadres(found, is_open=is_open, by=user_of(request), now=timezone.now())
    messages.success(request, _("Het adres is open.") if is_open else _("Het adres is gesloten."))
    return redirect("beheer:post")


@require_POST
@management
def opnieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one failed mail in the queue again."""
    found = get_object_or_404(verzendingen_managed_by(user_of(request)), pk=pk)
    try:
        send_again(found, by=user_of(request), now=timezone.now())
        messages.success(request, _("De mail staat klaar en gaat binnen enkele minuten weg."))
    except Cannot as refusal:
        for problem in refusal.problems:
            messages.error(request, str(problem))
    return redirect("beheer:post")
