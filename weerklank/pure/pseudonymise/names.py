"""Names of people: one walk over the words, with cues, lists and capitals."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerklank.pure.pseudonymise import catalogue, cues
from weerklank.pure.pseudonymise.grammar import Cue, Stretch
from weerklank.pure.pseudonymise.kinds import Found
from weerklank.pure.pseudonymise.lists import fold, lists
from weerklank.pure.pseudonymise.prefilter import Prefiltered
from weerklank.pure.pseudonymise.standing_names import StandingNames, plainly_none
from weerklank.pure.pseudonymise.tokens import Token, bare_name, first_name, known, last_name, ordinary
from weerklank.pure.pseudonymise.whole_names import LONGEST_NAME

_PRONOUNS = frozenset(("zij", "ze", "hij", "ik", "hem", "haar"))
_WIDOWS = frozenset(("weduwe", "weduwnaar", "wed", "erven", "achternaam"))
"""Behind these van belongs to the name."""
_LEADING = cues.TITLES | cues.ORGANISATIONS | cues.HEADERS | _PRONOUNS | {"heten", "de", "het"}
_PEOPLE = cues.ROLES | cues.TITLES | _PRONOUNS
_THINGS = frozenset(("plan", "wet", "regeling", "formulier", "brief", "veld", "knop", "pagina", "besluit", "product"))
_LONGEST_ROW = 10
_WHOSE = frozenset(("z'n", "z’n", "d'r", "d’r", "zn"))
_AND = frozenset("&+")
_NOBODY = frozenset("XYZ")
"""Mevrouw X: made up for the telling."""
_CUT_ROLES = frozenset(("verz", "wed", "kl", "cl", "clt", "afz"))
"""Roles that are cut short with a full stop."""
_WITH_DE = frozenset(("heer", "hr", "heren", "dames", "gebroeders", "gebr"))
_WIDOWED = frozenset(("wed", "weduwe", "erven", "douairiere"))
_TOLD_OF = frozenset(("echtpaar",))
"""Titles that are also told of somebody: echtpaar van ver in de tachtig. Their name has a capital."""
SHORTEST_PART = 3
_LONGEST_SURE_NAME = 7
"""Letters: a shorter word that ends as bodies do may be a name."""
_OF_SCHOLARS = frozenset(("dr", "prof", "mr", "mgr", "pater", "pastoor", "burg", "burgemeester", "dominee", "ds"))
_CALLED_AFTER = ("school", "college", "lyceum", "kliniek", "ziekenhuis", "huis", "straat", "plein", "laan", "park")
"""Dr. Schaepmanschool: what is called after somebody with such a title."""
LONGEST_TITLE = 6
"""Words: de heer en mevrouw prof. dr."""


@lru_cache(maxsize=50_000)
def _leads_nowhere(raw: str, low: str) -> bool:
    """Whether nothing begins with this word, whatever stands behind it: it is no cue and no name."""
    leads = low in _LEADING or low.partition("-")[0] in cues.OFFICES or low.rpartition("-")[2] in cues.ROLES
    return plainly_none(raw) and not leads


class NameSearch(StandingNames):
    """Looks for names in one list of words."""

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
        """A part of a name that was found, where it stands alone with a capital: mevrouw Bloem-Koning ... of
        Koning."""
        taken = {at for stretch in found for at in range(stretch.start, stretch.end)}
        parts = {part for at in taken for part in self.words[at].low.split("-") if len(part) > SHORTEST_PART}
        parts = {one for one in parts if not (one in cues.TITLES or one in cues.PREFIXES or one in lists().counter)}
        letters = {self.words[at].raw for at in taken if len(self.words[at].raw) == 1 and self._dotted(at)}
        letters &= {self.words[one.start].raw for one in found if one.end == one.start + 1}
        for at, word in enumerate(self.words):
            if at not in taken and word.raw in letters and self._dotted(at):
                yield Stretch(at, at + 1, catalogue.NAME_AGAIN)
            clear = not word.head or not ordinary(word.low)
            if at not in taken and word.cap and word.low in parts and clear and not self._in_organisation(at):
                yield Stretch(at, at + 1, catalogue.NAME_AGAIN)

    def _dotted(self, at: int) -> bool:
        following = self.word(at + 1)
        return following is not None and following.gap.startswith(".")

    def _at(self, at: int, after_name: int) -> Stretch | None:
        if at != after_name and _leads_nowhere(self.words[at].raw, self.words[at].low):
            return None
        return self._has_relatives(at) or self._surname_in_capitals(at) or self._cued(at, after_name)

    def _cued(self, at: int, after_name: int) -> Stretch | None:
        low = self.words[at].low
        if low in cues.TITLES and (found := self._titled(at)):
            return found
        if low.split("-")[0] in cues.OFFICES:
            return self._politician(at) or self._passed_over(at)
        things = self._passed_over if low in cues.ORGANISATIONS else self._named_things
        if (low in cues.ORGANISATIONS or low == "heten") and (found := things(at)):
            return found
        pointed = self._between_brackets(at) if low in _PRONOUNS else None
        headed = low in cues.HEADERS and self._colon_behind(at)
        if pointed or ((headed or low.split("-")[-1] in cues.ROLES) and (pointed := self._after_role(at))):
            return pointed
        if at == after_name and (found := self._one_more_person(at)):
            return found
        behind_article = low in ("de", "het") and self.joined(at + 1) and self._named_body(at + 1)
        return behind_article or self._named_body(at) or self.standing(at)

    def _has_relatives(self, at: int) -> Stretch | None:
        """Prins z'n buurman: a surname, whatever it means, of somebody who has people."""
        word, whose, who = self.words[at], self.word(at + 1), self.word(at + 2)
        if whose is None or who is None or not (word.cap and last_name(word.low)):
            return None
        has = whose.low in _WHOSE and self.joined(at + 1) and who.low in cues.ROLES
        return Stretch(at, at + 1, catalogue.NAME_LAST) if has else None

    def _surname_in_capitals(self, at: int) -> Stretch | None:
        """ABREU, Nelson; ASEFA TESFAY: a surname in capitals and a first name behind a comma, or two in capitals."""
        word, first = self.words[at], self.word(at + 1)
        if first is not None and first.gap == " " and self._two_in_capitals(word, first):
            return Stretch(at, self.extended(at, at + 2), catalogue.NAME_FULL)
        if first is None or first.gap != ", " or not (word.upper and first.cap and len(word.raw) > SHORTEST_PART):
            return None
        listed = last_name(word.low) or not known(word.low)
        named = first_name(first.low) or last_name(first.low)
        clear = named and not ordinary(first.low) and word.low not in lists().organisations
        return Stretch(at, at + 2, catalogue.NAME_FULL) if listed and clear else None

    @staticmethod
    def _two_in_capitals(first: Token, second: Token) -> bool:
        """A strange word and a clear name: not EINDE VERHAAL, not UWV JANSEN."""
        capitals = first.upper and second.upper and min(len(first.raw), len(second.raw)) > SHORTEST_PART
        clear = (first_name(second.low) or last_name(second.low)) and not ordinary(second.low)
        return capitals and clear and not known(first.low)

    def _named_things(self, at: int) -> Stretch | None:
        """De spreekkamers heten Eikenhof en Lindenhof: passed over, unless one is a name or they are people."""
        who = self.word(at - 1)
        if who is None or who.cap or who.low in _PEOPLE or not who.low.endswith(("s", "n")):
            return None
        end = at + 1
        while (word := self.word(end)) and end - at < _LONGEST_ROW and (word.cap or word.low in ("en", "of")):
            if word.gap not in (" ", ", "):
                break
            if first_name(word.low) or (last_name(word.low) and not known(word.low)):
                return None
            end += 1
        return Stretch(at, end, None) if end > at + 1 else None

    def _one_more_person(self, at: int) -> Stretch | None:
        """Fatima en Hassan, Annemiek & Paul."""
        start = at + 1 if self.words[at].low in ("en", "of", "and") else at
        joined = start > at or self.words[at].gap.strip() in _AND
        found = self.name(start, Cue.ROLE) if joined else None
        return Stretch(found.start, found.end, catalogue.NAME_ROLE) if found else None

    def _named_body(self, at: int) -> Stretch | None:
        """Anne Frankschool, Willem de Zwijgerfonds, Jan Arends Stichting: a body or rule with the name of somebody."""
        if not self.words[at].cap:
            return None
        for end in range(at, at + LONGEST_NAME):
            word = self.word(end)
            if word is None or (end > at and not self.joined(end)):
                return None
            if word.cap and self._is_body(word.low, end > at):
                return Stretch(at, end + 1, None)
            if not (word.cap or word.low in cues.PREFIXES):
                return None
        return None

    @staticmethod
    def _is_body(low: str, behind: bool) -> bool:
        if low in cues.NAMED_AFTER:
            return behind
        tail = low.endswith(cues.NAMED_COMPOUNDS) and len(low) > _LONGEST_SURE_NAME
        return tail and not (last_name(low) or first_name(low))

    # cues in front

    def _titled(self, at: int) -> Stretch | None:
        end = at + 1
        while (
            end - at < LONGEST_TITLE
            and (word := self.word(end))
            and (word.low in cues.TITLES or word.low in _WIDOWED or self._goes_on_to_title(end))
        ):
            end += 1
        following = self.word(end)
        bank = self.words[at].raw == "ING" and not self.shouted
        if bank or (following is not None and following.raw in _NOBODY and not self._dotted(end)):
            return None
        if self.words[at].low in _OF_SCHOLARS and following is not None and following.low.endswith(_CALLED_AFTER):
            return None
        if following is None or following.gap.strip(" \u00a0.:") or "\n" in following.gap or len(following.gap) > 4:
            return None
        dotted = "." in following.gap and self.words[end - 1].low not in cues.ABBREVIATED_TITLES | _WIDOWED
        through = self.words[end - 1].raw == "dr" and following.gap == " " and following.raw.islower()
        if through and not last_name(following.low):
            return None
        name = None if dotted else self.name(end, Cue.TITLE)
        if name and self.words[at].low in _TOLD_OF and not any(word.cap for word in self.words[end : name.end]):
            return None
        article = at > 0 and self.words[at - 1].low == "de" and self.joined(at) and self.words[at].low in _WITH_DE
        return Stretch(at - int(article), name.end, catalogue.NAME_TITLED) if name else None

    def _goes_on_to_title(self, at: int) -> bool:
        """Dhr. en mevr.; mevr. de wed."""
        following = self.word(at + 1)
        widowed = following is not None and following.low in _WIDOWED
        return (self.words[at].low in ("en", "of") and self._is_title(at + 1)) or (
            self.words[at].low == "de" and widowed
        )

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
        marks = " :=,(\"'‘“-\n" + (
            "." if self.words[at].low in _CUT_ROLES and following and following.gap[-1:] == " " else ""
        )
        if following is None or following.gap.strip(marks) or len(following.gap) > 4:
            return None
        if following.raw == "s" and following.gap in ("'", "’"):
            return None
        if "," in following.gap and not (following.cap and (first_name(following.low) or last_name(following.low))):
            return None
        if "\n" in following.gap and not following.cap:
            return None
        low = self.words[at].low
        whole = low in _WIDOWS
        thing = low in ("heet", "heten", "heette") and self._thing_is_called(at)
        name = None if thing else self.name(end, Cue.ROLE) or self._listed_behind(end)
        if name and low in cues.KIN and self._addressed(at):
            return Stretch(at, name.end, catalogue.NAME_ROLE)
        return Stretch(end if whole else self._without_van(end), name.end, catalogue.NAME_ROLE) if name else None

    def _thing_is_called(self, at: int) -> bool:
        """Het nieuwe plan heet Landelijk gebied."""
        what, named = self.word(at - 1), self.words[at + 1]
        thing = what is not None and what.low in cues.ORGANISATIONS | _THINGS
        return thing and not first_name(named.low)

    def _addressed(self, at: int) -> bool:
        """Tante Saadia, opa Jan: the word is how somebody is called; not mijn tante Saadia, oma: Jansen."""
        before = self.word(at - 1)
        owned = before is not None and before.low in cues.OWNERS and self.words[at].gap == " "
        return self.words[at + 1].gap == " " and not owned

    def _listed_behind(self, at: int) -> Stretch | None:
        """Aan: Tuin, Erik van der; klant: Bakker."""
        word = self.words[at]
        listed = word.cap and last_name(word.low) and not (word.low in lists().counter or word.low in cues.JOBS)
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
            titled = word.low in cues.TITLES and self._dotted(end)
            if titled or not (word.cap or word.upper or (word.low in cues.PREFIXES | {"en"} and self._cap_behind(end))):
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


