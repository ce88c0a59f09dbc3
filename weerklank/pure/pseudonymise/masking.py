"""The masking itself: rules in order, the surest first; what one rule took, the next ones leave."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from weerklank.pure.pseudonymise import (
    addresses,
    births,
    cases,
    chinese_names,
    contact,
    glued,
    grouped,
    homes,
    numbers,
    plates,
    tables,
    user_names,
)
from weerklank.pure.pseudonymise.evened import evened
from weerklank.pure.pseudonymise.kinds import Found, Kind, Masked, Span
from weerklank.pure.pseudonymise.likely_codes import LikelyCodes
from weerklank.pure.pseudonymise.likely_names import LikelyNames
from weerklank.pure.pseudonymise.names import names, spelled
from weerklank.pure.pseudonymise.numbering import Numbering
from weerklank.pure.pseudonymise.shields import PLACEHOLDER, shielded
from weerklank.pure.pseudonymise.tokens import tokens


class _Search(NamedTuple):
    """A rule, and what a text must have for it to find anything: skipping it elsewhere changes no result."""

    rule: Callable[[str], Iterator[Found]]
    figures: bool = True
    """Whether a figure is enough to look."""
    words: tuple[str, ...] = ()
    """Without figures, one of these in small letters is."""
    shielded_too: bool = False
    """Whether it also takes what a shield covers: a link is one whole, whatever words are in it."""


_ALWAYS = ("",)
_BORN = ("geb", "gb", "g.b", "g.d", "gd", "verja", "jarig", "dob", "d.o", "o.b", "born", "birth", "tig", "tien")
_LIVES = ("woon", "wonen", "verhui", "adres", "ingeschreven", "inschrijving")
_BEFORE_NAMES = (
    _Search(tables.cells, False, ("\t", ";", "|")),
    _Search(contact.e_mails, False, ("@", "staart", "at", "(a)", "[a]", "{a}")),
    _Search(contact.links, False, ("/", "www."), shielded_too=True),
    _Search(contact.network_addresses, True, (":", "-")),
    _Search(numbers.ibans),
    _Search(contact.mobiles),
    _Search(numbers.sole_traders),
    _Search(cases.tax_numbers),
    _Search(births.births, True, _BORN),
    _Search(births.births_told),
    _Search(births.birth_years),
    _Search(numbers.personal_numbers),
    _Search(homes.abroad),
    _Search(homes.boats, True, ("woon",)),
    _Search(homes.rooms, True, _ALWAYS),
    _Search(homes.articled),
    _Search(homes.beside_people),
    _Search(addresses.odd_addresses, True, _ALWAYS),
    _Search(addresses.addresses),
    _Search(addresses.addresses_said, True, _LIVES),
    _Search(plates.foreign_plates),
    _Search(homes.beside_postcodes),
    _Search(addresses.postcodes, True, ("postcode",)),
    _Search(plates.plates),
    _Search(user_names.accounts, True, _ALWAYS),
    _Search(
        user_names.accounts_far, False, ("snaam", "gnaam", "tnaam", "mnaam", "nnaam", "account", "log", "name", "digid")
    ),
    _Search(user_names.accounts_named, True, _ALWAYS),
    _Search(user_names.accounts_told, True, ("_", "-", ".")),
    _Search(cases.four_by_four),
    _Search(numbers.documents, True, ("<",)),
    _Search(contact.phones, True, _ALWAYS),
    _Search(contact.last_figures),
    _Search(numbers.bsns),
    _Search(cases.cases),
    _Search(grouped.grouped_numbers),
    _Search(addresses.address_shapes),
    _Search(homes.small_said),
    _Search(addresses.placed_addresses),
    _Search(homes.capitals),
    _Search(plates.plate_shapes),
    _Search(chinese_names.chinese_names, True, _ALWAYS),
    _Search(spelled, True, _ALWAYS),
    _Search(user_names.account_shapes, True, ("_", ".", "-")),
)
_AFTER_NAMES = (_Search(births.old_dates), _Search(cases.long_numbers))
_FIGURE = re.compile(r"\d")
_MOST_ROUNDS = 6
"""A masked text is searched again until nothing new is found: then masking it once more changes nothing."""


class _Sheet:
    """A text with the stretches that are taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Found] = []
        self._taken = bytearray(len(text))
        self._masked = bytearray(len(text))
        for start, end in (*shielded(text), *contact.general_boxes(text)):
            self._taken[start:end] = b"\1" * (end - start)

    def taken(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) >= 0

    def take(self, candidates: Iterable[Found], shielded_too: bool = False) -> list[Found]:
        """Takes the candidates that are still free, in the order given; `shielded_too`: also where a shield lies."""
        fresh, closed = [], self._masked if shielded_too else self._taken
        for found in candidates:
            if found.start < found.end and closed.find(1, found.start, found.end) < 0:
                self._masked[found.start : found.end] = b"\1" * (found.end - found.start)
                self._taken[found.start : found.end] = b"\1" * (found.end - found.start)
                fresh.append(found)
        self.found += fresh
        return fresh


