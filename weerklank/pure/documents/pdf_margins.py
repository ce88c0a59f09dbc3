"""Running headers, footers and page numbers: found by their return at the same place on other pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile

from weerklank.pure.documents.pdf_layout import Row

_EDGE_ROWS = 4
_SAME_PLACE = 6.0
_OFTEN = 0.4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:pagina|blad|blz\.?|p\.)\s*)?[-\u2013\[(]?\s*(?P<number>\d{1,4})\s*[-\u2013\])]?(?:\s*(?:/|van|\|)\s*\d{1,4})?",
    re.IGNORECASE,
)
_NAMED_PAGE = re.compile(r"(?:pagina|blad|blz\.?)\s*\d{1,4}(?:\s*(?:/|van)\s*\d{1,4})?", re.IGNORECASE)


def without_running(pages: Sequence[list[Row]]) -> tuple[list[list[Row]], list[str]]:
    """Take the running headers, footers and page numbers off each page; gives the pages and what was taken,
    each line once.

    A line counts as running when it stands among the first or last four lines of a page, with none that stays
    further out, and returns, digits apart, at the same height on two pages or more, four in ten of them; a bare
    number counts when it counts along with the pages.
    """
    places: dict[str, Counter[int]] = defaultdict(Counter)
    numbers: Counter[int] = Counter()
    for index, rows in enumerate(pages):
        for row in _edges(rows):
            places[_shape(row)][round(row.bottom / _SAME_PLACE)] += 1
            if (number := _number(row)) is not None:
                numbers[number - index] += 1
    least = max(2, _OFTEN * len(pages))
    running = {shape for shape, found in places.items() if _often(found) >= least}
    count_along = {difference for difference, times in numbers.items() if times >= least or len(pages) == 1}
    taken: dict[str, str] = {}
    kept = []
    for index, rows in enumerate(pages):
        is_out = partial(_is_running, index=index, running=running, count_along=count_along)
        first = _how_many(rows[:_EDGE_ROWS], is_out)
        last = len(rows) - _how_many(rows[: max(first, len(rows) - _EDGE_ROWS - 1) : -1], is_out)
        for row in (*rows[:first], *rows[last:]):
            taken.setdefault(_shape(row), row.text)
        kept.append(rows[first:last])
    return kept, list(taken.values())


def _edges(rows: list[Row]) -> Iterator[Row]:
    yield from rows[:_EDGE_ROWS]
    yield from rows[max(_EDGE_ROWS, len(rows) - _EDGE_ROWS) :]


def _how_many(rows: Iterable[Row], is_out: Callable[[Row], bool]) -> int:
    """How many rows, counted from the edge of the page, are taken out: up to the first that stays."""
    return sum(1 for _row in takewhile(is_out, rows))


def _often(found: Counter[int]) -> int:
    """How many times at about one height: two neighbouring steps count together."""
    return max(times + found[place + 1] for place, times in list(found.items()))


def _is_running(row: Row, index: int, running: set[str], count_along: set[int]) -> bool:
    number = _number(row)
    if number is not None:
        return number - index in count_along or _NAMED_PAGE.fullmatch(row.text.strip()) is not None
    return _shape(row) in running


def _number(row: Row) -> int | None:
    hit = _PAGE_NUMBER.fullmatch(row.text.strip())
    return int(hit["number"]) if hit else None


def _shape(row: Row) -> str:
    return _DIGITS.sub("#", " ".join(row.text.split()))
