"""The word lists of the masking: read once per process, on first use, in some ten milliseconds."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

_ENTRY = re.compile(r'"([^"\n]+)"|(\S+)')


@cache
def _unaccented(character: str) -> str:
    low = unicodedata.normalize("NFKD", character).lower()
    bare = "".join(part for part in unicodedata.normalize("NFKD", low) if not unicodedata.combining(part))
    return {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "’": "'"}.get(bare, bare)


def fold(word: str) -> str:
    """The word in small letters without accents, as the lists have it."""
    low = word.lower()
    return low if low.isascii() else "".join(map(_unaccented, low))


def read(*names: str) -> frozenset[str]:
    """The entries of some lists; an entry of more words stands between quotation marks."""
    text = "\n".join((DATA / name).read_text(encoding="utf-8") for name in names)
    rows = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(quoted or plain for line in rows for quoted, plain in _ENTRY.findall(line))


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a list that has headings in brackets, by heading."""
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            found[heading] = (*found.get(heading, ()), *line.split())
    return found


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything known about single words, folded (see `fold`)."""

    first: frozenset[str]
    """First names."""
    last: frozenset[str]
    """Surnames, without prefix."""
    words: frozenset[str]
    """Ordinary words of laws and of the counter."""
    counter: frozenset[str]
    """Of those, the words of the counter: never a name on their own."""
    doubles: frozenset[str]
    """Surnames that are ordinary words as well; among `words` too."""
    rare: frozenset[str]
    """Of those, the words that neither laws nor the counter use."""
    places: frozenset[str]
    organisations: frozenset[str]

    def is_common(self, low: str) -> bool:
        """Whether this is a word of the counter or a place: never a name on its own."""
        return low in self.counter or low in self.places


@cache
def lists() -> Lists:
    """The lists, read on the first call."""
    counter = read("baliewoorden.txt")
    first = read("voornamen.txt", "voornamen-elders.txt")
    last = read("achternamen.txt", "achternamen-elders.txt")
    folded = frozenset(map(fold, counter))
    doubles = read("dubbelwoorden.txt")
    plain = read("wetswoorden.txt", "signaalwoorden.txt") | folded
    return Lists(
        first=frozenset(map(fold, first)),
        last=frozenset(map(fold, last)) | doubles,
        words=plain | doubles,
        doubles=doubles,
        rare=doubles - plain,
        counter=folded,
        places=read("plaatsen.txt", "plaatsen-verder.txt") | frozenset(_municipalities()),
        organisations=read("organisaties.txt", "organisaties-verder.txt"),
    )


@cache
def settlements() -> frozenset[str]:
    """Towns and villages: what stands behind a house number, and elsewhere may be a name or a word."""
    return read("woonplaatsen.txt") | lists().places


@cache
def clear_names() -> frozenset[str]:
    """First names and surnames that are no ordinary words."""
    return (lists().first | lists().last) - lists().words


def _municipalities() -> list[str]:
    rows = (DATA / "gemeenten.txt").read_text(encoding="utf-8").splitlines()
    return [row for row in rows if not row.startswith("#")]
