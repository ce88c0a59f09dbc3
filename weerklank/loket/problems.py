"""What stands in the way of bettering the directory, or of a routing rule."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class OnderwerpMissing(Problem):
    message = _("Noem een begrip of een wet, en niet allebei.")
    field = "begrip"


@dataclass(frozen=True)
class BegripUnknown(Problem):
    message = _("Dit begrip staat niet in de lijst. Kies een naam uit de begrippen, of stel hem daar eerst voor.")
    field = "begrip"


@dataclass(frozen=True)
class WetUnknown(Problem):
    message = _("Deze wet of dit artikel herkennen we niet. Schrijf bijvoorbeeld: Participatiewet, of art. 31 Pw.")
    field = "wet"


@dataclass(frozen=True)
class GebiedMissing(Problem):
    message = _("Noem het gebied bij een gemeente, provincie of waterschap, in ten hoogste 120 tekens.")
    field = "gebied"


@dataclass(frozen=True)
class GebiedIsPersonal(Problem):
    message = _("Dit lijkt op een persoonsgegeven. Noem alleen de naam van het gebied.")
    field = "gebied"


@dataclass(frozen=True)
class BevoegdheidKnown(Problem):
    message = _("Dit staat al in de lijst.")


@dataclass(frozen=True)
class BevoegdheidEnded(Problem):
    message = _("Deze bevoegdheid is intussen al beëindigd. Bekijk de lijst opnieuw.")


@dataclass(frozen=True)
class NaamMissing(Problem):
    message = _("Geef de regel een naam van ten hoogste 100 tekens.")
    field = "naam"


@dataclass(frozen=True)
class ConditionMissing(Problem):
    message = _("Vul ten minste één voorwaarde in: een wet, een begrip, woorden, een organisatie of een bron.")


@dataclass(frozen=True)
class WoordenUnusable(Problem):
    message = _("Gebruik bij de woorden ten hoogste 100 tekens, met ten minste één woord dat iets zegt.")
    field = "woorden"


@dataclass(frozen=True)
class DoelUnmanned(Problem):
    message = _("Bij deze organisatie is nu niemand die signalen aanneemt.")
    field = "naar"


@dataclass(frozen=True)
class DoelIsSelf(Problem):
    message = _("Kies een andere organisatie dan je eigen.")
    field = "naar"
