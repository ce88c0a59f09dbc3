"""Who gets into the pages of an audience: somebody whose role, in any organisation, allows one of these acts."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may_somewhere

View = Callable[..., HttpResponse]


def gate(*handelingen: Handeling) -> Callable[[View], View]:
    """Make the gate of an audience. Whoever may do none of these anywhere gets the 403 page.

    It says who may come in at all; which records somebody sees is decided by `visible_to`, and what somebody may
    do with one by the rules of its room.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not any(may_somewhere(user_of(request), handeling) for handeling in handelingen):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def user_of(request: HttpRequest) -> Gebruiker:
    """Who asks. Login is required for every view that calls this."""
    return cast(Gebruiker, request.user)
