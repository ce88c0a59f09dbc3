"""What reporters corrected in the masking, counted per rule: the words were never kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from weerklank.kern.models import Organisatie
from weerklank.kern.policy import melden
from weerklank.pure.pseudonymise import RULES, Certainty
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.models import Maskeringcorrectie, Signaal

_ONE_BY_ONE = (Herkomst.BALIE, Herkomst.API, Herkomst.VOORBEELD)
"""The ways in where a reporter can correct: not a file."""
LOOKED_AT = 2_000
"""The latest signalen that are counted: what rules do now, at a bounded cost."""


@dataclass(frozen=True, slots=True)
class Regelcijfer:
    """What became of one doubtful rule: how often it hid something, how often a reporter undid that."""

    regel: str
    gemaskeerd: int
    teruggedraaid: int
    kandidaat: bool
    """Undone so often that a person may switch it off (policy/melden.yaml, `niet_standaard_weg`)."""
    uit: bool

    @property
    def procent(self) -> int:
        return round(100 * self.teruggedraaid / self.gemaskeerd) if self.gemaskeerd else 0


@dataclass(frozen=True, slots=True)
class Correctiecijfers:
    """The numbers of the latest signalen: per doubtful rule, and how often reporters hid something themselves."""

    signalen: int
    regels: list[Regelcijfer]
    zelf: int


def corrections_of(organisaties: Iterable[Organisatie]) -> Correctiecijfers:
    """What was corrected in the latest signalen that came by form or API. Two queries."""
    rows = Signaal.objects.filter(organisatie__in=list(organisaties), herkomst__in=_ONE_BY_ONE)
    latest = rows.order_by("-id").values_list("pk", "maskeringen")[:LOOKED_AT]
    kept, keys = Counter[str](), []
    for key, marks in latest:
        keys.append(key)
        kept.update(mark["rule"] for mark in marks)
    found = Maskeringcorrectie.objects.filter(signaal__in=keys).values("regel", "weggehaald")
    changed = {(row["regel"], row["weggehaald"]): row["n"] for row in found.annotate(n=Count("pk"))}
    doubtful = [name for name, rule in RULES.items() if rule.certainty is Certainty.TWIJFEL]
    numbers = [_number(name, kept[name], changed.get((name, False), 0)) for name in doubtful]
    told = sorted((one for one in numbers if one.gemaskeerd or one.uit), key=lambda one: -one.teruggedraaid)
    return Correctiecijfers(len(keys), told, sum(n for (_rule, hidden), n in changed.items() if hidden))


def _number(name: str, kept: int, undone: int) -> Regelcijfer:
    policy, total = melden(), kept + undone
    off = name in policy.niet_standaard_weg
    often = total >= policy.terugdraaien_minstens and 100 * undone >= policy.terugdraaien_procent * total
    return Regelcijfer(name, total, undone, often and not off, off)
