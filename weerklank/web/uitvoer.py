"""Lists as CSV and JSON: row by row, so that a long list takes no memory, and never without a bound."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import StreamingHttpResponse

MOST = 50_000
"""Rows of one export; the whole register of twenty years fits."""

Row = Mapping[str, Any]


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, value: str) -> str:
        return value


def csv_of(name: str, columns: Iterable[str], rows: Iterable[Row]) -> StreamingHttpResponse:
    """A CSV file with a line of names. A cell that a spreadsheet would run as a formula gets a quote before it."""
    return _attached(_csv_lines(list(columns), rows), f"{name}.csv", "text/csv; charset=utf-8")


def json_of(name: str, rows: Iterable[Row]) -> StreamingHttpResponse:
    """A JSON array, one record a line."""
    return _attached(_json_lines(rows), f"{name}.json", "application/json")


def _attached(lines: Iterator[str], name: str, kind: str) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        lines, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _csv_lines(columns: list[str], rows: Iterable[Row]) -> Iterator[str]:
    writer: Any = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(columns)
    for row in rows:
        yield writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: Any) -> str:
    words = "" if value is None else str(value)
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") else words


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    start = "[\n"
    for row in rows:
        yield start + json.dumps(row, ensure_ascii=False, default=str)
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"
