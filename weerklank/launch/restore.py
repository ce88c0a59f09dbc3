"""Putting a backup back into an empty database, and proving that everything is there."""

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psycopg

from weerklank import __version__
from weerklank.launch import client, contents
from weerklank.launch.backup import DUMP, MANIFEST, Manifest
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused, refused_by_system


def restore(url: str, source: Path, *, known: set[tuple[str, str]]) -> Manifest:
    """Fill an empty database from a backup and compare every table with the manifest.

    `known` are the migrations of this version: a backup with others is of a newer version and is refused, as
    is a database that holds anything. All or nothing: a restore that fails leaves the database empty.
    """
    manifest = read_manifest(source)
    refuse_newer(manifest, known)
    with psycopg.connect(url) as connection:
        refuse_filled(connection)
        server = connection.info.server_version
    with member(source, DUMP) as dump:
        listed = client.table_of_contents(dump, server)
    with member(source, DUMP) as dump:
        client.load(url, server, dump, wanted=[line for line in listed if " EXTENSION " not in line])
    with psycopg.connect(url) as connection:
        refuse_different(manifest, contents.tables(connection))
    return manifest


def read_manifest(source: Path) -> Manifest:
    with member(source, MANIFEST) as file:
        try:
            return Manifest.from_json(file.read())
        except (ValueError, KeyError, TypeError) as error:
            raise not_ours(source) from error


@contextmanager
def member(source: Path, name: str) -> Iterator[IO[bytes]]:
    """One file of the archive, as a stream."""
    try:
        with tarfile.open(source) as archive:
            file = archive.extractfile(name)
            if file is None:
                raise not_ours(source)
            yield file
    except (tarfile.TarError, KeyError, EOFError) as error:
        raise not_ours(source) from error
    except OSError as error:
        raise refused_by_system(error, source.parent) from error


def not_ours(source: Path) -> Refused:
    return Refused(
        either(
            f"{source} is geen (hele) back-up van Weerklank.",
            f"{source} is not a (whole) backup of Weerklank.",
        )
    )


def refuse_newer(manifest: Manifest, known: set[tuple[str, str]]) -> None:
    if not set(manifest.migrations) <= known:
        raise Refused(
            either(
                f"Deze back-up is van versie {manifest.version}, nieuwer dan deze ({__version__}); werk Weerklank bij.",
                f"This backup is of version {manifest.version}, newer than this one ({__version__}); update Weerklank.",
            )
        )


def refuse_filled(connection: psycopg.Connection) -> None:
    if not contents.is_empty(connection):
        raise Refused(
            either(
                "De database is niet leeg; terugzetten kan alleen in een lege: 'weerklank reset', of een "
                "nieuwe map in "
                "WEERKLANK_DATA.",
                "The database is not empty; a restore needs an empty one: 'weerklank reset', or a new "
                "folder in "
                "WEERKLANK_DATA.",
            )
        )


def refuse_different(manifest: Manifest, found: dict[str, contents.Table]) -> None:
    names = manifest.tables.keys() | found.keys()
    different = sorted(name for name in names if manifest.tables.get(name) != found.get(name))
    if different:
        listed = ", ".join(different)
        raise Refused(
            either(
                f"Na het terugzetten zijn deze tabellen anders dan in de back-up: {listed}.",
                f"After the restore these tables differ from the backup: {listed}.",
            )
        )
