"""Measures the masking on five sets, tuned part and held-out part each, on those by other hands, and the time per text.

    python benchmarks/score_masking.py [--fouten]

Recall: marked stretches of which every letter and digit is masked. Precision: masked spans that touch a
marked stretch. `--fouten` shows what goes wrong in the tuned parts; the held-out parts are not shown, so that
nobody tunes on it. Times are processor time. If the package deduce is installed it is measured beside.
"""

import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.masking_set import BY_OTHERS
from weerklank.pure.pseudonymise import mask

SETS = Path(__file__).parents[1] / "tests" / "data" / "maskeren"
TOETS = SETS / "toets"
VORMEN = SETS / "vormen"
SCHRIJFSTIJLEN = SETS / "schrijfstijlen"
BREED = SETS / "breed"
ANDERE_HAND = SETS / "andere_hand"
BALIE = SETS / "balie"
NAMES_AND_ADDRESSES = ("persoon", "adres")
Spans = list[tuple[int, int]]
Masker = Callable[[str], Spans]


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """The lines of one file of a set."""
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def marks(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What should be masked, by signal."""
    found = defaultdict(list)
    for row in rows(folder, "pii"):
        found[row["id"]].append(row)
    return found


def ours(text: str) -> Spans:
    """Our spans."""
    return [(span.start, span.end) for span in mask(text).spans]


class Score:
    """Counts over a number of texts."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.whole: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.spans = self.stray = 0
        self.times: list[float] = []
        self.faults: list[str] = []

    def add(self, text: str, gold: list[dict[str, Any]], masker: Masker) -> None:
        """Masks one text and counts."""
        start = time.process_time()
        spans = masker(text)
        self.times.append(1000 * (time.process_time() - start))
        covered = {place for first, last in spans for place in range(first, last)}
        for row in gold:
            whole = all(place in covered or not text[place].isalnum() for place in range(row["start"], row["end"]))
            self.total[row["type"]] += 1
            self.whole[row["type"]] += whole
            if not whole:
                self.faults.append(f"MIST {row['type']}: {text[row['start'] : row['end']]!r} in {text!r}")
        for first, last in spans:
            self.spans += 1
            if not any(min(last, row["end"]) > max(first, row["start"]) for row in gold):
                self.stray += 1
                self.faults.append(f"TEVEEL {text[first:last]!r} in {text!r}")

    def recall(self, among: Callable[[str], bool]) -> float:
        """Share masked whole of the kinds chosen."""
        kinds = [kind for kind in self.total if among(kind)]
        return sum(self.whole[kind] for kind in kinds) / max(1, sum(self.total[kind] for kind in kinds))

    @property
    def structured(self) -> float:
        """Recall of everything but names and addresses."""
        return self.recall(lambda kind: kind not in NAMES_AND_ADDRESSES)

    @property
    def named(self) -> float:
        """Recall of names and addresses."""
        return self.recall(lambda kind: kind in NAMES_AND_ADDRESSES)

    @property
    def precision(self) -> float:
        """Share of spans that touch something marked."""
        return 1 - self.stray / max(1, self.spans)


def score(held_out: bool | None, masker: Masker = ours, folder: Path = SETS) -> Score:
    """The score on the held-out part (True), the tuned part (False) or everything (None) of a set."""
    found, gold = Score(), marks(folder)
    for row in rows(folder, "signals"):
        if held_out is None or row["achtergehouden"] == held_out:
            found.add(row["text"], gold[row["id"]], masker)
    return found


def shown(title: str, found: Score) -> str:
    """The score as a small table."""
    times = statistics.quantiles(found.times, n=20)
    named, precision = found.named, found.precision
    head = f"{title}: structured {found.structured:.3f}  names and addresses {named:.3f}"
    head += f"  precision {precision:.3f}"
    kinds = "  ".join(f"{kind} {found.whole[kind]}/{found.total[kind]}" for kind in sorted(found.total))
    timed = f"ms per text p50 {times[9]:.2f} p95 {times[18]:.2f}"
    return f"{head}\n  {kinds}\n  stray {found.stray} of {found.spans}; {timed}"


def deduce_masker() -> Masker:
    """The package deduce as it comes, its tables built."""
    from deduce import Deduce  # type: ignore[import-not-found]  # noqa: PLC0415

    start = time.perf_counter()
    model = Deduce()
    print(f"deduce: loaded in {time.perf_counter() - start:.1f} s")  # noqa: T201
    return lambda text: [(note.start_char, note.end_char) for note in model.deidentify(text).annotations]


PARTS = (
    ("first set, tuned part", SETS, False),
    ("first set, held-out part", SETS, True),
    ("second set, tuned part", TOETS, False),
    ("second set, held-out part", TOETS, True),
    ("third set, tuned part", VORMEN, False),
    ("third set, held-out part", VORMEN, True),
    ("fourth set, tuned part", SCHRIJFSTIJLEN, False),
    ("fourth set, held-out part", SCHRIJFSTIJLEN, True),
    ("fifth set, tuned part", BREED, False),
    ("fifth set, held-out part", BREED, True),
    ("sixth set, by another hand, opened", ANDERE_HAND, None),
    *((f"{name}, by another hand, opened", SETS / name, None) for name in BY_OTHERS),
)


def main() -> None:
    """Prints everything."""
    mask("Warm.")
    scored = [(title, held_out, score(held_out, ours, folder)) for title, folder, held_out in PARTS]
    lines = [shown(title, found) for title, _held_out, found in scored]
    if "--fouten" in sys.argv:
        lines += [fault for _title, held_out, found in scored if not held_out for fault in found.faults]
    if find_spec("deduce"):
        masker = deduce_masker()
        lines += [shown("deduce, " + title, score(held_out, masker, folder)) for title, folder, held_out in PARTS]
    else:
        lines.append("deduce is not installed: not measured beside")
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    main()
