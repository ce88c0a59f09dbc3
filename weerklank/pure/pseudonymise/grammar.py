"""What a name looks like: initials, first names, prefixes, surnames, in capitals or small letters.

Every step looks at a bounded number of words, so that a walk over a text stays linear.
"""

from enum import Enum
from typing import NamedTuple

from weerklank.pure.pseudonymise import cues
from weerklank.pure.pseudonymise.kinds import Rule
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.sound import sounds_like_name
from weerklank.pure.pseudonymise.tokens import (
    Token,
    compounded,
    cut_short,
    first_name,
    known,
    last_name,
    like_surname,
    misspelt,
    ordinary,
)

_SPACES = frozenset((" ", "  ", "\u00a0", "-", " - ", "- ", " -", "'", "’", " '", " ’"))


_LONGEST_SURE = 8
"""Letters: a longer word that is known is behind van de sooner a thing than a surname (van de Belastingtelefoon)."""


class Cue(Enum):
    """How sure the words before make it that a name follows."""

    TITLE = 1
    ROLE = 2
    AFTER_FIRST = 3
    NONE = 4


class Stretch(NamedTuple):
    """Words `start` up to `end` (not included), masked by `rule`; without a rule they are passed over."""

    start: int
    end: int
    rule: Rule | None


class NameParts:
    """Reads names in one list of words. Places are indexes in that list."""

    def __init__(self, words: list[Token]) -> None:
        """`words` in the order of the text."""
        self.words = words

    def word(self, at: int) -> Token | None:
        """The word at this place, or nothing beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else None

    def joined(self, at: int) -> bool:
        """Whether this word stands right behind the one before, with at most a hyphen between."""
        word = self.word(at)
        return word is not None and at > 0 and word.gap in _SPACES

    def initials(self, at: int) -> int:
        """The index behind the initials that start here; the same index if there are none."""
        end = at
        while (word := self.word(end)) and end - at < 6 and self._is_initial(end, word):
            if end > at and word.gap.strip(" .") and word.gap != "-":
                break
            end += 1
        return end

    def _is_initial(self, at: int, word: Token) -> bool:
        following = self.word(at + 1)
        short = len(word.raw) == 1 or word.raw in (
            "Th",
            "Ch",
            "Ph",
            "Chr",
            "IJ",
            "Joh",
            "Jac",
            "Fr",
            "Wm",
            "Ma",
            "Md",
            "Jos",
            "Wilh",
        )
        dotted = following is None or following.gap.startswith(".")
        if (word.raw.islower() and word.gap == "/") or (following is not None and following.gap[:1].isdigit()):
            return False
        return short and (dotted or word.raw.isupper())

    def prefixes(self, at: int) -> int:
        """The index behind the prefixes that start here (van der, el, in 't), if any."""
        end = at
        while (word := self.word(end)) and end - at < 4 and (end == at or self.joined(end)):
            strange_van = word.low == "van" and not word.raw.isascii()
            if (
                strange_van
                or (len(word.raw) == 1 and word.raw.isupper())
                or word.low not in cues.PREFIXES
                and word.raw != "à"
                and not (word.low in cues.LED and self._article_at(end + 1))
            ):
                break
            end += 1
        return end

    def _article_at(self, at: int) -> bool:
        word = self.word(at)
        return word is not None and word.low in ("de", "den", "der", "het", "'t", "’t")

    def part(self, at: int, cue: Cue) -> int | None:
        """The index behind one part of a name, prefix included; None when there is none here."""
        core_at = self.prefixes(at)
        core = self.word(core_at)
        if core is None or (core_at > at and not self.joined(core_at)) or self._sentence_goes_on(at, core_at):
            return None
        return core_at + 1 if self.fits(core_at, cue, self.strength(at, core_at)) else None

    def _sentence_goes_on(self, at: int, core_at: int) -> bool:
        """Vrouw uit de Filipijnen, chef in de fabriek, kind van het Rijk, naam te koop: a preposition and no name."""
        first, core = self.words[at], self.words[core_at]
        article = self.words[core_at - 1].low
        if first.raw == "van" and article == "de" and core.cap and len(core.low) > _LONGEST_SURE and known(core.low):
            return not (last_name(core.low) or like_surname(core.low))
        if core_at == at or first.raw != first.low or not (first.low in cues.LED | {"te"} or article == "het"):
            return False
        if article in ("'t", "’t", "den", "der"):
            return False
        return ordinary(core.low) and not (core.cap and last_name(core.low) and core.low not in lists().places)

    def strength(self, at: int, core_at: int) -> int:
        """What the prefixes prove: nothing (0), little (1: van, de), or a name (2: van der, El)."""
        if core_at == at:
            return 0
        return 1 if core_at == at + 1 and self.words[at].low in ("van", "de", "het", "den", "la", "le") else 2

    def fits(self, at: int, cue: Cue, strength: int) -> bool:
        """Whether this word can be the core of a name, given what stands before it."""
        core = self.words[at]
        low = core.low
        prefix = low in cues.PREFIXES and core.raw.isascii()
        body = low in lists().organisations and not self._titled_body(at, cue)
        if len(low) < 2 or low in cues.TITLES or prefix or body:
            return False
        if low.endswith(cues.STREETS) and not last_name(low) and not (core.cap and cue is Cue.TITLE):
            return False
        if core.cap and at > 0 and self._said_to_be_named(at, cue):
            return True
        if core.cap and cue is Cue.ROLE and self.words[at - 1].low in cues.SURNAME_WORDS and at > 0:
            return low not in lists().counter
        if core.cap and cue is Cue.TITLE and strength > 1:
            return True
        cap = core.cap or self._shouted(at, cue)
        return self._cap_fits(low, cue, strength) if cap else self._small_fits(at, cue, strength)

    def _titled_body(self, at: int, cue: Cue) -> bool:
        """Mevrouw Philips: right behind a title no body stands, so it is a surname; not dhr UWV, heer Turkse."""
        core = self.words[at]
        titled = cue is Cue.TITLE and at > 0 and self.words[at - 1].low in cues.TITLES
        return titled and core.cap and not core.upper and core.low not in lists().words

    def _said_to_be_named(self, at: int, cue: Cue) -> bool:
        """Ik heet Vrijdag; hr Brood (ja echt); Petra Sloot belde; Kim van Loenen, ziek: where only a name can be."""
        before, earlier, low = self.words[at - 1].low, self.word(at - 2), self.words[at].low
        if before in ("heet", "heette") and earlier is not None and earlier.low in ("ik", "hij", "zij", "ze"):
            return True
        plain = low in lists().counter and not (low in cues.VERBS or low in cues.ROLES or low in cues.OFFICES)
        led = (cue is Cue.TITLE and before in cues.TITLES) or (cue is Cue.AFTER_FIRST and self.before_verb(at))
        towned = cue is Cue.AFTER_FIRST and before in cues.PREFIXES and low in lists().places
        return ((led and plain and len(low) > 3) or towned) and self.closes(at)

    def _shouted(self, at: int, cue: Cue) -> bool:
        """Klant: BAKKER; naam: DE RIDDER, in a text that is not all in capitals."""
        core, before = self.words[at], self.words[at - 1]
        if not core.upper or len(core.raw) < 4 or cue not in (Cue.TITLE, Cue.ROLE) or at == 0:
            return False
        first = self.words[at - 2] if before.low in cues.PREFIXES and at > 1 else before
        return not first.upper and (last_name(core.low) or first_name(core.low))

    @staticmethod
    def _cap_fits(low: str, cue: Cue, strength: int) -> bool:
        if strength and cue is Cue.AFTER_FIRST:
            return strength > 1 or low not in lists().places or last_name(low)
        if low in lists().counter and not (last_name(low) or first_name(low)):
            return False
        if cue is Cue.TITLE or last_name(low) or first_name(low) or strength > 1:
            return True
        if cue is Cue.AFTER_FIRST:
            return True
        if cue is Cue.ROLE and not strength:
            return not ordinary(low)
        return not known(low)

    def before_verb(self, at: int) -> bool:
        """Klant de lange heeft: a name; klant de lange brief: not."""
        following = self.word(at + 1)
        return following is not None and following.gap == " " and following.low in cues.VERBS

    def speaks(self, at: int) -> bool:
        """Whether the word is followed by belde, zegt, or heeft gebeld."""
        following = self.word(at + 1)
        if following is None or following.gap != " ":
            return False
        done = following.low in ("heeft", "had", "is", "was")
        said = any(word.low in cues.SPOKEN for word in self.words[at + 2 : at + 4])
        return following.low in cues.SPEAKS or (done and said)

    def closes(self, at: int) -> bool:
        """Whether a name may end with this word: the sentence stops or goes on about somebody."""
        following = self.word(at + 1)
        if following is None or following.gap not in _SPACES:
            return True
        return following.low in cues.VERBS or following.low in cues.AFTER_NAME or following.low in cues.DATA

    def _double_fits(self, at: int, cue: Cue) -> bool:
        """Behind a title or role: meneer koning is, collega rood zegt, zus merel; not klant groot is."""
        low = self.words[at].low
        silent = self.words[at - 1].low == "ene" and not self.speaks(at)
        if low in cues.SELDOM or cue not in (Cue.TITLE, Cue.ROLE) or silent:
            return False
        if cue is Cue.TITLE and self._titled_word(at):
            return True
        first = first_name(low) and (low not in lists().counter or low in cues.RATHER_FIRST)
        if first or not last_name(low):
            return first
        before = self.word(at - 1)
        if before is not None and before.low in cues.SURNAME_WORDS and self.closes(at):
            return low not in cues.ADJECTIVES
        if self._ends(at):
            return not (low in cues.ADJECTIVES or low in cues.JOBS or low in lists().counter)
        return self.before_verb(at) and self._acts(at, cue)

    def _ends(self, at: int) -> bool:
        """Zegt wijkagent smit."""
        following = self.word(at + 1)
        return following is None or following.gap[:1] in (".", ",", "\n", ";")

    def _titled_word(self, at: int) -> bool:
        """Meneer jong uit assen, mw bos: a surname right behind a title, though it is a word; not mevrouw boos."""
        low = self.words[at].low
        if low in cues.DE_NAMES:
            return last_name(low) and self.closes(at)
        plain = not (low in cues.ADJECTIVES or low in lists().counter)
        return plain and last_name(low) and self.closes(at)

    def _acts(self, at: int, cue: Cue) -> bool:
        """Whether the verb behind makes this a person: groot belde, koning is (behind meneer), not groot is."""
        low = self.words[at].low
        plain_verb = self.words[at + 1].low not in ("is", "was", "wordt", "werd", "en")
        if low in cues.ADJECTIVES or low in lists().counter:
            return plain_verb or (cue is Cue.TITLE and low not in cues.ADJECTIVES)
        return True

    def _small_fits(self, at: int, cue: Cue, strength: int) -> bool:
        low = self.words[at].low
        if first_name(low) and not ordinary(low):
            return True
        if not strength and self._double_fits(at, cue):
            return True
        if last_name(low) and self._small_surname(low, cue, strength):
            return True
        if strength == 1 and low in cues.DE_NAMES and cue is not Cue.NONE:
            return self._de_fits(at, cue)
        return self._van_fits(at, cue, strength) or self._strange_fits(at, cue)

    def _de_fits(self, at: int, cue: Cue) -> bool:
        """Klant de lange heeft; also, for an adjective without its ending, klant de wit is."""
        unbent = self.words[at].low in cues.UNBENT and self.words[at - 1].low == "de" and self.closes(at)
        return cue is not Cue.ROLE or unbent or self.before_verb(at)

    def _strange_fits(self, at: int, cue: Cue) -> bool:
        low = self.words[at].low
        if cue is Cue.ROLE and compounded(low) and self.speaks(at):
            return True
        named = not ordinary(low) and (sounds_like_name(low) or like_surname(low))
        if cue is Cue.TITLE:
            # behind mw and doing something: a name, also when it could be put together from words (mw achterkamp belde)
            unlisted = not ordinary(low) and self.before_verb(at)
            return len(low) > 2 and (not known(low) or unlisted or named)
        if cue is Cue.ROLE and named and self.before_verb(at):
            return not self._plain_prefix(at)
        return cue is not Cue.NONE and not self._plain_prefix(at) and self.strange(at)

    def _van_fits(self, at: int, cue: Cue, strength: int) -> bool:
        """Van der zee; and, behind a role or initials and doing something, van loon."""
        low = self.words[at].low
        surname = low in cues.WITH_VAN or last_name(low)
        if strength > 1:
            return surname and self.words[at - 1].low in ("der", "den", "'t", "’t") and low not in lists().places
        van = strength == 1 and self.words[at - 1].low in ("van", "de", "vd")
        return (
            van
            and surname
            and cue is not Cue.NONE
            and self.before_verb(at)
            and (low in cues.WITH_VAN or low not in lists().counter)
        )

    @staticmethod
    def _small_surname(low: str, cue: Cue, strength: int) -> bool:
        if not ordinary(low):
            return True
        return low not in lists().counter and (cue is Cue.TITLE or strength > 1)

    def _plain_prefix(self, at: int) -> bool:
        """Whether a Dutch preposition or article stands before: van de balie, in de war."""
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low in cues.DUTCH_PREFIXES

    def strange(self, at: int) -> bool:
        """Whether a word in small letters is no word we know and does not look like a misspelt verb."""
        word = self.word(at)
        if word is None or word.upper or len(word.low) < 4:
            return False
        if known(word.low) or cut_short(word.low):
            return False
        return not (word.low.endswith(cues.VERB_ENDINGS) and misspelt(word.low))
