"""The thesaurus of execution: time per text, growth with the text, and how well similar signals are found with it.

    python benchmarks/begrippen.py [folder]

Without a folder: time and growth. With a folder of JSON lines (`text`, `group`): how often another signal of the same
group is among the first five, by words and meaning alone and with the shared concepts as a ground. In memory; the
words in common are counted on rough stems, as the database does on its own.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

from weerklank.pure.begrippen import Thesaurus, find_begrippen, shared, shipped, weights
from weerklank.pure.begrippen.words import EMPTY, words_of
from weerklank.pure.embed import UniversalEmbedder
from weerklank.pure.likeness import Likeness, weigh

TEXT = (
    "Mevrouw kreeg een brief over haar HT. Haar zoon woont nog thuis en werkt op oproepbasis, dus het inkomen klopt "
    "nooit. Ze moet alles terugbetalen, en de huurtoeslagaanvraag van dit jaar ligt al maanden stil. "
)
FIRST = 5
LEXEMES = 12


def main() -> None:
    known = shipped()
    terms = sum(1 for one in known.begrippen.values() for _ in one.terms())
    print(f"{len(known.begrippen)} concepts, {terms} terms")
    for times in (1, 10, 100, 1000):
        print(f"{len(TEXT) * times:>8} characters: {_milliseconds(TEXT * times):8.3f} ms")
    if len(sys.argv) > 1:
        _compare(Path(sys.argv[1]), known)


def _milliseconds(text: str) -> float:
    find_begrippen(text)
    rounds = max(1, 1000 // len(text) * 100)
    begin = time.process_time()
    for _ in range(rounds):
        find_begrippen(text)
    return (time.process_time() - begin) / rounds * 1000


def _compare(folder: Path, known: Thesaurus) -> None:
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in map(json.loads, lines) if row.get("group")]
    texts, groups = [row["text"] for row in rows], [row["group"] for row in rows]
    vectors = UniversalEmbedder().embed(texts)
    cosines = vectors @ vectors.T
    stems = [_stems(text) for text in texts]
    begrippen = [weights(text, known) for text in texts]
    sizes = Counter(groups)
    asked = [at for at, group in enumerate(groups) if sizes[group] > 1]
    found = Counter[str]()
    for at in asked:
        scores: dict[str, list[tuple[float, int]]] = {"words and meaning": [], "with concepts": []}
        for other in (one for one in range(len(texts)) if one != at):
            words = _share(stems[at], stems[other])
            gedeeld = shared(begrippen[at], begrippen[other], known) if begrippen[at] else None
            cosine = float(cosines[at, other])
            scores["words and meaning"].append((-weigh(Likeness("", words, cosine)).score, other))
            scores["with concepts"].append((-weigh(Likeness("", words, cosine, gedeeld=gedeeld)).score, other))
        for name, ranked in scores.items():
            found[name] += any(groups[other] == groups[at] for _score, other in sorted(ranked)[:FIRST])
    print(f"{len(asked)} texts in {len(sizes)} groups; another of the group among the first {FIRST}:")
    for name in ("words and meaning", "with concepts"):
        print(f"  {name:18} {found[name] / len(asked):.3f}")


def _stems(text: str) -> set[str]:
    return {word.stem for word in words_of(text) if word.stem not in EMPTY and len(word.stem) > 2}


def _share(one: set[str], other: set[str]) -> float:
    longest = set(sorted(one, key=lambda stem: (-len(stem), stem))[:LEXEMES])
    return len(longest & other) / max(1, min(len(longest), len(other)))


if __name__ == "__main__":
    main()
