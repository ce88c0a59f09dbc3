"""What stands in the way of an action, typed, so that pages can show it and actions can refuse on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.pure.typed import clean


@dataclass(frozen=True)
class Problem:
    """One thing in the way. `field` names the form field it belongs to, if any."""

    message: ClassVar[str | Promise] = ""
    field: ClassVar[str] = ""

    def __str__(self) -> str:
        return str(self.message)


class Cannot(Exception):
    """An action refuses, with every reason at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = list(problems)


def refuse_on(problems: Sequence[Problem]) -> None:
    """Raise Cannot when there is any problem."""
    if problems:
        raise Cannot(problems)


@dataclass(frozen=True)
class NotAllowed(Problem):
    message = _("Dit mag niet met deze rol in deze organisatie.")


@dataclass(frozen=True)
class MoveNotPossible(Problem):
    """The record is no longer in the state this action starts from: somebody else was first, or it is too early."""

    message = _("Dit kan nu niet. Misschien heeft iemand anders dit intussen veranderd. Bekijk de pagina opnieuw.")


@dataclass(frozen=True)
class ReasonMissing(Problem):
    message = _("Vul een reden in.")
    field = "reden"


@dataclass(frozen=True)
class ReasonTooLong(Problem):
    message = _("De tekst is te lang. Gebruik ten hoogste 10.000 tekens; er is niets verloren gegaan.")
    field = "reden"


LONGEST_REASON = 10_000
"""Characters, counted before masking: the work of masking is bounded."""


def reason_problems(reden: str, *, needed: bool = True) -> list[Problem]:
    """What is wrong with a reason that somebody typed."""
    if len(reden) > LONGEST_REASON:
        return [ReasonTooLong()]
    return [] if clean(reden) or not needed else [ReasonMissing()]


@dataclass(frozen=True)
class EmailInUse(Problem):
    message = _("Met dit e-mailadres bestaat al een account.")
    field = "email"


@dataclass(frozen=True)
class LastOfRol(Problem):
    message = _("Dit is de laatste met deze rol. Geef de rol eerst aan iemand anders, zodat niets blijft liggen.")


@dataclass(frozen=True)
class RolElsewhere(Problem):
    message = _(
        "Deze persoon heeft ook een rol bij een organisatie die je niet beheert. Beëindig alleen de rollen hier."
    )
