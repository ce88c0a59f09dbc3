"""Numbers, days and user names by what was learned of how they look and stand.

Rules know the forms that somebody thought of. What looks and stands like a number of somebody without having such a
form is masked as doubtful here, and a doubtful number that neither looks nor stands like one is left.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from weerklank.pure.pseudonymise import catalogue, code_features
from weerklank.pure.pseudonymise.births import of_a_paper, of_an_event
from weerklank.pure.pseudonymise.grouped import counts_or_public
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Certainty, Found, Kind, Rule
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.units import (
    Unit,
    of_known_words,
    seldom_of_somebody,
    tells_of_user_names,
    units,
    worth_judging,
)

LIKELY_CODE = 0.25
"""From here on a number or user name is masked ..."""
LIKELY_DAY, LIKELY_OF_AN_EVENT, LIKELY_SHORT_DAY, LIKELY_LATER = 0.15, 0.4, 0.5, 0.7
"""... a day; one behind such a word as op or van; one with two figures for its year, which can be a chapter as well;
one since 2010 ..."""
LIKELY_WORD, LIKELY_SELDOM, LIKELY_KNOWN = 0.9, 0.95, 0.975
"""... what is short or has no figures; a range or the so manieth of a year; what is made of known words."""
UNLIKELY = 0.1
"""Below this a doubtful number or user name is left."""
_DAY = re.compile(
    r"(?i)(?P<year>(?:19|20)\d\d)-\d\d-\d\d"
    r"|\d{1,2}(?:[-/.]\d{1,2}[-/.]|[ -][a-z]{3,9}\.?[ -]'?)(?P<last>\d{4}|\d\d)"
)
_WORDLY = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = 6
"""Letters and figures: C-009 and K040 are rooms, parts and offences as well."""
_NEXT_CENTURY, _LATER, _NOW = 31, 2010, 2019
"""Of two figures for a year, those before belong to this century; days of these years are sooner those of events."""
_OTHERS = frozenset((Kind.PERSOON, Kind.ADRES, Kind.POSTCODE, Kind.DATUM))
"""Kinds that are no number and no user name."""


class LikelyCodes:
    """The numbers, days and user names of one text; it is cut into units when they are first asked for."""

    def __init__(self, text: str) -> None:
        """`text` as the rules read it."""
        self._text = text
        self._cut: list[Unit] = []
        self._said = tells_of_user_names(text)

    def credible(self, found: Iterator[Found]) -> Iterator[Found]:
        """These, without doubtful numbers and user names that neither look nor stand like any."""
        for one in found:
            doubtful = one.rule.certainty is Certainty.TWIJFEL and one.rule.kind not in _OTHERS
            inside = self._judged_in(one) if doubtful else []
            if not inside or any(self._chance(at) >= UNLIKELY for at in inside):
                yield one

    def more(self, taken: Callable[[int, int], bool]) -> Iterator[Found]:
        """What no rule took."""
        for at, unit in enumerate(self._units()):
            if unit.raw.isalpha() and not self._said:
                continue
            if taken(unit.start, unit.end) or not worth_judging(self._text, unit):
                continue
            least = _least(self._text, unit)
            if least is not None and self._chance(at) >= least:
                yield Found(unit.start, unit.end, _rule_of(unit), fold(unit.raw))

    def _judged_in(self, found: Found) -> list[int]:
        """The units of this stretch that are worth judging."""
        cut = self._units()
        first = bisect_right(cut, found.start, key=lambda unit: unit.end)
        behind = bisect_left(cut, found.end, key=lambda unit: unit.start)
        return [at for at in range(first, behind) if worth_judging(self._text, cut[at])]

    def _units(self) -> list[Unit]:
        if not self._cut:
            self._cut = units(self._text)
        return self._cut

    def _chance(self, at: int) -> float:
        return chance("codes", code_features.features(self._text, self._units(), at))


def _least(text: str, unit: Unit) -> float | None:
    """The chance from which on this is masked; None: never."""
    if day := _DAY.fullmatch(unit.raw):
        return None if of_a_paper(text, unit.start) else _least_of_day(day, of_an_event(text, unit.start))
    if seldom_of_somebody(unit.raw):
        return LIKELY_SELDOM
    if of_known_words(unit.raw):
        return LIKELY_KNOWN
    weak = sum(map(str.isalnum, unit.raw)) < _SHORT or _WORDLY.fullmatch(unit.raw) or counts_or_public(unit.raw)
    return LIKELY_WORD if weak else LIKELY_CODE


def _least_of_day(day: re.Match[str], event: bool) -> float | None:
    """A recent day is that of an event; for small children there are rules."""
    year = day["year"] or day["last"]
    full = int(year) if len(year) > len("99") else int(year) + (2000 if int(year) < _NEXT_CENTURY else 1900)
    if full >= _LATER:
        return LIKELY_LATER if full < _NOW else None
    if event:
        return LIKELY_OF_AN_EVENT
    return LIKELY_DAY if len(year) > len("99") else LIKELY_SHORT_DAY


def _rule_of(unit: Unit) -> Rule:
    if unit.kind == "link":
        return catalogue.LINK_LIKELY
    if _DAY.fullmatch(unit.raw):
        return catalogue.BIRTH_LIKELY
    figures, letters = (sum(map(test, unit.raw)) for test in (str.isdecimal, str.isalpha))
    small = any(map(str.islower, unit.raw))
    return catalogue.ACCOUNT_LIKELY if letters > figures and small else catalogue.NUMBER_LIKELY
