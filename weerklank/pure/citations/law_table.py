"""The table of laws: names, abbreviations and BWB ids, loaded once, on first use.

Five files in `data/`: `wetten-actueel.tsv`, kept by hand: current names, laws since 2012 and the
abbreviations of daily use; `wetten-genoemd.tsv`, made by `make_names`: what laws are called by other laws, and
laws that the register has not, by their day;
`wetten-2012.tsv`, made by `make_table` from the Basiswettenbestand as it stood in October 2012; `wetten-datum.tsv`,
made with it: laws that their date tells apart; `wetten-opschrift.tsv`, made with it too: the headings without their
day of laws that have no name. A BWB id
stands there only where it is known for sure; a law without an id is still found by name. What an earlier
file says comes first among the readings of a name.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from weerklank.pure.wordlist import wordlist

NO_BEGINNING = frozenset(
    wordlist(
        "artikel artikelen de het een in op van voor bij dit deze dat die onze minister nr aan tot "
        "als door na ten "
        "te onder om over uit met per wij ik er indien wanneer of en naar den der zij hij"
    )
)
"""Words with a capital that begin no law, though some name in the table begins so."""
DATA = Path(__file__).parent / "data"
_STICKING = ",.;:)\"'-"
_PLAIN = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2018": "'", "\u2019": "'", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Law:
    """A law as this product names it: the full name, the everyday short form where there is one, the BWB
    id."""

    name: str
    bwb_id: str = ""
    short: str = ""


@dataclass(slots=True)
class Names:
    """Names sorted per first word, so that the longest name at a place is found by halving."""

    laws: dict[str, tuple[Law, ...]] = field(default_factory=dict)
    by_first: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    beginnings: set[tuple[str, str]] = field(default_factory=set)

    def add(self, key: str, law: Law) -> None:
        """Add a name; the same name twice for two laws keeps both."""
        known = self.laws.get(key)
        if known is None:
            self.by_first[first_word(key)].append(key)
            self.laws[key] = (law,)
        elif all((law.bwb_id or law.name) != (old.bwb_id or old.name) for old in known):
            self.laws[key] = (*known, law)

    def settle(self) -> None:
        """Sort what was added; needed before `longest` and `may_begin`."""
        for first, keys in self.by_first.items():
            keys.sort()
            self.beginnings.update((first, _second(key)) for key in keys)

    def may_begin(self, first: str, second: str) -> bool:
        """Whether a name can begin with the word `first` when `second` is what the next word begins with.

        `first` is without what can stick to its end, `second` the letters and digits. Most words that begin a name
        go on as no name does: this tells it without looking at the rest.
        """
        return (first, second) in self.beginnings or (first, "") in self.beginnings

    def longest(self, words: str) -> str | None:
        """Give the longest name with which `words` (single spaces) begins at a word border, or None."""
        keys, written = self.by_first.get(first_word(words)), words
        while keys:
            place = bisect_right(keys, words) - 1
            if place < 0:
                return None
            key = keys[place]
            if words.startswith(key) and not written[len(key) : len(key) + 1].isalnum():
                return key
            words = words[: min(_shared(words, key), len(words) - 1)]
            if not words:
                return None
        return None


@dataclass(frozen=True, slots=True)
class LawTable:
    """All names and abbreviations; `loose` holds the abbreviations that mean the law even without an
    article."""

    names: Names
    abbreviations: Names
    loose: frozenset[str]
    folded: dict[str, str]


def name_key(name: str) -> str:
    """Bring a name to the form in which names are compared: lower case, single spaces, plain hyphens and
    quotes."""
    return " ".join(name.translate(_PLAIN).lower().split())


def first_word(words: str) -> str:
    """Give the first word without what can stick to its end."""
    return words.split(" ", 1)[0].rstrip(_STICKING)


_AFTER_FIRST = re.compile(r"\S+\s+([^\W_]+)")


def _second(key: str) -> str:
    """What the second word of a name begins with; empty when it has none, or it begins with something else."""
    found = _AFTER_FIRST.match(key)
    return found[1] if found else ""


def _shared(one: str, other: str) -> int:
    length = min(len(one), len(other))
    low = 0
    while low < length:
        middle = (low + length + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            length = middle - 1
    return low


@lru_cache(maxsize=1)
def law_table() -> LawTable:
    """Load the table, on the first call only; later calls give the same object."""
    names, abbreviations = Names(), Names()
    loose = _add_current(names, abbreviations)
    _add_cited(names, abbreviations)
    for line in _rows("wetten-2012.tsv"):
        bwb_id, name = line.split("\t")[:2]
        _add_known(names, Law(name, bwb_id))
    for line in _rows("wetten-opschrift.tsv"):
        bwb_id, name = line.split("\t")
        _add_known(names, Law(name, bwb_id))
    names.settle()
    abbreviations.settle()
    folded = {mark.lower(): mark for mark in reversed(abbreviations.laws)}
    return LawTable(names, abbreviations, loose, folded)


@lru_cache(maxsize=1)
def dated_laws() -> dict[str, list[tuple[Law, frozenset[str]]]]:
    """Give the laws and decisions of a day, by "wet van 22 juni 1950", each with the words that tell it from the others
    of that day; loaded on first use."""
    names = {law.bwb_id: law for laws in law_table().names.laws.values() for law in laws}
    for line in _rows("wetten-opschrift.tsv"):
        names.pop(line.split("\t")[0], None)
    found: dict[str, list[tuple[Law, frozenset[str]]]] = defaultdict(list)
    for line in _rows("wetten-datum.tsv"):
        bwb_id, day, words = (line.split("\t") + [""])[:3]
        law = names.get(bwb_id) or Law(day[0].upper() + day[1:], bwb_id)
        found[day].append((law, frozenset(words.split())))
    for line in _rows("wetten-genoemd.tsv"):
        bwb_id, day, mark = line.split("\t")
        if mark == "d" and day not in found:
            found[day].append((Law(day[0].upper() + day[1:], bwb_id), frozenset()))
    return found


@lru_cache(maxsize=1)
def law_years() -> dict[str, int]:
    """Give the year in which each law of the register without a year in its name was made, by BWB id."""
    rows = (line.split("\t") for line in _rows("wetten-2012.tsv"))
    return {row[0]: int(row[2]) for row in rows if len(row) > 2}


def _add_current(names: Names, abbreviations: Names) -> frozenset[str]:
    loose: set[str] = set()
    for line in _rows("wetten-actueel.tsv"):
        name, bwb_id, short, abbreviated, others = (line.split("\t") + [""] * 5)[:5]
        law = Law(name, bwb_id, short)
        for other in (name, *filter(None, others.split("; "))):
            renamed = other != name and bwb_id.startswith("BWBR")
            names.add(name_key(other), Law(other, bwb_id) if renamed else law)
        for mark in filter(None, abbreviated.split("; ")):
            abbreviations.add(mark.strip("*"), law)
            if "wet " in mark.lower():
                names.add(name_key(mark.strip("*")), law)
            if not mark.startswith("*"):
                loose.add(mark)
    return frozenset(loose)


def _add_cited(names: Names, abbreviations: Names) -> None:
    everyday = {law.bwb_id: law for laws in abbreviations.laws.values() for law in laws}
    for line in _rows("wetten-genoemd.tsv"):
        bwb_id, name, mark = line.split("\t")
        if mark == "d" or name in abbreviations.laws:
            continue
        if not mark:
            _add_known(names, Law(name, bwb_id))
        else:
            abbreviations.add(name, everyday.get(bwb_id, Law(name, bwb_id)))


def _add_known(names: Names, law: Law) -> None:
    """Add a name; where the law was known without an id, the id is filled in."""
    key = name_key(law.name)
    known = names.laws.get(key)
    if known is None or (known[0].bwb_id and known[0].bwb_id != law.bwb_id):
        names.add(key, law)
    elif not known[0].bwb_id:
        names.laws[key] = (Law(known[0].name, law.bwb_id, known[0].short),)


_SMALL_WORDS = frozenset(wordlist("de het van en op der in voor inzake tot bij met als of"))
_LAST_LETTERS = frozenset(("bes",))


def initials(name: str) -> str:
    """Give the initials of a name in capitals, small words left out: WTU-BES for Wet toelating en uitzetting
    BES."""
    words = [word for word in name.lower().replace("-", " ").split() if word not in _SMALL_WORDS]
    last = f"-{words.pop().upper()}" if words and words[-1] in _LAST_LETTERS else ""
    return "".join(word[0] for word in words if not word.isdecimal()).upper() + last


@lru_cache(maxsize=1)
def law_initials() -> dict[str, tuple[Law, ...]]:
    """Give the initials that belong to exactly one law of the table, made on the first call."""
    found: dict[str, dict[str, Law]] = defaultdict(dict)
    for laws in law_table().names.laws.values():
        found[initials(laws[0].name)].setdefault(laws[0].bwb_id, laws[0])
    return {mark: tuple(laws.values()) for mark, laws in found.items() if len(laws) == 1 and len(mark) > 3}


_BRACKETS = re.compile(r"\s\([^()]{1,12}\)")
_NOT_TOLD = re.compile(r"[^a-z0-9]|[ens]")


def outline(name: str) -> str:
    """Give what stays of a name when small words, hyphens, accents, short words in brackets and the letters
    that link or end words are taken out."""
    plain = unicodedata.normalize("NFKD", _BRACKETS.sub("", name_key(name)))
    return _NOT_TOLD.sub("", " ".join(word for word in plain.split() if word not in _SMALL_WORDS))


_KIND_OF_LAW = re.compile(r"\A\w*(?=(?:besluit|regeling|verordening|beschikking|reglement)\b)", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"\b(?:houdende|nadere|regels|tot regeling van|inzake|omtrent|betreffende|ter uitvoering van)\b ?"
)


def says_nothing_left_out(name: str) -> str:
    """Give a name in small letters whatever sort of besluit or regeling it is, "Planningsregeling transplantatie"."""
    return _SAYS_NOTHING.sub("", _KIND_OF_LAW.sub("", name.lower()))


def _core(name: str) -> str:
    return outline(says_nothing_left_out(name))


@lru_cache(maxsize=1)
def _cores() -> dict[str, Law | None]:
    found: dict[str, Law | None] = {}
    for laws in law_table().names.laws.values():
        _only(found, _core(laws[0].name), laws)
    return found


def of_other_sort(name: str) -> Law | None:
    """Give the one law that has a long name but for the sort of besluit or regeling it is, or for words such as
    "houdende regels"."""
    key = _core(name)
    return _cores().get(key) if len(key) > 18 else None


@lru_cache(maxsize=1)
def _outlines() -> tuple[dict[str, Law | None], dict[str, Law | None]]:
    found: dict[str, Law | None] = {}
    without: dict[str, Law | None] = {}
    for laws in law_table().names.laws.values():
        key = outline(laws[0].name)
        _only(found, key, laws)
        if key[-4:].isdecimal():
            _only(without, key[:-4], laws)
    return found, without | found


def _only(found: dict[str, Law | None], key: str, laws: tuple[Law, ...]) -> None:
    """Keep what is the only law with a key; None when there are more."""
    same = found.get(key, laws[0])
    found[key] = same if len(laws) == 1 and same and same.bwb_id == laws[0].bwb_id else None


def nearly(name: str, *, of_any_year: bool = True) -> Law | None:
    """Give the one law of which the name is written almost so: "Zorgverzekeringwet", "Wet financieel toezicht", or that
    has it with a year, "Uitvoeringsbeschikking omzetbelasting"; `of_any_year=False` asks for the same year or none."""
    key = outline(name)
    return _outlines()[of_any_year].get(key) if len(key) > 7 else None


def only_begun_so(word: str) -> Law | None:
    """Give the one law of which the name begins with a long word, "Bouwstoffenbesluit"; None when more do."""
    names = law_table().names
    found = {law.bwb_id: law for key in names.by_first.get(word.lower(), ()) for law in names.laws[key]}
    return next(iter(found.values())) if len(found) == 1 and len(word) > 12 else None


def known_law(name: str) -> Law | None:
    """Give the one law that `name` (a name, abbreviation or BWB id) means; None when unknown or more than
    one."""
    table = law_table()
    laws = table.names.laws.get(" ".join(name.lower().split())) or table.abbreviations.laws.get(name)
    if laws is None and name.startswith("BWB"):
        laws = tuple(law for found in table.names.laws.values() for law in found if law.bwb_id == name)[:1]
    return laws[0] if laws and len(laws) == 1 else None


def _rows(file: str) -> list[str]:
    lines = (DATA / file).read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]
