"""Small charts as plain numbers for SVG: no script, no style, nothing to load."""

from collections.abc import Sequence
from dataclasses import dataclass

Reeks = Sequence[tuple[object, float]]
"""Rows of (label, number), the numbers 0 or more."""

WIDTH, HEIGHT = 600, 200


@dataclass(frozen=True)
class Staaf:
    """One bar: its length is a percentage of the longest."""

    label: object
    waarde: float
    lengte: str


@dataclass(frozen=True)
class Lijn:
    """A line in a field of 600 by 200, with the surface below it and its highest number."""

    punten: str
    vlak: str
    hoogste: float
    eerste: object
    laatste: object


def bars(reeks: Reeks) -> list[Staaf]:
    """One bar per row; all of length 0 when every number is 0."""
    longest = max((value for _label, value in reeks), default=0) or 1
    return [Staaf(label, value, f"{100 * value / longest:.1f}%") for label, value in reeks]


def line(reeks: Reeks) -> Lijn:
    """The points of a line; a single number gives a level line, none an empty one."""
    if not reeks:
        return Lijn("", "", 0, "", "")
    values = [value for _label, value in reeks] * (2 if len(reeks) == 1 else 1)
    highest = max(values) or 1
    points = [(WIDTH * at / (len(values) - 1), HEIGHT - HEIGHT * value / highest) for at, value in enumerate(values)]
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return Lijn(drawn, f"0,{HEIGHT} {drawn} {WIDTH},{HEIGHT}", max(values), reeks[0][0], reeks[-1][0])
