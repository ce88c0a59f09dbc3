"""How much a packed file may become by unpacking it: the one guard against bombs, for zip and tar.

Deflate makes at most 1,032 times as much of a byte (RFC 1951), bzip2 and xz far more; what people pack shrinks to a
tenth. Python's `zipfile` never gives more bytes than the table of contents promises, so there a promise can be weighed
before anything is unpacked.
"""

import lzma
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from math import inf

DAMAGED = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)
"""What opening or reading a damaged, encrypted or unknown sort of packed file can raise."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What unpacking may give: so many bytes in so many files, and beyond `free` bytes no more than so many times the
    packed size."""

    size: float = inf
    files: float = inf
    times: float = inf
    free: int = 0

    def hold(self, packed: int, unpacked: int, files: int = 1) -> bool:
        """Whether `packed` bytes that become `unpacked` bytes in `files` files stay within these bounds."""
        grown = unpacked > self.free and unpacked > self.times * max(1, packed)
        return unpacked <= self.size and files <= self.files and not grown
