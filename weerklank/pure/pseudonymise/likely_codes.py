"""Numbers, days and user names by what was learned of how they look and stand.

Rules know the forms that somebody thought of. What looks and stands like a number of somebody without having such a
form is masked as doubtful here, and a doubtful number that neither looks nor stands like one is left.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from weerklank.pure.pseudonymise import catalogue, code_features
from weerklank.pure.pseudonymise.births import of_an_event
from weerklank.pure.pseudonymise.grouped import counts_or_public
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Certainty, Found, Kind, Rule
from weerklank.pure.pseudonymise.lists import fold
from weerklank.pure.pseudonymise.units import Unit, tells_of_user_names, units, worth_judging

LIKELY_CODE = 0.25
"""From here on a number or user name is masked ..."""
LIKELY_DAY = 0.5
"""... a day from here on ..."""
LIKELY_WORD = 0.9
"""... and what is short or has no figures from here on."""
UNLIKELY = 0.1
"""Below this a doubtful number or user name is left."""
_DAY = re.compile(
    r"(?i)(?P<year>(?:19|20)\d\d)-\d\d-\d\d"
    r"|\d{1,2}(?:[-/.]\d{1,2}[-/.]|[ -][a-z]{3,9}\.?[ -]'?)(?P<last>\d{4}|\d\d)"
)
_WORDLY = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = 6
"""Letters and figures: C-009 and K040 are rooms, parts and offences as well."""
_RECENT = range(10, 31)
_LAST_CENTURY = 19
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
            day = _DAY.fullmatch(unit.raw)
            if day and (_recent(day) or of_an_event(self._text, unit.start)):
                continue
            weak = _weak(unit.raw) or counts_or_public(unit.raw)
            least = LIKELY_DAY if day else LIKELY_WORD if weak else LIKELY_CODE
            if self._chance(at) >= least:
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


def _weak(raw: str) -> bool:
    return sum(map(str.isalnum, raw)) < _SHORT or _WORDLY.fullmatch(raw) is not None


def _recent(day: re.Match[str]) -> bool:
    """A day since 2010 is sooner that of an event; for small children there are rules."""
    year = int(day["year"] or day["last"])
    return year % 100 in _RECENT and year // 100 != _LAST_CENTURY


def _rule_of(unit: Unit) -> Rule:
    if unit.kind == "link":
        return catalogue.LINK_LIKELY
    if _DAY.fullmatch(unit.raw):
        return catalogue.BIRTH_LIKELY
    figures, letters = (sum(map(test, unit.raw)) for test in (str.isdecimal, str.isalpha))
    small = any(map(str.islower, unit.raw))
    return catalogue.ACCOUNT_LIKELY if letters > figures and small else catalogue.NUMBER_LIKELY
