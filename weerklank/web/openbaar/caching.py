"""What makes a page public: no login, reading only, and kept for a short while by who asks again."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers, set_response_etag
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe

SECONDS = 60
"""How long a browser or proxy may show a public page without asking: one round of the worker that refreshes them."""

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """A view for everybody. A visitor without account gets a short public cache and a validator (RFC 9110, 13).

    The validator is made of the page itself: it can never say "unchanged" about a page that reads differently,
    also when only the day changed and something became late.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _kept(request, view(request, *args, **kwargs))

    return login_not_required(require_safe(shown))


def changed_at(response: HttpResponse, moment: dt.datetime | None) -> HttpResponse:
    """Say when the content last changed."""
    if moment:
        response["Last-Modified"] = http_date(moment.timestamp())
    return response


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    if request.user.is_authenticated or response.status_code != 200 or request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):
        patch_cache_control(response, private=True, no_cache=True)
        return response
    patch_cache_control(response, public=True, max_age=SECONDS)
    set_response_etag(response)
    changed = response.get("Last-Modified")
    conditional = get_conditional_response(
        request,
        etag=response["ETag"],
        last_modified=parse_http_date_safe(changed) if changed else None,
        response=response,
    )
    assert isinstance(conditional, HttpResponse)
    return conditional
