"""What the masking speaks of: kinds of personal data, rules, spans and the masked text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Kinds of personal data; the value is the word in the placeholder, [PERSOON-1]."""

    PERSOON = "PERSOON"
    BSN = "BSN"
    V_NUMMER = "V-NUMMER"
    A_NUMMER = "A-NUMMER"
    REKENING = "REKENING"
    TELEFOON = "TELEFOON"
    E_MAIL = "E-MAIL"
    ADRES = "ADRES"
    POSTCODE = "POSTCODE"
    GEBOORTEDATUM = "GEBOORTEDATUM"
    KENTEKEN = "KENTEKEN"
    DOCUMENT = "DOCUMENT"
    ZAAK = "ZAAK"
    ACCOUNT = "ACCOUNT"
    LINK = "LINK"
    NUMMER = "NUMMER"
    DATUM = "DATUM"
    WEGGEHAALD = "WEGGEHAALD"


class Certainty(StrEnum):
    """Whether the rule is sure. What is doubtful a reporter may show again; what is sure not."""

    ZEKER = "zeker"
    TWIJFEL = "twijfel"


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason to mask, with the line that explains it to people."""

    name: str
    kind: Kind
    certainty: Certainty
    uitleg: str
    """One sentence in plain Dutch."""
    explanation: str
    """The same in English."""


class Found(NamedTuple):
    """A stretch of text that a rule wants masked."""

    start: int
    end: int
    rule: Rule
    key: str
    """The same key within a text means the same person or number; empty: decided later (names)."""


@dataclass(frozen=True, slots=True)
class Span:
    """A masked stretch. Offsets count characters; `end` is the first one after it."""

    start: int
    end: int
    type: str
    """The kind, as in the placeholder."""
    rule: str
    """Name of the rule; see `rule_named` for its explanation."""
    certainty: str
    """`zeker` or `twijfel`."""
    placeholder: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as it will be stored. Both lists are in order of place and never overlap."""

    text: str
    spans: tuple[Span, ...]
    """Offsets in the original."""
    marks: tuple[Span, ...]
    """The same spans with offsets in `text`."""
