"""What the public sees: frozen versions of a knelpunt, and the row that lists the current one."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models

from weerklank.kern.models import APPEND_ONLY, Gebruiker
from weerklank.knelpunten.models import Knelpunt


class Publicatie(models.Model):
    """One frozen version of a knelpunt with its requests and answers. Append-only: it can be shown again for ever."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="publicaties")
    versie = models.PositiveIntegerField()
    inhoud = models.JSONField()
    hash = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["knelpunt", "versie"], name="one_publicatie_per_versie")]
        indexes: ClassVar = [models.Index("-published_at", "-id", name="publicatie_newest")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.knelpunt_id} versie {self.versie}"


class Vitrine(models.Model):
    """The current publication of a knelpunt with what the public lists sort, filter and search on.

    Everything here comes from the frozen content; `publicatie.actions` alone writes it.
    """

    knelpunt = models.OneToOneField(Knelpunt, on_delete=models.PROTECT, primary_key=True, related_name="vitrine")
    publicatie = models.ForeignKey(Publicatie, on_delete=models.PROTECT, related_name="+")
    titel = models.CharField(max_length=200)
    tekst = models.TextField()
    stand = models.CharField(max_length=16)
    wacht = models.BooleanField()
    wacht_sinds = models.DateField(null=True)
    due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    aantal = models.PositiveIntegerField(null=True)
    organisatie = models.SlugField(max_length=80)
    geadresseerde = models.SlugField(max_length=80)
    namen = models.TextField()
    artikelen = ArrayField(models.CharField(max_length=80))
    published_at = models.DateTimeField()
    first_published_at = models.DateTimeField()
    zoek = models.GeneratedField(
        expression=SearchVector("titel", weight="A", config="dutch")
        + SearchVector("namen", weight="B", config="dutch")
        + SearchVector("tekst", weight="C", config="dutch"),
        output_field=SearchVectorField(), db_persist=True,
    )

    class Meta:
        indexes: ClassVar = [
            models.Index("wacht_sinds", "knelpunt", condition=models.Q(wacht=True), name="vitrine_longest_waiting"),
            models.Index("-answered_on", "-knelpunt", name="vitrine_answered"),
            models.Index("-published_at", "-knelpunt", name="vitrine_newest"),
            models.Index("organisatie", "-knelpunt", name="vitrine_organisatie"),
            models.Index("geadresseerde", "-knelpunt", name="vitrine_geadresseerde"),
            GinIndex("zoek", name="vitrine_zoek"),
            GinIndex("artikelen", name="vitrine_artikelen"),
        ]

    def __str__(self) -> str:
        return self.titel
