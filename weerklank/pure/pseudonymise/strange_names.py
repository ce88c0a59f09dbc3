"""Words that no list has: known for names by their place, their capital and their sound."""

import re
from collections.abc import Container
from itertools import pairwise

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import Stretch
from weerklank.pure.pseudonymise.lists import lists, settlements
from weerklank.pure.pseudonymise.ordinary_names import OrdinaryNames
from weerklank.pure.pseudonymise.sound import sounds_like_name
from weerklank.pure.pseudonymise.tokens import Token, known, last_name, like_surname, ordinary

LONG_NOTE = 12
"""Letters: a longer strange word before a full stop at the start is no name but put together."""
_VOWELS = frozenset("aeiouy")
_THINGS = cues.ARTICLES | cues.ORGANISATIONS
COMPASS = ("noord", "oost", "zuid", "west", "midden", "noordoost", "noordwest", "zuidoost", "zuidwest")
"""A word that starts so and has a hyphen is a region: West-Brabant."""
_CELL = "|\t\n;"
_BORN = frozenset(("geb", "geboren", "wed"))
_ROW = frozenset((",", "/", "&", "+"))
_LONGEST_ABBREVIATION = 5
_SHORTEST = 2
_LONGEST_LETTERS = 4


def is_shorthand(low: str) -> bool:
    """Bhndlng, vlgs: letters of our own script without a vowel. What is in another script may be a name."""
    return low.isascii() and _VOWELS.isdisjoint(low)


