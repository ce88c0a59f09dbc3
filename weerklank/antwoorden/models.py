"""A Verzoek: points put before a ministry with a due date; and the Antwoord to each of them."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.enums import WAITING, AntwoordSoort, Oordeel, VerzoekStand
from weerklank.kern.models import Gebruiker, Organisatie, Termijn
from weerklank.knelpunten.models import Knelpunt


class Verzoek(models.Model):
    """One knelpunt put before one ministry. Forwarding ends it and starts the next, which points back to it."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="verzoeken")
    aan = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="verzoeken")
    vorige = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="volgende")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField()
    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    stand = models.CharField(max_length=14, choices=VerzoekStand, default=VerzoekStand.GEVRAAGD)
    reminded_at = models.DateTimeField(null=True, help_text=_("De ene herinnering voor de uiterste datum."))
    overdue_at = models.DateTimeField(
        null=True, help_text=_("Wanneer is vastgelegd dat de termijn zonder antwoord voorbijging.")
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["knelpunt"], condition=Q(stand__in=WAITING), name="one_waiting_verzoek")
        ]
        indexes: ClassVar = [
            models.Index(fields=["aan", "due_on", "id"], condition=Q(stand__in=WAITING), name="verzoek_agenda"),
            models.Index(fields=["due_on"], condition=Q(stand__in=WAITING, overdue_at=None), name="verzoek_clock"),
        ]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def kenmerk(self) -> str:
        """The reference people use: V- and the number."""
        return f"V-{self.pk:05d}"

    @property
    def is_waiting(self) -> bool:
        return self.stand in WAITING

    def is_overdue(self, today: dt.date) -> bool:
        """Late from the day after the due date on, as long as there is no published answer."""
        return self.is_waiting and today > self.due_on


class Punt(models.Model):
    """One question in a verzoek. Each gets its own answer."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, related_name="punten")
    nummer = models.PositiveSmallIntegerField()
    vraag = models.TextField()

    class Meta:
        ordering: ClassVar = ["verzoek", "nummer"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["verzoek", "nummer"], name="one_punt_per_nummer")]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.vraag}"


class Antwoord(models.Model):
    """The answer to a verzoek: drafted, established by somebody with a mandate, published."""

    verzoek = models.OneToOneField(Verzoek, on_delete=models.PROTECT, related_name="antwoord")
    inleiding = models.TextField(blank=True)
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    ondertekenaar = models.CharField(
        max_length=120, blank=True, help_text=_("De functie van wie vaststelt, geen naam.")
    )
    established_at = models.DateTimeField(null=True)
    established_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(established_at__isnull=False), name="published_was_established"
            )
        ]

    def __str__(self) -> str:
        return f"antwoord op {self.verzoek_id}"


ANSWER_TEXTS = (
    "toelichting",
    "actie",
    "actie_eigenaar",
    "middelen",
    "aanvaard_gevolg",
    "alternatieven",
    "zwaarder_belang",
    "besloten_door",
)
"""The fields of an answer to a point that hold somebody's words: cleaned and masked before they are kept."""

ANSWER_DATES = ("actie_on", "herzien_on", "onderzoek_until")


class PuntAntwoord(models.Model):
    """The answer to one point, with what its kind demands (domain 3.3)."""

    antwoord = models.ForeignKey(Antwoord, on_delete=models.PROTECT, related_name="punten")
    punt = models.OneToOneField(Punt, on_delete=models.PROTECT, related_name="antwoord")
    soort = models.CharField(max_length=14, choices=AntwoordSoort, blank=True)
    toelichting = models.TextField(blank=True)
    actie = models.TextField(blank=True)
    actie_eigenaar = models.CharField(max_length=200, blank=True)
    actie_on = models.DateField(null=True, blank=True)
    middelen = models.CharField(max_length=400, blank=True)
    aanvaard_gevolg = models.TextField(blank=True)
    alternatieven = models.TextField(blank=True)
    zwaarder_belang = models.TextField(blank=True)
    besloten_door = models.CharField(max_length=200, blank=True)
    herzien_on = models.DateField(null=True, blank=True)
    onderzoek_until = models.DateField(null=True, blank=True)
    doorgestuurd_aan = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["punt__nummer"]

    def __str__(self) -> str:
        return f"punt {self.punt_id}: {self.soort or '-'}"


class Reactie(models.Model):
    """What the executor says of a published answer. One per answer."""

    antwoord = models.OneToOneField(Antwoord, on_delete=models.PROTECT, related_name="reactie")
    oordeel = models.CharField(max_length=14, choices=Oordeel)
    toelichting = models.TextField(blank=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.oordeel} op {self.antwoord_id}"
