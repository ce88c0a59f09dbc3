"""What is known of a text while its articles are tied to laws: the laws it names and defines, the law it is itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from weerklank.pure.citations.abbreviations import fits
from weerklank.pure.citations.law_aliases import defined_aliases
from weerklank.pure.citations.law_hits import LawHit, name_at
from weerklank.pure.citations.law_table import Law, initials, known_law, law_initials, law_table
from weerklank.pure.citations.layout import ListOfLaw, lists_of_laws, own_numbers, own_parts
from weerklank.pure.citations.prepare import Prepared, prepare

NOUN = (
    r"(?:wetboek|rijkswet|wet|besluit|regeling|verordening|verdrag|reglement|richtlijn|beleidsregels?"
    r"|statuut|circulaire|beschikking|handvest|overeenkomst|protocol)"
)
CITED_REACH = 40_000
_STATUTE_HEAD = re.compile(r"(?m)^[ \t]{0,20}(?:Artikel|ARTIKEL|Art\.)\s+[\dIVX]")


@dataclass(frozen=True, slots=True)
class Link:
    """What stands behind an article: the end of the words that name the law, the laws, and how it was
    known."""

    end: int
    laws: tuple[Law, ...]
    how: str
    certainty: float
    implicit: bool = False


Mention = tuple[int, tuple[Law, ...]]
"""Where a law was named (the end of its name) and which it is."""


@dataclass(slots=True)
class Scene:
    """What is known of the text while its articles are tied to laws.

    `recent` holds the laws that articles were tied to so far, in the order of the text: they can be meant by
    "die wet" too; `cited` holds them by the number of the article; `tied` holds where the names of laws end that
    stand right behind an article, "artikel 57 van de WWB".
    """

    text: Prepared
    laws: list[LawHit]
    starts: list[int]
    aliases: dict[str, tuple[tuple[Law, ...], int]]
    own: tuple[Law, ...]
    statute: bool
    numbers: frozenset[str]
    lists: list[ListOfLaw]
    openings: dict[str, LawHit]
    parts: frozenset[str]
    changed: tuple[Law, ...] = ()
    recent: list[Mention] = field(default_factory=list)
    cited: dict[str, list[Mention]] = field(default_factory=dict)
    tied: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, text: Prepared, laws: list[LawHit], own: Law | None) -> "Scene":
        """Set the scene for a text, with the laws named in it and the law it is itself, if any."""
        ordered = sorted(laws, key=lambda hit: hit.start)
        statute = len(_STATUTE_HEAD.findall(text.text[:20_000])) > 0
        aliases = {short.lower(): known for short, known in defined_aliases(text, ordered).items()}
        numbers = own_numbers(text.text) if own or statute else frozenset()
        return cls(
            text,
            ordered,
            [hit.start for hit in ordered],
            aliases,
            (own,) if own else (),
            statute,
            numbers,
            lists_of_laws(text.text, ordered),
            _openings(ordered),
            own_parts(text.text) if own else frozenset(),
            changed_by(own) if own and "i" in numbers else (),
        )

    def last_before(self, place: int, reach: int, noun: str = "") -> Mention | None:
        """Give the law named last before `place`, not further away than `reach` characters; with a noun the
        last one that is a wet, a besluit ..."""
        index = bisect_left(self.starts, place)
        named = ((hit.end, hit.laws) for hit in reversed(self.laws[max(0, index - 12) : index]))
        index = bisect_right(self.recent, place, key=itemgetter(0))
        meant = reversed(self.recent[max(0, index - 12) : index])
        found = [next((one for one in ones if is_a(noun, one[1])), None) for ones in (named, meant)]
        near = [one for one in found if one is not None and place - one[0] <= reach]
        return max(near, key=lambda one: one[0]) if near else None

    def cited_before(self, number: str, place: int) -> tuple[Law, ...]:
        """Give the law with which an article of this number was written last before `place`."""
        mentions = self.cited.get(number.lower(), [])
        index = bisect_left(mentions, place, key=lambda one: one[0]) - 1
        return mentions[index][1] if index >= 0 and place - mentions[index][0] < CITED_REACH else ()

    def at(self, place: int) -> LawHit | None:
        """Give the law that begins at `place`."""
        index = bisect_right(self.starts, place) - 1
        return self.laws[index] if index >= 0 and self.starts[index] == place else None

    def own_name_at(self, place: int) -> Link | None:
        """Give the law in which the text stands, when its own name is written at `place`."""
        name = self.own[0].name.lower() if self.own else ""
        end = place + len(name)
        if not name or self.text.flat(place, end) != name or self.text.text[end : end + 1].isalnum():
            return None
        return Link(end, self.own, "wet erachter (eigen naam)", 0.9)

    def first_of(self, noun: str, before: int) -> tuple[Law, ...]:
        """Give the first wet, besluit ... that the text names before `before`: in a regulation the one it
        rests on, elsewhere only when it is the only one so far."""
        found: list[tuple[Law, ...]] = []
        for hit in self.laws[:40]:
            if hit.start >= before:
                break
            if is_a(noun, hit.laws) and hit.laws not in found:
                found.append(hit.laws)
        if not found and noun == "wet" and self.own:
            return self._in_own_name()
        return found[0] if found and (self.own or len(found) == 1) else ()

    def _in_own_name(self) -> tuple[Law, ...]:
        """The wet at the end of the name of a regulation, "Vrijstellingsregeling Wft"."""
        words = self.own[0].name.split()
        for start in range(1, len(words)):
            law = known_law(" ".join(words[start:]))
            if law is not None and law.bwb_id != self.own[0].bwb_id and is_a("wet", (law,)):
                return (law,)
        return ()

    def rests_on(self) -> dict[str, tuple[tuple[Law, ...], int]]:
        """Give the wet that a regulation rests on as the meaning of "wet", when the text defines none itself."""
        if not self.own or "wet" in self.aliases or "wet" in own_noun(self.own[0]):
            return {}
        first = next((hit for hit in self.laws[:40] if is_a("wet", hit.laws) and hit.laws[0].bwb_id), None)
        return {"wet": (first.laws, first.end)} if first else {}

    def shortened(self, mark: str) -> tuple[Law, ...]:
        """Give the law that an abbreviation is short for: by its initials one named in the text, else the only one
        named in the text of which it has the letters, else the only one of the table with those initials."""
        if len(mark) < 3:
            return ()
        if mark.endswith("BES"):
            mark = f"{mark.removesuffix('BES').rstrip(' -')}-BES"
        near = self.laws[:300]
        for hit in near:
            if initials(hit.laws[0].name) == mark.upper():
                return hit.laws
        fitting = {hit.laws[0].bwb_id: hit.laws for hit in near if hit.laws[0].bwb_id and fits(mark, hit.laws[0].name)}
        if len(fitting) == 1:
            return next(iter(fitting.values()))
        table = law_table()
        if folded := table.folded.get(mark.lower()):
            return table.abbreviations.laws[folded]
        return law_initials().get(mark.upper(), ()) if len(mark) > 3 else ()

    def beginning(self, word: str, before: int) -> tuple[Law, ...]:
        """Give the first law named before `before` whose name begins with a word and goes on."""
        hit = self.openings.get(word.lower())
        return hit.laws if hit is not None and hit.start < before else ()


_CHANGES = re.compile(
    r"(?:wijziging|aanpassing|intrekking|herziening) van (?:(?:enige|een aantal) artikelen van |artikel \w+ van )?"
    r"(?:de |het )?"
)


def changed_by(own: Law) -> tuple[Law, ...]:
    """Give the law that a law changes, by its heading: "Wet van 1 december 2011 tot wijziging van de Tracéwet"."""
    found = _CHANGES.search(own.name)
    hit = name_at(prepare(own.name), found.end()) if found else None
    return hit.laws if hit else ()


def part_key(parts: Mapping[str, str]) -> str:
    """Give the first of the larger parts of a law and its number, "hoofdstuk b9"."""
    return " ".join(next(iter(parts.items()), ("", ""))).lower()


def _openings(laws: list[LawHit]) -> dict[str, LawHit]:
    """By the word with which their names begin and go on, the first of the laws named in a text."""
    found: dict[str, LawHit] = {}
    for hit in laws[:200]:
        word, space, _rest = hit.laws[0].name.lower().partition(" ")
        if space:
            found.setdefault(word, hit)
    return found


_ANY_NOUN = re.compile(rf"{NOUN}(?![a-zà-ÿ])")


def own_noun(law: Law) -> str:
    """What a law calls itself: the first of such nouns in its name, "regeling" for an Uitvoeringsregeling."""
    found = _ANY_NOUN.search(law.name.lower())
    return found.group() if found else ""


def is_a(noun: str, laws: tuple[Law, ...]) -> bool:
    """Whether laws can be called by a noun: "die wet" is no besluit. A name without any noun can be all."""
    if not noun or not laws:
        return not noun
    if noun == "boek":
        return "burgerlijk wetboek" in laws[0].name.lower()
    wanted = "wet" if noun == "rijkswet" else noun.removesuffix("s")
    called = own_noun(laws[0])
    return not called or called.removesuffix("s") == wanted or (wanted == "wet" and called in {"rijkswet", "wetboek"})


def is_same(some: tuple[Law, ...], other: tuple[Law, ...]) -> bool:
    """Whether both are the same law."""
    return bool(some and other) and some[0].bwb_id == other[0].bwb_id