_NICKNAMED = Prefiltered(
    r"(?i)(?:\bnoemt\s(?:zich(?:zelf)?|hem|haar)|\balias|\baka|\ba\.k\.a\.|\bbijgenaamd|\bbijnaam|\broepnaam|\bbekend\sals)\s?:?\s?"
    r"[\"'‘“](?P<name>[^\"'’”\n]{2,30})[\"'’”]"
)
_TRADES = Prefiltered(
    r"(?:(?P<who>(?<![\w.])(?:[A-Z]\.[ ]?){1,4}(?:(?:van|de|der|den|ter|ten)[ ]){0,2}[A-ZÀ-Ý][\w'’-]{1,25}),?[ ])?"
    r"\b[hH]\.?[oO]\.?[dD]\.?[nN]\.?\s(?P<name>[A-ZÀ-Ý][\w'’&-]{1,25}(?:\s[A-ZÀ-Ý][\w'’&-]{1,25}){0,3})"
)
"""H.o.d.n.: the name under which one person trades."""
_SPELLED = re.compile(r"(?<![\w.])[^\W\d_](?:(?:[ ]|-|, )[^\W\d_]){4,20}(?![\w.])")


def spelled(text: str) -> Iterator[Found]:
    """P e t e r s: a name that is spelled out; noemt zich 'de Professor'; h.o.d.n. Klusser Wim."""
    for match in (*_NICKNAMED.finditer(text), *_TRADES.finditer(text)):
        start = match.start("who") if match.groupdict().get("who") else match.start("name")
        yield Found(start, match.end("name"), catalogue.NAME_ROLE, "|" + fold(match.group("name")))
    for match in _SPELLED.finditer(text):
        letters = "".join(filter(str.isalpha, fold(match.group())))
        if known(letters) and not (first_name(letters) or last_name(letters)):
            continue
        yield Found(*match.span(), catalogue.NAME_UNKNOWN, "|" + letters)


def names(words: list[Token]) -> Iterator[Found]:
    """Names of people in the order of the text; the key tells the parts: given names | surname."""
    search = NameSearch(words)
    found = list(search.stretches())
    for stretch in sorted([*found, *search.again(found)]):
        if stretch.rule:
            part = words[stretch.start : stretch.end]
            yield Found(part[0].start, _whose(words, stretch.end), stretch.rule, key_of(part))


def _whose(words: list[Token], end: int) -> int:
    """Where the name ends, with the s that says whose something is: Fatima's."""
    following = words[end] if end < len(words) else None
    owned = following is not None and following.raw == "s" and following.gap in ("'", "’")
    return following.end if owned and following else words[end - 1].end


def key_of(part: list[Token]) -> str:
    """The parts of a name by which a mention is compared with others: given names | surname."""
    telling = [bare_name(word.low) for word in part if word.low not in cues.TITLES and word.low not in cues.PREFIXES]
    if not telling:
        return part[-1].low
    given = [low for low in telling[:-1] if len(low) == 1 or first_name(low)]
    return "+".join(given) + "|" + telling[-1]
