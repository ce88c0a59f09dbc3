"""What a person sees when a request cannot be served."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The form expired. The page says so and how to go back: what was typed is still in the browser."""
    return render(request, "403_csrf.html", status=403)
