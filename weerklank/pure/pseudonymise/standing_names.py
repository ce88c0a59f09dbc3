"""Names that stand by themselves: a listed first name or surname, a prefix."""

import re
from functools import lru_cache

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import Cue, Stretch
from weerklank.pure.pseudonymise.initialled_names import InitialledNames
from weerklank.pure.pseudonymise.lists import lists, sections
from weerklank.pure.pseudonymise.strange_names import COMPASS, is_shorthand
from weerklank.pure.pseudonymise.tokens import Token, first_name, known, last_name, ordinary, wordlike

_SECOND_VAN = frozenset(("van", "vd", "v.d."))
_ON = frozenset(("op", "langs", "over", "in", "naar"))
_BESIDE = frozenset(("aan", "rond", "rondom"))
_SQUARES = frozenset(sections("aanwijzingen.txt")["straatwoorden"])
_DAY_OR_AGE = re.compile(r"[ ,(]{1,2}\d{1,2}[-/.]\d{1,2}[-/.]\d{2}| \(\d{1,2}\)")
_TO_BE = frozenset(("is", "was", "wordt", "werd", "en"))
_LONGEST_ABBREVIATION = 5
_BETWEEN_MONTHS = frozenset(("+", "/", "-", "–", "&", ",", "", "en", "t/m"))
_SHORTEST_TAIL = 3
_SHORT_GIVEN = 5
"""Letters: a longer word that is no listed first name is rather a thing (Wet Zhang)."""


@lru_cache(maxsize=50_000)
def plainly_none(raw: str) -> bool:
    """Whether no name begins with this: an ordinary word in small letters that is neither a name nor a prefix."""
    name = len(raw) == 1 or raw in cues.PREFIXES or first_name(raw) or last_name(raw)
    return raw.islower() and ordinary(raw) and not name


