"""Who calls: a token of one organisation, and how often it may."""

import time

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from weerklank.kern.actions import use_sleutel
from weerklank.kern.models import ApiSleutel

MOST = 120
"""Requests with one token in one window: two a second is more than a counter can type."""

WINDOW = 60
"""Seconds."""


class Sleutel(HttpBearer):
    """`Authorization: Bearer <token>`; the operation finds the ApiSleutel in `request.auth`. Each request counts."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiSleutel | None:
        used = use_sleutel(token, window=int(time.time()) // WINDOW)
        sleutel, request.META[_TIMES] = used or (None, 0)
        return sleutel


class PerSleutel(BaseThrottle):
    """At most MOST requests per token per WINDOW, counted where all processes see it. A batch is one request."""

    def allow_request(self, request: HttpRequest) -> bool:
        return bool(request.META[_TIMES] <= MOST)

    def wait(self) -> float:
        """Seconds until the next window."""
        return WINDOW - time.time() % WINDOW


_TIMES = "weerklank.times"
"""Where a request keeps how often its token was used in this window."""
