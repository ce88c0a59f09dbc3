import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
import pytest

from tests.launch.product import Product, free_port
from weerklank.launch import postgres
from weerklank.launch.supervise import MOST

BARE = "--zonder-voorbeeld"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_start_answers_and_a_stop_signal_leaves_nothing_running(
    ready: Product, free_port: int, health: Callable[[int], str], stop: signal.Signals
) -> None:
    process = ready.start(free_port, BARE)
    family = ready.family(process)
    answer = health(free_port)

    process.send_signal(stop)

    assert process.wait(60) == 0
    assert answer == '{"status": "ok"}'
    assert len(family) > 5
    assert psutil.wait_procs(family, timeout=5)[1] == []
    assert (ready.data / "postgres" / "postmaster.pid").exists() is False


def test_a_killed_start_takes_its_children_along_and_the_next_start_works(
    ready: Product, free_port: int, health: Callable[[int], str]
) -> None:
    killed = ready.start(free_port, BARE)
    family = ready.family(killed)
    killed.kill()
    killed.wait()

    again = ready.start(free_port, BARE)

    assert psutil.wait_procs(family, timeout=1)[1] == []
    assert health(free_port) == '{"status": "ok"}'
    again.send_signal(signal.SIGINT)
    assert again.wait(60) == 0


def test_a_part_that_keeps_ending_stops_the_rest_with_one_sentence(ready: Product, free_port: int) -> None:
    process = ready.start(free_port, BARE)
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        for member in worker_of(process):
            member.kill()
        time.sleep(0.05)

    rest = (process.stdout.read() if process.stdout else "").splitlines()
    assert process.wait(60) == 1
    log = ready.data / "log" / "worker.log"
    assert rest[:-1] == ["Het onderdeel 'worker' stopte en start opnieuw."] * (MOST + 1)
    assert rest[-1] == f"Weerklank: Het onderdeel 'worker' is vanzelf gestopt (code -9); zie {log}."


@pytest.mark.parametrize("part", ["worker", "web", "postgres"])
def test_a_part_that_is_killed_starts_again_and_everything_stops_in_order(
    ready: Product, free_port: int, health: Callable[[int], str], part: str
) -> None:
    process = ready.start(free_port, BARE)
    killed = next(child for child in psutil.Process(process.pid).children() if part in " ".join(child.cmdline()[:5]))
    left_behind = killed.children(recursive=True)
    killed.kill()
    line = process.stdout.readline() if process.stdout else ""
    answer = asked_until_healthy(health, free_port)
    family = ready.family(process)

    process.send_signal(signal.SIGTERM)

    assert line == f"Het onderdeel '{part}' stopte en start opnieuw.\n"
    assert answer == '{"status": "ok"}'
    assert killed.pid not in {member.pid for member in family}
    assert psutil.wait_procs(left_behind, timeout=5)[1] == []
    assert process.wait(60) == 0
    assert psutil.wait_procs(family, timeout=5)[1] == []


