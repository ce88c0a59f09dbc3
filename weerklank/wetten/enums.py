"""What can come out of reading a file, and what an anchor in law text can be."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from weerklank.pure.bwb.relocate import Lot


class Uitkomst(TextChoices):
    """What one file did to the register."""

    NIEUW = "nieuw", _("nieuw")
    GEWIJZIGD = "gewijzigd", _("gewijzigd")
    ONGEWIJZIGD = "ongewijzigd", _("ongewijzigd")
    ONLEESBAAR = "onleesbaar", _("niet leesbaar")


class Ankerstand(TextChoices):
    """Whether a quoted place is (still) to be found in the text. An anchor is never thrown away."""

    GEVONDEN = "gevonden", _("gevonden")
    MEERDERE = "meerdere", _("op meer plaatsen gevonden")
    LOS = "los", _("niet meer gevonden")


class Ankerlot(TextChoices):
    """What became of a quoted place when its law changed: the kinds of `pure.bwb.relocate.Lot`."""

    ZELFDE = Lot.ZELFDE.value, _("zelfde tekst")
    ALSNOG = Lot.ALSNOG.value, _("alsnog gevonden")
    VERNUMMERD = Lot.VERNUMMERD.value, _("zelfde tekst, ander nummer")
    GEWIJZIGD = Lot.GEWIJZIGD.value, _("tekst gewijzigd")
    MEERDERE = Lot.MEERDERE.value, _("op meer plaatsen gevonden")
    LOS = Lot.LOS.value, _("niet meer in de wet")

    @classmethod
    def unplaced(cls) -> tuple["Ankerlot", ...]:
        """Outcomes without one certain place."""
        return cls.MEERDERE, cls.LOS

    @classmethod
    def telling(cls) -> tuple["Ankerlot", ...]:
        """Outcomes of which whoever quoted the place must know."""
        return cls.VERNUMMERD, cls.GEWIJZIGD, cls.MEERDERE, cls.LOS


class Naamsoort(TextChoices):
    """What kind of name of a regulation."""

    NAAM = "naam", _("naam")
    CITEERTITEL = "citeertitel", _("citeertitel")
    AFKORTING = "afkorting", _("afkorting")
    BIJNAAM = "bijnaam", _("niet-officiële naam")


class Melding(TextChoices):
    """What a reader of the report should know about a file that was read."""

    CP1252 = "cp1252", _("gelezen als Windows-1252, want het was geen UTF-8")
    VERKORT = "verkort", _("veel artikelen ontbreken; wat ontbreekt is niet als vervallen beschouwd")
