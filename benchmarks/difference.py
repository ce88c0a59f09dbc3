"""How long the difference between two texts of an article takes, beside Python's difflib on the same words.

Run it with `python benchmarks/difference.py`. Three kinds of text: one word in twenty changed, everything changed, and
endless repetition, which is what tables and amounts in law look like to a machine.
"""

import random
import time
from collections.abc import Callable
from difflib import SequenceMatcher

from weerklank.pure.bwb.difference import difference

WORDS = 800
PEER_UNTIL = 2_000
"""Words above which difflib is not tried: its time grows with the cube on repetition."""


def main() -> None:
    for size in (200, 2_000, 20_000, 200_000):
        for naam, (old, new) in texts(size).items():
            ours = timed(lambda old=old, new=new: difference(old, new))
            peer = f"{timed(lambda old=old, new=new: theirs(old, new)):.3f} s" if size <= PEER_UNTIL else "not tried"
            print(f"{size} words, {naam}: {ours:.3f} s; difflib {peer}")


def texts(size: int) -> dict[str, tuple[str, str]]:
    chance = random.Random(size)
    words = [f"woord{chance.randrange(WORDS)}" for _ in range(size)]
    changed = [word if chance.random() > 0.05 else f"woord{chance.randrange(WORDS)}" for word in words]
    mixed = chance.sample(words, len(words))
    few = [" ".join(chance.choice(("de", "het", "een", "van")) for _ in range(size)) for _ in range(2)]
    return {
        "one in twenty changed": (" ".join(words), " ".join(changed)),
        "all in another order": (" ".join(words), " ".join(mixed)),
        "four words repeated": (few[0], few[1]),
    }


def theirs(old: str, new: str) -> object:
    return SequenceMatcher(None, old.split(" "), new.split(" "), autojunk=False).get_opcodes()


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
