"""Where files of law text come from: one file, a folder, or an archive read as a stream.

An archive is never unpacked to disk and never held in memory: one file at a time passes through.
"""

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from weerklank.pure.bwb.problems import ArchiveBroken, FileUnreadable, TooLarge, UnreadableLaw
from weerklank.pure.bwb.reader import MAX_BYTES


def _as_it_is(raw: IO[bytes]) -> IO[bytes]:
    return raw


_OPENERS: Final[dict[str, Callable[[Any], Any]]] = {
    ".xz": lzma.open,
    ".gz": gzip.open,
    ".bz2": bz2.open,
    ".tar": _as_it_is,
    ".txz": lzma.open,
    ".tgz": gzip.open,
}
_ARCHIVES: Final = (".tar", ".tar.xz", ".txz", ".tar.gz", ".tgz", ".tar.bz2")
_BREAKS: Final = (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError)


@dataclass(frozen=True, slots=True)
class Wetbestand:
    """One file: its name, its bytes or why there are none, and how much of the whole source was read by
    then.
    """

    naam: str
    data: bytes = b""
    fout: UnreadableLaw | None = None
    positie: int = 0


def source_size(path: Path) -> int:
    """Bytes to read in all, the measure of ``Wetbestand.positie``: the size on disk."""
    if path.is_dir():
        return sum(found.stat().st_size for found in _xml_files(path))
    return path.stat().st_size


def is_archive(path: Path) -> bool:
    """Whether the name says that this is a tar archive, compressed or not."""
    return path.name.lower().endswith(_ARCHIVES)


def read_source(path: Path) -> Iterator[Wetbestand]:
    """Hand out the files of a source one by one, in a fixed order.

    A folder gives its ``*.xml`` files at any depth by name, an archive its ``*.xml`` members as they come, a
    file itself. A file that cannot be read comes with its error; an archive that breaks off ends with one
    entry that carries :class:`ArchiveBroken`, after everything that could be read. Raises FileNotFoundError
    for a path that does not exist.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    if path.is_dir():
        return _from_folder(path)
    return _from_archive(path) if is_archive(path) else _from_files([path], path.parent)


def _xml_files(folder: Path) -> list[Path]:
    return sorted(found for found in folder.rglob("*") if found.suffix.lower() == ".xml" and found.is_file())


def _from_folder(folder: Path) -> Iterator[Wetbestand]:
    return _from_files(_xml_files(folder), folder)


def _from_files(paths: list[Path], base: Path) -> Iterator[Wetbestand]:
    position = 0
    for path in paths:
        found = _read_file(path, str(path.relative_to(base)))
        position += len(found.data)
        yield Wetbestand(found.naam, found.data, found.fout, position)


def _read_file(path: Path, naam: str) -> Wetbestand:
    try:
        if path.stat().st_size > MAX_BYTES:
            return Wetbestand(naam, fout=TooLarge(f"{path.stat().st_size} > {MAX_BYTES}"))
        return Wetbestand(naam, path.read_bytes())
    except OSError as error:
        return Wetbestand(naam, fout=FileUnreadable(error.strerror or str(error)))


def _from_archive(path: Path) -> Iterator[Wetbestand]:
    with path.open("rb") as raw:
        try:
            yield from _members(path, raw)
        except _BREAKS as error:
            yield Wetbestand(path.name, fout=ArchiveBroken(f"{type(error).__name__}: {error}"), positie=raw.tell())


def _members(path: Path, raw: IO[bytes]) -> Iterator[Wetbestand]:
    stream = _OPENERS[path.suffix.lower()](raw)
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            if member.isfile() and member.name.lower().endswith(".xml"):
                yield _read_member(archive, member, raw.tell())
            archive.members = []  # type: ignore[attr-defined]  # forget, or the list grows
    while stream.read(1 << 20):
        pass


def _read_member(archive: tarfile.TarFile, member: tarfile.TarInfo, position: int) -> Wetbestand:
    if member.size > MAX_BYTES:
        return Wetbestand(member.name, fout=TooLarge(f"{member.size} > {MAX_BYTES}"), positie=position)
    content = archive.extractfile(member)
    data = content.read() if content is not None else b""
    return Wetbestand(member.name, data, positie=position)
