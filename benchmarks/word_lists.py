"""Makes the derived word lists of the masking from official data and our own texts, the same way each time.

    python benchmarks/word_lists.py ../shared/data

`signaalwoorden.txt` holds words of the learning texts of balietaal (our own, CC0), in which nobody is named.
`wetswoorden.txt` holds words that laws and proceedings write without a capital: such a word is no name.
`gemeenten.txt` holds the names of municipalities, present and former. Laws and proceedings carry no
copyright (art. 11 Auteurswet); the register of organisations is CC0.
"""

import csv
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from weerklank.pure.pseudonymise.lists import DATA, fold, lists, read

WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,16}(?![\w'’-])")
CAPITAL = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][A-Za-zÀ-ÿ]{2,15}(?![\w'’-])")
TAG = re.compile(r"<[^>]*>")
STREET = re.compile(r"(?:(?<!gi)straat|(?<!s)laan|plein|singel|gracht|kade|steeg|dreef|plantsoen|weg|dijk|hof|pad)$")
EVERY_NTH_LAW = 2
OFTEN = 6
NAMES_FIRST = {
    *(
        "aad",
        "ade",
        "alia",
        "bea",
        "eda",
        "fleur",
        "iris",
        "jan",
        "jun",
        "mai",
        "mark",
        "nur",
        "roos",
        "said",
    ),
    *(
        "trang",
        "geene",
        "graf",
        "bell",
        "allen",
        "wood",
        "green",
        "young",
        "price",
        "white",
        "morales",
        "levels",
    ),
}
"""Written small somewhere in the laws, and yet a name for us."""


def proceedings(data: Path) -> Iterator[str]:
    """Letters, proceedings and motions as text."""
    for path in sorted([*data.glob("kst-*.txt"), *data.glob("officiele-bekendmakingen/*.xml")]):
        yield TAG.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def laws(data: Path) -> Iterator[str]:
    """Half of the laws in the archive as text."""
    with tarfile.open(data / "bwb-2012-helft.tar.xz") as archive:
        for count, member in enumerate(archive):
            source = archive.extractfile(member) if count % EVERY_NTH_LAW == 0 else None
            if source:
                yield TAG.sub(" ", source.read(400_000).decode("utf-8", errors="replace"))


def words(texts: Iterable[str]) -> Counter[str]:
    """How often each word without a capital occurs."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(fold(word) for word in WORD.findall(text))
    return found


def municipalities(data: Path) -> set[str]:
    """Names of municipalities, without the word Gemeente."""
    with (data / "organisaties" / "organisaties-roo-tooi.csv").open(encoding="utf-8") as file:
        names = {row["naam"] for row in csv.DictReader(file) if row["soort"] == "gemeenten"}
    return {fold(re.sub(r"^Gemeente | \(.*\)$", "", name)) for name in names}


def signals() -> Iterator[str]:
    """The learning texts of balietaal: nobody is named in them."""
    for path in sorted((Path(__file__).parent / "balietaal" / "leer").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def write(name: str, heading: str, lines: Iterable[str]) -> None:
    """One entry a line under a heading."""
    (DATA / name).write_text(f"# {heading}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def rows(kept: set[str]) -> Iterator[str]:
    """The words in lines, those that begin with the same two letters together."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(kept):
        if re.fullmatch("[a-z]+", word):
            by_letter.setdefault(word[:2], []).append(word)
    return (" ".join(row) for row in by_letter.values())


def signal_words() -> set[str]:
    """Words of the learning texts that no other list has; a listed name stays one.

    A word with a capital counts when two texts have it: systems, countries and peoples are no persons. What ends as
    streets do stays out: dorpsplein 6 is where somebody lives.
    """
    listed = lists()
    lines = [line for text in signals() for line in text.splitlines()]
    capitals = Counter(fold(word) for line in lines for word in {*CAPITAL.findall(line)})
    said = set(words(signals())) | {word for word, times in capitals.items() if times > 1}
    elsewhere = read("wetswoorden.txt", "baliewoorden.txt", "dubbelwoorden.txt")
    said = {word for word in said if not STREET.search(word)}
    return said - elsewhere - listed.first - listed.last - listed.places - listed.organisations


def main(data: Path) -> None:
    """Writes the lists."""
    spoken, written = words(proceedings(data)), words(laws(data))
    kept = set(spoken) | {word for word, count in written.items() if count >= OFTEN}
    write(
        "wetswoorden.txt",
        "Woorden die wetten en Handelingen klein schrijven. Gemaakt met benchmarks/word_lists.py",
        rows(kept - NAMES_FIRST),
    )
    write(
        "signaalwoorden.txt",
        "Woorden van de leerteksten van balietaal. Gemaakt met benchmarks/word_lists.py",
        rows(signal_words()),
    )
    write(
        "gemeenten.txt",
        "Gemeenten, ook vroegere (Register van Overheidsorganisaties). Gemaakt met benchmarks/word_lists.py",
        sorted(municipalities(data)),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
