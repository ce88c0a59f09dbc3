"""What comes out of a register file: records, and what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Shape(StrEnum):
    """How a file of the register is written."""

    JSON = "JSON"
    XML = "XML"
    CSV = "CSV"


class Fault(StrEnum):
    """Why something could not be read, or was read with a remark. The words for people stand elsewhere."""

    EMPTY = "leeg"
    NO_REGISTER = "geen-register"
    CUT_OFF = "afgebroken"
    MALFORMED = "kapot"
    TOO_LARGE = "te-groot"
    NO_OBJECT = "geen-gegeven"
    COLUMNS = "kolommen"
    ENTITIES = "entiteiten"
    NO_NUMBER = "geen-nummer"
    NO_TEXT = "geen-tekst"
    ENCODING = "tekenset"
    BAD_DATE = "datum"
    STATUS_UNKNOWN = "status"
    TEXT_CUT = "tekst-afgekapt"
    OLDER = "ouder"
    TWICE = "dubbel"


@dataclass(frozen=True, slots=True)
class Found:
    """One record as it stands in the file; `place` counts from 1."""

    place: int
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Broken:
    """A place that could not be read. After one that is `final` nothing follows: the file broke off there."""

    place: int
    fault: Fault
    detail: str = ""
    final: bool = False


class UnreadableRegisterError(Exception):
    """Nothing of the file can be read: it is empty, or no register of toezeggingen."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault, self.detail = fault, detail


LARGEST_RECORD = 1_000_000
"""Characters of one record; the longest toezegging known has some thousands."""
