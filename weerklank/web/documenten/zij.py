"""What was found, as rows of the side list: the reader's proposal with what a person made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.enums import ACCEPTED, STATEMENTS, Herkomst, PassageSoort, PassageStand
from weerklank.documenten.models import Oordeel, Passage

LONGEST = 140
"""Characters of a passage that the side list shows; the text beside it shows all."""

S = PassageStand
FILTERS: dict[str, tuple[str | Promise, frozenset[str]]] = {
    "": (_("Alles"), frozenset(S.values)),
    "open": (_("Te beoordelen"), frozenset({S.OPEN})),
    "aanvaard": (_("Aanvaard"), frozenset(ACCEPTED)),
    "geweigerd": (_("Geweigerd"), frozenset({S.GEWEIGERD})),
}
"""By the word in the address: what it is called and which states it shows."""


@dataclass(frozen=True, slots=True)
class Rij:
    """One passage as people see it: where a person corrected it, with the values of that person."""

    passage: Passage
    oordeel: Oordeel | None
    woorden: str

    @property
    def pk(self) -> int:
        return self.passage.pk

    @property
    def geldt(self) -> Passage | Oordeel:
        """Where the values come from that count: the person's word, else the reader's."""
        return self.oordeel if self.oordeel and self.passage.is_accepted else self.passage

    @property
    def begin(self) -> int:
        return self.geldt.begin

    @property
    def eind(self) -> int:
        return self.geldt.eind

    @property
    def soort(self) -> PassageSoort:
        return PassageSoort(self.geldt.soort)

    @property
    def stand(self) -> PassageStand:
        return PassageStand(self.passage.stand)

    @property
    def is_statement(self) -> bool:
        return self.soort in STATEMENTS

    @property
    def is_open(self) -> bool:
        return self.stand == S.OPEN

    @property
    def is_van_mens(self) -> bool:
        return self.passage.herkomst == Herkomst.MENS

    @property
    def kandidaten(self) -> list[str]:
        """The readings between which the rule did not choose, each as words."""
        return [gegevens_of(reading) for reading in self.passage.kandidaten]

    @property
    def gegevens(self) -> str:
        """What a citation points at."""
        return "" if self.is_statement else gegevens_of(getattr(self.geldt, "velden", {}))

    @property
    def omdat(self) -> str:
        return str(self.passage.velden.get("omdat", "")) if self.passage.is_statement else ""

    @property
    def termijn_regel(self) -> str:
        return str(self.passage.velden.get("termijn_regel", "")) if self.passage.is_statement else ""

    @property
    def klinkt(self) -> str:
        """What a mark in the text says beside its kind."""
        return "" if self.is_open else str(self.stand.label)


@dataclass(frozen=True, slots=True)
class Groep:
    """The rows of one kind."""

    soort: PassageSoort
    rijen: tuple[Rij, ...]


def rows_of(
    text: str, passages: Sequence[Passage], oordelen: Mapping[int, Oordeel], *, most: int = LONGEST
) -> list[Rij]:
    """A row for each passage, in the order of the text, with at most so many characters of its words."""
    rows = []
    for passage in passages:
        row = Rij(passage, oordelen.get(passage.pk), "")
        rows.append(Rij(passage, row.oordeel, shortened(text[row.begin : row.eind], most)))
    return sorted(rows, key=lambda row: (row.begin, -row.eind, row.pk))


def groups_of(rows: Sequence[Rij], shown: str) -> list[Groep]:
    """The side list: per kind, sentences first, in the order of the text, as far as this filter shows them."""
    states = FILTERS[shown][1]
    kept = [row for row in rows if row.stand in states]
    groups = [Groep(soort, tuple(row for row in kept if row.soort == soort)) for soort in PassageSoort]
    return [group for group in groups if group.rijen]


def gegevens_of(velden: Mapping[str, object]) -> str:
    """The normalised fields of a citation as one line of words."""
    said = [f"{name.replace('_', ' ')} {value}" for name, value in velden.items() if value not in (None, "", False)]
    return ", ".join(word.removesuffix(" True") for word in said)


def shortened(words: str, most: int = LONGEST) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "\u2026"


def told(oordeel: Oordeel) -> str:
    """One sentence about what was just said, for the page and for whoever listens to it."""
    words = {"soort": PassageSoort(oordeel.soort).label, "tekst": shortened(oordeel.tekst)}
    sentences = {
        "aanvaard": gettext("Aanvaard als %(soort)s: %(tekst)s"),
        "gecorrigeerd": gettext("Gecorrigeerd en aanvaard als %(soort)s: %(tekst)s"),
        "geweigerd": gettext("Geweigerd als %(soort)s: %(tekst)s"),
        "teruggenomen": gettext("Oordeel teruggenomen, weer te beoordelen als %(soort)s: %(tekst)s"),
    }
    return sentences[oordeel.verdict] % words
