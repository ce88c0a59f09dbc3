"""The law of which a name leaves words out: "Wet rol werknemers" for the one bij Europese rechtspersonen.

Source: Aanwijzingen voor de regelgeving 4.25 (a short title) and 3.28 (a regulation is cited by it); who cites from
memory leaves out a word or the last ones.
"""

from collections import defaultdict
from functools import lru_cache

from weerklank.pure.citations.law_table import Law, law_table, name_key
from weerklank.pure.wordlist import wordlist

_SMALL_WORDS = frozenset(wordlist("de het van en op der in voor inzake tot bij met als of een te ter aan door over"))
_LEFT_OUT = 4
"""So many words a name can leave out."""


@lru_cache(maxsize=20_000)
def with_words(name: str) -> Law | None:
    """Give the one law of the table whose name has all words of `name`, in its order, and begins with its first; None
    for a name of less than three such words, and when there is none or more."""
    words = _words(name_key(name))
    if len(words) < 3 or sum(map(len, words)) < 18:
        return None
    index = _index()
    fewest = min((index.get(word, ()) for word in words), key=len)
    found = {law.bwb_id: law for other, law in fewest if _has(other, words)}
    return next(iter(found.values())) if len(found) == 1 else None


def _words(key: str) -> tuple[str, ...]:
    return tuple(word for word in key.replace("-", " ").replace(",", " ").split() if word not in _SMALL_WORDS)


def _has(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of `short` stand in `long` in that order, from the first."""
    if long[0] != short[0] or len(long) - len(short) > _LEFT_OUT:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[tuple[str, ...], Law]]]:
    """By each of their words, the names of the table with their law; made on the first call."""
    found: dict[str, list[tuple[tuple[str, ...], Law]]] = defaultdict(list)
    for key, laws in law_table().names.laws.items():
        words = _words(key) if "wijziging" not in key else ()
        for law in laws if len(words) > 2 else ():
            for word in set(words):
                found[word].append((words, law))
    return found
