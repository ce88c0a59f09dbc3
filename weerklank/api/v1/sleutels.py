"""Who calls: a token of one organisation, and how often it may."""

import time

from django.core.cache import cache
from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

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
    """At most MOST requests per token per WINDOW, counted in the cache that all processes share."""

    def allow_request(self, request: HttpRequest) -> bool:
        key = f"api-{request.auth.pk}-{int(time.time()) // WINDOW}"  # type: ignore[attr-defined]
        cache.add(key, 0, 2 * WINDOW)
        return bool(cache.incr(key) <= MOST)

    def wait(self) -> float:
        """Seconds until the next window."""
        return WINDOW - time.time() % WINDOW
