"""What a knelpunt says about itself, as a form gives it; masked before it goes any further."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Problem, refuse_on
from weerklank.kern.rules import may
from weerklank.knelpunten.enums import KnelpuntSoort
from weerklank.knelpunten.problems import (
    EigenaarWithoutRol,
    FieldTooLong,
    GeadresseerdeNotMinisterie,
    OmschrijvingMissing,
    OmvangWithoutBron,
    TitelMissing,
)
from weerklank.pure.typed import clean
from weerklank.signalen.melding import masked

MOST = {"titel": 200, "omschrijving": 10_000, "groepen": 400, "omvang": 400, "omvang_bron": 400, "voorstel": 10_000}
"""Characters per field, counted after masking: that is what is stored."""


@dataclass(frozen=True, slots=True)
class Beschrijving:
    """The words and the people of a knelpunt. `eigenaar` is a person of the owning organisation."""

    titel: str
    omschrijving: str
    soort: str
    eigenaar: Gebruiker
    geadresseerde: Organisatie
    groepen: str = ""
    omvang: str = ""
    omvang_bron: str = ""
    voorstel: str = ""
    is_hardheid: bool = False

    def refuse_endless(self) -> None:
        """Refuse what is far too long before it is masked: the work of masking is bounded. Raises Cannot."""
        refuse_on([FieldTooLong(name, most) for name, most in MOST.items() if len(getattr(self, name)) > 2 * most])

    def columns(self) -> dict[str, object]:
        """The columns of Knelpunt, with every text cleaned and masked."""
        return {
            field.name: masked(value)[0] if isinstance(value := getattr(self, field.name), str) else value
            for field in fields(self)
        }


def beschrijving_problems(columns: Mapping[str, object], organisatie: Organisatie) -> list[Problem]:
    """Everything that is wrong with the columns of a knelpunt of this organisation."""
    texts = {name: clean(str(columns[name])) for name in MOST}
    problems: list[Problem] = [FieldTooLong(name, most) for name, most in MOST.items() if len(texts[name]) > most]
    if not texts["titel"]:
        problems.append(TitelMissing())
    if not texts["omschrijving"] or columns["soort"] not in KnelpuntSoort.values:
        problems.append(OmschrijvingMissing())
    if texts["omvang"] and not texts["omvang_bron"]:
        problems.append(OmvangWithoutBron())
    geadresseerde, eigenaar = columns["geadresseerde"], columns["eigenaar"]
    if not (isinstance(geadresseerde, Organisatie) and geadresseerde.is_departement):
        problems.append(GeadresseerdeNotMinisterie())
    if not (isinstance(eigenaar, Gebruiker) and may(eigenaar, Handeling.KNELPUNT_BEHEREN, organisatie)):
        problems.append(EigenaarWithoutRol())
    return problems
