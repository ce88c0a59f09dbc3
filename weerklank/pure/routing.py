"""Whose is this: evidence for organisations put together into one ranked list, each with its reasons.

What is known adds up: a score is the sum of its parts, so that a page can show where it came from. Under a threshold
nobody is proposed at all: a wrong door costs the reporter more than no proposal (behaviours 21).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from weerklank.pure.begrippen import Soort, Thesaurus

PRIOR = 1.0
"""Acceptances and refusals that are imagined beside the real ones (Laplace): 1 of 1 is not certainty."""

EARNED = 3.0
"""After so many real answers the experience counts for half."""

TELLS = {
    Soort.REGELING: 1.0,
    Soort.ORGANISATIE: 0.8,
    Soort.BREED: 0.5,
    Soort.MOEITE: 0.4,
    Soort.MENS: 0.4,
    Soort.WOORD: 0.3,
}
"""How much a concept of each facet says about whose a text is: who executes the scheme that it names, before all."""


class Grond(StrEnum):
    """On what ground an organisation is proposed."""

    REGEL = "regel"
    TEGENVOORSTEL = "tegenvoorstel"
    BEVOEGD = "bevoegd"
    WET = "wet"
    ERVARING = "ervaring"


@dataclass(frozen=True, slots=True)
class Aanwijzing:
    """One piece of evidence: `strength` 0 to 1, or below 0 when it speaks against.

    `naam` is the concept, law, rule or organisation it comes from; of experience also how often of how many.
    """

    organisatie: int
    grond: Grond
    strength: float
    naam: str = ""
    aanvaard: int = 0
    gevraagd: int = 0


@dataclass(frozen=True, slots=True)
class Reden:
    """What one ground adds to the score, and by which evidence."""

    part: float
    aanwijzing: Aanwijzing


@dataclass(frozen=True, slots=True)
class Voorstel:
    """An organisation with its score, 0 to 1, and the reasons, heaviest first. The parts add up to the score,
    cut off at 0 and 1."""

    organisatie: int
    score: float
    redenen: tuple[Reden, ...]


def experience(aanvaard: int, geweigerd: int) -> float:
    """What earlier answers say: from -1 (always refused, often) over 0 (nothing known) to 1 (always accepted).

    One more acceptance never lowers it, one more refusal never raises it.
    """
    asked = aanvaard + geweigerd
    share = (aanvaard + PRIOR) / (asked + 2 * PRIOR)
    return (2 * share - 1) * asked / (asked + EARNED)


def rank_voorstellen(
    evidence: Iterable[Aanwijzing], *, weights: Mapping[Grond, float], least: float, most: int
) -> list[Voorstel]:
    """At most `most` organisations that score `least` or more, best first; equal ones in order of their number.

    Of each ground only the strongest evidence of an organisation counts: three words for one thing are one reason.
    """
    strongest: dict[tuple[int, Grond], Aanwijzing] = {}
    for one in sorted(evidence, key=_order):
        strongest.setdefault((one.organisatie, one.grond), one)
    redenen: dict[int, list[Reden]] = {}
    for (organisatie, grond), one in strongest.items():
        redenen.setdefault(organisatie, []).append(Reden(weights[grond] * one.strength, one))
    found = [_voorstel(organisatie, rows) for organisatie, rows in redenen.items()]
    ranked = sorted(found, key=lambda one: (-one.score, one.organisatie))
    return [one for one in ranked if one.score >= least][:most]


def _order(one: Aanwijzing) -> tuple[float, str, int, int]:
    """The strongest first, whichever way it points."""
    return (-abs(one.strength), one.naam, -one.aanvaard, -one.gevraagd)


def _voorstel(organisatie: int, rows: list[Reden]) -> Voorstel:
    ordered = sorted(rows, key=lambda reden: (-reden.part, reden.aanwijzing.grond))
    whole = math.fsum(reden.part for reden in ordered)
    return Voorstel(organisatie, min(1.0, max(0.0, whole)), tuple(ordered))


def telling(weights: Mapping[str, float], thesaurus: Thesaurus) -> dict[str, float]:
    """How much each concept says about whose a text is, 0 to 1. `weights` as `pure.begrippen.weights` gives them."""
    known = thesaurus.begrippen
    return {naam: weight * TELLS[known[naam].soort] for naam, weight in weights.items() if naam in known}


def told_counts(parts: Sequence[int], *, least: int) -> tuple[int | None, list[int | None]]:
    """A sum with its parts, as far as they may be told: no number from 1 up to `least`, and none by subtraction.

    When one part is too small, none of them is told; when the sum is too small, nothing is.
    """
    whole = sum(parts)
    if 0 < whole < least:
        return None, [None] * len(parts)
    small = any(0 < part < least for part in parts)
    return whole, [None if small else part for part in parts]
