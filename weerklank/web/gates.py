"""One gate per audience: who has no role there gets the page that says so."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, Protocol, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may_somewhere

P = ParamSpec("P")


class View(Protocol[P]):
    """A function that answers a request."""

    def __call__(self, request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse: ...


def gate(*handelingen: Handeling) -> Callable[[View[P]], View[P]]:
    """Let only those in whose role, in any organisation, allows at least one of these."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not any(may_somewhere(request.user, handeling) for handeling in handelingen):  # type: ignore[arg-type]
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def user_of(request: HttpRequest) -> Gebruiker:
    """Who asks, for views behind a gate."""
    return cast(Gebruiker, request.user)
