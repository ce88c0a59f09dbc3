"""What every reading promises of any text, to be held against anything that a fuzzer makes."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from weerklank.pure.citations import find_citations, known_law, parse_citation
from weerklank.pure.commitments import find_commitments
from weerklank.pure.documents import UnreadableDocumentError, read_document
from weerklank.pure.periods import document_date, find_periods
from weerklank.pure.pseudonymise import mask
from weerklank.pure.reading import read_text

TODAY = date(2021, 3, 5)


class Placed(Protocol):
    """Anything with a span."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def hold(text: str) -> None:
    """Read the text in every way; raises when a promise is broken."""
    citations_hold(text)
    commitments_hold(text)
    periods_hold(text)
    masking_holds(text)
    typed_holds(text)
    reading = read_text(text)
    assert reading == read_text(text)
    reading.as_row(text)


def in_order(text: str, found: Sequence[Placed], *, apart: bool) -> None:
    """Every span holds something of the text; they stand in order and, where promised, apart."""
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
    for one, other in zip(found, found[1:], strict=False):
        assert one.start <= other.start
        assert not apart or one.end <= other.start


def citations_hold(text: str) -> None:
    law = known_law("Awb")
    for found in (find_citations(text), find_citations(text, own_law=law, internal=True)):
        in_order(text, found, apart=True)
        for hit in found:
            assert 0 < hit.certainty <= 1
            assert hit.rule
            assert len(hit.candidates) != 1


def commitments_hold(text: str) -> None:
    found = find_commitments(text, on=TODAY)
    in_order(text, found, apart=False)
    for one in found:
        assert 0 < one.certainty <= 1
        deadline = one.deadline
        assert deadline is None or deadline.text in text[one.start : one.end]


def periods_hold(text: str) -> None:
    document_date(text)
    for today in (TODAY, None, date.min, date.max):
        found = find_periods(text, today)
        in_order(text, found, apart=True)
        for one in found:
            assert one.first is None or one.last is None or one.first <= one.last + timedelta(days=0)


def masking_holds(text: str) -> None:
    """What is not masked stays, character for character, between the marks."""
    masked = mask(text)
    in_order(text, masked.spans, apart=True)
    kept = place = 0
    for span in masked.spans:
        gap = text[place : span.start]
        assert masked.text.startswith(gap + span.placeholder, kept)
        kept, place = kept + len(gap) + len(span.placeholder), span.end
    assert masked.text[kept:] == text[place:]


def typed_holds(text: str) -> None:
    parse_citation(text)


def documents_hold(data: bytes) -> None:
    """Any bytes are a document or are refused with a sentence in both languages."""
    try:
        document = read_document(data)
    except UnreadableDocumentError as refused:
        said = (refused.code, refused.dutch, refused.english)
    else:
        said = (document.text.strip(),)
        assert document == read_document(data)
    assert all(said)
