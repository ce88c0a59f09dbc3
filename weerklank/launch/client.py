"""PostgreSQL's own pg_dump and pg_restore, of a version that fits the server."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from weerklank.launch import postgres
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused


@contextmanager
def dumping(url: str, server: int, *, snapshot: str) -> Iterator[IO[bytes]]:
    """A dump of the whole database as it is in that snapshot, to be read to its end."""
    options = ["--format=custom", f"--snapshot={snapshot}", "--no-owner", "--no-privileges"]
    with tempfile.TemporaryFile() as errors:
        command = [program("pg_dump", server), *options, f"--dbname={without_password(url)}"]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, env=with_password(url)
        ) as process:
            yield pipe_of(process.stdout)
        refuse_failure("pg_dump", process.returncode, errors)


def table_of_contents(dump: IO[bytes], server: int) -> list[str]:
    """What a dump holds, one line per object, in the order of restoring."""
    with tempfile.TemporaryFile() as output:
        feed([program("pg_restore", server), "--list"], dump, output, environment=postgres.clean_environment())
        output.seek(0)
        return output.read().decode().splitlines()


def load(url: str, server: int, dump: IO[bytes], *, wanted: list[str]) -> None:
    """Restore those objects in one transaction: all of them, or none."""
    options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    with tempfile.NamedTemporaryFile("w", suffix=".lijst") as choice, tempfile.TemporaryFile() as output:
        choice.write("\n".join(wanted))
        choice.flush()
        command = [program("pg_restore", server), *options, f"--use-list={choice.name}"]
        feed([*command, f"--dbname={without_password(url)}"], dump, output, environment=with_password(url))


def feed(command: list[str], source: IO[bytes], output: IO[bytes], *, environment: dict[str, str]) -> None:
    """Give a program our stream; a program that ends before the stream does says why on standard error."""
    with tempfile.TemporaryFile() as errors:
        with (
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=errors, env=environment) as process,
            suppress(BrokenPipeError),
        ):
            shutil.copyfileobj(source, pipe_of(process.stdin), 1 << 20)
        refuse_failure("pg_restore", process.returncode, errors)


def pipe_of(stream: IO[bytes] | None) -> IO[bytes]:
    """For the type checker: a Popen that was given a pipe has one."""
    if stream is None:
        raise ValueError("no pipe")
    return stream


def refuse_failure(name: str, code: int, errors: IO[bytes]) -> None:
    if code == 0:
        return
    errors.seek(0)
    lines = errors.read().decode(errors="replace").strip().splitlines() or ["?"]
    raise Refused(either(f"{name} is mislukt: {lines[0]}", f"{name} failed: {lines[0]}"))


def program(name: str, server: int) -> str:
    """The embedded one for a server of its own version; for another server one from PATH that is not older
    than it."""
    major, own = server // 10_000, int(postgres.MAJOR)
    found = shutil.which(name) if major != own else None
    if found and version_of(found) >= major:
        return found
    if major > own:
        raise Refused(
            either(
                f"De server is PostgreSQL {major}; zet {name} van die versie in PATH.",
                f"The server is PostgreSQL {major}; put {name} of that version on PATH.",
            )
        )
    return str(postgres.program(name))


def version_of(path: str) -> int:
    output = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\) (\d+)", output)
    return int(number[1]) if number else 0


def without_password(url: str) -> str:
    """Command lines are visible to everybody on the machine."""
    parts = conninfo_to_dict(url)
    parts.pop("password", None)
    return make_conninfo(**{name: str(value) for name, value in parts.items()})


def with_password(url: str) -> dict[str, str]:
    password = conninfo_to_dict(url).get("password")
    return postgres.clean_environment() | ({"PGPASSWORD": str(password)} if password else {})
