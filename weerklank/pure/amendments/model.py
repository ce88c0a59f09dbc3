"""What one amending instruction says, as plain values.

Source of the forms: Aanwijzingen voor de regelgeving 6.7-6.22 (wijziging van regelingen) and 6.27-6.32 (nota van
wijziging). Spans are Python string indices in the text of the bill, end not included.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from weerklank.pure.bwb.jci import Jci, build_jci
from weerklank.pure.citations.law_table import Law


class Kind(StrEnum):
    """What an instruction does."""

    REPLACED = "vervangen"
    LAPSES = "vervallen"
    INSERTED = "ingevoegd"
    ADDED = "toegevoegd"
    RENUMBERED = "vernummerd"
    READS = "komt-te-luiden"
    WITHDRAWN = "ingetrokken"
    HEADING = "opschrift"


class Why(StrEnum):
    """Why a sentence of a bill gave no instruction."""

    NOT_UNDERSTOOD = "niet-begrepen"
    LEFT_OUT = "weggelaten"
    """The publisher only says that a law is changed ("Wijzigt de Wet ..."), not how."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a law. `lid` and `onderdeel` can be lists as the citation reader writes them ("1 en 2").

    `deel` is anything else that is meant: "bijlage 2", "hoofdstuk 3", "aanhef", "zin 2", "tabel".
    """

    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""
    deel: str = ""

    def inside(self, scope: "Place") -> "Place":
        """This place read inside a larger one: "het tweede lid" inside article 7. An own article stands alone."""
        if self.artikel:
            return self
        if self.lid or not scope.lid:
            return replace(
                self,
                artikel=scope.artikel,
                lid=self.lid or scope.lid,
                onderdeel=self.onderdeel or scope.onderdeel,
                deel=self.deel or scope.deel,
            )
        onderdeel = f"{scope.onderdeel} {self.onderdeel}".strip()
        return Place(scope.artikel, scope.lid, onderdeel, self.deel or scope.deel)

    def jci(self, bwb_id: str) -> str:
        """The official link of the place; empty without a BWB id."""
        if not bwb_id:
            return ""
        words = self.deel.split(" ", 1)
        part = tuple(words) if len(words) == 2 and not self.artikel and words[0] in _LEVELS else ()
        steps = (("artikel", self.artikel), ("lid", self.lid), ("o", self.onderdeel))
        named = tuple((kind, number) for kind, number in steps if number)
        return build_jci(Jci(bwb_id, ((part[0], part[1]), *named) if part else named))


_LEVELS = frozenset(("hoofdstuk", "titeldeel", "afdeling", "paragraaf", "bijlage"))


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of a bill say of one change, whatever law it is in.

    `place` is what changes; for an inserted article it is the new article itself, for an inserted or added paragraph
    or part the place that gets it. `anchor` is the place after (`before`: before) which something comes, `old` the
    words that go or after which something comes, `new` what comes. `kind` None opens a place ("wordt als volgt
    gewijzigd").
    """

    kind: Kind | None
    place: Place
    rule: str
    old: str = ""
    new: str = ""
    every: bool = False
    anchor: Place = Place()
    before: bool = False
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction(Said):
    """One change that a bill makes in a law.

    `in_bill` means that a bill is changed and not a law in force. `condition` are the words of a samenloop provision
    under which it holds. `where` is where the bill says it ("artikel I, onderdeel A").
    """

    kind: Kind
    law: Law
    start: int
    end: int
    certainty: float
    in_bill: bool = False
    condition: str = ""
    where: str = ""

    @property
    def jci(self) -> str:
        """The official link of what changes; empty when the law is not known or the bill itself is changed."""
        return "" if self.in_bill else self.place.jci(self.law.bwb_id)

    def as_row(self) -> dict[str, object]:
        """The instruction as a JSON-ready row; fields that say nothing are left out."""
        row: dict[str, object] = {
            "kind": self.kind.value,
            "law": self.law.name,
            "bwb_id": self.law.bwb_id,
            "artikel": self.place.artikel,
            "lid": self.place.lid,
            "onderdeel": self.place.onderdeel,
            "deel": self.place.deel,
            "what": self.what,
            "old": self.old,
            "new": self.new,
            "every": self.every,
            "anchor": self.anchor.artikel or self.anchor.lid or self.anchor.onderdeel or self.anchor.deel,
            "in_bill": self.in_bill,
            "condition": self.condition,
            "where": self.where,
            "jci": self.jci,
        }
        kept = {key: value for key, value in row.items() if value}
        return kept | {"start": self.start, "end": self.end, "rule": self.rule, "certainty": self.certainty}


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that looks like an instruction and was not understood. Nothing is dropped in silence."""

    start: int
    end: int
    why: Why
    law: Law = Law("")


@dataclass(frozen=True, slots=True)
class Amendments:
    """Everything that was read in a bill, in the order of its text."""

    instructions: tuple[Instruction, ...] = ()
    unread: tuple[Unread, ...] = ()
