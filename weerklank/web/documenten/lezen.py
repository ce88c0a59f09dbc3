"""A text cut at its passages: sentences that promise or ask, and inside them and between them the
citations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from weerklank.documenten.enums import STATEMENTS, PassageSoort


class Vondst(Protocol):
    """What can be marked: a Passage, or a row with what a person made of it."""

    @property
    def begin(self) -> int: ...
    @property
    def eind(self) -> int: ...
    @property
    def soort(self) -> str: ...
    @property
    def is_statement(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `passage` is the citation it is, or None for ordinary text."""

    text: str
    passage: Vondst | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces that belong together; `passage` is the sentence they are, or None for text between such
    sentences."""

    pieces: tuple[Piece, ...]
    passage: Vondst | None = None


def blocks_of(text: str, passages: Sequence[Vondst], *, start: int = 0) -> list[Block]:
    """Cut the text for the page. Joined together the pieces are the text again, character for character.

    `text` is the stretch of a document that begins at `start`; what runs on past its end is marked as far as it goes.

    A sentence that overlaps an earlier one is left out of the marks, and so is a citation that stands half
    in a sentence; both stay in the side list.
    """
    spans = [_Span(passage, passage.begin - start, min(passage.eind - start, len(text))) for passage in passages]
    spans = [span for span in spans if 0 <= span.begin < span.eind]
    citations = [span for span in spans if not span.vondst.is_statement]
    blocks: list[Block] = []
    place = used = 0
    for begin, end, statement in [*_statements(spans), (len(text), len(text), None)]:
        for first, last, passage in ((place, begin, None), (begin, end, statement)):
            used, pieces = _pieces(text, first, last, citations, used)
            if pieces:
                blocks.append(Block(pieces, passage))
        place = end
    return blocks


@dataclass(frozen=True, slots=True)
class _Span:
    """Where something lies in the stretch that is shown."""

    vondst: Vondst
    begin: int
    eind: int


def _statements(spans: Sequence[_Span]) -> list[tuple[int, int, Vondst | None]]:
    kept: list[tuple[int, int, Vondst | None]] = []
    for span in spans:
        if span.vondst.is_statement and (not kept or span.begin >= kept[-1][1]):
            kept.append((span.begin, span.eind, span.vondst))
    return kept


def _pieces(text: str, begin: int, end: int, citations: Sequence[_Span], used: int) -> tuple[int, tuple[Piece, ...]]:
    """Cut one stretch at the citations that lie in it, from citation number `used` on."""
    pieces: list[Piece] = []
    place = begin
    while used < len(citations) and citations[used].begin < end:
        citation = citations[used]
        used += 1
        if citation.begin < place or citation.eind > end:
            continue
        pieces += [Piece(text[place : citation.begin]), Piece(text[citation.begin : citation.eind], citation.vondst)]
        place = citation.eind
    pieces.append(Piece(text[place:end]))
    return used, tuple(piece for piece in pieces if piece.text)


def legend_of(passages: Sequence[Vondst]) -> list[tuple[str, str]]:
    """The marks that occur on the page: the class of each and its name; all citations share one mark."""
    present = {PassageSoort(passage.soort) for passage in passages}
    return [(mark_of(soort), str(soort.label)) for soort in STATEMENTS if soort in present]


def mark_of(soort: str) -> str:
    """The class of a mark: one for each kind of sentence, and one for all citations."""
    return str(soort) if soort in STATEMENTS else "verwijzing"