class StrangeNames(OrdinaryNames):
    """Adds the words nobody knows."""

    def __init__(self, words: list[Token]) -> None:
        """`words` in the order of the text."""
        super().__init__(words)
        self.small = not any(word.cap and not word.head and len(word.raw) > 1 for word in words)
        """Whether the text has no capitals inside sentences: then names are written small too."""

        self.shouted = any(
            one.raw.isupper() and other.raw.isupper() and max(len(one.raw), len(other.raw)) > _LONGEST_LETTERS
            for one, other in pairwise(words)
        )
        """Whether two words in a row are written in capitals: then names are too."""

    def small_unknown(self, at: int) -> Stretch | None:
        """In small letters: two strange words in a row, or one in a place where people stand."""
        who = self.words[at].low.endswith(("'er", "’er", "'ers", "’ers"))
        if self.words[at].cap or who or not self.strange(at) or self._after_article(at):
            return None
        if is_shorthand(self.words[at].low) or self._quoted(at):
            return None
        end = self.extended(at, at + 1)
        pair = end > at + 1 and (self.strange(end - 1) or last_name(self.words[end - 1].low))
        if pair or self.before_data(at) or (self.small and self._place_of_people(at)) or self._sounds(at):
            return Stretch(at - self._given_in_front(at), end, catalogue.NAME_UNKNOWN)
        return None

    def _given_in_front(self, at: int) -> int:
        """One when a first name that is a word as well stands before it: mees aarnoutse."""
        before = self.word(at - 1)
        given = before is not None and self.joined(at) and before.low in lists().first and len(before.low) > _SHORTEST
        return int(given and before is not None and not (before.cap or before.low in lists().counter))

    def _quoted(self, at: int) -> bool:
        """Vindt de brief 'abracadabra': one word between quotation marks is what somebody says."""
        following = self.word(at + 1)
        opened = self.words[at].gap[-1:] in tuple("'\"‘“")
        return opened and (following is None or following.gap[:1] in tuple("'\"’”"))

    def _sounds(self, at: int) -> bool:
        """A strange word that sounds like a name, and stands behind no word for a place."""
        before = self.word(at - 1)
        placed = before is not None and self.joined(at) and before.low in cues.PLACE_WORDS
        return not placed and sounds_like_name(self.words[at].low)

    def before_data(self, at: int) -> bool:
        """Before ", bsn" a strange word is somebody."""
        following = self.word(at + 1)
        return following is not None and following.low in cues.DATA and following.gap in (", ", " (", ": ", "; ")

    def _place_of_people(self, at: int) -> bool:
        """Behind van or met, or doing something."""
        before = self.word(at - 1)
        of_whom = before is not None and before.low in cues.OF_WHOM and self.joined(at)
        return of_whom or self.before_verb(at)

    def _after_article(self, at: int, articles: Container[str] = _THINGS) -> bool:
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low in articles

    def unknown(self, at: int) -> Stretch | None:
        word = self.words[at]
        if not word.cap or len(word.low) < 3 or word.low.endswith(cues.STREETS) or is_shorthand(word.low):
            return None
        if known(word.low) and (ordinary(word.low) or not (self.before_data(at) or self._sounds_inside(at))):
            return None
        parts = word.low.split("-")
        body = len(parts) > 1 and (not lists().organisations.isdisjoint(parts) or settlements().issuperset(parts))
        if body or word.low.partition("-")[0] in COMPASS or word.low.endswith(("'er", "’er", "'ers", "’ers")):
            return None
        if sum(map(str.isupper, word.raw)) > 1 and not set("-'’") & set(word.raw):
            return None
        end = self.extended(at, at + 1)
        if end == at + 1 and word.low in settlements() and not (self.speaks(at) or self.before_data(at)):
            return None
        certain = self._starts_as_person(at, end) if word.head else self._inside_as_person(at, end)
        return Stretch(at, end, catalogue.NAME_UNKNOWN) if certain else None

    def _inside_as_person(self, at: int, end: int) -> bool:
        """Inside a sentence a lone strange word must sound like a name, do something, or stand before data."""
        if self._born_behind(end):
            return True
        if self._behind_thing_word(at, end) or self._beside_bodies(at, end) or self._cut_short(at):
            return False
        before, low = self.words[at - 1], self.words[at].low
        born = before.low in _BORN and self.words[at].gap in (" ", ". ")
        told = born or (before.cap and before.low in cues.EASTERN) or self.in_cell(at, end)
        does = self.before_verb(at) or self.before_data(at)
        return end > at + 1 or told or does or sounds_like_name(low) or like_surname(low)

    def _born_behind(self, at: int) -> bool:
        """Via Rawezh (geb. 1997)."""
        following = self.word(at)
        return following is not None and following.low in _BORN and following.gap in (" (", ", ", " ")

    def _beside_bodies(self, at: int, end: int) -> bool:
        """Menzis, VGZ; Kwintes / LAVG: in a row with a body or an abbreviation stands no person."""
        before, following = self.word(at - 1), self.word(end)
        left = before is not None and self.words[at].gap.strip() in _ROW and self._is_body_name(before)
        return left or (following is not None and following.gap.strip() in _ROW and self._is_body_name(following))

    def _is_body_name(self, word: Token) -> bool:
        abbreviated = word.upper and len(word.raw) <= _LONGEST_ABBREVIATION and not self.shouted
        return abbreviated or word.low in lists().organisations

    def _cut_short(self, at: int) -> bool:
        """Oekr. 8: a word cut short, with a number behind it."""
        following = self.word(at + 1)
        return following is not None and re.match(r"\. ?\d", following.gap) is not None

    def _sounds_inside(self, at: int) -> bool:
        """Zaak Westendorp loopt: put together from words, but a capital inside the sentence and the sound of a
        name."""
        low = self.words[at].low
        return not self.words[at].head and (sounds_like_name(low) or like_surname(low))

    def _starts_as_person(self, at: int, end: int) -> bool:
        if end > at + 1 or self.before_verb(at) or self.in_cell(at, end) or sounds_like_name(self.words[at].low):
            return True
        following = self.word(end)
        noted = at == 0 and following is not None and following.gap == ". " and len(self.words[at].low) < LONG_NOTE
        return noted or self._aged(end)

    def _aged(self, end: int) -> bool:
        """Figen, 34 jaar, zoekt; Figen (34) zoekt."""
        following = self.word(end)
        if following is None:
            return False
        years = re.fullmatch(r"(?:, | \()\d{1,2}(?: |j|\)|,).{0,4}", following.gap)
        return years is not None and ("(" in following.gap or following.low in ("jaar", "jr", "j", "jarige"))

    def in_cell(self, at: int, end: int, closers: str = _CELL) -> bool:
        """Stands alone in a row of a list or a table; with more closers also at the head of a note: Kok; WW;
        te laat."""
        word, following = self.words[at], self.word(end)
        opened = any(mark in word.gap for mark in _CELL) or (at == 0 and len(closers) > len(_CELL))
        behind = "\n" if following is None else following.gap.replace(" - ", ";").replace(" – ", ";").strip(" ")
        return opened and behind[:1] in tuple(closers)

    def _behind_thing_word(self, at: int, end: int) -> bool:
        """Behind de, in or gemeente, and for a single word behind bij or als, stands no person."""
        before = self.word(at - 1)
        if before is None or not self.joined(at):
            return False
        things = cues.PLACE_WORDS | cues.ARTICLES | cues.ORGANISATIONS
        if end == at + 1 and before.low in ("bij", "als", "op"):
            following = self.word(end)
            at_home = following is not None and following.low in ("thuis", "langs")
            return not (at_home or self.before_verb(at) or sounds_like_name(self.words[at].low))
        return before.low in things
