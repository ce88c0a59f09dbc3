"""A text cut at its passages: sentences that promise or ask, and inside them and between them the
citations."""

from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.documenten.enums import STATEMENTS, PassageSoort
from weerklank.documenten.models import Passage

_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `passage` is the citation it is, or None for ordinary text."""

    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces that belong together; `passage` is the sentence they are, or None for text between such
    sentences."""

    pieces: tuple[Piece, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the side list."""

    passage: Passage
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The passages of one kind, for the side list."""

    soort: PassageSoort
    entries: tuple[Entry, ...]


def blocks_of(text: str, passages: Sequence[Passage]) -> list[Block]:
    """Cut the text for the page. Joined together the pieces are the text again, character for character.

    A sentence that overlaps an earlier one is left out of the marks, and so is a citation that stands half
    in a sentence; both stay in the side list.
    """
    citations = [passage for passage in passages if not passage.is_statement]
    blocks: list[Block] = []
    place = used = 0
    for begin, end, statement in [*_statements(passages), (len(text), len(text), None)]:
        for first, last, passage in ((place, begin, None), (begin, end, statement)):
            used, pieces = _pieces(text, first, last, citations, used)
            if pieces:
                blocks.append(Block(pieces, passage))
        place = end
    return blocks


def _statements(passages: Sequence[Passage]) -> list[tuple[int, int, Passage | None]]:
    kept: list[tuple[int, int, Passage | None]] = []
    for passage in passages:
        if passage.is_statement and (not kept or passage.begin >= kept[-1][1]):
            kept.append((passage.begin, passage.eind, passage))
    return kept


def _pieces(text: str, begin: int, end: int, citations: Sequence[Passage], used: int) -> tuple[int, tuple[Piece, ...]]:
    """Cut one stretch at the citations that lie in it, from citation number `used` on."""
    pieces: list[Piece] = []
    place = begin
    while used < len(citations) and citations[used].begin < end:
        citation = citations[used]
        used += 1
        if citation.begin < place or citation.eind > end:
            continue
        pieces += [Piece(text[place : citation.begin]), Piece(text[citation.begin : citation.eind], citation)]
        place = citation.eind
    pieces.append(Piece(text[place:end]))
    return used, tuple(piece for piece in pieces if piece.text)


def listed(text: str, passages: Sequence[Passage]) -> list[Group]:
    """The side list: per kind, in the order of the text; sentences that promise or ask come first."""
    groups = []
    for soort in PassageSoort:
        entries = tuple(Entry(p, _shortened(text[p.begin : p.eind])) for p in passages if p.soort == soort)
        if entries:
            groups.append(Group(soort, entries))
    return groups


def legend_of(passages: Sequence[Passage]) -> list[tuple[str, str]]:
    """The marks that occur on the page: the class of each and its name; all citations share one mark."""
    present = {passage.soort for passage in passages}
    return [(mark_of(soort), str(soort.label)) for soort in STATEMENTS if soort in present]


def mark_of(soort: str) -> str:
    """The class of a mark: one for each kind of sentence, and one for all citations."""
    return str(soort) if soort in STATEMENTS else "verwijzing"


def _shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "\u2026"