def _worth_looking(text: str) -> Callable[[_Search], bool]:
    """Tells which rules can find anything here. Figures in placeholders do not count: those are shielded."""
    figures = _FIGURE.search(PLACEHOLDER.sub("", text) if "[" in text else text) is not None
    low = text.lower()
    return lambda search: (figures and search.figures) or any(word in low for word in search.words)


def _found_in(text: str, shown: frozenset[str]) -> list[Found]:
    """Everything to mask in this text, in order of place, without overlap."""
    sheet, read, useful = _Sheet(text), evened(text), _worth_looking(text)
    likely_codes, likely_names = LikelyCodes(text), LikelyNames(text)
    for search in _BEFORE_NAMES:
        if useful(search):
            sheet.take(likely_codes.credible(search.rule(read)), search.shielded_too)
    for further, shielded_too in ((homes.more_numbers, False), (homes.around, True)):
        homes_found = [found for found in sheet.found if found.rule.kind is Kind.ADRES]
        sheet.take(further(read, homes_found), shielded_too)
    people = sheet.take(glued.whole_accounts(text, likely_names.credible(names(tokens(text, sheet.taken)))))
    sheet.take(births.beside_names(read, people))
    sheet.take(user_names.accounts_beside(read, people))
    sheet.take(births.beside_addresses(read, sheet.found))
    for search in _AFTER_NAMES:
        if useful(search):
            sheet.take(search.rule(read))
    sheet.take(likely_codes.more(sheet.taken))
    sheet.take(glued.whole_codes(read, sheet.found), shielded_too=True)
    sheet.take(likely_names.more(sheet.taken))
    return _joined(sorted(found for found in sheet.found if found.rule.name not in shown))


def _joined(found: list[Found]) -> list[Found]:
    """Pieces of one address or code that touch become one stretch: boerderij Nooitgedacht, Wolddijk 3, boven."""
    joined: list[Found] = []
    for stretch in found:
        last = joined[-1] if joined else None
        same = last is not None and last.rule.kind is stretch.rule.kind
        if last and same and last.end == stretch.start and (stretch.rule.kind is Kind.ADRES or last.key == stretch.key):
            joined[-1] = last._replace(end=stretch.end)
        else:
            joined.append(stretch)
    return joined


def _pieces(text: str, found: list[Found], numbering: Numbering) -> tuple[str, list[Span]]:
    """The text with placeholders, and the spans with offsets in the text as given."""
    parts, spans, before = [], [], 0
    for stretch in found:
        placeholder = numbering.placeholder(stretch)
        parts += [text[before : stretch.start], placeholder]
        rule = stretch.rule
        spans.append(Span(stretch.start, stretch.end, rule.kind, rule.name, rule.certainty, placeholder))
        before = stretch.end
    return "".join([*parts, text[before:]]), spans


def _marks(spans: Iterable[Span]) -> list[Span]:
    """The same spans with offsets in the masked text."""
    marks, shift = [], 0
    for span in spans:
        start = span.start + shift
        marks.append(replace(span, start=start, end=start + len(span.placeholder)))
        shift += len(span.placeholder) - (span.end - span.start)
    return marks


def _back(spans: list[Span], later: list[Span]) -> list[Span]:
    """Spans found in the masked text, with offsets in the text before: they lie between the placeholders."""
    moved, passed, shift = [], 0, 0
    marks = _marks(spans)
    for span in later:
        while passed < len(marks) and marks[passed].start < span.start:
            shift = spans[passed].end - marks[passed].end
            passed += 1
        moved.append(replace(span, start=span.start + shift, end=span.end + shift))
    return moved


def mask(text: str, *, shown: frozenset[str] = frozenset()) -> Masked:
    """The text with personal data replaced by placeholders such as [PERSOON-1], and where and why.

    The same person or number has the same placeholder throughout. Masking a masked text changes nothing.
    Rules named in `shown` take their place and hide nothing: what they would mask stays readable.
    Time grows in proportion to the length; a text of any content is accepted.
    """
    spans: list[Span] = []
    masked, numbering = text, Numbering(text)
    for _ in range(_MOST_ROUNDS):
        found = _found_in(masked, shown)
        if not found:
            break
        masked, later = _pieces(masked, found, numbering)
        spans = sorted([*spans, *_back(spans, later)], key=lambda span: span.start)
    return Masked(masked, tuple(spans), tuple(_marks(spans)))
