"""What a reader of citations hands back: one frozen record for each place in the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Fields = Mapping[str, str | bool]


class Kind(StrEnum):
    """What a citation points at; the values are the `type` of an annotated set."""

    KAMERSTUK = "kamerstuk"
    HANDELINGEN = "handelingen"
    AANHANGSEL = "aanhangsel"
    TOEZEGGING = "toezegging"
    DOCUMENT = "document"
    ZAAK = "zaak"
    ACTIVITEIT = "activiteit"
    WET = "wet"
    WETSARTIKEL = "wetsartikel"
    WETSDEEL = "wetsdeel"
    VERWIJZING = "verwijzing"
    STAATSBLAD = "staatsblad"
    STAATSCOURANT = "staatscourant"
    TRACTATENBLAD = "tractatenblad"
    PUBLICATIEBLAD = "publicatieblad"
    BWB = "bwb"
    CVDR = "cvdr"
    JCI = "jci"
    ECLI = "ecli"
    LJN = "ljn"
    JURISPRUDENTIE = "jurisprudentie"
    CELEX = "celex"


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: where it stands, what it points at, which rule says so.

    `start` and `end` are Python string indices in the text that was read, so `text[start:end]` is the
    citation as written. `norm` holds normalised fields (`wet`, `artikel`, `lid`, `dossier`, ...).
    `certainty` runs from 0 to 1: 1 is an identifier, 0.9 a full written form, 0.5 a guess from what stands
    before. `candidates` has more than one member when the same words can mean more than one law; nothing is
    guessed away then.
    """

    start: int
    end: int
    kind: Kind
    norm: Fields
    rule: str
    certainty: float = 0.9
    candidates: tuple[Fields, ...] = field(default=())

    def as_row(self, text: str) -> dict[str, object]:
        """Give the citation as a JSON-ready row, with the words as they stand in `text`."""
        return {
            "start": self.start,
            "end": self.end,
            "text": text[self.start : self.end],
            "type": self.kind.value,
            "norm": dict(self.norm),
            "rule": self.rule,
            "certainty": self.certainty,
            "candidates": [dict(candidate) for candidate in self.candidates],
        }


def frozen(**fields: str | bool | None) -> Fields:
    """Make the fields of a citation: what is None or empty is left out, the rest cannot change any more."""
    return MappingProxyType({key: value for key, value in fields.items() if value})
