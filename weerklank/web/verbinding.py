"""A kept connection to the database, which tells without being asked that the server hung up."""

import select
from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]


def look_at_socket(get_response: Answer) -> Answer:
    """Middleware: a look at the socket in place of the question `SELECT 1` that Django asks in each request before it
    uses a kept connection; a way to the database and back costs both sides as much as a small question.

    A server that stops or starts again closes its sockets, and a closed socket has something to read: that is seen
    here in a microsecond. What it does not see, a network that swallows everything, a question does not hear either
    until its time is up. After an error, and outside requests, the question is asked as before.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        kept = connection.connection
        if kept is not None:
            if kept.closed or _has_news(kept.fileno()):
                connection.close()
            else:
                connection.health_check_done = True  # type: ignore[attr-defined]
        return get_response(request)

    return answer


def _has_news(socket: int) -> bool:
    """Whether something arrived at a connection that asked nothing: its end, or a word that is not worth keeping it."""
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return bool(poll.poll(0))
