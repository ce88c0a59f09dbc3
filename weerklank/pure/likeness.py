"""How alike two signals are: one score from four named grounds, so that the page can explain it.

The database chooses candidates by words and by meaning; this ranks them. Words come first and meaning second
(as Decidim and the UK e-petitions site found best); the same law article and the same organisation add to
likeness that is already there and never make it alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """Why two texts are called alike."""

    WOORDEN = "woorden"
    BETEKENIS = "betekenis"
    ARTIKEL = "artikel"
    ORGANISATIE = "organisatie"


WEIGHTS = {Ground.WOORDEN: 0.40, Ground.BETEKENIS: 0.40, Ground.ARTIKEL: 0.15, Ground.ORGANISATIE: 0.05}
"""What each ground can add; together 1."""

UNRELATED = 0.35
"""Cosine that two arbitrary Dutch texts about execution reach: below it, meaning says nothing."""

SHOWN_FROM = 0.20
"""A score below this is not worth showing to a person."""


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


def _strengths(likeness: Likeness) -> dict[Ground, float]:
    words = min(1.0, max(0.0, likeness.words))
    meaning = min(1.0, max(0.0, (likeness.cosine - UNRELATED) / (1 - UNRELATED)))
    content = max(words, meaning)
    return {
        Ground.WOORDEN: words,
        Ground.BETEKENIS: meaning,
        Ground.ARTIKEL: content**0.5 if likeness.articles else 0.0,
        Ground.ORGANISATIE: content**0.5 if likeness.same_organisation else 0.0,
    }


def weigh(likeness: Likeness) -> Ranked:
    """The score of one candidate and where it comes from."""
    parts = [
        Reason(ground, WEIGHTS[ground] * strength) for ground, strength in _strengths(likeness).items() if strength
    ]
    reasons = tuple(sorted(parts, key=lambda reason: -reason.part))
    return Ranked(likeness.key, sum(reason.part for reason in reasons), reasons)


def rank(candidates: Iterable[Likeness], least: float = SHOWN_FROM) -> list[Ranked]:
    """The candidates of at least this score, best first; equal scores in the order of their keys."""
    weighed = (weigh(candidate) for candidate in candidates)
    return sorted((row for row in weighed if row.score >= least), key=lambda row: (-row.score, row.key))
