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
    grouped,
    homes,
    likely_edges,
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
from weerklank.pure.pseudonymise.prefilter import Read
from weerklank.pure.pseudonymise.shields import shielded
from weerklank.pure.pseudonymise.tokens import free, tokens


class _Search(NamedTuple):
    """A rule, and what a text must have for it to find anything: skipping it elsewhere changes no result."""

    rule: Callable[[str], Iterator[Found]]
    figures: int = 1
    """So many figures that are neither shielded nor taken are enough to look; 0: figures do not matter."""
    words: tuple[str, ...] = ()
    """Without so many figures, one of these in small letters is enough."""
    shielded_too: bool = False
    """Whether it also takes what a shield covers: a link is one whole, whatever words are in it."""


_ALWAYS = ("",)
_BORN = ("geb", "gb", "g.b", "g.d", "gd", "verja", "jarig", "dob", "d.o", "o.b", "born", "birth", "tig", "tien")
_LIVES = ("woon", "wonen", "verhui", "adres", "ingeschreven", "inschrijving")
_COUNTS = ("nul", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tig")
_BEFORE_NAMES = (
    _Search(tables.cells, 0, ("\t", ";", "|")),
    _Search(contact.e_mails, 0, ("@", "staart", "at", "(a)", "[a]", "{a}")),
    _Search(contact.links, 0, ("/", "www."), shielded_too=True),
    _Search(contact.network_addresses, 4, (":", "-")),
    _Search(numbers.ibans, 6),
    _Search(contact.mobiles, 8),
    _Search(numbers.sole_traders, 8),
    _Search(cases.tax_numbers, 5),
    _Search(births.births, 1, _BORN),
    _Search(births.births_told),
    _Search(births.birth_years, 2),
    _Search(numbers.personal_numbers, 6),
    _Search(homes.abroad),
    _Search(homes.boats, 1, ("woon",)),
    _Search(homes.rooms, 1, _ALWAYS),
    _Search(homes.articled),
    _Search(homes.beside_people),
    _Search(addresses.odd_addresses, 1, _ALWAYS),
    _Search(addresses.addresses),
    _Search(addresses.addresses_said, 1, _LIVES),
    _Search(plates.foreign_plates, 2),
    _Search(homes.beside_postcodes, 5),
    _Search(addresses.postcodes, 4, ("postcode",)),
    _Search(plates.plates, 2),
    _Search(user_names.accounts, 1, _ALWAYS),
    _Search(
        user_names.accounts_far, 0, ("snaam", "gnaam", "tnaam", "mnaam", "nnaam", "account", "log", "name", "digid")
    ),
    _Search(user_names.accounts_named, 1, _ALWAYS),
    _Search(user_names.accounts_told, 1, ("_", "-", ".")),
    _Search(cases.four_by_four, 6),
    _Search(numbers.documents, 1, ("<",)),
    _Search(contact.phones, 5, _COUNTS),
    _Search(contact.last_figures, 2),
    _Search(numbers.bsns, 7),
    _Search(cases.cases, 3),
    _Search(grouped.grouped_numbers, 5),
    _Search(addresses.address_shapes),
    _Search(homes.small_said),
    _Search(addresses.placed_addresses),
    _Search(homes.capitals),
    _Search(plates.plate_shapes, 2),
    _Search(chinese_names.chinese_names, 1, _ALWAYS),
    _Search(spelled, 1, _ALWAYS),
    _Search(user_names.account_shapes, 1, ("_", ".", "-")),
    _Search(user_names.glued_names, 1, _ALWAYS),
    _Search(user_names.accounts_led, 0, ("-",)),
)
_AFTER_NAMES = (_Search(births.old_dates, 3), _Search(cases.long_numbers, 7))
_FIGURES = re.compile(r"\d+")
_MOST_ROUNDS = 6
"""A masked text is searched again until nothing new is found: then masking it once more changes nothing."""


class _Sheet:
    """A text with the stretches that are taken."""

    def __init__(self, text: Read) -> None:
        even = evened(text)
        self.text = even if isinstance(even, Read) else Read(even)
        """As the rules for numbers and dates read it."""
        self.found: list[Found] = []
        self._taken = bytearray(len(text))
        self._masked = bytearray(len(text))
        self._figures = bytearray(len(text))
        for run in _FIGURES.finditer(self.text):
            self._mark(self._figures, *run.span())
        for start, end in (*shielded(text), *contact.general_boxes(text)):
            self._mark(self._taken, start, end)
            self._figures[start:end] = bytes(end - start)
        self._free = self._figures.count(1)

    @staticmethod
    def _mark(signs: bytearray, start: int, end: int) -> None:
        signs[start:end] = b"\1" * (end - start)

    def taken(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) >= 0

    def masked(self, start: int, end: int) -> bool:
        return self._masked.find(1, start, end) >= 0

    def useful(self, search: _Search) -> bool:
        """Whether the rule can find anything in what is left."""
        return 0 < search.figures <= self._free or any(word in self.text.folded for word in search.words)

    def of(self, kind: Kind) -> list[Found]:
        """What is found of this kind so far."""
        return [found for found in self.found if found.rule.kind is kind]

    def take(self, candidates: Iterable[Found], shielded_too: bool = False) -> list[Found]:
        """Takes the candidates that are still free, in the order given; `shielded_too`: also where a shield lies."""
        fresh, closed = [], self._masked if shielded_too else self._taken
        for found in candidates:
            if found.start < found.end and closed.find(1, found.start, found.end) < 0:
                self._mark(self._masked, found.start, found.end)
                self._mark(self._taken, found.start, found.end)
                self._free -= self._figures.count(1, found.start, found.end)
                fresh.append(found)
        self.found += fresh
        return fresh


def _found_in(text: str, shown: frozenset[str]) -> list[Found]:
    """Everything to mask in this text, in order of place, without overlap."""
    given = Read(text)
    sheet = _Sheet(given)
    read = sheet.text
    words = tokens(given)
    likely_codes, likely_names = LikelyCodes(given), LikelyNames(given, words)
    for search in _BEFORE_NAMES:
        if sheet.useful(search):
            sheet.take(likely_codes.credible(search.rule(read)), search.shielded_too)
    for further, shielded_too in ((homes.more_numbers, False), (homes.around, True)):
        sheet.take(further(read, sheet.of(Kind.ADRES)), shielded_too)
    people_found = likely_names.credible(names(free(given, words, sheet.taken)))
    sheet.take(likely_edges.accounts(given, people_found, sheet.masked))
    people = sheet.of(Kind.PERSOON)
    sheet.take(births.beside_names(read, people))
    sheet.take(user_names.accounts_beside(read, people))
    sheet.take(births.beside_addresses(read, sheet.found))
    for search in _AFTER_NAMES:
        if sheet.useful(search):
            sheet.take(search.rule(read))
    sheet.take(likely_codes.more(sheet.taken))
    sheet.take(likely_edges.whole(given, sheet.found, sheet.masked), shielded_too=True)
    sheet.take(likely_names.more(sheet.taken))
    sheet.take(likely_edges.whole_links(given, sheet.found), shielded_too=True)
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
