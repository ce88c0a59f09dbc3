"""`weerklank start`: database, tables, example world, web server and worker, until somebody stops it."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from weerklank import environment as environment_settings
from weerklank.launch import postgres, tables
from weerklank.launch.checks import refuse_busy_port, refuse_unusable_folder
from weerklank.launch.database import check_server, given_url
from weerklank.launch.language import either
from weerklank.launch.leftovers import tidy
from weerklank.launch.processes import remind, spawn, stop
from weerklank.launch.progress import say, step
from weerklank.launch.refusal import Refused
from weerklank.launch.running import START, InUse, Lock, held, myself
from weerklank.launch.supervise import DATABASE, STOPS, Part, Parts, refuse_ended, watch
from weerklank.voorbeeld.accounts import DEMO_PASSWORD, DOMAIN, demo_accounts

HEALTH = "/gezondheid"
SLOWEST_START = 120
"""Seconds for the first answer; more means that something is wrong."""
WORKER_ALONE, WORKER_WITHOUT_DATABASE = signal.SIGTERM, signal.SIGKILL
"""How a worker ends when we are killed: the embedded database goes with us, and asked nicely it would wait
for it."""


@dataclass(frozen=True)
class Choice:
    """What the person who starts decides."""

    data: Path
    host: str
    port: int
    workers: int
    example: bool

    @property
    def address(self) -> str:
        """What to type into a browser."""
        name = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::1", "::"} else self.host  # noqa: S104
        return f"http://{name}:{self.port}/"


class Stopped(BaseException):
    """Somebody pressed Ctrl-C, sent SIGTERM or closed the terminal."""


def start(choice: Choice) -> None:
    """Run until stopped, then stop everything in order. Refuses with one sentence when something stands in
    the way."""
    refuse_unusable_folder(choice.data)
    try:
        with stoppable(), held(choice.data, START) as lock:
            run(choice, lock)
    except InUse as in_use:
        raise already_running(in_use, choice) from None
    except Stopped:
        say(either("Weerklank is gestopt.", "Weerklank has stopped."))


def run(choice: Choice, lock: Lock) -> None:
    tidy(choice.data, lock.previous)
    refuse_busy_port(choice.host, choice.port)
    say(either("Weerklank starten", "Starting Weerklank"))
    with database_server(choice.data) as (url, running):
        environment = for_children(choice, url)
        if not tables.are_current(choice.data, url):
            with step("Tabellen bijwerken", "Updating the tables"):
                run_part("migrate", environment)
        if choice.example and is_empty(url):
            with step("Voorbeeldwereld laden", "Loading the example world"):
                run_part("voorbeeld", environment)
        with parts(choice, environment, running, lock) as describe:
            show_ready(choice, url)
            watch(running, choice.data, changed=describe)


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn the first stop signal into Stopped; while we are stopping, further ones are ignored."""

    def stop_once(_number: int, _frame: object) -> None:
        for number in STOPS:
            signal.signal(number, signal.SIG_IGN)
        raise Stopped

    before = {number: signal.signal(number, stop_once) for number in STOPS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def database_server(data: Path) -> Iterator[tuple[str, Parts]]:
    """The address of the database and, when it is the embedded one, its process as the first of the parts."""
    url = given_url()
    if url:
        check_server(url)
        yield url, {}
        return
    cluster = postgres.cluster_in(data)
    with step("Database starten", "Starting the database"):
        server = Part(DATABASE, lambda: postgres.start_again(cluster), postgres.start(cluster))
    try:
        yield cluster.url(), {DATABASE: server}
    finally:
        postgres.stop_server(server.process)


def for_children(choice: Choice, url: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if given_url() or not name.startswith("PG")}
    ours = {
        "DATABASE_URL": url,
        "WEERKLANK_DATA": str(choice.data),
        "WEERKLANK_BASE_URL": os.environ.get("WEERKLANK_BASE_URL") or choice.address.rstrip("/"),
        "DJANGO_SETTINGS_MODULE": "weerklank.settings",
    }
    return kept | ours


def run_part(name: str, environment: dict[str, str]) -> None:
    """One command to its end, silent; what it wrote on standard error stays on the terminal."""
    command = [sys.executable, "-m", "weerklank", name]
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Refused(
            either(
                f"De stap 'weerklank {name}' is mislukt; de melding staat hierboven.",
                f"The step 'weerklank {name}' failed; its message is above.",
            )
        )


def is_empty(url: str) -> bool:
    """Whether nobody has used this database yet."""
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT EXISTS (SELECT 1 FROM kern_organisatie)").fetchone()
    return row == (False,)


@contextmanager
def parts(choice: Choice, environment: dict[str, str], running: Parts, lock: Lock) -> Iterator[Callable[[], None]]:
    """The web server, and once it answers the worker, both added to `running`; gives what tells their process ids."""
    web = ["web", "--host", choice.host, "--port", str(choice.port), "--workers", str(choice.workers)]
    ours: list[Part] = []

    def describe() -> None:
        pids = tuple(part.process.pid for part in running.values() if not part.has_ended())
        lock.describe(myself(START, address=choice.address, children=pids))

    def add(command: list[str], when_orphaned: signal.Signals) -> None:
        log = choice.data / "log" / f"{command[0]}.log"
        program = [sys.executable, "-m", "weerklank", *command]

        def begin() -> subprocess.Popen[bytes]:
            return spawn(program, log=log, environment=environment, folder=choice.data, when_orphaned=when_orphaned)

        ours.append(Part(command[0], begin, begin()))
        running[command[0]] = ours[-1]
        describe()

    try:
        with step("Webserver starten", "Starting the web server"):
            add(web, signal.SIGTERM)
            wait_for_first_page(choice, running)
        add(["worker"], WORKER_ALONE if given_url() else WORKER_WITHOUT_DATABASE)
        if environment_settings.read_post() is not None:
            add(["post"], signal.SIGTERM)
        yield describe
    finally:
        stop_parts([part.process for part in ours])


def stop_parts(children: list[subprocess.Popen[bytes]]) -> None:
    """All are asked before any is waited for."""
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        remind(child, ask=signal.SIGTERM, after=1)
        stop(child, ask=signal.SIGTERM, seconds=15)


def wait_for_first_page(choice: Choice, running: Parts) -> None:
    deadline = time.monotonic() + SLOWEST_START
    while not is_healthy(choice):
        refuse_ended(running, choice.data)
        if time.monotonic() > deadline:
            raise Refused(
                either(
                    f"De webserver antwoordt niet; zie {choice.data / 'log' / 'web.log'}.",
                    f"The web server does not answer; see {choice.data / 'log' / 'web.log'}.",
                )
            )
        time.sleep(0.05)


def is_healthy(choice: Choice) -> bool:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(choice.host, choice.host)  # noqa: S104
    connection = http.client.HTTPConnection(host, choice.port, timeout=5)
    try:
        connection.request("GET", HEALTH, headers={"Host": "localhost", "X-Forwarded-Proto": "https"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def show_ready(choice: Choice, url: str) -> None:
    say()
    say(either(f"Klaar: {choice.address}", f"Ready: {choice.address}"))
    show_accounts(url)
    say(
        either(
            "Stoppen: Ctrl-C, of 'make stop' in een ander venster.",
            "To stop: Ctrl-C, or 'make stop' in another window.",
        )
    )


def show_accounts(url: str) -> None:
    """Who can sign in, when the example world is in this database."""
    with psycopg.connect(url) as connection:
        shown = "SELECT EXISTS (SELECT 1 FROM kern_gebruiker WHERE email LIKE %s)"
        if connection.execute(shown, [f"%@{DOMAIN}"]).fetchone() != (True,):
            return
    say(either("Aanmelden als (voorbeeld, verzonnen mensen):", "Sign in as (example, fictional people):"))
    for account in demo_accounts():
        say(f"  {account.email:<40} {account.naam}")
    say(either(f"Wachtwoord voor allen: {DEMO_PASSWORD}", f"Password for all: {DEMO_PASSWORD}"))


def already_running(in_use: InUse, choice: Choice) -> Refused:
    holder = in_use.holder
    if holder and holder.command == START:
        return Refused(
            either(
                f"Weerklank draait al op {holder.address or choice.data}; stop het met 'make stop' of "
                "'weerklank stop'.",
                f"Weerklank already runs at {holder.address or choice.data}; stop it with 'make stop' or "
                "'weerklank stop'.",
            )
        )
    name = holder.command if holder else "?"
    return Refused(
        either(
            f"Het commando 'weerklank {name}' gebruikt de database nog; probeer het zo opnieuw.",
            f"The command 'weerklank {name}' still uses the database; try again in a moment.",
        )
    )
