"""How long somebody stays logged in: a session lives on while it is used, and says when it ends (WCAG 2.2.1)."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.cache import add_never_cache_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

RENEW_AFTER = 300
"""Seconds between two renewals: a write to the database now and then, not with every page."""
KEY = "vernieuwd"


def renew_session(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: use keeps a session alive, for SESSION_COOKIE_AGE seconds after the last renewal."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and time.time() - request.session.get(KEY, 0) > RENEW_AFTER:
            request.session[KEY] = int(time.time())
        return get_response(request)

    return middleware


def keep_nothing(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: no page that somebody saw while logged in is kept by a browser or proxy.

    So that after logging out, "back" on a shared computer shows nothing. Public pages too: they name the work of
    who reads them. The page that logs out asks the browser to forget what it still holds.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        was_logged_in = request.user.is_authenticated
        response = get_response(request)
        if was_logged_in or request.user.is_authenticated:
            add_never_cache_headers(response)
        if was_logged_in and not request.user.is_authenticated:
            response["Clear-Site-Data"] = '"cache"'
        return response

    return middleware


def seconds_left(request: HttpRequest) -> int:
    """How long the session surely lives from now on; 0 for who is not logged in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    age = time.time() - float(request.session.get(KEY, time.time()))
    return max(int(settings.SESSION_COOKIE_AGE - age), 0)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def sessie(request: HttpRequest) -> JsonResponse:
    """GET: seconds left and the token for forms that are already open. POST: stay, so the full time starts again."""
    if request.method == "POST" and request.user.is_authenticated:
        request.session[KEY] = int(time.time())
    token = get_token(request) if request.user.is_authenticated else ""
    return JsonResponse({"seconden": seconds_left(request), "token": token})
