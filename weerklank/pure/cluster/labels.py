"""Keeping the names of groups: yesterday's groups do not dance when everything is grouped again."""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def keep_labels(earlier: Mapping[Key, str], now: Mapping[Key, str]) -> dict[Key, str]:
    """The groups of `now` under the names they had: each earlier name goes to the group it shares most members with.

    A name is given once, to the largest overlap first; of equals to the name and group that come first. A new group
    keeps its own name, with a number behind it when that is taken.
    """
    overlap = Counter((earlier[key], label) for key, label in now.items() if key in earlier)
    taken: dict[str, str] = {}
    used: set[str] = set()
    for (name, label), _number in sorted(overlap.items(), key=lambda row: (-row[1], row[0])):
        if name not in used and label not in taken:
            taken[label] = name
            used.add(name)
    for label in sorted(set(now.values()) - set(taken)):
        taken[label] = _free(label, used)
        used.add(taken[label])
    return {key: taken[label] for key, label in now.items()}


def _free(label: str, used: set[str]) -> str:
    number, name = 1, label
    while name in used:
        number += 1
        name = f"{label}-{number}"
    return name
