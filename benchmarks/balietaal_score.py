"""How well signals about the same bottleneck find each other, on the held-out sets of counter Dutch.

    python benchmarks/balietaal_score.py [FILE.jsonl ...]

For each set: another of the group among the first five, the own group among the first three groups, hard negatives
called the same, and for the groups that grouping makes precision, recall and F1 of pairs. Beside it in the same run:
words in common alone, the thesaurus alone, the sentence model alone, and what a text costs.
"""

import json
import sys
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np

from weerklank.pure.alike import alike
from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.balietaal.embedder import loaded
from weerklank.pure.begrippen.words import EMPTY, words_of
from weerklank.pure.cluster import group
from weerklank.pure.embed import normalised

FOLDER = Path(__file__).parent / "balietaal" / "toets"


def main(paths: list[Path]) -> None:
    for path in paths:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        texts, groups = [row["text"] for row in rows], [row["group"] for row in rows]
        print(f"{path.stem}: {len(rows)} texts")
        for name, scores in _peers(texts).items():
            print(f"  {name:22} {_ranks(np.argsort(-scores, axis=1, kind='stable')[:, :-1].tolist(), groups)}")
        _product(rows, texts, groups)


def _product(rows: list[dict[str, str]], texts: list[str], groups: list[str]) -> None:
    begin = time.process_time()
    found = list(alike(texts, most=60))
    cost = (time.process_time() - begin) / len(texts) * 1000
    print(f"  {'product':22} {_ranks([[one.at for one in row] for row in found], groups)}, {cost:.1f} ms a text")
    hard = [at for at, row in enumerate(rows) if row.get("lijkt_op")]
    wrong = sum(any(one.same and groups[one.at] == rows[at]["lijkt_op"] for one in found[at]) for at in hard)
    print(f"  hard negatives called the same: {wrong} of {len(hard)}")
    made = [int(label) for label in group(BalieEmbedder().embed(texts))]
    gold, said = _pairs(groups), _pairs(made)
    hit = len(gold & said)
    precision, recall = hit / max(1, len(said)), hit / max(1, len(gold))
    f1 = 2 * hit / (len(said) + len(gold))
    print(f"  grouping, pairs: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def _peers(texts: list[str]) -> dict[str, np.ndarray]:
    model = loaded()
    meaning, concepts = model.meaning(texts), normalised(model.concepts(texts))
    found = {
        "words alone": _words(texts),
        "thesaurus alone": concepts @ concepts.T,
        "sentences alone": meaning @ meaning.T,
    }
    for scores in found.values():
        np.fill_diagonal(scores, -9)
    return found


def _words(texts: list[str]) -> np.ndarray:
    """Cosine of stems by their rarity, as full-text search ranks them."""
    stems = [{word.stem for word in words_of(text) if word.stem not in EMPTY} for text in texts]
    seen = Counter(stem for one in stems for stem in one)
    at = {stem: place for place, stem in enumerate(seen)}
    rows = np.zeros((len(texts), len(at)), dtype=np.float32)
    for row, one in enumerate(stems):
        for stem in one:
            rows[row, at[stem]] = np.log(len(texts) / seen[stem])
    rows = normalised(rows)
    return np.asarray(rows @ rows.T)


def _ranks(found: list[list[int]], groups: list[str]) -> str:
    sizes = Counter(groups)
    asked = [at for at, name in enumerate(groups) if sizes[name] > 1]
    first = np.mean([groups[found[at][0]] == groups[at] for at in asked])
    five = np.mean([groups[at] in [groups[other] for other in found[at][:5]] for at in asked])
    three = np.mean([groups[at] in list(dict.fromkeys(groups[other] for other in found[at]))[:3] for at in asked])
    return f"first {first:.3f}, in five {five:.3f}, own group in three {three:.3f}"


def _pairs(labels: list[str] | list[int]) -> set[tuple[int, int]]:
    return {(one, two) for one, two in combinations(range(len(labels)), 2) if labels[one] == labels[two]}


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.jsonl")))
