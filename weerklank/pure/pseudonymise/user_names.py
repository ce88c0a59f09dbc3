"""User names that only what stands around them tells: a second one behind of, one with an initial or a town."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold, lists, settlements
from weerklank.pure.pseudonymise.tokens import known

_ACCOUNT_OR = re.compile(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|username|inlog|login)\b"
    r"[^\n;?!]{0,60}?[ ](?=[\w.-]{0,30}\d)[a-z][\w.-]{3,30}"
    r"[ ](?:of|en)[ ](?P<name>[a-z][\w.-]{4,30})"
)
"""Gebruikersnaam volgens hem harm1949 of htuinstra."""
_ACCOUNT_LETTERED = re.compile(
    r"(?i)\b(?:gebruikersnaam|inlognaam|accountnaam|username|inlog|login|account)\b"
    r"(?:[ :=]{1,2}[\w.]{2,15}){0,3}?[ :=]{1,2}"
    r"(?P<name>(?-i:[a-z]{4,20}-[a-z]{1,2}|[a-z]{1,2}-[a-z]{4,20}))(?![\w-])"
)
"""Inlognaam Mijn Kadaster noordermeer-w."""
_ACCOUNT_PLACED = re.compile(
    r"(?<![\w@.-])(?:[A-Z]{1,3}-)?(?P<last>[A-Z][a-z]{2,20})_(?P<place>[A-Z][a-z]{2,20})(?![\w@.-])"
)
"""RS-Visser_Veghel."""


def accounts_told(text: str) -> Iterator[Found]:
    """A second user name behind of or en, one with an initial behind a hyphen, a surname and a town with an
    underscore."""
    for match in (*_ACCOUNT_OR.finditer(text), *_ACCOUNT_LETTERED.finditer(text)):
        name = match["name"].rstrip(".-_")
        if not known(fold(max(name.split("-"), key=len))):
            yield Found(match.start("name"), match.start("name") + len(name), catalogue.ACCOUNT, fold(name))
    for match in _ACCOUNT_PLACED.finditer(text):
        last, place = fold(match["last"]), fold(match["place"])
        if last in lists().last and (place in settlements() or place in lists().first):
            yield Found(*match.span(), catalogue.ACCOUNT_SHAPE, fold(match.group()))
