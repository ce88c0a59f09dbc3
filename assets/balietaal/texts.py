"""The texts to learn from: signals in counter Dutch, by bottleneck."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "benchmarks" / "balietaal" / "leer"


@dataclass(frozen=True, slots=True)
class Text:
    """One signal: the bottleneck it is about, or the one it only looks like."""

    text: str
    group: str
    looks_like: str = ""


def read_texts(folder: Path = FOLDER) -> list[Text]:
    """Every text of the folder, in order of file and line (its form: benchmarks/balietaal/README.md)."""
    return [text for path in sorted(folder.glob("*.txt")) for text in _read(path)]


def _read(path: Path) -> list[Text]:
    found, group = [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            group = f"{path.stem}/{line[3:].strip()}"
        elif line.startswith("- "):
            found.append(Text(line[2:].strip(), group))
        elif line.startswith("! ") and "|" in line:
            like, text = line[2:].split("|", 1)
            found.append(Text(text.strip(), f"{path.stem}/{number}", f"{path.stem}/{like.strip()}"))
    return found


def by_group(texts: list[Text]) -> dict[str, list[str]]:
    """The texts of each bottleneck; those that only look like one are left out."""
    groups: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if not text.looks_like:
            groups[text.group].append(text.text)
    return dict(groups)


def hard_ones(texts: list[Text]) -> dict[str, str]:
    """For a bottleneck, a text that looks like it and is about something else."""
    return {text.looks_like: text.text for text in texts if text.looks_like}
