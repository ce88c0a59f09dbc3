"""What can come out of reading a file, and what an anchor in law text can be."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class Melding(TextChoices):
    """What a reader of the report should know about a file that was read."""

    CP1252 = "cp1252", _("gelezen als Windows-1252, want het was geen UTF-8")
    VERKORT = "verkort", _("veel artikelen ontbreken; wat ontbreekt is niet als vervallen beschouwd")
