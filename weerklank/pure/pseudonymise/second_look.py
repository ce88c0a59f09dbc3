"""A second look at what the rules leave and at what they take for a name, by what was learned (`judgement`).

Rules know the forms that somebody thought of. What looks and stands like personal data without having such a form is
masked here as doubtful, and what the rules take for a name in a place where names never stand is left.
"""

import re
from collections.abc import Callable, Iterator

from weerklank.pure.pseudonymise import catalogue, code_features, cues, word_features
from weerklank.pure.pseudonymise.births import of_an_event
from weerklank.pure.pseudonymise.code_features import Unit, units, worth_judging
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Found, Rule
from weerklank.pure.pseudonymise.lists import fold, lists
from weerklank.pure.pseudonymise.names import key_of
from weerklank.pure.pseudonymise.tokens import Token, first_name, known, ordinary, tokens

LIKELY_CODE = 0.7
"""From here on a number or user name is masked ..."""
LIKELY_DAY = 0.5
"""... and a day."""
LIKELY_NAME = 0.5
"""From here on a word is masked as a name ..."""
BESIDE_NAME = 0.3
"""... and from here on when it stands beside such a word."""
UNLIKELY = 0.01
"""Below this a word with a capital is no name, whatever the rule says that found it."""
_DAY = re.compile(r"(?i)\d{1,2}(?:[-/.]\d{1,2}[-/.]|[ -][a-z]{3,9}\.?[ -]'?)(?:\d{4}|\d\d)")
_CAPITALS_BEFORE = re.compile(r"(?<![^\W_])(?!(?:NR|NO|REF|ID|EN|OF)\b)[A-Z][A-Z&]{0,4}[ ]\Z")
_CAPITALS_BEHIND = re.compile(r"[ ](?:[/\\][ ])?[A-Z]{1,4}(?![\w])")
"""B&B 331.87.205; 9037-6621-12 / SV."""
_YEAR = re.compile(r"\d+\Z")
_FIRST_RECENT, _LAST_RECENT, _CENTURY = 10, 30, 19
_REACH = 6
_BETWEEN = frozenset((" ", "-", ". ", "."))

_NEAR = 3
_COMPANIES = frozenset(("bv", "nv", "vof", "bewind", "holding"))
_CALLED = frozenset(("wet", "motie", "sint", "st", "team"))

Taken = Callable[[int, int], bool]


