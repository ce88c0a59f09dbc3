"""What is glued to a stretch that is masked belongs to it: the tail of a code, the rest of a user name."""

import re
from collections.abc import Iterable, Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.cases import CAPITALS_BEFORE
from weerklank.pure.pseudonymise.kinds import Found, Kind
from weerklank.pure.pseudonymise.lists import fold, lists, sections

_CODES = frozenset((Kind.ZAAK, Kind.NUMMER, Kind.DOCUMENT))
_FIGURES = frozenset((*_CODES, Kind.REKENING, Kind.TELEFOON, Kind.GEBOORTEDATUM))
"""What may be a piece of a code that a rule took for something else."""
_TAIL = re.compile(
    r"(?:[-./][A-Z\d]{1,8}){1,3}(?![\w]|[-./][\w])|[ ][/\\][ ](?:[A-Z]{2,3}|(?:19|20)\d\d)(?!\w)"
    r"|[ ][A-Z][ ]\d{2,4}(?![\w%€])"
)
_HEAD = re.compile(r"(?<![\w./-])(?:(?:[A-Z\d]{1,8}[-./]){1,3}|[A-Z]{1,4})\Z")
_PIECE_BEFORE = re.compile(r"(?<![\w@./-])(?:[A-Za-z\d]{1,12}-)?(?:[a-z\d]{2,20}[._]){1,3}\Z")
_PIECE_BEHIND = re.compile(r"(?:[._][a-z\d]{2,20}|-[a-z])(?![\w@-]|\.\w)")
_LOGGED_IN = re.compile(r"(?i)\b(?:met|als|onder|inlog|login|account)[ ]\Z")
_LETTERS_AND_YEAR = re.compile(r"(?<!\w)[A-Z]{2,4}[ ](?:19|20)\d\d[ ]\Z")
"""Aanslagbiljet OZB 2024 11873045."""
_SITE = re.compile(r"\.(?:nl|be|de|eu|com|org|net)\Z")
_SCHEMES = frozenset(sections("aanwijzingen.txt")["regeling voor een nummer"])
_REACH = 30


def whole_codes(text: str, found: list[Found]) -> Iterator[Found]:
    """Before and behind a number: 2412-08873-HPW, 0817745.01, DVB 24-003317; never the name of a body."""
    for code in found:
        if code.rule.kind not in _FIGURES:
            continue
        reach = max(0, code.start - _REACH)
        if before := _HEAD.search(text, reach, code.start):
            yield code._replace(start=before.start(), end=code.start)
        if code.rule.kind not in _CODES:
            continue
        if tail := _TAIL.match(text, code.end):
            yield code._replace(start=code.end, end=tail.end())
        if yearly := _LETTERS_AND_YEAR.search(text, reach, code.start):
            yield code._replace(start=yearly.start(), end=code.start)
        letters = CAPITALS_BEFORE.search(text, reach, code.start)
        if letters and not _says_something(letters["letters"]):
            yield code._replace(start=letters.start(), end=code.start)


def _says_something(letters: str) -> bool:
    """Whether the letters are a body or a word; those of a scheme belong to the number."""
    low = fold(letters)
    if low in _SCHEMES:
        return False
    return low in lists().organisations or low in lists().words


def whole_accounts(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """Names in small letters with letters glued to them are user names: ab-adv.lubbers, piet.mantelzorg."""
    for name in people:
        start, end = name.start, name.end
        if text[start].islower():
            before = _PIECE_BEFORE.search(text, max(0, start - _REACH), start)
            behind = _PIECE_BEHIND.match(text, end)
            start = before.start() if before else start
            said = _LOGGED_IN.search(text, max(0, start - _REACH), start)
            end = behind.end() if behind and (said or not _SITE.search(behind.group())) else end
        whole = (start, end) != (name.start, name.end)
        yield Found(start, end, catalogue.ACCOUNT_SHAPE, fold(text[start:end])) if whole else name
