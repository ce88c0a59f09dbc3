"""One file of law text on its way from a source to whoever reads it."""

from dataclasses import dataclass
from typing import Final

from weerklank.pure.bwb.problems import UnreadableLaw

_ENDINGS: Final = (".xml", ".wti")


@dataclass(frozen=True, slots=True)
class Wetbestand:
    """One file: its name, its bytes or why there are none, and how much of the whole source was read by
    then.
    """

    naam: str
    data: bytes = b""
    fout: UnreadableLaw | None = None
    positie: int = 0


def is_law_file(naam: str) -> bool:
    """Whether the name says that this can be law text, its metadata (WTI) or a manifest."""
    return naam.lower().endswith(_ENDINGS)
