"""What is glued to a stretch that is masked belongs to it: the tail of a code, the rest of a user name."""

import re
from collections.abc import Iterable, Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.cases import CAPITALS_BEFORE
from weerklank.pure.pseudonymise.kinds import Found, Kind
from weerklank.pure.pseudonymise.lists import fold, sections
from weerklank.pure.pseudonymise.tokens import in_dictionary

_NUMBERS = frozenset((Kind.ZAAK, Kind.NUMMER, Kind.DOCUMENT))
_CODES = frozenset((*_NUMBERS, Kind.BSN))
_FIGURES = frozenset((*_NUMBERS, Kind.V_NUMMER, Kind.REKENING, Kind.TELEFOON, Kind.GEBOORTEDATUM))
"""What may be a piece of a code that a rule took for something else."""
_TAIL = re.compile(
    r"(?:/[A-Za-z]{2,4}){1,2}(?!\w)"
    r"|(?:[-./][A-Z\d]{1,8}){1,3}(?![\w]|[-./][\w])|[ ][/\\][ ](?:[A-Z]{2,3}|(?:19|20)\d\d)(?!\w)"
    r"|[ ][A-Z][ ]\d{2,4}(?![\w%€])|[LB]\d\d(?!\w)"
)
_HEAD = re.compile(r"(?<![\w./&-])(?:[A-Z]&|(?:[A-Z\d](?:&?[A-Z\d]){0,7}[-./]){1,3}|[A-Z]{1,4})\Z")
_SAID_HEAD = re.compile(r"(?:nr|nummer|kenmerk)\.?[ ]?:?[ ](?P<head>[A-Z]{2,5}[ ])\Z")
"""Invorderingsnr INV 0093 4471 26."""
_CALLED = re.compile(r"\+|\(?0[1-9]")
"""How a telephone number begins: other figures behind capitals are a code that was taken for one."""
_PIECE_BEFORE = re.compile(
    r"(?<![\w.\\@/-])[A-Za-z]{2,10}\\\Z"
    r"|(?<![\w@./-])(?:[A-Za-z\d]{1,12}-)?(?:[a-z][a-z\d]{0,19}[._]){1,3}\Z"
)
_PIECE_BEHIND = re.compile(r"(?:(?:[._][a-z\d]{1,20}){1,3}|-[a-z]|-\d{2,4})(?![\w@-]|\.\w)")
_FIGURES_BEHIND = re.compile(r"_\d{1,4}(?![\w@-]|\.\w)")
_DOMAIN_BEFORE = re.compile(r"(?<![\w.\\@/-])(?:[A-Za-z]{2,10}\\|live:)\Z")
_SYSTEM_BEHIND = re.compile(r"(?:-\d{2,4}|@[a-z\d]{2,12})(?![\w@-]|\.\w)")
_LOGGED_IN = re.compile(r"(?i)\b(?:met|als|onder|inlog|login|account)[ ]\Z")
_LETTERS_AND_YEAR = re.compile(r"(?<!\w)[A-Z]{2,4}[ ](?:19|20)\d\d[ ]\Z")
"""Aanslagbiljet OZB 2024 11873045."""
_SITE = re.compile(r"\.(?:nl|be|de|eu|com|org|net)\Z")
_SERVICES = frozenset(sections("aanwijzingen.txt")["dienst voor een nummer"])
_SCHEMES = frozenset(sections("aanwijzingen.txt")["regeling voor een nummer"])
_LETTERS_OF_A_CODE = 3
_REACH = 30


def whole_codes(text: str, found: list[Found]) -> Iterator[Found]:
    """Before and behind a number: 2412-08873-HPW, 0817745.01, DVB 24-003317; never the name of a service."""
    for code in found:
        if code.rule.kind in _FIGURES and (before := _search(_HEAD, text, code)):
            yield code._replace(start=before.start(), end=code.start)
        if code.rule.kind in _FIGURES and (said := _search(_SAID_HEAD, text, code)):
            yield code._replace(start=said.start("head"), end=code.start)
        phone = code.rule.kind is Kind.TELEFOON and not _CALLED.match(text, code.start)
        if code.rule.kind in _CODES or phone:
            yield from _beside_code(text, code)
        if code.rule.kind is Kind.ACCOUNT:
            yield from _beside_account(text, code)


def _search(pattern: re.Pattern[str], text: str, code: Found) -> re.Match[str] | None:
    """Where the pattern ends right before the code."""
    return pattern.search(text, max(0, code.start - _REACH), code.start)


def _beside_code(text: str, code: Found) -> Iterator[Found]:
    tail = _TAIL.match(text, code.end)
    if tail and not (_SERVICES | _SCHEMES).intersection(fold(tail.group()).split("/")):
        yield code._replace(start=code.end, end=tail.end())
    if yearly := _search(_LETTERS_AND_YEAR, text, code):
        yield code._replace(start=yearly.start(), end=code.start)
    letters = _search(CAPITALS_BEFORE, text, code)
    if letters and not _says_something(letters["letters"]):
        yield code._replace(start=letters.start(), end=code.start)


def _beside_account(text: str, account: Found) -> Iterator[Found]:
    """Svb\\jansenp, live:truus55, c.antonius-1974: what belongs to a system, or tells two of one name apart."""
    if domain := _search(_DOMAIN_BEFORE, text, account):
        yield account._replace(start=domain.start(), end=account.start)
    if system := _SYSTEM_BEHIND.match(text, account.end):
        yield account._replace(start=account.end, end=system.end())


def _says_something(letters: str) -> bool:
    """Whether the letters are a service that is spoken of, or a word; those of a scheme belong to the number."""
    low = fold(letters)
    return low in _SERVICES or (len(low) > _LETTERS_OF_A_CODE and in_dictionary(low) and low not in _SCHEMES)


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
