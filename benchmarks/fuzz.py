"""What a fuzzer makes of the reading: crashes (none) and growth (in proportion to the text).

Run it with `python benchmarks/fuzz.py`; `--seconds 600` fuzzes longer, `--length 2000000` attacks with longer texts.
Two parts:

1. every text of `tests/pure/attacks.py`, one line without an end, read at one length and at four times that: MB/s and
   growth of the time, where 1 is in proportion. It also reads a line of 10 MB.
2. `atheris`, which changes bytes by what they made the code do, beginning with the attacks, with the promises of
   `tests/pure/promises.py` as judge. It comes with the test requirements on Linux (x86-64); it has no wheels elsewhere,
   and this part is left out there.
"""

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = date(2021, 3, 5)
WORST = 2.5
"""Growth above this is told; the machine is shared, so one slow reading is read again first."""


def main() -> None:
    options = arguments()
    if options.child:
        fuzz(options.corpus, options.seconds)
        return
    growth(options.length)
    one_long_line()
    crashes(options.seconds)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--length", type=int, default=100_000)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def readers() -> dict[str, Callable[[str], object]]:
    from weerklank.pure.citations import find_citations, known_law
    from weerklank.pure.commitments import find_commitments
    from weerklank.pure.periods import find_periods
    from weerklank.pure.pseudonymise import mask

    law = known_law("Awb")
    return {
        "citations": find_citations,
        "citations in a law": lambda text: find_citations(text, own_law=law, internal=True),
        "commitments": lambda text: find_commitments(text, on=TODAY),
        "periods": lambda text: find_periods(text, TODAY),
        "masking": mask,
    }


def growth(length: int) -> None:
    """Print, for each reader, the slowest attack and the one that grows fastest."""
    from tests.pure.attacks import PIECES, attack

    print(f"  {len(PIECES)} attacks at {length:,} and {4 * length:,} characters")
    for name, read in readers().items():
        size = length // 10 if name == "masking" else length
        found = [(piece, *measured(read, attack(piece, size), attack(piece, 4 * size))) for piece in PIECES]
        slowest = min(found, key=lambda one: one[1])
        fastest = max(found, key=lambda one: one[2])
        print(
            f"  {name:20} slowest {slowest[1]:6.2f} MB/s ({slowest[0]}), most growth {fastest[2]:.1f} ({fastest[0]})"
            + "".join(f"\n      grows: {piece} {times:.1f}" for piece, _speed, times in found if times > WORST)
        )


def measured(read: Callable[[str], object], small: str, large: str) -> tuple[float, float]:
    """MB/s on the larger text, and how much slower each of its characters was; the better of two readings."""
    times = [(seconds(read, small), seconds(read, large)) for _ in range(2)]
    few, many = (min(one[side] for one in times) for side in (0, 1))
    return len(large) / 1e6 / many, many / max(few, 0.001) * len(small) / len(large)


def seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return max(time.process_time() - begun, 1e-6)


def one_long_line() -> None:
    from weerklank.pure.reading import read_text

    piece = "De minister zal de Kamer voor de zomer van 2021 informeren over artikel 3, eerste lid, van de Awb en "
    text = piece * (10_000_000 // len(piece))
    print(f"  one line of 10 MB: whole reading {len(text) / 1e6 / seconds(read_text, text):.2f} MB/s")


def crashes(limit: int) -> None:
    if importlib.util.find_spec("atheris") is None:
        print("  atheris: not here (Linux on x86-64 only), left out")
        return
    from tests.pure.attacks import PIECES

    with tempfile.TemporaryDirectory() as folder:
        for number, piece in enumerate(PIECES.values()):
            (Path(folder) / f"{number}").write_bytes((piece * 3).encode("utf-8", "surrogatepass"))
        command = [sys.executable, __file__, "--child", "--corpus", folder, "--seconds", str(limit)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    runs = [line for line in done.stderr.splitlines() if line.startswith("stat::number_of_executed_units")]
    print(f"  atheris, {limit} s: {runs[0].split()[-1] if runs else '?'} texts, exit code {done.returncode}")
    if done.returncode:
        print(done.stdout[-3000:], done.stderr[-5000:])
        raise SystemExit(1)


def fuzz(corpus: Path, limit: int) -> None:
    """Fuzz in this process, which atheris ends. Everything of ours is instrumented while it is imported."""
    import atheris

    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["weerklank.pure"]):
        from tests.pure.promises import documents_hold, hold

    def one(data: bytes) -> None:
        hold(text_of(data))
        documents_hold(data)

    sizes = ["-max_len=600", f"-max_total_time={limit}", "-print_final_stats=1", "-timeout=20", "-rss_limit_mb=4000"]
    atheris.Setup([sys.argv[0], *sizes, str(corpus)], one)
    atheris.Fuzz()


def text_of(data: bytes) -> str:
    """Any bytes as a text: UTF-8 with lone surrogates where they are that, else each byte a character."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


if __name__ == "__main__":
    main()
