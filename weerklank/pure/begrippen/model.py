"""What a Begrip is, and what it looks like when one is found in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """The facet a concept belongs to. The values are the names of the lists in `lijst/`."""

    REGELING = "regelingen"
    MOEITE = "moeite"
    MENS = "mensen"
    ORGANISATIE = "organisaties"
    WOORD = "woorden"
    BREED = "breed"
    """A broader word that only holds others together and has no list of its own."""


@dataclass(frozen=True, slots=True)
class Begrip:
    """One concept of execution: a scheme, a kind of trouble, a group, an organisation."""

    naam: str
    soort: Soort
    ook: tuple[str, ...] = ()
    """Other words for it: official names, abbreviations, what people say at the counter."""
    breder: tuple[str, ...] = ()
    """The names of the concepts it falls under."""
    wet: str = ""
    """The BWB id of the law behind it, when it has one."""

    def terms(self) -> Iterator[str]:
        """Every way to say it, its own name first."""
        yield self.naam
        yield from self.ook


@dataclass(frozen=True, slots=True)
class Treffer:
    """A concept found in a text: `start` and `end` are character offsets."""

    begrip: str
    term: str
    start: int
    end: int
    whole: bool
    """Whether the words stand there as such, and not inside a compound or spread over the sentence."""
