"""A Term that people add to a concept, and the Editie by which each process sees that the words changed."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from weerklank.begrippen.enums import STANDING, Facet, TermStand
from weerklank.kern.models import Gebruiker, Organisatie


class Term(models.Model):
    """One word for one concept, proposed on behalf of an organisation. A concept that was not there begins so."""

    begrip = models.CharField(max_length=120, help_text=_("De naam van het begrip."))
    woord = models.CharField(max_length=120)
    soort = models.CharField(max_length=16, choices=Facet, help_text=_("Waar het begrip bij hoort."))
    breder = models.CharField(max_length=120, blank=True, help_text=_("Bij een nieuw begrip: waar het onder valt."))
    reden = models.TextField()
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    stand = models.CharField(max_length=12, choices=TermStand, default=TermStand.VOORGESTELD)
    decided_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                F("begrip"),
                Lower("woord"),
                condition=Q(stand__in=STANDING),
                name="one_standing_term",
            ),
            models.CheckConstraint(
                condition=Q(stand=TermStand.VOORGESTELD, decided_at=None)
                | ~Q(stand=TermStand.VOORGESTELD) & Q(decided_at__isnull=False),
                name="decided_term_says_when",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organisatie", "stand", "-id"], name="term_of_organisatie"),
            models.Index(fields=["begrip", "id"], name="term_of_begrip"),
        ]

    def __str__(self) -> str:
        return f"{self.begrip}: {self.woord}"


class Editie(models.Model):
    """The number of the words that count now: one row, one higher at each change."""

    nummer = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.nummer)
