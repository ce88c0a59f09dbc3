"""The states of a Signaal with every allowed move, and the choices of its form."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SignaalStand(TextChoices):
    """Where a signaal stands (domain 3.1). A concept lives on the reporter's own device only."""

    INGEDIEND = "ingediend", _("ingediend")
    IN_TRIAGE = "in_triage", _("opnieuw in beoordeling")
    AANGEBODEN = "aangeboden", _("aangeboden aan een andere organisatie")
    GEKOPPELD = "gekoppeld", _("gekoppeld aan een knelpunt")
    GEEN_VERVOLG = "geen_vervolg", _("geen vervolg")


OPEN = (SignaalStand.INGEDIEND, SignaalStand.IN_TRIAGE, SignaalStand.AANGEBODEN)
"""States in which somebody still has to decide: each needs an owner and a next date."""

TRIAGE = (SignaalStand.INGEDIEND, SignaalStand.IN_TRIAGE)
"""States from which a coordinator may decide."""

MOVES: dict[SignaalStand, frozenset[SignaalStand]] = {
    SignaalStand.INGEDIEND: frozenset({SignaalStand.AANGEBODEN, SignaalStand.GEKOPPELD, SignaalStand.GEEN_VERVOLG}),
    SignaalStand.IN_TRIAGE: frozenset({SignaalStand.AANGEBODEN, SignaalStand.GEKOPPELD, SignaalStand.GEEN_VERVOLG}),
    SignaalStand.AANGEBODEN: frozenset({SignaalStand.IN_TRIAGE}),
    SignaalStand.GEKOPPELD: frozenset({SignaalStand.IN_TRIAGE}),
    SignaalStand.GEEN_VERVOLG: frozenset({SignaalStand.IN_TRIAGE}),
}
"""Every allowed move; what is not here is refused."""


class Frequentie(TextChoices):
    ONBEKEND = "", _("weet ik niet")
    EENMALIG = "eenmalig", _("een keer gezien")
    SOMS = "soms", _("een paar keer per jaar")
    MAANDELIJKS = "maandelijks", _("elke maand")
    WEKELIJKS = "wekelijks", _("elke week")
    DAGELIJKS = "dagelijks", _("elke dag")


class Geautomatiseerd(TextChoices):
    """Whether the decision at hand was largely taken by a computer (domain 3.23)."""

    ONBEKEND = "", _("weet ik niet")
    JA = "ja", _("ja, grotendeels")
    NEE = "nee", _("nee")


class Herkomst(TextChoices):
    """The way in."""

    BALIE = "balie", _("formulier")
    API = "api", _("koppeling")
    VOORBEELD = "voorbeeld", _("voorbeeldwereld")


class GeenVervolgGrond(TextChoices):
    """Why a signaal gets no follow-up: an option and a text are both needed (behaviours 31)."""

    GEEN_KNELPUNT = "geen_knelpunt", _("geen probleem in regels of uitvoering")
    EENMALIG = "eenmalig", _("eenmalige fout, al hersteld")
    DUBBEL = "dubbel", _("dubbel: dit signaal staat er al")
    ONVOLDOENDE = "onvoldoende", _("te weinig informatie, ook na navraag")
    ANDERE_WEG = "andere_weg", _("hoort op een andere weg thuis, bijvoorbeeld een klacht of bezwaar")
