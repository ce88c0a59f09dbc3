"""What stands in the way of an action on a signaal."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem
from weerklank.pure.tables import Fault
from weerklank.signalen.enums import Weigering


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
class NotDoubtful(Problem):
    message = _("Alleen waar wij twijfelen kun je woorden laten staan. De rest blijft weg.")
    field = "laat_staan"


@dataclass(frozen=True)
class WordsNotFound(Problem):
    message = _("De woorden die je weg wilt halen, staan niet in de tekst. Er is niets veranderd.")
    field = "weghalen"


@dataclass(frozen=True)
class TooMuchToHide(Problem):
    message = _("Haal ten hoogste 50 stukjes weg, elk van ten hoogste 200 tekens.")
    field = "weghalen"


@dataclass(frozen=True)
class SameOrganisatie(Problem):
    message = _("Dit signaal is al bij deze organisatie.")
    field = "aan"


@dataclass(frozen=True)
class TegenvoorstelIsSelf(Problem):
    message = _("Noem een andere organisatie dan je eigen, of zeg dat je het niet weet.")
    field = "naar"


@dataclass(frozen=True)
class ColumnMissing(Problem):
    message = _("Kies in welke kolom de tekst van het signaal staat.")
    field = "tekst"


@dataclass(frozen=True)
class ColumnTwice(Problem):
    message = _("Een kolom kan maar voor één ding dienen. Kies voor elk een andere kolom.")


@dataclass(frozen=True)
class StillBusy(Problem):
    message = _("Dit bestand wordt nu ingelezen. Wacht tot het klaar is; daarna kun je het terugdraaien.")


@dataclass(frozen=True)
class UndoneAlready(Problem):
    message = _("Deze keer is al teruggedraaid. Er is niets veranderd.")


@dataclass(frozen=True)
class TooLateToUndo(Problem):
    """`uren`: for how long it was possible."""

    uren: int

    def __str__(self) -> str:
        return str(
            format_lazy(
                _("Terugdraaien kan tot {uren} uur na het inlezen. Die tijd is voorbij."),
                uren=self.uren,
            )
        )


@dataclass(frozen=True)
class NothingToUndo(Problem):
    message = _("Er is geen signaal van deze keer dat nog weg kan: met elk is al iets gedaan.")


WORDS_OF: Mapping[str, str | Promise] = {
    Fault.EMPTY: _("Het bestand is leeg."),
    Fault.NO_TABLE: _("Dit is geen tabel. Geef een CSV-, XLSX- of ODS-bestand."),
    Fault.LOCKED: _(
        "Dit is een Excel-bestand van voor 2007 of een bestand met een wachtwoord. "
        "Sla het op als XLSX zonder wachtwoord."
    ),
    Fault.DAMAGED: _("Het bestand is beschadigd. Open het in je spreadsheet en sla het opnieuw op."),
    Fault.TOO_LARGE: _("Het bestand is te groot. Verdeel het over meer bestanden."),
    Fault.TOO_MANY_ROWS: _("Het bestand heeft te veel rijen. Verdeel het over meer bestanden."),
    Fault.TOO_MANY_COLUMNS: _("Het bestand heeft te veel kolommen. Houd alleen over wat nodig is."),
    Fault.NO_ROWS: _("Onder de eerste rij staat niets. De eerste rij moet de namen van de kolommen geven."),
    Fault.CELL_TOO_LONG: _("Een cel in deze rij is te lang."),
    Fault.EXTRA_CELLS: _("Deze rij heeft meer cellen dan de eerste rij. Staat er een scheidingsteken in de tekst?"),
    Fault.QUOTES: _("De aanhalingstekens in deze rij kloppen niet."),
    **{weigering.value: weigering.label for weigering in Weigering},
}
"""What each code means to a person, of a file and of a row."""
