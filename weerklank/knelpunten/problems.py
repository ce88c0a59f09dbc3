"""What stands in the way of an action on a knelpunt."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class TitelMissing(Problem):
    message = _("Geef het knelpunt een titel van ten hoogste 200 tekens.")
    field = "titel"


@dataclass(frozen=True)
class OmschrijvingMissing(Problem):
    message = _("Beschrijf wat er misgaat en voor wie.")
    field = "omschrijving"


@dataclass(frozen=True)
class OmvangWithoutBron(Problem):
    message = _("Noem de bron van de omvang, ook als het een eigen schatting is.")
    field = "omvang_bron"


@dataclass(frozen=True)
class GeadresseerdeNotMinisterie(Problem):
    message = _("Kies het ministerie dat moet antwoorden.")
    field = "geadresseerde"


@dataclass(frozen=True)
class EigenaarWithoutRol(Problem):
    message = _("De eigenaar moet iemand zijn die in deze organisatie knelpunten mag beheren.")
    field = "eigenaar"


@dataclass(frozen=True)
class FieldTooLong(Problem):
    """`name` is the form field, `most` in characters."""

    name: str
    most: int

    def __str__(self) -> str:
        return str(_("%(name)s: gebruik ten hoogste %(most)d tekens.")) % {"name": self.name, "most": self.most}


@dataclass(frozen=True)
class ChangedMeanwhile(Problem):
    message = _(
        "Iemand anders heeft dit knelpunt intussen bijgewerkt. Wat je typte staat hieronder nog; "
        "vergelijk het met de nieuwe tekst en bewaar opnieuw."
    )


@dataclass(frozen=True)
class KnelpuntClosed(Problem):
    message = _("Dit knelpunt is afgesloten. Heropen het eerst, of kies een ander.")
    field = "knelpunt"


@dataclass(frozen=True)
class WijzigingAnswered(Problem):
    message = _("Hier is al naar gekeken. Bekijk de pagina opnieuw.")


@dataclass(frozen=True)
class PlaceNotFound(Problem):
    message = _(
        "De tekst staat niet meer op één plaats in de wet. Leg uit waarom het knelpunt toch nog klopt."
    )


@dataclass(frozen=True)
class SignaalElsewhere(Problem):
    message = _("Dit signaal hoort intussen bij een ander knelpunt. Bekijk de pagina opnieuw.")


@dataclass(frozen=True)
class MergedFurther(Problem):
    message = _("Dit is daarna verder samengevoegd met een ander knelpunt. Splits dat eerst weer.")


@dataclass(frozen=True)
class ChooseSignalen(Problem):
    message = _("Kies ten minste één signaal.")
    field = "leden"


@dataclass(frozen=True)
class ChooseTwo(Problem):
    message = _("Kies ten minste twee signalen voor een nieuw knelpunt.")
    field = "leden"


@dataclass(frozen=True)
class LeaveOne(Problem):
    message = _("Laat ten minste één signaal bij het knelpunt staan. Alles verplaatsen is samenvoegen.")
    field = "leden"


@dataclass(frozen=True)
class PartOfAnother(Problem):
    message = _("Dit knelpunt is zelf afgesplitst. Splits het knelpunt waar het uit komt.")


@dataclass(frozen=True)
class TooManyParts(Problem):
    """`most` parts at a time."""

    most: int

    def __str__(self) -> str:
        return str(_("Een knelpunt kan in ten hoogste %(most)d delen worden gesplitst.")) % {"most": self.most}


@dataclass(frozen=True)
class VoorstelDecided(Problem):
    message = _("Over dit voorstel is al beslist. Bekijk de pagina opnieuw.")


@dataclass(frozen=True)
class NothingAgreed(Problem):
    message = _("Je organisatie stemt niet in met dit voorstel. Er is niets in te trekken.")


@dataclass(frozen=True)
class MergedAlready(Problem):
    message = _("Deze knelpunten zijn al samengevoegd. Splits ze om dat ongedaan te maken.")


@dataclass(frozen=True)
class AskedAlready(Problem):
    message = _("Dit is al gevraagd. De andere organisatie moet nog instemmen.")
    field = "naar"
