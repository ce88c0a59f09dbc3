"""What came from the register of toezeggingen: runs, what could not be read, each version of a record; and what of
a letter was laid beside it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.models import Document, Lezing, Passage
from weerklank.kern.models import APPEND_ONLY, Gebruiker, Organisatie
from weerklank.werkagenda.enums import Koppelsoort, Koppelstand, Uitkomst, Vak
from weerklank.werkagenda.models.toezegging import Toezegging


class Registerinvoer(models.Model):
    """One run of reading a file of the register. Without `finished_at` it is running or was broken off."""

    bestand = models.CharField(max_length=255)
    vorm = models.CharField(max_length=12, blank=True, help_text=_("JSON, XML of CSV, zoals herkend."))
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    nieuw = models.PositiveIntegerField(default=0)
    gewijzigd = models.PositiveIntegerField(default=0)
    ongewijzigd = models.PositiveIntegerField(default=0)
    onleesbaar = models.PositiveIntegerField(default=0)
    breuk = models.TextField(blank=True, help_text=_("Waarom het lezen voor het einde ophield."))

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-id"], name="registerinvoer_newest")]

    def __str__(self) -> str:
        return f"{self.bestand} {self.started_at:%Y-%m-%d %H:%M}"


class Registerregel(models.Model):
    """One record of a run that people should look at: it could not be read, or only with a remark."""

    invoer = models.ForeignKey(Registerinvoer, on_delete=models.CASCADE, related_name="regels")
    plaats = models.PositiveIntegerField(help_text=_("Het hoeveelste gegeven in het bestand."))
    kenmerk = models.CharField(max_length=80, blank=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst)
    redenen = models.JSONField(default=list, help_text=_("Codes met hun woorden, zoals gelezen."))

    class Meta:
        indexes: ClassVar = [models.Index(fields=["invoer", "id"], name="registerregel_of_invoer")]

    def __str__(self) -> str:
        return f"{self.plaats} {self.kenmerk}"


class Toezeggingversie(models.Model):
    """A record of the register as it came in, whole. Only ever added: the newest is what stands in Toezegging."""

    toezegging = models.ForeignKey(Toezegging, on_delete=models.PROTECT, related_name="versies")
    invoer = models.ForeignKey(Registerinvoer, on_delete=models.PROTECT, related_name="versies")
    ruw = models.JSONField(help_text=_("Het hele gegeven zoals het in het bestand stond."))
    hash = models.BinaryField(max_length=32)
    gewijzigd = models.JSONField(default=list, help_text=_("Welke kolommen anders waren dan in de vorige versie."))
    bron_gewijzigd_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["toezegging", "-id"], name="versie_of_toezegging")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.toezegging_id} {self.read_at:%Y-%m-%d}"


class Vondst(models.Model):
    """A promise that stands in a letter, laid beside the register: is it there too? One row per passage."""

    passage = models.OneToOneField(Passage, on_delete=models.PROTECT, related_name="vondst")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="vondsten")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    vak = models.CharField(max_length=8, choices=Vak, default=Vak.BRIEF)
    weg_at = models.DateTimeField(null=True, help_text=_("Geweigerd, ingetrokken of opnieuw gelezen."))
    found_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["vak", "-id"], condition=Q(weg_at=None), name="vondst_vak"),
            models.Index(fields=["document"], name="vondst_of_document"),
        ]

    def __str__(self) -> str:
        return f"vondst {self.passage_id}"


class Koppeling(models.Model):
    """A place in a letter may be the same as, or fulfil, a toezegging; a person confirms or rejects it.

    `score` (0 to 1) and `redenen` (pairs of ground and part) say why it was proposed. `passage` is set where the
    reader marked the place; a sentence that fulfils a promise has its place alone.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="koppelingen")
    begin = models.PositiveIntegerField()
    eind = models.PositiveIntegerField()
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, related_name="koppelingen")
    toezegging = models.ForeignKey(Toezegging, on_delete=models.PROTECT, related_name="koppelingen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    soort = models.CharField(max_length=8, choices=Koppelsoort)
    score = models.DecimalField(max_digits=4, decimal_places=3)
    redenen = models.JSONField(default=list)
    stand = models.CharField(max_length=12, choices=Koppelstand, default=Koppelstand.VOORGESTELD)
    proposed_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "begin", "toezegging", "soort"], name="one_koppeling_each"),
            models.UniqueConstraint(
                fields=["document", "begin"],
                condition=Q(soort=Koppelsoort.ZELFDE, stand=Koppelstand.BEVESTIGD),
                name="passage_is_one_toezegging",
            ),
            models.CheckConstraint(
                condition=Q(stand=Koppelstand.VOORGESTELD) | Q(decided_at__isnull=False), name="decision_has_a_moment"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["soort", "stand", "-id"], name="koppeling_todo"),
            models.Index(fields=["toezegging", "stand"], name="koppeling_of_toezegging"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.begin} {self.soort} {self.toezegging_id}"


class Vergelijking(models.Model):
    """A document was laid beside the register: which reading of it, and when. Older than the newest import: again."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="vergelijking")
    lezing = models.ForeignKey(Lezing, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.document_id}: {self.at:%Y-%m-%d %H:%M}"
