"""How logging in works here: accounts are made by a beheerder, nobody signs up, and a second step may be required."""

from collections.abc import Callable

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

OPEN_WITHOUT_TOTP = (
    "/account/",
    "/taal/",
    "/static/",
    "/gezondheid",
    "/sessie",
    "/over",
    "/privacy",
    "/toegankelijkheid",
)
"""Where somebody without a second step may still go: setting it up, logging out, reading why."""
KEY = "tweede-stap"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """allauth, without signing up."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False


def require_totp(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: with WEERKLANK_MFA_REQUIRED an account without TOTP gets no further than setting it up.

    That TOTP is on is remembered in the session, so it costs a query once per login.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.MFA_REQUIRED and request.user.is_authenticated and not request.path.startswith(OPEN_WITHOUT_TOTP):
            if not request.session.get(KEY) and not is_mfa_enabled(request.user):
                messages.warning(request, _("Stel eerst een tweede stap in voor het inloggen. Daarna kun je verder."))
                return redirect("mfa_activate_totp")
            request.session.setdefault(KEY, True)
        return get_response(request)

    return middleware
