"""Names by what was learned of how they look and stand.

A word that looks and stands like a name is masked as doubtful, though no rule knows it; and what the rules take for a
name in a place where names never stand is left.
"""

from collections.abc import Callable, Iterator

from weerklank.pure.pseudonymise import catalogue, cues, word_features
from weerklank.pure.pseudonymise.judgement import chance
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.names import key_of
from weerklank.pure.pseudonymise.strange_names import COMPASS
from weerklank.pure.pseudonymise.tokens import Token, first_name, known, ordinary

LIKELY = 0.5
"""From here on a word is masked as a name ..."""
LIKELY_ORDINARY = 0.8
"""... an ordinary word from here on ..."""
LIKELY_BEHIND = 0.3
"""... and behind such a word from here on."""
UNLIKELY = 0.02
"""Below this a word with a capital is no name, whatever the rule says that found it."""
_BETWEEN = frozenset((" ", "-", ". ", "."))
_NEAR, _ROW = 3, 5
"""Words before a name that tell of a body, and of politicians in a row."""
_MEMBERS = frozenset(("lid", "leden"))
_COMPANIES = frozenset(("bv", "nv", "vof", "bewind", "holding"))
_WITH_PEOPLE = frozenset(("afdeling", "dienst", "gemeente", "kantoor", "loket", "partij", "team", "werkgever"))
"""Bodies behind which somebody is named who works there."""
_CALLED = frozenset(("wet", "motie", "sint", "st", "team"))
_AGED = frozenset(("jr", "jrg", "wkn", "mnd"))
"""Behind a figure: 15 jr."""

Taken = Callable[[int, int], bool]


class LikelyNames:
    """The names of one text."""

    def __init__(self, text: str, words: list[Token]) -> None:
        """`text` as it is, and all its words."""
        self._text = text
        self._words = words
        self._places = {word.start: at for at, word in enumerate(words)}

    def credible(self, people: Iterator[Found]) -> Iterator[Found]:
        """The names among these of which at least one word stands where names stand, or none has a capital; and what
        is a name elsewhere in the text."""
        for found in people:
            if found.rule is catalogue.NAME_AGAIN:
                yield found
                continue
            capitals = any(map(str.isupper, self._text[found.start : found.end]))
            inside = [self._places[at] for at in range(found.start, found.end) if at in self._places]
            if not (capitals and inside) or any(self._chance(at) >= UNLIKELY for at in inside):
                yield found

    def more(self, taken: Taken) -> Iterator[Found]:
        """Words that no rule took."""
        for start, end in self._rows(taken):
            first, last = self._with_prefix(start), self._without_prefix(start, end)
            if not self._of_a_body(first, last):
                row = self._words[first : last + 1]
                yield Found(row[0].start, row[-1].end, catalogue.NAME_LIKELY, key_of(row))

    def _rows(self, taken: Taken) -> Iterator[tuple[int, int]]:
        """The first and last word of each row of likely names."""
        first: int | None = None
        for at, word in enumerate(self._words):
            if first is not None and not self._goes_on(at, taken):
                yield first, at - 1
                first = None
            least = LIKELY_ORDINARY if ordinary(word.low) else LIKELY
            if first is None and _free(word, taken) and self._chance(at) >= least:
                first = at
        if first is not None:
            yield first, len(self._words) - 1

    def _goes_on(self, at: int, taken: Taken) -> bool:
        """Whether the name goes on with this word: it is likely too, or a strange word behind a first name."""
        word, before = self._words[at], self._words[at - 1]
        if word.low in cues.PREFIXES:
            return word.gap == " " and not taken(word.start, word.end) and self._chance(at) >= LIKELY
        if word.gap not in _BETWEEN or not _free(word, taken):
            return False
        strange = word.cap and not known(word.low) and first_name(before.low)
        return strange or self._chance(at) >= LIKELY_BEHIND

    def _with_prefix(self, first: int) -> int:
        """Cliënt Van Lith: with a capital the prefix belongs to the name."""
        while first and self._words[first].gap == " ":
            before = self._words[first - 1]
            if not before.cap or before.head or before.low not in cues.PREFIXES:
                break
            first -= 1
        return first

    def _without_prefix(self, first: int, last: int) -> int:
        while last > first and self._words[last].low in cues.PREFIXES:
            last -= 1
        return last

    def _of_a_body(self, first: int, last: int) -> bool:
        """Praktijk De Linde, Team Zuid-Oost, Kees Koning vof: called so, and nobody; not gemeente Marloes Bok."""
        behind = [word.low for word in self._words[last + 1 : last + 1 + _NEAR]]
        if not _COMPANIES.isdisjoint(behind) or not cues.NAMED_AFTER.isdisjoint(behind[:1]):
            return True
        before = [word.low for word in self._words[max(0, first - _ROW) : first]]
        if last > first and self._words[first].low not in cues.PREFIXES and first_name(self._words[first].low):
            return not ((cues.ORGANISATIONS | _CALLED) - _WITH_PEOPLE).isdisjoint(before[-1:])
        if not (cues.OFFICES | _MEMBERS).isdisjoint(before):
            return True
        return not (cues.ORGANISATIONS | cues.ARTICLES | _CALLED).isdisjoint(before[-_NEAR:])

    def _chance(self, at: int) -> float:
        return chance("words", word_features.features(self._text, self._words, at))


def _free(word: Token, taken: Taken) -> bool:
    """Whether it pays to look: a capital inside a sentence, or a word that is not known, that no rule took."""
    if len(word.low) <= 1 or word.low in lists().counter or (word.head and ordinary(word.low)):
        return False
    if word.low in COMPASS or (word.low in _AGED and word.gap[-2:-1].isdecimal()):
        return False
    return (word.cap or word.upper or not known(word.low)) and not taken(word.start, word.end)
