"""What stands in the way of adding a word."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class BegripMissing(Problem):
    message = _("Zeg bij welk begrip het woord hoort, in ten hoogste 120 tekens en zonder schuine streep.")
    field = "begrip"


@dataclass(frozen=True)
class WoordMissing(Problem):
    message = _("Typ een woord van ten minste twee tekens en ten hoogste 120.")
    field = "woord"


@dataclass(frozen=True)
class WoordIsPersonal(Problem):
    """A name or a number of somebody does not become a word for everybody."""

    name: str = "woord"
    message = _("Dit lijkt op een persoonsgegeven. De begrippen zijn voor iedereen: gebruik een gewoon woord.")


@dataclass(frozen=True)
class WoordKnown(Problem):
    message = _("Dit woord staat al bij dit begrip, of iemand stelde het al voor.")
    field = "woord"


@dataclass(frozen=True)
class WoordInTooMany(Problem):
    """A word that means everything says nothing."""

    begrippen: tuple[str, ...] = ()
    field = "woord"

    def __str__(self) -> str:
        return gettext("Dit woord staat al bij drie begrippen: %(begrippen)s. Nog een, en het zegt niets meer.") % {
            "begrippen": ", ".join(self.begrippen)
        }


@dataclass(frozen=True)
class SoortMissing(Problem):
    message = _("Dit begrip is nieuw. Kies waar het bij hoort.")
    field = "soort"


@dataclass(frozen=True)
class BrederUnknown(Problem):
    message = _("Dit bredere begrip bestaat niet. Kies een naam uit de lijst, of laat het leeg.")
    field = "breder"


@dataclass(frozen=True)
class OrganisatieMissing(Problem):
    message = _("Kies een organisatie waarvoor je werkt.")
    field = "organisatie"
