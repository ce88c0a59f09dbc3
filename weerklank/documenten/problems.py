"""What stands in the way of an action on a document."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class OrganisatieMissing(Problem):
    """A text that is no official publication belongs to somebody."""

    message = _("Zeg van welke organisatie dit stuk is; alleen een officiële publicatie is van iedereen.")
    field = "organisatie"


@dataclass(frozen=True)
class NothingToKeep(Problem):
    message = _("Dit stuk bevat geen tekst.")
    field = "tekst"
