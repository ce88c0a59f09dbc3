"""Django's connection to PostgreSQL, which knows without asking that the server hung up."""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django looks after each request whether a kept connection still works, by asking `SELECT 1`: a way to the
    database and back that costs both sides as much as a small question.

    A server that stops or starts again closes its sockets, and a closed socket has something to read: that is seen
    here in a microsecond. What it does not see, a network that swallows everything, a question does not hear either
    until its time is up.
    """

    def is_usable(self) -> bool:
        """Whether the server is there, as far as the socket tells; asked after an error, as Django does."""
        if self.connection is None or self.connection.closed:
            return False
        return bool(super().is_usable()) if self.errors_occurred else not _has_news(self.connection.fileno())


def _has_news(socket: int) -> bool:
    """Whether something arrived at a connection that asked nothing: its end, or a word that is not worth keeping it."""
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return bool(poll.poll(0))
