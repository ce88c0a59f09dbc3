"""The marker "slepend": its states and its grounds (domain 3.20)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from weerklank.pure.slepend import Reden


class SlependStand(TextChoices):
    """Whether a knelpunt drags on. Computed each day, never set by hand; solved after it dragged on is told too."""

    NIET = "niet", _("niet slepend")
    SLEPEND = "slepend", _("slepend")
    OPGELOST = "opgelost", _("was slepend, is opgelost")


class SlependReden(TextChoices):
    """Why: each alone is enough."""

    STANDEN = Reden.STANDEN.value, _("steeds terug in de Stand van de Uitvoering")
    LEEFTIJD = Reden.LEEFTIJD.value, _("al lang geleden voorgelegd")
    ONDERZOEK = Reden.ONDERZOEK.value, _("meer dan eens beantwoord met nader onderzoek")


BEWEZEN = ("eigenaren", "beloften", "onderzoek", "te_laat", "heropend")
"""The parts of the index of which each counted thing is kept with its day."""
