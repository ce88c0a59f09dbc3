"""Heads and tails of numbers by what was learned of them: INV 0093 4471 26, 65 170459 V 512.

A rule knows the heart of a number; what writers put around it is of as many forms as there are bodies. A word beside a
number that is masked goes with it when it looks and stands like a part of it.
"""

from collections.abc import Callable, Iterator

from weerklank.pure.pseudonymise import edge_features
from weerklank.pure.pseudonymise.edge_features import Beside, before, behind
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Found, Kind

LIKELY = 0.5
"""From here on a word belongs to the number beside it."""
_NUMBERS = frozenset(
    (
        *(Kind.ZAAK, Kind.NUMMER, Kind.DOCUMENT, Kind.BSN, Kind.V_NUMMER, Kind.REKENING, Kind.TELEFOON),
        *(Kind.GEBOORTEDATUM, Kind.KENTEKEN, Kind.ACCOUNT),
    )
)
"""What may be a piece of a number or user name that a rule took for something else."""

Taken = Callable[[int, int], bool]


def whole(text: str, found: list[Found], masked: Taken) -> Iterator[Found]:
    """What belongs behind and before each number, word by word, as far as nothing else is masked there."""
    for number in found:
        if number.rule.kind in _NUMBERS:
            start, end = _grown(text, number, masked)
            yield number._replace(start=number.end, end=end)
            yield number._replace(start=start, end=number.start)


def _grown(text: str, number: Found, masked: Taken) -> tuple[int, int]:
    start, end = number.start, number.end
    while (further := behind(text, start, end)) and not masked(end, further.end):
        if not _belongs(text, number, start, end, further):
            break
        end = further.end
    while (further := before(text, start, end)) and not masked(further.start, start):
        if not _belongs(text, number, start, end, further):
            break
        start = further.start
    return start, end


def _belongs(text: str, number: Found, start: int, end: int, beside: Beside) -> bool:
    if number.rule.kind is Kind.GEBOORTEDATUM and beside.gap.isspace():
        return False
    return chance("edges", edge_features.features(text, start, end, beside)) >= LIKELY
