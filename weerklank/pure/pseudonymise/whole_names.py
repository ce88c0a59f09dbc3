"""Whole names: from the word where a name starts to the last word that belongs to it."""

from weerklank.pure.pseudonymise import cues
from weerklank.pure.pseudonymise.grammar import Cue, NameParts, Stretch
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.tokens import Token, first_name, known, last_name, ordinary

LONGEST_NAME = 7
SHORTENED = frozenset(
    ("cq", "qq", "u", "va", "ivm", "tav", "tbv", "dmv", "mbt", "nav", "igv", "ipv", "oa", "tzt", "tm", "nvt", "wo")
    + ("mv",)
)
"""Letters with full stops that are no initials: klant v.a. februari; fabriek c.q. winkel."""
_ABBREVIATION = 3
_LONGEST_BARE = 7
"""Letters: a longer word behind de is put together (geeft femke de toelatingsbrief)."""
"""Letters in capitals that may be an abbreviation."""
_HONOURED = cues.TITLES | {"wed", "weduwe"}


class NameGrammar(NameParts):
    """Joins the parts of a name: initials, prefixes, more names, the name somebody goes by or was born with."""

    def name(self, at: int, cue: Cue) -> Stretch | None:
        """The name that starts here: initials, then a part with or without prefix, then more parts."""
        end = self.initials(at)
        noble = self.word(end)
        if end > at and noble and noble.low in cues.NOBLE and (seated := self.part(end + 1, Cue.TITLE)):
            return Stretch(at, self.extended(at, seated), None)
        part = self.part(end, cue if end == at else Cue.TITLE)
        if part is None:
            return self._lone_initials(at, end, cue)
        return Stretch(at, self.extended(at, part), None)

    def _lone_initials(self, at: int, end: int, cue: Cue) -> Stretch | None:
        """After a title or role an initial alone is a name too: mevrouw B., klant K."""
        letters = "".join(word.low for word in self.words[at:end])
        if end == at or cue not in (Cue.TITLE, Cue.ROLE) or letters in SHORTENED:
            return None
        if (letter := self._letter_behind(end)) is not None:
            return Stretch(at, letter, None)
        following = self.word(end)
        if cue is Cue.ROLE and following is not None and following.gap == " ":
            return None
        return Stretch(at, end, None)

    def _letter_behind(self, at: int) -> int | None:
        """M. de G.: a prefix with a letter behind it."""
        core_at = self.prefixes(at)
        core = self.word(core_at)
        lettered = core is not None and core_at > at and len(core.raw) == 1 and core.raw.isupper()
        return core_at + 1 if lettered else None

    def extended(self, start: int, end: int) -> int:
        """The index behind the whole name of which this much is known."""
        while end - start < LONGEST_NAME:
            further = self._one_more(start, end)
            if further is None:
                break
            end = further
        return end

    def _one_more(self, start: int, end: int) -> int | None:
        last, following = self.words[end - 1], self.word(end)
        if following is None or (born := self._born(end)) is not None:
            return None if following is None else born
        if not self.joined(end):
            return (
                self._initials_behind(end)
                or self._after_comma(start, end)
                or self._after_dot(end)
                or self._goes_by(end)
            )
        return self._joined_more(start, end, last, following)

    def _joined_more(self, start: int, end: int, last: Token, following: Token) -> int | None:
        """The index behind one more part that is joined to what stands before."""
        if self._shortened_van(start, end):
            return end + 2
        if following.raw.isupper() and len(following.raw) == 1:
            return self._middle_initial(end)
        if following.low in ("tot", "thoe"):
            return self._noble_seat(start, end)
        if following.low in cues.BEHIND or self._small_initial(start, end):
            return end + 1
        lone = end - start == 1 and (first_name(last.low) or not known(last.low))
        hanging = "-" in last.low and last.low.split("-")[-1] in cues.PREFIXES
        more = following.cap or self._cap_core(end) or lone or not last.cap or following.gap != " "
        return self._more_part(end, lone, hanging) if more else None

    def _noble_seat(self, start: int, at: int) -> int | None:
        """Baron van Heukelswaard tot Drieberg."""
        core = self.word(at + 1)
        if core is None or not core.cap:
            return None
        led = self.words[start].raw == "Van" or (self.words[start].cap and self.words[start].low not in cues.PREFIXES)
        noble = led and any(word.low == "van" for word in self.words[start:at]) and self.joined(at + 1)
        return at + 2 if noble or any(word.low in cues.NOBLE for word in self.words[start:at]) else None

    def _born(self, at: int) -> int | None:
        """Geb. Kuipers, (geboren De Ruyter), e/v Bruins: the other name of the same person."""
        word, following = self.words[at], self.word(at + 1)
        if following is None or word.gap not in (" ", " (", ", ", " - "):
            return None
        of_whom = word.low == "e" and following.low == "v" and following.gap in ("/", ".")
        if not of_whom and word.low not in ("geb", "geboren", "wed", "ev"):
            return None
        name_at = at + 2 if of_whom else at + 1
        core = self.word(self.prefixes(name_at))
        near = self.word(name_at)
        if core is None or near is None or not core.cap or near.gap not in (" ", ". ", ".", ": "):
            return None
        return self.part(name_at, Cue.AFTER_FIRST)

    def _cap_core(self, at: int) -> bool:
        core = self.word(self.prefixes(at))
        return core is not None and core.cap

    def _more_part(self, at: int, lone: bool, hanging: bool) -> int | None:
        """`lone`: so far one first name or strange word; `hanging`: the name so far ends in a prefix."""
        core_at = self.prefixes(at)
        core = self.word(core_at)
        if core is None or core.low in cues.VERBS:
            return None
        if self._surely_more(at, core_at, lone=lone, hanging=hanging):
            return core_at + 1
        surname = last_name(core.low)
        if not core.cap and not lone and (not surname or ordinary(core.low)):
            return None
        if (
            core_at == at
            and ordinary(core.low)
            and core.raw.isascii()
            and not (core.cap and (surname or core.low not in lists().counter))
        ):
            return None
        return self.part(at, Cue.AFTER_FIRST)

    def _surely_more(self, at: int, core_at: int, *, lone: bool, hanging: bool) -> bool:
        """Whether the place alone makes this word part of the name, whatever it means."""
        core, before = self.words[core_at], self.words[at - 1]
        shouted = core.upper and before.upper and first_name(before.low) and last_name(core.low)
        shortened = core_at > at and len(core.raw) == 1 and (core.raw.isupper() or self._lettered(at, core_at, lone))
        shouted = shouted or self._in_capitals(at, core_at) or self._body_as_surname(at, core_at)
        if shouted or shortened or (hanging and (core.cap or last_name(core.low))):
            return True
        folk = core.cap and first_name(before.low) and core.low in cues.FOLK_NAMES and self.closes(core_at)
        given = core_at == at and self._second_given(at)
        if folk or given or (lone and (core.low in lists().rare or self._place_as_surname(at, core_at))):
            return True
        return lone and core_at > at and self._rare_behind_prefix(at, core_at)

    def _rare_behind_prefix(self, at: int, core_at: int) -> bool:
        """Femke de bock, in small letters before data or a stop: a word that neither laws nor the counter use."""
        core, given = self.words[core_at], self.words[at - 1].low
        closed = self.closes(core_at) and not self.before_verb(core_at)
        rare = not (ordinary(core.low) or core.low in lists().counter) and len(core.low) > _ABBREVIATION
        short = len(core.low) < _LONGEST_BARE and (self.words[at].low == "de" or not known(core.low))
        return rare and short and closed and first_name(given) and not ordinary(given)

    def _second_given(self, at: int) -> bool:
        """Hendrik Jan Prakken: the month between a first name and a surname with a capital is a first name."""
        word, before = self.words[at], self.words[at - 1]
        given = word.cap and before.cap and first_name(word.low) and first_name(before.low) and word.gap == " "
        core = self.word(self.prefixes(at + 1))
        return given and core is not None and core.cap and self.part(at + 1, Cue.AFTER_FIRST) is not None

    def _in_capitals(self, at: int, core_at: int) -> bool:
        """Asefa TESFAY, ASEFA TESFAY: a strange word in capitals right behind a first name."""
        before, core = self.words[at - 1], self.words[core_at]
        clear = first_name(before.low) and not ordinary(before.low) and (before.cap or len(before.raw) > _ABBREVIATION)
        return clear and core_at == at and core.upper and len(core.raw) > _ABBREVIATION and not known(core.low)

    def _body_as_surname(self, at: int, core_at: int) -> bool:
        """Arie Bol: behind a clear first name a surname that a body has too."""
        before, core = self.words[at - 1], self.words[core_at]
        both = core.low in lists().organisations and core.low in lists().last
        return both and core.cap and core_at == at and first_name(before.low) and not ordinary(before.low)

    def _lettered(self, at: int, core_at: int, lone: bool) -> bool:
        """Mohamed el k., piet van der b.: in small letters too, when one first name stands in front."""
        following = self.word(core_at + 1)
        ends = following is None or following.gap.startswith((".", ",")) or following.low in cues.AFTER_NAME
        return lone and ends and self.joined(core_at) and first_name(self.words[at - 1].low)

    def _place_as_surname(self, at: int, core_at: int) -> bool:
        """A place behind a first name that is no other word: jannie hoogeveen belde, corrie van dalen uit purmerend."""
        first, low = self.words[at - 1].low, self.words[core_at].low
        led = core_at == at + 1 and self.words[at].low == "van" and self.joined(at) and low in cues.WITH_VAN
        place = (low in lists().places if core_at == at else led) and self.closes(core_at)
        return place and first_name(first) and not ordinary(first)

    def _small_initial(self, start: int, at: int) -> bool:
        """Behind one first name, a letter with a full stop: wim p."""
        letter, following = self.words[at], self.word(at + 1)
        dotted = following is None or following.gap.startswith(".") or following.low in cues.AFTER_NAME
        again = following is not None and len(following.raw) == 1 and following.gap == " "
        lettered = len(letter.raw) == 1 and letter.low not in "eou" and letter.gap == " "
        if not lettered:
            return False
        before = self.words[at - 1]
        trailing = last_name(self.words[start].low) and (again or dotted or len(before.raw) == 1)
        return (dotted and at - start == 1 and first_name(self.words[start].low)) or trailing

    def _middle_initial(self, at: int) -> int | None:
        end = self.initials(at)
        return (self.part(end, Cue.AFTER_FIRST) or end) if end > at else None

    def _shortened_van(self, start: int, at: int) -> bool:
        """Marjolein v. Eck, Nienke v Dam."""
        core = self.word(at + 1)
        if self.words[at].low != "v" or core is None or core.gap not in (". ", " ", "."):
            return False
        return first_name(self.words[start].low) and (core.cap or last_name(core.low)) and core.low not in cues.VERBS

    def _goes_by(self, at: int) -> int | None:
        """Bakker, J.M. (Joke), J.M. (Joke) Bakker: the name somebody goes by, between brackets behind initials."""
        called, behind, last = self.words[at], self.word(at + 1), self.words[at - 1]
        quoted = called.gap in (" ('", " (‘", ' ("', " (“") and called.cap
        if not quoted and (called.gap not in (". (", " (") or len(last.raw) != 1 or not first_name(called.low)):
            return None
        if behind is not None and behind.gap == ") " and behind.cap and last_name(behind.low):
            return at + 2
        return at + 1

    def _initials_behind(self, at: int) -> int | None:
        """Abspoel (A.C.)."""
        end = self.initials(at)
        behind = self.word(end)
        dotted = behind is not None and behind.gap.startswith(".)")
        closed = dotted or (end > at + 1 and (behind is None or behind.gap.startswith(")")))
        return end if self.words[at].gap == " (" and self.words[at].raw.isupper() and closed else None

    def _after_dot(self, at: int) -> int | None:
        """A shortened first name with a full stop: Joh. Jansen."""
        following, last = self.words[at], self.words[at - 1]
        short = last.cap and len(last.raw) <= 3 and following.gap == ". "
        return at + 1 if short and following.cap and last_name(following.low) else None

    def _after_comma(self, start: int, at: int) -> int | None:
        """Jansen, P. or Vries, J. de or Jansen, Fatima: what stands in front elsewhere."""
        following, last = self.words[at], self.words[at - 1]
        if following.gap != ", " or not (last_name(last.low) or (last.cap and not known(last.low))):
            return None
        end = self.initials(at)
        if end == at:
            return self._first_behind(start, at)
        return self._trailing(end)

    def _first_behind(self, start: int, at: int) -> int | None:
        """Jansen, Fatima; Tuin, Erik van der; Vries, de, Hanneke."""
        first_at = self.prefixes(at)
        first, last = self.word(first_at), self.words[at - 1]
        if first is None or not first.cap or (first_at > at and first.gap not in (", ", " ")):
            return None
        clear = first_name(first.low) and not ordinary(first.low)
        alone = all(word.low in _HONOURED | cues.PREFIXES for word in self.words[start : at - 1])
        if (
            not clear
            or not (alone or self.words[start].low in _HONOURED)
            or (first_name(last.low) and not last_name(last.low))
        ):
            return None
        return self._trailing(first_at + 1)

    def _trailing(self, end: int) -> int:
        """The index behind the prefix that trails the name: Vries, J. de."""
        trailing = self.word(end)
        if trailing and trailing.low in cues.PREFIXES and trailing.gap in (". ", " ") and not self._cap_core(end):
            return self.prefixes(end)
        return end
