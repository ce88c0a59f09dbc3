"""One sentence as its words with their tags, and who stands beside which kind of verb in it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from weerklank.pure.commitments.phrases import Phrases
from weerklank.pure.commitments.verbs import participle_like
from weerklank.pure.commitments.words import FUNCTION_WORDS, TAGS
from weerklank.pure.wordlist import wordlist

_APART = tuple((mark, f" {mark} ") for mark in ",?")
_AWAY = tuple('.;:()[]"\u00ab\u00bb\u201c\u201d\u2018/!*\u2013\u2014')
_MOST = 160
_LONGEST = 2_000
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_CAPITALS = re.compile(r"[A-Z]{3}")
_BODY = ("organisatie",)
SUBJECTS = frozenset({"ik", "wij", "bewindspersoon", "organisatie", "derde"})
_ARTICLES = frozenset({"het", "de", "dit", "deze", "ons", "onze", "mijn", "een"})
_SUBORDINATORS = frozenset(
    wordlist(
        "als dat die doordat hoe indien nu of omdat terwijl waar waarbij waardoor waarin waarmee waarop"
        " waarvan wanneer wat zoals zodat"
    )
)
_IN = frozenset({"in", "binnen", "bij", "tegen", "door"})
"""After these a name is no subject: "het vertrouwen in de overheid neemt af"."""
_FINITE = ("toen", "zal", "gaat", "wordt", "wil", "wens", "kan", "moet", "toezeggen", "heeft", "als")
_FULL = ("spreken", "houding", "vertellen", "handelen", "basis")


class Act(NamedTuple):
    """A subject beside a verb of some kind, and where the verb stands."""

    subject: str
    kind: str
    place: int


@dataclass(slots=True)
class Sentence:
    """The words of a sentence in lower case, commas and question marks included, and the tags of each.

    `seen` are all tags, `bag` the different words, `flat` the words with one space between and around them,
    `acts` every subject with the finite verb beside it. `spoken` when the sentence stands in a debate.
    """

    words: list[str]
    tags: list[tuple[str, ...]]
    seen: frozenset[str]
    bag: frozenset[str]
    flat: str
    acts: list[Act]
    spoken: bool = False

    def has(self, phrases: Phrases) -> str:
        """Give a phrase of a list that the sentence has; empty when it has none."""
        return phrases.first_in(self.bag, self.flat)

    def says(self, *phrases: str) -> str:
        """Give the first of the phrases that the sentence has; empty when it has none."""
        flat = self.flat
        for phrase in phrases:
            if f" {phrase} " in flat:
                return phrase
        return ""

    def first_with(self, tag: str, after: int = -1) -> int:
        """Give the place of the first word with a tag after a place; -1 when there is none."""
        for place in range(after + 1, len(self.tags)):
            if tag in self.tags[place]:
                return place
        return -1


def read_sentence(text: str, *, spoken: bool = False) -> Sentence:
    """Read a sentence; of a very long one the first 160 words. `spoken` when it stands in a debate."""
    words = words_of(text)
    tags = list(map(TAGS.__getitem__, words))
    if _CAPITALS.search(text):
        _mark_acronyms(text, words, tags)
    seen = frozenset(chain.from_iterable(tags))
    acts = [] if SUBJECTS.isdisjoint(seen) else _acts(words, tags)
    return Sentence(words, tags, seen, frozenset(words), f" {' '.join(words)} ", acts, spoken)


def words_of(text: str) -> list[str]:
    """Give the first 160 words of a text in lower case, commas and question marks as words of their own.

    Replacing marks and splitting at spaces costs a quarter of what a pattern for words costs.
    """
    flat = f" {text[:_LONGEST].lower()} "
    for mark in _AWAY:
        flat = flat.replace(mark, " ")
    for mark, apart in _APART:
        flat = flat.replace(mark, apart)
    return flat.replace(" '", " ").replace("' ", " ").replace("\u2019 ", " ").replace(" - ", " ").split()[:_MOST]


def _mark_acronyms(text: str, words: list[str], tags: list[tuple[str, ...]]) -> None:
    """A word in capitals that has no other meaning is a body: "CIO", "RDW"."""
    for name in _ACRONYM.findall(text):
        low = name.lower()
        if TAGS[low] or low not in words:
            continue
        tags[words.index(low)] = _BODY


def _acts(words: list[str], tags: list[tuple[str, ...]]) -> list[Act]:
    found: list[Act] = []
    for place, here in enumerate(tags):
        if here and not SUBJECTS.isdisjoint(here):
            for subject in here:
                if subject in SUBJECTS:
                    found.extend(_beside(subject, words, tags, place))
    return found


def _beside(subject: str, words: list[str], tags: list[tuple[str, ...]], place: int) -> list[Act]:
    """The verb after a subject and the verb before it: "wij starten", "starten wij", "werkt het kabinet"."""
    before = place - 1
    if subject == "derde":
        return [Act(subject, kind, 1) for kind in _beginning(words, tags, place)]
    if subject in {"bewindspersoon", "organisatie"} and before >= 0 and words[before] in _ARTICLES:
        before -= 1
    under = _SUBORDINATORS.intersection(words[max(0, before - 1) : place])
    if before >= 0 and (kind := verb_kind(words[before], tags[before], subject)):
        return [Act(subject, kind, before)]
    after = place + 1
    if before >= 0 and words[before] in _IN and subject in {"bewindspersoon", "organisatie"}:
        return []
    if after < len(words) and subject == "bewindspersoon" and not tags[after] and words[after] not in FUNCTION_WORDS:
        after += not verb_kind(words[after], tags[after], subject)
    if after < len(words) and (kind := verb_kind(words[after], tags[after], subject)):
        return [] if under and "zal" not in tags[after] else [Act(subject, kind, after)]
    return []


def _beginning(words: list[str], tags: list[tuple[str, ...]], place: int) -> list[str]:
    """ "Zij gaat", "hij zal" at the head of a sentence speak of who was named before; elsewhere of anybody."""
    if place or words[1:2] not in (["zal"], ["gaat"]):
        return []
    return [kind for kind in ("zal", "gaat") if kind in tags[1]]


@lru_cache(maxsize=20_000)
def verb_kind(word: str, tags: tuple[str, ...], subject: str) -> str:
    """Give what kind of finite verb a word is for a subject; empty when it is no verb of that person.

    The verbs that hold, speak or help are a closed list; another form that fits the person is acting.
    """
    for kind in _FINITE:
        if kind in tags:
            return kind
    for kind in _FULL:
        if kind in tags:
            return kind if _fits(word, subject) else ""
    if tags or word in FUNCTION_WORDS or not word.isalpha() or len(word) < 4 or participle_like(word):
        return ""
    return "doet" if _fits(word, subject) and not word.endswith(("lijk", "heid", "ing", "ig")) else ""


def _fits(word: str, subject: str) -> bool:
    if subject == "wij":
        return word.endswith(("en", "gaan", "doen", "zien", "staan"))
    if subject == "ik":
        return not word.endswith(("en", "e", "s"))
    return word.endswith(("t", "en"))
