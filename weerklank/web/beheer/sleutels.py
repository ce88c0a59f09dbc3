"""Tokens with which programs report signalen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from weerklank.kern.actions import make_sleutel, revoke_sleutel
from weerklank.kern.enums import Rol
from weerklank.kern.queries import holders_of, sleutels_visible_to
from weerklank.web.beheer.forms import SleutelForm
from weerklank.web.beheer.views import management
from weerklank.web.bladeren import blad
from weerklank.web.gates import user_of
from weerklank.web.refusal import status_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@management
def keys(request: HttpRequest) -> HttpResponse:
    """The tokens of the own organisations; a new one is shown once, on the answer to the form itself."""
    user, token = user_of(request), ""
    form = SleutelForm(request.POST or None, by=user)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        # What a system reports comes in under a coordinator, who may report and hears what happens with it.
        account = holders_of(Rol.COORDINATOR, said["organisatie"]).first()
        if account is None:
            form.add_error("organisatie", _("Deze organisatie heeft nog geen signaalcoördinator. Geef eerst die rol."))
        else:
            _made, token = make_sleutel(said["organisatie"], account, naam=said["naam"], by=user, now=timezone.now())
            form = SleutelForm(by=user)
    context = {"page": blad(request, sleutels_visible_to(user), ("-id",)), "form": form, "token": token}
    return render(request, "beheer/sleutels.html", context, status=status_of([], form))


@require_POST
@management
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(sleutels_visible_to(user_of(request)), pk=pk)
    revoke_sleutel(found, by=user_of(request), now=timezone.now())
    messages.success(request, _("De sleutel werkt niet meer."))
    return redirect("beheer:sleutels")
