"""The texts to learn from: signals in counter Dutch, by bottleneck."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "benchmarks" / "balietaal" / "leer"


@dataclass(frozen=True, slots=True)
class Text:
    """One signal: the bottleneck it is about, or the one it only looks like."""

    text: str
    group: str = ""
    looks_like: str = ""


def read_texts(folder: Path = FOLDER) -> list[Text]:
    """Every text of the folder, in order of file and line (its form: benchmarks/balietaal/README.md).

    What several writers told under one name is one bottleneck.
    """
    return [text for path in sorted(folder.glob("*.txt")) for text in _read(path)]


def _read(path: Path) -> Iterator[Text]:
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            group = line[3:].strip()
        elif line.startswith("- "):
            yield Text(line[2:].strip(), group)
        elif line.startswith("! ") and "|" in line:
            like, text = line[2:].split("|", 1)
            yield Text(text.strip(), looks_like=like.strip())


def by_group(texts: list[Text]) -> dict[str, list[str]]:
    """The texts of each bottleneck; those that only look like one are left out."""
    groups: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if text.group:
            groups[text.group].append(text.text)
    return dict(groups)
