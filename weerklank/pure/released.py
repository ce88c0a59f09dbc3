"""Which count may be told, so that no number below the setting can be read or computed by subtraction.

A count is told exactly from `least` on, or when it is 0. It changes only when it moved by at least `least` from
every number that was told before; until then the earlier number stays (statistical disclosure control: the
differences between two publications are publications too).
"""

from collections.abc import Sequence


def released(earlier: Sequence[int | None], current: int, *, least: int) -> int | None:
    """The number to tell now; None is "fewer than `least`, but not none".

    `earlier` holds what was told before, oldest first. The same count twice gives the same number. From a number
    below twice `least` it goes to None never: who knows the rule could tell how many were left.
    """
    if current == 0:
        return 0
    former = earlier[-1] if earlier else None
    if current < least:
        return former if former is not None and 0 < former < 2 * least - 1 else None
    told = [number for number in earlier if number]
    if former and abs(current - former) < least:
        return former
    near = [number for number in told if abs(current - number) < least]
    return min(near, key=lambda number: (abs(current - number), number)) if near else current
