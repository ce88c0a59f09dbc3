"""The masking itself: rules in order, the surest first; what one rule took, the next ones leave."""

from collections.abc import Iterable
from dataclasses import replace

from weerklank.pure.pseudonymise import addresses, births, contact, homes, numbers
from weerklank.pure.pseudonymise.kinds import Found, Kind, Masked, Span
from weerklank.pure.pseudonymise.names import names, spelled
from weerklank.pure.pseudonymise.numbering import Numbering
from weerklank.pure.pseudonymise.shields import shielded
from weerklank.pure.pseudonymise.tokens import tokens

_BEFORE_NAMES = (
    contact.e_mails,
    contact.links,
    contact.network_addresses,
    numbers.ibans,
    numbers.sole_traders,
    numbers.tax_numbers,
    births.births,
    births.births_told,
    births.birth_years,
    numbers.personal_numbers,
    homes.boats,
    homes.rooms,
    homes.articled,
    addresses.odd_addresses,
    addresses.addresses,
    homes.abroad,
    addresses.addresses_said,
    numbers.foreign_plates,
    homes.beside_postcodes,
    addresses.postcodes,
    numbers.plates,
    contact.accounts,
    contact.accounts_named,
    numbers.four_by_four,
    contact.phones,
    contact.last_figures,
    numbers.bsns,
    numbers.documents,
    numbers.cases,
    addresses.address_shapes,
    homes.small_said,
    addresses.placed_addresses,
    homes.capitals,
    numbers.plate_shapes,
    spelled,
    contact.account_shapes,
)
_AFTER_NAMES = (births.old_dates, numbers.long_numbers)
_MOST_ROUNDS = 6
"""A masked text is searched again until nothing new is found: then masking it once more changes nothing."""


class _Sheet:
    """A text with the stretches that are taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Found] = []
        self._taken = bytearray(len(text))
        for start, end in shielded(text):
            self._taken[start:end] = b"\1" * (end - start)

    def taken(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) >= 0

    def take(self, candidates: Iterable[Found]) -> list[Found]:
        """Takes the candidates that are still free, in the order given."""
        fresh = []
        for found in candidates:
            if found.start < found.end and not self.taken(found.start, found.end):
                self._taken[found.start : found.end] = b"\1" * (found.end - found.start)
                fresh.append(found)
        self.found += fresh
        return fresh


def _found_in(text: str, shown: frozenset[str]) -> list[Found]:
    """Everything to mask in this text, in order of place, without overlap."""
    sheet = _Sheet(text)
    for rule in _BEFORE_NAMES:
        sheet.take(rule(text))
    sheet.take(homes.more_numbers(text, [found for found in sheet.found if found.rule.kind is Kind.ADRES]))
    people = sheet.take(names(tokens(text, sheet.taken)))
    sheet.take(births.beside_names(text, people))
    for rule in _AFTER_NAMES:
        sheet.take(rule(text))
    return _joined(sorted(found for found in sheet.found if found.rule.name not in shown))


def _joined(found: list[Found]) -> list[Found]:
    """Pieces of one address that touch become one stretch: boerderij Nooitgedacht, Wolddijk 3, boven."""
    joined: list[Found] = []
    for stretch in found:
        last = joined[-1] if joined else None
        if last and last.end == stretch.start and last.rule.kind is stretch.rule.kind is Kind.ADRES:
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
