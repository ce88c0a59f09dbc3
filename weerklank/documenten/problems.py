"""What stands in the way of an action on a document or on a passage in it."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.enums import PassageStand
from weerklank.kern.problems import MoveNotPossible, Problem


@dataclass(frozen=True)
class OrganisatieMissing(Problem):
    """A text that is no official publication belongs to somebody."""

    message = _("Zeg van welke organisatie dit stuk is; alleen een officiële publicatie is van iedereen.")
    field = "organisatie"


@dataclass(frozen=True)
class NothingToKeep(Problem):
    message = _("Dit stuk bevat geen tekst.")
    field = "tekst"


@dataclass(frozen=True)
class JudgedMeanwhile(MoveNotPossible):
    """Somebody else was first: `stand` is what they made of it."""

    stand: PassageStand = PassageStand.OPEN

    def __str__(self) -> str:
        if self.stand == PassageStand.OPEN:
            return gettext("Een collega nam dit oordeel intussen terug. Jouw keuze is niet bewaard; beoordeel opnieuw.")
        return gettext("Een collega was je voor: deze passage is intussen %(stand)s. Jouw keuze is niet bewaard.") % {
            "stand": self.stand.label
        }


@dataclass(frozen=True)
class ReadAgainMeanwhile(MoveNotPossible):
    """The passage is of an older reading."""

    message = _("Dit document is intussen opnieuw gelezen. Bekijk de pagina opnieuw; er is niets verloren gegaan.")


@dataclass(frozen=True)
class SoortNotFitting(Problem):
    message = _("Kies een soort die bij deze passage past.")
    field = "soort"


@dataclass(frozen=True)
class SpanOutside(Problem):
    message = _("Dit stuk tekst is leeg, te lang of ligt buiten het document. Kies een kleiner of groter stuk.")
    field = "voor"


@dataclass(frozen=True)
class TermijnBackwards(Problem):
    message = _("De einddatum ligt voor de begindatum.")
    field = "termijn_tot"


@dataclass(frozen=True)
class WieTooLong(Problem):
    message = _("Gebruik voor wie het doet ten hoogste 200 tekens; er is niets verloren gegaan.")
    field = "wie"


@dataclass(frozen=True)
class TekstTooLong(Problem):
    message = _("De tekst is te lang. Gebruik ten hoogste 5.000 tekens; er is niets verloren gegaan.")
    field = "tekst"


@dataclass(frozen=True)
class ZinMissing(Problem):
    message = _("Typ of plak de zin die je wilt markeren.")
    field = "zin"


@dataclass(frozen=True)
class ZinNotInText(Problem):
    message = _("Deze woorden staan zo niet in het document. Kopieer ze uit de tekst, of typ een kleiner stuk.")
    field = "zin"
