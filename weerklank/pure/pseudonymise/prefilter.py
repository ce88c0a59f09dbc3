"""Patterns that look at a text only when it has a string in it without which they cannot match.

Which strings those are is read from the pattern itself, so that they never differ from it: every match of
`(?:zaak|dossier)\\s*\\d+` has "zaak" or "dossier" in it. The idea is that of the prefilter of RE2 and of Russ Cox,
"Regular Expression Matching with a Trigram Index" (2012); no library brings it for the patterns of Python.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple

parser: Any
codes: Any
try:
    parser, codes = import_module("re._parser"), import_module("re._constants")
except ImportError:  # a Python that keeps them elsewhere: every pattern then looks at every text
    parser = codes = None

_MOST_SPELLINGS = 24
"""Ways in which one part of a pattern can be written out."""
_MOST_NEEDED = 60
_MOST_SIGNS = 4
"""Characters of a class that is written out: [cs]."""
_TWICE = 2
"""Repeats that are written out."""
_EVERYWHERE = frozenset(" .,-:()")
_NOTHING = frozenset({""})
_SIGN_WORTH, _SPACE_WORTH, _CHOICE_COSTS = 2.5, 0.1, 0.025


class Read(str):
    """A text with its folded form beside it, which is then made once."""

    __slots__ = ("folded",)
    folded: str

    def __new__(cls, text: str) -> "Read":
        read = super().__new__(cls, text)
        read.folded = fold_case(text)
        return read


def fold_case(text: str) -> str:
    """One form for whatever `re.IGNORECASE` holds to be the same: also the i without a dot and with one more."""
    return text.casefold().replace("ı", "i").replace("\u0307", "")


class Prefiltered:
    """A compiled pattern of which `finditer` and `search` begin with a look at the needed strings."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile, as `re.compile` does. Raises re.error."""
        self.pattern = re.compile(pattern, flags)
        self.needed = needed(pattern, flags)
        """Each match contains one of these, folded; empty: nothing is known, and each text is searched."""
        self.match = self.pattern.match

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text, *span) if self.may_match(text) else iter(())

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self.pattern.search(text, *span) if self.may_match(text) else None

    def may_match(self, text: str) -> bool:
        """Whether one of the needed strings stands in the text; False: the pattern matches nowhere in it."""
        folded = text.folded if type(text) is Read else fold_case(text)
        for string in self.needed:  # noqa: SIM110 - any() costs three times as much, and this runs a hundred times a text
            if string in folded:
                return True
        return not self.needed


def needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Strings of which each match has at least one, folded, the fewest and longest; empty when there are none such."""
    if parser is None:
        return ()
    return tuple(sorted(_row(parser.parse(pattern, flags)).needed or ()))


class _Fact(NamedTuple):
    """What is known of a part of a pattern."""

    spelled: frozenset[str] | None = None
    """All that it can match, or more; None: too much to write out."""
    needed: frozenset[str] | None = None


def _row(items: Iterable[tuple[Any, Any]]) -> _Fact:
    """Of parts behind each other: strings that touch are one."""
    run, whole = _NOTHING, True
    candidates: list[frozenset[str] | None] = []
    for code, value in items:
        fact = _of(code, value)
        candidates.append(fact.needed)
        longer = _behind(run, fact.spelled)
        if longer is None:
            candidates.append(run)
            whole = False
        run = longer or fact.spelled or _NOTHING
    return _Fact(run if whole else None, _best([*candidates, run]))


def _behind(run: frozenset[str], spelled: frozenset[str] | None) -> frozenset[str] | None:
    if spelled is None or len(run) * len(spelled) > _MOST_SPELLINGS:
        return None
    return frozenset(before + behind for before in run for behind in spelled)


def _best(candidates: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """The strings that are seen least, by their length and number; none of them stands in another."""
    least = [_least(one) for one in candidates if one]
    return max((one for one in least if _worth(one) > 0), key=_worth, default=None)


def _least(strings: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in strings if not any(other != one and other in one for other in strings))


def _worth(strings: frozenset[str]) -> float:
    if len(strings) > _MOST_NEEDED:
        return 0
    return min(map(_seldom, strings)) - _CHOICE_COSTS * len(strings)


def _seldom(string: str) -> float:
    bare = string.strip()
    if len(bare) > 1:
        return len(bare) + _SPACE_WORTH * (len(string) - len(bare))
    return 0 if not bare or bare.isalnum() or bare in _EVERYWHERE else _SIGN_WORTH


def _of(code: Any, value: Any) -> _Fact:
    known = _KNOWN.get(code)
    return known(value) if known else _Fact()


def _literal(value: int) -> _Fact:
    return _Fact(frozenset({fold_case(chr(value))}))


def _class(members: list[tuple[Any, Any]]) -> _Fact:
    """[cs], and nothing of a class that is large or says what does not stand there."""
    signs: set[str] = set()
    for code, value in members:
        if code is codes.LITERAL:
            signs.add(fold_case(chr(value)))
        elif code is codes.RANGE and value[1] - value[0] < _MOST_SIGNS:
            signs.update(fold_case(chr(sign)) for sign in range(value[0], value[1] + 1))
        else:
            return _Fact()
    return _Fact(frozenset(signs)) if len(signs) <= _MOST_SIGNS else _Fact()


def _branch(value: tuple[Any, list[Any]]) -> _Fact:
    rows = [_row(choice) for choice in value[1]]
    spelled, wanted = [row.spelled for row in rows], [row.needed for row in rows]
    return _Fact(_union(spelled), _union(wanted))


def _union(sets: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [one for one in sets if one is not None]
    return frozenset().union(*known) if len(known) == len(sets) else None


def _repeat(value: tuple[int, int, Any]) -> _Fact:
    least, most, items = value
    row = _row(items)
    times = [_NOTHING]
    while row.spelled is not None and len(times) <= most <= _TWICE:
        longer = _behind(times[-1], row.spelled)
        if longer is None:
            break
        times.append(longer)
    spelled = frozenset().union(*times[least:]) if len(times) == most + 1 else None
    return _Fact(spelled, row.needed if least else None)


def _looked_at(value: tuple[int, Any]) -> _Fact:
    """What must stand in front or behind stands in the text as well."""
    return _Fact(_NOTHING, _row(value[1]).needed)


_KNOWN: Mapping[Any, Callable[[Any], _Fact]] = (
    {
        codes.LITERAL: _literal,
        codes.IN: _class,
        codes.BRANCH: _branch,
        codes.SUBPATTERN: lambda value: _row(value[3]),
        codes.ATOMIC_GROUP: _row,
        codes.MAX_REPEAT: _repeat,
        codes.MIN_REPEAT: _repeat,
        codes.POSSESSIVE_REPEAT: _repeat,
        codes.ASSERT: _looked_at,
        codes.ASSERT_NOT: lambda _value: _Fact(_NOTHING),
        codes.AT: lambda _value: _Fact(_NOTHING),
    }
    if parser
    else {}
)
