"""Reading berichten, choosing how to get them, and stopping the mail."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.berichten.actions import choose, mark_all_read, mark_read, try_again
from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.queries import storing_of, storingen_for, visible_to, wijzen
from weerklank.berichten.tokens import read_unsubscribe
from weerklank.berichten.zinnen import kop_of, waarom_of, zin_of
from weerklank.kern.models import Gebruiker
from weerklank.web.berichten.doel import doel_of
from weerklank.web.berichten.forms import VoorkeurForm
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of


@never_cache
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Everything that this person hears, newest first, with what is new."""
    user = user_of(request)
    page = blad(request, visible_to(user), ["-id"])
    context = {
        "page": page,
        "rows": [(one, kop_of(one), zin_of(one), waarom_of(one)) for one in page.rows],
        "storing": storing_of(user),
        "storingen": storingen_for(user)[:50],
    }
    return render(request, "berichten/lijst.html", context)


@never_cache
@require_safe
def openen(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to what a bericht is about; from then on it is read."""
    user = user_of(request)
    bericht = get_object_or_404(visible_to(user), pk=pk)
    mark_read(bericht, by=user, now=timezone.now())
    return redirect(doel_of(bericht))


@require_POST
def gelezen(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    mark_all_read(by=user_of(request), now=timezone.now())
    return redirect("berichten:lijst")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def voorkeuren(request: HttpRequest) -> HttpResponse:
    """How to hear of what."""
    user = user_of(request)
    if request.method == "POST":
        form = VoorkeurForm(request.POST)
        if form.is_valid():
            choose(form.wijzen(), by=user, now=timezone.now())
            messages.success(request, _("Je keuze is bewaard."))
            return redirect("berichten:voorkeuren")
    else:
        form = VoorkeurForm(initial={groep.value: wijze.value for groep, wijze in wijzen(user).items()})
    context = {"form": form, "storing": storing_of(user), "mail_is_sent": settings.MAIL_IS_SENT}
    return render(request, "berichten/voorkeuren.html", context, status=status_of([], form))


@require_POST
def adres(request: HttpRequest) -> HttpResponse:
    """The own address works again."""
    try_again(by=user_of(request), now=timezone.now())
    messages.success(request, _("Vanaf nu gaat er weer mail naar je adres."))
    return redirect("berichten:voorkeuren")


@never_cache
@csrf_exempt  # a mail program sends this form without having been here (RFC 8058); the signed link says who it is for
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def afmelden(request: HttpRequest) -> HttpResponse:
    """Stop the mail of one group. Only a POST changes something: programs that look at links in a mail use GET."""
    known = read_unsubscribe(request.GET.get("t", ""))
    gebruiker = Gebruiker.objects.filter(pk=known[0]).first() if known else None
    if known is None or gebruiker is None:
        return render(request, "berichten/afmelden.html", {"groep": None}, status=404)
    groep = known[1]
    if request.method == "POST":
        choose({groep: Wijze.NIET}, by=gebruiker, now=timezone.now())
    return render(request, "berichten/afmelden.html", {"groep": Groep(groep), "done": request.method == "POST"})
