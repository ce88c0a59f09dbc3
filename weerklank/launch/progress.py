"""What the terminal shows while something takes a while: a line when it begins, the seconds when it is
done."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from weerklank.launch.language import either


def say(line: str = "") -> None:
    """One line at once, also through a pipe; a letter that the terminal cannot show becomes a question
    mark."""
    encoding = sys.stdout.encoding or "ascii"
    sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()


@contextmanager
def step(nl: str, en: str) -> Iterator[None]:
    """Announce a step and, when it took longer than a second, how long it took."""
    say(f"  {either(nl, en)} …")
    began = time.monotonic()
    yield
    seconds = time.monotonic() - began
    if seconds >= 1:
        taken = f"{seconds:.1f}"
        say("    " + either(f"klaar in {taken.replace('.', ',')} s", f"done in {taken} s"))
