"""Names in small letters with letters glued to them are user names."""

import re
from collections.abc import Iterable, Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold

_PIECE_BEFORE = re.compile(
    r"(?<![\w.\\@/-])[A-Za-z]{2,10}\\\Z"
    r"|(?<![\w@./-])(?:[A-Za-z\d]{1,12}-)?(?:[a-z][a-z\d]{0,19}[._]){1,3}\Z"
)
_PIECE_BEHIND = re.compile(r"(?:(?:[._][a-z\d]{1,20}){1,3}|-[a-z]|-\d{2,4})(?![\w@-]|\.\w)")
_FIGURES_BEHIND = re.compile(r"_\d{1,4}(?![\w@-]|\.\w)")
_LOGGED_IN = re.compile(r"(?i)\b(?:met|als|onder|inlog|login|account)[ ]\Z")
_SITE = re.compile(r"\.(?:nl|be|de|eu|com|org|net)\Z")
_REACH = 30


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
        elif figures := _FIGURES_BEHIND.match(text, end):
            end = figures.end()
        whole = (start, end) != (name.start, name.end)
        yield Found(start, end, catalogue.ACCOUNT_SHAPE, fold(text[start:end])) if whole else name
