"""Thresholds for the vectors of now: from which likeness texts are one group, and from which score two are the same.

    python benchmarks/calibrate_groups.py

Run this after the model or the thesaurus changes, and put what it says into `weerklank/pure/cluster/model.py`
(CALIBRATION) and `weerklank/pure/likeness.py` (SAME_FROM). It reads the sets of `benchmarks/balietaal/ijk`, from which
nothing is learned; never run it on those of `toets`, which are for measuring.

For each set: precision, recall and F1 of the pairs. Chosen is what gives the highest F1 of all together. For the
score: at most one in ten of the texts that only look like a group may reach it with one of that group.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from weerklank.pure.alike import alike
from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.cluster import Calibration, group

SETS = Path(__file__).parent / "balietaal" / "ijk"
STEPS = np.round(np.arange(0.35, 0.70, 0.03), 2).tolist()
ALONE = (0.3, 0.4, 0.5, 0.6, 1.0)
ONE_IN_TEN = 90


@dataclass(frozen=True, slots=True)
class Row:
    """One text, its group, and the group that it only looks like."""

    text: str
    group: str
    looks_like: str = ""


def main() -> None:
    sets = {path.stem: list(read_rows(path)) for path in sorted(SETS.glob("*.txt"))}
    vectors = {name: BalieEmbedder().embed([row.text for row in rows]) for name, rows in sets.items()}
    found = {
        (least, alone): {
            name: scored(
                group(vectors[name], calibration=Calibration(least, alone)).tolist(), [row.group for row in rows]
            )
            for name, rows in sets.items()
        }
        for alone in ALONE
        for least in STEPS
    }
    for (least, alone), scores in found.items():
        told = "  ".join(f"{name} {p:.3f} {r:.3f} {f1:.3f}" for name, (p, r, f1) in scores.items())
        print(f"  likeness {least:.2f}  alone {alone:.2f}  {told}")
    least, alone = max(found, key=lambda one: sum(f1 for _p, _r, f1 in found[one].values()))
    print(f"CALIBRATION = Calibration(likeness={least}, alone={alone})")
    for name, rows in sets.items():
        print(f"{name}: {len(rows)} texts, SAME_FROM = {same_from(rows):.2f}")


def read_rows(path: Path) -> Iterator[Row]:
    """The texts of one file; what only looks like a group is a group by itself."""
    name = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("## "):
            name = line[3:].strip()
        elif line.startswith("- "):
            yield Row(line[2:].strip(), name)
        elif line.startswith("! "):
            like, text = line[2:].split("|", 1)
            yield Row(text.strip(), f"alone {number}", like.strip())


def scored(labels: list[Any], gold: list[str]) -> tuple[float, float, float]:
    """Pairwise precision, recall and F1."""
    hit, made, wanted = (pairs(Counter(one)) for one in (zip(labels, gold, strict=True), labels, gold))
    return hit / max(made, 1), hit / max(wanted, 1), 2 * hit / max(made + wanted, 1)


def pairs(sizes: Counter[Any]) -> int:
    """How many pairs there are within groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes.values())


def same_from(rows: list[Row]) -> float:
    """The score that nine in ten of the texts that only look like a group do not reach with one of that group."""
    highest = []
    for row, found in zip(rows, alike([row.text for row in rows], most=len(rows)), strict=True):
        if row.looks_like:
            scores = [one.ranked.score for one in found if rows[one.at].group == row.looks_like]
            highest.append(max(scores, default=0.0))
    return float(np.percentile(highest, ONE_IN_TEN))


if __name__ == "__main__":
    main()
