"""Names that are ordinary words too, in small letters: known by what they do and by who speaks with them."""

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import Stretch
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.tokens import compounded, first_name, last_name, ordinary
from weerklank.pure.pseudonymise.whole_names import NameGrammar

_COURT = frozenset(("hof",))
"""Hof zegt: the court."""


def word_is_rare(low: str) -> bool:
    """Whether the counter hardly uses this word as a word."""
    return not (low in lists().counter or low in cues.JOBS)


class OrdinaryNames(NameGrammar):
    """Adds to the grammar of names the words that only their place makes a name."""

    def ordinary_person(self, at: int) -> Stretch | None:
        """An ordinary word that behaves as a person: vos belde, bas heeft, bij de wit is, visser aan de lijn."""
        word = self.words[at]
        if self._de_name(at):
            return Stretch(at, at + 2, catalogue.NAME_LAST)
        if word.low == "van" and word.head and (found := self._van_name(at)):
            return found
        if word.low in cues.RATHER_FIRST and first_name(word.low) and self._behaves(at):
            return Stretch(at, self.extended(at, at + 1), catalogue.NAME_FIRST)
        if self._surname_at_counter(at):
            return Stretch(at, at + 1, catalogue.NAME_LAST)
        acts = word.head and not word.upper and compounded(word.low) and self._starts_to_act(at)
        return Stretch(at, at + 1, catalogue.NAME_UNKNOWN) if acts else None

    def _surname_at_counter(self, at: int) -> bool:
        word, counter = self.words[at], lists().counter
        listed = word.low in lists().doubles or (last_name(word.low) and not ordinary(word.low))
        if not listed or word.low in cues.ADJECTIVES | cues.SELDOM | _COURT:
            return False
        if word.low not in counter and ((word.head and self.speaks(at)) or self._on_the_line(at)):
            return True
        return word.low not in cues.ROLES | cues.ORGANISATIONS and self._met(at)

    def _van_name(self, at: int) -> Stretch | None:
        """Van houten heeft: van at the start, a surname that has van, and a verb."""
        core_at = self.prefixes(at)
        core = self.word(core_at)
        if core is None or not self.joined(core_at) or not self.before_verb(core_at):
            return None
        surname = core.low in cues.WITH_VAN or last_name(core.low)
        counted = core.low in lists().counter and core_at == at + 1
        return Stretch(at, core_at + 1, catalogue.NAME_LAST) if surname and not counted else None

    def _met(self, at: int) -> bool:
        """Gesproken met bos, gebeld door bos; heb bos gebeld."""
        before, earlier, following = self.word(at - 1), self.word(at - 2), self.word(at + 1)
        if before is None or not self.joined(at):
            return False
        called = before.low in ("heb", "had") and following is not None and following.low in cues.SPOKEN
        if before.low in ("sprak", "spreek", "ene") or (earlier and earlier.low == "sprak" and before.low == "net"):
            return self.closes(at)
        if before.low in cues.FILES:
            goes_on = following is not None and following.gap == " " and following.low.endswith("t")
            return (goes_on or self.closes(at)) and word_is_rare(self.words[at].low)
        contact = before.low in ("met", "door") and any(
            word.low in cues.CONTACTS for word in self.words[max(0, at - 3) : at - 1]
        )
        return called or (contact and self.closes(at))

    def _starts_to_act(self, at: int) -> bool:
        return self.speaks(at) or (self.words[at].cap and self.before_verb(at) and self.words[at + 1].low == "had")

    def _de_name(self, at: int) -> bool:
        """De wit, de groot: no adjective behind de stands uninflected. De boer, when he speaks."""
        core = self.word(at + 1)
        if self.words[at].low != "de" or core is None or not self.joined(at + 1):
            return False
        spoken = core.low in cues.DE_NAMES and ((self.words[at].head and self.speaks(at + 1)) or self._called(at))
        return spoken or (core.low in cues.UNBENT and self.closes(at + 1))

    def _called(self, at: int) -> bool:
        """Heb de leeuw gebeld."""
        before, following = self.word(at - 1), self.word(at + 2)
        return before is not None and before.low == "heb" and following is not None and following.low in cues.SPOKEN

    def _behaves(self, at: int) -> bool:
        """Starts a sentence and does something, or is who one speaks with."""
        word, before, following = self.words[at], self.word(at - 1), self.word(at + 1)
        if word.head:
            return self.before_verb(at) and following is not None and following.low not in ("is", "wordt", "en")
        with_whom = before is not None and self.joined(at) and before.low in ("met", "namens", "ik", "en")
        return with_whom and self.closes(at) and not self.near_number(at)

    def _on_the_line(self, at: int) -> bool:
        """Visser aan de lijn, aan de balie, aan de telefoon."""
        place = [word.low for word in self.words[at + 1 : at + 4]]
        before = self.word(at - 1)
        named = before is None or before.low not in cues.ARTICLES
        return named and place[:2] == ["aan", "de"] and place[2:] in (["lijn"], ["telefoon"], ["balie"])

    def near_number(self, at: int) -> bool:
        """12 jan, jan 2024: the month. Numbers stand between the words."""
        following = self.word(at + 1)
        return any(character.isdigit() for character in self.words[at].gap + (following.gap if following else ""))
