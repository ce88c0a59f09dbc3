"""When each text of an article was valid, from what was seen of it on different days.

Each observation says: on ``stand`` the publisher showed this text, valid from ``van``. Of two that claim the
same days the one with the newer ``stand`` is right; the other keeps an empty period.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Tekststand:
    """One text as seen: ``sleutel`` tells which row it is (None: new), ``hash`` which words; ``tot`` is not
    included.
    """

    hash: bytes
    van: date
    stand: date
    begin_bekend: bool = True
    sleutel: int | None = None
    tot: date | None = None


def add_to_timeline(known: Sequence[Tekststand], seen: Tekststand, *, gone_on: date | None = None) -> list[Tekststand]:
    """The texts of one article after one more was seen, oldest state first, each with its period.

    The same words as in the neighbouring state become one text. At most one period is open, none overlap,
    every known ``sleutel`` comes back. Adding the same observation again changes nothing. ``gone_on``: the
    first state without the article; it closes the last text unless that was seen later.
    """
    ordered = sorted(known, key=_age)
    place = sum(1 for text in ordered if _age(text)[:1] <= (seen.stand,))
    for neighbour in (place - 1, place):
        if 0 <= neighbour < len(ordered) and ordered[neighbour].hash == seen.hash:
            ordered[neighbour] = _merge(ordered[neighbour], seen)
            return set_periods(ordered, gone_on)
    return set_periods([*ordered[:place], seen, *ordered[place:]], gone_on)


def set_periods(ordered: Sequence[Tekststand], gone_on: date | None = None) -> list[Tekststand]:
    """Give each text, in order of state, its end: the start of the next newer one."""
    bound = gone_on if ordered and gone_on and gone_on > ordered[-1].stand else None
    found: list[Tekststand] = []
    for text in reversed(ordered):
        if bound is not None and text.van >= bound:
            found.append(replace(text, tot=text.van))
        else:
            found.append(replace(text, tot=bound))
            bound = text.van
    return found[::-1]


def _age(text: Tekststand) -> tuple[date, int]:
    return text.stand, text.sleutel if text.sleutel is not None else 1 << 62


def _merge(old: Tekststand, seen: Tekststand) -> Tekststand:
    """One text seen twice: the known beginning wins, else the earlier day; the newer state is kept."""
    if old.begin_bekend != seen.begin_bekend:
        van = old.van if old.begin_bekend else seen.van
    else:
        van = min(old.van, seen.van)
    return replace(old, van=van, stand=max(old.stand, seen.stand), begin_bekend=old.begin_bekend or seen.begin_bekend)
