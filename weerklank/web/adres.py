"""Addresses that nothing can stand at."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse


def refuse_null(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: an address with a null character is found nowhere. PostgreSQL refuses to look for one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info:
            raise Http404
        return get_response(request)

    return middleware
