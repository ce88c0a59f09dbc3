"""Opening a register file: which characters, which shape, and then its records one by one."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from weerklank.pure.toezeggingen.jsons import read_json
from weerklank.pure.toezeggingen.model import Broken, Fault, Found, Shape, UnreadableRegisterError
from weerklank.pure.toezeggingen.tables import read_table
from weerklank.pure.toezeggingen.xmls import read_xml

_CHUNK = 1 << 16
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_READERS = {Shape.JSON: read_json, Shape.XML: read_xml, Shape.CSV: read_table}


@dataclass(frozen=True, slots=True)
class Opened:
    """A register file that was looked at: its shape, its characters, and whether those were not as they should be."""

    shape: Shape
    encoding: str
    odd: bool
    records: Iterator[Found | Broken]


def read_register(file: BinaryIO) -> Iterator[Found | Broken]:
    """The records of a register file: JSON (OData envelope, list, one, or one a line), XML (Atom feed) or CSV.

    Memory does not grow with the file. Raises UnreadableRegisterError when it is empty or something else.
    """
    return open_register(file).records


def open_register(file: BinaryIO) -> Opened:
    """Look at a seekable binary file and start reading it from its beginning. Errors as `read_register`."""
    encoding, odd = _encoding_of(file)
    file.seek(0)
    text = io.TextIOWrapper(io.BufferedReader(_Kept(file)), encoding=encoding, errors="replace", newline="")
    head = _head(text)
    shape = _shape_of(head)
    return Opened(shape, encoding, odd, _READERS[shape](text, head))


class _Kept(io.RawIOBase):
    """The file of the caller: closing the text around it does not close it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _encoding_of(file: BinaryIO) -> tuple[str, bool]:
    """The characters of a file, read through once: UTF-8 unless it says or proves otherwise; then whether odd."""
    start = file.read(4)
    file.seek(0)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name, name == "utf-16"
    if start[1:2] == b"\0":
        return "utf-16-le", True
    if start[:1] == b"\0":
        return "utf-16-be", True
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
    except UnicodeDecodeError:
        return "cp1252", True
    return "utf-8", False  # a last character that was cut through becomes a replacement mark


def _head(text: io.TextIOBase) -> str:
    """The beginning, white space left out; a file of only that is empty."""
    head = ""
    while not head.strip():
        more = text.read(_CHUNK)
        if not more:
            raise UnreadableRegisterError(Fault.EMPTY)
        head = more
    return head.lstrip("\ufeff \t\r\n")


def _shape_of(head: str) -> Shape:
    if head[0] in "{[":
        return Shape.JSON
    if "\x00" in head or head.startswith(("%PDF", "PK")):
        raise UnreadableRegisterError(Fault.NO_REGISTER)
    return Shape.XML if head[0] == "<" else Shape.CSV
