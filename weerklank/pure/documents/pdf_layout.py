"""The lines of a page in reading order: columns one after the other, tables row by row."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from weerklank.pure.documents.lines import raised
from weerklank.pure.documents.pdf_page import Run

_SAME_ROW = 0.5
_FEWEST_LINES = 3
_DEEPEST = 5
_CANDIDATES = 6
_BIN = 4.0
_PROSE = 18
_FILLED = 0.6
_SMALLER = 0.93
_SMALL = 0.87
_TOUCHING = 0.1


@dataclass(slots=True)
class Row:
    """The runs that stand at one height, from left to right."""

    runs: list[Run]

    @property
    def left(self) -> float:
        """Where it begins, in points from the left."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(run.right for run in self.runs)

    @property
    def bottom(self) -> float:
        """The foot of its tallest run."""
        return max(self.runs, key=lambda run: run.height).bottom

    @property
    def height(self) -> float:
        """The height of its tallest run."""
        return max(run.height for run in self.runs)

    @property
    def size(self) -> float:
        """The height of the run with most words: that of its letters, whatever signs stand between."""
        return max(self.runs, key=lambda run: len(run.text)).height

    @property
    def text(self) -> str:
        """Its words, with a space between runs that stand apart."""
        words = self.runs[0].text.strip()
        for before, run in zip(self.runs, self.runs[1:], strict=False):
            words += run.text.strip() if touches(before, run) else f" {run.text.strip()}"
        return words


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Gather runs into rows, from top to bottom."""
    rows: list[list[Run]] = []
    tallest: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.bottom, run.left)):
        if rows and _on_one_line(tallest[-1], run):
            rows[-1].append(run)
            if run.height > tallest[-1].height:
                tallest[-1] = run
        else:
            rows.append([run])
            tallest.append(run)
    return [Row(_raised_alone(sorted(found, key=lambda run: run.left))) for found in rows]


def touches(before: Run, run: Run) -> bool:
    """Whether two runs of a row stand against each other, as a raised figure against its word."""
    return run.left - before.right < _TOUCHING * run.height


def _raised_alone(runs: list[Run]) -> list[Run]:
    """The runs of a row; a small run of figures only that stands higher becomes raised figures."""
    tall = max(runs, key=lambda run: run.height)
    for run in runs:
        if run.height <= _SMALL * tall.height and run.bottom > tall.bottom and run.text.strip().isdecimal():
            run.pieces = [(raised(words), begin) for words, begin in run.pieces]
            run.text = raised(run.text)
    return runs


def _on_one_line(row: Run, run: Run) -> bool:
    overlap = min(row.top, run.top) - max(row.bottom, run.bottom)
    return overlap > _SAME_ROW * min(row.height, run.height)


def reading_order(rows: Sequence[Row], depth: int = 0) -> list[list[Row]]:
    """Give the blocks of a page in the order in which they are read, each with its rows from top to bottom.

    Where some rows stand in columns of running text, the left one comes whole before the right one; what
    stands above and below over the full width keeps its place. Tables stay rows.
    """
    rows = list(rows)
    found = _best_zone(rows) if len(rows) >= _FEWEST_LINES and depth < _DEEPEST else None
    if found is None:
        return [rows] if rows else []
    first, last, gutter = found
    zone = [run for row in rows[first:last] for run in row.runs]
    left = rows_of(run for run in zone if run.right <= gutter + 1)
    right = rows_of(run for run in zone if run.right > gutter + 1)
    parts = (rows[:first], left, right, rows[last:])
    return [block for part in parts for block in reading_order(part, depth + 1)]


def _best_zone(rows: list[Row]) -> tuple[int, int, float] | None:
    """The longest stretch of rows with a gutter: first row, row after the last, place of the gutter."""
    best: tuple[int, int, float] | None = None
    for gutter in _candidates(rows):
        for first, last in _stretches(rows, gutter):
            longer = best is None or last - first > best[1] - best[0]
            if longer and _are_columns(rows[first:last], gutter):
                best = (first, last, gutter)
    return best


def _candidates(rows: list[Row]) -> list[float]:
    """Where columns may begin: places, not near the left edge, where several runs begin."""
    runs = [run for row in rows for run in row.runs]
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    counts = Counter(round(run.left / _BIN) for run in runs if run.left > left + 0.15 * (right - left))
    often = [place for place, times in counts.most_common(_CANDIDATES) if times >= _FEWEST_LINES]
    return [place * _BIN - 0.75 * _BIN for place in often]


def _stretches(rows: list[Row], gutter: float) -> list[tuple[int, int]]:
    found, start = [], 0
    for place, row in enumerate(rows):
        if any(run.left < gutter - 1 and run.right > gutter + 1 for run in row.runs):
            if place - start >= _FEWEST_LINES:
                found.append((start, place))
            start = place + 1
    if len(rows) - start >= _FEWEST_LINES:
        found.append((start, len(rows)))
    return found


def _are_columns(rows: list[Row], gutter: float) -> bool:
    """Whether both sides are running text, or one is and the other is small print in the margin."""
    runs = [run for row in rows for run in row.runs]
    left = [run for run in runs if run.right <= gutter + 1]
    right = [run for run in runs if run.right > gutter + 1]
    if len(left) < _FEWEST_LINES or len(right) < _FEWEST_LINES:
        return False
    if _is_prose(left) and _is_prose(right):
        return True
    small_right = _is_prose(left) and _height(right) < _SMALLER * _height(left)
    small_left = _is_prose(right) and _height(left) < _SMALLER * _height(right)
    return (small_right and not _is_numeric(right)) or (small_left and not _is_numeric(left))


def _is_prose(runs: list[Run]) -> bool:
    edge = min(run.left for run in runs)
    width = max(run.right for run in runs) - edge
    filled = median((run.right - edge) / width for run in runs) if width > 0 else 0
    return median(len(run.text.strip()) for run in runs) >= _PROSE and filled >= _FILLED


def _height(runs: list[Run]) -> float:
    return median(run.height for run in runs)


def _is_numeric(runs: list[Run]) -> bool:
    text = "".join(run.text for run in runs)
    return sum(character.isdigit() for character in text) > len(text) // 3
