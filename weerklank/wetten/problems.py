"""What stands in the way in the law register, in the reader's language."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem
from weerklank.pure.bwb.problems import Reden

REASONS: Final[dict[str, str | Promise]] = {
    Reden.LEEG: _("het bestand is leeg"),
    Reden.TE_GROOT: _("het bestand is te groot voor één regeling"),
    Reden.GEBROKEN_XML: _("de XML is beschadigd of houdt halverwege op"),
    Reden.GEEN_XML: _("dit is geen XML-bestand"),
    Reden.ENTITEIT: _("het bestand verklaart eigen entiteiten; dat is onveilig en wordt niet gelezen"),
    Reden.GEEN_BWB: _("dit is geen wettekst uit het Basiswettenbestand"),
    Reden.TE_DIEP: _("de XML is dieper genest dan een wettekst kan zijn"),
    Reden.ARCHIEF_GEBROKEN: _("het archief is beschadigd of houdt halverwege op; wat ervoor kwam is gelezen"),
    Reden.ONLEESBAAR: _("het bestand kon niet worden geopend"),
    Reden.ONTBREEKT: _("het manifest noemt dit bestand, maar het is er niet"),
    Reden.PROCES_GESTOPT: _("het lezen van dit bestand stopte onverwacht"),
}


@dataclass(frozen=True)
class LawNotFound(Problem):
    """Nothing in the register has this name or BWB id."""

    genoemd: str = ""
    message: ClassVar[str | Promise] = _("Deze wet staat niet in het register: %(genoemd)s.")

    def __str__(self) -> str:
        return str(self.message) % {"genoemd": self.genoemd}


@dataclass(frozen=True)
class ArticleNotFound(Problem):
    """The law is here, the article is not."""

    nummer: str = ""
    wet: str = ""
    message: ClassVar[str | Promise] = _("Artikel %(nummer)s staat niet in %(wet)s.")

    def __str__(self) -> str:
        return str(self.message) % {"nummer": self.nummer, "wet": self.wet}


@dataclass(frozen=True)
class PartNotFound(Problem):
    """The article is here, the paragraph or part is not."""

    deel: str = ""
    message: ClassVar[str | Promise] = _("Dit artikel heeft geen %(deel)s.")

    def __str__(self) -> str:
        return str(self.message) % {"deel": self.deel}


@dataclass(frozen=True)
class NoLongerInForce(Problem):
    """The article existed before that day; the last day in force is named, nothing older is shown instead."""

    laatste_dag: dt.date = dt.date.min
    message: ClassVar[str | Promise] = _("Dit artikel gold tot en met %(dag)s.")

    def __str__(self) -> str:
        return str(self.message) % {"dag": date_format(self.laatste_dag)}


@dataclass(frozen=True)
class NotYetInForce(Problem):
    """The register knows no text of the article for so early a day."""

    eerste_dag: dt.date = dt.date.min
    message: ClassVar[str | Promise] = _("Van dit artikel kennen wij geen tekst van vóór %(dag)s.")

    def __str__(self) -> str:
        return str(self.message) % {"dag": date_format(self.eerste_dag)}


@dataclass(frozen=True)
class WordsNotFound(Problem):
    """The article is here, these words are not in it."""

    message: ClassVar[str | Promise] = _("Deze woorden staan niet zo in de regel. Kopieer ze letterlijk uit de wet.")
    field: ClassVar[str] = "woorden"


@dataclass(frozen=True)
class WordsMoreThanOnce(Problem):
    """The words are in the article in several places, with nothing to choose by."""

    message: ClassVar[str | Promise] = _("Deze woorden staan vaker in de regel. Neem er een paar woorden bij.")
    field: ClassVar[str] = "woorden"
