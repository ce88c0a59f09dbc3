"""Accounts and roles. A manager sees and changes those of the own organisations only."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from weerklank.kern.actions import add_gebruiker, close_access, end_rol, give_rol, open_access
from weerklank.kern.enums import Handeling, Rol
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import Cannot
from weerklank.kern.queries import gebruikers_visible_to, rollen_managed_by
from weerklank.web.beheer.forms import AccountForm, RolForm, rol_explanations
from weerklank.web.bladeren import blad
from weerklank.web.gates import gate, user_of
from weerklank.web.refusal import status_of

management = gate(Handeling.GEBRUIKERS_BEHEREN)


@require_safe
@management
def accounts(request: HttpRequest) -> HttpResponse:
    """Everybody with a role in the own organisations, now or before."""
    page = blad(request, gebruikers_visible_to(user_of(request)), ("naam", "id"))
    return render(request, "beheer/accounts.html", {"page": page, "rollen": rol_explanations()})


@require_http_methods(["GET", "HEAD", "POST"])
@management
def new_account(request: HttpRequest) -> HttpResponse:
    """Make an account with its first role. An address that is in use says so."""
    user, now = user_of(request), timezone.now()
    form = AccountForm(request.POST or None, by=user)
    if not (request.method == "POST" and form.is_valid()):
        return render(request, "beheer/nieuw.html", {"form": form}, status=status_of([], form))
    said = form.cleaned_data
    try:
        made = add_gebruiker(email=said["email"], naam=said["naam"], password=None, by=user, now=now)
    except Cannot as refused:
        form.add_error("email", str(refused.problems[0]))
        return render(request, "beheer/nieuw.html", {"form": form}, status=409)
    give_rol(made, Rol(said["rol"]), said["organisatie"], by=user, now=now)
    messages.success(request, _("Het account is gemaakt. Vraag %(naam)s om een wachtwoord te kiezen.") % {"naam": made})
    return redirect("beheer:account", pk=made.pk)


@require_safe
@management
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account with its roles in the own organisations."""
    found = _find(request, pk)
    context = {
        "account": found,
        "vervullingen": rollen_managed_by(user_of(request), found),
        "form": RolForm(by=user_of(request)),
        "is_self": found == user_of(request),
    }
    return render(request, "beheer/account.html", context)


@require_POST
@management
def add_rol(request: HttpRequest, pk: int) -> HttpResponse:
    found, form = _find(request, pk), RolForm(request.POST, by=user_of(request))
    if not form.is_valid():
        raise PermissionDenied
    said = form.cleaned_data
    give_rol(found, Rol(said["rol"]), said["organisatie"], by=user_of(request), now=timezone.now())
    messages.success(request, _("De rol is gegeven."))
    return redirect("beheer:account", pk=pk)


@require_POST
@management
def end_one_rol(request: HttpRequest, pk: int, vervulling: int) -> HttpResponse:
    found = get_object_or_404(rollen_managed_by(user_of(request), _find(request, pk)), pk=vervulling)
    try:
        end_rol(found, by=user_of(request), now=timezone.now())
        messages.success(request, _("De rol is beëindigd."))
    except Cannot as refused:
        messages.error(request, str(refused))
    return redirect("beheer:account", pk=pk)


@require_POST
@management
def access(request: HttpRequest, pk: int) -> HttpResponse:
    """Close or open an account. Nobody locks the own door."""
    found, opening = _find(request, pk), request.POST.get("toegang") == "open"
    if found == user_of(request):
        raise PermissionDenied
    change = open_access if opening else close_access
    try:
        change(found, by=user_of(request), now=timezone.now())
        messages.success(request, _("Het account is weer open.") if opening else _("Het account is gesloten."))
    except Cannot as refused:
        messages.error(request, str(refused))
    return redirect("beheer:account", pk=pk)


def _find(request: HttpRequest, pk: int) -> Gebruiker:
    return get_object_or_404(gebruikers_visible_to(user_of(request)), pk=pk)
