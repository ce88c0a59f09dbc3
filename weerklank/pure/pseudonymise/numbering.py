"""Which placeholder a stretch gets: the same person or number has the same one everywhere in the text."""

import re
from collections import defaultdict

from weerklank.pure.pseudonymise.kinds import Found, Kind

_PLACEHOLDER = re.compile(r"\[([A-Z]+(?:-[A-Z]+)?)-(\d{1,7})\]")
_LOOKED_BACK = 8
"""How many earlier people of one name are compared: keeps a text with ten thousand Jansens linear."""


class Person:
    """What the text has said of one person so far."""

    def __init__(self, number: int) -> None:
        """`number` as in the placeholder."""
        self.number = number
        self.given: set[str] = set()
        self.last = ""

    def may_be(self, given: set[str], last: str) -> bool:
        """Whether a mention with these parts can be this person."""
        if not given or not self.given:
            return last in self.given or last == self.last or self.last in given
        same_last = last == self.last
        return same_last and any(_same(one, two) for one in given for two in self.given)

    def learn(self, given: set[str], last: str) -> None:
        """Adds what a mention told."""
        if given or not self.last:
            self.last = last
        self.given |= given


def _same(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


class Numbering:
    """Hands out placeholders within one text."""

    def __init__(self, text: str) -> None:
        """`text` may hold placeholders already: counting goes on after them."""
        self._highest: defaultdict[str, int] = defaultdict(int)
        for kind, number in _PLACEHOLDER.findall(text):
            self._highest[kind] = max(self._highest[kind], int(number))
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._by_letter: defaultdict[str, set[int]] = defaultdict(set)
        self._people: defaultdict[str, list[Person]] = defaultdict(list)

    def placeholder(self, found: Found) -> str:
        """The placeholder for this stretch."""
        kind = found.rule.kind
        number = self._person(found.key) if kind is Kind.PERSOON else self._number(kind, found.key)
        return f"[{kind}-{number}]"

    def _next(self, kind: Kind) -> int:
        self._highest[kind] += 1
        return self._highest[kind]

    def _number(self, kind: Kind, key: str) -> int:
        if (kind, key) not in self._numbers:
            self._numbers[kind, key] = self._next(kind)
        return self._numbers[kind, key]

    def _person(self, key: str) -> int:
        before, _, last = key.rpartition("|")
        given = set(filter(None, before.split("+")))
        if not given and len(last) == 1 and (same := self._only_one(last)):
            return same.number
        person = self._known(given, last) or Person(self._next(Kind.PERSOON))
        person.learn(given, last)
        self._by_letter[last[:1]].add(person.number)
        for part in {*given, last}:
            if len(part) > 1 and person not in self._people[part][-_LOOKED_BACK:]:
                self._people[part].append(person)
        return person.number

    def _only_one(self, letter: str) -> Person | None:
        """Mw. J. after mevrouw Jansen: the one person so far whose surname begins so."""
        numbers = self._by_letter[letter]
        return Person(next(iter(numbers))) if len(numbers) == 1 else None

    def _known(self, given: set[str], last: str) -> Person | None:
        for part in (last, *sorted(given)):
            for person in reversed(self._people.get(part, [])[-_LOOKED_BACK:]):
                if person.may_be(given, last):
                    return person
        return None
