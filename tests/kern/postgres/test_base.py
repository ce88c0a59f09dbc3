"""A connection that was kept from an earlier request."""

import psycopg
import pytest
from django.db import ProgrammingError, connection

pytestmark = pytest.mark.django_db(transaction=True)


def ask(statement: str, *values: object) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]


def hang_up() -> None:
    """As when the server starts again: somebody else ends our connection."""
    mine = ask("SELECT pg_backend_pid()")
    told = connection.get_connection_params()
    with psycopg.connect(**{name: told[name] for name in ("dbname", "user", "host", "port") if name in told}) as other:
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", [mine]).fetchone() == (True,)


def next_request() -> None:
    """What Django does when a request begins, for a connection that is kept."""
    connection.close_at, connection.health_check_enabled = None, True
    connection.close_if_unusable_or_obsolete()


def test_a_connection_that_works_is_kept_without_a_question() -> None:
    mine = ask("SELECT pg_backend_pid()")
    next_request()
    assert connection.is_usable()
    assert ask("SELECT pg_backend_pid()") == mine


def test_a_connection_that_was_hung_up_on_is_made_again() -> None:
    mine = ask("SELECT pg_backend_pid()")
    hang_up()
    assert not connection.is_usable()
    next_request()
    assert ask("SELECT pg_backend_pid()") != mine


def test_after_an_error_the_server_itself_is_asked() -> None:
    mine = ask("SELECT pg_backend_pid()")
    with pytest.raises(ProgrammingError):
        ask("SELECT no_such_column")
    assert (connection.errors_occurred, connection.is_usable()) == (True, True)
    next_request()
    assert ask("SELECT pg_backend_pid()") == mine


def test_without_a_connection_there_is_nothing_to_use() -> None:
    connection.close()
    assert not connection.is_usable()
