"""A backup: one tar file with a manifest and a dump in PostgreSQL's own format.

The manifest and the dump are read from one snapshot of the database, so they agree even while people work.
The file appears under its name only when it is whole and on disk.
"""

import datetime as dt
import io
import json
import os
import shutil
import tarfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import psycopg

from weerklank import __version__
from weerklank.launch import contents
from weerklank.launch.client import dumping
from weerklank.launch.refusal import refused_by_system

FORMAT = 1
MANIFEST, DUMP = "manifest.json", "database.dump"
BLOCK = 512
"""tar(5): every header is one block, every member is filled up to whole blocks."""


@dataclass(frozen=True)
class Manifest:
    """What a backup holds, readable without restoring it."""

    version: str
    made_at: str
    migrations: list[tuple[str, str]]
    tables: dict[str, contents.Table]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def to_json(self) -> bytes:
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1, sort_keys=True).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        known = json.loads(text)
        if known["format"] != FORMAT:
            raise ValueError(known["format"])
        return cls(
            version=known["version"],
            made_at=known["made_at"],
            migrations=[(app, name) for app, name in known["migrations"]],
            tables={name: contents.Table(**table) for name, table in known["tables"].items()},
        )


def back_up(url: str, target: Path, *, now: dt.datetime) -> Manifest:
    """Write the whole database to `target`. An existing file is replaced, but only by a whole new one."""
    unfinished = target.with_name(f".{target.name}.onvolledig")
    try:
        with unfinished.open("wb") as file:
            os.fchmod(file.fileno(), 0o600)
            manifest = write_archive(url, file, now)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise refused_by_system(error, target.parent) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def write_archive(url: str, file: IO[bytes], now: dt.datetime) -> Manifest:
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
        manifest = Manifest(
            version=__version__,
            made_at=now.isoformat(timespec="seconds"),
            migrations=contents.migrations(connection),
            tables=contents.tables(connection),
        )
        write_member(file, MANIFEST, io.BytesIO(manifest.to_json()), now)
        with dumping(url, connection.info.server_version, snapshot=snapshot) as dump:
            write_member(file, DUMP, dump, now)
    file.write(bytes(2 * BLOCK))
    return manifest


def write_member(file: IO[bytes], name: str, source: IO[bytes], now: dt.datetime) -> None:
    """Add a stream of unknown length to a tar: its header is written last, over the room kept for it."""
    header_at = file.tell()
    file.write(bytes(BLOCK))
    shutil.copyfileobj(source, file, 1 << 20)
    size = file.tell() - header_at - BLOCK
    file.write(bytes(-size % BLOCK))
    header = tarfile.TarInfo(name)
    header.size, header.mtime, header.mode = size, int(now.timestamp()), 0o600
    file.seek(header_at)
    file.write(header.tobuf(tarfile.GNU_FORMAT))
    file.seek(0, os.SEEK_END)
