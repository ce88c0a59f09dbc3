"""What the judgement is worth on a set that it did not learn from.

    python benchmarks/masking_held.py [SET...]

Each set by another hand is masked twice: with a judgement learned from all other sets, and with the one that ships,
which learned from this set too (the peer, in the same run). The rules are those of today in both and have seen the set,
so this tells what learning alone carries over, not what to expect on new texts. Five minutes for all sets.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.masking_set import BY_OTHERS
from benchmarks.score_masking import SETS, Score, score
from weerklank.pure.pseudonymise import judgement

LEARNING = Path(__file__).parents[1] / "assets" / "maskeren"


def main(names: list[str]) -> None:
    """Prints both scores of each set, and of all together."""
    sys.path.insert(0, str(LEARNING))
    import make  # noqa: PLC0415
    import texts  # noqa: PLC0415

    folders = sorted(folder.name for folder in SETS.iterdir() if folder.is_dir())
    copies = {name: texts.with_copies(texts.read(name)) for name in folders}
    examples = {kind: {name: make.examples_of(kind, copies[name]) for name in folders} for kind in texts.KINDS}
    both = (Score(), Score())
    for name in names:
        shipped = score(held_out=None, folder=SETS / name)
        with judged_by({kind: _without(make, kind, name, own) for kind, own in examples.items()}):
            held = score(held_out=None, folder=SETS / name)
        print(f"{name}: held out {_told(held)}; learned from (peer) {_told(shipped)}", flush=True)
        for total, one in zip(both, (held, shipped), strict=True):
            _add(total, one)
    print(f"all {len(names)}: held out {_told(both[0])}; learned from (peer) {_told(both[1])}")


@contextmanager
def judged_by(learned: dict[str, judgement.Weights]) -> Iterator[None]:
    """Masking judges by these weights, until the end."""
    shipped = judgement.weights
    judgement.weights = learned.__getitem__  # type: ignore[assignment]
    try:
        yield
    finally:
        judgement.weights = shipped


def _without(make, kind: str, name: str, own: dict) -> judgement.Weights:  # type: ignore[no-untyped-def,type-arg]
    """The weights of all sets but this one."""
    others = [one for other, examples in own.items() if other != name for one in examples]
    places, step = make.stored(make.learned(others, make.ROUNDS[kind]))
    return judgement.Weights(places.tolist(), step, make.BEGIN)


def _add(total: Score, one: Score) -> None:
    total.whole += one.whole
    total.total += one.total
    total.spans += one.spans
    total.stray += one.stray


def _told(found: Score) -> str:
    return f"structured {found.structured:.4f}, names {found.named:.3f}, precision {found.precision:.3f}"


if __name__ == "__main__":
    main(sys.argv[1:] or list(BY_OTHERS))
