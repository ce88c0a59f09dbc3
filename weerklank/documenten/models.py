"""A Document, each Lezing that was made of it, each Passage found in it, and each Oordeel of a person about that."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.enums import (
    ACCEPTED,
    STATEMENTS,
    Formaat,
    Herkomst,
    PassageSoort,
    PassageStand,
    Verdict,
)
from weerklank.kern.models import APPEND_ONLY, Gebruiker, Organisatie


class Document(models.Model):
    """A letter or other paper, as text. An official publication stands as it is; any other text was masked
    first."""

    titel = models.CharField(max_length=300)
    soort = models.CharField(max_length=200, blank=True)
    nummer = models.CharField(max_length=80, blank=True, help_text=_("Het kenmerk dat het bestand zelf geeft."))
    datum = models.DateField(null=True, help_text=_("De datum van het stuk zelf; termijnen tellen hiervandaan."))
    afzender = models.CharField(max_length=300, blank=True, help_text=_("Wie het stuk schreef."))
    geadresseerde = models.CharField(max_length=300, blank=True, help_text=_("Aan wie het is gericht."))
    dossier = models.CharField(max_length=40, blank=True, help_text=_("Het nummer van het Kamerdossier."))
    vergaderjaar = models.CharField(max_length=9, blank=True, help_text=_("Het parlementaire jaar: 2020-2021."))
    bestandsnaam = models.CharField(max_length=255)
    formaat = models.CharField(max_length=4, choices=Formaat)
    is_officieel = models.BooleanField(help_text=_("Een officiële publicatie wordt niet gemaskeerd."))
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        related_name="documenten",
        help_text=_("Van wie het stuk is, als het geen officiële publicatie is."),
    )
    tekst = models.TextField()
    maskeringen = models.JSONField(default=list)
    opmerkingen = models.JSONField(
        default=list, help_text=_("Wat een lezer moet weten: een afgebroken bestand, bladzijden zonder tekst.")
    )
    hash = models.CharField(max_length=64, help_text=_("SHA-256 van de bewaarde tekst."))
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    voorstellen = models.PositiveIntegerField(
        default=0, help_text=_("Hoeveel zinnen de nieuwste lezing voorstelt, met die van mensen; bijgehouden.")
    )
    te_beoordelen = models.PositiveIntegerField(default=0, help_text=_("Hoeveel daarvan wachten; bijgehouden."))

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(te_beoordelen__lte=F("voorstellen")), name="document_counts_fit_together"
            ),
            models.UniqueConstraint(fields=["hash"], condition=Q(is_officieel=True), name="one_official_document"),
            models.UniqueConstraint(
                fields=["hash", "organisatie"],
                condition=Q(is_officieel=False),
                name="one_document_per_organisatie",
            ),
            models.CheckConstraint(
                condition=Q(is_officieel=True) | Q(organisatie__isnull=False),
                name="own_document_has_organisatie",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-id"], condition=Q(te_beoordelen__gt=0), name="document_waiting"),
            models.Index(fields=["datum"], name="document_datum"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def kenmerk(self) -> str:
        """The reference people use: its own number, else D- and our number."""
        return self.nummer or f"D-{self.pk:06d}"

    @property
    def beoordeeld(self) -> int:
        """How many of the proposed sentences a person judged."""
        return self.voorstellen - self.te_beoordelen


class Lezing(models.Model):
    """One automatic reading of a document: by which version of the reader, of how much, and what it found."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="lezingen")
    lezer = models.CharField(max_length=80, help_text=_("Welke lezer, met zijn versie."))
    dekking = models.CharField(max_length=200, help_text=_("Wat van het bestand is gelezen."))
    read_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["document", "-id"], name="lezing_of_document")]

    def __str__(self) -> str:
        return f"{self.document}: {self.lezer}"


class Passage(models.Model):
    """A place in the text and what it says. `begin` and `eind` are character offsets in the stored text."""

    lezing = models.ForeignKey(Lezing, on_delete=models.PROTECT, related_name="passages")
    begin = models.PositiveIntegerField()
    eind = models.PositiveIntegerField()
    soort = models.CharField(max_length=20, choices=PassageSoort)
    velden = models.JSONField(default=dict, help_text=_("De genormaliseerde gegevens: wet, artikel, dossier."))
    kandidaten = models.JSONField(default=list, help_text=_("De lezingen waartussen niet is gekozen."))
    regel = models.CharField(max_length=120, help_text=_("De regel die deze passage vond."))
    zekerheid = models.DecimalField(max_digits=3, decimal_places=2)
    wie = models.CharField(max_length=200, blank=True)
    termijn_tekst = models.CharField(max_length=200, blank=True)
    termijn_van = models.DateField(null=True)
    termijn_tot = models.DateField(null=True)
    herkomst = models.CharField(max_length=5, choices=Herkomst, default=Herkomst.REGEL)
    stand = models.CharField(max_length=12, choices=PassageStand, default=PassageStand.OPEN)
    gevonden = models.BooleanField(
        default=True, help_text=_("Onwaar als deze lezing haar niet meer vindt, maar een mens haar eerder beoordeelde.")
    )
    eerste = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        related_name="latere",
        help_text=_("Dezelfde passage in de lezing waarin zij het eerst werd beoordeeld."),
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(eind__gt=F("begin")), name="passage_has_length"),
            models.CheckConstraint(condition=Q(zekerheid__gt=0, zekerheid__lte=1), name="passage_zekerheid_is_a_part"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["lezing", "begin", "id"], name="passage_in_order"),
            models.Index(
                fields=["lezing", "begin", "id"],
                condition=Q(stand=PassageStand.OPEN, soort__in=STATEMENTS),
                name="passage_waiting_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.begin}-{self.eind}"

    @property
    def is_statement(self) -> bool:
        """Whether this is a whole sentence that promises, announces, asks or names an obstacle."""
        return self.soort in STATEMENTS

    @property
    def certainty(self) -> int:
        """How sure the rule is, in percent."""
        return int(self.zekerheid * 100)

    @property
    def is_accepted(self) -> bool:
        return self.stand in ACCEPTED

    @property
    def root(self) -> "Passage":
        """The same passage in the reading in which it was first judged: what followed from it hangs there."""
        return self.eerste or self


class Oordeel(models.Model):
    """What one person said of one passage, with the values that count from then on. Append-only; the latest counts."""

    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="oordelen")
    nummer = models.PositiveSmallIntegerField(help_text=_("Loopt op per passage, vanaf 1."))
    verdict = models.CharField(max_length=12, choices=Verdict)
    soort = models.CharField(max_length=20, choices=PassageSoort)
    begin = models.PositiveIntegerField()
    eind = models.PositiveIntegerField()
    tekst = models.TextField()
    velden = models.JSONField(default=dict, help_text=_("De gekozen gegevens, bij een verwijzing."))
    wie = models.CharField(max_length=200, blank=True)
    termijn_van = models.DateField(null=True)
    termijn_tot = models.DateField(null=True)
    reden = models.TextField(blank=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    overgenomen_van = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="+", help_text=_("Bij een nieuwe lezing.")
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["passage", "nummer"], name="one_oordeel_at_a_time"),
            models.CheckConstraint(condition=Q(eind__gt=F("begin")), name="oordeel_has_length"),
        ]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.passage}: {self.verdict}"