def worker_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The worker of this start, when there is one now."""
    found = []
    for member in psutil.Process(process.pid).children() if process.poll() is None else []:
        with suppress(psutil.Error):
            found += [member] if "worker" in member.cmdline() else []
    return found


def asked_until_healthy(health: Callable[[int], str], port: int) -> str:
    """The first good answer, within half a minute."""
    for _attempt in range(150):
        with suppress(OSError):
            return health(port)
        time.sleep(0.2)
    return ""


def test_a_busy_port_is_named_with_the_way_to_choose_another(product: Product) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        said = product.refusal("start", "--port", str(port))

    assert said == (
        f"Weerklank: Poort {port} op 127.0.0.1 is bezet; kies een andere met 'make start PORT={port + 1}' of "
        f"'weerklank start --port {port + 1}'."
    )
    assert (product.data / "postgres").exists() is False


def test_the_terminal_speaks_english_to_an_english_locale(product: Product) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        said = product.refusal("start", "--port", str(port), LANG="en_GB.UTF-8")

    assert said.startswith(f"Weerklank: Port {port} on 127.0.0.1 is in use; ")


def test_stop_in_another_window_stops_it_and_stopping_twice_is_no_error(ready: Product, free_port: int) -> None:
    process = ready.start(free_port, BARE)

    first, second = ready.run("stop"), ready.run("stop")

    assert process.wait(5) == 0
    assert (first.returncode, first.stdout) == (0, "Weerklank is gestopt.\n")
    assert (second.returncode, second.stdout) == (0, "Weerklank draait niet.\n")


@pytest.fixture(scope="module")
def running(products: Callable[[], Product], migrated: Path) -> Iterator[Product]:
    product = products()
    subprocess.run(["cp", "-a", migrated, product.data], check=True)
    product.start(free_port(), BARE)
    yield product
    product.end()


def test_a_second_start_in_the_same_folder_names_the_first(running: Product, free_port: int) -> None:
    said = running.refusal("start", "--port", str(free_port))

    assert re.fullmatch(
        r"Weerklank: Weerklank draait al op http://localhost:\d+/; stop het met 'make stop' of 'weerklank "
        r"stop'.",
        said,
    )


def test_other_commands_use_the_database_of_a_running_start(running: Product, place: Path) -> None:
    done = running.run("backup", str(place / "bewaard.tar"))

    assert done.returncode == 0
    assert (place / "bewaard.tar").stat().st_size > 10_000


def test_reset_refuses_while_it_runs(running: Product) -> None:
    said = running.refusal("reset", "--ja")

    assert said == "Weerklank: Weerklank draait nog; draai eerst 'make stop'."
    assert (running.data / "postgres").exists() is True


def test_reset_asks_before_it_throws_the_database_away(product: Product) -> None:
    postgres.stop_server(postgres.start(postgres.cluster_in(product.data)))

    asked = product.run("reset")
    kept = (product.data / "postgres").exists()
    done = product.run("reset", "--ja")

    assert (asked.returncode, kept) == (1, True)
    assert (done.returncode, (product.data / "postgres").exists()) == (0, False)


def test_a_database_that_does_not_answer_is_one_sentence_without_its_password(product: Product, free_port: int) -> None:
    url = f"postgresql://weerklank:geheimwoord@127.0.0.1:{free_port}/weerklank"

    said = product.refusal("start", "--port", str(free_port), DATABASE_URL=url)

    assert said.startswith("Weerklank: De database van DATABASE_URL antwoordt niet: ")
    assert "geheimwoord" not in said


def test_a_database_address_that_is_none_is_one_sentence(product: Product) -> None:
    said = product.refusal("migrate", DATABASE_URL="mysql://ergens")

    assert said.startswith("Weerklank: DATABASE_URL is geen geldig PostgreSQL-adres")


def test_a_database_without_the_vector_extension_says_what_an_administrator_must_do(
    product: Product, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE kaal TEMPLATE template0")
    url = database_url.replace("/weerklank?", "/kaal?")

    said = product.refusal("start", DATABASE_URL=url)

    assert said == (
        "Weerklank: De database van DATABASE_URL mist de extensie vector; laat een beheerder daar één keer "
        "'CREATE EXTENSION vector' uitvoeren."
    )


def test_a_data_folder_that_cannot_be_made_is_one_sentence(product: Product, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    said = product.refusal("start", WEERKLANK_DATA=str(tmp_path / "bestand" / "gegevens"))

    assert said.startswith(f"Weerklank: Het systeem weigert {tmp_path / 'bestand' / 'gegevens'}")


def test_it_starts_without_a_home_and_without_a_utf8_locale(ready: Product, free_port: int) -> None:
    process = ready.start(free_port, BARE, HOME="", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    process.send_signal(signal.SIGINT)

    assert process.wait(60) == 0


def test_data_of_another_postgresql_are_left_alone_with_one_sentence(product: Product) -> None:
    cluster = postgres.cluster_in(product.data)
    cluster.folder.mkdir(parents=True)
    (cluster.folder / "PG_VERSION").write_text("16\n")

    said = product.refusal("migrate")

    assert said.startswith(f"Weerklank: De gegevens in {cluster.folder} zijn van PostgreSQL 16, ")


def test_two_commands_at_once_wait_for_each_other(ready: Product) -> None:
    commands = [
        subprocess.Popen(
            [*ready.program, "migrate"],
            env=ready.environment(),
            cwd=ready.home,
            stdout=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]

    assert [command.wait(60) for command in commands] == [0, 0]
