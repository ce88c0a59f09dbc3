"""An Actie of the work agenda, its steps, and what it is for."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.models import Passage
from weerklank.kern.models import APPEND_ONLY, Gebruiker, Organisatie
from weerklank.knelpunten.models import Knelpunt
from weerklank.werkagenda.enums import ACTIE_CLOSED, ActieSoort, ActieStand, Geld
from weerklank.werkagenda.models.toezegging import NO_TERM, Toezegging


class Actie(models.Model):
    """One action of the work agenda: who is accountable, by when the next thing happens, and what came of it."""

    soort = models.CharField(max_length=6, choices=ActieSoort, default=ActieSoort.ACTIE)
    passage = models.OneToOneField(Passage, on_delete=models.PROTECT, null=True, related_name="actie")
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text=_("In wiens eigen document dit stond; leeg voor iedereen."),
    )
    vorige = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="volgende")
    titel = models.CharField(max_length=200)
    resultaat = models.TextField(blank=True, help_text=_("Wat er dan anders is, in gewone woorden."))
    wie = models.CharField(max_length=200, blank=True, help_text=_("Wie het doet, in de woorden van de brief."))
    trekker = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="acties")
    trekker_rol = models.CharField(max_length=120, blank=True, help_text=_("De functie van de trekker, geen naam."))
    groep = models.CharField(max_length=40, blank=True, help_text=_("Code uit policy/werkagenda.yaml."))
    geld = models.CharField(max_length=8, choices=Geld, default=Geld.ONBEKEND)
    geld_toelichting = models.CharField(max_length=400, blank=True)
    burgertoets = models.CharField(max_length=400, blank=True, help_text=_("Hoe mensen zeggen of het werkt."))
    begin_on = models.DateField(null=True)
    eind_on = models.DateField(null=True)
    stand = models.CharField(max_length=12, choices=ActieStand, default=ActieStand.VOORGESTELD)
    next_on = models.DateField(null=True, help_text=_("De eerstvolgende datum waarop iemand iets moet doen."))
    updated_on = models.DateField(help_text=_("Wanneer de trekker dit voor het laatst bijwerkte."))
    made_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    knelpunten = models.ManyToManyField(Knelpunt, through="ActieKnelpunt", related_name="acties")
    toezeggingen = models.ManyToManyField(Toezegging, through="ActieToezegging", related_name="acties")
    volgorde_on = models.GeneratedField(
        expression=Coalesce("next_on", Value(NO_TERM)), output_field=models.DateField(), db_persist=True
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand__in=ACTIE_CLOSED) | Q(next_on__isnull=False), name="open_actie_has_next_date"
            ),
            models.CheckConstraint(
                condition=Q(begin_on=None) | Q(eind_on=None) | Q(eind_on__gte=F("begin_on")),
                name="actie_ends_after_start",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["volgorde_on", "id"], name="actie_by_date"),
            models.Index(fields=["trekker", "volgorde_on", "id"], name="actie_of_trekker"),
            models.Index(fields=["stand", "volgorde_on", "id"], name="actie_of_stand"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def kenmerk(self) -> str:
        """The reference people use: A- and the number."""
        return f"A-{self.pk:05d}"

    @property
    def is_closed(self) -> bool:
        return self.stand in ACTIE_CLOSED


class Actiestap(models.Model):
    """One step of an action: from where to where, who, when, why. Only ever added."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="stappen")
    van = models.CharField(max_length=12, choices=ActieStand, blank=True)
    naar = models.CharField(max_length=12, choices=ActieStand)
    at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    toelichting = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["actie", "at", "id"], name="actiestap_story")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.actie_id}: {self.van or '-'} -> {self.naar}"


class ActieKnelpunt(models.Model):
    """An action works on a knelpunt, from one moment until another."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="knelpuntbanden")
    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="actiebanden")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["actie", "knelpunt"], condition=Q(ended_at=None), name="one_active_actieknelpunt"
            )
        ]

    def __str__(self) -> str:
        return f"{self.actie_id}: {self.knelpunt_id}"


class ActieToezegging(models.Model):
    """An action carries out a toezegging, from one moment until another."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="toezeggingbanden")
    toezegging = models.ForeignKey(Toezegging, on_delete=models.PROTECT, related_name="actiebanden")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["actie", "toezegging"], condition=Q(ended_at=None), name="one_active_actietoezegging"
            )
        ]

    def __str__(self) -> str:
        return f"{self.actie_id}: {self.toezegging_id}"
