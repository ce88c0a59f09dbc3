"""The likeness from which texts are one group: measured on the development sets, for the vectors of now.

    python benchmarks/calibrate_groups.py [vectors.npy]

Run this after the model, the thesaurus or the sets of `benchmarks/balietaal/leer` change, and put the last line into
`weerklank/pure/cluster/model.py` (CALIBRATION). `vectors.npy` gives other vectors for the same texts in the same order.
Never run on the sets of `toets`: those are for measuring.

Chosen is the likeness with the best pairwise F1 among those at which at least half of the pairs put together are right:
a coordinator who sees wrong proposals more often than right ones stops looking.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.cluster import Calibration, group

SETS = Path(__file__).parent / "balietaal" / "leer"
SAMPLES = 3
GROUPS = 60
LEAST_RIGHT = 0.5
STEPS = np.round(np.arange(0.20, 0.90, 0.05), 2)


def main() -> None:
    texts, groups = read_sets(SETS)
    given = sys.argv[1:]
    vectors = np.load(given[0]) if given else BalieEmbedder().embed(texts)
    samples = [sample(groups, seed) for seed in range(SAMPLES)]
    print(f"{len(texts)} texts; {SAMPLES} samples of {GROUPS} groups with what only looks like them")
    print("likeness  precision  recall     F1")
    found = {}
    for least in STEPS.tolist():
        precision, recall = scored(vectors, groups, samples, least)
        found[least] = (precision, 2 * precision * recall / max(precision + recall, 1e-9))
        print(f"{least:8.2f}  {precision:9.3f}  {recall:6.3f}  {found[least][1]:5.3f}")
    right = [least for least, (precision, _f1) in found.items() if precision >= LEAST_RIGHT]
    if right:
        print(f"CALIBRATION = Calibration(likeness={max(right, key=lambda least: found[least][1])})")
    else:
        print("no likeness is right half of the time with these vectors: keep a careful one, and get better vectors")


def read_sets(folder: Path) -> tuple[list[str], list[str]]:
    """Every text with the name of its group; a text that only looks like a group is a group by itself."""
    rows = [row for path in sorted(folder.glob("*.txt")) for row in _rows(path)]
    return [text for text, _group in rows], [name for _text, name in rows]


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    name = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("## "):
            name = f"{path.stem}/{line[3:].strip()}"
        elif line.startswith("- "):
            yield line[2:].strip(), name
        elif line.startswith("! "):
            like, text = line[2:].split("|", 1)
            yield text.strip(), f"{path.stem}/{like.strip()}/alone {number}"


def sample(groups: Sequence[str], seed: int) -> npt.NDArray[np.int64]:
    """Rows of GROUPS groups, and of the texts that only look like one of them."""
    whole = sorted({name for name in groups if name.count("/") == 1})
    chosen = set(random.Random(seed).sample(whole, GROUPS))
    return np.array([at for at, name in enumerate(groups) if name.rsplit("/alone", 1)[0].rstrip("/") in chosen])


def scored(
    vectors: npt.NDArray[np.float32], groups: Sequence[str], samples: Sequence[npt.NDArray[np.int64]], least: float
) -> tuple[float, float]:
    """Pairwise precision and recall over all samples together."""
    hit = made = wanted = 0
    for rows in samples:
        labels = group(vectors[rows], calibration=Calibration(likeness=least)).tolist()
        gold = [groups[at] for at in rows]
        hit += pairs(Counter(zip(labels, gold, strict=True)))
        made += pairs(Counter(labels))
        wanted += pairs(Counter(gold))
    return hit / max(made, 1), hit / max(wanted, 1)


def pairs(sizes: Counter[Any]) -> int:
    """How many pairs there are within groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes.values())


if __name__ == "__main__":
    main()
