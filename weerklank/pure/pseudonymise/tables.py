"""Tables that were pasted into a text: the heading above a column says what stands in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.kinds import Found, Kind, Rule
from weerklank.pure.pseudonymise.lists import fold, lists, sections
from weerklank.pure.pseudonymise.tokens import known

_HEADINGS = {
    "tabelkop naam": catalogue.NAME_ROLE,
    "tabelkop adres": catalogue.ADDRESS_SAID,
    "tabelkop geboortedatum": catalogue.BIRTH,
    "tabelkop telefoon": catalogue.PHONE_SAID,
    "tabelkop bsn": catalogue.BSN_SAID,
    "tabelkop rekening": catalogue.ACCOUNT_NUMBER,
    "tabelkop zaak": catalogue.CASE,
}
_RULES = {word: rule for heading, rule in _HEADINGS.items() for word in sections("aanwijzingen.txt")[heading]}
_PAIR = 2
"""A row of two cells may be a word and what it says: BSN, tab, the number."""
_LONGEST_HEADING = 24
_LONGEST_CELL = 60
_LEAST_FIGURES = {Kind.PERSOON: 0, Kind.ADRES: 1}
"""Of what is no name and no address a cell has three figures or more."""
_OTHER_LEAST = 3


class _Cell(NamedTuple):
    start: int
    end: int
    words: str


def cells(text: str) -> Iterator[Found]:
    """The cells of columns that are headed by a word such as naam, adres or klantnr, up to the end of the table."""
    rules: list[Rule | None] = []
    at = 0
    for line in text.split("\n"):
        row = list(_row(line, at))
        at += len(line) + 1
        if headed := _headings(row):
            rules = headed
        elif len(row) == _PAIR and (rule := _heading(row[0])):
            yield from (_found(cell, rule) for cell in row[1:] if _fits(cell, rule))
        elif len(row) < _PAIR:
            rules = []
        elif not any(rules) and (who := _who(row)):
            yield _found(who, catalogue.NAME_ROLE)
        else:
            yield from (
                _found(cell, rule) for cell, rule in zip(row, rules, strict=False) if rule and _fits(cell, rule)
            )


_NAME_CELL = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?:,? (?:[A-ZÀ-Ý][\w'’-]*\.?|van|de|den|der|el|ten|ter)){0,3}\.?")
_IDENTIFIES = re.compile(r"\d{7,10}|[1-9]\d{3} ?[A-Z]{2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")


def _who(row: list[_Cell]) -> _Cell | None:
    """Tekle M.;2777363533;Zonnehof 7-II: the first cell with letters, when another is a number of somebody."""
    cell = next((one for one in row if one.words[:1].isalpha()), None)
    if cell is None or len(row) <= _PAIR or not any(_IDENTIFIES.fullmatch(one.words) for one in row):
        return None
    if _NAME_CELL.fullmatch(cell.words) and _fits(cell, catalogue.NAME_ROLE):
        first = fold(re.split(r"[ ,]", cell.words)[0])
        listed = lists()
        return None if known(first) and first not in listed.last or first in listed.organisations else cell
    return None


def _row(line: str, at: int) -> Iterator[_Cell]:
    """The cells of a line, also the empty ones, with their places in the text."""
    parts = re.split(r"[\t;|]", line)
    for part in parts if len(parts) > 1 else ():
        words = part.strip()
        start = at + part.find(words)
        yield _Cell(start, start + len(words), words)
        at += len(part) + 1


def _headings(row: list[_Cell]) -> list[Rule | None]:
    """What each column holds, when this is a row of headings; else nothing."""
    if len(row) < 2 or any(len(cell.words) > _LONGEST_HEADING or re.search(r"\d|:$", cell.words) for cell in row):
        return []
    found = [_heading(cell) for cell in row]
    return found if all(found) or (any(found) and len(row) > _PAIR) else []


def _heading(cell: _Cell) -> Rule | None:
    return _RULES.get(re.sub(r"[\W_]+", "", fold(cell.words)))


def _fits(cell: _Cell, rule: Rule) -> bool:
    figures = sum(map(str.isdigit, cell.words))
    if len(cell.words) > _LONGEST_CELL or figures < _LEAST_FIGURES.get(rule.kind, _OTHER_LEAST):
        return False
    if rule.kind is not Kind.PERSOON:
        return True
    plain = any(word in lists().counter and word not in cues.PREFIXES for word in map(fold, cell.words.split()))
    if plain and not _NAME_CELL.fullmatch(cell.words):
        return False
    named = cell.words[:1].isalpha() and (cell.words[0].isupper() or fold(cell.words) not in lists().words)
    return named and not figures and fold(cell.words) not in lists().counter


def _found(cell: _Cell, rule: Rule) -> Found:
    key = fold(" ".join(cell.words.split()))
    return Found(cell.start, cell.end, rule, _person(key) if rule.kind is Kind.PERSOON else key)


def _person(words: str) -> str:
    """Given names and surname, as the names of the text have them: "ecrin|yilmaz"."""
    last, comma, given = words.partition(",")
    if not comma:
        given, _, last = words.rpartition(" ")
    return "+".join(re.findall(r"[^\W\d_]+", given)) + "|" + last.split()[-1]
