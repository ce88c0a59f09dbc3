"""How fast letters are read on one core: the citations alone, and the whole reading, at 1, 10 and 100 MB.

Run it with `python benchmarks/reading.py` (`--most 10` stops at 10 MB). The letters of the development set beside the
checkout are used when they are there, else the annotated letters of the repository, one after the other until the size
is reached, read as one text: growth is then growth with the length of a text. Bytes are those of UTF-8.

The peer in the same run is `nllegalcit` 0.0.4, the only other package for Dutch legal citations on the public index, in
an environment of its own that is thrown away (left out when the index does not answer). It is slow, so it reads one
letter at a time with a time limit.
"""

import argparse
import json
import resource
import subprocess
import tempfile
import time
import venv
from collections.abc import Callable, Iterable
from itertools import cycle
from pathlib import Path

from weerklank.pure.citations import find_citations
from weerklank.pure.reading import read_text

ROOT = Path(__file__).parent.parent
SETS = (ROOT.parent / "shared" / "data", ROOT / "tests" / "annotated")
PEER = "nllegalcit==0.0.4"
LIMIT = 120
"""Seconds that the peer has for one letter."""
PEER_READS = """
import json, sys, time
from nllegalcit import parse_citations
text = open(sys.argv[1], encoding="utf-8", errors="replace").read()
begun = time.process_time()
found = parse_citations(text)
print(json.dumps([time.process_time() - begun, len(found)]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=100, help="MB of the largest text")
    parser.add_argument("--letters", type=Path, help="a folder of letters, as text")
    options = parser.parse_args()
    letters = our_letters([options.letters] if options.letters else SETS)
    find_citations("Zie artikel 4:84 van de Awb.")
    print(f"  {len(letters)} letters, {sum(size_of(text) for text in letters.values()) / 1e6:.2f} MB, repeated")
    for name, read in (("citations", find_citations), ("whole reading", read_text)):
        grow(name, read, letters.values(), [size for size in (1, 10, 100) if size <= options.most])
    peer(dict(sorted(letters.items(), key=lambda letter: -len(letter[1]))[:3]))


def our_letters(folders: Iterable[Path]) -> dict[str, str]:
    """Every letter of the first folder that has any, by name."""
    for folder in folders:
        paths = [path for path in sorted(folder.rglob("*.txt")) if "README" not in path.name]
        if paths:
            return {path.name: path.read_text(encoding="utf-8", errors="replace") for path in paths}
    raise SystemExit("no letters to read")


def size_of(text: str) -> int:
    return len(text.encode())


def grow(name: str, read: Callable[[str], object], letters: Iterable[str], sizes: list[int]) -> None:
    """Print MB/s at each size, and the growth of the time for each byte since the first size."""
    first = 0.0
    for size in sizes:
        text = of_size(letters, size)
        speed = size_of(text) / 1e6 / seconds(lambda text=text: read(text))
        first = first or speed
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  {name:16} {size:4} MB   {speed:6.2f} MB/s   growth {first / speed:4.2f}   peak memory {peak:6.0f} MB")


def of_size(letters: Iterable[str], megabytes: int) -> str:
    """The letters one after the other, again and again, to about a size in MB."""
    pieces: list[str] = []
    size = 0
    for letter in cycle(letters):
        if size >= megabytes * 1_000_000:
            return "\n\n".join(pieces)
        pieces.append(letter)
        size += size_of(letter)
    raise AssertionError("cycle ends only without letters")


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds, best of two: the machine is shared."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def peer(letters: dict[str, str]) -> None:
    """Print what the peer makes of each letter beside what we do."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PEER]
        if subprocess.run(install, check=False, capture_output=True, timeout=600).returncode:
            print(f"  {PEER}: the package index does not answer, left out")
            return
        for name, text in letters.items():
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            ours = seconds(lambda text=text: find_citations(text))
            found = len(find_citations(text))
            print(
                f"  {name}, {size_of(text) / 1000:.0f} kB: ours {size_of(text) / 1e6 / ours:.2f} MB/s, "
                f"{found} citations; peer {theirs(python, path, size_of(text), ours, found)}"
            )


def theirs(python: str, path: Path, size: int, ours: float, found: int) -> str:
    """What the peer did with one letter, in words: speed and hits with their ratio to ours, or how it failed."""
    command = [python, "-c", PEER_READS, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return f"not done in {LIMIT} s"
    if done.returncode:
        return f"crashed: {done.stderr.strip().splitlines()[-1][:100]}"
    taken, hits = json.loads(done.stdout)
    speed, times, more = size / 1e6 / taken, taken / ours, found / max(hits, 1)
    return f"{speed:.4f} MB/s (ours {times:.0f} x), {hits} citations (ours {more:.1f} x)"


if __name__ == "__main__":
    main()
