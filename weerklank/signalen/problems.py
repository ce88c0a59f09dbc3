"""What stands in the way of an action on a signaal."""

from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class TekstMissing(Problem):
    message = _("Beschrijf wat er gebeurt. Een paar woorden is genoeg.")
    field = "tekst"


@dataclass(frozen=True)
class TekstTooLong(Problem):
    """`length` and `most` in characters."""

    length: int
    most: int
    field = "tekst"

    def __str__(self) -> str:
        return str(
            format_lazy(
                _("De tekst is {length} tekens lang. Maak hem korter dan {most} tekens; er is niets verloren gegaan."),
                length=self.length,
                most=self.most,
            )
        )


@dataclass(frozen=True)
class RegelTooLong(Problem):
    message = _("De regel is te lang. Noem alleen de wet en het artikel, in ten hoogste 200 tekens.")
    field = "regel"


@dataclass(frozen=True)
class DoelgroepTooLong(Problem):
    message = _("De doelgroep is te lang. Gebruik ten hoogste 200 tekens.")
    field = "doelgroep"


@dataclass(frozen=True)
class ChoiceUnknown(Problem):
    """`field` is the form field that holds something that is not on its list."""

    name: str

    def __str__(self) -> str:
        return str(format_lazy(_("Kies bij {name} een van de mogelijkheden."), name=self.name))


@dataclass(frozen=True)
class SameOrganisatie(Problem):
    message = _("Dit signaal is al bij deze organisatie.")
    field = "aan"
