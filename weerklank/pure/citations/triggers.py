"""Where the words stand with which something can begin, all found in one pass over the text.

A rule looks only there. Searching for each word by itself would read the whole text once for each; the automaton of
Aho and Corasick (Efficient string matching, 1975, doi:10.1145/360825.360855) reads it once for all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from ahocorasick_rs import BytesAhoCorasick, Implementation

from weerklank.pure.citations.law_table import NO_BEGINNING, law_table

ARTICLE = ("rtikel", "RTIKEL", "rt. ", "rtt. ", "art ", "Art ", "anwijzing ")
BARE_ARTICLE = (
    "edoeld in ",
    "vereenkomstig ",
    "nverminderd ",
    "ngevolge ",
    "rond van ",
    "epassing van ",
    "fwijking van ",
)
KAMERSTUK = ("amerstuk", "AMERSTUK")
SESSION = ("ergaderjaar ", "ergaderjaar\n")
HOUSE = ("TK", "EK", "T.K.", "E.K.", "Tweede Kamer", "Eerste Kamer")
DOSSIER = ("ossier ", "ossiernummer ")
KST = ("kst-",)
THIS_CENTURY = ("20",)
DIGITS = ("another number of 10 to 39", *THIS_CENTURY)
"""With which the number of a dossier begins."""
TZ = ("TZ20",)
T0 = ("T0",)
HANDELINGEN = ("Handelingen ", "Hand. ")
AANHANGSEL = ("Aanhangsel ",)
HANDELINGEN_ID = ("h-tk-", "h-ek-")
AANHANGSEL_ID = ("ah-tk-", "ah-ek-")
GAZETTE = ("Stb", "Staatsblad", "Stcrt", "Staatscourant", "Trb", "Tractatenblad")
GAZETTE_ID = ("stb-", "stcrt-", "trb-")
ECLI = ("ECLI:",)
LJN = ("LJN",)
BWB = ("BWBR", "BWBV")
CVDR = ("CVDR",)
ANNEX = ("blg-",)
JCI = ("jci1",)
EU_GAZETTE = ("Pb", "PB")
CELEX = ("320", "319", "620", "619")
EU_CASE = ("C-", "T-")
JOURNAL = (
    *("NJ", "AB", "ABkort", "RSV", "USZ", "JB", "BNB", "JV", "JAR", "RvdW", "TAR", "JABW", "JWWB", "JSV", "V-N", "JOR"),
    *("NJF", "JIN"),
)
EU_ACT = ("ichtlijn", "erordening", "aderbesluit")
SMALL_NAME = (
    "de wet ",
    "de rijkswet ",
    "het besluit ",
    "de regeling ",
    "de verordening ",
    "de aanwijzing ",
    "de beleidsregel",
)
DAY = ("wet van ", "Wet van ", "sluit van ", "geling van ", "kking van ", "laire van ")
IN_A_LAW = ("wet", "Wet", "WET")
LAW = ("a name of a law",)
"""Any first word of a law that the table knows; these are too many to write here."""
_TENS = tuple(str(number) for number in range(10, 40) if number != 20)

_GROUPS = (
    *(
        ARTICLE,
        BARE_ARTICLE,
        KAMERSTUK,
        SESSION,
        HOUSE,
        DOSSIER,
        KST,
        THIS_CENTURY,
        TZ,
        T0,
        HANDELINGEN,
        AANHANGSEL,
        HANDELINGEN_ID,
        AANHANGSEL_ID,
    ),
    *(
        GAZETTE,
        GAZETTE_ID,
        ECLI,
        LJN,
        BWB,
        CVDR,
        ANNEX,
        JCI,
        EU_GAZETTE,
        CELEX,
        EU_CASE,
        JOURNAL,
        EU_ACT,
        SMALL_NAME,
        DAY,
        IN_A_LAW,
    ),
)
Places = Mapping[str, Sequence[int]]
_PIECE = 1 << 14
"""A text is gone through in pieces of so many characters, which stay in the cache of the processor."""


def one_byte_each(text: str) -> bytes:
    """Give the text with a byte for each character, so that a place in one is the same place in the other.

    What is beyond Latin-1 becomes a question mark; which of them it was is for the reader of the text to see.
    """
    return text.encode("latin-1", "replace")


def trigger_places(coded: bytes) -> Places:
    """Give, for each of the words above, where it begins in a text of `one_byte_each`, in order."""
    words, shared, longest, machine = _triggers()
    lists: list[list[int]] = [[] for _word in words]
    for begin in range(0, len(coded), _PIECE):
        for number, start, _end in machine.find_matches_as_indexes(
            coded[begin : begin + _PIECE + longest], overlapping=True
        ):
            if start < _PIECE:
                lists[shared[number]].append(begin + start)
    return dict(zip(words, lists, strict=True))


@lru_cache(maxsize=1)
def _triggers() -> tuple[tuple[str, ...], tuple[int, ...], int, BytesAhoCorasick]:
    """The words, which of them each pattern stands for (3,000 names of laws are one), the longest, the machine."""
    words = tuple(word for group in _GROUPS for word in group)
    laws = _law_beginnings()
    written = [one_byte_each(word) for word in (*words, *_TENS, *laws)]
    machine = BytesAhoCorasick(written, implementation=Implementation.DFA)
    meant = (*words, *DIGITS[:1] * len(_TENS), *LAW * len(laws))
    number = {word: at for at, word in enumerate(dict.fromkeys(meant))}
    return tuple(number), tuple(number[word] for word in meant), max(map(len, written)), machine


def _law_beginnings() -> list[str]:
    """The first words of names and abbreviations, in the ways in which they can be written with a capital."""
    table = law_table()
    written = {way for word in table.names.by_first if word not in NO_BEGINNING for way in _capitalised(word)}
    return sorted(word for word in written | set(table.abbreviations.by_first) if word[:1].isupper())


def _capitalised(word: str) -> Iterator[str]:
    """ "eg-verdrag" as EG-verdrag, Eg-Verdrag, EG-Verdrag ...: each part small, with a capital or in capitals."""
    parts = word.split("-")[:3]
    rest = word[len("-".join(parts)) :]
    for ways in product(*((part, part[:1].upper() + part[1:], part.upper()) for part in parts)):
        yield "-".join(ways) + rest


def word_places(coded: bytes, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give where each of the words can stand in a text of `one_byte_each`; what is beyond Latin-1 is not compared."""
    listed = sorted(words)
    machine = BytesAhoCorasick(map(one_byte_each, listed), implementation=Implementation.DFA)
    for number, start, _end in machine.find_matches_as_indexes(coded, overlapping=True):
        yield start, listed[number]
