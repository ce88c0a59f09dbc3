"""The database for one command: the server of DATABASE_URL, else the embedded one, borrowed or started for
it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from weerklank import environment
from weerklank.launch import postgres
from weerklank.launch.language import either
from weerklank.launch.leftovers import tidy
from weerklank.launch.progress import say
from weerklank.launch.refusal import Refused
from weerklank.launch.running import START, InUse, held
from weerklank.launch.vectors import are_of_another_model

LEAST_SERVER = 14
"""Django 5.2 supports PostgreSQL 14 and later."""
LEAST_VECTOR = (0, 7)
"""pgvector 0.7 brought halfvec and binary quantisation."""


def given_url() -> str:
    return environment.read_text("DATABASE_URL", "")


@contextmanager
def database(data: Path, *, command: str) -> Iterator[str]:
    """The address of a database that answers, as long as the command needs it.

    A running `weerklank start` lends its server. A second command at the same moment waits for the first.
    """
    url = given_url()
    if url:
        check_server(url)
        yield url
        return
    told = False
    while True:
        try:
            with held(data, command) as lock:
                tidy(data, lock.previous)
                with embedded(data) as url:
                    yield url
                return
        except InUse as in_use:
            if in_use.holder and in_use.holder.command == START:
                yield borrowed(data)
                return
        if not told:
            say(either("Een ander commando gebruikt de database; even wachten …", "Waiting for another command …"))
            told = True
        time.sleep(0.2)


@contextmanager
def embedded(data: Path) -> Iterator[str]:
    """The embedded server of this folder, started now and stopped at the end. The caller holds the lock."""
    cluster = postgres.cluster_in(data)
    server = postgres.start(cluster)
    try:
        yield cluster.url()
    finally:
        postgres.stop_server(server)


def borrowed(data: Path) -> str:
    """The server of a running `weerklank start`, which may itself still be starting."""
    url = postgres.cluster_in(data).url()
    for _attempt in range(300):
        try:
            psycopg.connect(url, connect_timeout=5).close()
            return url
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise Refused(either("De database antwoordt niet.", "The database does not answer."))


def check_server(url: str) -> None:
    """Refuse a server that does not answer, is too old or lacks the vector extension; make the extension if
    allowed."""
    environment.read_database()
    try:
        with psycopg.connect(url, connect_timeout=5, autocommit=True) as connection:
            check_server_version(connection.info.server_version)
            ensure_vector(connection)
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise Refused(
            either(
                f"De database van DATABASE_URL antwoordt niet: {reason}",
                f"The database of DATABASE_URL does not answer: {reason}",
            )
        ) from error


def check_server_version(number: int) -> None:
    if number < LEAST_SERVER * 10_000:
        raise Refused(
            either(
                f"De server van DATABASE_URL is PostgreSQL {number // 10_000}; nodig is {LEAST_SERVER} of nieuwer.",
                f"The server of DATABASE_URL is PostgreSQL {number // 10_000}; {LEAST_SERVER} or newer is needed.",
            )
        )


def ensure_vector(connection: psycopg.Connection) -> None:
    row = connection.execute("SELECT extversion FROM pg_extension WHERE extname = 'vector'").fetchone()
    if row is None:
        make_vector(connection)
    elif tuple(int(part) for part in row[0].split(".")[:2]) < LEAST_VECTOR:
        raise Refused(
            either(
                f"De extensie vector op de server van DATABASE_URL is versie {row[0]}; nodig is 0.7 of "
                "nieuwer "
                "(ALTER EXTENSION vector UPDATE).",
                f"The extension vector on the server of DATABASE_URL is version {row[0]}; 0.7 or newer is "
                "needed "
                "(ALTER EXTENSION vector UPDATE).",
            )
        )


def make_vector(connection: psycopg.Connection) -> None:
    try:
        connection.execute("CREATE EXTENSION vector")
    except psycopg.errors.InsufficientPrivilege as error:
        raise Refused(
            either(
                "De database van DATABASE_URL mist de extensie vector; laat een beheerder daar één keer "
                "'CREATE EXTENSION vector' uitvoeren.",
                "The database of DATABASE_URL lacks the extension vector; have an administrator run "
                "'CREATE EXTENSION vector' there once.",
            )
        ) from error
    except psycopg.Error as error:
        raise Refused(
            either(
                "De server van DATABASE_URL heeft de extensie vector niet; installeer pgvector 0.7 of "
                "nieuwer op "
                "die server.",
                "The server of DATABASE_URL does not have the extension vector; install pgvector 0.7 or "
                "newer on "
                "that server.",
            )
        ) from error


@contextmanager
def django_ready(command: str, *, migrated: bool = True) -> Iterator[None]:
    """Django on that database, for a command that uses our models: import them inside this block only.

    Refuses when the tables are not up to date, unless `migrated` is False.
    """
    with database(environment.data_folder(), command=command) as url:
        os.environ["DATABASE_URL"] = url
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weerklank.settings")
        import django

        django.setup()
        if migrated:
            refuse_unmigrated()
        try:
            yield
        finally:
            django.db.connections.close_all()


def refuse_unmigrated() -> None:
    if pending_migrations() or are_of_another_model():
        raise Refused(
            either(
                "De tabellen zijn niet bij deze versie; draai eerst 'weerklank migrate'.",
                "The tables do not match this version; run 'weerklank migrate' first.",
            )
        )


def pending_migrations() -> int:
    """How many migrations still have to run. Django must be set up."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
