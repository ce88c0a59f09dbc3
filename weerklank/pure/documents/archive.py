"""Files inside a zip (Word, ODT): sizes checked before anything is unpacked, no entities, nothing fetched."""

import io
import zipfile

from lxml import etree

from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.unpacking import DAMAGED, Bounds

_BOUNDS = Bounds(size=200_000_000, files=5_000, times=200, free=2_000_000)
_PROLOGUE = 200_000
BREAKS = (*DAMAGED, etree.XMLSyntaxError, KeyError, ValueError)
"""What opening a damaged zip file, or reading the XML in it, can raise."""


def check_archive(data: bytes) -> frozenset[str]:
    """Give the names in a zip file, once it is safe to open.

    Raises UnreadableDocumentError when it unpacks to more than 200 MB, or to more than 2 MB and 200 times its size,
    holds more than 5,000 files, is damaged or encrypted, or when the beginning of one of its XML files declares a
    document type or entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if not _BOUNDS.hold(len(data), unpacked, len(parts)):
                raise UnreadableDocumentError(Trouble.ZIP_BOMB)
            for part in parts:
                _check_part(archive, part)
            return frozenset(part.filename for part in parts)
    except BREAKS as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.flag_bits & 1:
        raise UnreadableDocumentError(Trouble.ENCRYPTED)
    if not part.filename.endswith((".xml", ".rels")):
        return
    with archive.open(part) as stream:
        head = stream.read(_PROLOGUE).replace(b"\x00", b"")
    if b"<!ENTITY" in head or b"<!DOCTYPE" in head:
        raise UnreadableDocumentError(Trouble.HOSTILE_XML)


def part_of(data: bytes, name: str) -> etree._Element:
    """Read one XML file of a zip that was checked. Raises UnreadableDocumentError when it is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return etree.fromstring(archive.read(name), parser)
    except BREAKS as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem
