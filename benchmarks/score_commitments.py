"""Measures the reading of commitments and obstacles: F1 and deadlines on each annotated set, and the speed.

    python benchmarks/score_commitments.py

The speed is that of `find_commitments` alone on the texts of the sets, said again until they are 1, 5 and 10
million characters, in processor time; the peer is cutting the same text into sentences and words, which any reader
must do. `held_out` and `sealed` are not to be tuned on.
"""

import re
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from weerklank.pure.commitments import find_commitments
from weerklank.pure.measure import measure

TESTS = Path(__file__).parents[1] / "tests"
OWN = TESTS / "pure" / "commitments" / "sets"
SETS = (
    TESTS / "annotated",
    *(OWN / name for name in ("tune", "held_out", "fresh", "sealed")),
    TESTS.parents[1] / "shared" / "data" / "dev-excerpten",
)
SIZES = (1_000_000, 5_000_000, 10_000_000)
_WORD = re.compile(r"\w+|[.?!]")


def letters(size: int) -> str:
    """The texts of the own sets, one after another, said again until they are `size` characters."""
    once = "\n\n".join(
        path.read_text(encoding="utf-8") for folder in SETS[1:3] for path in sorted(folder.glob("*.txt"))
    )
    return (once * (size // len(once) + 1))[:size]


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Print the scores of each set, then the speed at three sizes."""
    for folder in SETS:
        if folder.is_dir():
            scores = measure(folder)
            whole, dates = scores["toezeggingen en knelpunten"], scores["termijnen goed"]
            found = f"P {whole.precision:.3f} R {whole.recall:.3f} F1 {whole.f1:.3f}"
            print(f"{folder.name:14} {found} dates {dates.recall:.3f}")
    for size in SIZES:
        text = letters(size)
        read = seconds(partial(find_commitments, text, on=date(2025, 1, 1)))
        peer = seconds(partial(_WORD.findall, text.lower()))
        print(f"{size:>10} characters: {size / read / 1e6:.1f} MB/s, {read / peer:.1f} x the peer")


if __name__ == "__main__":
    main()
