"""The measuring stick: precision, recall and F1 of a reading against an annotated set.

An annotated set is a folder of `.txt` files with `gold/citations.jsonl`, `gold/commitments.jsonl` and,
where something is left undecided, `gold/ignore.jsonl`; `index.json` may give the date of each file. A
citation is a strict hit when start, end and type agree, a loose one when the spans share half of what they
cover together; a commitment is a hit when half of the shorter span is shared and the kinds agree, where a
toezegging and an actie count as one kind.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from weerklank.pure.reading import read_text

Row = dict[str, Any]
_NOT_SCORED = frozenset({"bwb_id", "zelf", "kamer_expliciet", "wet_impliciet", "samenloop"})


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, how many were given, how many there are."""

    right: int
    given: int
    gold: int

    @property
    def precision(self) -> float:
        """The part of what was given that is right; 1 when nothing was given."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """The part of what there is that was given; 1 when there is nothing."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def measure(folder: Path) -> dict[str, Score]:
    """Read every text in an annotated folder and give the scores by name, in the order in which to show
    them."""
    gold = {name: _rows(folder / "gold" / f"{name}.jsonl") for name in ("citations", "commitments", "ignore")}
    dates = file_dates(folder)
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        read = read_text(text, on=dates.get(path.name)).as_row(text)
        mine = {name: [row for row in rows if row["file"] == path.name] for name, rows in gold.items()}
        for name, counts in (*_citations(mine, read), *_commitments(mine, read)):
            totals[name] = [a + b for a, b in zip(totals[name], counts, strict=True)]
    return {name: Score(*totals[name]) for name in sorted(totals, key=_order)}


_ORDER = ("citaties strikt", "citaties ruim", "velden goed", "toezeggingen en knelpunten", "termijnen goed")


def _order(name: str) -> int:
    return _ORDER.index(name)


def file_dates(folder: Path) -> dict[str, date]:
    """Give the date of each file that the `index.json` of a folder knows; empty when there is none to use."""
    try:
        listed = json.loads((folder / "index.json").read_text(encoding="utf-8"))["excerpts"]
        return {row["file"]: date.fromisoformat(row["date"]) for row in listed if row.get("date")}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _rows(path: Path) -> list[Row]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _shared(one: Row, other: Row) -> int:
    return max(0, min(int(one["end"]), int(other["end"])) - max(int(one["start"]), int(other["start"])))


def _size(row: Row) -> int:
    return max(1, int(row["end"]) - int(row["start"]))


def _overlap(one: Row, other: Row) -> float:
    shared = _shared(one, other)
    return shared / (_size(one) + _size(other) - shared)


def _pairs(
    gold: list[Row], given: list[Row], value: Callable[[Row, Row], float], least: float
) -> list[tuple[Row, Row]]:
    """Match one to one, best pairs first."""
    possible = sorted(
        ((value(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)),
        key=lambda pair: -pair[0],
    )
    found: list[tuple[Row, Row]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for worth, i, j in possible:
        if worth >= least and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((gold[i], given[j]))
    return found


def _undecided(rows: Iterable[Row], ignore: list[Row], about: str) -> list[Row]:
    spans = [row for row in ignore if about in row.get("voor", about)]
    return [row for row in rows if not any(_shared(row, span) * 2 >= _size(row) for span in spans)]


def _citations(gold: Mapping[str, list[Row]], read: Row) -> Iterable[tuple[str, list[int]]]:
    own = [row for row in gold["citations"] if row["norm"].get("zelf")]
    wanted = [row for row in gold["citations"] if not row["norm"].get("zelf")]
    given = [
        row
        for row in _undecided(read["citations"], gold["ignore"], "citatie")
        if not any(_overlap(row, named) >= 0.5 for named in own)
    ]

    def alike(g: Row, p: Row) -> float:
        return _overlap(g, p) if g["type"] == p["type"] else 0.0

    strict = _pairs(wanted, given, alike, 1.0)
    loose = _pairs(wanted, given, alike, 0.5)
    yield "citaties strikt", [len(strict), len(given), len(wanted)]
    yield "citaties ruim", [len(loose), len(given), len(wanted)]
    fields = [
        _same(p["norm"].get(key, ""), value) for g, p in loose for key, value in g["norm"].items() if _scored(key, g)
    ]
    yield "velden goed", [sum(fields), len(fields), len(fields)]


def _scored(key: str, gold: Row) -> bool:
    return key not in _NOT_SCORED and (key != "kamer" or bool(gold["norm"].get("kamer_expliciet")))


def _same(one: object, other: object) -> bool:
    return str(one).lower() == str(other).lower()


def _commitments(gold: Mapping[str, list[Row]], read: Row) -> Iterable[tuple[str, list[int]]]:
    wanted = gold["commitments"]
    given = _undecided(read["commitments"], gold["ignore"], "toezegging")

    def alike(g: Row, p: Row) -> float:
        same = _merged(g["kind"]) == _merged(p["kind"])
        return _shared(g, p) / min(_size(g), _size(p)) if same else 0.0

    found = _pairs(wanted, given, alike, 0.5)
    yield "toezeggingen en knelpunten", [len(found), len(given), len(wanted)]
    dated = [(g, p) for g, p in found if g.get("deadline_start")]
    right = sum((g["deadline_start"], g["deadline_end"]) == (p["deadline_start"], p["deadline_end"]) for g, p in dated)
    yield "termijnen goed", [right, len(dated), len(dated)]


def _merged(kind: str) -> str:
    return "actie" if kind == "toezegging" else kind
