"""Who calls: a token of one organisation, and how often it may."""

import time

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from weerklank.kern.actions import count_use
from weerklank.kern.models import ApiSleutel
from weerklank.kern.queries import sleutel_for

MOST = 120
"""Requests with one token in one window: two a second is more than a counter can type."""

WINDOW = 60
"""Seconds."""


class Sleutel(HttpBearer):
    """`Authorization: Bearer <token>`; the operation finds the ApiSleutel in `request.auth`."""

    def authenticate(self, _request: HttpRequest, token: str) -> ApiSleutel | None:
        return sleutel_for(token)


class PerSleutel(BaseThrottle):
    """At most MOST requests per token per WINDOW, counted where all processes see it. A batch is one request."""

    def allow_request(self, request: HttpRequest) -> bool:
        return count_use(request.auth, window=int(time.time()) // WINDOW) <= MOST  # type: ignore[attr-defined]

    def wait(self) -> float:
        """Seconds until the next window."""
        return WINDOW - time.time() % WINDOW
