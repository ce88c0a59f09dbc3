"""What the public sees: frozen versions of a knelpunt, and the row that lists the current one."""

from typing import ClassVar

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q

from weerklank.kern.models import APPEND_ONLY, Gebruiker
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.enums import BEWEZEN, SlependReden, SlependStand
from weerklank.pure.slepend import Telwaarden


class Publicatie(models.Model):
    """One frozen version of a knelpunt with its requests and answers. Append-only: it can be shown again for ever."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="publicaties")
    versie = models.PositiveIntegerField()
    inhoud = models.JSONField()
    hash = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["knelpunt", "versie"], name="one_publicatie_per_versie")
        ]
        indexes: ClassVar = [models.Index(fields=["-published_at", "-id"], name="publicatie_newest")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.knelpunt_id} versie {self.versie}"


class Slependmeting(models.Model):
    """What was counted of one knelpunt for the index of what drags on, from one moment until another.

    A new row only when something counted or the marker changed: the age follows from `voorgelegd_on` and the day one
    looks, and stands still from `gesloten_on`. `bewijs` holds per part each thing that was counted, as [day,
    reference]; `signalen` is a class, never an exact number.
    """

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="slependmetingen")
    stand = models.CharField(max_length=8, choices=SlependStand)
    redenen = ArrayField(models.CharField(max_length=10, choices=SlependReden))
    voorgelegd_on = models.DateField()
    gesloten_on = models.DateField(null=True)
    bewijs = models.JSONField()
    standen = models.PositiveSmallIntegerField()
    signalen = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["knelpunt"], condition=Q(ended_at=None), name="one_current_slependmeting")
        ]
        indexes: ClassVar = [models.Index(fields=["knelpunt", "-started_at", "-id"], name="slependmeting_story")]

    def __str__(self) -> str:
        return f"{self.knelpunt_id}: {self.stand} op {self.started_at:%Y-%m-%d}"

    @property
    def waarden(self) -> Telwaarden:
        """The counted numbers, as the formula takes them."""
        counted = {part: len(self.bewijs.get(part, ())) for part in BEWEZEN}
        return Telwaarden(standen=self.standen, signalen=self.signalen, **counted)


class Telling(models.Model):
    """How many knelpunten the public lists hold, kept by the database with every change, never counted.

    One row per state, answered or not, and due date: there are never more rows than states and waiting days, so
    the numbers on the home page cost the same at a hundred and at a million knelpunten.
    """

    stand = models.CharField(max_length=16)
    beantwoord = models.BooleanField()
    due_on = models.DateField(null=True)
    aantal = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stand", "beantwoord", "due_on"], nulls_distinct=False, name="one_telling")
        ]

    def __str__(self) -> str:
        return f"{self.stand} {self.due_on}: {self.aantal}"


def _count_trigger(name: str, operation: pgtrigger.Operation, changed: str) -> pgtrigger.Trigger:
    """Keeps Telling in step, also when many rows are written at once. The order of rows prevents deadlock."""
    seen = {pgtrigger.Insert: {"new": "added"}, pgtrigger.Delete: {"old": "removed"}}
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**seen.get(operation, {"new": "added", "old": "removed"})),  # type: ignore[no-untyped-call]
        func=f"""
            INSERT INTO publicatie_telling (stand, beantwoord, due_on, aantal)
            SELECT stand, answered_on IS NOT NULL, due_on, sum(n) FROM ({changed}) AS changed
            GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3
            ON CONFLICT (stand, beantwoord, due_on)
            DO UPDATE SET aantal = publicatie_telling.aantal + excluded.aantal;
            RETURN NULL;
        """,  # noqa: S608 - both parts are constants of this file
    )


class PubliekeOrganisatie(models.Model):
    """An organisation that is named in a publication, as the newest publication named it."""

    slug = models.SlugField(max_length=80, primary_key=True)
    naam = models.CharField(max_length=200)
    soort = models.CharField(max_length=20)
    telefoon = models.CharField(max_length=30, blank=True)
    adres = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.naam


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
    organisatie_naam = models.CharField(max_length=200)
    geadresseerde = models.SlugField(max_length=80)
    geadresseerde_naam = models.CharField(max_length=200)
    slepend_sinds = models.DateField(null=True)
    namen = models.TextField()
    artikelen = ArrayField(models.CharField(max_length=80))
    published_at = models.DateTimeField()
    first_published_at = models.DateTimeField()
    zoek = models.GeneratedField(
        expression=SearchVector("titel", weight="A", config="dutch")
        + SearchVector("namen", weight="B", config="dutch")
        + SearchVector("tekst", weight="C", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["wacht_sinds", "knelpunt"], condition=Q(wacht=True), name="vitrine_longest_waiting"),
            models.Index(fields=["due_on", "knelpunt"], condition=Q(wacht=True), name="vitrine_due"),
            models.Index(
                fields=["-answered_on", "-knelpunt"], condition=Q(answered_on__isnull=False), name="vitrine_answered"
            ),
            models.Index(
                fields=["slepend_sinds", "knelpunt"],
                condition=Q(slepend_sinds__isnull=False),
                name="vitrine_longest_slepend",
            ),
            models.Index(fields=["stand", "-knelpunt"], name="vitrine_stand"),
            models.Index(fields=["organisatie", "-knelpunt"], name="vitrine_organisatie"),
            models.Index(fields=["geadresseerde", "-knelpunt"], name="vitrine_geadresseerde"),
            models.Index(
                fields=["geadresseerde", "wacht_sinds", "knelpunt"], condition=Q(wacht=True), name="vitrine_waits_for"
            ),
            GinIndex("zoek", name="vitrine_zoek"),
            GinIndex("artikelen", name="vitrine_artikelen"),
        ]
        triggers: ClassVar = [
            _count_trigger("count_added", pgtrigger.Insert, "SELECT *, 1 AS n FROM added"),
            _count_trigger("count_removed", pgtrigger.Delete, "SELECT *, -1 AS n FROM removed"),
            _count_trigger(
                "count_changed",
                pgtrigger.Update,
                "SELECT *, 1 AS n FROM added UNION ALL SELECT *, -1 AS n FROM removed",
            ),
        ]

    def __str__(self) -> str:
        return self.titel
