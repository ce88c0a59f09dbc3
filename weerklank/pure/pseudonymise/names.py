"""Names of people: one walk over the words, with cues, lists and capitals."""

import re
from collections.abc import Iterator

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import LONGEST_NAME, Cue, Stretch
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import lists
from weerklank.pure.pseudonymise.ordinary_names import OrdinaryNames
from weerklank.pure.pseudonymise.sound import sounds_like_name
from weerklank.pure.pseudonymise.tokens import Token, bare_name, first_name, known, last_name, like_surname, ordinary

_PRONOUNS = frozenset(("zij", "ze", "hij", "ik", "hem", "haar"))
_CONSONANTS = frozenset("bcdfghjklmnprstvwz")
_WITH_DE = frozenset(("heer", "heren", "dames"))
SHORTEST_PART = 3
LONG_NOTE = 12
"""Letters: a longer strange word before a full stop at the start is no name but put together."""
LONGEST_TITLE = 6
"""Words: de heer en mevrouw prof. dr."""


class NameSearch(OrdinaryNames):
    """Looks for names in one list of words."""

    def __init__(self, words: list[Token]) -> None:
        """`words` in the order of the text."""
        super().__init__(words)
        self.small = not any(word.cap and not word.head for word in words)
        """Whether the text has no capitals inside sentences: then names are written small too."""

        self.shouted = any(word.upper and len(word.raw) > 4 for word in words)
        """Whether the text is written in capitals: then names are too."""

    def stretches(self) -> Iterator[Stretch]:
        """All names, in order, without overlap."""
        at, after_name = 0, -1
        while at < len(self.words):
            stretch = self._at(at, after_name)
            if stretch and stretch.rule:
                yield stretch
                after_name = stretch.end
            at = max(at + 1, stretch.end) if stretch else at + 1

    def again(self, found: list[Stretch]) -> Iterator[Stretch]:
        """A part of a name that was found, where it stands alone with a capital: mevrouw Bloem-Koning ... of Koning."""
        taken = {at for stretch in found for at in range(stretch.start, stretch.end)}
        parts = {part for at in taken for part in self.words[at].low.split("-") if len(part) > SHORTEST_PART}
        parts -= cues.TITLES | cues.PREFIXES | lists().counter
        for at, word in enumerate(self.words):
            clear = not word.head or not ordinary(word.low)
            if at not in taken and word.cap and word.low in parts and clear and not self._in_organisation(at):
                yield Stretch(at, at + 1, catalogue.NAME_AGAIN)

    def _at(self, at: int, after_name: int) -> Stretch | None:
        low = self.words[at].low
        if low in cues.TITLES and (found := self._titled(at)):
            return found
        if low.split("-")[0] in cues.OFFICES:
            return self._politician(at) or self._passed_over(at)
        if low in cues.ORGANISATIONS and (found := self._passed_over(at)):
            return found
        pointed = self._between_brackets(at) if low in _PRONOUNS else None
        headed = low in cues.HEADERS and self._colon_behind(at)
        if pointed or ((headed or low.split("-")[-1] in cues.ROLES) and (pointed := self._after_role(at))):
            return pointed
        if at == after_name and low in ("en", "of", "and") and (found := self.name(at + 1, Cue.ROLE)):
            return Stretch(found.start, found.end, catalogue.NAME_ROLE)
        return self._standing(at)

    # cues in front

    def _titled(self, at: int) -> Stretch | None:
        end = at + 1
        while (
            end - at < LONGEST_TITLE
            and (word := self.word(end))
            and (word.low in cues.TITLES or (word.low in ("en", "of") and self._is_title(end + 1)))
        ):
            end += 1
        following = self.word(end)
        if following is None or following.gap.strip(" \u00a0./:") or "\n" in following.gap or len(following.gap) > 4:
            return None
        dotted = "." in following.gap and self.words[end - 1].low not in cues.ABBREVIATED_TITLES
        name = None if dotted else self.name(end, Cue.TITLE)
        start = at - int(at > 0 and self.words[at].low in _WITH_DE and self.words[at - 1].raw == "de" and self.joined(at))
        return Stretch(start, name.end, catalogue.NAME_TITLED) if name else None

    def _colon_behind(self, at: int) -> bool:
        """Betreft: Westendorp."""
        following = self.word(at + 1)
        return following is not None and following.gap.startswith(":") and following.cap

    def _is_title(self, at: int) -> bool:
        word = self.word(at)
        return word is not None and word.low in cues.TITLES

    def _after_role(self, at: int) -> Stretch | None:
        end = at + 1
        following = self.word(end)
        if following and following.low in ("is", "was", "=") and self.words[at].low.endswith("naam"):
            end, following = end + 1, self.word(end + 1)
        if following is None or following.gap.strip(" :=,(\"'‘“-\n") or len(following.gap) > 4:
            return None
        if following.raw == "s" and following.gap in ("'", "’"):
            return None
        if "," in following.gap and not (following.cap and (first_name(following.low) or last_name(following.low))):
            return None
        if "\n" in following.gap and not following.cap:
            return None
        name = self.name(end, Cue.ROLE) or self._listed_behind(end)
        return Stretch(self._without_van(end), name.end, catalogue.NAME_ROLE) if name else None

    def _listed_behind(self, at: int) -> Stretch | None:
        """Aan: Tuin, Erik van der; klant: Bakker."""
        word = self.words[at]
        listed = word.cap and last_name(word.low) and word.low not in lists().counter | cues.JOBS
        return Stretch(at, self.extended(at, at + 1), None) if ":" in word.gap and listed else None

    def _between_brackets(self, at: int) -> Stretch | None:
        """Zij (Guusje) is 17."""
        following = self.word(at + 1)
        if following is None or following.gap != " (" or not following.cap:
            return None
        name = self.name(at + 1, Cue.ROLE)
        behind = self.word(name.end) if name else None
        closed = behind is None or behind.gap.startswith((")", ",", " "))
        return Stretch(name.start, name.end, catalogue.NAME_ROLE) if name and closed else None

    def _without_van(self, at: int) -> int:
        """Vader van Kwaku: van belongs to the sentence when a first name follows."""
        following = self.word(at + 1)
        belongs = self.words[at].raw == "van" and following is not None and first_name(following.low)
        return at + 1 if belongs and following and not last_name(following.low) else at

    def _passed_over(self, at: int) -> Stretch | None:
        """The capitalised words behind an office or the word for an organisation: part of its name."""
        end = at + 1
        while self.joined(end) and end - at < LONGEST_NAME:
            word = self.words[end]
            if word.cap and self.words[end - 1].low == "van" and first_name(word.low) and not ordinary(word.low):
                return None
            if not (word.cap or word.upper or (word.low in cues.PREFIXES | {"en"} and self._cap_behind(end))):
                break
            end += 1
        return Stretch(at, end, None) if end > at + 1 else None

    def _politician(self, at: int) -> Stretch | None:
        """Motie omtzigt/van hijum, minister van hijum: in small letters, too, these are names of politicians."""
        if self.words[at].low not in cues.POLITICAL:
            return None
        end = at + 1
        while (word := self.word(end)) and end - at < LONGEST_NAME and word.gap in (" ", "-", "/", " en "):
            core = self.word(self.prefixes(end)) or word
            doing = core.low in cues.VERBS and not core.cap
            if doing or (known(core.low) and not (last_name(core.low) or core.cap)):
                break
            end = self.prefixes(end) + 1
        return Stretch(at, min(end, len(self.words)), None) if end > at + 1 else None

    def _cap_behind(self, at: int) -> bool:
        for ahead in (at + 1, at + 2):
            word = self.word(ahead)
            if word and self.joined(ahead) and word.cap:
                return True
        return False

    # a name without a word in front that says so

    def _standing(self, at: int) -> Stretch | None:
        return (
            self._nickname(at)
            or self._with_initials(at)
            or self._with_first(at)
            or self._with_prefix(at)
            or self._with_last(at)
            or self._lone_letter(at)
            or self._unknown(at)
            or self._small_unknown(at)
            or self.ordinary_person(at)
        )

    def _nickname(self, at: int) -> Stretch | None:
        word, following = self.words[at], self.word(at + 1)
        if not (word.cap and word.low in cues.NICKNAMES and following and following.cap and self.joined(at + 1)):
            return None
        clear = first_name(following.low) and not ordinary(following.low)
        return Stretch(at, self.extended(at + 1, at + 2), catalogue.NAME_FIRST) if clear else None

    def _with_initials(self, at: int) -> Stretch | None:
        end = self.initials(at)
        glued = end == at and self._glued_initials(at)
        if end == at and not glued:
            return None
        part_at = at + 1 if glued else end
        dotted = not glued and self._joined_by_dot(end)
        if not (dotted and self._initialled(at, part_at)) and (
            self.part(part_at, Cue.ROLE) is None or not self._initials_prove(part_at, dotted, at)
        ):
            return None
        return Stretch(at, self.extended(at, self.prefixes(part_at) + 1), catalogue.NAME_INITIALS)

    def _initialled(self, at: int, part_at: int) -> bool:
        """Van H. Schimmel, C. den Ouden, J.P. Koel: any capital behind initials; not A. Huur at the head of a row."""
        core_at = self.prefixes(part_at)
        core = self.word(core_at)
        if core is None or not core.cap or not self.joined(core_at) and core_at > part_at or len(core.raw) < 2:
            return False
        if core.low in lists().organisations | lists().places | cues.TITLES or core.gap not in (" ", ". ", ".", "-"):
            return False
        return core_at > part_at or part_at > at + 1 or not self.words[at].head

    def _glued_initials(self, at: int) -> bool:
        """JP de Vries: two to four capitals that are no abbreviation we know; jp de graaf: two consonants."""
        word = self.words[at]
        if len(word.raw) == 2 and word.raw.islower() and set(word.raw) <= _CONSONANTS and not known(word.low):
            return self.joined(at + 1) and word.low not in cues.TITLES | cues.ROLES | cues.PREFIXES
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
        return more and self.words[core_at].low not in lists().counter and self.closes(core_at)

    def _with_first(self, at: int) -> Stretch | None:
        word = self.words[at]
        if not first_name(word.low) or word.low in lists().organisations or self._in_organisation(at):
            return None
        if word.upper and len(word.raw) <= 4 and not self.shouted:
            return None
        end = self.extended(at, at + 1)
        if self._named_after(at, end):
            return Stretch(at, end, None)
        if self._after_het(at):
            return None
        if ordinary(word.low) and not self._ambiguous_first(at, end):
            return None
        full = end > at + 1
        return Stretch(at, end, catalogue.NAME_FULL if full else catalogue.NAME_FIRST)

    def _after_het(self, at: int) -> bool:
        """Het Wilhelmus, het Catharina: a song, a hospital."""
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low == "het"

    def _named_after(self, at: int, end: int) -> bool:
        """Willem Schrikker Groep, but not the school of Milan: the name has two words or the last a capital."""
        following = self.word(end)
        if following is None or not self.joined(end) or following.low not in cues.NAMED_AFTER:
            return False
        return following.cap or end > at + 1

    def _ambiguous_first(self, at: int, end: int) -> bool:
        """Amber, Max, Jan: with a capital inside a sentence, or with a surname behind."""
        word = self.words[at]
        if end > at + 1:
            surname = self.words[end - 1].low
            if word.cap and self.words[end - 1].cap and not known(surname):
                return True
            return (
                last_name(surname)
                and (word.cap or word.low == "jan" or word.low in cues.RATHER_FIRST)
                and (end > at + 2 or not (word.head and ordinary(surname)) or self._clear_capital(end - 1))
            )
        if word.low == "jan":
            following = self.word(at + 1)
            return not self.near_number(at) and not (following and following.low in ("tot", "t", "feb", "mrt"))
        listed = lists()
        return word.cap and not word.head and word.low not in listed.counter | listed.places

    def _clear_capital(self, at: int) -> bool:
        """Lente Kamp: a surname with a capital inside the sentence, no word of laws."""
        return self.words[at].cap and self.words[at].low not in lists().counter

    def _in_organisation(self, at: int) -> bool:
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low in cues.ORGANISATIONS and self.words[at].cap

    def _with_prefix(self, at: int) -> Stretch | None:
        word = self.words[at]
        core_at = self.prefixes(at) if word.low in cues.STANDING_PREFIXES or self._led(at) else at
        if self._van_van(at):
            return Stretch(at + 1, self.prefixes(at) + 1, catalogue.NAME_LAST)
        if core_at == at or self.word(core_at) is None or not self.joined(core_at):
            return None
        if self._prefix_shows(at, core_at):
            return Stretch(at, self.extended(at, core_at + 1), catalogue.NAME_LAST)
        if not self.fits(core_at, Cue.ROLE, self.strength(at, core_at)) or not self._prefix_proves(at, core_at):
            return None
        return Stretch(at, self.extended(at, core_at + 1), catalogue.NAME_LAST)

    def _van_van(self, at: int) -> bool:
        """De uitkering van van dijk: the second van begins a name."""
        core = self.word(self.prefixes(at))
        doubled = self.words[at].raw == "van" and self.joined(at + 1) and self.words[at + 1].low in ("van", "vd", "v.d.")
        return doubled and core is not None and last_name(core.low)

    def _led(self, at: int) -> bool:
        """Op 't Root, In 't Veld, at the start of a sentence too."""
        word, following = self.words[at], self.word(at + 1)
        return word.cap and word.low in cues.LED and following is not None and following.low in ("'t", "’t", "den")

    def _prefix_shows(self, at: int, core_at: int) -> bool:
        """Vindt dat Van Rossem, 't Hart: a capital inside the sentence on van, or on the word behind 't."""
        word, core = self.words[at], self.words[core_at]
        listed = lists()
        if not core.cap or core.low in listed.organisations | listed.places:
            return False
        if word.low in ("'t", "’t") or self._led(at):
            return self._led(at) or last_name(core.low) or not known(core.low)
        return word.cap and not word.head and word.low in cues.NAME_CAPITALS

    def _prefix_proves(self, at: int, core_at: int) -> bool:
        word, core = self.words[at], self.words[core_at]
        clear = last_name(core.low) and not ordinary(core.low)
        if word.low in cues.VAN_DER:
            return clear or self._van_der_proves(core_at)
        if word.low in cues.FOREIGN_PREFIXES and (core.cap or word.low not in cues.DUTCH_WORDS):
            return clear or not known(core.low)
        if core.low in lists().counter or not last_name(core.low):
            der = core_at > at + 1 and self.words[at + 1].low in ("der", "den", "'t", "’t")
            sure = der or word.low in ("ter", "ten") or (word.cap and not word.head)
            return sure and core.cap and not (ordinary(core.low) or word.low == "het")
        if word.low == "van" and core_at > at + 1:
            return clear or (self.words[at + 1].low in ("der", "den", "'t", "’t"))
        if not core.cap or word.low in ("ter", "ten"):
            return word.low in ("ter", "ten")
        with_van = core.low in cues.WITH_VAN and core.low not in lists().places
        lone_de = word.low in ("de", "den")
        return (clear or core.low in lists().doubles) if lone_de else (word.cap and not word.head) or with_van

    def _van_der_proves(self, core_at: int) -> bool:
        """Vd Meulen; vd laan belde."""
        core = self.words[core_at]
        listed = core.low in cues.WITH_VAN or last_name(core.low)
        return listed and (core.cap or self.before_verb(core_at))

    def _with_last(self, at: int) -> Stretch | None:
        word, listed = self.words[at], lists()
        if not last_name(word.low) or self._in_organisation(at) or word.low in listed.organisations:
            return None
        if ordinary(word.low) and (not word.cap or self._merely_word(at)):
            celled = word.cap and word.low not in listed.counter | listed.places and self.in_cell(at, at + 1, "|\t\n;/.+&,")
            return Stretch(at, self.extended(at, at + 1), catalogue.NAME_LAST) if celled else None
        if not word.cap and (len(word.low) < 4 or not (self.small or self._before_data(at))):
            return None
        return Stretch(at - self._bare_initial(at), self.extended(at, at + 1), catalogue.NAME_LAST)

    def _bare_initial(self, at: int) -> int:
        """One when a single consonant stands before a surname in small letters: p jansen."""
        before = self.word(at - 1)
        if before is None or self.words[at].cap or self.words[at].gap != " ":
            return 0
        return int(len(before.raw) == 1 and before.low in "bcdfghjklmprvwyz")

    def _lone_letter(self, at: int) -> Stretch | None:
        """T. zit in de schulden; volgens B. is dat zo: a letter with a full stop that does something."""
        word, before = self.words[at], self.word(at - 1)
        following = self.word(at + 1)
        if len(word.raw) != 1 or not word.raw.isupper() or following is None or following.gap != ". ":
            return None
        placed = word.head or (before is not None and self.joined(at) and before.low in ("volgens", *cues.OF_WHOM))
        acts = following.raw.islower() and following.low in cues.VERBS
        return Stretch(at, at + 1, catalogue.NAME_UNKNOWN) if placed and acts else None

    def _merely_word(self, at: int) -> bool:
        """Bakker at the start of a sentence is a person only when he does something; the Bakker never is."""
        word, before, listed = self.words[at], self.word(at - 1), lists()
        if word.low in listed.counter | listed.places:
            return True
        if word.head:
            acts = self.speaks(at) if word.low in cues.JOBS else self.before_verb(at)
            return not (word.low in listed.doubles and (acts or self._trailed(at)))
        return before is not None and self.joined(at) and before.low in cues.ARTICLES

    def _trailed(self, at: int) -> bool:
        """Kuiper B.: geen toegang."""
        letter, following = self.word(at + 1), self.word(at + 2)
        single = letter is not None and letter.gap == " " and len(letter.raw) == 1 and letter.raw.isupper()
        return single and (following is None or following.gap[:1] in (".", ":", ","))

    def _small_unknown(self, at: int) -> Stretch | None:
        """In small letters: two strange words in a row, or one in a place where people stand."""
        if self.words[at].cap or not self.strange(at) or self._after_article(at):
            return None
        end = self.extended(at, at + 1)
        pair = end > at + 1 and (self.strange(end - 1) or last_name(self.words[end - 1].low))
        if pair or self._before_data(at) or (self.small and self._place_of_people(at)) or self._sounds(at):
            return Stretch(at, end, catalogue.NAME_UNKNOWN)
        return None

    def _sounds(self, at: int) -> bool:
        """A strange word that sounds like a name, and stands behind no word for a place."""
        before = self.word(at - 1)
        placed = before is not None and self.joined(at) and before.low in cues.PLACE_WORDS
        return not placed and sounds_like_name(self.words[at].low)

    def _before_data(self, at: int) -> bool:
        """Before ", bsn" a strange word is somebody."""
        following = self.word(at + 1)
        return following is not None and following.low in cues.DATA and following.gap in (", ", " (", ": ", "; ")

    def _place_of_people(self, at: int) -> bool:
        """Behind van or met, or doing something."""
        before = self.word(at - 1)
        of_whom = before is not None and before.low in cues.OF_WHOM and self.joined(at)
        return of_whom or self.before_verb(at)

    def _after_article(self, at: int) -> bool:
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low in cues.ARTICLES | cues.ORGANISATIONS

    def _unknown(self, at: int) -> Stretch | None:
        word = self.words[at]
        if not word.cap or len(word.low) < 3 or word.low.endswith(cues.STREETS):
            return None
        if known(word.low) and (ordinary(word.low) or not (self._before_data(at) or self._sounds_inside(at))):
            return None
        if sum(map(str.isupper, word.raw)) > 1 and not set("-'’") & set(word.raw):
            return None
        end = self.extended(at, at + 1)
        certain = self._starts_as_person(at, end) if word.head else not self._behind_thing_word(at, end)
        return Stretch(at, end, catalogue.NAME_UNKNOWN) if certain else None

    def _sounds_inside(self, at: int) -> bool:
        """Zaak Westendorp loopt: put together from words, but a capital inside the sentence and the sound of a name."""
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

    def in_cell(self, at: int, end: int, closers: str = "|\t\n;") -> bool:
        """Stands alone in a row of a list or a table; with more closers also at the head of a note: Kok; WW; te laat."""
        word, following = self.words[at], self.word(end)
        opened = any(mark in word.gap for mark in "|\t\n;") or (at == 0 and len(closers) > len("|\t\n;"))
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


def names(words: list[Token]) -> Iterator[Found]:
    """Names of people in the order of the text; the key tells the parts: given names | surname."""
    search = NameSearch(words)
    found = list(search.stretches())
    for stretch in sorted([*found, *search.again(found)]):
        if stretch.rule:
            part = words[stretch.start : stretch.end]
            yield Found(part[0].start, _whose(words, stretch.end), stretch.rule, _key(part))


def _whose(words: list[Token], end: int) -> int:
    """Where the name ends, with the s that says whose something is: Fatima's."""
    following = words[end] if end < len(words) else None
    owned = following is not None and following.raw == "s" and following.gap in ("'", "’")
    return following.end if owned and following else words[end - 1].end


def _key(part: list[Token]) -> str:
    telling = [bare_name(word.low) for word in part if word.low not in cues.TITLES and word.low not in cues.PREFIXES]
    if not telling:
        return part[-1].low
    given = [low for low in telling[:-1] if len(low) == 1 or first_name(low)]
    return "+".join(given) + "|" + telling[-1]
