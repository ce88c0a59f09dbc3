"""Measures the reading of citations in short texts of many styles and decades, annotated by hand.

    python benchmarks/score_examples.py [FILE]

FILE holds one JSON object a line: `text`, `period`, `style`, `set` ("tuned" or "held-out") and `citations` with
`start`, `end`, `type` and `norm`; without it the file beside the tests is read. What the text means was
written down before any reader saw it. Strict: the same start, end and type. Loose: the same type and at least
half of what both cover together. Fields are compared one by one on loose matches. The texts are our own, with
fictional cases; one in three is kept out of tuning.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weerklank.pure.citations import Citation, find_citations

EXAMPLES = Path(__file__).parents[1] / "tests" / "pure" / "citations" / "voorbeelden.jsonl"
Row = dict[str, Any]


@dataclass(slots=True)
class Score:
    """Counts over a number of texts."""

    gold: int = 0
    said: int = 0
    strict: int = 0
    loose: int = 0
    right: int = 0
    wrong: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def figures(self) -> tuple[float, float, float]:
        """F1 strict, F1 loose and the share of fields that are right."""
        return (
            2 * self.strict / max(1, self.gold + self.said),
            2 * self.loose / max(1, self.gold + self.said),
            self.right / max(1, self.right + self.wrong),
        )


def examples(source: Path = EXAMPLES, part: str = "") -> Iterator[Row]:
    """The texts of one set, or all."""
    for line in source.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if part in {"", row["set"]}:
            yield row


def scored(rows: Iterable[Row]) -> Score:
    """Read every text and count."""
    score = Score()
    for row in rows:
        score_text(row, find_citations(row["text"]), score)
    return score


def score_text(row: Row, hits: list[Citation], score: Score) -> None:
    """Count one text; each hit answers one citation at most."""
    score.gold += len(row["citations"])
    score.said += len(hits)
    left = list(hits)
    for gold in row["citations"]:
        hit = max((one for one in left if one.kind == gold["type"]), key=lambda one: shared(gold, one), default=None)
        if hit is None or shared(gold, hit) < 0.5:
            score.misses.append(f"{row['period']} {row['style']}: missed {row['text'][gold['start'] : gold['end']]}")
            continue
        left.remove(hit)
        score.loose += 1
        score.strict += shared(gold, hit) == 1
        for key, value in gold["norm"].items():
            same = str(hit.norm.get(key, "")).lower() == str(value).lower()
            score.right += same
            score.wrong += not same
            if not same:
                score.misses.append(f"{row['period']} {row['style']}: {key} is {hit.norm.get(key)}, not {value}")
    score.misses.extend(f"{row['period']} {row['style']}: extra {row['text'][hit.start : hit.end]}" for hit in left)


def shared(gold: Row, hit: Citation) -> float:
    """What both cover as a share of what they cover together."""
    common = max(0, min(gold["end"], hit.end) - max(gold["start"], hit.start))
    return common / ((gold["end"] - gold["start"]) + (hit.end - hit.start) - common)


def main() -> None:
    """Print the figures of both sets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path, nargs="?", default=EXAMPLES)
    asked = parser.parse_args()
    for part in ("tuned", "held-out"):
        rows = list(examples(asked.file, part))
        score = scored(rows)
        strict, loose, fields = score.figures
        print(f"{part}: {len(rows)} texts, {score.gold} citations", end="  ")
        print(f"F1 strict {strict:.3f}  loose {loose:.3f}  fields {fields:.3f}")
        if part == "tuned":
            print("\n".join(score.misses))


if __name__ == "__main__":
    main()
