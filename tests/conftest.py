"""What every test may ask for. The database: a real PostgreSQL of this test process alone.

Each pytest process (also each xdist worker) starts its own embedded server the first time a test asks for the
database, in a temporary folder, and takes it down at the end; pure tests never start one. With DATABASE_URL
set, that server is used (Django makes and drops a database called test_... there).
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Semaphore

import hypothesis
import pgtrigger
import pytest
from django.conf import settings
from django.test import TransactionTestCase
from django.utils import translation
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.people import People, make_people
from weerklank import environment
from weerklank.launch import postgres
from weerklank.web.coordinatie import doorlezen

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For a cluster that is thrown away: what is lost when the machine stops is lost anyway."""


hypothesis.settings.register_profile("no clock", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("no clock")
"""No test fails by how long it took; all else as it was set (Hypothesis sets more when it sees CI)."""


class BrowserTogether(LoadScopeScheduling):
    """Each test goes to whichever process is free; the browser tests go together, so that the product starts
    once. (Groups of pytest-xdist 3.8 do nothing under pytest 9.2: it writes an attribute that is not read any more.)
    """

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> BrowserTogether:
    return BrowserTogether(config, log)


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """The address of a PostgreSQL with the vector extension, where databases may be made."""
    given = environment.read_text("DATABASE_URL", "")
    if given:
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="weerklank-test-"))
    cluster = postgres.cluster_in(folder)
    server = postgres.start(cluster, extra=FAST)
    yield cluster.url()
    postgres.stop_server(server)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    database_url: str, monkeypatch_session: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Point Django, which read its settings before any test ran, to that server; a name per xdist worker."""
    monkeypatch_session.setenv("DATABASE_URL", database_url)
    settings.DATABASES["default"].update(environment.read_database())
    request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")


@pytest.fixture(scope="session")
def monkeypatch_session() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="session", autouse=True)
def _emptying_between_tests_passes_the_guards(monkeypatch_session: pytest.MonkeyPatch) -> None:
    """Tests that commit (a live server) are followed by a TRUNCATE of every table, which the append-only
    triggers would refuse: for that one statement they look away. Inside a test they never do."""
    empty = TransactionTestCase._fixture_teardown

    def empty_without_guards(case: TransactionTestCase) -> None:
        with pgtrigger.ignore():
            empty(case)

    monkeypatch_session.setattr(TransactionTestCase, "_fixture_teardown", empty_without_guards)


@pytest.fixture
def people(db: None) -> People:  # noqa: ARG001 - the people live in the database
    return make_people()


@pytest.fixture(autouse=True)
def _dutch_to_begin_with() -> Iterator[None]:
    """A page asked for in English leaves its language behind in the process: every test starts in Dutch."""
    with translation.override("nl"):
        yield


@pytest.fixture
def every_place_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of signalen is read within its request: a test inside a transaction shares that with no thread."""
    monkeypatch.setattr(doorlezen, "_places", Semaphore(0))
