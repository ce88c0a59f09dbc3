"""What every answer of the API has around it: version, security headers, negotiation, the problems of HTTP itself."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response

from weerklank.api.v1.problemen import not_found, problem

VERSION = "1.0.0"

View = Callable[..., HttpResponse]

HEADERS = {
    "API-Version": VERSION,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Content-Language": "nl",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""On every answer (NL API Design Rules 2.2, /core/version-header and /core/transport/security-headers).

Strict-Transport-Security comes from Django's SecurityMiddleware, Permissions-Policy from its own.
"""

OPEN_CACHE = "public, max-age=60"
"""For the open GETs. The rules say no-store, as a SHOULD; we deviate: they hold nothing but frozen publications that
everybody may read, and a short cache with a validator keeps thousands of readers off the database."""


def in_envelope(view: View, *, is_open: bool = True) -> View:
    """The view with everything around it. `is_open`: data for everybody, also from a script on another website."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override("nl"):
            asked = request.method
            response = _answered(view, request, *args, **kwargs)
            response = _kept(request, response) if is_open and response.status_code == 200 else response
            _dress(response, is_open=is_open)
            return _without_body(response) if asked == "HEAD" else response

    shown.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie gives access here, only a token
    return login_not_required(shown)


def nothing_here(_request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """For every other address under the API, with a slash at its end too (/core/no-trailing-slash)."""
    return not_found()


def _answered(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    if request.method == "HEAD":
        request.method = "GET"
    if request.method == "GET" and not request.accepts("application/json"):
        return problem(406, "Wij antwoorden met application/json.")
    response = view(request, *args, **kwargs)
    if response.status_code != 405:
        return response
    allowed = response["Allow"].split(", ")
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": _allow(allowed)})
    refused = problem(405, f"Gebruik hier {_allow(allowed)}.")
    refused["Allow"] = _allow(allowed)
    return refused


def _allow(methods: list[str]) -> str:
    more = ["HEAD"] if "GET" in methods else []
    return ", ".join(sorted({*methods, *more, "OPTIONS"}))


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Open data with its validator; 304 for who has it already."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"], response["Cache-Control"] = etag, OPEN_CACHE
    conditional = get_conditional_response(request, etag=etag, response=response)
    assert isinstance(conditional, HttpResponse)
    return conditional


def _dress(response: HttpResponse, *, is_open: bool) -> None:
    for name, value in HEADERS.items():
        response[name] = value
    response.headers.setdefault("Cache-Control", "no-store")
    if is_open:
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "API-Version, ETag, Link"


def _without_body(response: HttpResponse) -> HttpResponse:
    response["Content-Length"] = str(len(response.content))
    response.content = b""
    return response


def json_body(run: View) -> View:
    """For an operation that reads a body: it must be JSON, and not too large."""

    @wraps(run)
    def checked(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.content_type != "application/json":
            return problem(415, "Stuur application/json.")
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if int(request.META.get("CONTENT_LENGTH") or 0) > most:
            return problem(413, f"Stuur ten hoogste {most} bytes.")
        return run(request, **kwargs)

    return checked
