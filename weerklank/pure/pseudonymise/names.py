"""Names of people: one walk over the words, with cues, lists and capitals. Every step looks at a bounded number of words."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.kinds import Found, Rule
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.tokens import Token, compound, first_name, known, last_name, ordinary

_LONGEST_NAME = 7
_SPACES = frozenset((" ", "  ", "\u00a0", "-", " - ", "- ", " -", "'", "’", " '", " ’"))
_STREETS = (
    "straat",
    "laan",
    "weg",
    "plein",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "steeg",
    "dreef",
    "straat-",
    "wet",
    "loket",
    "punt",
)
_VERB_ENDINGS = ("t", "de", "te", "en", "d")
_DE_NAMES = frozenset(
    "groot jong klein wilde winter lange kort lang wit zwart bruin graaf haan leeuw boer bruijn koning".split()
)


class Cue(Enum):
    """How sure the words before make it that a name follows."""

    TITLE = 1
    ROLE = 2
    AFTER_FIRST = 3
    NONE = 4


class Stretch(NamedTuple):
    """Words `start` up to `end` (not included), to be masked by `rule`; without a rule they are passed over."""

    start: int
    end: int
    rule: Rule | None


class NameSearch:
    """Looks for names in one list of words."""

    def __init__(self, words: list[Token]) -> None:
        """`words` in the order of the text."""
        self.words = words

    def stretches(self) -> Iterator[Stretch]:
        """All names, in order, without overlap."""
        at, after_name = 0, -1
        while at < len(self.words):
            stretch = self._at(at, after_name)
            if stretch and stretch.rule:
                yield stretch
                after_name = stretch.end
            at = max(at + 1, stretch.end) if stretch else at + 1

    def _at(self, at: int, after_name: int) -> Stretch | None:
        low = self.words[at].low
        if low in cues.TITLES and (found := self._titled(at)):
            return found
        if low.split("-")[0] in cues.OFFICES:
            return self._passed_over(at)
        if low in cues.ORGANISATIONS and (found := self._passed_over(at)):
            return found
        if low.split("-")[-1] in cues.ROLES and (found := self._after_role(at)):
            return found
        if at == after_name and low in ("en", "of", "and") and (found := self._name(at + 1, Cue.ROLE)):
            return Stretch(found.start, found.end, catalogue.NAME_ROLE)
        return self._standing(at)

    def _word(self, at: int) -> Token | None:
        return self.words[at] if 0 <= at < len(self.words) else None

    def _joined(self, at: int) -> bool:
        """Whether this word stands right behind the one before, with at most a hyphen between."""
        word = self._word(at)
        return word is not None and at > 0 and word.gap in _SPACES

    # cues in front

    def _titled(self, at: int) -> Stretch | None:
        end = at + 1
        while (word := self._word(end)) and (
            word.low in cues.TITLES or (word.low in ("en", "of") and self._is_title(end + 1))
        ):
            end += 1
        following = self._word(end)
        if (
            following is None
            or following.gap.strip(" \u00a0./:")
            or "\n" in following.gap
            or len(following.gap) > 4
        ):
            return None
        dotted = "." in following.gap and self.words[end - 1].low not in cues.ABBREVIATED_TITLES
        name = None if dotted else self._name(end, Cue.TITLE)
        return Stretch(at, name.end, catalogue.NAME_TITLED) if name else None

    def _is_title(self, at: int) -> bool:
        word = self._word(at)
        return word is not None and word.low in cues.TITLES

    def _after_role(self, at: int) -> Stretch | None:
        end = at + 1
        following = self._word(end)
        if following and following.low in ("is", "was", "=") and self.words[at].low.endswith("naam"):
            end, following = end + 1, self._word(end + 1)
        if following is None or following.gap.strip(" :,(\"'‘“-\n") or len(following.gap) > 4:
            return None
        if "," in following.gap and not (
            following.cap and (first_name(following.low) or last_name(following.low))
        ):
            return None
        if "\n" in following.gap and not following.cap:
            return None
        name = self._name(end, Cue.ROLE)
        return Stretch(end, name.end, catalogue.NAME_ROLE) if name else None

    def _passed_over(self, at: int) -> Stretch | None:
        """The capitalised words behind an office or the word for an organisation: part of its name."""
        end = at + 1
        while self._joined(end) and end - at < _LONGEST_NAME:
            word = self.words[end]
            if not (word.cap or word.upper or (word.low in cues.PREFIXES | {"en"} and self._cap_behind(end))):
                break
            end += 1
        return Stretch(at, end, None) if end > at + 1 else None

    def _cap_behind(self, at: int) -> bool:
        for ahead in (at + 1, at + 2):
            word = self._word(ahead)
            if word and self._joined(ahead) and word.cap:
                return True
        return False

    # a name, given what stands before it

    def _name(self, at: int, cue: Cue) -> Stretch | None:
        """The name that starts here: initials, then a part with or without prefix, then more parts."""
        end = self._initials(at)
        part = self._part(end, cue if end == at else Cue.TITLE)
        if part is None:
            return self._lone_initials(at, end, cue)
        return Stretch(at, self._extended(at, part), None)

    def _lone_initials(self, at: int, end: int, cue: Cue) -> Stretch | None:
        """After a title or role an initial alone is a name too: mevrouw B., klant K."""
        if end == at or cue not in (Cue.TITLE, Cue.ROLE) or not self.words[at].raw.isupper():
            return None
        return Stretch(at, end, None)

    def _initials(self, at: int) -> int:
        end = at
        while (word := self._word(end)) and end - at < 6 and self._is_initial(end, word):
            if end > at and word.gap.strip(" .") and word.gap != "-":
                break
            end += 1
        return end

    def _is_initial(self, at: int, word: Token) -> bool:
        following = self._word(at + 1)
        short = len(word.raw) == 1 or word.raw in ("Th", "Ch", "Ph", "Chr", "IJ", "Joh", "Jac", "Fr", "Wm")
        dotted = following is not None and following.gap.startswith(".")
        return short and (dotted or word.raw.isupper())

    def _prefixes(self, at: int) -> int:
        end = at
        while (word := self._word(end)) and end - at < 4 and (end == at or self._joined(end)):
            led = (
                word.low in cues.LED
                and (after := self._word(end + 1))
                and after.low in ("de", "den", "der", "het", "'t", "’t")
            )
            if not (word.low in cues.PREFIXES or led):
                break
            end += 1
        return end

    def _part(self, at: int, cue: Cue) -> int | None:
        """The index behind one part of a name, prefix included; None when there is none here."""
        core_at = self._prefixes(at)
        core = self._word(core_at)
        if core is None or (core_at > at and not self._joined(core_at)):
            return None
        return core_at + 1 if self._fits(core_at, cue, core_at - at) else None

    def _fits(self, at: int, cue: Cue, prefixes: int) -> bool:
        core, everything = self.words[at], lists()
        low = core.low
        if len(low) < 2 or (low.endswith(_STREETS) and not last_name(low)) or low in everything.organisations or low in cues.TITLES:
            return False
        if low.split("-")[-1] in cues.PREFIXES and "-" not in low:
            return False
        if core.cap:
            return self._cap_fits(low, cue, prefixes)
        return self._small_fits(at, cue, prefixes)

    @staticmethod
    def _cap_fits(low: str, cue: Cue, prefixes: int) -> bool:
        everything = lists()
        if low in everything.counter and not (last_name(low) or first_name(low)):
            return False
        if cue is Cue.TITLE or last_name(low) or first_name(low) or prefixes > 1:
            return True
        if prefixes and cue is Cue.AFTER_FIRST:
            return True
        if cue is Cue.ROLE and not prefixes:
            return not (ordinary(low) or compound(low))
        return not (prefixes or known(low))

    def _before_verb(self, at: int) -> bool:
        """Klant de lange heeft: a name; klant de lange brief: not."""
        following = self._word(at + 1)
        return following is not None and following.gap == " " and following.low in cues.VERBS

    def _small_fits(self, at: int, cue: Cue, prefixes: int) -> bool:
        low, everything = self.words[at].low, lists()
        if last_name(low) and (
            not ordinary(low) or (cue is Cue.TITLE and low not in everything.counter) or prefixes > 1
        ):
            return True
        if prefixes == 1 and low in _DE_NAMES and cue is not Cue.NONE:
            return cue is not Cue.ROLE or self._before_verb(at)
        if first_name(low) and not ordinary(low):
            return True
        if cue is Cue.TITLE:
            return len(low) > 2 and not known(low)
        return cue is not Cue.NONE and self._strange(at)

    def _strange(self, at: int) -> bool:
        """Whether a word in small letters is no word we know and does not look like a misspelt verb."""
        word = self._word(at)
        if word is None or word.upper or len(word.low) < 4:
            return False
        return not known(word.low) and not word.low.endswith(_VERB_ENDINGS)

    def _extended(self, start: int, end: int) -> int:
        while end - start < _LONGEST_NAME:
            further = self._one_more(start, end)
            if further is None:
                break
            end = further
        return end

    def _one_more(self, start: int, end: int) -> int | None:
        last, following = self.words[end - 1], self._word(end)
        if following is None:
            return None
        if self._joined(end):
            hanging = "-" in last.low and last.low.split("-")[-1] in cues.PREFIXES
            if following.raw.isupper() and len(following.raw) == 1:
                return self._middle_initial(end)
            only_first = end - start == 1 and (first_name(last.low) or not known(last.low))
            if (
                following.cap
                or self._cap_core(end)
                or only_first
                or not last.cap
                or hanging
                or following.gap != " "
            ):
                return self._more_part(end, only_first, hanging)
            return None
        return self._after_comma(start, end) or self._after_dot(end)

    def _cap_core(self, at: int) -> bool:
        core = self._word(self._prefixes(at))
        return core is not None and core.cap

    def _more_part(self, at: int, only_first: bool, hanging: bool) -> int | None:
        core_at = self._prefixes(at)
        core = self._word(core_at)
        if core is None:
            return None
        if hanging and core.cap:
            return core_at + 1
        if not core.cap and not only_first and not (last_name(core.low) and not ordinary(core.low)):
            return None
        if core.low in cues.VERBS or (not core.cap and core_at == at and ordinary(core.low)):
            return None
        if core.cap and core_at == at and ordinary(core.low) and not last_name(core.low):
            return None
        return self._part(at, Cue.AFTER_FIRST)

    def _middle_initial(self, at: int) -> int | None:
        end = self._initials(at)
        return self._part(end, Cue.AFTER_FIRST) or end

    def _after_dot(self, at: int) -> int | None:
        """A title or shortened first name with a full stop: Joh. de Vries."""
        following, last = self.words[at], self.words[at - 1]
        if (
            following.gap == ". "
            and len(last.raw) <= 3
            and last.cap
            and following.cap
            and last_name(following.low)
        ):
            return at + 1
        return None

    def _after_comma(self, start: int, at: int) -> int | None:
        """Jansen, P. or Vries, J. de: initials behind the surname."""
        following, last = self.words[at], self.words[at - 1]
        if following.gap != ", " or not last_name(last.low):
            return None
        end = self._initials(at)
        if end == at:
            first = (
                following.cap
                and first_name(following.low)
                and not ordinary(following.low)
                and at - start == 1
            )
            return at + 1 if first and not first_name(last.low) else None
        trailing = self._word(end)
        if trailing and trailing.low in cues.PREFIXES and trailing.gap in (". ", " "):
            return self._prefixes(end)
        return end

    # a name without a word in front that says so

    def _standing(self, at: int) -> Stretch | None:
        return (
            self._with_initials(at)
            or self._with_first(at)
            or self._with_prefix(at)
            or self._with_last(at)
            or self._unknown(at)
            or self._small_unknown(at)
        )

    def _with_initials(self, at: int) -> Stretch | None:
        end = self._initials(at)
        glued = self._glued_initials(at)
        if end == at and not glued:
            return None
        part_at = end if end > at else at + 1
        core = self._word(self._prefixes(part_at))
        if core is None or not (self._part(part_at, Cue.ROLE)) or known(core.low) and not last_name(core.low):
            return None
        small = not core.cap and (ordinary(core.low) or not (last_name(core.low) or self._strange(part_at)))
        undotted = not glued and not self.words[end].gap.startswith(".")
        if small or ((undotted or glued) and not (last_name(core.low) and self.words[at].raw.isupper())):
            return None
        if core.low in lists().places and not last_name(core.low):
            return None
        name = self._extended(at, self._prefixes(part_at) + 1)
        return Stretch(at, name, catalogue.NAME_INITIALS)

    def _glued_initials(self, at: int) -> bool:
        word = self.words[at]
        return word.upper and len(word.raw) <= 4 and not known(word.low) and self._joined(at + 1)

    def _with_first(self, at: int) -> Stretch | None:
        word = self.words[at]
        if not first_name(word.low) or word.low in lists().organisations or self._in_organisation(at):
            return None
        end = self._extended(at, at + 1)
        if ordinary(word.low) and not self._ambiguous_first(at, end):
            return None
        full = end > at + 1
        return Stretch(at, end, catalogue.NAME_FULL if full else catalogue.NAME_FIRST)

    def _ambiguous_first(self, at: int, end: int) -> bool:
        """Amber, Max, Jan: with a capital inside a sentence, or with a surname behind."""
        word = self.words[at]
        if end > at + 1:
            last = self.words[end - 1]
            return (
                last_name(last.low)
                and (word.cap or word.low == "jan")
                and not (word.head and ordinary(last.low))
            )
        if word.low == "jan":
            return not self._near_number(at)
        listed = lists()
        return word.cap and not word.head and word.low not in listed.counter | listed.places

    def _near_number(self, at: int) -> bool:
        """12 jan, jan 2024: the month. Numbers stand between the words."""
        following = self._word(at + 1)
        return any(
            character.isdigit() for character in self.words[at].gap + (following.gap if following else "")
        )

    def _in_organisation(self, at: int) -> bool:
        before = self._word(at - 1)
        return (
            before is not None
            and self._joined(at)
            and before.low in cues.ORGANISATIONS
            and self.words[at].cap
        )

    def _with_prefix(self, at: int) -> Stretch | None:
        word = self.words[at]
        core_at = self._prefixes(at) if word.low in cues.STANDING_PREFIXES else at
        core = self._word(core_at)
        if (
            core is None
            or core_at == at
            or not self._joined(core_at)
            or not self._fits(core_at, Cue.ROLE, core_at - at)
        ):
            return None
        if not self._prefix_proves(word, core, core_at - at):
            return None
        return Stretch(at, self._extended(at, core_at + 1), catalogue.NAME_LAST)

    @staticmethod
    def _prefix_proves(word: Token, core: Token, prefixes: int) -> bool:
        low = core.low
        if not core.cap:
            foreign = word.low in ("el", "abou", "oulad", "ait") and not known(low)
            return foreign or (
                prefixes > 1 and word.low == "van" and last_name(low) and low not in lists().counter
            )
        if word.low in ("de", "den"):
            return last_name(low) and (not ordinary(low) or low in _DE_NAMES)
        if prefixes > 1 or word.low in ("el", "al", "ben", "abu", "bin", "abou", "oulad", "ait"):
            return last_name(low) or not known(low)
        if word.low == "van":
            return (word.cap and not word.head and last_name(low)) or (
                low in cues.WITH_VAN and low not in lists().places
            )
        return last_name(low) or not known(low)

    def _with_last(self, at: int) -> Stretch | None:
        word, listed = self.words[at], lists()
        if not last_name(word.low) or self._in_organisation(at) or word.low in listed.organisations:
            return None
        if ordinary(word.low) and (not word.cap or self._merely_word(at)):
            return None
        if not word.cap and len(word.low) < 4:
            return None
        return Stretch(at, self._extended(at, at + 1), catalogue.NAME_LAST)

    def _merely_word(self, at: int) -> bool:
        """Bakker at the start of a sentence is a person only when he does something; the Bakker never is."""
        word, before, listed = self.words[at], self._word(at - 1), lists()
        if word.low in listed.counter | listed.places:
            return True
        if word.head:
            return not (word.low in listed.doubles and self._before_verb(at))
        return before is not None and self._joined(at) and before.low in cues.ARTICLES

    def _small_unknown(self, at: int) -> Stretch | None:
        """In small letters: two strange words in a row, or one that starts a sentence and does something."""
        if self.words[at].cap or not self._strange(at) or self._after_article(at):
            return None
        end = self._extended(at, at + 1)
        pair = end > at + 1 and (self._strange(end - 1) or last_name(self.words[end - 1].low))
        if pair or (self.words[at].head and self._before_verb(at)):
            return Stretch(at, end, catalogue.NAME_UNKNOWN)
        return None

    def _after_article(self, at: int) -> bool:
        before = self._word(at - 1)
        return before is not None and self._joined(at) and before.low in cues.ARTICLES | cues.ORGANISATIONS

    def _unknown(self, at: int) -> Stretch | None:
        word, before = self.words[at], self._word(at - 1)
        if not word.cap or len(word.low) < 3 or known(word.low) or word.low.endswith(_STREETS):
            return None
        if sum(character.isupper() for character in word.raw) > 1 and "-" not in word.raw:
            return None
        end = self._extended(at, at + 1)
        if word.head:
            following = self._word(end)
            certain = end > at + 1 or (
                following is not None and following.gap == " " and following.low in cues.VERBS
            )
        else:
            placed = cues.PLACE_WORDS | cues.ARTICLES | cues.ORGANISATIONS | {"bij", "als", "op"}
            behind = before is not None and self._joined(at) and before.low in placed
            certain = not behind or (end > at + 1 and last_name(self.words[end - 1].low))
        return Stretch(at, end, catalogue.NAME_UNKNOWN) if certain else None


def names(words: list[Token]) -> Iterator[Found]:
    """Names of people in the order of the text; the key tells the parts: first names and initials | surname."""
    for stretch in NameSearch(words).stretches():
        if stretch.rule:
            part = words[stretch.start : stretch.end]
            yield Found(part[0].start, part[-1].end, stretch.rule, _key(part))


def _key(part: list[Token]) -> str:
    telling = [word.low for word in part if word.low not in cues.TITLES and word.low not in cues.PREFIXES]
    if not telling:
        return part[-1].low
    given = [low for low in telling[:-1] if len(low) == 1 or first_name(low)]
    return "+".join(given) + "|" + telling[-1]