class SecondLook:
    """One text, with its words and units cut once, when they are first asked for."""

    def __init__(self, text: str) -> None:
        """`text` as the rules read it."""
        self._text = text
        self._words: list[Token] = []
        self._places: dict[int, int] = {}

    def credible(self, people: Iterator[Found]) -> Iterator[Found]:
        """The names among these of which at least one word stands where names stand, or none has a capital."""
        for found in people:
            self._cut()
            capitals = any(map(str.isupper, self._text[found.start : found.end]))
            inside = [self._places[at] for at in range(found.start, found.end) if at in self._places]
            if not (capitals and inside) or any(self._name_chance(at) >= UNLIKELY for at in inside):
                yield found

    def names(self, taken: Taken) -> Iterator[Found]:
        """Words that no rule took and that are names by what they are and where they stand."""
        self._cut()
        for first, end in self._runs(taken):
            last = end
            while last > first and self._words[last].low in cues.PREFIXES:
                last -= 1
            if not self._of_a_body(first, last):
                run = self._words[first : last + 1]
                yield Found(run[0].start, run[-1].end, catalogue.NAME_LIKELY, key_of(run))

    def _runs(self, taken: Taken) -> Iterator[tuple[int, int]]:
        """The first and last word of each row of likely names."""
        first: int | None = None
        for at, word in enumerate(self._words):
            if first is not None and not self._goes_on(at, taken):
                yield first, at - 1
                first = None
            if first is None and self._free(word, taken) and self._name_chance(at) >= LIKELY_NAME:
                first = at
        if first is not None:
            yield first, len(self._words) - 1

    def _free(self, word: Token, taken: Taken) -> bool:
        return _may_be_name(word) and not taken(word.start, word.end)

    def _goes_on(self, at: int, taken: Taken) -> bool:
        """Whether the name goes on with this word: it is likely too, or a strange word behind a first name."""
        word, before = self._words[at], self._words[at - 1]
        if word.low in cues.PREFIXES:
            return word.gap == " " and not taken(word.start, word.end) and self._name_chance(at) >= LIKELY_NAME
        if word.gap not in _BETWEEN or not self._free(word, taken):
            return False
        strange = word.cap and not known(word.low) and first_name(before.low)
        return strange or self._name_chance(at) >= BESIDE_NAME

    def codes(self, taken: Taken) -> Iterator[Found]:
        """Numbers, days and user names that no rule took, by what they are and where they stand."""
        found = units(self._text)
        for at, unit in enumerate(found):
            if taken(unit.start, unit.end) or not worth_judging(self._text, unit) or self._of_an_event(unit):
                continue
            least = LIKELY_DAY if _is_day(unit) else LIKELY_CODE
            if chance("codes", code_features.features(self._text, found, at)) >= least:
                yield self._whole(unit, taken)

    def _of_an_event(self, unit: Unit) -> bool:
        """A day that the words before tell of, or since 2010: for small children there are rules."""
        if not _is_day(unit):
            return False
        year = int(_YEAR.findall(unit.raw)[0])
        recent = _FIRST_RECENT <= year % 100 <= _LAST_RECENT and year // 100 != _CENTURY
        return recent or of_an_event(self._text, unit.start)

    def _whole(self, unit: Unit, taken: Taken) -> Found:
        """The unit with the capitals before and behind that belong to it."""
        start, end, rule = unit.start, unit.end, _rule_of(unit)
        if rule is catalogue.NUMBER_LIKELY:
            before = _CAPITALS_BEFORE.search(self._text, max(0, start - _REACH), start)
            behind = _CAPITALS_BEHIND.match(self._text, end)
            if before and not taken(before.start(), start):
                start = before.start()
            if behind and not taken(end, behind.end()):
                end = behind.end()
        return Found(start, end, rule, fold(self._text[start:end]))

    def _cut(self) -> None:
        if not self._words:
            self._words = tokens(self._text, _nowhere)
            self._places = {word.start: at for at, word in enumerate(self._words)}

    def _of_a_body(self, first: int, last: int) -> bool:
        """Praktijk De Linde, Team Zuid-Oost, Kees Koning vof: called so, and nobody; not gemeente Marloes Bok."""
        behind = {word.low for word in self._words[last + 1 : last + 1 + _NEAR]}
        if (
            not behind.isdisjoint(_COMPANIES)
            or self._words[min(last + 1, len(self._words) - 1)].low in cues.NAMED_AFTER
        ):
            return True
        if last > first and first_name(self._words[first].low):
            return False
        before = [word.low for word in self._words[max(0, first - _NEAR) : first]]
        return any(low in cues.ORGANISATIONS or low in cues.ARTICLES or low in _CALLED for low in before)

    def _name_chance(self, at: int) -> float:
        return chance("words", word_features.features(self._text, self._words, at))


def _nowhere(_start: int, _end: int) -> bool:
    return False


def _is_day(unit: Unit) -> bool:
    return unit.kind == "date" or _DAY.fullmatch(unit.raw) is not None


def _rule_of(unit: Unit) -> Rule:
    if _is_day(unit):
        return catalogue.BIRTH_LIKELY
    figures, letters = (sum(map(test, unit.raw)) for test in (str.isdigit, str.isalpha))
    small = any(map(str.islower, unit.raw))
    return catalogue.ACCOUNT_LIKELY if letters > figures and small else catalogue.NUMBER_LIKELY


def _may_be_name(word: Token) -> bool:
    """Whether it pays to look: a capital inside a sentence, or a word that is not known."""
    if len(word.low) <= 1 or word.low in lists().counter or (word.head and ordinary(word.low)):
        return False
    return word.cap or word.upper or not known(word.low)
