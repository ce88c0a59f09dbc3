"""The web server (granian) and the worker (procrastinate), each a part that can also run alone on a
server."""

import os

from weerklank import environment

LIMITS = "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s"
"""For every connection of the web server, unless PGOPTIONS or DATABASE_URL says otherwise: no page may keep the
database busy for longer. Commands and the worker have no such limit."""


def serve(*, host: str, port: int, workers: int) -> None:
    """Answer requests until SIGTERM or SIGINT. No access log: an address may hold what somebody searched
    for."""
    os.environ.setdefault("PGOPTIONS", LIMITS)
    from granian.constants import Interfaces
    from granian.server import Server

    logging = environment.read_logging()
    own = {"_granian": {"handlers": ["stderr"], "level": "INFO", "propagate": False}}
    Server(
        "weerklank.launch.served:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_dictconfig=logging | {"loggers": own},
        respawn_failed_workers=True,
        workers_kill_timeout=5,
        websockets=False,
    ).serve()


def work(*, concurrency: int) -> None:
    """Do queued jobs, and make the vectors of what comes in, until SIGTERM or SIGINT; a job that is under way gets ten
    seconds to finish."""
    import django

    django.setup()
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    from weerklank.signalen.vectoren import kept_up

    if not isinstance(app.connector, DjangoConnector):
        raise TypeError("the worker needs Django's own database")
    with kept_up(), app.replace_connector(app.connector.get_worker_connector()) as ready:
        ready.run_worker(concurrency=concurrency, shutdown_graceful_timeout=10, delete_jobs="successful")
