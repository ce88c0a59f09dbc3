"""How sure it is that a place in a letter is, or fulfils, a toezegging of the register: one score from named grounds.

The number decides where it is cited. Else words and meaning (as `weerklank.pure.likeness`); the ministry, the day
and the dossier add to a likeness that is already there, and a ministry that is certainly another one takes away half.
The weights were chosen by hand on the example letters; nothing is decided by them: a person confirms or rejects.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

UNRELATED = 0.15
"""Cosine that two arbitrary Dutch texts about execution reach (see `weerklank.pure.likeness`)."""

SHOWN_FROM = 0.30
"""A score below this is not proposed."""

NEAR_DAYS = 90
"""A letter that repeats a promise is written within so many days of the meeting, before or after."""


class Ground(StrEnum):
    """Why a place in a letter and a toezegging are laid together."""

    NUMMER = "nummer"
    NAKOMING = "nakoming"
    WOORDEN = "woorden"
    BETEKENIS = "betekenis"
    MINISTERIE = "ministerie"
    DATUM = "datum"
    DOSSIER = "dossier"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about one pair. `same_ministry` is None where one of both is unknown; `days` from the promise
    to the letter, None where a date is unknown."""

    words: float = 0.0
    cosine: float = 0.0
    cites_number: bool = False
    says_fulfilled: bool = False
    same_ministry: bool | None = None
    days: int | None = None
    same_dossier: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """A score (0 to 1) and the grounds with what each added, heaviest first."""

    score: float
    parts: tuple[tuple[Ground, float], ...]


def weigh_same(evidence: Evidence) -> Weighed:
    """Whether a promise in a letter is the toezegging of the register."""
    parts = _content(evidence)
    if evidence.cites_number:
        parts[Ground.NUMMER] = 0.7
    if evidence.days is not None and abs(evidence.days) <= NEAR_DAYS:
        parts[Ground.DATUM] = 0.08 * _strength(evidence)
    return _weighed(parts, evidence)


def weigh_fulfilled(evidence: Evidence) -> Weighed:
    """Whether a sentence in a letter fulfils the toezegging. A letter from before the promise never does."""
    if evidence.days is not None and evidence.days < 0:
        return Weighed(0.0, ())
    parts = _content(evidence)
    if evidence.cites_number:
        parts[Ground.NUMMER] = 0.5
    if evidence.says_fulfilled:
        parts[Ground.NAKOMING] = 0.3 if evidence.cites_number else 0.15 * _strength(evidence)
    return _weighed(parts, evidence)


def _content(evidence: Evidence) -> dict[Ground, float]:
    strength = _strength(evidence)
    parts = {
        Ground.WOORDEN: 0.45 * min(1.0, max(0.0, evidence.words)),
        Ground.BETEKENIS: 0.35 * _meaning(evidence),
        Ground.MINISTERIE: 0.07 * strength if evidence.same_ministry else 0.0,
        Ground.DOSSIER: 0.05 * strength if evidence.same_dossier else 0.0,
    }
    return {ground: part for ground, part in parts.items() if part}


def _meaning(evidence: Evidence) -> float:
    return min(1.0, max(0.0, (evidence.cosine - UNRELATED) / (1 - UNRELATED)))


def _strength(evidence: Evidence) -> float:
    """How much there is to add to: the root of the stronger of words and meaning; all of it with the number."""
    if evidence.cites_number:
        return 1.0
    return float(max(min(1.0, max(0.0, evidence.words)), _meaning(evidence)) ** 0.5)


def _weighed(parts: dict[Ground, float], evidence: Evidence) -> Weighed:
    other = evidence.same_ministry is False and not evidence.cites_number
    total = min(1.0, sum(parts.values())) * (0.5 if other else 1.0)
    ordered = sorted(parts.items(), key=lambda part: -part[1])
    return Weighed(round(total, 3), tuple((ground, round(part, 3)) for ground, part in ordered))


_FULFILS = re.compile(
    r"\btoezegging\w*\b[^.;]{0,160}\b(?:gestand|na(?:ge)?k\w+|vol(?:daan|doe)|invulling|afgedaan|uitvoering)\b"
    r"|\b(?:gestand|vol(?:daan|doe)|invulling|uitvoering)\b[^.;]{0,120}\btoezegging\w*\b"
    r"|\b(?:hierbij|hiermee|bijgaand|met deze brief)\b[^.;]{0,160}\b(?:toegezegd|toezegging\w*)\b"
    r"|\bzoals (?:ik |wij |is |eerder )*(?:u |uw kamer )?(?:heb |had )?toegezegd\b"
    r"[^.;]{0,80}\b(?:hierbij|bijgaand|hiermee)\b",
    re.IGNORECASE,
)
"""Sentences by which a letter says that it fulfils a promise (Aanwijzingen voor de regelgeving say nothing about
them; gathered from the letters in which ministers settle their undertakings)."""


def says_fulfilled(sentence: str) -> bool:
    """Whether a sentence says that a promise is kept with this letter.

    >>> says_fulfilled("Hiermee doe ik de toezegging aan het lid gestand.")
    True
    >>> says_fulfilled("Ik zeg toe dat ik dit zal onderzoeken.")
    False
    """
    return bool(_FULFILS.search(sentence[:2_000]))
