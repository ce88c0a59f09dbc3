"""What stands in the way of a request or an answer. `punt` is the number of the point it is about."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class PuntenMissing(Problem):
    message = _("Noem ten minste een punt waarop je antwoord wilt.")
    field = "punten"


@dataclass(frozen=True)
class PuntTooLong(Problem):
    message = _("Een punt is langer dan 2.000 tekens. Maak het korter of splits het.")
    field = "punten"


@dataclass(frozen=True)
class OndertekenaarMissing(Problem):
    message = _("Noem de functie van wie het antwoord vaststelt, bijvoorbeeld: directeur Inkomensbeleid.")
    field = "ondertekenaar"


@dataclass(frozen=True)
class ConceptChangedMeanwhile(Problem):
    message = _(
        "Iemand anders heeft dit concept intussen bewaard. Wat u typte staat hieronder nog; "
        "vergelijk het met het nieuwe concept en bewaar opnieuw."
    )


@dataclass(frozen=True)
class PuntProblem(Problem):
    """Something that one point still lacks. `name` is the field of PuntAntwoord, `why` its sentence."""

    punt: int
    name: str
    why: str

    def __str__(self) -> str:
        return str(_("Punt %(punt)d: %(why)s")) % {"punt": self.punt, "why": self.why}
