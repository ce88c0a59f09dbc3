"""Small files for machines: who to tell about a leak, and what a crawler may read."""

import datetime as dt

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from weerklank.web.openbaar.caching import public_page

PLAIN = "text/plain; charset=utf-8"

VALID = dt.timedelta(days=180)
"""RFC 9116, 2.5.5: Expires should lie less than a year ahead. It moves along every day, so it never passes."""


@public_page
def security(_request: HttpRequest) -> HttpResponse:
    """security.txt (RFC 9116)."""
    expires = timezone.now().astimezone(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0) + VALID
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASE_URL}{reverse('security')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)


@public_page
def robots(_request: HttpRequest) -> HttpResponse:
    """Public pages may be read and kept; work pages and what somebody searched for not."""
    closed = ("/account/", "/balie", "/beheer", "/beleid", "/coordinatie", "/zoeken/")
    return HttpResponse(
        "\n".join(["User-agent: *", *(f"Disallow: {path}" for path in closed)]) + "\n", content_type=PLAIN
    )
