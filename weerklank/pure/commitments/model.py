"""What a reader of commitments hands back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CommitmentKind(StrEnum):
    """What a sentence does; the values are the `kind` of an annotated set."""

    TOEZEGGING = "toezegging"
    ACTIE = "actie"
    MOTIE_VERZOEK = "motie-verzoek"
    KNELPUNT = "knelpunt"


class Nature(StrEnum):
    """What a passage does, finer than its kind: what is only intended is told from what is being done."""

    TOEZEGGING = "toezegging"
    ACTIE = "actie"
    VOORNEMEN = "voornemen"
    VERZOEK = "verzoek"
    KNELPUNT = "knelpunt"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: the words, the days (either can be unknown), the rule that read them."""

    text: str
    first: date | None
    last: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A passage that promises, announces, asks, or names an obstacle.

    `start` and `end` are Python string indices in the text read; `rule` names the rule and `because` the
    words that made it apply; `certainty` runs from 0 to 1. `actor` is empty when the text does not say who;
    of an obstacle it is whom it hurts. `addressee` is to whom it is promised or of whom it is asked, `about`
    the law or process it concerns, `said_by` who says so; each is empty when the text does not say.
    """

    start: int
    end: int
    kind: CommitmentKind
    actor: str
    deadline: Deadline | None
    rule: str
    because: str
    certainty: float
    nature: Nature = Nature.ACTIE
    addressee: str = ""
    about: str = ""
    said_by: str = ""

    def as_row(self, text: str) -> dict[str, object]:
        """Give the passage as a JSON-ready row, with the words as they stand in `text`; dates in ISO form
        or None."""
        by = self.deadline
        return {
            "start": self.start,
            "end": self.end,
            "text": text[self.start : self.end],
            "kind": self.kind.value,
            "actor": self.actor or None,
            "deadline_text": by.text if by else None,
            "deadline_start": by.first.isoformat() if by and by.first else None,
            "deadline_end": by.last.isoformat() if by and by.last else None,
            "deadline_rule": by.rule if by else None,
            "rule": self.rule,
            "because": self.because,
            "certainty": self.certainty,
            "nature": self.nature.value,
            "addressee": self.addressee or None,
            "about": self.about or None,
            "said_by": self.said_by or None,
        }
