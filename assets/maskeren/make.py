"""Learn again what looks and stands like personal data: `python assets/maskeren/make.py` (half a minute, nothing to
install). Writes weerklank/pure/pseudonymise/data/gewichten.npz; the same sets give the same weights. `--held` learns
without each set in turn and tells how that set is judged.
"""

import argparse

import numpy as np
from regression import BEGIN, Example, learned, stored
from texts import KINDS, SETS, Text, read, with_copies

from weerklank.pure.pseudonymise.judgement import WEIGHTS

ROUNDS = {"codes": 8, "words": 4, "edges": 12}
"""Times through all examples."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", action="store_true", help="judge each set by the others; write nothing")
    held = options.parse_args().held
    sets = sorted(folder.name for folder in SETS.iterdir() if folder.is_dir())
    texts = {name: with_copies(read(name)) for name in sets}
    examples = {kind: {name: examples_of(kind, own) for name, own in texts.items()} for kind in KINDS}
    for kind, by_set in examples.items():
        if held:
            _judge(kind, by_set)
    if not held:
        _write({kind: [one for own in by_set.values() for one in own] for kind, by_set in examples.items()})


def examples_of(kind: str, texts: list[Text]) -> list[Example]:
    return [example for text in texts for example in KINDS[kind](text)]


def _write(examples: dict[str, list[Example]]) -> None:
    arrays: dict[str, object] = {}
    for kind, of_kind in examples.items():
        places, step = stored(learned(of_kind, ROUNDS[kind]))
        arrays |= {kind: places, f"{kind}_step": step, f"{kind}_begin": BEGIN}
        print(f"{kind}: {len(of_kind)} examples, {np.count_nonzero(places)} weights")
    np.savez_compressed(WEIGHTS, **arrays)


def _judge(kind: str, by_set: dict[str, list[Example]]) -> None:
    """Of each set, judged by what the others taught: how much personal data reaches .5, and how much else does."""
    for name, own in by_set.items():
        weights = learned([one for other, of in by_set.items() if other != name for one in of], ROUNDS[kind])
        likely = [float(weights[one.places].sum()) + BEGIN > 0 for one in own]
        seen = sum(one.personal and reached for one, reached in zip(own, likely, strict=True))
        stray = sum(reached and not one.personal for one, reached in zip(own, likely, strict=True))
        personal = sum(one.personal for one in own)
        print(f"{kind} {name}: {seen} of {personal} reached, {stray} of {len(own) - personal} others")


if __name__ == "__main__":
    main()
