"""Small charts as plain numbers for SVG: no script, no style, nothing to load."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

Getallen = Sequence[tuple[object, float]]
"""Rows of (label, number), the numbers 0 or more."""

Reeks = Sequence[tuple[object, float | None]]
"""The same; None where nothing is known."""

WIDTH, HEIGHT = 600, 200


@dataclass(frozen=True)
class Staaf:
    """One bar: its length is a percentage of the longest."""

    label: object
    waarde: float
    lengte: str


@dataclass(frozen=True)
class Stuk:
    """One unbroken piece of a line, with the surface below it."""

    punten: str
    vlak: str


@dataclass(frozen=True)
class Lijn:
    """A line in a field of 600 by 200, in pieces where a number is missing, with its highest number."""

    stukken: tuple[Stuk, ...]
    hoogste: float
    eerste: object
    laatste: object


def bars(reeks: Getallen) -> list[Staaf]:
    """One bar per row; all of length 0 when every number is 0."""
    longest = max((value for _label, value in reeks), default=0) or 1
    return [Staaf(label, value, f"{100 * value / longest:.1f}%") for label, value in reeks]


def line(reeks: Reeks) -> Lijn:
    """The pieces of a line; a number alone gives a level stroke, a missing one a gap, none at all no piece."""
    highest = max((value for _label, value in reeks if value is not None), default=0)
    step = WIDTH / max(len(reeks) - 1, 1)
    runs = groupby(enumerate(value for _label, value in reeks), key=lambda row: row[1] is None)
    points = [
        [(at * step, HEIGHT - HEIGHT * value / (highest or 1)) for at, value in run if value is not None]
        for missing, run in runs
        if not missing
    ]
    ends = (reeks[0][0], reeks[-1][0]) if reeks else ("", "")
    return Lijn(tuple(_piece(run) for run in points), highest, *ends)


def _piece(points: list[tuple[float, float]]) -> Stuk:
    if len(points) == 1:
        (x, y), half = points[0], WIDTH / 100
        points = [(max(x - half, 0), y), (min(x + half, WIDTH), y)]
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return Stuk(drawn, f"{points[0][0]:.1f},{HEIGHT} {drawn} {points[-1][0]:.1f},{HEIGHT}")
