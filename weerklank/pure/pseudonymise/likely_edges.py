"""Heads and tails of numbers and user names by what was learned of them: INV 0093 4471 26, b.oudshoorn_71.

A rule knows the heart of a number; what writers put around it is of as many forms as there are bodies. A word beside a
number that is masked goes with it when it looks and stands like a part of it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from weerklank.pure.pseudonymise import catalogue, edge_features
from weerklank.pure.pseudonymise.edge_features import Beside, before, behind
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Found, Kind
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.tokens import known

LIKELY = 0.5
"""From here on a word belongs to the number beside it."""
_NUMBERS = frozenset(
    (
        *(Kind.ZAAK, Kind.NUMMER, Kind.DOCUMENT, Kind.BSN, Kind.V_NUMMER, Kind.REKENING, Kind.TELEFOON),
        *(Kind.GEBOORTEDATUM, Kind.KENTEKEN, Kind.ACCOUNT),
    )
)
"""What may be a piece of a number or user name that a rule took for something else."""
_SIGNS = {Kind.GEBOORTEDATUM: "-._@\\&", Kind.PERSOON: "-._@\\&", Kind.ACCOUNT: "-._@\\&:"}
"""To these belongs only what one of these signs glues to them."""
_MOST, _SHORTEST_WORD = 6, 3
"""Words of a head or tail; letters of what says something."""
_SITE = "www."
_LINK = re.compile(r"https?://[^\s<>\"]*[\w/=]")

Taken = Callable[[int, int], bool]


def whole(text: str, found: list[Found], masked: Taken) -> Iterator[Found]:
    """What belongs behind and before each number, word by word, as far as nothing else is masked there."""
    for number in found:
        if number.rule.kind in _NUMBERS:
            start, end = _grown(text, number, masked)
            yield number._replace(start=number.end, end=end)
            yield number._replace(start=start, end=number.start)


def accounts(text: str, people: Iterable[Found], masked: Taken) -> Iterator[Found]:
    """These names; one in small letters with more glued to it is a user name: ab-adv.lubbers, piet.mantelzorg."""
    for name in people:
        raw = text[name.start : name.end]
        small = raw.islower() and " " not in raw and not text.endswith(_SITE, 0, name.start)
        small = small or text.startswith("_", name.end)
        start, end = _grown(text, name, masked) if small else (name.start, name.end)
        longer = (start, end) != (name.start, name.end)
        yield Found(start, end, catalogue.ACCOUNT_SHAPE, fold(text[start:end])) if longer else name


def whole_links(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """What stands around the numbers and names in a link: such a link leads to somebody as a whole."""
    inside = sorted((one for one in found if one.rule.kind is not Kind.E_MAIL), key=_start)
    for link in _LINK.finditer(text):
        start, last = link.start(), None
        first, behind_it = (bisect_left(inside, place, key=_start) for place in link.span())
        for last in inside[first:behind_it]:
            yield last._replace(start=start, end=last.start)
            start = last.end
        if last:
            yield last._replace(start=start, end=link.end())


def _start(one: Found) -> int:
    return one.start


def _grown(text: str, number: Found, masked: Taken) -> tuple[int, int]:
    start, end = number.start, number.end
    for _ in range(_MOST):
        further = behind(text, start, end)
        if further is None or masked(end, further.end) or not _belongs(text, number, start, end, further):
            break
        end = further.end
    for _ in range(_MOST):
        further = before(text, start, end)
        if further is None or masked(further.start, start) or not _belongs(text, number, start, end, further):
            break
        start = further.start
    return start, end


def _says_something(low: str) -> bool:
    """Whether the letters glued to a number are a word or what the number is called: BSN123456789."""
    return low.isalpha() and len(low) >= _SHORTEST_WORD and known(low)


def _belongs(text: str, number: Found, start: int, end: int, beside: Beside) -> bool:
    if beside.gap not in _SIGNS.get(number.rule.kind, beside.gap):
        return False
    if not beside.gap:
        if number.rule.kind is Kind.PERSOON or (number.rule.kind is Kind.GEBOORTEDATUM and beside.end > end):
            return False
        return not _says_something(beside.word.lower())
    return chance("edges", edge_features.features(text, start, end, beside)) >= LIKELY
