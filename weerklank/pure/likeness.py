"""How alike two signals are: one score from five named grounds, so that the page can explain it.

The database chooses candidates by words and by meaning; this ranks them. Meaning weighs most (`pure/balietaal`), then
the concepts of the thesaurus, as people name one thing in ten ways. The same law article and the same organisation add
to likeness that is already there and never make it alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from weerklank.pure.begrippen.shared import Gedeeld


class Ground(StrEnum):
    """Why two texts are called alike."""

    BEGRIPPEN = "begrippen"
    WOORDEN = "woorden"
    BETEKENIS = "betekenis"
    ARTIKEL = "artikel"
    ORGANISATIE = "organisatie"


WEIGHTS = {
    Ground.BETEKENIS: 0.75,
    Ground.BEGRIPPEN: 0.10,
    Ground.WOORDEN: 0.05,
    Ground.ARTIKEL: 0.07,
    Ground.ORGANISATIE: 0.03,
}
"""What each ground can add; together 1 (docs/decisions/013-counter-dutch.md)."""

WITHOUT = WEIGHTS | {Ground.BEGRIPPEN: 0.0, Ground.BETEKENIS: 0.85}
"""The same when the text at hand names no concept."""

UNRELATED = 0.05
"""Cosine below which meaning says nothing: two arbitrary signals are mostly less alike."""

SHOWN_FROM = 0.20
"""A score below this is not worth showing to a person: of two arbitrary signals one in sixty is more alike, of
two about the same thing nearly all."""

SAME_FROM = 0.70
"""From this score two texts are called the same: one in ten texts that only look like a group reaches it."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is known about one candidate beside the text at hand."""

    key: str
    words: float
    """Share of the words in common, 0 to 1 (ts_rank or similarity, clipped)."""
    cosine: float
    """Dot product of the two normalised vectors, -1 to 1."""
    articles: frozenset[str] = frozenset()
    """Law articles that both name, as written on the page."""
    same_organisation: bool = False
    gedeeld: Gedeeld | None = None
    """The concepts of both; None when the text at hand names none, or when they were not looked for."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground and what it added to the score."""

    ground: Ground
    part: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score (0 to 1) and the reasons, heaviest first; the parts add up to the score."""

    key: str
    score: float
    reasons: tuple[Reason, ...]
    begrippen: tuple[str, ...] = ()
    """The names of the concepts of both, those that say most first."""


def _strengths(likeness: Likeness) -> dict[Ground, float]:
    words = min(1.0, max(0.0, likeness.words))
    meaning = min(1.0, max(0.0, (likeness.cosine - UNRELATED) / (1 - UNRELATED)))
    begrippen = likeness.gedeeld.strength if likeness.gedeeld else 0.0
    content = max(words, meaning, begrippen)
    return {
        Ground.BEGRIPPEN: begrippen,
        Ground.WOORDEN: words,
        Ground.BETEKENIS: meaning,
        Ground.ARTIKEL: content**0.5 if likeness.articles else 0.0,
        Ground.ORGANISATIE: content**0.5 if likeness.same_organisation else 0.0,
    }


def weigh(likeness: Likeness) -> Ranked:
    """The score of one candidate and where it comes from."""
    weights, gedeeld = (WITHOUT, ()) if likeness.gedeeld is None else (WEIGHTS, likeness.gedeeld.namen)
    parts = [
        Reason(ground, weights[ground] * strength) for ground, strength in _strengths(likeness).items() if strength
    ]
    reasons = tuple(sorted(parts, key=lambda reason: -reason.part))
    return Ranked(likeness.key, sum(reason.part for reason in reasons), reasons, gedeeld)


def rank(candidates: Iterable[Likeness], least: float = SHOWN_FROM) -> list[Ranked]:
    """The candidates of at least this score, best first; equal scores in the order of their keys."""
    weighed = (weigh(candidate) for candidate in candidates)
    return sorted((row for row in weighed if row.score >= least), key=lambda row: (-row.score, row.key))
