"""Archives of law files (tar, compressed or not, and zip), read as a stream.

An archive is never unpacked to disk and never held in memory: one file at a time passes through. What grows out of
all proportion when it is unpacked (a bomb) is refused before it is read any further.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, Final

from weerklank.pure.bwb.problems import ArchiveBroken, FileUnreadable, TooLarge
from weerklank.pure.bwb.reader import MAX_BYTES
from weerklank.pure.bwb.wetbestand import Wetbestand, is_law_file
from weerklank.pure.unpacking import DAMAGED, Bounds

_ARCHIVE: Final = Bounds(times=1000, free=256 * 1024 * 1024)
_MEMBER: Final = Bounds(size=MAX_BYTES, times=1000, free=16 * 1024 * 1024)
"""Law text becomes some ten times larger by unpacking."""


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
_ENDINGS: Final = (".tar", ".tar.xz", ".txz", ".tar.gz", ".tgz", ".tar.bz2", ".zip")


def is_archive(path: Path) -> bool:
    """Whether the name says that this is a tar archive, compressed or not, or a zip file."""
    return path.name.lower().endswith(_ENDINGS)


def read_archive(path: Path) -> Iterator[Wetbestand]:
    """The law files of an archive as they come; one that breaks off or is a bomb ends with an entry that says so."""
    members = _zip_members if path.suffix.lower() == ".zip" else _tar_members
    with path.open("rb") as raw:
        try:
            yield from members(path, raw)
        except TooLarge as error:
            yield Wetbestand(path.name, fout=error, positie=raw.tell())
        except DAMAGED as error:
            yield Wetbestand(path.name, fout=ArchiveBroken(f"{type(error).__name__}: {error}"), positie=raw.tell())


class _Measured:
    """A stream that counts what comes out of it and refuses to go on when that is out of proportion."""

    def __init__(self, stream: IO[bytes], raw: IO[bytes]) -> None:
        self._stream = stream
        self._raw = raw
        self._given = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._given += len(data)
        if not _ARCHIVE.hold(self._raw.tell(), self._given):
            raise TooLarge(f"{self._raw.tell()} -> {self._given}")
        return data


def _tar_members(path: Path, raw: IO[bytes]) -> Iterator[Wetbestand]:
    stream = _Measured(_OPENERS[path.suffix.lower()](raw), raw)
    with tarfile.open(fileobj=stream, mode="r|") as archive:  # type: ignore[call-overload]  # reads, nothing else
        for member in archive:
            if member.isfile() and is_law_file(member.name):
                yield _read_member(archive, member, raw.tell())
            archive.members = []
    while stream.read(1 << 20):
        pass


def _read_member(archive: tarfile.TarFile, member: tarfile.TarInfo, position: int) -> Wetbestand:
    if member.size > MAX_BYTES:
        return Wetbestand(member.name, fout=TooLarge(f"{member.size} > {MAX_BYTES}"), positie=position)
    content = archive.extractfile(member)
    data = content.read() if content is not None else b""
    return Wetbestand(member.name, data, positie=position)


def _zip_members(_path: Path, raw: IO[bytes]) -> Iterator[Wetbestand]:
    """A zip file has its table of contents at the end: without it nothing can be read, and that is said."""
    position = 0
    with zipfile.ZipFile(raw) as archive:
        for member in archive.infolist():
            position += member.compress_size
            if not member.is_dir() and is_law_file(member.filename):
                yield _unzipped(archive, member, position)


def _unzipped(archive: zipfile.ZipFile, member: zipfile.ZipInfo, position: int) -> Wetbestand:
    """One file of a zip; never more bytes than its entry promises, and no entry that promises too many."""
    if not _MEMBER.hold(member.compress_size, member.file_size):
        fout = TooLarge(f"{member.compress_size} -> {member.file_size}")
        return Wetbestand(member.filename, fout=fout, positie=position)
    try:
        return Wetbestand(member.filename, archive.read(member), positie=position)
    except DAMAGED as error:
        return Wetbestand(member.filename, fout=FileUnreadable(str(error)), positie=position)
