"""What a person sees when a request cannot be served."""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from weerklank import __version__


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The form expired. The page says so and how to go back: what was typed is still in the browser."""
    return render(request, "403_csrf.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    return HttpResponseBadRequest(plain_page("400.html"))


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Says that it is our fault. Asks nothing of the database, which may be what failed: then it is a 503, and asking
    again in some seconds helps."""
    page = HttpResponseServerError(plain_page("500.html"))
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        page.status_code, page["Retry-After"] = 503, "5"
    return page


def plain_page(template: str) -> str:
    """A page without knowing who asks."""
    return render_to_string(
        template,
        {
            "kantoor": {
                "naam": settings.OFFICE_NAME,
                "telefoon": settings.OFFICE_PHONE,
                "adres": settings.OFFICE_ADDRESS,
            },
            "versie": __version__,
            "terug_naar": "/",
            "login_url": reverse("account_login"),
        },
    )
