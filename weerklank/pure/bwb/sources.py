"""Where files of law text come from: one file, a manifest with the files it names, a folder, or an archive.

Manifests in a folder or archive are not law text: they say which files belong there, and what is missing is reported.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from weerklank.pure.bwb.archives import is_archive, read_archive
from weerklank.pure.bwb.manifest import NAME, Manifest, read_manifest
from weerklank.pure.bwb.problems import FileMissing, FileUnreadable, TooLarge, UnreadableLaw
from weerklank.pure.bwb.reader import MAX_BYTES
from weerklank.pure.bwb.wetbestand import Wetbestand, is_law_file

__all__ = ["Wetbestand", "is_archive", "read_source", "source_size"]


def source_size(path: Path) -> int:
    """Bytes to read in all, the measure of ``Wetbestand.positie``: the size on disk."""
    if path.is_dir() or is_manifest(path.name):
        return sum(found.stat().st_size for found in _files_of(path) if found.is_file())
    return path.stat().st_size


def is_manifest(naam: str) -> bool:
    """Whether a file is the list of the states of a regulation."""
    return PurePosixPath(naam).name.lower() == NAME


def read_source(path: Path) -> Iterator[Wetbestand]:
    """Hand out the files of a source one by one, in a fixed order.

    A folder gives its ``*.xml`` and ``*.WTI`` files at any depth by name, an archive its members as they come, a
    manifest the files that it names, oldest state first, any other file itself. A file that cannot be read, or that
    a manifest names and that is not there, comes with its error; an archive that breaks off ends with one entry that
    carries :class:`ArchiveBroken`, after everything that could be read. Raises FileNotFoundError for a path that
    does not exist.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    if path.is_dir():
        return _with_manifests(_from_files(_files_of(path), path))
    if is_archive(path):
        return _with_manifests(read_archive(path))
    if is_manifest(path.name):
        return _from_manifest(path)
    return _from_files([path], path.parent)


def _files_of(path: Path) -> list[Path]:
    """The files of a folder, or those that a manifest names; of a manifest that cannot be read itself."""
    if path.is_dir():
        return sorted(found for found in path.rglob("*") if is_law_file(found.name) and found.is_file())
    try:
        manifest = read_manifest(_read_file(path, path.name).data)
    except UnreadableLaw:
        return [path]
    return [path.parent / name for name in _named_in(manifest)]


def _named_in(manifest: Manifest) -> list[str]:
    """What a manifest says there is: the states that have text, oldest first, then the WTI file."""
    return [state.pad for state in manifest.toestanden] + [name for name in [manifest.wti] if name]


def _from_manifest(path: Path) -> Iterator[Wetbestand]:
    own = _read_file(path, path.name)
    try:
        manifest = read_manifest(own.data) if own.fout is None else None
    except UnreadableLaw as error:
        own, manifest = Wetbestand(path.name, fout=error, positie=len(own.data)), None
    if manifest is None:
        yield own
        return
    named = [path.parent / name for name in _named_in(manifest)]
    yield from _from_files([file for file in named if file.is_file()], path.parent)
    states = [path.parent / state.pad for state in manifest.toestanden]
    yield from _missing(str(file.relative_to(path.parent)) for file in states if not file.is_file())


def _with_manifests(files: Iterable[Wetbestand]) -> Iterator[Wetbestand]:
    """Everything but the manifests; at the end what they name and nobody saw."""
    seen: set[str] = set()
    named: dict[str, None] = {}
    position = 0
    for file in files:
        position = file.positie
        if file.fout is not None or not is_manifest(file.naam):
            seen.add(PurePosixPath(file.naam).name)
            yield file
            continue
        try:
            named |= dict.fromkeys(state.pad for state in read_manifest(file.data).toestanden)
        except UnreadableLaw as error:
            yield Wetbestand(file.naam, fout=error, positie=file.positie)
    yield from _missing((pad for pad in named if PurePosixPath(pad).name not in seen), position)


def _missing(names: Iterable[str], position: int = 0) -> Iterator[Wetbestand]:
    return (Wetbestand(name, fout=FileMissing(), positie=position) for name in names)


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
