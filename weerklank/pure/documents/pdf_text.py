"""From the lines of the pages to paragraphs: words made whole, footnotes under the paragraph they belong to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median

from weerklank.pure.documents.lines import Lines
from weerklank.pure.documents.pdf_layout import Row, reading_order, touches
from weerklank.pure.documents.pdf_notes import Note, split_notes
from weerklank.pure.documents.pdf_page import Run
from weerklank.pure.documents.sources import Unit

_GAP = 1.35
_INDENT = 0.8
_OTHER_SIZE = 0.12
_TABLE_GAP = 1.2
_NARROW = 15
_LONGEST_WORD = 80
_ITEM = re.compile(
    r"\s*(?:[\u2022\u25aa\u25cf\u25e6\u00b7\uf0b7*\u2013-]|\d{1,2}[.)]|[a-z]{1,2}[.)]|[ivx]{1,4}[.)]|\([a-z\d]{1,2}\))(?=\s|$)"
)
_ENDED = re.compile(r"[.:;!?\u00bb\u201d\u2019)\]\u2070\u00b9\u00b2\u00b3\u2074-\u2079]\s*$")
_RAISED = re.compile(r"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|(?<=\w)[*\u2020\u2021]{1,3}(?=\W|$)")
_CUT = re.compile(r"(?P<word>[^\s\u00ad-]+(?:-[^\s\u00ad-]+)*)[\u00ad-]$")
_FIRST_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)")
_JOINS = frozenset({"en", "of", "als", "dan", "tot"})
_WITH_HYPHEN = re.compile(r"\w+-[a-z\u00e0-\u00ff]+")


@dataclass(slots=True)
class Paragraph:
    """Rows of one paragraph, each with its page; the footnotes it refers to come after it."""

    rows: list[tuple[int, Row]]
    notes: list[tuple[int, Note]] = field(default_factory=list)

    @property
    def last(self) -> Row:
        """The row it ends with."""
        return self.rows[-1][1]


def written(pages: Sequence[list[Row]]) -> Lines:
    """Write out pages (rows from top to bottom, headers gone) as one line per paragraph or table row."""
    body = _body_height(row for rows in pages for row in rows)
    paragraphs: list[Paragraph] = []
    for number, rows in enumerate(pages, start=1):
        before = len(paragraphs)
        notes: list[Note] = []
        for block in reading_order(rows):
            text, found = split_notes(block, body)
            notes.extend(found)
            _append(paragraphs, number, text)
        _attach(paragraphs[max(0, before - 1) :], number, notes)
    return _lines(paragraphs)


def _body_height(rows: Iterable[Row]) -> float:
    """The height of running text: the one of most characters."""
    heights: Counter[float] = Counter()
    for row in rows:
        heights[round(row.size * 2) / 2] += len(row.text)
    return heights.most_common(1)[0][0] if heights else 0.0


def _append(paragraphs: list[Paragraph], page: int, rows: list[Row]) -> None:
    if not rows:
        return
    right = max(row.right for row in rows)
    pitch = _pitch(rows)
    fresh = True
    for row in rows:
        goes_on = bool(paragraphs) and (
            _crosses(paragraphs[-1].last, row) if fresh else not _begins(paragraphs[-1].last, row, right, pitch)
        )
        if goes_on:
            paragraphs[-1].rows.append((page, row))
        else:
            paragraphs.append(Paragraph([(page, row)]))
        fresh = False


def _pitch(rows: list[Row]) -> float:
    """The usual distance between the feet of two lines of this block."""
    steps = [above.bottom - row.bottom for above, row in zip(rows, rows[1:], strict=False)]
    steps = [step for step in steps if step > 0]
    return median(steps) if len(steps) > 1 else 0.0


def _begins(last: Row, row: Row, right: float, pitch: float) -> bool:
    """Whether a row begins a paragraph: a gap, another size, a list sign, an indent, a table row, a capital in
    a narrow margin, or a line before it that had room for its first word."""
    if _is_cut(last.text, row.text):
        return False
    if abs(last.size - row.size) > _OTHER_SIZE * last.size:
        return True
    step = last.bottom - row.bottom
    usual = min(pitch, 2 * row.height) if pitch else 1.3 * row.height
    if step > _GAP * usual or _ITEM.match(row.text) or is_table_row(row) or is_table_row(last):
        return True
    if row.left - last.left > _INDENT * row.height and not _ITEM.match(last.text):
        return True
    if right - min(row.left, last.left) < _NARROW * row.height and not row.text[:1].islower():
        return True
    return last.right + _first_word_width(row) < right - row.height


def _first_word_width(row: Row) -> float:
    run = row.runs[0]
    words = run.text.strip()
    return (run.right - run.left) * len(words.split(" ", 1)[0]) / max(1, len(words))


def _crosses(last: Row, row: Row) -> bool:
    """Whether a paragraph goes on in the next column or page: it was not ended, and goes on in small letters."""
    same = abs(last.size - row.size) <= _OTHER_SIZE * last.size
    if not same or is_table_row(row) or is_table_row(last):
        return False
    return _is_cut(last.text, row.text) or (not _ENDED.search(last.text) and row.text.lstrip()[:1].islower())


def is_table_row(row: Row) -> bool:
    """Whether a row has cells: runs with a clear gap between them, the first not a list sign."""
    runs = row.runs[1:] if _ITEM.fullmatch(row.runs[0].text) else row.runs
    return any(run.left - before.right > _TABLE_GAP * row.height for before, run in zip(runs, runs[1:], strict=False))


def _is_cut(text: str, following: str) -> bool:
    return _cut(text) is not None and bool(_FIRST_WORD.match(following))


def _cut(text: str) -> re.Match[str] | None:
    """The word that is cut off at the end of a line."""
    end = text[-_LONGEST_WORD:].rstrip()
    return _CUT.search(end) if end.endswith(("\u00ad", "-")) else None


def _attach(paragraphs: list[Paragraph], page: int, notes: list[Note]) -> None:
    """Put each footnote of a page under the paragraph with its mark; without one, under the last of the page."""
    found: dict[str, Paragraph] = {}
    for paragraph in reversed(paragraphs):
        for _number, row in takewhile(lambda placed: placed[0] == page, reversed(paragraph.rows)):
            found.update((hit.group(), paragraph) for hit in _RAISED.finditer(row.text))
    for note in notes:
        if target := found.get(note.mark, paragraphs[-1] if paragraphs else None):
            target.notes.append((page, note))


def _lines(paragraphs: list[Paragraph]) -> Lines:
    lines = Lines(Unit.PAGE)
    known = {
        hit.group().lower()
        for paragraph in paragraphs
        for _page, row in paragraph.rows
        for hit in _WITH_HYPHEN.finditer(row.text)
    }
    for paragraph in paragraphs:
        _write(lines, paragraph.rows, known)
        for page, note in paragraph.notes:
            lines.add(f"{note.mark} ", page)
            _write(lines, [(page, row) for row in note.rows], known, skip=note.length)
    lines.end_line()
    return lines


def _write(lines: Lines, rows: list[tuple[int, Row]], known: set[str], skip: int = 0) -> None:
    for place, (page, row) in enumerate(rows):
        following = rows[place + 1][1].text if place + 1 < len(rows) else ""
        pieces = list(_row_pieces(row))
        if place == 0 and skip:
            pieces = _without_first(pieces, skip)
        joined = _joined(row.text.rstrip(), following, known)
        for words, begin in _with_end(pieces, joined):
            if words == "\t":
                lines.tab()
            else:
                lines.add(words, page, begin)
        if joined is None:
            lines.space()
    lines.end_line()


def _row_pieces(row: Row) -> Iterator[tuple[str, int]]:
    cells = is_table_row(row)
    before: Run | None = None
    for run in row.runs:
        if before is not None:
            wide = cells and run.left - before.right > _TABLE_GAP * row.height and not _ITEM.fullmatch(before.text)
            if wide or not touches(before, run):
                yield ("\t", -1) if wide else (" ", -1)
        yield from run.pieces
        before = run


def _without_first(pieces: list[tuple[str, int]], count: int) -> list[tuple[str, int]]:
    kept = []
    for words, begin in pieces:
        gone = min(count, len(words))
        count -= gone
        if words[gone:]:
            kept.append((words[gone:], begin + gone if begin >= 0 else begin))
    return kept


def _joined(text: str, following: str, known: set[str]) -> str | None:
    """What stands between this row and the next: None for a space, else what replaces its hyphen ("" or "-").

    The hyphen stays where it belongs to the word: after capitals, a digit or a single letter ("UWV-", "e-"),
    before a capital ("Noord-Holland"), and where the same word stands with a hyphen elsewhere in the text; before
    "en" and "of" a space follows.
    """
    cut, first = _cut(text), _FIRST_WORD.match(following)
    if not cut or not first or first["word"] in _JOINS:
        return None
    word = cut["word"].rpartition("-")[2]
    own = (
        len(word) == 1 or word.isupper() or first["word"][0].isupper() or any(character.isdigit() for character in word)
    )
    return "-" if own or f"{word}-{first['word']}".lower() in known else ""


def _with_end(pieces: list[tuple[str, int]], joined: str | None) -> list[tuple[str, int]]:
    """The pieces with the hyphen at the end as it must be."""
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    if not pieces:
        return pieces
    words, begin = pieces[-1]
    words = words.rstrip()
    if words.endswith(("\u00ad", "-")) and joined is not None:
        words = words[:-1] + joined
    elif words.endswith("\u00ad"):
        words = words[:-1] + "-"
    return [*pieces[:-1], (words, begin)]
