"""How somebody hears, about what, and why."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Wijze(TextChoices):
    """How berichten come by mail. The page "Berichten" shows every one of them, whatever was chosen."""

    DIRECT = "direct", _("meteen")
    DAGELIJKS = "dagelijks", _("elke werkdag bij elkaar")
    WEKELIJKS = "wekelijks", _("één keer per week bij elkaar")
    NIET = "niet", _("niet per mail")


class Mislukking(TextChoices):
    """In what way a mail failed for good."""

    TERUG = "terug", _("kwam terug nadat hij was aangenomen")
    STEEDS = "steeds", _("lukte niet, ook na alle nieuwe pogingen")
    GEWEIGERD = "geweigerd", _("geweigerd door de mailserver")


class Groep(TextChoices):
    """What somebody makes one choice for."""

    EIGEN = "eigen", _("wat er met mijn signalen gebeurt")
    WERK = "werk", _("werk dat voor mij klaarstaat")


class Reden(TextChoices):
    """Why somebody hears of an event. One bericht can have more than one reason."""

    MELDER = "melder", _("je meldde dit signaal")
    BETROKKEN = "betrokken", _("je signaal staat bij dit knelpunt")
    COORDINATOR = "coordinator", _("je beoordeelt signalen van je organisatie")
    AANGEBODEN = "aangeboden", _("het signaal is aan je organisatie aangeboden")
    AANBIEDER = "aanbieder", _("je organisatie bood het signaal aan")
    VANGNET = "vangnet", _("je organisatie bemenst het vangnet")
    ROUTEREGEL = "routeregel", _("je organisatie heeft deze routeregel")
    EIGENAAR = "eigenaar", _("je bent eigenaar van het knelpunt")
    BELEID = "beleid", _("je ministerie moet antwoorden")


GROEP_OF: dict[Reden, Groep] = {
    reden: Groep.EIGEN if reden in (Reden.MELDER, Reden.BETROKKEN) else Groep.WERK for reden in Reden
}
"""Which choice of a person counts for a reason."""
