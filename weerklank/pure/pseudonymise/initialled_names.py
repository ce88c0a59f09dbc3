"""Names of which the first part is a letter: J.P. de Vries, GROENEWOUD E, and a letter alone."""

import re

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import Cue, Stretch
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.strange_names import StrangeNames
from weerklank.pure.pseudonymise.tokens import in_dictionary, known, last_name, ordinary
from weerklank.pure.pseudonymise.whole_names import SHORTENED

_CONSONANTS = frozenset("bcdfghjklmnprstvwz")
_UNITS = frozenset("AVW")
_NUMBER_BEFORE = re.compile(r"\d[ \u00a0]\Z")
_LONGEST_ROW = 8
"""Words: formulier A, B, C en D."""
_ROW_LETTERS = frozenset("ABCDEXYZ")
"""Letters that tell things apart: says A and then C. Protocol says."""
_APART = re.compile(r"[\d\n]")
_LONGEST_SURNAME = 4
"""Words: VAN DER VELDEN BAKKER."""


class InitialledNames(StrangeNames):
    """Adds names with initials to the grammar."""

    def _with_initials(self, at: int) -> Stretch | None:
        end = self.initials(at)
        glued = end == at and self._glued_initials(at)
        if (end == at and not glued) or self._counts_or_shortens(at, end):
            return None
        part_at = at + 1 if glued else end
        behind = self.word(part_at)
        if behind is not None and _APART.search(behind.gap):
            return None
        dotted = not glued and self._joined_by_dot(end)
        if not (dotted and self._initialled(at, part_at)) and (
            self.part(part_at, Cue.ROLE) is None or not self._initials_prove(part_at, dotted, at)
        ):
            return None
        return Stretch(at, self.extended(at, self.prefixes(part_at) + 1), catalogue.NAME_INITIALS)

    def _counts_or_shortens(self, at: int, end: int) -> bool:
        """4500 V. and c.q.: a unit behind a number, letters that shorten a word."""
        unit = self.words[at].raw in _UNITS and _NUMBER_BEFORE.search(self.words[at].gap) is not None
        return unit or "".join(word.low for word in self.words[at:end]) in SHORTENED

    def _initialled(self, at: int, part_at: int) -> bool:
        """Van H. Schimmel, C. den Ouden, J.P. Koel: any capital behind initials; not A. Huur at the head of a row."""
        core_at = self.prefixes(part_at)
        core = self.word(core_at)
        if not self.words[at].raw[0].isupper() or self._letter_of_a_thing(at):
            return False
        if core is None or not core.cap or not self.joined(core_at) and core_at > part_at or len(core.raw) < 2:
            return False
        listed = lists()
        thing = core.low in listed.organisations or core.low in listed.places or core.low in cues.TITLES
        lettered = part_at == at + 1 and self.words[at].raw in _ROW_LETTERS
        word = core.low in listed.counter or ordinary(core.low) or in_dictionary(core.low)
        thing = thing or (lettered and word and not last_name(core.low))
        if thing or core.gap not in (" ", ". ", ".", "-"):
            return False
        return core_at > part_at or part_at > at + 1 or not self.words[at].head

    def _letter_of_a_thing(self, at: int) -> bool:
        """Vergunning A. Provincie bekijkt het; formulier A, B en C. Onderdeel: a letter that tells things apart."""
        for place in range(at, max(at - _LONGEST_ROW, 0), -1):
            before = self.words[place - 1]
            if before.low in cues.LETTERED:
                return self.joined(place)
            if not (len(before.raw) == 1 and before.raw.isupper()) and before.low not in ("en", "of"):
                return False
        return False

    def _glued_initials(self, at: int) -> bool:
        """JP de Vries: two to four capitals that are no abbreviation we know; jp de graaf: two consonants."""
        word = self.words[at]
        if len(word.raw) == 2 and word.raw.islower() and set(word.raw) <= _CONSONANTS and not known(word.low):
            cued = word.low in cues.TITLES or word.low in cues.ROLES or word.low in cues.PREFIXES
            return self.joined(at + 1) and not cued
        return word.upper and len(word.raw) <= 4 and not known(word.low) and self.joined(at + 1)

    def _joined_by_dot(self, at: int) -> bool:
        word = self.word(at)
        return word is not None and word.gap.startswith(".")

    def _initials_prove(self, part_at: int, dotted: bool, at: int) -> bool:
        core_at = self.prefixes(part_at)
        core = self.words[core_at]
        surname = last_name(core.low)
        strange_enough = not known(core.low) or (core.cap and dotted and not ordinary(core.low))
        if not surname and not strange_enough:
            return False
        if not core.cap and surname and self._small_initials_prove(part_at, core_at, at):
            return True
        if not core.cap and (ordinary(core.low) or not (surname or self.strange(core_at))):
            return False
        return dotted or (surname and self.words[at].raw.isupper())

    def _small_initials_prove(self, part_at: int, core_at: int, at: int) -> bool:
        """l. de vries belde, j.p. balk belde; not a. kosten, b. tijd."""
        more = part_at > at + 1 or core_at > part_at or self.before_verb(core_at) or self.words[core_at].gap == "."
        core, following = self.words[core_at], self.word(core_at + 1)
        unbent = core.low in cues.UNBENT and self.words[core_at - 1].low == "de"
        two = following is not None and following.low == "en" and (core_at > part_at or core.low not in lists().words)
        return more and (unbent or core.low not in lists().counter) and (two or self.closes(core_at))

    def _bare_initial(self, at: int) -> int:
        """One when a single consonant stands before a surname in small letters: p jansen."""
        before = self.word(at - 1)
        if before is None or self.words[at].cap or self.words[at].gap != " ":
            return 0
        return int(len(before.raw) == 1 and before.low in "bcdfghjklmprvwyz")

    def _shouted_in_front(self, at: int) -> Stretch | None:
        """DOS SANTOS TAVARES, M.; GROENEWOUD E: capitals, and initials behind."""
        end = at
        while end - at <= _LONGEST_SURNAME and (word := self.word(end)) and word.upper and len(word.raw) > 1:
            if end > at and not self.joined(end):
                break
            end += 1
        letter, core = self.word(end), self.words[end - 1] if end > at else None
        if (
            core is None
            or letter is None
            or len(letter.raw) != 1
            or not letter.raw.isupper()
            or letter.gap not in (", ", " ")
        ):
            return None
        behind = self.word(end + 1)
        closed = behind is None or not (behind.gap == " " or behind.gap[0].isdigit())
        surname = len(core.raw) > 3 and (last_name(core.low) or not known(core.low)) and end - at <= _LONGEST_SURNAME
        return Stretch(at, self.initials(end), catalogue.NAME_INITIALS) if surname and closed else None

    def _surname_first(self, at: int) -> Stretch | None:
        """Dijkgraaf, P.J.: a surname, whatever else it means, with more than one initial behind a comma."""
        word, letter = self.words[at], self.word(at + 1)
        if letter is None or letter.gap != ", " or not (word.cap and last_name(word.low)):
            return None
        end = self.initials(at + 1)
        return Stretch(at, end, catalogue.NAME_INITIALS) if end > at + 2 else None

    def _lone_letter(self, at: int) -> Stretch | None:
        """T. zit in de schulden; volgens B. is dat zo: a letter with a full stop that does something."""
        word, before = self.words[at], self.word(at - 1)
        following = self.word(at + 1)
        if (
            len(word.raw) != 1
            or not word.raw.isupper()
            or following is None
            or following.gap not in (". ", ". – ", ". - ")
        ):
            return None
        placed = word.head or (before is not None and self.joined(at) and before.low in ("volgens", *cues.OF_WHOM))
        about = (
            before is not None and self.joined(at) and before.low in ("over", "met", "door", "namens", "bij", "tegen")
        )
        acts = following.raw.islower() and (
            following.low in cues.VERBS | cues.AFTER_NAME or (about and following.low == "uit")
        )
        two = word.head and following.low == "en" and self._letter_at(at + 2)
        if two or (about and acts):
            return Stretch(at, at + 1, catalogue.NAME_UNKNOWN)
        return Stretch(at, at + 1, catalogue.NAME_UNKNOWN) if placed and acts else None

    def _letter_at(self, at: int) -> bool:
        letter, following = self.word(at), self.word(at + 1)
        return letter is not None and letter.raw.isupper() and following is not None and following.gap == ". "