class StandingNames(InitialledNames):
    """Adds the names without a word in front that says so."""

    def standing(self, at: int) -> Stretch | None:
        found = None if plainly_none(self.words[at].raw) else self._standing(at)
        if found is None or found.rule is None or not (self.words[at].cap and self.joined(at)):
            return found
        before = self.words[at - 1]
        return found._replace(start=at - 1) if before.cap and before.low in cues.EASTERN else found

    def _standing(self, at: int) -> Stretch | None:
        return (
            self._nickname(at)
            or self._with_initials(at)
            or self._with_first(at)
            or self._with_prefix(at)
            or self._with_last(at)
            or self._lone_letter(at)
            or self._shouted_in_front(at)
            or self._surname_first(at)
            or self._by_surname(at)
            or self.unknown(at)
            or self.small_unknown(at)
            or self.ordinary_person(at)
        )

    def _nickname(self, at: int) -> Stretch | None:
        word, following = self.words[at], self.word(at + 1)
        if not (word.cap and word.low in cues.NICKNAMES and following and following.cap and self.joined(at + 1)):
            return None
        clear = first_name(following.low) and (not ordinary(following.low) or following.low not in lists().counter)
        clear = clear or not known(following.low)
        return Stretch(at, self.extended(at + 1, at + 2), catalogue.NAME_FIRST) if clear else None

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

    def _bracketed(self, at: int) -> Stretch | None:
        """Die meneer van vanochtend (Dekker, van de kippen): with a capital between brackets, behind who it is."""
        word, following = self.words[at], self.word(at + 1)
        if not word.cap or word.low in lists().counter:
            return None
        who = any(one.low in cues.ROLES or one.low in cues.TITLES for one in self.words[max(0, at - 5) : at])
        closed = following is None or following.gap[:1] in (",", ")")
        return Stretch(at, self.extended(at, at + 1), catalogue.NAME_LAST) if who and closed else None

    def _after_het(self, at: int) -> bool:
        """Het Wilhelmus, het Catharina: a song, a hospital."""
        before = self.word(at - 1)
        return before is not None and self.joined(at) and before.low == "het"

    def _named_after(self, at: int, end: int) -> bool:
        """Willem Schrikker Groep, but not the school of Milan: the name has two words or the last a capital. Jacob
        Catsbuurt."""
        if end > at + 1 and self.words[end - 1].low.endswith(("buurt", "kwartier")):
            return True
        following = self.word(end)
        if following is None or not self.joined(end) or following.low not in cues.NAMED_AFTER:
            return False
        return following.cap or end > at + 1

    def _ambiguous_first(self, at: int, end: int) -> bool:
        """Amber, Max, Jan: with a capital inside a sentence, or with a surname behind."""
        return self._with_surname(at, end) if end > at + 1 else self._lone_word(at)

    def _with_surname(self, at: int, end: int) -> bool:
        """Jan de Wit, Max Verhoef, Amber B.: what stands behind makes it a name."""
        word, last = self.words[at], self.words[end - 1]
        if len(last.low) == 1 and (end > at + 2 or (word.cap and word.low not in lists().counter)):
            return True
        if word.cap and last.cap and not known(last.low):
            return True
        return (
            last_name(last.low)
            and (word.cap or word.low == "jan" or word.low in cues.RATHER_FIRST)
            and (end > at + 2 or not (word.head and ordinary(last.low)) or self._clear_capital(end - 1))
        )

    def _lone_word(self, at: int) -> bool:
        """Amber with a capital inside a sentence; Jan, unless the month is meant."""
        word = self.words[at]
        if word.low == "jan":
            return not self._january(at)
        if word.cap and word.low in cues.FIRST_IN_FRONT and self.before_verb(at):
            return self.words[at + 1].low not in _TO_BE
        return word.cap and not lists().is_common(word.low) and (not word.head or self._dated(at) or self._signs(at))

    def _signs(self, at: int) -> bool:
        """Kind regards, Floor: the last word, on a line of its own or behind a comma."""
        return self.word(at + 1) is None and at > 0 and self.words[at].gap.rstrip(" ")[-1:] in ("\n", ",")

    def _january(self, at: int) -> bool:
        """Eind jan, 12 jan, jan tot mrt, jan + juli."""
        word, before, following = self.words[at], self.word(at - 1), self.word(at + 1)
        if self._month_beside(at) or self.near_number(at):
            return True
        eve = before is not None and before.low in cues.BEFORE_MONTH and not word.cap
        return eve or (following is not None and following.low in ("tot", "t", "feb", "mrt"))

    def _month_beside(self, at: int) -> bool:
        """Jan + juli, dec/jan, jan-uitgave."""
        before, following = self.word(at - 1), self.word(at + 1)
        left = before is not None and before.low in cues.MONTHS and self.words[at].gap.strip() in _BETWEEN_MONTHS
        return left or (
            following is not None and following.low in cues.MONTHS and following.gap.strip() in _BETWEEN_MONTHS
        )

    def _dated(self, at: int) -> bool:
        """Koen 12-12-2007; Baas (tolk): a day, an age or a role stands right behind."""
        following = self.word(at + 1)
        if following is None:
            return False
        role = following.gap == " (" and following.low in cues.ROLES
        return role or _DAY_OR_AGE.match(following.gap) is not None

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
        told = word.raw == "ben" and at > 0 and self.words[at - 1].low == "ik"
        if (
            told
            or core_at == at
            or self.word(core_at) is None
            or not self.joined(core_at)
            or self._abbreviated(core_at)
        ):
            return None
        if (
            is_shorthand(self.words[core_at].low)
            or self._on_a_square(at, core_at)
            or self._a_thing_at_head(at, core_at)
        ):
            return None
        if self._prefix_shows(at, core_at):
            return Stretch(at, self.extended(at, core_at + 1), catalogue.NAME_LAST)
        if not self.fits(core_at, Cue.ROLE, self.strength(at, core_at)) or not self._prefix_proves(at, core_at):
            return None
        return Stretch(at, self.extended(at, core_at + 1), catalogue.NAME_LAST)

    def _on_a_square(self, at: int, core_at: int) -> bool:
        """Op de Dam, naar de Brink: a place, where the surname is a word too."""
        before = self.word(at - 1)
        placed = before is not None and self.joined(at) and before.low in _ON
        square = self.words[core_at].low in _SQUARES
        placed = placed or (square and before is not None and self.joined(at) and before.low in _BESIDE)
        return placed and self.words[at].raw == "de" and ordinary(self.words[core_at].low) and core_at == at + 1

    def _a_thing_at_head(self, at: int, core_at: int) -> bool:
        """De Brug, Het Anker: at the head an article and a word, unless somebody does something; Kop van Noord."""
        word, core = self.words[at], self.words[core_at]
        if core.low in COMPASS:
            return True
        thing = word.head and word.raw == "De" and core_at == at + 1 and core.cap and core.low in lists().doubles
        return (
            thing and core.low not in cues.DE_NAMES and not self.before_verb(core_at) and not self.closes_row(core_at)
        )

    def closes_row(self, at: int) -> bool:
        """De Vries, Jan; De Bakker P.; De Graaf-Smit: more of the name, or data, behind it."""
        following = self.word(at + 1)
        if following is None or "\t" in following.gap or "|" in following.gap or ";" in following.gap:
            return True
        return len(following.raw) == 1 or first_name(following.low) or following.low in cues.DATA

    def _abbreviated(self, at: int) -> bool:
        """Van de HUBA: a few capitals in a text that is not all in capitals."""
        return self.words[at].upper and len(self.words[at].raw) <= _LONGEST_ABBREVIATION and not self.shouted

    def _van_van(self, at: int) -> bool:
        """De uitkering van van dijk: the second van begins a name."""
        core = self.word(self.prefixes(at))
        doubled = self.words[at].raw == "van" and self.joined(at + 1) and self.words[at + 1].low in _SECOND_VAN
        return doubled and core is not None and last_name(core.low)

    def _led(self, at: int) -> bool:
        """Op 't Root, In 't Veld, at the start of a sentence too."""
        word, following = self.words[at], self.word(at + 1)
        return word.cap and word.low in cues.LED and following is not None and following.low in ("'t", "’t", "den")

    def _prefix_shows(self, at: int, core_at: int) -> bool:
        """Vindt dat Van Rossem, 't Hart: a capital inside the sentence on van, or on the word behind 't."""
        word, core = self.words[at], self.words[core_at]
        listed = lists()
        if not core.cap or core.low in listed.organisations or core.low in listed.places:
            return False
        if self._double(core):
            return True
        if word.low in ("'t", "’t") or self._led(at):
            return self._led(at) or last_name(core.low) or not known(core.low)
        return word.cap and not word.head and word.low in cues.NAME_CAPITALS

    @staticmethod
    def _double(core: Token) -> bool:
        """De Boer-Iedema: two capitals, the first a surname, the second no word."""
        first, joint, second = core.raw.partition("-")
        two = joint != "" and first[:1].isupper() and second[:1].isupper() and "-" not in second
        return two and last_name(first.lower()) and first.lower() not in COMPASS and not known(second.lower())

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
        if (
            self._thing_with_a_tail(at)
            or not last_name(word.low)
            or self._in_organisation(at)
            or word.low in listed.organisations
        ):
            return None
        if word.gap == " (" and (bracketed := self._bracketed(at)):
            return bracketed
        region = word.low in COMPASS or (word.low not in listed.last and word.low.partition("-")[0] in COMPASS)
        if (
            region
            or (word.cap and self._in_place(at))
            or (self._abbreviated(at) and self._after_article(at, ("de", "het")))
        ):
            return None
        if wordlike(word.low) and (not word.cap or self._merely_word(at)):
            celled = word.cap and not listed.is_common(word.low) and self.in_cell(at, at + 1, "|\t\n;/.+&,")
            celled = celled and not self._enumerated(at)
            return Stretch(at, self.extended(at, at + 1), catalogue.NAME_LAST) if celled else None
        if not word.cap and (len(word.low) < 4 or not (self.small or self.before_data(at))):
            return None
        before = self._bare_initial(at) or self._word_in_front(at)
        return Stretch(at - before, self.extended(at, at + 1), catalogue.NAME_LAST)

    def _thing_with_a_tail(self, at: int) -> bool:
        """KIK-systeem, vo-school: the last part, in small letters, is an ordinary word and nobody's name."""
        raw = self.words[at].raw
        tail = raw.rpartition("-")[2]
        if "-" not in raw or not tail.islower() or len(tail) <= _SHORTEST_TAIL:
            return False
        return tail in cues.ORGANISATIONS or (known(tail) and not (last_name(tail) or first_name(tail)))

    def _word_in_front(self, at: int) -> int:
        """One when a first name that is a thing as well (Frans Adriaanse), or a short word with a capital inside the
        sentence, stands before the surname: Wei Zhang."""
        word, before = self.words[at], self.word(at - 1)
        if before is None or not (word.cap and before.cap) or not self.joined(at):
            return 0
        listed = lists()
        if before.low in listed.first and not (before.upper or known(word.low)):
            return 1
        thing = before.low in listed.counter | listed.places | listed.organisations | cues.ORGANISATIONS | cues.OFFICES
        return int(not (before.head or thing or before.low in cues.TITLES or len(before.low) > _SHORT_GIVEN))

    def _in_place(self, at: int) -> bool:
        """Student uit Leuven, in Hoek: behind these a lone surname is where it is, unless he does something."""
        before = self.word(at - 1)
        placed = before is not None and self.joined(at) and before.low in cues.PLACE_WORDS
        fronted = before is not None and before.head
        return placed and (fronted or not self.before_verb(at)) and self.extended(at, at + 1) == at + 1

    def _by_surname(self, at: int) -> Stretch | None:
        """Ik ben Moedig van achternaam."""
        behind = [word.low for word in self.words[at + 1 : at + 4]]
        said = behind[:2] in (["van", "achternaam"], ["van", "voornaam"]) or behind[:3] == ["van", "mijn", "achternaam"]
        return Stretch(at, at + 1, catalogue.NAME_ROLE) if said and self.words[at].cap else None

    def _merely_word(self, at: int) -> bool:
        """Bakker at the start of a sentence is a person only when he does something; the Bakker never is."""
        word, before, listed = self.words[at], self.word(at - 1), lists()
        if word.head and word.cap and self._lives(at) and self._told_apart(word.low):
            return False
        if listed.is_common(word.low):
            return True
        if word.head:
            return not (self._acts_at_head(at) or self._trailed(at) or self._dated(at))
        return before is not None and self.joined(at) and before.low in cues.ARTICLES

    def _acts_at_head(self, at: int) -> bool:
        """Bakker belde, Rood zegt, Klok woont: the more a word is a word, the more it takes to be a person."""
        low, following = self.words[at].low, self.word(at + 1)
        if self._told_together(at) or low == "hof":
            return False
        if low in cues.JOBS:
            return following is not None and following.low in cues.JOB_OR_NAME and self.speaks(at)
        if low in lists().rare and low not in cues.SELDOM:
            return self.before_verb(at) and not self._told_what(at + 1)
        return low in lists().doubles and self.speaks(at)

    def _told_together(self, at: int) -> bool:
        """Roos en braam weghalen; Bakkers en slagers vallen: and another word in small letters that is no name."""
        joining, other = self.word(at + 1), self.word(at + 2)
        if joining is None or other is None or joining.low not in ("en", "of") or not other.raw.islower():
            return False
        return known(other.low) and not (first_name(other.low) or other.low in (cues.ROLES - cues.JOBS) | cues.VERBS)

    @staticmethod
    def _told_apart(low: str) -> bool:
        """Whether the word is a surname as well, and no job, no role and no body."""
        return low in lists().doubles and low not in cues.SELDOM | cues.JOBS | cues.ROLES | cues.ORGANISATIONS

    def _lives(self, at: int) -> bool:
        """Winter woont bij zijn zus; Winter zit op zee."""
        doing, where = self.word(at + 1), self.word(at + 2)
        sits = doing is not None and doing.low == "zit" and where is not None and where.low in cues.SITS
        return sits or (doing is not None and doing.gap == " " and doing.low in cues.ONLY_PEOPLE)

    def _told_what(self, at: int) -> bool:
        """Is een beroep; was geen succes."""
        behind = self.word(at + 1)
        return self.words[at].low in _TO_BE and behind is not None and behind.low in ("een", "geen", "de", "het")

    def _enumerated(self, at: int) -> bool:
        """Slager, visser en molenaar: a row of words in small letters behind, the first of them no verb."""
        second, third = self.word(at + 1), self.word(at + 2)
        if second is None or third is None or second.gap != ", " or not second.raw.islower():
            return False
        return second.low not in cues.VERBS and (third.low in ("en", "of") or third.gap == ", ")

    def _trailed(self, at: int) -> bool:
        """Kuiper B.: geen toegang."""
        letter, following = self.word(at + 1), self.word(at + 2)
        single = letter is not None and letter.gap == " " and len(letter.raw) == 1 and letter.raw.isupper()
        return single and (following is None or following.gap[:1] in (".", ":", ","))
