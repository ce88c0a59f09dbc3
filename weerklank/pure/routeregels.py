"""Rules that say whose a signal is: in a set order, the first that fits wins (behaviours 22)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from weerklank.pure.begrippen.words import EMPTY, words_of


@dataclass(frozen=True, slots=True)
class Zaak:
    """What of a signal the rules look at. `artikelen` as "BWBR0005537:4:84"."""

    artikelen: frozenset[str]
    begrippen: frozenset[str]
    stammen: frozenset[str]
    organisatie: int
    bron: str

    @property
    def wetten(self) -> frozenset[str]:
        """The BWB ids of the laws it names."""
        return frozenset(artikel.partition(":")[0] for artikel in self.artikelen)


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule: every condition that is filled in must hold. A rule without any holds never."""

    sleutel: int
    naar: int
    naam: str = ""
    wet: str = ""
    artikel: str = ""
    begrip: str = ""
    woorden: tuple[str, ...] = ()
    organisatie: int | None = None
    bron: str = ""

    def holds(self, zaak: Zaak) -> bool:
        """Whether the rule fits this signal."""
        asked = [
            self.wet in zaak.wetten if self.wet and not self.artikel else None,
            f"{self.wet}:{self.artikel}" in zaak.artikelen if self.artikel else None,
            self.begrip in zaak.begrippen if self.begrip else None,
            zaak.stammen.issuperset(self.woorden) if self.woorden else None,
            self.organisatie == zaak.organisatie if self.organisatie is not None else None,
            self.bron == zaak.bron if self.bron else None,
        ]
        said = [one for one in asked if one is not None]
        return bool(said) and all(said)


def first_that_holds(regels: Iterable[Regel], zaak: Zaak) -> Regel | None:
    """The first rule that fits, in the order given; None when none does."""
    return next((regel for regel in regels if regel.holds(zaak)), None)


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words that say something, each once, in order."""
    return tuple(dict.fromkeys(word.stem for word in words_of(text) if word.stem not in EMPTY))


def in_new_order(order: Sequence[int], sleutel: int, *, up: bool) -> list[int]:
    """The order with one rule a place up or down; as it was when it cannot go further or is not there."""
    found = list(order)
    if sleutel not in found:
        return found
    here = found.index(sleutel)
    there = min(max(here + (-1 if up else 1), 0), len(found) - 1)
    found[here], found[there] = found[there], found[here]
    return found
