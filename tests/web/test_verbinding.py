"""A connection that was kept from an earlier request."""

import psycopg
import pytest
from django.db import ProgrammingError, connection
from django.http import HttpRequest, HttpResponse

from weerklank.web.verbinding import look_at_socket

WHO = "SELECT pg_backend_pid()"

pytestmark = pytest.mark.django_db(transaction=True)


def ask(statement: str, *values: object) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]


def hang_up() -> None:
    """As when the server starts again: somebody else ends our connection."""
    mine = ask(WHO)
    told = connection.get_connection_params()
    with psycopg.connect(**{name: told[name] for name in ("dbname", "user", "host", "port") if name in told}) as other:
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", [mine]).fetchone() == (True,)


@pytest.fixture
def next_request(rf):
    """What happens when a request begins, for a connection that is kept: Django's part and ours. Gives whether Django
    would still ask, and who then answers a question."""

    def begin() -> tuple[bool, object]:
        connection.close_at, connection.health_check_enabled = None, True
        connection.close_if_unusable_or_obsolete()
        seen = []

        def view(_request: HttpRequest) -> HttpResponse:
            seen.append((connection.connection is not None and not connection.health_check_done, ask(WHO)))
            return HttpResponse()

        look_at_socket(view)(rf.get("/"))
        return seen[0]

    return begin


def test_a_connection_that_works_is_kept_without_a_question(next_request):
    mine = ask(WHO)
    assert next_request() == (False, mine)


def test_a_connection_that_was_hung_up_on_is_made_again(next_request):
    mine = ask(WHO)
    hang_up()
    would_ask, who = next_request()
    assert (would_ask, who == mine) == (False, False)


def test_after_an_error_django_has_asked_the_server_itself(next_request):
    mine = ask(WHO)
    with pytest.raises(ProgrammingError):
        ask("SELECT no_such_column")
    assert connection.errors_occurred
    assert next_request() == (False, mine)
    assert not connection.errors_occurred


def test_without_a_connection_one_is_made(next_request):
    connection.close()
    would_ask, who = next_request()
    assert (would_ask, isinstance(who, int)) == (False, True)
